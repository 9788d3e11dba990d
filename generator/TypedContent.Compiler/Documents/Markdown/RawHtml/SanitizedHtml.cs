using System.Globalization;
using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.RawHtml;

/// <summary>Sanitizes an author's HTML with a policy.</summary>
/// <remarks>
/// Elements of the author and of Markdown may be nested, so the whole text is parsed into one tree, as in a browser. Parts that are not sanitized
/// (typed blocks, icons, task boxes, placeholders) are comments in the tree, and are restored when it is written.
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

    /// <summary>Sanitizes the HTML in the parts of a body.</summary>
    /// <returns>The parts; <see langword="null"/> if a place was lost, so that the text would be incomplete.</returns>
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
                case HtmlMarkKind.TemplateStart:
                    (i, position) = AddTemplate(template, i);
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

    // Returns the mark at its end, and the position of that.
    private (int Mark, int Position) AddTemplate(HtmlTemplate template, int start)
    {
        var end = start;
        for (var depth = 1; depth > 0;)
        {
            depth += template.Marks[++end].Kind switch { HtmlMarkKind.TemplateStart => 1, HtmlMarkKind.TemplateEnd => -1, _ => 0 };
        }

        var (first, last) = (template.Marks[start].Position, template.Marks[end].Position);
        var marks = template.Marks.Skip(start).Take(end - start + 1).Select(mark => mark with { Position = mark.Position - first });
        AddPlace(new HtmlPlace { Template = new HtmlTemplate(template.Source.Substring(first, last - first), marks.ToEquatableArray()) });
        return (end, last);
    }

    /// <summary>Adds HTML from Markdown. Its drawings are not sanitized, because a policy would not allow them in an author's HTML.</summary>
    private void AddOwn(string source, int start, int end)
    {
        // The next occurrence of each kind, found in advance because a list may have thousands of them.
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

    // Nothing is left of a block that contains only scripts and the like.
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

    // A tag that is not allowed is dropped but its content kept; one that would also remove the text after it is shown as text.
    private void AddRaw(string html, bool isUnclosed)
    {
        var unclosed = new HashSet<string>(StringComparer.Ordinal);
        var position = 0;
        foreach (var tag in RawTag.In(html))
        {
            if (tag.Start < position)
            {
                // It is inside an element that is removed.
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

    // An element without markup inside that the project allows (a frame) must not extend into the text after it.
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

    // A prefix that no comment of an author has.
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

/// <summary>A part that is restored when the tree is written: one of these four.</summary>
internal sealed record HtmlPlace
{
    /// <summary>HTML from Markdown.</summary>
    public string? Html { get; init; }

    /// <summary>A placeholder.</summary>
    public HtmlMark? Mark { get; init; }

    /// <summary>An element that has a template.</summary>
    public HtmlTemplate? Template { get; init; }

    /// <summary>A typed block.</summary>
    public PartTemplate? Part { get; init; }
}
