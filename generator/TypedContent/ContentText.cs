using System.ComponentModel;

namespace TypedContent;

/// <summary>A text of a body, either from generated code or from the content store; used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ContentText
{
    private readonly string? _text;

    internal ContentText(StoredEntry stored) => Stored = stored;

    private ContentText(string text) => _text = text;

    /// <summary>The entry that has the text in the store; <see langword="null"/> for a text from code.</summary>
    internal StoredEntry? Stored { get; }

    /// <summary>The text from code.</summary>
    internal string Live => _text ?? "";

    /// <summary>Wraps a text from code.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text, as a body takes it.</returns>
    public static implicit operator ContentText(string text) => new(text);
}
