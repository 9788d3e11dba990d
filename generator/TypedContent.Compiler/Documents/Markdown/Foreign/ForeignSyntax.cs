using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.Foreign;

/// <summary>What other tools read in Markdown, and this one does not.</summary>
internal enum ForeignKind
{
    /// <summary>Shortcodes of Hugo and Zola: <c>{{&lt; figure &gt;}}</c>.</summary>
    Shortcode,

    /// <summary>Tags and expressions of Liquid, Nunjucks and the like: <c>{% include a.html %}</c>, <c>{{ site.url }}</c>.</summary>
    Template,

    /// <summary>Directives of remark that stand in a line: <c>::youtube[Title]{id=1}</c>.</summary>
    Directive,

    /// <summary>Components and imports of JSX: <c>&lt;Tabs /&gt;</c>.</summary>
    Component,

    /// <summary>Links of Obsidian and of wikis: <c>[[Note]]</c>.</summary>
    WikiLink,

    /// <summary>HTML, where the project does not say what is done with it.</summary>
    Html,

    /// <summary>Attributes of kramdown and MkDocs in braces: <c>[a](b){ .button }</c>, <c>{: #id}</c>.</summary>
    Attributes,

    /// <summary>Blocks of MkDocs whose text is indented: <c>!!! note "Title"</c>.</summary>
    Admonition,

    /// <summary>Icons of MkDocs: <c>:material-check:</c>.</summary>
    Icon,
}

/// <summary>What a text has of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How often.</param>
/// <param name="Text">The first one, as it is written.</param>
/// <param name="Span">Where the first one stands in the file.</param>
internal sealed record ForeignSyntax(ForeignKind Kind, int Count, string Text, TextSpan Span)
{
    /// <summary>Whether a URL holds such, so that nobody knows where it leads.</summary>
    public static bool IsIn(string url) => url.Contains("{{") || url.Contains("{%") || url.StartsWith("{", StringComparison.Ordinal);
}
