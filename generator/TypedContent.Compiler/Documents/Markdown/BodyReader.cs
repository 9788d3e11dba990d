using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown.Foreign;
using TypedContent.Compiler.Documents.Markdown.RawHtml;
using TypedContent.Compiler.Documents.Markdown.Templates;
using TypedContent.Compiler.Documents.Options;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>Reads the Markdown of a file into its typed blocks and the HTML that depends only on this file.</summary>
internal sealed class BodyReader
{
    private static readonly Regex MoreMark = new(@"\A\s*<!--\s*more\s*-->\s*\z");

    private readonly int _offset;
    private readonly TemplateWriter? _templates;
    private readonly TemplateRenderer _renderer;
    private readonly HeadingIds _headingIds;
    private readonly TypedBlockRenderer _blocks;
    private readonly HtmlUnit _html;
    private readonly RawHtmlReader _rawHtml;
    private readonly ForeignSyntaxReader _foreign;
    private readonly List<PartTemplate> _parts = [];
    private readonly string? _markdown;

    private BodyReader(string text, int offset, ContentFile file, ProblemBag problems)
    {
        var (options, rawHtml) = (file.Options, file.Options.RawHtmlOf(file.ContentPath));
        var policy = HtmlPolicy.Of(options);
        _offset = offset;
        _headingIds = new HeadingIds(offset, problems);
        _html = new HtmlUnit(rawHtml ?? RawHtmlMode.Text, policy);
        _rawHtml = new RawHtmlReader(text, offset, rawHtml ?? RawHtmlMode.Text, policy);
        _foreign = new ForeignSyntaxReader(
            text,
            offset,
            countsWikiLinks: !options.HasWikiLinks,
            countsComponents: !file.ContentPath.IsMdx,
            countsHtml: rawHtml is null);
        _blocks = new TypedBlockRenderer(text, offset, _html, problems);
        _templates = options.Templates.Templates.Count == 0 ? null : new TemplateWriter(options.Templates, _html);
        _renderer = TemplateRenderer.Rent(_blocks.Write, _templates);
        _markdown = options.KeepsMarkdown ? text.Replace("\r\n", "\n").Replace('\r', '\n') : null;
    }

    /// <summary>Reads the Markdown of a file.</summary>
    /// <param name="text">The Markdown.</param>
    /// <param name="offset">The position of the Markdown in the file.</param>
    /// <param name="file">The file, with its reading options.</param>
    /// <param name="problems">Receives the problems with typed blocks.</param>
    /// <returns>The body, and its typed blocks in order.</returns>
    public static (BodyTemplate Body, List<TypedBlock> Blocks) Read(
        string text, int offset, ContentFile file, ProblemBag problems) =>
        new BodyReader(text, offset, file, problems).Read(ContentMarkdown.Parse(text, file.Options));

    private (BodyTemplate Body, List<TypedBlock> Blocks) Read(MarkdownDocument document)
    {
        _rawHtml.CheckDepth(document.Descendants());
        var headings = _headingIds.Assign(document);
        var more = document.OfType<HtmlBlock>().FirstOrDefault(IsMoreMark);
        var hasExcerpt = false;
        foreach (var block in document)
        {
            if (block is FootnoteGroup { Count: 0 })
            {
                // Footnotes that no text refers to.
                continue;
            }

            if (block == more)
            {
                EndExcerpt();
                continue;
            }

            if (block is CustomContainer container && TypedBlockRenderer.IsTyped(container))
            {
                EndHtml();
                _renderer.Render(container);
                var inner = _blocks.Inner;
                var html = _renderer.Take();
                _parts.Add(new PartTemplate(html.Slice(inner.Start, inner.End), TypedBlockRenderer.NameOf(container), _blocks.TopLevel.Count - 1)
                {
                    Before = html.Slice(0, inner.Start),
                    After = html.Slice(inner.End, html.Source.Length),
                });
            }
            else
            {
                _renderer.Render(block);
            }

            if (more is null && block is ParagraphBlock && !hasExcerpt)
            {
                EndExcerpt();
            }
        }

        EndHtml();
        _renderer.Return();
        var nodes = document.Descendants().ToList();
        var ids = nodes.Select(IdOf).OfType<string>().ToList();
        ids.ForEach(id => _headingIds.Take(id, default));
        _blocks.Ids.ForEach(id => _headingIds.Take(id.Id, id.Span));
        var links = nodes.SelectMany(LinksOf).ToEquatableArray();
        nodes.ForEach(_foreign.Read);
        var parts = _html.Decide(_parts);
        var body = new BodyTemplate(
            PartTemplate.With(parts.ToEquatableArray(), static html => html.WithoutTemplateMarks()),
            headings.Select(heading => heading with { Html = _html.Decide(heading.Html) }).ToEquatableArray(),
            links,
            ids.Concat(_blocks.Ids.Select(static id => id.Id)).Concat(_rawHtml.Ids).ToEquatableArray())
        {
            Outline = _rawHtml.HasHtml ? LinkOutline.Of(parts, _templates?.Links ?? []) : null,
            Foreign = _foreign.Found,
            Markdown = _markdown,
        };
        return (body, _blocks.TopLevel);

        void EndExcerpt()
        {
            _renderer.Mark(HtmlMarkKind.ExcerptEnd, "");
            hasExcerpt = true;
        }
    }

    private void EndHtml()
    {
        var html = _renderer.Take();
        if (html.Source.Length > 0 || html.Marks.Count > 0)
        {
            _parts.Add(new PartTemplate(html));
        }
    }

    private static bool IsMoreMark(HtmlBlock block) => block.Type == HtmlBlockType.Comment && MoreMark.IsMatch(block.Lines.ToString());

    private static string? IdOf(MarkdownObject node) => node switch
    {
        HeadingBlock => null,
        Footnote footnote => FormattableString.Invariant($"fn:{footnote.Order}"),
        FootnoteLink { IsBackLink: false } link => FormattableString.Invariant($"fnref:{link.Index}"),
        _ => node.TryGetAttributes()?.Id,
    };

    private IEnumerable<LinkTemplate> LinksOf(MarkdownObject node) => LinkOf(node) is { } link ? [link] : _rawHtml.Read(node);

    private LinkTemplate? LinkOf(MarkdownObject node) => node switch
    {
        CustomContainer container => _blocks.Images.TryGetValue(container, out var image) ? image : null,
        LinkInline { IsShortcut: true, Url: null } => null,
        LinkInline link => LinkTemplate.Of(link, SpanOf(link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan)),
        AutolinkInline link => LinkTemplate.Of(link, SpanOf(link.Span)),
        _ => null,
    };

    private TextSpan SpanOf(SourceSpan span) => new(_offset + span.Start, Math.Max(0, span.Length));
}
