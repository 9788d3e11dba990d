namespace TypedContent.Generator.Markdown;

/// <summary>What other tools put in place of a text when they make a page: tags of Liquid, shortcodes of Hugo, expressions of JSX.</summary>
internal static class TemplateSyntax
{
    /// <summary>Whether a URL holds such, so that nobody knows where it leads.</summary>
    public static bool IsIn(string url) => url.Contains("{{") || url.Contains("{%") || url.StartsWith("{", StringComparison.Ordinal);
}
