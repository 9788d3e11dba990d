namespace TypedContent.Compiler.Documents.Files;

/// <summary>The formats of content files.</summary>
internal enum ContentFormat
{
    Markdown,
    Yaml,
    Toml,
    Json,

    /// <summary>JSON with comments and trailing commas.</summary>
    Jsonc,

    /// <summary>JSON Lines: an object on each line.</summary>
    JsonLines,

    /// <summary>A table with commas between the cells of a row.</summary>
    Csv,

    /// <summary>A table with tabs between the cells of a row.</summary>
    Tsv,
}

/// <summary>What the formats have in common.</summary>
internal static class ContentFormats
{
    /// <summary>The last format.</summary>
    public const ContentFormat Last = ContentFormat.Tsv;

    // Keep the extensions in sync with the package's props and targets.
    private static readonly Dictionary<string, ContentFormat> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".md"] = ContentFormat.Markdown,
        [".markdown"] = ContentFormat.Markdown,
        [".mdown"] = ContentFormat.Markdown,
        [".mkdn"] = ContentFormat.Markdown,
        [".mkd"] = ContentFormat.Markdown,
        [".mdx"] = ContentFormat.Markdown,
        [".yaml"] = ContentFormat.Yaml,
        [".yml"] = ContentFormat.Yaml,
        [".toml"] = ContentFormat.Toml,
        [".json"] = ContentFormat.Json,
        [".jsonc"] = ContentFormat.Jsonc,
        [".jsonl"] = ContentFormat.JsonLines,
        [".ndjson"] = ContentFormat.JsonLines,
        [".csv"] = ContentFormat.Csv,
        [".tsv"] = ContentFormat.Tsv,
    };

    /// <summary>The format of a file, from its name; <see langword="null"/> if it is not content.</summary>
    public static ContentFormat? OfName(string name) =>
        name.LastIndexOf('.') is var dot and > 0 && ByExtension.TryGetValue(name.Substring(dot), out var format) ? format : null;

    /// <summary>Whether text is always quoted, with the escapes of JSON.</summary>
    public static bool IsJson(this ContentFormat format) => format is ContentFormat.Json or ContentFormat.Jsonc or ContentFormat.JsonLines;

    /// <summary>Whether a file is a table, in which quotation marks change no type.</summary>
    public static bool IsTable(this ContentFormat format) => format is ContentFormat.Csv or ContentFormat.Tsv;

    /// <summary>Whether a file has several entries, and so is content only where list files are.</summary>
    public static bool IsOfListFiles(this ContentFormat format) => format == ContentFormat.JsonLines || format.IsTable();
}
