using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Documents;

namespace TypedContent.CodeFixes;

/// <summary>By which rules a place of a content file writes scalars.</summary>
internal enum ContentSyntax
{
    /// <summary>YAML, whose texts in double quotation marks JSON writes in the same way.</summary>
    Yaml,

    /// <summary>TOML.</summary>
    Toml,

    /// <summary>The attributes of a typed block in Markdown, which know no escapes.</summary>
    Attributes,
}

/// <summary>Tells the rules of a place.</summary>
internal static class ContentSyntaxReader
{
    /// <summary>The rules of a place.</summary>
    /// <param name="path">The file's path or name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="position">The place.</param>
    public static ContentSyntax At(string path, SourceText text, int position)
    {
        if (new[] { ".yaml", ".yml", ".json" }.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
        {
            return ContentSyntax.Yaml;
        }

        var frontMatter = FrontMatter.Find(text.ToString());
        return !frontMatter.IsClosed || position >= frontMatter.Data.End ? ContentSyntax.Attributes
            : frontMatter.IsToml ? ContentSyntax.Toml
            : ContentSyntax.Yaml;
    }
}
