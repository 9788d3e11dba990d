namespace TypedContent.Content.Tests;

/// <summary>A list about the source article: one row per line, with cells separated by tabs.</summary>
internal static class SeedFile
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(SeedFile).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.Split('\t'))];
    }
}
