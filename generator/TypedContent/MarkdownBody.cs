using System.Collections.Immutable;

namespace TypedContent;

/// <summary>The Markdown of an entry, rendered while the project compiled.</summary>
/// <remarks>Its texts are loaded when they are first read, so that a list of entries loads no body.</remarks>
public sealed class MarkdownBody : IEquatable<MarkdownBody>
{
    private readonly BodyContent _content;
    private readonly object[] _blocks;
    private BodyOutline? _outline;
    private string? _text;
    private string? _excerptText;
    private ImmutableArray<BodyPart> _parts;

    /// <summary>Makes a body of HTML and text, without typed blocks.</summary>
    /// <param name="html">Gives the HTML.</param>
    /// <param name="text">Gives the plain text.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public MarkdownBody(Func<string> html, Func<string> text)
        : this(new OwnContent(html, text))
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(text);
    }

    /// <summary>Makes a body; called by generated code.</summary>
    /// <param name="content">What it is made of.</param>
    /// <param name="blocks">The records of its typed blocks, in order; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is <see langword="null"/>.</exception>
    public MarkdownBody(BodyContent content, object[]? blocks = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        _content = content;
        _blocks = blocks ?? [];
    }

    /// <summary>The body as HTML, by the rules of CommonMark.</summary>
    public string Html => _content.Html;

    /// <summary>The body as plain text: what a reader of the HTML reads; blocks are parted by an empty line.</summary>
    public string Text => _text ??= _content.Text ?? HtmlText.Of(Html);

    /// <summary>The body's parts in order: HTML and typed blocks.</summary>
    public ImmutableArray<BodyPart> Parts
    {
        get
        {
            if (_parts.IsDefault)
            {
                _parts = Outline.Cut(Html, _blocks);
            }

            return _parts;
        }
    }

    /// <summary>The beginning of the HTML: up to <c>&lt;!-- more --&gt;</c>, else up to the end of the first paragraph.</summary>
    public string Excerpt => Html[..ExcerptLength];

    /// <summary>The excerpt as plain text.</summary>
    public string ExcerptText => _excerptText ??= HtmlText.Of(Html, ExcerptLength);

    /// <summary>The headings, each with those below it.</summary>
    public ImmutableArray<BodyHeading> Headings => Outline.Headings;

    /// <summary>The links, in order.</summary>
    public ImmutableArray<BodyLink> Links => Outline.Links;

    /// <summary>The images, in order.</summary>
    public ImmutableArray<BodyImage> Images => Outline.Images;

    /// <summary>How many words the text has (Unicode Standard Annex #29); in scripts without spaces, each ideograph is one.</summary>
    public int WordCount => Outline.WordCount;

    /// <summary>How long reading the text takes.</summary>
    public TimeSpan ReadingTime => TimeSpan.FromSeconds(Outline.ReadingSeconds);

    private int ExcerptLength => Math.Min(Outline.ExcerptLength, Html.Length);

    private BodyOutline Outline => _outline ??= new BodyOutline(_content.Outline);

    /// <summary>Whether two bodies have the same HTML.</summary>
    public bool Equals(MarkdownBody? other) => ReferenceEquals(this, other) || (other is not null && Html == other.Html);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MarkdownBody);

    /// <inheritdoc/>
    public override int GetHashCode() => Html.GetHashCode(StringComparison.Ordinal);

    /// <summary>The plain text.</summary>
    public override string ToString() => Text;

    private sealed class OwnContent(Func<string> html, Func<string> text) : BodyContent
    {
        public override string Html => html();

        public override string Text => text();
    }
}
