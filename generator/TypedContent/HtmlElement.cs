namespace TypedContent;

/// <summary>How an element affects the text of its page.</summary>
internal enum HtmlElement
{
    /// <summary>An inline element without effect, or a comment.</summary>
    None,

    /// <summary>Not an element, but a <c>&lt;</c> that is text.</summary>
    NoTag,

    /// <summary>A link; one to or from a footnote adds no text.</summary>
    Anchor,

    /// <summary>A span, which may be mathematics.</summary>
    Span,

    /// <summary>Inline code.</summary>
    Code,

    /// <summary>A line break.</summary>
    Break,

    /// <summary>An image.</summary>
    Image,

    /// <summary>A block.</summary>
    Block,

    /// <summary>A block that may contain the footnotes or be mathematics.</summary>
    Section,

    /// <summary>Preformatted text.</summary>
    Pre,

    /// <summary>A table, or a part of it that contains cells.</summary>
    Table,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>An element that a page does not show.</summary>
    Hidden,

    /// <summary>The same, with raw text instead of tags inside.</summary>
    Script,
}
