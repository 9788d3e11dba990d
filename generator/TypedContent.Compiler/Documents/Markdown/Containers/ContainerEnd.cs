using Markdig.Helpers;

namespace TypedContent.Compiler.Documents.Markdown.Containers;

/// <summary>A line that ends a container: colons alone, or DocFX's <c>:::name-end:::</c>.</summary>
/// <param name="Colons">How many colons it begins with.</param>
/// <param name="Name">The name of the block that it ends; empty for colons alone.</param>
internal sealed record ContainerEnd(int Colons, string Name)
{
    /// <summary>What follows the name of a block on the line that ends it.</summary>
    public const string Suffix = "-end";

    private const int MinColons = 3;

    /// <summary>Reads a line without its indentation; <see langword="null"/> where it ends nothing.</summary>
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

    /// <summary>Skips the colons that a line begins with.</summary>
    /// <returns>How many they are.</returns>
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
