using System.Globalization;
using System.Text;

namespace TypedContent.Compiler.Documents.Markdown.RawHtml;

/// <summary>Lets of an author's HTML through what a policy allows.</summary>
/// <remarks>
/// Elements of the author and of Markdown stand in each other, so one tree is read of all of a text, as a browser would. What is not to be judged
/// there (typed blocks, icons, task boxes, places that are filled in later) is a comment in it, and takes its place again when the tree is written.
/// </remarks>
internal sealed class SanitizedHtml
{
    private static readonly (string Start, string End)[] Drawings = [("<svg", "</svg>"), ("<input", "/>")];

    private readonly HtmlPolicy _policy;
    private readonly IReadOnlyList<PartTemplate> _parts;
    private readonly StringBuilder _html = new();
    private readonly List<HtmlPlace> _places = [];
    private readonly string _prefix;

    private SanitizedHtml(IReadOnlyList<PartTemplate> parts, HtmlPolicy policy)
    {
        (_parts, _policy) = (parts, policy);
        _prefix = UnusedPrefix(parts);
    }

    /// <summary>Decides of the HTML in the parts of a body.</summary>
    /// <returns>The parts; <see langword="null"/> where a place was lost, so that the text would not be whole.</returns>
    public static IReadOnlyList<PartTemplate>? Of(IReadOnlyList<PartTemplate> parts, HtmlPolicy policy)
    {
        var html = new SanitizedHtml(parts, policy);
        foreach (var part in parts)
        {
            html.Add(part);
        }

        using var document = HtmlFilter.Of(policy).Apply(html._html.ToString());
        return new SanitizedWriter(policy, html._prefix, html._places).Write(document.Body!);
    }

    private void Add(PartTemplate part)
    {
        if (part.BlockName is not null)
        {
            AddPlace(new HtmlPlace { Part = part });
            return;
        }

        var template = part.Html;
        var ends = new ContentEnds(_policy);
        var position = 0;
        for (var i = 0; i < template.Marks.Count; i++)
        {
            var mark = template.Marks[i];
            AddOwn(template.Source, position, mark.Position);
            position = mark.Position;
            switch (mark.Kind)
            {
                case HtmlMarkKind.RawHtmlBlock:
                    AddBlock(mark.Value);
                    break;
                case HtmlMarkKind.RawHtml:
                    var end = ends.Find(template, i);
                    AddRaw(mark.Value, isUnclosed: end is null);
                    if (end > i)
                    {
                        (i, position) = (end.Value, template.Marks[end.Value].Position);
                    }

                    break;
                case HtmlMarkKind.RawHtmlInText:
                    break;
                case HtmlMarkKind.LinkUrl or HtmlMarkKind.ImageUrl:
                    _html.Append(mark.Kind == HtmlMarkKind.LinkUrl ? " href=\"" : " src=\"").Append(HtmlEscape.Text(mark.Value)).Append('"');
                    break;
                case HtmlMarkKind.LinkAttribute or HtmlMarkKind.ImageAttribute:
                    _html.Append(mark.Value);
                    break;
                default:
                    AddPlace(new HtmlPlace { Mark = mark });
                    break;
            }
        }

        AddOwn(template.Source, position, template.Source.Length);
    }

    /// <summary>Adds what Markdown became. What it draws is not to be judged: of an author it would not be let through.</summary>
    private void AddOwn(string source, int start, int end)
    {
        // Where the next one of each kind begins. A list may have thousands of them.
        var next = Array.ConvertAll(Drawings, drawing => Next(drawing.Start));
        while (next.Min() is var first && first < end)
        {
            var kind = Array.IndexOf(next, first);
            var (open, close) = Drawings[kind];
            var last = source.IndexOf(close, first, end - first, StringComparison.Ordinal);
            if (last >= 0)
            {
                last += close.Length;
                _html.Append(source, start, first - start);
                AddPlace(new HtmlPlace { Html = source.Substring(first, last - first) });
                start = last;
            }

            next[kind] = last < 0 ? end : Next(open);
        }

        _html.Append(source, start, end - start);

        int Next(string open) => source.IndexOf(open, start, end - start, StringComparison.Ordinal) is var found and >= 0 ? found : end;
    }

    // Of a block that only scripts or the like stand in, nothing is left.
    private void AddBlock(string html)
    {
        var start = _html.Length;
        AddRaw(html, isUnclosed: false);
        if (string.IsNullOrWhiteSpace(_html.ToString(start, _html.Length - start)))
        {
            _html.Length = start;
        }
        else
        {
            _html.Append('\n');
        }
    }

    // A tag that is not let through leaves what is in its element, and one that would take the text after it along is shown as text.
    private void AddRaw(string html, bool isUnclosed)
    {
        var unclosed = new HashSet<string>(StringComparer.Ordinal);
        var position = 0;
        foreach (var tag in RawTag.In(html))
        {
            if (tag.Start < position)
            {
                // It stands in an element that is left out.
                continue;
            }

            _html.Append(html, position, tag.Start - position);
            position = tag.End;
            if (tag.Kind == RawTagKind.Broken || (isUnclosed && tag.Kind == RawTagKind.Open))
            {
                _html.Append(HtmlEscape.Text(html.Substring(tag.Start, tag.End - tag.Start)));
            }
            else if (_policy.Allows(tag.Name))
            {
                _html.Append(html, tag.Start, tag.End - tag.Start);
                position = CloseRawText(tag, unclosed);
            }
            else if (tag.Kind == RawTagKind.Open && HtmlPolicy.DropsContentOf(tag.Name))
            {
                position = ContentEnds.Within(tag, unclosed);
            }
        }

        _html.Append(html, position, html.Length - position);
    }

    // An element that the project lets through, and that holds no markup (a frame), must not go on into the text after it.
    private int CloseRawText(RawTag tag, HashSet<string> unclosed)
    {
        if (tag.Kind != RawTagKind.Open || !HtmlPolicy.DropsContentOf(tag.Name))
        {
            return tag.End;
        }

        _html.Append("</").Append(tag.Name).Append('>');
        return ContentEnds.Within(tag, unclosed);
    }

    private void AddPlace(HtmlPlace place)
    {
        _html.Append("<!--").Append(_prefix).Append(_places.Count.ToString(CultureInfo.InvariantCulture)).Append("-->");
        _places.Add(place);
    }

    // No author writes a comment that is taken for a place.
    private static string UnusedPrefix(IReadOnlyList<PartTemplate> parts)
    {
        for (var number = 0; ; number++)
        {
            var prefix = FormattableString.Invariant($"place-{number}-");
            if (!parts.Any(part => part.Html.Source.Contains(prefix) || part.Html.Marks.Any(mark => mark.Value.Contains(prefix))))
            {
                return prefix;
            }
        }
    }
}

/// <summary>What takes its place again when the tree is written: one of the three.</summary>
internal sealed record HtmlPlace
{
    /// <summary>HTML that Markdown became.</summary>
    public string? Html { get; init; }

    /// <summary>A place that is filled in later.</summary>
    public HtmlMark? Mark { get; init; }

    /// <summary>A typed block.</summary>
    public PartTemplate? Part { get; init; }
}
