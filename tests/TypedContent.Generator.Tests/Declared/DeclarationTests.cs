namespace TypedContent.Generator.Tests.Declared;

/// <summary>What is wrong with a declaration is told at its own place in the C# file, and nothing else is.</summary>
public class DeclarationTests
{
    [Theory]
    [InlineData("public record Item(string Title);", "(3,15,3,19): error TC0021: 'Item' must be 'partial', so that generated code can add to it")]
    [InlineData("file record Item(string Title);", "(3,13,3,17): error TC0021: 'Item' must be 'partial', so that generated code can add to it")]
    [InlineData("[System.Text.Json.Serialization.JsonDerivedType(typeof(Note), \"note\")] public partial record Item(string Title); public record Note(string Title) : Item(Title);", "(3,128,3,132): error TC0021: 'Note' must be 'partial', so that generated code can add to it")]
    [InlineData("public partial class Item { }", "(3,22,3,26): error TC0022: 'Item' is a class; declare it as a 'partial record'")]
    [InlineData("file partial record Item(string Title);", "(3,21,3,25): error TC0022: 'Item' is local to its file, where generated code can't reach it; remove 'file'")]
    [InlineData("public partial record Item<T>(T Title);", "(3,23,3,27): error TC0022: 'Item' is generic, or stands in a generic type; the entries of a collection are of one type")]
    [InlineData("public partial record Items(string Title);", "(3,23,3,28): error TC0022: 'Items' has the name that the static class of its collection gets; call it 'Item', for one")]
    [InlineData("public abstract partial record Item(string Title);", "(3,32,3,36): error TC0022: 'Item' is abstract, and no [JsonDerivedType(typeof(…), \"…\")] names a record to create")]
    [InlineData("public partial record Item(string Title) { public System.Action? Run { get; init; } }", "(3,66,3,69): error TC0023: 'Run' is of the type 'Action?', which content cannot be bound to; change its type, or leave it alone with [ContentIgnore]")]
    public void A_record_that_cannot_be_a_schema_is_told_so(string declaration, string line)
    {
        var run = Declare("namespace Site;\n[TypedContent.ContentCollection(\"items\")]\n" + declaration + "\n");

        Assert.Contains("Item.cs" + line, run.BuildLines);
        Assert.DoesNotContain(run.BuildLines, other => other.Contains("error CS", StringComparison.Ordinal));
    }

    [Fact]
    public void A_private_record_is_told_so()
    {
        Declare("namespace Site;\npublic partial class Outer\n{\n    [TypedContent.ContentCollection(\"items\")]\n    private partial record Item(string Title);\n}\n").ShouldReport(
            "Item.cs(5,28,5,32): error TC0022: 'Item' is private or protected, where generated code can't reach it; make it public or internal");
    }

    [Fact]
    public void A_collection_that_two_records_claim_is_the_first_ones()
    {
        var run = Declare("namespace Site;\n[TypedContent.ContentCollection(\"items\")]\npublic partial record First(string Title);\n[TypedContent.ContentCollection(\"items\")]\npublic partial record Second(string Title);\n");

        run.ShouldReport("Item.cs(4,2,4,41): error TC0024: The collection 'items' is declared by 'Site.First' already; remove one of the two attributes");
        Assert.Equal("a", run.Value<string>("Items.One.Title"));
    }

    [Fact]
    public void A_collection_without_content_is_a_warning()
    {
        var run = Declare("namespace Site;\n[TypedContent.ContentCollection(\"itms\")]\npublic partial record Itm(string Title);\n");

        run.ShouldReport("Item.cs(2,2,2,40): warning TC0025: There is no collection 'itms' in the content; did you mean 'items'?");
        Assert.Equal(0, run.Value<int>("Itms.All.Count"));
    }

    [Fact]
    public void A_collection_without_content_whose_entries_would_name_each_other_adds_no_warning_of_CSharp()
    {
        var run = Declare("namespace Site;\n[TypedContent.ContentCollection(\"itms\")]\npublic partial record Itm\n{\n    public Itm? Next { get; init; }\n}\n");

        run.ShouldReport("Item.cs(2,2,2,40): warning TC0025: There is no collection 'itms' in the content; did you mean 'items'?");
    }

    [Fact]
    public void A_rule_that_runs_code_is_told_once()
    {
        Declare("""
            using System.Collections.Generic;
            using System.ComponentModel.DataAnnotations;
            namespace Site;
            public class OddAttribute : ValidationAttribute;
            public record Part([property: Odd] string Name);
            [TypedContent.ContentCollection("items")]
            public partial record Item(string Title, Part? Part = null) : IValidatableObject
            {
                public IEnumerable<ValidationResult> Validate(ValidationContext context) => [];
            }
            """).ShouldReport(
            "Item.cs(5,31,5,34): warning TC0026: [Odd] runs code of its own, and so is not evaluated while compiling; check it in a test",
            "Item.cs(7,23,7,27): warning TC0026: IValidatableObject runs code of its own, and so is not evaluated while compiling; check it in a test");
    }

    [Fact]
    public void An_inferred_record_refers_to_a_declared_one_and_back()
    {
        var run = Site.Project
            .WithSource("Person.cs", """
                using System.Collections.Immutable;
                using TypedContent;
                namespace Site.Models;
                [ContentCollection("people")]
                public partial record Person(string Name)
                {
                    public ImmutableArray<Article> Articles { get; init; } = [];
                }
                """)
            .With("content/people.yaml", "- slug: ada\n  name: Ada\n  articles: [hello]\n")
            .With("content/articles/hello.md", "---\ntitle: Hello\nauthor: people/ada\n---\n")
            .Run();

        Assert.Equal("Ada Hello", run.Execute<string>("var a = Articles.Hello; return a.Author.Name + \" \" + a.Author.Articles[0].Title;"));
    }

    [Fact]
    public void What_refers_to_an_internal_record_is_internal()
    {
        var run = Site.Project
            .WithSource("Person.cs", "namespace Site;\n[TypedContent.ContentCollection(\"people\")]\ninternal partial record Person(string Name);\n")
            .With("content/people.yaml", "- slug: ada\n  name: Ada\n")
            .With("content/articles/hello.md", "---\nquotes:\n- speaker: people/ada\n---\n")
            .Run();

        Assert.True(run.Execute<bool>("return !typeof(Article).IsPublic && !typeof(Quote).IsPublic && !typeof(Articles).IsPublic;"));
    }

    private static ContentRun Declare(string source) =>
        Site.Project.WithSource("Item.cs", source).With("content/items/one.yaml", "title: a\n").Run();
}
