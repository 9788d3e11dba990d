using System.Globalization;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.RawHtml;

/// <summary>Lists the links and images of HTML, from Markdown and from authors' HTML: for bodies that contain the latter.</summary>
internal static class LinkOutline
{
    /// <param name="parts">The parts of the body.</param>
    /// <param name="templated">The links and images that the project's templates write; the marks of their beginnings have their indexes.</param>
    public static EquatableArray<LinkTemplate> Of(IEnumerable<PartTemplate> parts, IReadOnlyList<LinkTemplate> templated) =>
        parts.SelectMany(static part => new[] { part.Before, part.Html, part.After }).SelectMany(html => Of(html, templated)).ToEquatableArray();

    private static List<LinkTemplate> Of(HtmlTemplate html, IReadOnlyList<LinkTemplate> templated)
    {
        var links = new List<LinkTemplate>();
        var tags = RawTag.In(html.Source).ToList();
        // The end of the link that begins with a tag: the next tag of a link, since links cannot be nested.
        var end = html.Source.Length;
        var ends = new int[tags.Count];
        for (var i = tags.Count - 1; i >= 0; i--)
        {
            ends[i] = end;
            end = tags[i].Name == "a" ? tags[i].Start : end;
        }

        var mark = 0;
        for (var i = 0; i < tags.Count; i++)
        {
            var tag = tags[i];
            while (mark < html.Marks.Count && html.Marks[mark].Position <= tag.Start)
            {
                AddTemplated(html.Marks[mark++]);
            }

            for (; mark < html.Marks.Count && html.Marks[mark].Position < tag.End; mark++)
            {
                if (tag.Kind == RawTagKind.Open && UrlOf(html.Marks[mark]) is { Length: > 0 } url && (tag.Name == "img" || !IsOfNote(tag)))
                {
                    var isImage = tag.Name == "img";
                    links.Add(
                        new LinkTemplate(
                            url,
                            isImage ? Piece(html, mark, tag.Start, tag.End, tag.End) : Piece(html, mark, tag.Start, ends[i], ends[i] + 1),
                            TitleOf(tag),
                            isImage,
                            default));
                }
            }
        }

        for (; mark < html.Marks.Count; mark++)
        {
            AddTemplated(html.Marks[mark]);
        }

        return links;

        void AddTemplated(HtmlMark passed)
        {
            if (passed.Kind == HtmlMarkKind.TemplateStart && int.TryParse(passed.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                links.Add(templated[index]);
            }
        }
    }

    private static string? UrlOf(HtmlMark mark) => mark.Kind switch
    {
        HtmlMarkKind.LinkUrl or HtmlMarkKind.ImageUrl => mark.Value,
        HtmlMarkKind.LinkAttribute or HtmlMarkKind.ImageAttribute when RawUrl.Read(mark.Value) is ("href" or "src", var url) => url,
        _ => null,
    };

    // From this mark on, marks belong to the piece, including those directly before the end of a link.
    private static HtmlTemplate Piece(HtmlTemplate html, int mark, int start, int end, int marksEnd)
    {
        var marks = new List<HtmlMark>();
        for (; mark < html.Marks.Count && html.Marks[mark].Position < marksEnd; mark++)
        {
            marks.Add(html.Marks[mark] with { Position = html.Marks[mark].Position - start });
        }

        return new HtmlTemplate(html.Source.Substring(start, end - start), marks.ToEquatableArray());
    }

    private static string? TitleOf(RawTag tag) =>
        tag.Attributes.FirstOrDefault(static attribute => attribute.Name == "title") is { Value: { Length: > 0 } title } ? title : null;

    private static bool IsOfNote(RawTag tag) =>
        tag.Attributes.Any(static attribute => attribute.Name == "class" && attribute.Value is "footnote-ref" or "footnote-back-ref");
}
