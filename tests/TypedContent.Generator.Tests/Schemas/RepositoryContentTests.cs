using System.Text;
using Json.Schema;

namespace TypedContent.Generator.Tests.Schemas;

/// <summary>The schemas of real content accept it, and refuse the mistakes that the build refuses.</summary>
public class RepositoryContentTests
{
    private static readonly string Pages = RepositoryFolder.PathOf("generator", "docs", "diagnostics");

    public static TheoryData<string> FixedExamples => [.. Directory.GetFiles(Pages, "TC*.md").Order(StringComparer.Ordinal)
        .Where(static page => DiagnosticPage.Read(page).Fixed is not null).Select(static page => Path.GetFileNameWithoutExtension(page))
        // Its code needs another generator.
        .Where(static id => id != "TC0056")];

    [Theory]
    [InlineData("content")]
    [InlineData("tests", "TypedContent.Consumer.Tests", "content")]
    public void They_accept_the_content(params string[] folder)
    {
        var (project, files) = Read(folder);
        var schemas = SchemaSite.SchemasOf(project);

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(SchemaSite.Accepts(schemas[CollectionOf(file.Key)], YamlJson.OfFile(file.Key, file.Value)!, checksFormats: true), file.Key));
    }

    [Theory]
    [InlineData("articles/marrakech-meeting.en.md", "date: 2022-05-13", "date: 2022-02-30")]
    [InlineData("articles/marrakech-meeting.ar.md", "date: 2022-05-13", "date: 2022-05")]
    [InlineData("people.en.yaml", "organisation: organisations/", "organisation: organisations/x-")]
    [InlineData("topics.en.yaml", "- slug: ", "- slugg: ")]
    public void They_refuse_mistakes(string path, string text, string mistake)
    {
        var (project, files) = Read("content");
        var changed = files["content/" + path].Replace(text, mistake, StringComparison.Ordinal);

        Assert.NotEqual(files["content/" + path], changed);
        Assert.Contains(project.With("content/" + path, changed).Run().BuildLines, static line => line.Contains(": error ", StringComparison.Ordinal));
        Assert.False(SchemaSite.Accepts(SchemaSite.SchemasOf(project)[CollectionOf("content/" + path)], YamlJson.OfFile(path, changed)!));
    }

    [Theory]
    [MemberData(nameof(FixedExamples))]
    public void They_accept_the_example_of_a_fix(string id)
    {
        var project = DiagnosticPage.Read(Path.Combine(Pages, id + ".md")).Fixed!;
        using var site = new SchemaSite(project);
        foreach (var file in project.Files.Where(static file => file.Bytes is not null))
        {
            var schema = Path.Combine(site.Folder, CollectionOf(file.Path) + ".schema.json");
            if (File.Exists(schema) && YamlJson.OfFile(file.Path, Encoding.UTF8.GetString([.. file.Bytes!.Value])) is { } json)
            {
                Assert.True(SchemaSite.Accepts(JsonSchema.FromFile(schema), json), file.Path);
            }
        }
    }

    private static (ContentProject Project, Dictionary<string, string> Files) Read(params string[] folder)
    {
        var root = RepositoryFolder.PathOf(folder);
        var files = Directory.GetFiles(root, "*", SearchOption.AllDirectories).Where(static file => Path.GetExtension(file) is ".md" or ".yaml" or ".json")
            .ToDictionary(file => "content/" + Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText);
        return (files.Aggregate(Site.Project.WithProperty("TypedContentDefaultLocale", "ar"), static (all, file) => all.With(file.Key, file.Value)), files);
    }

    private static string CollectionOf(string path) => path.Split('/') is [_, var collection, ..] ? collection.Split('.')[0] : "";
}
