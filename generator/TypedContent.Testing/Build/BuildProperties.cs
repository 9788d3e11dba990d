using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TypedContent.Testing.Host;

namespace TypedContent.Testing.Build;

/// <summary>The properties of a project file, and what the package's targets hand to the compiler of them (<c>TypedContent.targets</c>).</summary>
internal static partial class BuildProperties
{
    public const string RootNamespace = "RootNamespace";
    public const string Namespace = "TypedContentNamespace";
    public const string Nullable = "Nullable";

    /// <summary>What <c>ImplicitUsings</c> gives a project that has the package.</summary>
    public const string ImplicitUsingsCode =
        """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        global using global::TypedContent;
        """;

    private const string Root = "TypedContentRoot";
    private const string Drafts = "TypedContentDrafts";
    private const string Configuration = "Configuration";
    private const string ImplicitUsings = "ImplicitUsings";

    /// <summary>Properties of one value.</summary>
    public static readonly ImmutableArray<string> Single =
    [
        RootNamespace, Namespace, "TypedContentDefaultLocale", "TypedContentLayout", "TypedContentFileDates", "TypedContentSlugs", Drafts, "TypedContentAsOf",
        "TypedContentUtcOffset", "TypedContentMdx", "TypedContentLinks", "TypedContentCheckSiteLinks", "TypedContentEntryMembers", "TypedContentBasePath",
        "TypedContentWikiLinks", "TypedContentMarks", "TypedContentBodyMarkdown",
    ];

    /// <summary>Properties that are lists, which are handed over with <c>,</c> between items.</summary>
    public static readonly ImmutableArray<string> Lists =
    [
        "TypedContentLocales", "TypedContentKnownLocales", "TypedContentFolderPages", "TypedContentRawHtml", "TypedContentHtmlElements",
        "TypedContentHtmlAttributes",
    ];

    /// <summary>Properties whose values may hold <c>;</c> or <c>#</c>, and the names under which they are handed over in Base64.</summary>
    public static readonly ImmutableDictionary<string, string> Encoded = ImmutableDictionary<string, string>.Empty
        .Add("TypedContentUrl", "TypedContentUrlPatterns")
        .Add("TypedContentUnion", "TypedContentUnionKeys")
        .Add("TypedContentDictionaries", "TypedContentDictionaryKeys")
        .Add("TypedContentDiscriminators", "TypedContentDiscriminatorKeys")
        .Add("TypedContentTaxonomies", "TypedContentTaxonomyKeys")
        .Add("TypedContentOrder", "TypedContentOrderKeys")
        .Add("TypedContentPermalinks", "TypedContentPermalinkKeys")
        .Add("TypedContentAliases", "TypedContentAliasKeys")
        .Add("TypedContentRootCollection", "TypedContentRootCollectionName")
        .Add("TypedContentDateFormats", "TypedContentDatePatterns")
        .Add("TypedContentCsvSeparator", "TypedContentCsvCharacter");

    private static readonly ImmutableArray<string> Known =
        [.. Single.AddRange(Lists).AddRange(Encoded.Keys).AddRange(Root, Configuration, ImplicitUsings, Nullable).Order(StringComparer.Ordinal)];

    /// <summary>Refuses a name that would change nothing.</summary>
    public static void CheckName(string name)
    {
        if (!Known.Contains(name))
        {
            throw new ArgumentException(
                $"'{name}' is not a property that affects how content is compiled. Set one of these: {string.Join(", ", Known)}.", nameof(name));
        }
    }

    /// <summary>What the compiler sees of the properties that a project sets.</summary>
    public static ImmutableDictionary<string, string> ForCompiler(ImmutableDictionary<string, string> properties, ImmutableArray<CollectionFolder> collections)
    {
        var handed = ImmutableDictionary.CreateBuilder<string, string>();
        handed[RootNamespace] = "Site";
        handed["TypedContentRootPath"] = Base64(RootFolder(properties));
        if (!collections.IsEmpty)
        {
            handed["TypedContentCollectionFolders"] = Base64(string.Join('\n', collections.Select(folder => folder.Line)));
        }

        foreach (var name in Single.Where(properties.ContainsKey))
        {
            handed[name] = properties[name].Trim();
        }

        foreach (var name in Lists.Where(properties.ContainsKey))
        {
            handed[name] = ListSeparators().Replace(properties[name], ",");
        }

        foreach (var (name, handedName) in Encoded)
        {
            handed[handedName] = Base64(properties.GetValueOrDefault(name, ""));
        }

        if (handed.GetValueOrDefault(Drafts, "").Length == 0 && properties.GetValueOrDefault(Configuration) == "Release")
        {
            handed[Drafts] = "false";
        }

        return handed.ToImmutable();
    }

    /// <summary>Whether the project's C# files see the usual namespaces.</summary>
    public static bool HasImplicitUsings(ImmutableDictionary<string, string> properties) =>
        properties.GetValueOrDefault(ImplicitUsings, "enable") is "enable" or "true";

    /// <summary>What <c>Nullable</c> says.</summary>
    public static NullableContextOptions NullableContext(string value) => Enum.TryParse<NullableContextOptions>(value, ignoreCase: true, out var context)
        ? context
        : throw new ArgumentException($"Nullable is '{value}'. Set enable, disable, warnings or annotations.", nameof(value));

    /// <summary>Refuses a file that a test has added where no content is looked for.</summary>
    public static void CheckPlaces(ContentProject project)
    {
        ImmutableArray<string> folders = [RootFolder(project.Properties), .. project.Collections.Select(folder => folder.Begin)];
        var outside = project.Files.FirstOrDefault(file => !file.IsFound && !folders.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal)));
        if (outside is not null)
        {
            var places = string.Join(", ", folders.Select(folder => $"'{ProjectPath.Shown(folder)}'"));
            throw new InvalidOperationException(
                $"'{ProjectPath.Shown(outside.Path)}' is not in a collection: content is in {places}. "
                + "Give it a path there, set TypedContentRoot, or make its folder a collection with WithCollection.");
        }
    }

    private static string RootFolder(ImmutableDictionary<string, string> properties) =>
        ProjectPath.Full(properties.GetValueOrDefault(Root, "") is { Length: > 0 } root ? root.Replace('\\', '/') : "content") + "/";

    private static string Base64(string value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(value));

    [GeneratedRegex("[;\r\n]+")]
    private static partial Regex ListSeparators();
}
