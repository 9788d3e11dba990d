using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.Containers;

/// <summary>
/// Finds the blocks that are closed by their names, as in DocFX: <c>:::row:::</c> extends up to <c>:::row-end:::</c>, and <c>:::image … :::</c>
/// is complete in itself, unless <c>:::image-end:::</c> follows.
/// </summary>
internal sealed class SectionEnds
{
    private readonly HashSet<int> _sections = [];

    /// <summary>Scans a text once, for all of its blocks.</summary>
    public static SectionEnds Of(string text)
    {
        var lines = new List<(int Position, string Name)>();
        for (var line = 0; line < text.Length; line = TextLines.Next(text, line))
        {
            var (position, end) = (line, TextLines.End(text, line));
            while (position < end && text[position] is ' ' or '\t' or '>')
            {
                position++;
            }

            if (string.CompareOrdinal(text, position, ":::", 0, 3) == 0 && Name(text, position, end) is { Length: > 0 } name)
            {
                lines.Add((position, name));
            }
        }

        var ends = new SectionEnds();
        // Backwards from the last line, each end is matched to the preceding block of its name.
        var pending = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var (position, name) = lines[i];
            if (name.EndsWith(ContainerEnd.Suffix, StringComparison.OrdinalIgnoreCase))
            {
                name = name.Substring(0, name.Length - ContainerEnd.Suffix.Length);
                pending[name] = pending.TryGetValue(name, out var count) ? count + 1 : 1;
            }
            else if (pending.TryGetValue(name, out var count) && count > 0)
            {
                pending[name] = count - 1;
                ends._sections.Add(position);
            }
        }

        return ends;
    }

    /// <summary>Whether the block with colons at a position is closed by its name.</summary>
    public bool IsSection(int position) => _sections.Contains(position);

    private static string Name(string text, int start, int end)
    {
        while (start < end && text[start] is ':' or ' ' or '\t')
        {
            start++;
        }

        var position = start;
        while (position < end && TypedBlockRenderer.IsNamePart(text[position]))
        {
            position++;
        }

        return text.Substring(start, position - start);
    }
}
