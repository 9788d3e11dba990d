namespace TypedContent;

/// <summary>The Markdown of an entry, rendered while the project compiled.</summary>
/// <remarks>Its texts are loaded when they are first read, so that a list of entries loads no body.</remarks>
public sealed class MarkdownBody : IEquatable<MarkdownBody>
{
    private readonly Func<string> _html;
    private readonly Func<string> _text;

    /// <summary>Makes a body; called by generated code.</summary>
    /// <param name="html">Gives the HTML.</param>
    /// <param name="text">Gives the plain text.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public MarkdownBody(Func<string> html, Func<string> text)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(text);
        _html = html;
        _text = text;
    }

    /// <summary>The body as HTML, by the rules of CommonMark.</summary>
    public string Html => _html();

    /// <summary>The body as plain text, without any markup; blocks are parted by an empty line.</summary>
    public string Text => _text();

    /// <summary>Whether two bodies have the same HTML.</summary>
    public bool Equals(MarkdownBody? other) => ReferenceEquals(this, other) || (other is not null && Html == other.Html);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MarkdownBody);

    /// <inheritdoc/>
    public override int GetHashCode() => Html.GetHashCode(StringComparison.Ordinal);

    /// <summary>The plain text.</summary>
    public override string ToString() => Text;
}
