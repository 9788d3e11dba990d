using System.ComponentModel;

namespace TypedContent;

/// <summary>A text of a body: one that stands in generated code, or one of the content store; called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ContentText
{
    private readonly string? _text;

    internal ContentText(StoredEntry stored) => Stored = stored;

    private ContentText(string text) => _text = text;

    /// <summary>The entry that has it in the store; <see langword="null"/> for a text that stands in code.</summary>
    internal StoredEntry? Stored { get; }

    /// <summary>The text that stands in code.</summary>
    internal string Live => _text ?? "";

    /// <summary>A text that stands in code.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator ContentText(string text) => new(text);
}
