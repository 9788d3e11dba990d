using TypedContent.Compiler.Documents.Files;

namespace TypedContent.Compiler.Documents.Edits;

/// <summary>The syntax for scalars at a location in a content file.</summary>
internal enum ContentSyntax
{
    /// <summary>YAML, whose double-quoted strings are the same in JSON.</summary>
    Yaml,

    /// <summary>TOML.</summary>
    Toml,

    /// <summary>A cell of a table (CSV, TSV).</summary>
    Cell,

    /// <summary>The attributes of a typed block in Markdown, which have no escapes.</summary>
    Attributes,
}

/// <summary>Determines the syntax at a location.</summary>
internal static class ContentSyntaxReader
{
    /// <summary>The syntax at a location.</summary>
    /// <param name="path">The file's path or name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="position">The location.</param>
    public static ContentSyntax At(string path, string text, int position)
    {
        var format = ContentFormats.OfName(path);
        if (format is not null and not ContentFormat.Markdown)
        {
            return format == ContentFormat.Toml ? ContentSyntax.Toml : format.Value.IsTable() ? ContentSyntax.Cell : ContentSyntax.Yaml;
        }

        var frontMatter = FrontMatter.Find(text);
        return !frontMatter.IsClosed || position >= frontMatter.Data.End ? ContentSyntax.Attributes
            : frontMatter.IsToml ? ContentSyntax.Toml
            : ContentSyntax.Yaml;
    }
}
