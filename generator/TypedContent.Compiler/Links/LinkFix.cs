using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Links;

/// <summary>The link that is meant by one that leads nowhere.</summary>
internal static class LinkFix
{
    /// <summary>The link as properties for a code fix; empty if there is none, or if it would have to be escaped.</summary>
    public static EquatableArray<ProblemProperty> ToProperties(string? url, bool isCertain) =>
        Suggestion.ToProperties(url?.Any(NeedsEscape) == false ? url : null, isCertain);

    private static bool NeedsEscape(char c) => char.IsWhiteSpace(c) || c is '(' or ')' or '<' or '>' or '"' or '\'' or '\\';

    /// <summary>A link in which the last occurrence of a part of its path is replaced; <see langword="null"/> if the path lacks it.</summary>
    public static string? WithPart(string url, string part, string meant)
    {
        var (path, tail) = LinkPath.Split(url);
        var start = path.LastIndexOf(part, StringComparison.Ordinal);
        return start < 0 ? null : path.Substring(0, start) + meant + path.Substring(start + part.Length) + tail;
    }
}
