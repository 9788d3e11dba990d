using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TypedContent.Testing.Build;

namespace TypedContent.TestKit.Tests.Testing;

/// <summary>How a user's test describes a project: its folder, properties and collections.</summary>
public sealed partial class UserProjectTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_gives_only_its_content()
    {
        Write("content/articles/hello.md", "---\ntitle: Hello\n---\n![](map.png)\n");
        Write("content/articles/map.png", "no picture");
        string[] others = ["content/.hidden/a.md", "content/articles/.b.md", "docs/c.md", "bin/d.md", "node_modules/e/f.md", "content/articles/g.txt"];
        foreach (var path in others)
        {
            Write(path, "---\n: [\n");
        }

        var run = ContentProject.FromFolder(_folder).Run().ShouldReport();

        Assert.Equal("Hello", run.Value<string>("Articles.Hello.Title"));
        Assert.Equal("content/articles/hello.md", run.Value<string>("Articles.Hello.SourcePath"));
    }

    [Fact]
    public void Another_root_and_collections_are_found_in_the_folder()
    {
        Write("shared/articles/hello.md", "---\ntitle: Hello\n---\n");
        Write("_posts/first.md", "---\ntitle: First\n---\n");
        Write("i18n/de/notes/one.md", "---\ntitle: Eins\n---\n");

        var run = ContentProject.FromFolder(_folder)
            .WithProperty("TypedContentRoot", "shared/")
            .WithCollection("_posts")
            .WithCollection("i18n/{locale}/notes", "notes")
            .With("_posts/second.md", "---\ntitle: Second\n---\n")
            .With("i18n/fr/notes/one.md", "---\ntitle: Un\n---\n")
            .Run();

        Assert.Equal("Hello First Second", run.Value<string>("Articles.Hello.Title + ' ' + Posts.First.Title + ' ' + Posts.Second.Title"));
        Assert.Equal("Eins Un", run.Value<string>("Notes.Find(\"one\", \"de\")!.Title + ' ' + Notes.Find(\"one\", \"fr\")!.Title"));
    }

    [Fact]
    public void A_relative_folder_begins_at_the_source_file_of_the_test()
    {
        var failure = Assert.Throws<DirectoryNotFoundException>(() => ContentProject.FromFolder("../nowhere"));

        var folder = Path.GetFullPath(Path.Combine(SourceFile(), "../../nowhere"));
        Assert.Equal($"There is no folder '{folder}'. A relative path starts at the folder of the test's source file.", failure.Message);
        Assert.Contains(
            "The test was compiled from '/_/Tests.cs', which is not on this machine.",
            Assert.Throws<InvalidOperationException>(() => ContentProject.FromFolder("content", "/_/Tests.cs")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_no_build_would_find_is_rejected()
    {
        Assert.StartsWith(
            "'content/articles/hello.txt' is not a content file: content files end with .md, .markdown, ",
            Assert.Throws<ArgumentException>(() => ContentProject.Empty.With("content/articles/hello.txt", "")).Message,
            StringComparison.Ordinal);
        Assert.Equal(
            "'contents/articles/hello.md' is not in a collection: content is in 'content/', '_posts/'. "
            + "Give it a path there, set TypedContentRoot, or make its folder a collection with WithCollection.",
            Assert.Throws<InvalidOperationException>(
                () => ContentProject.Empty.WithCollection("_posts").With("contents/articles/hello.md", "").Run()).Message);
    }

    [Fact]
    public void Properties_have_the_values_of_the_project_file()
    {
        var run = ContentProject.Empty
            .With("content/articles/hello.en.md", "---\nDay: 05/13/2022\nsize: 1\n---\n")
            .With("content/articles/hello.ar.md", "---\nDay: 05/13/2022\nsize: large\n---\n")
            .With("content/articles/draft.en.md", "---\nDay: 05/13/2022\ndraft: true\nsize: 1\n---\n")
            .WithProperty("RootNamespace", "News.Site")
            .WithProperty("TypedContentNamespace", " News.Content ")
            .WithProperty("TypedContentDefaultLocale", "ar")
            .WithProperty("TypedContentLocales", "ar; en")
            .WithProperty("TypedContentUrl", "/news/{slug}")
            .WithProperty("TypedContentUnion", "articles.size")
            .WithProperty("TypedContentDateFormats", "MM/dd/yyyy;dd.MM.yyyy")
            .WithProperty("Configuration", "Release")
            .Run();

        Assert.Equal(new DateOnly(2022, 5, 13), run.Value<DateOnly>("News.Content.Articles.Hello.Day"));
        Assert.Equal("/news/hello", run.Value<string>("Articles.Hello.Url"));
        Assert.Equal(1, run.Value<int>("Articles.All.Count"));
        Assert.Equal("large", run.Value<string>("Articles.Hello.Size.ToString()"));
    }

    [Fact]
    public void Nullable_is_a_property_too()
    {
        var project = ContentProject.Empty.WithSource("class A { string b = null; string B => b; }");

        project.Run().ShouldReportOnly(@"^Source1\.cs\(1,22,1,26\): warning CS8625: ", 1);
        project.WithProperty("Nullable", "disable").Run().ShouldReport();
        Assert.Equal(
            "Nullable is 'off'. Set enable, disable, warnings or annotations. (Parameter 'value')",
            Assert.Throws<ArgumentException>(() => project.WithProperty("Nullable", "off")).Message);
    }

    [Fact]
    public void A_property_without_effect_is_rejected()
    {
        Assert.StartsWith(
            "'TypedContentLocale' is not a property that affects how content is compiled. Set one of these: Configuration, ImplicitUsings, Nullable, ",
            Assert.Throws<ArgumentException>(() => ContentProject.Empty.WithProperty("TypedContentLocale", "ar")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_properties_are_those_that_the_targets_pass_to_the_compiler()
    {
        var targets = XDocument.Load(BuildFile("TypedContent.targets"));
        var visible = targets.Descendants("CompilerVisibleProperty").First().Attribute("Include")!.Value.Split(';');

        // A test does not set the folder of the project, or what a build prepares.
        string[] ofTheBuild =
        [
            "TypedContentRootPath", "TypedContentWorkingRootPath", "TypedContentWorkingPath", "TypedContentCollectionFolders", "TypedContentPrepared",
        ];
        Assert.Equal(
            visible.Except(ofTheBuild).Order(StringComparer.Ordinal),
            BuildProperties.Single.Concat(BuildProperties.Lists).Concat(BuildProperties.Encoded.Values).Order(StringComparer.Ordinal));
        var lists = targets.Descendants().Where(element => element.Value.Contains("[;\\r\\n]+", StringComparison.Ordinal) && !element.HasElements);
        Assert.Equal(lists.Select(element => element.Name.LocalName), BuildProperties.Lists);
        Assert.All(
            BuildProperties.Encoded,
            pair => Assert.Equal($"$([MSBuild]::ConvertToBase64('$({pair.Key})'))", targets.Descendants(pair.Value).Single().Value));
    }

    [Fact]
    public void The_kinds_of_files_are_those_that_a_build_finds()
    {
        var items = XDocument.Load(BuildFile("TypedContent.props"));

        Assert.Equal(ContentFolder.Texts, Extensions("TypedContentFile"));
        Assert.Equal(ContentFolder.Images, Extensions("TypedContentImage"));

        IEnumerable<string> Extensions(string item) =>
            items.Descendants(item)
                .SelectMany(files => FileExtension().Matches(files.Attribute("Include")!.Value)).Select(match => match.Value).Distinct();
    }

    private static string BuildFile(string name) => Path.GetFullPath(Path.Combine(SourceFile(), "../../../../generator/TypedContent/build", name));

    private static string SourceFile([CallerFilePath] string path = "") => path;

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, path))!);
        File.WriteAllText(Path.Combine(_folder, path), text);
    }

    [GeneratedRegex(@"(?<=\*)\.\w+")]
    private static partial Regex FileExtension();
}
