namespace TypedContent.CodeFixes.Tests;

/// <summary>TC0021: a declared record becomes partial, and so do its containing types.</summary>
public class MakePartialTests
{
    private static ContentProject Project => Editor.Project.With("content/items/one.yaml", "title: a\n");

    [Theory]
    [InlineData("public record Item(string Title);", "public partial record Item(string Title);")]
    [InlineData("record Item(string Title);", "partial record Item(string Title);")]
    [InlineData("public record class Item(string Title);", "public partial record class Item(string Title);")]
    [InlineData("public readonly record struct Item(string Title);", "public readonly partial record struct Item(string Title);")]
    [InlineData("public sealed /* last */ record Item\n{\n    public required string Title { get; init; }\n}", "public sealed /* last */ partial record Item\n{\n    public required string Title { get; init; }\n}")]
    public async Task A_record_becomes_partial(string before, string after)
    {
        const string Head = "namespace Site;\n\n/// <summary>One.</summary>\n[TypedContent.ContentCollection(\"items\")]\n";
        var project = Project.WithSource("Item.cs", Head + before + "\n");

        var edited = await project.FixAsync(new MakePartialCodeFix(), "Make 'Item' partial");

        Assert.Equal(Head + after + "\n", edited.Text("Item.cs"));
        Assert.Equal("a", edited.Run().ShouldReport().Value<string>("Items.One.Title"));
    }

    [Fact]
    public async Task Each_containing_type_becomes_partial()
    {
        var project = Project.WithSource("Item.cs", """
            namespace Site
            {
                public interface IOuter
                {
                    public static class Middle
                    {
                        [TypedContent.ContentCollection("items")]
                        public record Item(string Title);
                    }
                }
            }
            """);

        var edited = await project.FixAsync(new MakePartialCodeFix(), "Make 'Item' partial");

        Assert.Equal(
            """
            namespace Site
            {
                public partial interface IOuter
                {
                    public static partial class Middle
                    {
                        [TypedContent.ContentCollection("items")]
                        public partial record Item(string Title);
                    }
                }
            }
            """,
            edited.Text("Item.cs"));
        edited.Run().ShouldReport();
    }

    [Fact]
    public async Task The_title_names_the_type_that_is_not_partial()
    {
        var project = Project.WithSource(
            "Item.cs",
            "namespace Site;\npublic class Outer\n{\n\t[TypedContent.ContentCollection(\"items\")]\n\tpublic partial record Item(string Title);\n}\n");

        Assert.Equal(["Make 'Outer' partial"], await project.OffersAsync(new MakePartialCodeFix()));
    }

    [Fact]
    public async Task All_are_fixed_at_once_and_a_shared_containing_type_only_once()
    {
        var project = Project.With("content/notes/one.yaml", "title: b\n").With("content/places/one.yaml", "title: c\n")
            .WithSource("Item.cs", "namespace Site;\r\npublic class Outer\r\n{\r\n    [TypedContent.ContentCollection(\"items\")]\r\n    public record Item(string Title);\r\n    [TypedContent.ContentCollection(\"notes\")]\r\n    public record Note(string Title);\r\n}\r\n")
            .WithSource("Place.cs", "namespace Site;\n[TypedContent.ContentCollection(\"places\")]\npublic record Place(string Title);\n");

        var edited = await project.FixAllAsync(new MakePartialCodeFix());

        Assert.Equal("namespace Site;\r\npublic partial class Outer\r\n{\r\n    [TypedContent.ContentCollection(\"items\")]\r\n    public partial record Item(string Title);\r\n    [TypedContent.ContentCollection(\"notes\")]\r\n    public partial record Note(string Title);\r\n}\r\n", edited.Text("Item.cs"));
        Assert.Equal("namespace Site;\n[TypedContent.ContentCollection(\"places\")]\npublic partial record Place(string Title);\n", edited.Text("Place.cs"));
        Assert.Equal("abc", edited.Run().ShouldReport().Value<string>("Items.One.Title + Notes.One.Title + Places.One.Title"));
    }
}
