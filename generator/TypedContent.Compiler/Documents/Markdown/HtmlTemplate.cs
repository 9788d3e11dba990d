using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>HTML with places that are filled in when all content is known: a body is rendered from its own file alone.</summary>
/// <remarks>What is filled in is kept beside the HTML of the file, so that all steps share one text. They are put together where they are written.</remarks>
internal sealed record HtmlTemplate
{
    public static readonly HtmlTemplate Empty = new("", default);

    // Compressing less would gain nothing.
    private const int MinPackedLength = 1024;

    // A string, or a packed text.
    private readonly object _source;

    /// <param name="source">The HTML without what is filled in.</param>
    /// <param name="marks">The places, in order.</param>
    public HtmlTemplate(string source, EquatableArray<HtmlMark> marks) => (_source, Marks) = (source, marks);

    private HtmlTemplate(PackedText source, EquatableArray<HtmlMark> marks) => (_source, Marks) = (source, marks);

    /// <summary>The HTML without what is filled in.</summary>
    public string Source => _source.ToString()!;

    /// <summary>The places, in order.</summary>
    public EquatableArray<HtmlMark> Marks { get; init; }

    /// <summary>The HTML with what is filled in so far.</summary>
    public string Text => Length == SourceLength ? Source : AppendTo(new StringBuilder(Length)).ToString();

    /// <summary>How long the HTML is with what is filled in so far.</summary>
    public int Length
    {
        get
        {
            var length = SourceLength;
            foreach (var mark in Marks)
            {
                length += mark.Html.Length;
            }

            return length;
        }
    }

    /// <summary>The template for who reads its text: without the places of attributes.</summary>
    public HtmlTemplate WithoutAttributes() =>
        Marks.Any(IsAttribute) ? this with { Marks = Marks.Where(static mark => !IsAttribute(mark)).ToEquatableArray() } : this;

    /// <summary>Whether no place is open.</summary>
    public bool IsFilled => Marks.All(static mark => mark.Kind == HtmlMarkKind.Filled);

    /// <summary>Where the excerpt ends in the HTML with what is filled in so far; <see langword="null"/> where it does not end here.</summary>
    public int? ExcerptEnd
    {
        get
        {
            var filled = 0;
            foreach (var mark in Marks)
            {
                if (mark.Kind == HtmlMarkKind.ExcerptEnd)
                {
                    return mark.Position + filled;
                }

                filled += mark.Html.Length;
            }

            return null;
        }
    }

    private int SourceLength => (_source as string)?.Length ?? ((PackedText)_source).Length;

    /// <summary>The template for who keeps it and seldom reads it: with its HTML compressed, where it is long.</summary>
    public HtmlTemplate Packed() =>
        _source is string { Length: >= MinPackedLength } text && PackedText.Of(text) is { } packed ? new HtmlTemplate(packed, Marks) : this;

    private static bool IsAttribute(HtmlMark mark) =>
        mark.Kind is HtmlMarkKind.LinkUrl or HtmlMarkKind.ImageUrl or HtmlMarkKind.LinkAttribute or HtmlMarkKind.ImageAttribute;

    /// <summary>Adds the HTML with what is filled in so far to a text.</summary>
    public StringBuilder AppendTo(StringBuilder text)
    {
        var source = Source;
        var position = 0;
        foreach (var mark in Marks)
        {
            text.Append(source, position, mark.Position - position).Append(mark.Html);
            position = mark.Position;
        }

        return text.Append(source, position, source.Length - position);
    }

    /// <summary>Fills places in.</summary>
    /// <param name="fill">The HTML of a place; <see langword="null"/> where it isn't known yet.</param>
    public HtmlTemplate Fill(Func<HtmlMark, string?> fill) => Marks.Count == 0
        ? this
        : this with
        {
            Marks = Marks
                .Select(mark => mark.Kind != HtmlMarkKind.Filled && fill(mark) is { } html ? new HtmlMark(mark.Position, HtmlMarkKind.Filled, html) : mark)
                .ToEquatableArray(),
        };

    /// <summary>A piece of it, before anything is filled in. A mark at the end belongs to what follows.</summary>
    public HtmlTemplate Slice(int start, int end) => new(
        Source.Substring(start, end - start),
        Marks.Where(mark => mark.Position >= start && (mark.Position < end || (mark.Position == end && end == Source.Length)))
            .Select(mark => mark with { Position = mark.Position - start })
            .ToEquatableArray());

    /// <summary>The template with <c>\n</c> for every end of a line, before anything is filled in: some texts keep the file's.</summary>
    public HtmlTemplate WithLineFeeds()
    {
        if (Source.IndexOf('\r') < 0)
        {
            return this;
        }

        var text = new StringBuilder(Source.Length);
        var marks = new List<HtmlMark>();
        for (var i = 0; i <= Source.Length; i++)
        {
            while (marks.Count < Marks.Count && Marks[marks.Count].Position <= i)
            {
                marks.Add(Marks[marks.Count] with { Position = text.Length });
            }

            if (i < Source.Length && !(Source[i] == '\r' && i + 1 < Source.Length && Source[i + 1] == '\n'))
            {
                text.Append(Source[i] == '\r' ? '\n' : Source[i]);
            }
        }

        return new HtmlTemplate(text.ToString(), marks.ToEquatableArray());
    }
}

/// <summary>A place in HTML that is filled in later.</summary>
/// <param name="Position">Where it is in the HTML without what is filled in.</param>
/// <param name="Kind">What is filled in.</param>
/// <param name="Value">By what: the URL, the raw HTML, the reference; the HTML where it is filled in.</param>
/// <param name="Block">The typed block that a reference stands in; <see langword="null"/> for all else.</param>
internal sealed record HtmlMark(int Position, HtmlMarkKind Kind, string Value, string? Block = null)
{
    /// <summary>What is filled in; empty as long as the place is open.</summary>
    public string Html => Kind == HtmlMarkKind.Filled ? Value : "";
}

/// <summary>What can be filled in.</summary>
internal enum HtmlMarkKind
{
    /// <summary>The attribute with the URL of a link.</summary>
    LinkUrl,

    /// <summary>The attribute with the URL of an image.</summary>
    ImageUrl,

    /// <summary>An attribute with the URL of a link, as the author wrote it in HTML.</summary>
    LinkAttribute,

    /// <summary>An attribute with the URL of an image, or several, as the author wrote it in HTML.</summary>
    ImageAttribute,

    /// <summary>HTML that the author wrote.</summary>
    RawHtml,

    /// <summary>HTML that the author wrote in the text in place of an image, where no element can stand.</summary>
    RawHtmlInText,

    /// <summary>A block of HTML that the author wrote.</summary>
    RawHtmlBlock,

    /// <summary>The title of an entry, by its reference.</summary>
    Title,

    /// <summary>Where the excerpt ends: nothing.</summary>
    ExcerptEnd,

    /// <summary>Nothing more: the HTML is known, and by what it came to be does not matter.</summary>
    Filled,
}
