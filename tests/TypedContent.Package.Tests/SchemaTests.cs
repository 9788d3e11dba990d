namespace TypedContent.Package.Tests;

/// <summary>A build writes JSON Schemas, where the project asks for them.</summary>
public sealed class SchemaTests(PackedPackage package)
{
    private const string Folder = "json schemas";

    [Fact]
    public async Task Each_change_is_in_the_schemas_of_the_next_build()
    {
        var project = new TemporaryProject(package);
        project.WriteProject($"<TypedContentSchemas>{Folder}/</TypedContentSchemas>");
        project.Write("Person.cs", Person("string"));
        project.Write("Program.cs", "System.Console.WriteLine(Site.People.Amina.Name);\n");
        project.Write("content/people.yaml", "- slug: amina\n  name: Amina\n");
        project.Write("content/notes/a.md", "---\nby: people/amina\n---\nText.\n");

        (await project.BuildAsync()).ShouldSucceed();
        Assert.Equal(["notes", "people"], Schemas(project));
        Assert.Contains("\"description\": \"The full name.\"", Text(project, "people"), StringComparison.Ordinal);
        Assert.Contains("\"people/amina\"", Text(project, "notes"), StringComparison.Ordinal);
        var written = File.GetLastWriteTimeUtc(PathOf(project, "people"));

        project.Write("content/people.yaml", "- slug: amina\n  name: Amina\n- slug: omar\n  name: Omar\n");
        (await project.BuildAsync("--no-restore")).ShouldSucceed();
        Assert.Contains("\"people/omar\"", Text(project, "notes"), StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(PathOf(project, "people")));

        project.Write("Person.cs", Person("[property: System.ComponentModel.DataAnnotations.StringLength(9)] string"));
        project.Delete("content/notes/a.md");
        (await project.BuildAsync("--no-restore", "-p:TypedContentPrepare=true")).ShouldSucceed();
        Assert.Equal(["people"], Schemas(project));
        Assert.Contains("\"maxLength\": 9", Text(project, "people"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(project.PathOf("obj/Debug/net10.0/schemas")));
    }

    private static string Person(string type) =>
        $"namespace Site;\n/// <param name=\"Name\">The full name.</param>\n[TypedContent.ContentCollection(\"people\")]\npublic partial record Person({type} Name);\n";

    private static IEnumerable<string> Schemas(TemporaryProject project) =>
        Directory.GetFiles(project.PathOf(Folder)).Select(static file => Path.GetFileName(file).Split('.')[0]).Order(StringComparer.Ordinal);

    private static string PathOf(TemporaryProject project, string collection) => project.PathOf($"{Folder}/{collection}.schema.json");

    private static string Text(TemporaryProject project, string collection) => File.ReadAllText(PathOf(project, collection));
}
