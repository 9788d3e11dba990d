using System.ComponentModel;

namespace TypedContent;

/// <summary>What a <see cref="MarkdownBody"/> is made of; generated code derives from it.</summary>
/// <remarks>Properties, not fields, so that no text is loaded before it is read.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class BodyContent
{
    /// <summary>The body as HTML.</summary>
    public abstract string Html { get; }

    /// <summary>The body as plain text; <see langword="null"/> where it is that of the HTML, as in all that the generator writes.</summary>
    public virtual string? Text => null;

    /// <summary>What is in the body, a line each with fields between tabs.</summary>
    /// <remarks>
    /// <c>counts</c>, words, seconds that reading takes, length of the excerpt in the HTML; <c>heading</c>, level, id,
    /// text; <c>link</c> or <c>image</c>, URL, text, and its title where it has one. In a body with typed blocks follow the lengths of its
    /// parts' HTML in order: <c>html</c>, length; <c>block</c>, name, length before what is in it, of what is in it, and behind. In a
    /// field, <c>\t</c>, <c>\n</c> and <c>\\</c> stand for a tab, an end of line and a backslash, and
    /// <c>\u200F</c> for a mark that nobody sees.
    /// </remarks>
    public virtual string Outline => "";
}
