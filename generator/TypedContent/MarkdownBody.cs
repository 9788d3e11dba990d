using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Serialization;

namespace TypedContent;

/// <summary>The Markdown of an entry, rendered while the project compiled.</summary>
/// <remarks>Its texts are loaded when they are read, so that a list of entries loads no body.</remarks>
[JsonConverter(typeof(ContentJsonConverter))]
public sealed class MarkdownBody : IEquatable<MarkdownBody>
{
    private readonly BodyContent _content;
    private readonly Func<object[]>? _readBlocks;
    private object[]? _blocks;
    private BodyOutline? _outline;
    private string? _text;
    private string? _excerptText;

    // What can be read again is kept only as long as somebody uses it: a site would else keep all bodies that it ever sent.
    private WeakReference<string>? _html;
    private WeakReference<BodyPart[]>? _parts;

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

    /// <summary>Makes a body of a light entry.</summary>
    /// <param name="content">What it is made of.</param>
    /// <param name="readBlocks">Gives the records of its typed blocks, in order, when its parts are first read.</param>
    internal MarkdownBody(BodyContent content, Func<object[]> readBlocks)
    {
        _content = content;
        _readBlocks = readBlocks;
    }

    /// <summary>The body as HTML, by the rules of CommonMark.</summary>
    public string Html
    {
        get
        {
            var html = _content.Html;
            if (html.Stored is not { } stored)
            {
                return html.Live;
            }

            if (_html is null || !_html.TryGetTarget(out var text))
            {
                text = stored.ReadHtml() ?? "";
                _html = new WeakReference<string>(text);
            }

            return text;
        }
    }

    /// <summary>The body as plain text: what a reader of the HTML reads; blocks are parted by an empty line.</summary>
    public string Text => _text ??= _content.Text ?? HtmlText.Of(Html);

    /// <summary>The body's parts in order: HTML and typed blocks.</summary>
    public ImmutableArray<BodyPart> Parts
    {
        get
        {
            if (_parts is null || !_parts.TryGetTarget(out var parts))
            {
                parts = ImmutableCollectionsMarshal.AsArray(Outline.Cut(Html, _blocks ??= _readBlocks!()))!;
                _parts = new WeakReference<BodyPart[]>(parts);
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(parts);
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

    private BodyOutline Outline
    {
        get
        {
            if (_outline is null)
            {
                var outline = _content.Outline;
                _outline = new BodyOutline(outline.Stored is { } stored ? stored.ReadOutline() ?? "" : outline.Live);
            }

            return _outline;
        }
    }

    /// <summary>Writes <see cref="Html"/> as UTF-8, for a response or a file, without making a string of it first.</summary>
    /// <param name="writer">Where to write: <c>HttpResponse.BodyWriter</c>, an <see cref="ArrayBufferWriter{T}"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">The content store of the assembly is damaged; nothing has been written then.</exception>
    public void WriteHtmlTo(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var html = _content.Html;
        if (html.Stored is { } stored)
        {
            stored.WriteHtmlTo(writer);
        }
        else
        {
            Encoding.UTF8.GetBytes(html.Live, writer);
        }
    }

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
        public override ContentText Html => html();

        public override string Text => text();
    }
}
