using Markdig.Renderers;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>Escapes texts and URLs for HTML in the same way as Markdig.</summary>
internal static class HtmlEscape
{
    // Creating a renderer takes longer than escaping a text.
    [ThreadStatic]
    private static HtmlRenderer? _renderer;

    /// <summary>A text as HTML.</summary>
    public static string Text(string text) => Written(renderer => renderer.WriteEscape(text));

    /// <summary>A URL as the value of an attribute.</summary>
    public static string Url(string url) => Written(renderer => renderer.WriteEscapeUrl(url));

    private static string Written(Action<HtmlRenderer> write)
    {
        var renderer = _renderer ??= new HtmlRenderer(new StringWriter());
        var text = ((StringWriter)renderer.Writer).GetStringBuilder().Clear();
        write(renderer);
        return text.ToString();
    }
}
