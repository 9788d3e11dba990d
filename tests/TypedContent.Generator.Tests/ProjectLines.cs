using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TypedContent.Generator.Tests;

/// <summary>The lines of a project file that a guide shows: properties, and folders that are collections.</summary>
internal sealed partial class ProjectLines
{
    private readonly IReadOnlyList<XElement> _elements;

    private ProjectLines(IReadOnlyList<XElement> elements) => _elements = elements;

    public IEnumerable<string> Names => _elements.Select(static element => element.Name.LocalName);

    public static ProjectLines Parse(string xml) =>
        new([.. XElement.Parse("<Project>" + xml + "</Project>").Descendants().Where(static element => !element.HasElements)]);

    /// <summary>Sets them as the package's targets pass them to the compiler.</summary>
    public ContentProject Apply(ContentProject project) => _elements.Aggregate(project, Apply);

    /// <summary>Whether the build passes a file to the compiler: it is in the content root or a folder that is a collection, and no line excludes it.</summary>
    public bool Finds(string path) =>
        !_elements.Any(element => element.Name.LocalName == "TypedContentFile" && Matches(Attribute(element, "Remove"), path))
        && (path.StartsWith(Root + "/", StringComparison.Ordinal) || _elements.Any(element => IsFolderOf(element, path)));

    private static ContentProject Apply(ContentProject project, XElement element) => (element.Name.LocalName, element.Value) switch
    {
        ("TypedContentFile", _) => project,
        ("TypedContentCollection", _) => project.WithCollectionFolder(Attribute(element, "Include"), Attribute(element, "Name"), Attribute(element, "Locale")),
        ("TypedContentRoot", var value) => project.WithRoot(value),
        ("TypedContentUrl", var value) => project.WithUrl(value),
        ("TypedContentDateFormats", var value) => project.WithProperty("TypedContentDatePatterns", Base64(value)),
        ("TypedContentCsvSeparator", var value) => project.WithProperty("TypedContentCsvCharacter", Base64(value)),
        ("TypedContentUnion", var value) => project.WithUnion(value),
        ("TypedContentDictionaries", var value) => project.WithDictionaries(value),
        ("TypedContentDiscriminators", var value) => project.WithDiscriminators(value),
        ("TypedContentTaxonomies", var value) => project.WithTaxonomies(value),
        ("TypedContentOrder", var value) => project.WithOrder(value),
        ("TypedContentPermalinks", var value) => project.WithPermalinks(value),
        ("TypedContentAliases", var value) => project.WithAliases(value),
        ("TypedContentRootCollection", var value) => project.WithRootCollection(value),
        ("TypedContentLocales" or "TypedContentKnownLocales" or "TypedContentFolderPages", var value) =>
            project.WithProperty(element.Name.LocalName, value.Replace(';', ',')),
        ("NoWarn", var value) => Id.Matches(value)
            .Aggregate(project, static (project, id) => project.WithSeverity(id.Value, Microsoft.CodeAnalysis.ReportDiagnostic.Suppress)),
        // MSBuild evaluates these.
        (_, var value) when value.Contains("$(", StringComparison.Ordinal) => project,
        (var name, var value) => project.WithProperty(name, value),
    };

    private string Root => _elements.FirstOrDefault(static element => element.Name.LocalName == "TypedContentRoot")?.Value ?? "content";

    private static bool IsFolderOf(XElement element, string path) =>
        element.Name.LocalName == "TypedContentCollection"
        && Attribute(element, "Include") + "/" is var folder
        && path.StartsWith(folder, StringComparison.Ordinal)
        && !Matches(Attribute(element, "Except"), path[folder.Length..]);

    private static bool Matches(string patterns, string path) => patterns.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Any(
            pattern => Regex.IsMatch(
                path,
                "^" + Regex.Escape(pattern).Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + "$"));

    private static string Attribute(XElement element, string name) => element.Attribute(name)?.Value ?? "";

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex(@"TC\d{4}")]
    private static partial Regex Id { get; }
}
