using System.Text.RegularExpressions;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown.RawHtml;
using TypedContent.Compiler.Documents.Options;
using TypedContent.Compiler.Documents.Tables;
using TypedContent.Compiler.Documents.Terms;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>How Markdown with JSX (MDX) is handled.</summary>
internal enum MdxMode
{
    /// <summary>It is left out, with a warning.</summary>
    Warn,

    /// <summary>It is read as Markdown, and its JSX is shown as text.</summary>
    Text,

    /// <summary>It is left out.</summary>
    Ignore,

    /// <summary>The property has an invalid value, which is reported.</summary>
    Invalid,
}

/// <summary>The host that reads content errors as <c>#error</c> directives in C#, because it does not show the diagnostics of generators.</summary>
internal enum ErrorDirectiveReader
{
    /// <summary>None.</summary>
    None,

    /// <summary><c>dotnet watch</c>, which applies changes to a running program.</summary>
    Watch,

    /// <summary>An editor, for which <c>TypedContentErrorDirectives</c> is set.</summary>
    Editor,
}

/// <summary>The project's settings, each an MSBuild property of the same name; read once.</summary>
/// <param name="Namespace">The namespace of generated types: <c>TypedContentNamespace</c>, or else <c>RootNamespace</c>; empty for none.</param>
/// <param name="DefaultLocale"><c>TypedContentDefaultLocale</c>; <see langword="null"/> if it isn't set.</param>
/// <param name="Locales"><c>TypedContentLocales</c>: the locales that each entry should have.</param>
/// <param name="UrlPatterns"><c>TypedContentUrl</c> as set; empty if it isn't.</param>
/// <param name="HasDrafts"><c>TypedContentDrafts</c>: whether drafts are included.</param>
/// <param name="AsOf"><c>TypedContentAsOf</c>: the date for which entries are published or not, as <c>2022-05-13</c>;
/// <see langword="null"/> if it isn't set.</param>
internal sealed record GenerationOptions(
    string Namespace, string? DefaultLocale, EquatableArray<string> Locales, string UrlPatterns, bool HasDrafts,
    string? AsOf = null)
{
    private static readonly Regex OtherLetters = new("[^\\x00-\\x7F]+", RegexOptions.CultureInvariant);

    /// <summary>The property with the base path of the site.</summary>
    public const string BasePathProperty = "TypedContentBasePath";

    /// <summary>The property for <see cref="AsOf"/>.</summary>
    public const string AsOfProperty = "TypedContentAsOf";

    /// <summary>The property for <see cref="Unions"/>.</summary>
    public const string UnionProperty = "TypedContentUnion";

    /// <summary>The property for <see cref="Dictionaries"/>.</summary>
    public const string DictionariesProperty = "TypedContentDictionaries";

    /// <summary>The property for <see cref="Discriminators"/>.</summary>
    public const string DiscriminatorsProperty = "TypedContentDiscriminators";

    /// <summary>The property for <see cref="Orders"/>.</summary>
    public const string OrderProperty = "TypedContentOrder";

    public static GenerationOptions Read(ProjectProperties options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var locales = options.ListOf("TypedContentLocales") ?? [];
        return new GenerationOptions(
            NamespaceOf(options),
            options.Find("TypedContentDefaultLocale"),
            locales.ToEquatableArray(),
            options.Decoded("TypedContentUrlPatterns") ?? "",
            !string.Equals(options.Find("TypedContentDrafts"), "false", StringComparison.OrdinalIgnoreCase),
            options.Find(AsOfProperty) is { } day && IsDay(day) ? day : null)
        {
            RootNamespace = options.Find("RootNamespace") is { } root ? CSharpName.Namespace(root) : "",
            InvalidNamespace = options.Find("TypedContentNamespace") is { } name && CSharpName.Namespace(name) != name ? name : null,
            Links = LinksOf(options) ?? LinkMode.Error,
            ChecksSiteLinks = options.IsTrue("TypedContentCheckSiteLinks"),
            HasEntryMembers = !string.Equals(options.Find(EntryMembers.Property), "false", StringComparison.OrdinalIgnoreCase),
            InvalidProperties = Invalid(options, locales).ToEquatableArray(),
            HasWikiLinks = options.IsTrue(ReadingOptions.WikiLinksProperty),
            BasePath = options.Find(BasePathProperty) is { } path && IsBasePath(path) ? Encoded(path.TrimEnd('/')) : "",
            RawHtml = CollectionSettings.Read(options.Find(ReadingOptions.RawHtmlProperty)),
            Permalinks = ReadingOptions.PermalinksOf(options),
            Aliases = ReadingOptions.AliasesOf(options),
            Unions = KeysOf(options, "TypedContentUnionKeys"),
            Dictionaries = KeysOf(options, "TypedContentDictionaryKeys"),
            Discriminators = KeysOf(options, "TypedContentDiscriminatorKeys"),
            Taxonomies = Taxonomy.ReadAll(options),
            Orders = OrderSetting.ReadAll(options.Decoded("TypedContentOrderKeys") ?? ""),
            Reports = options.Find("_TypedContentIsReport") == "true",
            ErrorDirectives = options.Find("_TypedContentErrorDirectives") switch
            {
                "watch" => ErrorDirectiveReader.Watch,
                "editor" => ErrorDirectiveReader.Editor,
                _ => ErrorDirectiveReader.None,
            },
            ReportNoWarn = (options.ListOf("_TypedContentReportNoWarn") ?? []).ToEquatableArray(),
        };
    }

    /// <summary><c>RootNamespace</c>, the namespace of the project's code; empty for none.</summary>
    public string RootNamespace { get; init; } = "";

    /// <summary><c>TypedContentLinks</c>: how broken links are reported.</summary>
    public LinkMode Links { get; init; }

    /// <summary><c>TypedContentCheckSiteLinks</c>: whether links to pages in folders with entries must lead to entries.</summary>
    public bool ChecksSiteLinks { get; init; }

    /// <summary><c>TypedContentEntryMembers</c>: whether large collections have a static member for each entry.</summary>
    public bool HasEntryMembers { get; init; }

    /// <summary><c>TypedContentNamespace</c> as set, if it is not a valid C# namespace; otherwise <see langword="null"/>.</summary>
    public string? InvalidNamespace { get; init; }

    /// <summary>Other properties with invalid values.</summary>
    public EquatableArray<InvalidProperty> InvalidProperties { get; init; }

    /// <summary><see cref="ReadingOptions.HasWikiLinks"/>, needed here because the schema then includes the images.</summary>
    public bool HasWikiLinks { get; init; }

    /// <summary><c>TypedContentBasePath</c>: the base path of the site, such as <c>/repo</c>; empty for none.</summary>
    public string BasePath { get; init; } = "";

    /// <summary><see cref="ReadingOptions.RawHtml"/>, to check that its collections exist.</summary>
    public CollectionSettings RawHtml { get; init; } = CollectionSettings.Read(null);

    /// <summary><c>TypedContentUnion</c>: the keys whose values may be of any kind.</summary>
    public EquatableArray<string> Unions { get; init; }

    /// <summary><c>TypedContentDictionaries</c>: the keys whose mappings are dictionaries.</summary>
    public EquatableArray<string> Dictionaries { get; init; }

    /// <summary><c>TypedContentDiscriminators</c>: the keys that tell mappings of several shapes apart.</summary>
    public EquatableArray<string> Discriminators { get; init; }

    /// <summary><c>TypedContentTaxonomies</c>: the keys whose texts are terms.</summary>
    public EquatableArray<Taxonomy> Taxonomies { get; init; }

    /// <summary><c>TypedContentOrder</c>: the keys that order the entries of collections.</summary>
    public EquatableArray<OrderSetting> Orders { get; init; }

    /// <summary><see cref="ReadingOptions.Permalinks"/>, to check that its collections exist.</summary>
    public CollectionSettings Permalinks { get; init; } = CollectionSettings.Read(null);

    /// <summary><see cref="ReadingOptions.Aliases"/>, which give records a member.</summary>
    public CollectionSettings Aliases { get; init; } = CollectionSettings.Read(null);

    /// <summary>The key with the other addresses of a collection's entries; <see langword="null"/> for none.</summary>
    public string? AliasKeyOf(string collection) => Aliases.Of(collection) is { Length: > 0 } key ? key : null;

    /// <summary>Whether this build runs the target <c>TypedContentReport</c>, which writes a report and no diagnostics.</summary>
    public bool Reports { get; init; }

    /// <summary>The host that reads content errors as <c>#error</c> directives in C#.</summary>
    public ErrorDirectiveReader ErrorDirectives { get; init; }

    /// <summary>The diagnostics in the project's <c>NoWarn</c>, which the report's build overrides.</summary>
    public EquatableArray<string> ReportNoWarn { get; init; }

    private static IEnumerable<InvalidProperty> Invalid(ProjectProperties options, string[] locales)
    {
        const string tag = "is not a BCP 47 language tag; write one such as 'en' or 'ar-MA'";
        if (options.Find("TypedContentDefaultLocale") is { } locale && LanguageTag.Parse(locale) is null)
        {
            yield return new InvalidProperty("TypedContentDefaultLocale", locale, tag);
        }

        foreach (var other in locales.Where(static other => LanguageTag.Parse(other) is null))
        {
            yield return new InvalidProperty("TypedContentLocales", other, tag);
        }

        var named = locales.Select(static other => ("TypedContentLocales", other));
        foreach (var problem in ContentLayout.Problems(
            options,
            options.Find("TypedContentDefaultLocale") is { } first ? named.Prepend(("TypedContentDefaultLocale", first)) : named))
        {
            yield return problem;
        }

        foreach (var name in new[]
            {
                "TypedContentDrafts", "TypedContentMarks", "TypedContentCheckSiteLinks", ReadingOptions.WikiLinksProperty, ReadingOptions.BodyMarkdownProperty,
                EntryMembers.Property,
            })
        {
            if (options.Find(name) is { } value && !bool.TryParse(value, out _))
            {
                yield return new InvalidProperty(name, value, "is neither true nor false; write one of them");
            }
        }

        if (options.Find(AsOfProperty) is { } day && !IsDay(day))
        {
            yield return new InvalidProperty(AsOfProperty, day, "is not a date; write one such as '2022-05-13'");
        }

        if (options.Find(BasePathProperty) is { } path && !IsBasePath(path))
        {
            yield return new InvalidProperty(BasePathProperty, path, "is not a URL path; write one such as '/repo'");
        }

        var dates = new List<InvalidProperty>();
        DateOptions.Read(options, dates);
        foreach (var invalid in dates)
        {
            yield return invalid;
        }

        foreach (var invalid in CsvSeparator.Problems(options).Concat(Taxonomy.Problems(options)))
        {
            yield return invalid;
        }

        if (MdxOf(options) == MdxMode.Invalid)
        {
            yield return new InvalidProperty(
                "TypedContentMdx",
                options.Find("TypedContentMdx")!,
                "is neither 'text' nor 'ignore'; write one of them, or remove the property");
        }

        if (LinksOf(options) is null)
        {
            yield return new InvalidProperty(
                "TypedContentLinks",
                options.Find("TypedContentLinks")!,
                "is not one of 'error', 'warn' and 'off'; write one of them, or remove the property");
        }

        var rawHtml = CollectionSettings.Read(options.Find(ReadingOptions.RawHtmlProperty));
        foreach (var setting in rawHtml.Settings.Where(static setting => ReadingOptions.ModeOf(setting.Value) is null))
        {
            yield return new InvalidProperty(
                ReadingOptions.RawHtmlProperty,
                setting.ToString(),
                "is neither 'text' nor 'sanitize' nor 'allow'; write one of them, and for single collections as in 'sanitize; docs=allow'");
        }

        foreach (var invalid in ReadingOptions.ProblemsOfAddresses(options))
        {
            yield return invalid;
        }

        foreach (var property in HtmlPolicy.Problems(options))
        {
            yield return property;
        }
    }

    /// <summary><c>TypedContentMdx</c>: how <c>.mdx</c> files are handled. It determines whether such a file is content at all.</summary>
    public static MdxMode MdxOf(ProjectProperties options) => options.Find("TypedContentMdx")?.ToLowerInvariant() switch
    {
        null => MdxMode.Warn,
        "text" => MdxMode.Text,
        "ignore" => MdxMode.Ignore,
        _ => MdxMode.Invalid,
    };

    // Null if the property has an invalid value.
    private static LinkMode? LinksOf(ProjectProperties options) => options.Find("TypedContentLinks")?.ToLowerInvariant() switch
    {
        null or "error" => LinkMode.Error,
        "warn" => LinkMode.Warn,
        "off" => LinkMode.Off,
        _ => null,
    };

    private static EquatableArray<string> KeysOf(ProjectProperties options, string property) =>
        (options.Decoded(property) ?? "").Split(';').Select(static name => NormalizationFormC.Of(name.Trim()))
            .Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal).ToEquatableArray();

    private static bool IsBasePath(string path) =>
        path[0] == '/' && !path.Contains("//") && path.IndexOfAny([' ', '?', '#', '{', '}', '\\', '"', '<', '>']) < 0;

    private static bool IsDay(string text) => text.Length == 10 && IsoDate.Read(text, out _) is not null;

    private static string NamespaceOf(ProjectProperties options) =>
        (options.Find("TypedContentNamespace") ?? options.Find("RootNamespace")) is { } name ? CSharpName.Namespace(name) : "";

    /// <summary>A part of a URL from the project file, with letters of other scripts percent-encoded, as in slugs.</summary>
    public static string Encoded(string url) => OtherLetters.Replace(url, static letters => Uri.EscapeDataString(letters.Value));
}
