using System.Text.Json;
using TypedContent.Generator.Tests.Schemas;

namespace TypedContent.Generator.Tests.CommandLine;

/// <summary>What <c>check</c> prints, in all formats.</summary>
public class CheckTests
{
    private const string NotBuilt =
        "The project has not been built, so it is not known which collections records declare in C#. All are checked as if there were none.";

    private static readonly ContentProject Broken = Site.Project
        .With("content/articles/hello.md", "---\ntitle: Hello\ndate: 2022-02-30\n---\n[b](other.md)\n")
        .With("content/articles/مرحبا.md", "---\ntitle: مرحبا\ndate: 2022-03-01\n---\n")
        .WithProperty("TypedContentLinks", "warn");

    private static ContentProject Declared { get; } = Site.Project.WithSource(
        "Person.cs",
        """
        using System.ComponentModel.DataAnnotations;
        using TypedContent;
        namespace Site;
        [ContentCollection("people")]
        public partial record Person
        {
            public required string Name { get; init; }
            [Range(0, 130)] public int Age { get; init; }
            public City? City { get; init; }
        }
        """).With("content/cities.yaml", "- slug: fes\n  name: Fes\n- slug: rabat\n  name: Rabat\n");

    [Fact]
    public void Content_without_problems()
    {
        using var run = new ToolRun(Site.Markdown("---\ntitle: Hello\n---\n"));

        Assert.Equal(new ToolResult(0, "No problems in 1 content file.\n", $"note: {NotBuilt}\n"), run.Run("check"));
    }

    [Fact]
    public void The_lines_of_a_build()
    {
        using var run = new ToolRun(Broken);

        var result = run.Run("check");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            """
            content/articles/hello.md(3,7): error TC0008: '2022-02-30' is not a valid date; fix it
            content/articles/hello.md(5,5): warning TC0029: The link 'other.md' does not lead to content; write the path of a content file from this one, or an entry as 'collection/slug'
            1 error and 1 warning in 2 content files.

            """.ReplaceLineEndings("\n"),
            result.Output);
    }

    [Fact]
    public void Colors_are_only_in_a_terminal()
    {
        using var run = new ToolRun(Broken) { IsTerminal = true };

        Assert.Contains("content/articles/hello.md(3,7): \e[31merror TC0008\e[0m: '2022-02-30'", run.Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Severities_are_those_of_the_project()
    {
        using var run = new ToolRun(Broken) { Severities = new() { ["NoWarn"] = "TC0008", ["TreatWarningsAsErrors"] = "true" } };
        run.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.TC0029.severity = none\n");
        Assert.Equal((0, "No problems in 2 content files.\n"), (run.Run("check").ExitCode, run.Run("check").Output));

        run.Write(".globalconfig", "is_global = true\n");
        Assert.Equal(1, run.Run("check").ExitCode);
        Assert.StartsWith("content/articles/hello.md(5,5): error TC0029: ", run.Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_of_the_project_is_at_the_project_file()
    {
        using var run = new ToolRun(Site.Markdown("Text.\n").WithProperty("TypedContentDefaultLocale", "xx1"));

        Assert.StartsWith("Site.csproj : error TC0041: The value 'xx1' of TypedContentDefaultLocale ", run.Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json()
    {
        using var run = new ToolRun(Broken);
        using var json = JsonDocument.Parse(run.Run("check", "--format", "json").Output);

        var root = json.RootElement;
        Assert.Equal(
            ("Site.csproj", 2, 1, 1),
            (root.GetProperty("project").GetString(), Number("files"), Number("errors"), Number("warnings")));
        Assert.Equal([NotBuilt], root.GetProperty("notes").EnumerateArray().Select(static note => note.GetString()));
        Assert.Equal(
            """{"id":"TC0008","severity":"error","file":"content/articles/hello.md","line":3,"column":7,"endLine":3,"endColumn":17""",
            JsonSerializer.Serialize(root.GetProperty("diagnostics")[0])[..115]);

        int Number(string name) => root.GetProperty(name).GetInt32();
    }

    [Fact]
    public void GitHub_annotations()
    {
        using var run = new ToolRun(Broken.With("content/articles/a,b%.md", "---\ntitle: A\ndate: 2022-02-30\n---\n"));

        Assert.Equal(
            [
                "::error file=content/articles/a%2Cb%25.md,line=3,endLine=3,col=7,endColumn=17,title=TC0008%3A Value that no type can hold::"
                    + "'2022-02-30' is not a valid date; fix it",
                "::error file=content/articles/hello.md,line=3,endLine=3,col=7,endColumn=17,title=TC0008%3A Value that no type can hold::"
                    + "'2022-02-30' is not a valid date; fix it",
                "::warning file=content/articles/hello.md,line=5,endLine=5,col=5,endColumn=13,title=TC0029%3A Link to content that does not exist::"
                    + "The link 'other.md' does not lead to content; write the path of a content file from this one, or an entry as 'collection/slug'",
                "::notice::" + NotBuilt,
            ],
            run.Run("check", "--format", "github").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Sarif()
    {
        using var run = new ToolRun(Broken.With("content/articles/مرحبا.md", "---\ntitle: مرحبا\ndate: 2022-02-31\n---\n"));
        using var json = JsonDocument.Parse(run.Run("check", "--format", "sarif").Output);

        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var sarif = json.RootElement.GetProperty("runs")[0];
        var rules = sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray();
        Assert.Equal(["TC0008", "TC0029"], rules.Select(static rule => rule.GetProperty("id").GetString()));
        Assert.Equal("file:///site/", sarif.GetProperty("originalUriBaseIds").GetProperty("SRCROOT").GetProperty("uri").GetString());
        Assert.Equal("utf16CodeUnits", sarif.GetProperty("columnKind").GetString());
        var results = sarif.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal([0, 1, 0], results.Select(static result => result.GetProperty("ruleIndex").GetInt32()));
        Assert.Equal(["error", "warning", "error"], results.Select(static result => result.GetProperty("level").GetString()));
        Assert.Equal(
            """{"uri":"content/articles/%D9%85%D8%B1%D8%AD%D8%A8%D8%A7.md","uriBaseId":"SRCROOT"}""",
            results[2].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetRawText()
                .ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
        var region = results[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal([3, 7, 3, 17], region.EnumerateObject().Select(static property => property.Value.GetInt32()));
    }

    [Fact]
    public async Task Sarif_is_valid()
    {
        var schema = RepositoryFolder.PathOf(".packages", "sarif-schema", "sarif-2.1.0-rtm.5.json");
        if (!File.Exists(schema))
        {
            Assert.Skip("The schema was not fetched; .ci/run does that where npm is installed.");
        }

        using var run = new ToolRun(Broken.WithProperty("TypedContentDefaultLocale", "xx1"));
        var validator = await NJsonSchema.JsonSchema.FromFileAsync(schema, TestContext.Current.CancellationToken);
        Assert.Empty(validator.Validate(run.Run("check", "--format", "sarif").Output));
    }

    [Fact]
    public void Declared_collections_are_checked_with_the_records_of_the_last_build()
    {
        using var built = new SchemaSite(Declared.With("content/people/amina.yaml", "name: Amina\nage: 40\n"), writes: false);
        using var run = new ToolRun(Declared
            .With("content/people/amina.yaml", "name: Amina\nage: 400\n")
            .With("content/people/badr.yaml", "nam: Badr\nage: 30\n"))
        {
            Assembly = built.Assembly,
        };
        var result = run.Run("check");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(
            """
            content/people/amina.yaml(2,6): error TC0020: 'age' must be between 0 and 130, but is 400
            content/people/badr.yaml(1,1): error TC0017: 'nam' is not a member of Person; did you mean 'name'?
            """,
            result.Output,
            StringComparison.Ordinal);
        Assert.Matches(
            "^note: Records declare 'people' in C#, and were read as of the last build "
            + @"\(.* ago\)\. Only a build checks changes of C# since then, and validation that is code\.\n$",
            result.Error);
    }

    [Fact]
    public void References_of_declared_collections_are_known()
    {
        var content = Declared.With("content/people/amina.yaml", "name: Amina\ncity: cities/rabat\n");
        using var built = new SchemaSite(content, writes: false);
        using var run = new ToolRun(content) { Assembly = built.Assembly };
        var stats = JsonDocument.Parse(run.Run("stats", "--format", "json").Output).RootElement[0];

        Assert.Equal("cities", stats.GetProperty("collection").GetString());
        Assert.Equal(["fes"], stats.GetProperty("unreferenced").EnumerateArray().Select(static slug => slug.GetString()));
    }

    [Fact]
    public void References_of_a_declared_collection_to_itself_are_known()
    {
        var content = Site.Project.WithSource(
            "Person.cs",
            """
            using TypedContent;
            namespace Site;
            [ContentCollection("people")]
            public partial record Person
            {
                public required string Name { get; init; }
                public Person? Friend { get; init; }
            }
            """).With("content/people.yaml", "- slug: amina\n  name: Amina\n  friend: people/badr\n- slug: badr\n  name: Badr\n");
        using var built = new SchemaSite(content, writes: false);
        using var run = new ToolRun(content) { Assembly = built.Assembly };
        var stats = JsonDocument.Parse(run.Run("stats", "--format", "json").Output).RootElement[0];

        Assert.Equal(["amina"], stats.GetProperty("unreferenced").EnumerateArray().Select(static slug => slug.GetString()));
    }

    [Fact]
    public void An_assembly_that_cannot_be_read_declares_nothing()
    {
        using var run = new ToolRun(Site.Project.With("content/articles/hello.md", "---\ntitle: Hello\n---\n"));
        run.Write("Site.dll", "text");
        run.Assembly = Path.Combine(run.Folder, "Site.dll");
        var result = run.Run("check");

        Assert.Equal((0, "No problems in 1 content file.\n"), (result.ExitCode, result.Output));
        Assert.Equal(
            "note: Another version of the package has built the project, so it is not known which collections records declare in C#. All are checked "
            + "as if there were none. Build the project again.\n",
            result.Error);
    }

    [Fact]
    public void Schemas_are_written_into_a_folder()
    {
        using var run = new ToolRun(Site.Project
            .With("content/articles/hello.md", "---\ntitle: Hello\n---\n").With("content/people.yaml", "- slug: amina\n  name: Amina\n"));
        run.Write("schemas/other.schema.json", "{}\n");
        var result = run.Run("schema", "schemas");

        Assert.Equal((0, "schemas/articles.schema.json\nschemas/people.schema.json\n"), (result.ExitCode, result.Output));
        Assert.Contains("https://json-schema.org/draft/2020-12/schema", run.Read("schemas/people.schema.json"), StringComparison.Ordinal);
        Assert.StartsWith("note: The project has not been built, ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "--format", "xml")]
    [InlineData("check", "--watch", "--format", "json")]
    [InlineData("chek", "", "")]
    [InlineData("check", "--frmat", "json")]
    public void A_wrong_command_line(params string[] arguments)
    {
        using var run = new ToolRun(Site.Markdown("Text.\n"));
        var result = run.Run([.. arguments.Where(static argument => argument.Length > 0)]);

        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.Error);
        Assert.Equal(0, run.Evaluations);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("list")]
    [InlineData("stats")]
    [InlineData("new")]
    [InlineData("schema")]
    public void Help_has_examples(string command)
    {
        using var run = new ToolRun(Site.Markdown("Text.\n"));
        var result = run.Run(command, "--help");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains($"Examples:\n  dotnet typedcontent {command}", result.Output, StringComparison.Ordinal);
        Assert.Contains("--project", result.Output, StringComparison.Ordinal);
    }
}
