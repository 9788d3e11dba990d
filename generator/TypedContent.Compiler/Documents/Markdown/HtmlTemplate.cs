using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>HTML with placeholders that are filled in when all content is known, since a body is rendered from its own file alone.</summary>
/// <remarks>Filled-in values are kept apart from the HTML of the file, so that all steps share one string. They are joined when they are written.</remarks>
internal sealed record HtmlTemplate
{
    public static readonly HtmlTemplate Empty = new("", default);

    // Compressing shorter texts saves nothing.
    private const int MinPackedLength = 1024;

    // A string, or a compressed text.
    private readonly object _source;

    /// <param name="source">The HTML without filled-in values.</param>
    /// <param name="marks">The placeholders, in order.</param>
    public HtmlTemplate(string source, EquatableArray<HtmlMark> marks) => (_source, Marks) = (source, marks);

    private HtmlTemplate(PackedText source, EquatableArray<HtmlMark> marks) => (_source, Marks) = (source, marks);

    /// <summary>The HTML without filled-in values.</summary>
    public string Source => _source.ToString()!;

    /// <summary>The placeholders, in order.</summary>
    public EquatableArray<HtmlMark> Marks { get; init; }

    /// <summary>The HTML with the values filled in so far.</summary>
    public string Text => Length == SourceLength ? Source : AppendTo(new StringBuilder(Length)).ToString();

    /// <summary>The length of the HTML with the values filled in so far.</summary>
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

    /// <summary>The template for extracting its text: without placeholders for attributes.</summary>
    public HtmlTemplate WithoutAttributes() =>
        Marks.Any(IsAttribute) ? this with { Marks = Marks.Where(static mark => !IsAttribute(mark)).ToEquatableArray() } : this;

    /// <summary>Whether all placeholders are filled in.</summary>
    public bool IsFilled => Marks.All(static mark => mark.Kind == HtmlMarkKind.Filled);

    /// <summary>The end of the excerpt in the HTML with the values filled in so far; <see langword="null"/> if it does not end here.</summary>
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

    /// <summary>The template in a form for caches that is seldom read: long HTML is compressed.</summary>
    public HtmlTemplate Packed() =>
        _source is string { Length: >= MinPackedLength } text && PackedText.Of(text) is { } packed ? new HtmlTemplate(packed, Marks) : this;

    private static bool IsAttribute(HtmlMark mark) =>
        mark.Kind is HtmlMarkKind.LinkUrl or HtmlMarkKind.ImageUrl or HtmlMarkKind.LinkAttribute or HtmlMarkKind.ImageAttribute;

    private static bool IsOfTemplate(HtmlMark mark) => mark.Kind is HtmlMarkKind.TemplateStart or HtmlMarkKind.TemplateEnd;

    /// <summary>Appends the HTML with the values filled in so far to a text.</summary>
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

    /// <summary>Fills in placeholders; the same template if there is none to fill in.</summary>
    /// <param name="fill">Returns the HTML for a placeholder; <see langword="null"/> if it isn't known yet.</param>
    public HtmlTemplate Fill(Func<HtmlMark, string?> fill)
    {
        List<HtmlMark>? filled = null;
        for (var i = 0; i < Marks.Count; i++)
        {
            var mark = Marks[i];
            if (mark.Kind != HtmlMarkKind.Filled && fill(mark) is { } html)
            {
                filled ??= [.. Marks];
                filled[i] = new HtmlMark(mark.Position, HtmlMarkKind.Filled, html);
            }
        }

        return filled is null ? this : this with { Marks = filled.ToEquatableArray() };
    }

    /// <summary>The template without the marks around elements that have a template.</summary>
    public HtmlTemplate WithoutTemplateMarks() =>
        Marks.Any(IsOfTemplate) ? this with { Marks = Marks.Where(static mark => !IsOfTemplate(mark)).ToEquatableArray() } : this;

    /// <summary>A slice of the source, before any values are filled in. A placeholder at its end belongs to the next slice.</summary>
    public HtmlTemplate Slice(int start, int end) => new(
        Source.Substring(start, end - start),
        Marks.Where(mark => mark.Position >= start && (mark.Position < end || (mark.Position == end && end == Source.Length)))
            .Select(mark => mark with { Position = mark.Position - start })
            .ToEquatableArray());

    /// <summary>The template with all line ends as <c>\n</c>, before any values are filled in: some texts keep the line ends of the file.</summary>
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

/// <summary>A placeholder in HTML.</summary>
/// <param name="Position">Its position in the HTML without filled-in values.</param>
/// <param name="Kind">The kind of value.</param>
/// <param name="Value">The source of the value: the URL, the raw HTML, or the reference; after filling in, the HTML.</param>
/// <param name="Block">The typed block that contains the reference; <see langword="null"/> for all other kinds.</param>
internal sealed record HtmlMark(int Position, HtmlMarkKind Kind, string Value, string? Block = null)
{
    /// <summary>The filled-in HTML; empty until then.</summary>
    public string Html => Kind == HtmlMarkKind.Filled ? Value : "";
}

/// <summary>The kinds of placeholders.</summary>
internal enum HtmlMarkKind
{
    /// <summary>The attribute with the URL of a link.</summary>
    LinkUrl,

    /// <summary>The attribute with the URL of an image.</summary>
    ImageUrl,

    /// <summary>An attribute with the URL of a link in an author's HTML.</summary>
    LinkAttribute,

    /// <summary>An attribute with one or more URLs of images in an author's HTML.</summary>
    ImageAttribute,

    /// <summary>An author's HTML.</summary>
    RawHtml,

    /// <summary>An author's HTML in alternative text, where elements are not allowed.</summary>
    RawHtmlInText,

    /// <summary>A block of an author's HTML.</summary>
    RawHtmlBlock,

    /// <summary>The title of an entry, by its reference.</summary>
    Title,

    /// <summary>The end of the excerpt; it has no HTML.</summary>
    ExcerptEnd,

    /// <summary>The URL of a link, in a template.</summary>
    LinkUrlValue,

    /// <summary>The URL of an image, in a template.</summary>
    ImageUrlValue,

    /// <summary>The beginning of an element that has a template, until all HTML of the body is handled; it has no HTML. A link has its index.</summary>
    TemplateStart,

    /// <summary>The end of such an element.</summary>
    TemplateEnd,

    /// <summary>Filled in: the HTML is known, and its source no longer matters.</summary>
    Filled,
}
