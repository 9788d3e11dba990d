namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>Recognizes URLs that a browser would run as a script.</summary>
internal static class SafeUrl
{
    private static readonly string[] ScriptSchemes = ["javascript", "vbscript", "livescript", "data"];
    private static readonly string[] ImageTypes = ["image/png", "image/gif", "image/jpeg", "image/webp", "image/avif"];

    /// <summary>Whether a browser could run the URL as a script.</summary>
    /// <param name="url">The URL, with entities decoded.</param>
    /// <param name="isImage">Whether it is the URL of an image, which may be embedded in it (<c>data:image/png</c>).</param>
    public static bool IsScript(string url, bool isImage)
    {
        // Browsers drop white space and control characters from a scheme (WHATWG URL, section 4.4).
        var text = new string([.. url.Where(static c => c > ' ' && c != '\u007F' && !char.IsControl(c))]);
        var colon = text.IndexOf(':');
        return colon > 0
            && ScriptSchemes.Contains(text.Substring(0, colon), StringComparer.OrdinalIgnoreCase)
            && !(isImage && ImageTypes.Any(type => text.IndexOf(type, StringComparison.OrdinalIgnoreCase) == colon + 1 && colon == 4));
    }
}
