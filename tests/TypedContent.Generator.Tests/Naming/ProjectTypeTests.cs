namespace TypedContent.Generator.Tests.Naming;

/// <summary>Names in the project's own C#: a nested record is renamed, a collection is an error, and a partial type is extended.</summary>
public class ProjectTypeTests
{
    [Theory]
    [InlineData("class Quote;")]
    [InlineData("partial class Quote;")]
    [InlineData("record Quote;")]
    [InlineData("record struct Quote;")]
    [InlineData("enum Quote;")]
    [InlineData("interface Quote;")]
    [InlineData("delegate void Quote();")]
    public void A_nested_record_is_prefixed_with_its_parents_name(string type)
    {
        var run = Site.Yaml("quote:\n  a: 1\n").WithSource("Quote.cs", "namespace Site;\n" + type).Run();

        Assert.Equal(1, run.Execute<int>("ArticleQuote quote = Articles.Hello.Quote; return quote.A;"));
    }

    [Theory]
    [InlineData("public partial record Quote { public int Twice => 2 * A; }", "Articles.Hello.Quote.Twice")]
    [InlineData("public class Quote<T>;", "Articles.Hello.Quote.A * 2")]
    [InlineData("public class Other { public class Quote; }", "Articles.Hello.Quote.A * 2")]
    public void A_partial_or_unrelated_type_is_no_conflict(string type, string value)
    {
        var run = Site.Yaml("quote:\n  a: 1\n").WithSource("Quote.cs", "namespace Site;\n" + type).Run();

        Assert.Equal(2, run.Value<int>(value));
    }

    [Fact]
    public void A_nested_record_does_not_add_to_a_declared_one()
    {
        var run = Site.Yaml("address:\n  street: A\n")
            .With("content/people.yaml", "- slug: a\n  address: {street: B}\n")
            .WithSource("Person.cs", "namespace Site;\n[TypedContent.ContentCollection(\"people\")]\npublic partial record Person(Address Address);\npublic partial record Address(string Street);\n")
            .Run();

        Assert.Equal("A B", run.Value<string>("new ArticleAddress { Street = Articles.Hello.Address.Street }.Street + ' ' + People.A.Address.Street"));
    }

    [Fact]
    public void The_record_of_a_collection_is_one_error_without_CSharp_errors()
    {
        var run = Site.Project.With("content/programs/a.md", "---\ntitle: A\n---\n").With("content/articles/b.yaml", "program: programs/a\n")
            .WithSource("Program.cs", "namespace Site;\ninternal static class Program;\n").Run();

        run.ShouldReport(
            "content/programs/a.md(1,1,1,1): error TC0007: The record of the collection 'programs' and the class 'Site.Program' in the project's C#, which is not a 'partial record', both become the C# name 'Program'; rename one of them");
        Assert.Equal("A", run.Value<string>("Articles.B.Program.Title"));
    }

    [Theory]
    [InlineData("namespace Site.Pages;\nclass A;", "the namespace 'Site.Pages'")]
    [InlineData("namespace Site;\nstruct Pages;", "the struct 'Site.Pages'")]
    [InlineData("namespace Site;\npartial record Pages;", "the record 'Site.Pages'")]
    public void The_static_class_of_a_collection_is_one_error_without_CSharp_errors(string code, string what)
    {
        Site.Project.With("content/pages/a.md", "---\ntitle: A\n---\n").WithSource("A.cs", code).Run().ShouldReport(
            $"content/pages/a.md(1,1,1,1): error TC0007: The static class of the collection 'pages' and {what} in the project's C#, which is not a 'partial class', both become the C# name 'Pages'; rename one of them");
    }

    [Fact]
    public void A_type_in_the_global_namespace_is_no_conflict()
    {
        var project = Site.Project.With("content/programs/a.md", "---\ntitle: A\n---\n").WithSource("Program.cs", "class Program;\n");

        Assert.Equal("A", project.Run().Value<string>("Programs.A.Title"));
        Assert.Contains("'Program'", Assert.Single(project.WithoutProperty("RootNamespace").Run().BuildLines), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_inside_a_type_reads_nothing_again()
    {
        var project = Site.Yaml("quote:\n  a: 1\n").WithSource("Quote.cs", "namespace Site;\nclass Quote { int A => 1; }\n");

        project.Run().Edit(static edited => edited.WithSource("Quote.cs", "namespace Site;\n\n\npublic class Quote { int A => 2; class Inner; }\n"))
            .Steps(StepNames.ProjectNames).ShouldBe(unchanged: 1)
            .Steps(StepNames.Inference).ShouldBeCached()
            .ShouldEmit();
        project.Run().Edit(static edited => edited.WithSource("Other.cs", "namespace Site;\nclass Other;\n"))
            .Steps(StepNames.Inference).ShouldBe(unchanged: 1)
            .Steps(StepNames.Bindings).ShouldBeCached()
            .ShouldEmit();
    }
}
