using System.Text;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;

namespace TypedContent.Generator.Tests;

/// <summary>The starting points of the tests of the generator.</summary>
internal static class Site
{
    /// <summary>The end of the error message for a broken link.</summary>
    public const string LinkFix = " (<TypedContentLinks>warn</TypedContentLinks> in the project file turns broken links and images into warnings)";

    /// <summary>The end of a message about a key that may have values of any kind.</summary>
    public static string UnionFix(string key) => $", or set <TypedContentUnion>{key}</TypedContentUnion> in the project file to allow values of any kind";

    /// <summary>An empty project with the generator.</summary>
    public static ContentProject Project => ContentProject.For<TypedContentGenerator>();

    /// <summary>Sets <c>TypedContentUnion</c> as the package's targets pass it.</summary>
    public static ContentProject WithUnion(this ContentProject project, string names) =>
        project.WithProperty("TypedContentUnionKeys", Convert.ToBase64String(Encoding.UTF8.GetBytes(names)));

    /// <summary>Sets <c>TypedContentDictionaries</c> as the package's targets pass it.</summary>
    public static ContentProject WithDictionaries(this ContentProject project, string names) =>
        project.WithProperty("TypedContentDictionaryKeys", Convert.ToBase64String(Encoding.UTF8.GetBytes(names)));

    /// <summary>Sets <c>TypedContentDiscriminators</c> as the package's targets pass it.</summary>
    public static ContentProject WithDiscriminators(this ContentProject project, string names) =>
        project.WithProperty("TypedContentDiscriminatorKeys", Convert.ToBase64String(Encoding.UTF8.GetBytes(names)));

    /// <summary>Sets <c>TypedContentTaxonomies</c> as the package's targets pass it.</summary>
    public static ContentProject WithTaxonomies(this ContentProject project, string keys) =>
        project.WithProperty("TypedContentTaxonomyKeys", Convert.ToBase64String(Encoding.UTF8.GetBytes(keys)));

    /// <summary>Sets <c>TypedContentOrder</c> as the package's targets pass it.</summary>
    public static ContentProject WithOrder(this ContentProject project, string orders) =>
        project.WithProperty("TypedContentOrderKeys", Convert.ToBase64String(Encoding.UTF8.GetBytes(orders)));

    /// <summary>Sets <c>TypedContentUrl</c> as the package's targets pass it.</summary>
    public static ContentProject WithUrl(this ContentProject project, string patterns) =>
        project.WithProperty("TypedContentUrlPatterns", Convert.ToBase64String(Encoding.UTF8.GetBytes(patterns)));

    /// <summary>Sets <c>TypedContentPermalinks</c> as the package's targets pass it.</summary>
    public static ContentProject WithPermalinks(this ContentProject project, string keys) =>
        project.WithProperty("TypedContentPermalinkKeys", Convert.ToBase64String(Encoding.UTF8.GetBytes(keys)));

    /// <summary>Sets <c>TypedContentAliases</c> as the package's targets pass it.</summary>
    public static ContentProject WithAliases(this ContentProject project, string keys) =>
        project.WithProperty("TypedContentAliasKeys", Convert.ToBase64String(Encoding.UTF8.GetBytes(keys)));

    /// <summary>A content file as the generator gives it to the content compiler.</summary>
    /// <param name="path">Its path inside the content root.</param>
    /// <param name="text">Its text.</param>
    public static ContentFile File(string path, string text) =>
        new("/" + path, ContentPath.Parse("content", path)!, new RoslynText(SourceText.From(text, Encoding.UTF8)));

    /// <summary>A content file, read by itself.</summary>
    public static Document Read(string path, string text) => DocumentReader.Read(File(path, text), CancellationToken.None);

    /// <summary>A project with one article, <c>hello.md</c>.</summary>
    public static ContentProject Markdown(string text) => Project.With("content/articles/hello.md", text);

    /// <summary>A project with one article, <c>hello.md</c>, that has TOML front matter.</summary>
    public static ContentProject Toml(string frontMatter, string lineEnd = "\n") =>
        Markdown(TomlText(frontMatter, lineEnd));

    /// <summary>A Markdown file that has TOML front matter.</summary>
    public static string TomlText(string frontMatter, string lineEnd) =>
        ("+++\n" + frontMatter + "\n+++\nBody\n").Replace("\n", lineEnd, StringComparison.Ordinal);

    /// <summary>A project with one article, <c>hello.yaml</c>.</summary>
    public static ContentProject Yaml(string text) => Project.With("content/articles/hello.yaml", text);

    /// <summary>A project with one article, <c>hello.json</c>.</summary>
    public static ContentProject Json(string text) => Project.With("content/articles/hello.json", text);

    /// <summary>Cases that are a <c>hello.yaml</c> each.</summary>
    public static ContentCases<string> YamlCases(IEnumerable<string> texts, string value = "entry.V") => Cases("hello.yaml", texts, value);

    /// <summary>Cases that are a <c>hello.md</c> each.</summary>
    public static ContentCases<string> MarkdownCases(IEnumerable<string> texts, string? value = null) => Cases("hello.md", texts, value);

    /// <summary>Cases that are a file each; a test checks the value of an expression of its <c>entry</c>, or only the output of a build.</summary>
    public static ContentCases<string> Cases(string file, IEnumerable<string> texts, string? value = null) => new(
        Project,
        texts,
        (project, place, text) => project.With($"{place.Folder}/{file}", text),
        value is null ? null : (place, _) => $"{{ var entry = {place.CSharpName}.Hello; return {value}; }}");
}
