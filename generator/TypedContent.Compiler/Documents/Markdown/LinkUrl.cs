using Markdig.Syntax.Inlines;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>The target of a link as written by its author, before it is resolved.</summary>
internal static class LinkUrl
{
    /// <summary>The target of a link or an image; empty for none.</summary>
    public static string Of(LinkInline link) => link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";

    /// <summary>The target of an autolink between <c>&lt;</c> and <c>&gt;</c>.</summary>
    public static string Of(AutolinkInline link) => (link.IsEmail ? "mailto:" : "") + link.Url;
}
