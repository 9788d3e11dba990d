namespace TypedContent.Generator.Tests.Declared;

/// <summary>A mistake in a declaration is reported at its own place in the C# file, without other messages.</summary>
public class DeclarationTests
{
    [Theory]
    [InlineData("public record Item(string Title);", "(3,15,3,19): error TC0021: 'Item' must be 'partial', so that generated code can add to it")]
    [InlineData("file record Item(string Title);", "(3,13,3,17): error TC0021: 'Item' must be 'partial', so that generated code can add to it")]
    [InlineData("public partial class Item { }", "(3,22,3,26): error TC0022: 'Item' is a class; declare it as a 'partial record'")]
    [InlineData("file partial record Item(string Title);", "(3,21,3,25): error TC0022: 'Item' is local to its file, so generated code cannot use it; remove 'file'")]
    [InlineData("public partial record Item<T>(T Title);", "(3,23,3,27): error TC0022: 'Item' is generic, or nested in a generic type; the entries of a collection have one type")]
    [InlineData("public partial record Items(string Title);", "(3,23,3,28): error TC0022: 'Items' has the same name as the static class of its collection; call it 'Item', for example")]
    [InlineData("public abstract partial record Item(string Title);", "(3,32,3,36): error TC0022: 'Item' is abstract, and no [JsonDerivedType(typeof(…), \"…\")] names a record to create")]
    [InlineData("public partial record Item(string Title) { public System.Action? Run { get; init; } }", "(3,66,3,69): error TC0023: 'Run' has the type 'Action?', which content cannot be bound to; change the type, or exclude the member with [ContentIgnore]")]
    [InlineData("public partial record Item(string Title) { public Thing? One { get; init; } } [TypedContent.ContentCollection(\"things\")] public partial record struct Thing(string Name);", "(3,58,3,61): error TC0023: 'One' has the type 'Thing?', which content cannot be bound to, because references need a class, and 'Thing' is a struct; change the type, or exclude the member with [ContentIgnore]")]
    [InlineData("public partial record Item(string Title) { public required string Field; }", "(3,67,3,72): error TC0039: 'Field' must be set to create 'Item', but is a field; make it a property")]
    [InlineData("public partial record Item(string Title) { [TypedContent.ContentIgnore] public required string Own { get; init; } }", "(3,96,3,99): error TC0039: 'Own' must be set to create 'Item', but is excluded with [ContentIgnore]; remove 'required'")]
    [InlineData("public partial record Item(string Title, [property: TypedContent.ContentIgnore] string Own);", "(3,88,3,91): error TC0039: 'Own' must be set to create 'Item', but is excluded with [ContentIgnore]; give it a default value")]
    [InlineData("public partial record Item(string Title) { [TypedContent.ContentName(\"a\")] public int A { get; init; } [TypedContent.ContentName(\"a\")] public int B { get; init; } }", "(3,147,3,148): error TC0022: 'B' has the key 'a', which 'A' already has; change one of the two")]
    public void A_record_that_cannot_be_a_schema_is_an_error(string declaration, string line)
    {
        var run = Declare("namespace Site;\n[TypedContent.ContentCollection(\"items\")]\n" + declaration + "\n");

        Assert.Contains("Item.cs" + line, run.BuildLines);
        Assert.DoesNotContain(run.BuildLines, static other => other.StartsWith("content/", StringComparison.Ordinal));
        Assert.DoesNotContain(run.BuildLines, other => other.Contains("error CS", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null!")]
    [InlineData("\"-\"")]
    public void A_record_without_a_collection_name_is_an_error_and_gets_no_members(string name) =>
        Declare($"namespace Site;\n[TypedContent.ContentCollection({name})]\npublic partial record Item(string Title);\n").ShouldReport(
            "Item.cs(3,23,3,27): error TC0022: 'Item' does not name a collection: [ContentCollection(\"…\")] takes the name of a folder or list file");

    [Theory]
    [InlineData("@event", "@event")]
    [InlineData("Event", "@event")]
    [InlineData("Étape", "étape")]
    public void The_example_of_another_locale_names_the_record(string record, string example)
    {
        var run = Declare(
            $"namespace Site;\n[TypedContent.ContentCollection(\"items\")]\npublic partial record {record}(string Slug, string? Locale, string Title);\n");

        Assert.Contains($"<code>{example}.In(\"en\")</code>", run.Source(record.TrimStart('@') + ".g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_derived_record_is_partial_too()
    {
        Site.Project
            .WithSource("Item.cs", """
                using System.Text.Json.Serialization;
                namespace Site;
                [TypedContent.ContentCollection("items"), JsonDerivedType(typeof(Note), "note")]
                public partial record Item(string Title);
                public record Note(string Title) : Item(Title);
                """)
            .With("content/items/one.yaml", "$type: note\ntitle: a\n")
            .Run()
            .ShouldReport("Item.cs(5,15,5,19): error TC0021: 'Note' must be 'partial', so that generated code can add to it");
    }

    [Fact]
    public void A_private_record_is_an_error()
    {
        Declare("namespace Site;\npublic partial class Outer\n{\n    [TypedContent.ContentCollection(\"items\")]\n    private partial record Item(string Title);\n}\n").ShouldReport(
            "Item.cs(5,28,5,32): error TC0022: 'Item' is private or protected, so generated code cannot use it; make it public or internal");
    }

    [Fact]
    public void A_collection_that_two_records_declare_belongs_to_the_first()
    {
        var run = Declare("namespace Site;\n[TypedContent.ContentCollection(\"items\")]\npublic partial record First(string Title);\n[TypedContent.ContentCollection(\"items\")]\npublic partial record Second(string Title);\n");

        run.ShouldReport("Item.cs(4,2,4,41): error TC0024: The collection 'items' is already declared by 'Site.First'; remove one of the two attributes");
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
    public void A_cyclic_record_without_content_has_no_CSharp_warning()
    {
        var run =
            Declare("namespace Site;\n[TypedContent.ContentCollection(\"itms\")]\npublic partial record Itm\n{\n    public Itm? Next { get; init; }\n}\n");

        run.ShouldReport("Item.cs(2,2,2,40): warning TC0025: There is no collection 'itms' in the content; did you mean 'items'?");
    }

    [Fact]
    public void A_rule_that_runs_code_is_reported_once()
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
            "Item.cs(5,31,5,34): warning TC0026: [Odd] runs its own code, so it is not evaluated at compile time; check it in a test",
            "Item.cs(7,23,7,27): warning TC0026: IValidatableObject runs its own code, so it is not evaluated at compile time; check it in a test");
    }

    [Fact]
    public void A_rule_for_the_whole_record_is_reported()
    {
        Declare("""
            using System.ComponentModel.DataAnnotations;
            namespace Site;
            public class WholeAttribute : ValidationAttribute;
            [TypedContent.ContentCollection("items"), Whole]
            public partial record Item(string Title);
            """).ShouldReport("Item.cs(4,43,4,48): warning TC0026: [Whole] runs its own code, so it is not evaluated at compile time; check it in a test");
    }

    [Fact]
    public void A_member_that_content_cannot_set_keeps_its_own_value()
    {
        var run = Declare("""
            using System.Diagnostics.CodeAnalysis;
            namespace Site;
            [TypedContent.ContentCollection("items")]
            public partial record Item
            {
                [SetsRequiredMembers]
                public Item() => (Needed, Open) = ("needed", "open");
                public required string Needed { get; init; }
                public string Title { get; init; } = "";
                public string Open { get; init; }
            }
            """);

        Assert.Equal("a needed open", run.Execute<string>("var i = Items.One; return $\"{i.Title} {i.Needed} {i.Open}\";"));
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
    public void A_record_that_refers_to_an_internal_record_is_internal()
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
