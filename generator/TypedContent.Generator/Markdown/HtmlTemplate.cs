using System.Text;
using TypedContent.Generator.Model;

namespace TypedContent.Generator.Markdown;

/// <summary>HTML with places that are filled in when all content is known: a body is rendered from its own file alone.</summary>
/// <param name="Text">The HTML without what is filled in.</param>
/// <param name="Marks">The places, in order.</param>
internal sealed record HtmlTemplate(string Text, EquatableArray<HtmlMark> Marks)
{
    public static readonly HtmlTemplate Empty = new("", default);

    /// <summary>A piece of it. A mark at the end belongs to what follows.</summary>
    public HtmlTemplate Slice(int start, int end) => new(
        Text.Substring(start, end - start),
        Marks.Where(mark => mark.Position >= start && (mark.Position < end || (mark.Position == end && end == Text.Length)))
            .Select(mark => mark with { Position = mark.Position - start })
            .ToEquatableArray());

    /// <summary>The template with <c>\n</c> for every end of a line: some texts keep the file's.</summary>
    public HtmlTemplate WithLineFeeds()
    {
        if (Text.IndexOf('\r') < 0)
        {
            return this;
        }

        var text = new StringBuilder(Text.Length);
        var marks = new List<HtmlMark>();
        for (var i = 0; i <= Text.Length; i++)
        {
            while (marks.Count < Marks.Count && Marks[marks.Count].Position <= i)
            {
                marks.Add(Marks[marks.Count] with { Position = text.Length });
            }

            if (i < Text.Length && !(Text[i] == '\r' && i + 1 < Text.Length && Text[i + 1] == '\n'))
            {
                text.Append(Text[i] == '\r' ? '\n' : Text[i]);
            }
        }

        return new HtmlTemplate(text.ToString(), marks.ToEquatableArray());
    }

    /// <summary>Fills places in.</summary>
    /// <param name="fill">The HTML of a place; <see langword="null"/> where it isn't known yet.</param>
    public HtmlTemplate Fill(Func<HtmlMark, string?> fill)
    {
        if (Marks.Count == 0)
        {
            return this;
        }

        var text = new StringBuilder();
        var open = new List<HtmlMark>();
        var position = 0;
        foreach (var mark in Marks)
        {
            text.Append(Text, position, mark.Position - position);
            position = mark.Position;
            if (fill(mark) is { } html)
            {
                text.Append(html);
            }
            else
            {
                open.Add(mark with { Position = text.Length });
            }
        }

        return new HtmlTemplate(text.Append(Text, position, Text.Length - position).ToString(), open.ToEquatableArray());
    }
}

/// <summary>A place in HTML that is filled in later.</summary>
/// <param name="Position">Where it is.</param>
/// <param name="Kind">What is filled in.</param>
/// <param name="Value">By what: the URL, the raw HTML, the reference.</param>
/// <param name="Block">The typed block that a reference stands in; <see langword="null"/> for all else.</param>
internal sealed record HtmlMark(int Position, HtmlMarkKind Kind, string Value, string? Block = null);

/// <summary>What can be filled in.</summary>
internal enum HtmlMarkKind
{
    /// <summary>The attribute with the URL of a link.</summary>
    LinkUrl,

    /// <summary>The attribute with the URL of an image.</summary>
    ImageUrl,

    /// <summary>HTML that the author wrote.</summary>
    RawHtml,

    /// <summary>A block of HTML that the author wrote.</summary>
    RawHtmlBlock,

    /// <summary>The title of an entry, by its reference.</summary>
    Title,

    /// <summary>Where the excerpt ends: nothing.</summary>
    ExcerptEnd,
}
