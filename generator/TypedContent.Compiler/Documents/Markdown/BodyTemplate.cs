using Markdig.Syntax.Inlines;
using TypedContent.Compiler.Documents.Markdown.Foreign;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>The parts of a body that depend only on its own file, with placeholders for the rest.</summary>
/// <remarks>It has locations in the file, and depends on the file alone; <see cref="Body"/> is the form for the emitter.</remarks>
/// <param name="Parts">The parts, in order.</param>
/// <param name="Headings">The headings, in order.</param>
/// <param name="Links">The links and images, in order.</param>
/// <param name="Ids">The ids, besides those of headings, that a link can target.</param>
internal sealed record BodyTemplate(
    EquatableArray<PartTemplate> Parts,
    EquatableArray<HeadingTemplate> Headings,
    EquatableArray<LinkTemplate> Links,
    EquatableArray<string> Ids)
{
    /// <summary>A body that could not be read, so that its headings are unknown.</summary>
    public static readonly BodyTemplate Unread = new(default, default, default, default) { IsUnread = true };

    public bool IsUnread { get; private init; }

    /// <summary>Whether it has already been rendered elsewhere: only its parts are known.</summary>
    public bool IsPrepared { get; private init; }

    /// <summary>Whether it is empty.</summary>
    public bool IsEmpty { get; private init; } = Parts.All(static part => part.BlockName is null && part.Html.Length == 0 && part.Html.Marks.Count == 0);

    /// <summary>The Markdown that it was rendered from, with <c>\n</c> as the line ends; <see langword="null"/> if the project does not keep it.</summary>
    public string? Markdown { get; init; }

    /// <summary>Syntax of other tools in it.</summary>
    public EquatableArray<ForeignSyntax> Foreign { get; init; }

    /// <summary>
    /// The links and images of the generated body, if some of them are written in HTML; otherwise <see langword="null"/>, and these are
    /// <see cref="Links"/>, which have locations in the file.
    /// </summary>
    public EquatableArray<LinkTemplate>? Outline { get; init; }

    /// <summary>The body in a form for caches (<see cref="HtmlTemplate.Packed"/>).</summary>
    public BodyTemplate Packed() => this with { Parts = PartTemplate.With(Parts, static html => html.Packed()) };

    /// <summary>A body that has already been rendered.</summary>
    /// <param name="parts">Its parts, without their HTML.</param>
    /// <param name="isEmpty">Whether it is empty.</param>
    public static BodyTemplate Prepared(EquatableArray<PartTemplate> parts, bool isEmpty) =>
        new(parts, default, default, default) { IsUnread = true, IsPrepared = true, IsEmpty = isEmpty };
}

/// <summary>A part of a body.</summary>
/// <param name="Html">The part as HTML; for a typed block, its content.</param>
/// <param name="BlockName">The name of a typed block; <see langword="null"/> for HTML.</param>
/// <param name="Block">The index of the typed block in the entry (<see cref="MappingNode.Block"/>).</param>
internal sealed record PartTemplate(HtmlTemplate Html, string? BlockName = null, int Block = 0)
{
    /// <summary>The HTML before the content of a typed block in its default rendering.</summary>
    public HtmlTemplate Before { get; init; } = HtmlTemplate.Empty;

    /// <summary>The HTML after it.</summary>
    public HtmlTemplate After { get; init; } = HtmlTemplate.Empty;

    /// <summary>Applies a change to all of its HTML; the same part if nothing changes.</summary>
    public PartTemplate With(Func<HtmlTemplate, HtmlTemplate> change)
    {
        var (html, before, after) = (change(Html), change(Before), change(After));
        return ReferenceEquals(html, Html) && ReferenceEquals(before, Before) && ReferenceEquals(after, After)
            ? this
            : this with { Html = html, Before = before, After = after };
    }

    /// <summary>Applies a change to the HTML of parts; the same parts if nothing changes.</summary>
    public static EquatableArray<PartTemplate> With(EquatableArray<PartTemplate> parts, Func<HtmlTemplate, HtmlTemplate> change)
    {
        var changed = parts.Select(part => part.With(change)).ToEquatableArray();
        return changed.Zip(parts, ReferenceEquals).All(static isSame => isSame) ? parts : changed;
    }
}

/// <summary>A heading, as far as it depends on its own file.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Html">Its inner HTML.</param>
/// <param name="Id">Its id.</param>
internal sealed record HeadingTemplate(int Level, HtmlTemplate Html, string Id);

/// <summary>A link or an image, as far as it depends on its own file.</summary>
/// <param name="Url">Its target, as the author wrote it.</param>
/// <param name="Html">Its HTML, which its text is derived from.</param>
/// <param name="Title">Its title; <see langword="null"/> for none.</param>
/// <param name="IsImage">Whether it is an image.</param>
/// <param name="Span">The location of the target in the file.</param>
internal sealed record LinkTemplate(string Url, HtmlTemplate Html, string? Title, bool IsImage, TextSpan Span)
{
    /// <summary>A link or an image of Markdown; its text is rendered without templates.</summary>
    public static LinkTemplate Of(LinkInline link, TextSpan span) => new(
        LinkUrl.Of(link),
        TemplateRenderer.RenderInline(link),
        string.IsNullOrEmpty(link.Title) ? null : link.Title!.Replace("\r\n", "\n").Replace('\r', '\n'),
        link.IsImage,
        span);

    /// <summary>A link between <c>&lt;</c> and <c>&gt;</c>.</summary>
    public static LinkTemplate Of(AutolinkInline link, TextSpan span) => new(LinkUrl.Of(link), TemplateRenderer.RenderInline(link), null, false, span);
}
