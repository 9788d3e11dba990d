using System.ComponentModel;

namespace TypedContent;

/// <summary>What a <see cref="MarkdownBody"/> is made of; generated code derives from it.</summary>
/// <remarks>Properties, not fields, so that no text is loaded before it is read.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class BodyContent
{
    private StoredEntry? _stored;

    /// <summary>The body as HTML.</summary>
    public abstract ContentText Html { get; }

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
    public virtual ContentText Outline => "";

    /// <summary>The text that the content store of this class's assembly has.</summary>
    /// <param name="key">The entry's key in the store: collection, slug and locale (empty for none), with tabs between them.</param>
    /// <returns>What <see cref="Html"/> and <see cref="Outline"/> give, each for its own text.</returns>
    /// <exception cref="InvalidDataException">The store is damaged, or has no such entry.</exception>
    protected ContentText Stored(string key)
    {
        if (_stored is not { } stored || stored.Key != key)
        {
            _stored = stored = ContentStore.Of(GetType().Assembly)?.Find(key) ?? throw ContentStore.Lacks(GetType().Assembly, key);
        }

        return new ContentText(stored);
    }
}
