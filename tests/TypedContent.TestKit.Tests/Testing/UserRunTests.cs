using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace TypedContent.TestKit.Tests.Testing;

/// <summary>What a user's test can do with the package TypedContent.Testing.</summary>
public class UserRunTests
{
    private const string Right = "---\ntitle: Hello\ndate: 2022-05-13\n---\nText.\n";
    private const string Wrong = "---\ntitle: Wrong\ndate: 2022-02-30\n---\n";

    private const string WrongLine =
        "content/articles/wrong.md(3,7,3,17): error TC0008: '2022-02-30' is not a valid date; fix it";

    private static ContentProject Articles => ContentProject.Empty.With("content/articles/hello.md", Right);

    [Fact]
    public void Values_of_the_compiled_content_can_be_read()
    {
        var run = Articles.Run();

        Assert.Equal("Hello", run.Value<string>("Articles.Hello.Title"));
        Assert.Equal(new DateOnly(2022, 5, 13), run.Value<DateOnly>("Articles.Hello.Date"));
        Assert.Equal(["hello"], run.Value<IReadOnlyList<IContentEntry>>("Articles.All").Select(entry => entry.Slug));
        Assert.Equal("<p>Text.</p>\n", (string)run.Value<dynamic>("Articles.Hello").Body.Html);
        Assert.Contains("partial record Article", run.Source("Article.g.cs"), StringComparison.Ordinal);
        Assert.Equal(run.Sources().Keys, run.Result.Results.Single().GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_message_has_its_id_and_place()
    {
        var run = Articles.With("content/articles/wrong.md", Wrong).Run().ShouldReport(WrongLine);

        var message = Assert.Single(run.Messages);
        Assert.Equal(("TC0008", DiagnosticSeverity.Error), (message.Id, message.Severity));
        Assert.Equal(("content/articles/wrong.md", 3, 7, 3, 17), (message.Path, message.Line, message.Column, message.EndLine, message.EndColumn));
        Assert.Equal(WrongLine.Split(": ", 3)[2], message.Message);
        Assert.Equal(WrongLine, message.ToString());
        Assert.Equal([WrongLine], run.BuildLines);
    }

    [Fact]
    public void A_failure_prints_the_lines_to_paste()
    {
        var run = Articles.With("content/articles/wrong.md", Wrong).Run();
        var failure = Assert.Throws<ContentAssertException>(() => run.Value<string>("Articles.Hello.Title"));

        Assert.Equal(
            $"""
            The build prints lines other than those that the test expects.

            Not expected; if correct, add:
                    "{WrongLine}"

            The call that expects what the build prints:
                .ShouldReport(
                    "{WrongLine}")
            """,
            failure.Message,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_message_without_a_place_begins_like_those_of_the_compiler()
    {
        var message = new BuildMessage("TC0001", DiagnosticSeverity.Warning, "", 0, 0, 0, 0, "Text");

        Assert.Equal("CSC : warning TC0001: Text", message.ToString());
    }

    [Fact]
    public void Severities_are_those_of_the_project()
    {
        var project = Articles.With("content/articles/wrong.md", Wrong).WithSeverity("TC0008", ReportDiagnostic.Warn);

        project.Run().ShouldReport(WrongLine.Replace("error", "warning", StringComparison.Ordinal));
        project.WithSeverity("TC0008", ReportDiagnostic.Suppress).Run().ShouldReport();
    }

    [Fact]
    public void Declared_records_can_use_implicit_namespaces_and_referenced_types()
    {
        var project = ContentProject.Empty
            .With("content/people.yaml", "- slug: amina\n  name: Amina\n  labels: [a, b]\n")
            .WithReference(typeof(UserRunTests).Assembly)
            .WithSource("""
                namespace Site;

                [ContentCollection("people")]
                public partial record Person
                {
                    public required string Name { get; init; }
                    public required IReadOnlyList<string> Labels { get; init; }
                    public int Length => TypedContent.TestKit.Tests.Testing.UserRunTests.LengthOf(Labels.Last());
                }
                """);

        Assert.Equal(1, project.Run().Value<int>("People.Amina.Length"));
        Assert.Contains(
            "Source1.cs(3,2,3,19): error CS0246: ",
            string.Join('\n', project.WithProperty("ImplicitUsings", "disable").Run().BuildLines),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Edits_do_not_change_the_project()
    {
        var project = Articles;

        Assert.Empty(project.Without("content/articles/hello.md").Run().Sources());
        Assert.Equal("Hi", project.With("content/articles/hello.md", "---\ntitle: Hi\n---\n").Run().Value<string>("Articles.Hello.Title"));
        Assert.Equal("Hello", project.Run().Value<string>("Articles.Hello.Title"));
        Assert.Throws<ArgumentException>(() => project.Without("content/articles/hi.md"));
    }

    [Fact]
    public void The_generator_and_its_libraries_load_in_their_own_context()
    {
        Articles.Run().ShouldReport();

        var context = Assert.Single(AssemblyLoadContext.All, context => context.Name == "TypedContent.Generator");
        var names = context.Assemblies.Select(assembly => assembly.GetName().Name!).Order(StringComparer.Ordinal).ToList();
        Assert.Contains("Markdig", names);
        Assert.Contains("TypedContent.Compiler", names);
        Assert.DoesNotContain("Microsoft.CodeAnalysis", names);
        Assert.DoesNotContain(AssemblyLoadContext.Default.Assemblies, assembly => assembly.GetName().Name == "Markdig");
    }

    /// <summary>Code that the project of a test calls.</summary>
    public static int LengthOf(string text) => text.Length;
}
