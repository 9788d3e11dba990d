namespace TypedContent;

/// <summary>What an element is for a text.</summary>
internal enum HtmlElement
{
    /// <summary>It stands in a line and says nothing; a comment too.</summary>
    None,

    /// <summary>No element, but a <c>&lt;</c> that is text.</summary>
    NoTag,

    /// <summary>A link: to a footnote or back from one it says nothing.</summary>
    Anchor,

    /// <summary>A span: it may be mathematics.</summary>
    Span,

    /// <summary>Code in a line.</summary>
    Code,

    /// <summary>A line break.</summary>
    Break,

    /// <summary>An image.</summary>
    Image,

    /// <summary>A block.</summary>
    Block,

    /// <summary>A block that may hold the footnotes, or be mathematics.</summary>
    Section,

    /// <summary>Code in lines.</summary>
    Pre,

    /// <summary>A table, or what its cells stand in.</summary>
    Table,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>What a page does not show.</summary>
    Hidden,

    /// <summary>The same, and no tag stands in it.</summary>
    Script,
}
