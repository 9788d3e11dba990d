using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown.Templates;
using TypedContent.Compiler.Documents.Terms;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Options;

/// <summary>The project's settings for reading a single file. If they change, all files are read again.</summary>
/// <param name="HasMarks"><c>TypedContentMarks</c>: whether <c>^</c>, <c>++</c>, <c>==</c> and a single <c>~</c> are emphasis delimiters in Markdown.</param>
internal sealed record ReadingOptions(bool HasMarks)
{
    /// <summary>The property that sets how HTML in Markdown is handled.</summary>
    public const string RawHtmlProperty = "TypedContentRawHtml";

    /// <summary>The property with additional elements that <see cref="RawHtmlMode.Sanitize"/> allows.</summary>
    public const string HtmlElementsProperty = "TypedContentHtmlElements";

    /// <summary>The property with additional attributes that <see cref="RawHtmlMode.Sanitize"/> allows.</summary>
    public const string HtmlAttributesProperty = "TypedContentHtmlAttributes";

    /// <summary>The defaults.</summary>
    public static readonly ReadingOptions Default = new(HasMarks: false);

    /// <summary>The meaning of a file's path.</summary>
    public ContentLayout Layout { get; init; } = ContentLayout.Default;

    /// <summary>The date formats: <c>TypedContentDateFormats</c> and <c>TypedContentUtcOffset</c>.</summary>
    public DateForms Dates { get; init; } = DateForms.Iso;

    /// <summary>The limits for reading a file.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary><see cref="RawHtmlProperty"/>: how HTML in Markdown is handled, by collection.</summary>
    public CollectionSettings RawHtml { get; init; } = CollectionSettings.Read(null);

    /// <summary><c>TypedContentWikiLinks</c>: whether <c>[[Note]]</c> is a link.</summary>
    public bool HasWikiLinks { get; init; }

    /// <summary>The templates of elements: the files in <c>_templates</c> of the content root.</summary>
    public RenderTemplates Templates { get; init; } = RenderTemplates.Empty;

    /// <summary><see cref="BodyMarkdownProperty"/>: whether bodies keep their Markdown.</summary>
    public bool KeepsMarkdown { get; init; }

    /// <summary><see cref="HtmlElementsProperty"/>, in lower case.</summary>
    public EquatableArray<string> HtmlElements { get; init; }

    /// <summary><see cref="HtmlAttributesProperty"/>, in lower case.</summary>
    public EquatableArray<string> HtmlAttributes { get; init; }

    /// <summary><c>TypedContentCsvSeparator</c>: the character between the cells of a <c>.csv</c> file.</summary>
    public char CsvSeparator { get; init; } = Tables.CsvSeparator.Default;

    /// <summary><see cref="PermalinksProperty"/>: the key with the URL of an entry, by collection.</summary>
    public CollectionSettings Permalinks { get; init; } = CollectionSettings.Read(null);

    /// <summary><see cref="AliasesProperty"/>: the key with the other addresses of an entry, by collection.</summary>
    public CollectionSettings Aliases { get; init; } = CollectionSettings.Read(null);

    /// <summary>The property that names the key with the URL of an entry.</summary>
    public const string PermalinksProperty = "TypedContentPermalinks";

    /// <summary>The property that names the key with the other addresses of an entry.</summary>
    public const string AliasesProperty = "TypedContentAliases";

    /// <summary><c>TypedContentTaxonomies</c>: the keys whose texts are terms.</summary>
    public EquatableArray<Taxonomy> Taxonomies { get; init; }

    /// <summary>The property that sets whether <c>[[Note]]</c> is a link.</summary>
    public const string WikiLinksProperty = "TypedContentWikiLinks";

    /// <summary>The property that sets whether bodies keep their Markdown.</summary>
    public const string BodyMarkdownProperty = "TypedContentBodyMarkdown";

    public static ReadingOptions Read(ProjectProperties options) =>
        new(HasMarks: options.IsTrue("TypedContentMarks"))
        {
            HasWikiLinks = options.IsTrue(WikiLinksProperty),
            KeepsMarkdown = options.IsTrue(BodyMarkdownProperty),
            Dates = DateOptions.Read(options),
            RawHtml = CollectionSettings.Read(options.Find(RawHtmlProperty)),
            HtmlElements = NamesOf(options, HtmlElementsProperty),
            HtmlAttributes = NamesOf(options, HtmlAttributesProperty),
            CsvSeparator = Tables.CsvSeparator.Read(options),
            Permalinks = PermalinksOf(options),
            Aliases = AliasesOf(options),
            Taxonomies = Taxonomy.ReadAll(options),
        };

    /// <summary><see cref="Permalinks"/>, as the project sets them.</summary>
    public static CollectionSettings PermalinksOf(ProjectProperties options) => CollectionSettings.ReadKeys(options.Decoded("TypedContentPermalinkKeys"));

    /// <summary><see cref="Aliases"/>, as the project sets them.</summary>
    public static CollectionSettings AliasesOf(ProjectProperties options) => CollectionSettings.ReadKeys(options.Decoded("TypedContentAliasKeys"));

    /// <summary>The settings of both that name no key, or the same key.</summary>
    public static IEnumerable<InvalidProperty> ProblemsOfAddresses(ProjectProperties options)
    {
        var (permalinks, aliases) = (PermalinksOf(options), AliasesOf(options));
        foreach (var (property, key, settings) in new[] { (PermalinksProperty, "permalink", permalinks), (AliasesProperty, "aliases", aliases) })
        {
            foreach (var setting in settings.Settings.Where(static setting => setting.Value.Length == 0))
            {
                yield return new InvalidProperty(property, setting.ToString().Trim(), $"names no key; write one such as '{key}', or 'articles: {key}'");
            }
        }

        foreach (var setting in aliases.Settings.Where(setting => setting.Value.Length > 0 && permalinks.Of(setting.Collection) == setting.Value))
        {
            yield return new InvalidProperty(
                AliasesProperty, setting.ToString(), $"names the key of {PermalinksProperty} too; name another key in one of the two");
        }
    }

    /// <summary>How HTML in a file is handled; <see langword="null"/> if the project does not set it. Markdown with JSX shows it as text.</summary>
    public RawHtmlMode? RawHtmlOf(ContentPath path) =>
        // An invalid setting is reported, and allows nothing.
        path.IsMdx ? RawHtmlMode.Text : RawHtml.Of(path.Collection) is { } setting ? ModeOf(setting) ?? RawHtmlMode.Text : null;

    /// <summary>The value of a <see cref="RawHtmlProperty"/> setting; <see langword="null"/> if it is invalid.</summary>
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
