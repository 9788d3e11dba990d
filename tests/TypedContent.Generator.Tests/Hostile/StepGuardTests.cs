using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Locales;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Tests.Hostile;

/// <summary>A step that fails is an error that names what it was processing, and only the output for that is lost.</summary>
public class StepGuardTests
{
    private static readonly GenerationOptions NoOptions = new("Site", null, default, "", true);

    [Theory]
    [InlineData(nameof(StepNames.SharedKeys), "the content as a whole")]
    [InlineData(nameof(StepNames.CollectionNames), "the content as a whole")]
    [InlineData(nameof(StepNames.ProjectNames), "the content as a whole")]
    [InlineData(nameof(StepNames.RazorComponents), "the content as a whole")]
    [InlineData(nameof(StepNames.ComponentConflicts), "the Razor components")]
    [InlineData(nameof(StepNames.Titles), "the content as a whole")]
    [InlineData(nameof(StepNames.LinkTargets), "the content as a whole")]
    [InlineData(nameof(StepNames.LinkChecks), "the links of 'articles/a.md'")]
    [InlineData(nameof(StepNames.Summaries), "the entry 'content/articles/a.md'")]
    [InlineData(nameof(ClaimedCollection), "the declared records")]
    [InlineData(nameof(StepNames.Records), "the content as a whole", "Article.g.cs")]
    [InlineData(nameof(StepNames.DeclaredRecords), "the content as a whole", "Person.g.cs")]
    [InlineData(nameof(StepNames.Collections), "the content as a whole", "Articles.g.cs People.g.cs")]
    [InlineData(nameof(StepNames.TitledEntries), "the entry 'content/articles/a.md'", "Articles.A.g.cs Articles.B.g.cs People.P.g.cs")]
    [InlineData(nameof(StepNames.Bodies), "the entry 'a'", "Articles.A.Body.g.cs Articles.B.Body.g.cs")]
    [InlineData(nameof(CSharp.RecordEmitter), "the record 'Article'", "Article.g.cs")]
    [InlineData(nameof(CSharp.PartialRecordEmitter), "the record 'Person'", "Person.g.cs")]
    [InlineData(nameof(CSharp.CollectionEmitter), "the collection 'articles'", "Articles.g.cs People.g.cs")]
    [InlineData(nameof(CSharp.EntryEmitter), "the entry 'content/articles/a.md'", "Articles.A.g.cs Articles.B.g.cs People.P.g.cs")]
    [InlineData(nameof(CSharp.BodyEmitter), "the body of 'articles/a.md'", "Articles.A.Body.g.cs Articles.B.Body.g.cs")]
    public void A_failing_step_keeps_the_output_of_the_others(string step, string subject, string lost = "")
    {
        var all = Files(With(static _ => { }).Run());
        var run = With(name => Fail(name == step)).Run();

        Assert.Contains(run.BuildLines, line => line.Contains($"error TC0016: TypedContent failed on {subject}, in the step '{step}' (InvalidOperationException: no such thing)", StringComparison.Ordinal));
        Assert.Equal(lost, string.Join(' ', all.Except(Files(run))));
    }

    [Theory]
    [InlineData(nameof(StepNames.Inference), "CSC : error TC0016: TypedContent failed on the content as a whole")]
    [InlineData(nameof(StepNames.Claims), "CSC : error TC0016: TypedContent failed on the content as a whole")]
    [InlineData(nameof(StepNames.Declarations), "Person.cs(2,1,4,4): error TC0016: TypedContent failed on the declared record 'Person'")]
    public void A_failure_before_the_schema_is_reported_with_the_mistakes_of_the_files(string step, string line)
    {
        var run = With(name => Fail(name == step)).With("content/articles/c.md", "---\ntitle: \"C\n---\n").Run();

        Assert.Contains(run.BuildLines, built => built.StartsWith(line, StringComparison.Ordinal));
        Assert.Contains(run.BuildLines, static built => built.StartsWith("content/articles/c.md(2,8", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(nameof(CSharp.EntryEmitter), "content/articles/a.md(1,1,1,1): error TC0016: TypedContent failed on the entry 'content/articles/a.md', in", "Articles.A.g.cs")]
    [InlineData(nameof(CSharp.BodyEmitter), "content/articles/a.md(1,1,1,1): error TC0016: TypedContent failed on the body of 'articles/a.md', in", "Articles.A.Body.g.cs")]
    [InlineData(nameof(CSharp.CollectionEmitter), "CSC : error TC0016: TypedContent failed on the collection 'articles', in", "Articles.g.cs")]
    public void One_failure_among_many_loses_only_its_own_output(string step, string line, string lost)
    {
        var all = Files(With(static _ => { }).Run());
        var run = With(() =>
        {
            var count = 0;
            return name => Fail(name == step && ++count == 1);
        }).Run();

        Assert.StartsWith(line, Assert.Single(run.BuildLines, static built => built.Contains("TC0016", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal([lost], all.Except(Files(run)));
    }

    [Fact]
    public void Cancellation_passes() =>
        Assert.Throws<OperationCanceledException>(() => Failsafe.Run<int>(static () => throw new OperationCanceledException(), static _ => 0));

    [Fact]
    public void A_collection_that_fails_in_the_schema_does_not_affect_the_others()
    {
        var good = Site.Read("articles/a.md", "---\ntitle: A\n---\n");
        var bad = Site.Read("pages/b.md", "---\ntitle: B\n---\n");
        bad = bad with { Entries = new[] { bad.Entries[0] with { Data = null! } }.ToEquatableArray() };

        var result = SchemaBuilder.Build([good, bad], default, NoOptions, default, CancellationToken.None);

        var problem = Assert.Single(result.Problems);
        Assert.Equal(("TC0016", "/pages/b.md", "the collection 'pages'"), (problem.Id.Code(), problem.Path, problem.Arguments[0]));
        Assert.Equal(["articles"], result.Schema.Collections.Select(static collection => collection.Name));
    }

    [Fact]
    public void A_binding_failure_is_an_error_in_the_file_and_invalidates_the_entry()
    {
        var document = Site.Read("articles/a.md", "---\ntitle: A\n---\n");
        var schema = SchemaBuilder.Build([document], default, NoOptions, default, CancellationToken.None).Schema with { Records = default };

        var result = Binder.Bind(document.Entries[0], schema, SharedKeys.Empty, CancellationToken.None);

        Assert.Equal(("TC0016", "/articles/a.md", "this file"), Only(result.Problems));
        Assert.Equal(
            "content/articles/a.md has errors that leave its entry without a required value; the build reports them (TC0016).",
            result.Entry!.Obstacle);
    }

    [Fact]
    public void A_rendering_failure_is_an_error_in_the_file_and_empties_the_body()
    {
        var document = Site.Read("articles/a.md", "[a](b.md)\n");

        var result = BodyRenderer.Render(document.Entries[0], null!, NoOptions, CancellationToken.None);

        Assert.Equal(("TC0016", "/articles/a.md", "this file"), Only(result.Problems));
        Assert.Equal("", result.Body!.Html);
    }

    private static (string Id, string Path, string Subject) Only(EquatableArray<Problem> problems)
    {
        var problem = Assert.Single(problems);
        return (problem.Id.Code(), problem.Path, problem.Arguments[0]);
    }

    private static void Fail(bool fails)
    {
        if (fails)
        {
            throw new InvalidOperationException("no such thing");
        }
    }

    private static ImmutableArray<string> Files(ContentRun run) =>
        [.. run.Result.Results.SelectMany(static result => result.GeneratedSources).Select(static source => source.HintName).Order(StringComparer.Ordinal)];

    private static ContentProject With(Action<string> enter) => With(() => enter);

    private static ContentProject With(Func<Action<string>> enter) => ContentProject.For(() => new TypedContentGenerator { Entering = enter() })
        .With("content/articles/a.md", "---\ntitle: A\n---\n# Head\n\n[a](#head)\n")
        .With("content/articles/b.md", "---\ntitle: B\n---\nText\n")
        .With("content/people/p.yaml", "name: P\n")
        .WithSource("Person.cs", """
            namespace Site;
            [TypedContent.ContentCollection("people")]
            public partial record Person(string Slug, string Name)
            { }
            """);
}
