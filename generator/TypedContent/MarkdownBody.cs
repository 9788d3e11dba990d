using System.Collections.Immutable;

namespace TypedContent;

/// <summary>The Markdown of an entry, rendered while the project compiled.</summary>
/// <remarks>Its texts are loaded when they are first read, so that a list of entries loads no body.</remarks>
public sealed class MarkdownBody : IEquatable<MarkdownBody>
{
    private readonly Func<ImmutableArray<BodyPart>> _parts;
    private readonly Func<string> _text;
    private readonly int _excerptLength;
    private readonly int _excerptTextLength;
    private readonly Func<ImmutableArray<BodyHeading>>? _headings;
    private readonly Func<ImmutableArray<BodyLink>>? _links;
    private readonly Func<ImmutableArray<BodyImage>>? _images;
    private string? _html;

    /// <summary>Makes a body of HTML and text, without typed blocks.</summary>
    /// <param name="html">Gives the HTML.</param>
    /// <param name="text">Gives the plain text.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public MarkdownBody(Func<string> html, Func<string> text)
        : this(() => [new HtmlPart(html())], text)
    {
        ArgumentNullException.ThrowIfNull(html);
    }

    /// <summary>Makes a body; called by generated code.</summary>
    /// <param name="parts">Gives the parts.</param>
    /// <param name="text">Gives the plain text.</param>
    /// <param name="wordCount">How many words it has.</param>
    /// <param name="readingSeconds">How long reading takes, in seconds.</param>
    /// <param name="excerptLength">How much of the HTML is its excerpt.</param>
    /// <param name="excerptTextLength">How much of the text is its excerpt.</param>
    /// <param name="headings">Gives the headings; <see langword="null"/> for none.</param>
    /// <param name="links">Gives the links; <see langword="null"/> for none.</param>
    /// <param name="images">Gives the images; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> or <paramref name="text"/> is <see langword="null"/>.</exception>
    public MarkdownBody(
        Func<ImmutableArray<BodyPart>> parts,
        Func<string> text,
        int wordCount = 0,
        int readingSeconds = 0,
        int excerptLength = 0,
        int excerptTextLength = 0,
        Func<ImmutableArray<BodyHeading>>? headings = null,
        Func<ImmutableArray<BodyLink>>? links = null,
        Func<ImmutableArray<BodyImage>>? images = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(text);
        _parts = parts;
        _text = text;
        _excerptLength = excerptLength;
        _excerptTextLength = excerptTextLength;
        _headings = headings;
        _links = links;
        _images = images;
        WordCount = wordCount;
        ReadingTime = TimeSpan.FromSeconds(readingSeconds);
    }

    /// <summary>The body as HTML, by the rules of CommonMark.</summary>
    public string Html => _html ??= string.Concat(Parts.Select(static part => part.Html));

    /// <summary>The body as plain text, without any markup; blocks are parted by an empty line.</summary>
    public string Text => _text();

    /// <summary>The body's parts in order: HTML and typed blocks.</summary>
    public ImmutableArray<BodyPart> Parts => _parts();

    /// <summary>The beginning of the HTML: up to <c>&lt;!-- more --&gt;</c>, else up to the end of the first paragraph.</summary>
    public string Excerpt => Html[..Math.Min(_excerptLength, Html.Length)];

    /// <summary>The same beginning of the plain text.</summary>
    public string ExcerptText => Text[..Math.Min(_excerptTextLength, Text.Length)];

    /// <summary>The headings, each with those below it.</summary>
    public ImmutableArray<BodyHeading> Headings => _headings?.Invoke() ?? [];

    /// <summary>The links, in order.</summary>
    public ImmutableArray<BodyLink> Links => _links?.Invoke() ?? [];

    /// <summary>The images, in order.</summary>
    public ImmutableArray<BodyImage> Images => _images?.Invoke() ?? [];

    /// <summary>How many words the text has (Unicode Standard Annex #29); in scripts without spaces, each ideograph is one.</summary>
    public int WordCount { get; }

    /// <summary>How long reading the text takes.</summary>
    public TimeSpan ReadingTime { get; }

    /// <summary>Whether two bodies have the same HTML.</summary>
    public bool Equals(MarkdownBody? other) => ReferenceEquals(this, other) || (other is not null && Html == other.Html);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MarkdownBody);

    /// <inheritdoc/>
    public override int GetHashCode() => Html.GetHashCode(StringComparison.Ordinal);

    /// <summary>The plain text.</summary>
    public override string ToString() => Text;
}
