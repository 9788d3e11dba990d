using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Json;

/// <summary>Reads JSON Lines: a list with one JSON object on each line. A mistake in a line does not affect the others.</summary>
internal static class JsonLinesReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="offset">The position of the text in the file.</param>
    /// <param name="problems">Receives the problems.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static DataTree Read(string text, int offset, ProblemBag problems, CancellationToken cancellationToken)
    {
        var items = new List<ContentNode>();
        var parts = new List<TextSpan>();
        for (var line = 0; line < text.Length; line = TextLines.Next(text, line))
        {
            var source = text.Substring(line, TextLines.End(text, line) - line);
            var start = source.Length - source.TrimStart(' ', '\t').Length;
            if (start == source.Length)
            {
                continue;
            }

            if (parts.Count == 0 && (source[start] == '[' || source.Trim(' ', '\t') == "{"))
            {
                // The file is not JSON Lines, so all other lines would be mistakes too.
                problems.Report(
                    ProblemId.YamlSyntax,
                    new TextSpan(offset + line + start, 1),
                    $"A '{source[start]}' begins a value of several lines or an array, but a line of this file is one JSON object; "
                        + "write each entry on one line, or rename the file to .json and make it an array");
                return new DataTree(null, []);
            }

            parts.Add(TextSpan.FromBounds(offset + line, offset + TextLines.Next(text, line)));
            if (JsonReader.Read(source, offset + line, hasComments: false, problems, cancellationToken) is { } item)
            {
                items.Add(item);
            }
        }

        return new DataTree(new SequenceNode(items.ToEquatableArray(), new TextSpan(offset, text.Length)), parts);
    }
}
