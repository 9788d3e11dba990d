using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Documents.Markdown.RawHtml;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Links;

/// <summary>Fills in the parts of a body that depend on other content and the project: the URLs of its links.</summary>
internal sealed class BodyRenderer(LinkResolver links, BlockSpeakers speakers)
{
    /// <summary>Renders the body of an entry.</summary>
    public static BodyResult Render(EntryNode entry, ContentSchema schema, GenerationOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (entry.Body is not { } template)
        {
            return new BodyResult(new EntryKey(entry), null, default, default);
        }

        var problems = new ProblemBag(entry.File);
        return Failsafe.Run(() => Render(entry, template, schema, options, problems), e =>
        {
            problems.ReportFailure(e, default);
            // Its typed blocks are members of the entry, which need their parts.
            var parts = template.Parts.Select(static part => part.With(static _ => HtmlTemplate.Empty)).ToEquatableArray();
            return new BodyResult(new EntryKey(entry), new Body(parts, default, default), problems.ToEquatableArray(), default);
        });
    }

    private static BodyResult Render(EntryNode entry, BodyTemplate template, ContentSchema schema, GenerationOptions options, ProblemBag problems)
    {
        var resolver = new LinkResolver(schema, entry, options.ChecksSiteLinks);
        var renderer = new BodyRenderer(resolver, new BlockSpeakers(schema, entry));
        var body = new Body(
            template.Parts.Select(part => part.With(renderer.Render)).ToEquatableArray(),
            template.Headings.Select(heading => new Heading(heading.Level, renderer.TextOf(heading.Html), heading.Id)).ToEquatableArray(),
            (template.Outline
                ?? template.Links).Select(link => new Link(
                    resolver.Resolve(link.Url, link.IsImage).Url ?? "",
                    renderer.TextOf(link.Html),
                    link.Title,
                    link.IsImage))
                .Where(static link => link.Url.Length > 0)
                .ToEquatableArray())
        {
            Markdown = template.Markdown,
        };
        var checks = new List<LinkCheck>();
        var seen = new HashSet<TextSpan>();
        // Links that share one definition are reported once.
        foreach (var link in template.Links.Where(link => seen.Add(link.Span)))
        {
            var target = resolver.Resolve(link.Url, link.IsImage);
            Report(link, target, entry, options.Links, problems);
            if (options.Links != LinkMode.Off && CheckOf(link, target, entry, options.Links == LinkMode.Warn) is { } check)
            {
                checks.Add(check);
            }
        }

        return new BodyResult(new EntryKey(entry), body, problems.ToEquatableArray(), checks.ToEquatableArray());
    }

    /// <summary>Fills in all placeholders except titles.</summary>
    public HtmlTemplate Render(HtmlTemplate template) => WithReferences(template).Fill(mark => mark.Kind switch
    {
        HtmlMarkKind.LinkUrl => Attribute("href", links.Resolve(mark.Value, isImage: false).Url),
        HtmlMarkKind.ImageUrl => Attribute("src", links.Resolve(mark.Value, isImage: true).Url),
        HtmlMarkKind.LinkUrlValue => HtmlEscape.Url(links.Resolve(mark.Value, isImage: false).Url ?? ""),
        HtmlMarkKind.ImageUrlValue => HtmlEscape.Url(links.Resolve(mark.Value, isImage: true).Url ?? ""),
        HtmlMarkKind.LinkAttribute => RawUrl.Rewrite(mark.Value, url => links.Resolve(url, isImage: false).Url),
        HtmlMarkKind.ImageAttribute => RawUrl.Rewrite(mark.Value, url => links.Resolve(url, isImage: true).Url),
        _ => null,
    });

    private string TextOf(HtmlTemplate template) => HtmlText.Of(Render(template).Text);

    // A declared block may refer to a speaker by slug only; the schema has the collection.
    private HtmlTemplate WithReferences(HtmlTemplate template) => !template.Marks.Any(static mark => mark.Block is not null)
        ? template
        : template with
        {
            Marks = template.Marks
                .Select(mark => mark.Block is { } block && ReferenceText.Split(mark.Value) is null && speakers.CollectionOf(block) is { } collection
                    ? mark with { Value = collection + "/" + mark.Value }
                    : mark)
                .ToEquatableArray(),
        };

    private static void Report(LinkTemplate link, LinkTarget target, EntryNode entry, LinkMode mode, ProblemBag problems)
    {
        if (target.Url is null)
        {
            problems.Report(ProblemId.UnsafeUrl, link.Span, MessageText.Shorten(link.Url));
        }
        else if (target.Problem is { } problem && mode != LinkMode.Off)
        {
            var broken = Problem.Of(entry.File, ProblemId.BrokenLink, link.Span) with { IsLowered = mode == LinkMode.Warn, Properties = target.Meant };
            problems.Add(BrokenLink.With(broken, MessageText.Shorten(link.Url), problem));
        }
    }

    private static LinkCheck? CheckOf(LinkTemplate link, LinkTarget target, EntryNode entry, bool isLowered) => target switch
    {
        { Image: { } image } => new LinkCheck(
            Problem.Of(entry.File, ProblemId.MissingImage, link.Span) with { IsLowered = isLowered }, entry.Path.Value, link.Url, image, 0, image, null),
        { Anchor.Length: > 0 } => new LinkCheck(
            Problem.Of(entry.File, ProblemId.BrokenAnchor, link.Span) with { IsLowered = isLowered },
            entry.Path.Value,
            link.Url,
            target.Target?.Path ?? entry.File.Path,
            target.Target?.Index ?? entry.Index,
            target.Target is null ? "this file" : target.SourcePath,
            target.Anchor),
        _ => null,
    };

    private static string Attribute(string name, string? url) => url is null ? "" : $" {name}=\"{HtmlEscape.Url(url)}\"";
}
