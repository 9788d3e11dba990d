using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.Templates;

/// <summary>The HTML of an element, with places for its values.</summary>
/// <param name="Element">The element; for a typed block, the name of the list of such blocks.</param>
/// <param name="Pieces">Its pieces, in order.</param>
internal sealed record RenderTemplate(string Element, EquatableArray<TemplatePiece> Pieces);

/// <summary>A piece of a template.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Text">The HTML, or the name of the value.</param>
/// <param name="End">The index of the piece after a section that begins here.</param>
internal sealed record TemplatePiece(TemplatePieceKind Kind, string Text, int End = 0)
{
    /// <summary>Whether it begins the value of an attribute that has a URL.</summary>
    public bool IsUrl { get; init; }
}

/// <summary>The kinds of pieces.</summary>
internal enum TemplatePieceKind
{
    /// <summary>HTML of the template.</summary>
    Html,

    /// <summary>A value.</summary>
    Value,

    /// <summary>The beginning of a section that is written if there is a value.</summary>
    Section,

    /// <summary>The beginning of a section that is written if there is none.</summary>
    InvertedSection,
}
