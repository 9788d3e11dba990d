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

    /// <summary>The body as plain text; <see langword="null"/> to take it from the HTML, as generated code always does.</summary>
    public virtual string? Text => null;

    /// <summary>The contents of the body, one item per line with tab-separated fields.</summary>
    /// <remarks>
    /// <c>counts</c>, number of words, reading time in seconds, length of the excerpt in the HTML; <c>heading</c>, level, id,
    /// text; <c>link</c> or <c>image</c>, URL, text, and its title if it has one. In a body with typed blocks, the lengths of its parts' HTML
    /// follow in order: <c>html</c>, length; <c>block</c>, name, length before its content, of its content, and after it. The last item, if the
    /// project keeps the Markdown, is <c>markdown</c> and the text. Within a
    /// field, <c>\t</c>, <c>\n</c> and <c>\\</c> represent a tab, a line feed and a backslash, and
    /// <c>\u200F</c> an invisible character.
    /// </remarks>
    public virtual ContentText Outline => "";

    /// <summary>A text of an entry in the content store of this class's assembly.</summary>
    /// <param name="key">The entry's key in the store: collection, slug and locale (empty for none), separated by tabs.</param>
    /// <returns>The value for <see cref="Html"/> and for <see cref="Outline"/>, each of which takes its own text from it.</returns>
    /// <exception cref="InvalidDataException">The store is damaged or has no such entry.</exception>
    protected ContentText Stored(string key)
    {
        if (_stored is not { } stored || stored.Key != key)
        {
            _stored = stored = ContentStore.Of(GetType().Assembly)?.Find(key) ?? throw ContentStore.Lacks(GetType().Assembly, key);
        }

        return new ContentText(stored);
    }
}
