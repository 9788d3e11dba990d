using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Serialization;

namespace TypedContent;

/// <summary>The Markdown of an entry, rendered at compile time.</summary>
/// <remarks>
/// Its texts are loaded when they are read, so that a list of entries loads no body. Reading them throws an <see cref="InvalidDataException"/> if the content
/// store of the assembly is damaged, and an <see cref="InvalidOperationException"/> if the text of the entry has mistakes whose severity is lowered.
/// All members are safe to call from several threads at once.
/// </remarks>
[JsonConverter(typeof(ContentJsonConverter))]
public sealed class MarkdownBody : IEquatable<MarkdownBody>
{
    private readonly BodyContent _content;
    private readonly Func<object[]>? _readBlocks;
    private object[]? _blocks;
    private BodyOutline? _outline;
    private string? _text;
    private string? _excerptText;

    // Texts that can be read again are kept only while they are in use; otherwise a site would keep every body that it has ever sent.
    private WeakReference<string>? _html;
    private WeakReference<BodyPart[]>? _parts;

    /// <summary>Creates a body from HTML and text: one without typed blocks, excerpt, headings, links, images and counts.</summary>
    /// <param name="html">Returns the HTML.</param>
    /// <param name="text">Returns the plain text.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public MarkdownBody(Func<string> html, Func<string> text)
        : this(new OwnContent(html, text))
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(text);
    }

    /// <summary>Creates a body; called by generated code.</summary>
    /// <param name="content">Its content.</param>
    /// <param name="blocks">The records of its typed blocks, in order; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is <see langword="null"/>.</exception>
    public MarkdownBody(BodyContent content, object[]? blocks = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        _content = content;
        _blocks = blocks ?? [];
    }

    /// <summary>Creates the body of an entry that is a row of a table.</summary>
    /// <param name="content">Its content.</param>
    /// <param name="readBlocks">Returns the records of its typed blocks, in order; called when its parts are first read.</param>
    internal MarkdownBody(BodyContent content, Func<object[]> readBlocks)
    {
        _content = content;
        _readBlocks = readBlocks;
    }

    /// <summary>The body as HTML, rendered according to CommonMark.</summary>
    /// <exception cref="InvalidDataException">The content store of the assembly is damaged.</exception>
    /// <exception cref="InvalidOperationException">The text of the entry has mistakes.</exception>
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

    /// <summary>The body as plain text, as a reader of the HTML sees it; blocks are separated by an empty line.</summary>
    public string Text => _text ??= _content.Text ?? HtmlText.Of(Html);

    /// <summary>
    /// The Markdown after the front matter, as its author wrote it, with <c>\n</c> as the line ends; <see langword="null"/> unless the project sets the
    /// property <c>TypedContentBodyMarkdown</c> to <c>true</c>.
    /// </summary>
    public string? Markdown => BodyOutline.MarkdownIn(OutlineText);

    /// <summary>The body's parts, in order: HTML and typed blocks; empty for an empty body.</summary>
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

    /// <summary>The beginning of the HTML: up to <c>&lt;!-- more --&gt;</c>, or else up to the end of the first paragraph; empty if it has neither.</summary>
    public string Excerpt => Html[..ExcerptLength];

    /// <summary>The excerpt as plain text.</summary>
    public string ExcerptText => _excerptText ??= HtmlText.Of(Html, ExcerptLength);

    /// <summary>The headings, in order, each with its subheadings; empty for none.</summary>
    public ImmutableArray<BodyHeading> Headings => Outline.Headings;

    /// <summary>The links, in order; empty for none.</summary>
    public ImmutableArray<BodyLink> Links => Outline.Links;

    /// <summary>The images, in order; empty for none.</summary>
    public ImmutableArray<BodyImage> Images => Outline.Images;

    /// <summary>The number of words in the text (Unicode Standard Annex #29); in scripts without spaces, each ideograph counts as one.</summary>
    public int WordCount => Outline.WordCount;

    /// <summary>The estimated time to read the text, in whole seconds: a minute for 200 words, or for 500 Han or Kana characters.</summary>
    public TimeSpan ReadingTime => TimeSpan.FromSeconds(Outline.ReadingSeconds);

    private int ExcerptLength => Math.Min(Outline.ExcerptLength, Html.Length);

    private BodyOutline Outline => _outline ??= new BodyOutline(OutlineText);

    private string OutlineText
    {
        get
        {
            var outline = _content.Outline;
            return outline.Stored is { } stored ? stored.ReadOutline() ?? "" : outline.Live;
        }
    }

    /// <summary>Writes <see cref="Html"/> as UTF-8 to a response or a file, without creating a string first.</summary>
    /// <param name="writer">The destination: <c>HttpResponse.BodyWriter</c>, an <see cref="ArrayBufferWriter{T}"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">The content store of the assembly is damaged; nothing has been written.</exception>
    /// <exception cref="InvalidOperationException">The text of the entry has mistakes; nothing has been written.</exception>
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

    /// <summary><see cref="Html"/> with changed elements: <c>body.RewriteHtml(element => …)</c>.</summary>
    /// <param name="change">Called for each element, in the order of their start tags; the element is valid only during the call.</param>
    /// <returns>The changed HTML.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">The content store of the assembly is damaged.</exception>
    /// <exception cref="InvalidOperationException">The text of the entry has mistakes.</exception>
    public string RewriteHtml(Action<RewrittenElement> change) => HtmlRewriter.Rewrite(Html, change);

    /// <summary>Writes <see cref="Html"/> with changed elements as UTF-8 to a response or a file.</summary>
    /// <param name="writer">The destination: <c>HttpResponse.BodyWriter</c>, an <see cref="ArrayBufferWriter{T}"/>.</param>
    /// <param name="change">Called for each element, in the order of their start tags; the element is valid only during the call.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">The content store of the assembly is damaged; nothing has been written.</exception>
    /// <exception cref="InvalidOperationException">The text of the entry has mistakes; nothing has been written.</exception>
    public void WriteHtmlTo(IBufferWriter<byte> writer, Action<RewrittenElement> change)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(change);
        HtmlRewriter.Rewrite(Html, change, writer);
    }

    /// <summary>Whether two bodies have the same HTML.</summary>
    /// <param name="other">Another body, or <see langword="null"/>.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(MarkdownBody? other) => ReferenceEquals(this, other) || (other is not null && Html == other.Html);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MarkdownBody);

    /// <inheritdoc/>
    public override int GetHashCode() => Html.GetHashCode(StringComparison.Ordinal);

    /// <summary>The plain text.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    private sealed class OwnContent(Func<string> html, Func<string> text) : BodyContent
    {
        public override ContentText Html => html();

        public override string Text => text();
    }
}
