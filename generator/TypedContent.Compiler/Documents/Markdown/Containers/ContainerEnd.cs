using Markdig.Helpers;

namespace TypedContent.Compiler.Documents.Markdown.Containers;

/// <summary>A line that closes a container: only colons, or DocFX's <c>:::name-end:::</c>.</summary>
/// <param name="Colons">The number of colons at its beginning.</param>
/// <param name="Name">The name of the block that it closes; empty for colons only.</param>
internal sealed record ContainerEnd(int Colons, string Name)
{
    /// <summary>The suffix of the block's name on the line that closes it.</summary>
    public const string Suffix = "-end";

    private const int MinColons = 3;

    /// <summary>Reads a line without its indentation; <see langword="null"/> if it closes nothing.</summary>
    public static ContainerEnd? Read(StringSlice line)
    {
        var colons = SkipColons(ref line);
        if (colons < MinColons)
        {
            return null;
        }

        var rest = line.ToString().Trim(' ', '\t').TrimEnd(':').TrimEnd(' ', '\t');
        return rest.Length == 0 ? new ContainerEnd(colons, "")
            : rest.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) && rest.IndexOfAny([' ', '\t', '{', '[']) < 0
                ? new ContainerEnd(colons, rest.Substring(0, rest.Length - Suffix.Length))
                : null;
    }

    /// <summary>Skips the colons at the beginning of a line.</summary>
    /// <returns>The number of colons.</returns>
    public static int SkipColons(ref StringSlice line)
    {
        var start = line.Start;
        while (line.CurrentChar == ':')
        {
            line.SkipChar();
        }

        return line.Start - start;
    }
}
