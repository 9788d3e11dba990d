using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.Foreign;

/// <summary>Syntax in Markdown that other tools support and this one does not.</summary>
internal enum ForeignKind
{
    /// <summary>Shortcodes of Hugo and Zola: <c>{{&lt; figure &gt;}}</c>.</summary>
    Shortcode,

    /// <summary>Tags and expressions of Liquid, Nunjucks and the like: <c>{% include a.html %}</c>, <c>{{ site.url }}</c>.</summary>
    Template,

    /// <summary>Inline directives of remark: <c>::youtube[Title]{id=1}</c>.</summary>
    Directive,

    /// <summary>Components and imports of JSX: <c>&lt;Tabs /&gt;</c>.</summary>
    Component,

    /// <summary>Links of Obsidian and wikis: <c>[[Note]]</c>.</summary>
    WikiLink,

    /// <summary>HTML, if the project does not set how it is handled.</summary>
    Html,

    /// <summary>Attributes of kramdown and MkDocs in braces: <c>[a](b){ .button }</c>, <c>{: #id}</c>.</summary>
    Attributes,

    /// <summary>Blocks of MkDocs with indented text: <c>!!! note "Title"</c>.</summary>
    Admonition,

    /// <summary>Icons of MkDocs: <c>:material-check:</c>.</summary>
    Icon,
}

/// <summary>The occurrences of one kind in a text.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">The number of occurrences.</param>
/// <param name="Text">The text of the first one.</param>
/// <param name="Span">The location of the first one in the file.</param>
internal sealed record ForeignSyntax(ForeignKind Kind, int Count, string Text, TextSpan Span)
{
    /// <summary>Whether a URL contains such syntax, so that its target is unknown.</summary>
    public static bool IsIn(string url) => url.Contains("{{") || url.Contains("{%") || url.StartsWith("{", StringComparison.Ordinal);
}
