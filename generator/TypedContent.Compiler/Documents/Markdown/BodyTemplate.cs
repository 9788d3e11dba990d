using TypedContent.Compiler.Documents.Markdown.Foreign;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>A body as its own file gives it: what other content decides is open.</summary>
/// <remarks>It has places in the file, and follows from the file alone; what is emitted is a <see cref="Body"/>.</remarks>
/// <param name="Parts">The parts, in order.</param>
/// <param name="Headings">The headings, in order.</param>
/// <param name="Links">The links and images, in order.</param>
/// <param name="Ids">The ids that a link may name, besides those of headings.</param>
internal sealed record BodyTemplate(
    EquatableArray<PartTemplate> Parts,
    EquatableArray<HeadingTemplate> Headings,
    EquatableArray<LinkTemplate> Links,
    EquatableArray<string> Ids)
{
    /// <summary>Stands for a body that could not be read, so that nobody knows its headings.</summary>
    public static readonly BodyTemplate Unread = new(default, default, default, default) { IsUnread = true };

    public bool IsUnread { get; private init; }

    /// <summary>Whether it is rendered already, and elsewhere: only its parts are known.</summary>
    public bool IsPrepared { get; private init; }

    /// <summary>Whether nothing is in it.</summary>
    public bool IsEmpty { get; private init; } = Parts.All(static part => part.BlockName is null && part.Html.Length == 0 && part.Html.Marks.Count == 0);

    /// <summary>What other tools would read in it.</summary>
    public EquatableArray<ForeignSyntax> Foreign { get; init; }

    /// <summary>
    /// The links and images that the body lists for its readers, where its author wrote some in HTML too; else <see langword="null"/>, for
    /// <see cref="Links"/>, which says where each stands in the file.
    /// </summary>
    public EquatableArray<LinkTemplate>? Outline { get; init; }

    /// <summary>The body for who keeps it (<see cref="HtmlTemplate.Packed"/>).</summary>
    public BodyTemplate Packed() => this with { Parts = Parts.Select(static part => part.With(static html => html.Packed())).ToEquatableArray() };

    /// <summary>A body that is rendered already.</summary>
    /// <param name="parts">Its parts, without their HTML.</param>
    /// <param name="isEmpty">Whether nothing is in it.</param>
    public static BodyTemplate Prepared(EquatableArray<PartTemplate> parts, bool isEmpty) =>
        new(parts, default, default, default) { IsUnread = true, IsPrepared = true, IsEmpty = isEmpty };
}

/// <summary>A part of a body.</summary>
/// <param name="Html">The part as HTML; of a typed block, what is in it.</param>
/// <param name="BlockName">The name of a typed block; <see langword="null"/> for HTML.</param>
/// <param name="Block">Which of the entry's typed blocks it is (<see cref="MappingNode.Block"/>).</param>
internal sealed record PartTemplate(HtmlTemplate Html, string? BlockName = null, int Block = 0)
{
    /// <summary>What stands before the HTML of a typed block where nobody draws it otherwise.</summary>
    public HtmlTemplate Before { get; init; } = HtmlTemplate.Empty;

    /// <summary>What stands after it.</summary>
    public HtmlTemplate After { get; init; } = HtmlTemplate.Empty;

    /// <summary>Changes all of its HTML.</summary>
    public PartTemplate With(Func<HtmlTemplate, HtmlTemplate> change) =>
        this with { Html = change(Html), Before = change(Before), After = change(After) };
}

/// <summary>A heading as its own file gives it.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Html">The HTML in it.</param>
/// <param name="Id">Its id.</param>
internal sealed record HeadingTemplate(int Level, HtmlTemplate Html, string Id);

/// <summary>A link or an image as its own file gives it.</summary>
/// <param name="Url">Its target, as the author wrote it.</param>
/// <param name="Html">Its HTML, of which its text is made.</param>
/// <param name="Title">Its title; <see langword="null"/> for none.</param>
/// <param name="IsImage">Whether it is an image.</param>
/// <param name="Span">Where the target stands in the file.</param>
internal sealed record LinkTemplate(string Url, HtmlTemplate Html, string? Title, bool IsImage, TextSpan Span);
