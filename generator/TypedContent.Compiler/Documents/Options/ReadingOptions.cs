using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Options;

/// <summary>What the project sets of how a file is read by itself. Files are read anew where it changes.</summary>
/// <param name="HasMarks"><c>TypedContentMarks</c>: whether <c>^</c>, <c>++</c>, <c>==</c> and a single <c>~</c> are marks of emphasis in Markdown.</param>
internal sealed record ReadingOptions(bool HasMarks)
{
    /// <summary>The property that says what is done with HTML in Markdown.</summary>
    public const string RawHtmlProperty = "TypedContentRawHtml";

    /// <summary>The property that names more elements for <see cref="RawHtmlMode.Sanitize"/> to let through.</summary>
    public const string HtmlElementsProperty = "TypedContentHtmlElements";

    /// <summary>The property that names more attributes for <see cref="RawHtmlMode.Sanitize"/> to let through.</summary>
    public const string HtmlAttributesProperty = "TypedContentHtmlAttributes";

    /// <summary>Where the project sets nothing.</summary>
    public static readonly ReadingOptions Default = new(HasMarks: false);

    /// <summary>What the place of a file says.</summary>
    public ContentLayout Layout { get; init; } = ContentLayout.Default;

    /// <summary>How dates are written: <c>TypedContentDateFormats</c> and <c>TypedContentUtcOffset</c>.</summary>
    public DateForms Dates { get; init; } = DateForms.Iso;

    /// <summary>What reading a file may cost.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary><see cref="RawHtmlProperty"/>: what is done with HTML in Markdown, by collection.</summary>
    public CollectionSettings RawHtml { get; init; } = CollectionSettings.Read(null);

    /// <summary><c>TypedContentWikiLinks</c>: whether <c>[[Note]]</c> is a link.</summary>
    public bool HasWikiLinks { get; init; }

    /// <summary><see cref="HtmlElementsProperty"/>, in lower case.</summary>
    public EquatableArray<string> HtmlElements { get; init; }

    /// <summary><see cref="HtmlAttributesProperty"/>, in lower case.</summary>
    public EquatableArray<string> HtmlAttributes { get; init; }

    /// <summary>The property that says whether <c>[[Note]]</c> is a link.</summary>
    public const string WikiLinksProperty = "TypedContentWikiLinks";

    public static ReadingOptions Read(ProjectProperties options) =>
        new(HasMarks: options.IsTrue("TypedContentMarks"))
        {
            HasWikiLinks = options.IsTrue(WikiLinksProperty),
            Dates = DateOptions.Read(options),
            RawHtml = CollectionSettings.Read(options.Find(RawHtmlProperty)),
            HtmlElements = NamesOf(options, HtmlElementsProperty),
            HtmlAttributes = NamesOf(options, HtmlAttributesProperty),
        };

    /// <summary>What is done with HTML in a file; <see langword="null"/> where the project does not say. Markdown with JSX shows it as text.</summary>
    public RawHtmlMode? RawHtmlOf(ContentPath path) =>
        // A setting that says nothing is reported, and lets nothing through.
        path.IsMdx ? RawHtmlMode.Text : RawHtml.Of(path.Collection) is { } setting ? ModeOf(setting) ?? RawHtmlMode.Text : null;

    /// <summary>What a setting of <see cref="RawHtmlProperty"/> says; <see langword="null"/> for nothing.</summary>
    public static RawHtmlMode? ModeOf(string? setting) => setting?.ToLowerInvariant() switch
    {
        "text" => RawHtmlMode.Text,
        "sanitize" => RawHtmlMode.Sanitize,
        "allow" => RawHtmlMode.Allow,
        _ => null,
    };

    /// <summary>The names that a property lists.</summary>
    public static EquatableArray<string> NamesOf(ProjectProperties options, string property) => (options.ListOf(property) ?? [])
        .Select(static name => name.ToLowerInvariant())
        .ToEquatableArray();
}
