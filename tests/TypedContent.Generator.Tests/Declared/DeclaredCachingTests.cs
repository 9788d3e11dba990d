namespace TypedContent.Generator.Tests.Declared;

/// <summary>An edit of C# that is not a schema binds nothing again, and an edit of a schema reads no file.</summary>
public class DeclaredCachingTests
{
    private const string Person =
        "namespace Site;\n[TypedContent.ContentCollection(\"people\")]\npublic partial record Person(string Name, string? Role = null);\n";

    private static ContentRun People => Site.Project
        .WithSource("Person.cs", Person)
        .With("content/people/ada.yaml", "name: Ada\nrole: 1\n")
        .With("content/people/bob.yaml", "name: Bob\n")
        .Run();

    [Fact]
    public void An_unrelated_CSharp_edit_binds_nothing()
    {
        var run = People.Edit(project => project.WithSource("Own.cs", "class Own;")).ShouldEmit();

        run.Steps(StepNames.ProjectNames).ShouldBe(unchanged: 1);
        foreach (var step in run.StepNames.Except([StepNames.Declarations, StepNames.ProjectNames]))
        {
            run.Steps(step).ShouldBeCached();
        }
    }

    [Fact]
    public void A_moved_declaration_binds_nothing()
    {
        EditPerson("namespace Site;", "namespace Site;\n\n")
            .Steps(StepNames.Schema).ShouldBeCached()
            .Steps(StepNames.Bindings).ShouldBeCached()
            .ShouldEmit();
    }

    [Fact]
    public void A_computed_member_binds_nothing()
    {
        EditPerson("= null);", "= null)\n{\n    public string Initial => Name[..1];\n}\n")
            .Steps(StepNames.Schema).ShouldBeCached()
            .Steps(StepNames.Bindings).ShouldBeCached()
            .ShouldEmit("Person.g.cs");
    }

    [Fact]
    public void A_changed_schema_reads_no_file()
    {
        EditPerson("string? Role", "int? Role")
            .Steps(StepNames.Documents).ShouldBeCached()
            .Steps(StepNames.Schema).ShouldBe(modified: 1)
            .Steps(StepNames.Bindings).ShouldBe(unchanged: 1, modified: 1)
            .ShouldEmit("Person.g.cs", "_TypedContentSchemas.g.cs", "People.Ada.g.cs");
    }

    private static ContentRun EditPerson(string text, string newText) =>
        People.Edit(project => project.WithSource("Person.cs", Person.Replace(text, newText, StringComparison.Ordinal)));
}
