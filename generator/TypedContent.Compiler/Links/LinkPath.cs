namespace TypedContent.Compiler.Links;

/// <summary>The parts and paths of links.</summary>
internal static class LinkPath
{
    /// <summary>A link up to its <c>?</c> or <c>#</c>, and the rest.</summary>
    public static (string Path, string Tail) Split(string url) =>
        url.IndexOfAny(['?', '#']) is var end and >= 0 ? (url.Substring(0, end), url.Substring(end)) : (url, "");

    /// <summary>The decoded fragment after <c>#</c>; empty if there is none. The part from <c>:~:</c> on is for browsers only.</summary>
    public static string AnchorOf(string url)
    {
        var anchor = url.IndexOf('#') is var mark and >= 0 ? url.Substring(mark + 1) : "";
        return Decoded(anchor.IndexOf(":~:", StringComparison.Ordinal) is var directive and >= 0 ? anchor.Substring(0, directive) : anchor);
    }

    public static bool HasScheme(string path) => path.IndexOf(':') is var colon and > 0 && path.IndexOf('/') is var slash && (slash < 0 || colon < slash);

    public static string Decoded(string text) => Uri.UnescapeDataString(text);

    /// <summary>A path in its plain form: <c>\</c> is used on Windows, and <c>@/</c> (Zola) and <c>~/</c> (DocFX) start in the content root.</summary>
    public static string Plain(string path)
    {
        path = path.Replace('\\', '/');
        return path.Length > 1 && path[0] is '@' or '~' && path[1] == '/' ? path.Substring(1) : path;
    }
}
