namespace TypedContent.CodeFixes.Tests;

/// <summary>CS0246: a type of this package gets its <c>using</c>, among those of the file.</summary>
public class AddUsingTests
{
    private const string Declaration = "[ContentCollection(\"items\")]\npublic partial record Item([property: ContentName(\"title\")] string Title)\n{\n    [ContentIgnore] public int Count { get; set; }\n}\n";

    [Theory]
    [InlineData("", "using TypedContent;\n\n")]
    [InlineData("namespace Site;\n\n", "using TypedContent;\n\nnamespace Site;\n\n")]
    [InlineData("using System;\nusing System.Linq;\n\nnamespace Site;\n\n", "using System;\nusing System.Linq;\nusing TypedContent;\n\nnamespace Site;\n\n")]
    [InlineData("using System;\nusing Zoo; // animals\n\nnamespace Site;\n\n", "using System;\nusing TypedContent;\nusing Zoo; // animals\n\nnamespace Site;\n\n")]
    [InlineData("// Licence\n// of this file.\n\nnamespace Site;\n\n", "// Licence\n// of this file.\n\nusing TypedContent;\n\nnamespace Site;\n\n")]
    [InlineData("// Licence\n\nusing Zoo;\n\nnamespace Site;\n\n", "// Licence\n\nusing TypedContent;\nusing Zoo;\n\nnamespace Site;\n\n")]
    [InlineData("/// <summary>An item.</summary>\n", "using TypedContent;\n\n/// <summary>An item.</summary>\n")]
    [InlineData("// An item.\n", "using TypedContent;\n\n// An item.\n")]
    [InlineData("global using System;\n\nnamespace Site;\n\n", "global using System;\nusing TypedContent;\n\nnamespace Site;\n\n")]
    [InlineData("using static System.Math;\nusing Text = System.String;\n\nnamespace Site;\n\n", "using TypedContent;\nusing static System.Math;\nusing Text = System.String;\n\nnamespace Site;\n\n")]
    [InlineData("using System; using Zoo;\nnamespace Site;\n\n", "using System; using TypedContent;\nusing Zoo;\nnamespace Site;\n\n")]
    [InlineData("#nullable enable\nnamespace Site;\n\n", "using TypedContent;\n\n#nullable enable\nnamespace Site;\n\n")]
    [InlineData("namespace Site;\n\nusing System;\n\n", "namespace Site;\n\nusing System;\nusing TypedContent;\n\n")]
    public async Task The_directive_is_added_in_the_right_place(string before, string after)
    {
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            var project = Project((before + Declaration).ReplaceLineEndings(newLine));

            var edited = await project.FixAsync(new AddUsingCodeFix(), "using TypedContent;");

            Assert.Equal((after + Declaration).ReplaceLineEndings(newLine), edited.Text("Item.cs"));
            Assert.DoesNotContain(edited.Run().BuildLines, line => line.Contains(": error", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task It_is_offered_for_types_of_the_package_only()
    {
        Assert.Equal(["using TypedContent;"], await Project("public class A { public ContentCollection<string>? All; }").OffersAsync(new AddUsingCodeFix()));
        Assert.Equal(["using TypedContent;"], await Project("public class A { public MarkdownBody? Body; }").OffersAsync(new AddUsingCodeFix()));
        Assert.Empty(await Project("public class A { public Unknown? Body; public System.Attribute<int>? B; }").OffersAsync(new AddUsingCodeFix()));
    }

    [Fact]
    public async Task All_files_without_the_directive_get_it_once()
    {
        const string Other = "public class A\n{\n    public Unknown? B;\n}\n";
        var project = Project(Declaration).WithSource("Note.cs", "[ContentCollection(\"notes\")]\npublic partial record Note(string Title);\n")
            .WithSource("Other.cs", Other);

        var edited = await project.FixAllAsync(new AddUsingCodeFix());

        Assert.Equal("using TypedContent;\n\n" + Declaration, edited.Text("Item.cs"));
        Assert.StartsWith("using TypedContent;\n\n[ContentCollection(\"notes\")]", edited.Text("Note.cs"), StringComparison.Ordinal);
        Assert.Equal(Other, edited.Text("Other.cs"));
    }

    private static ContentProject Project(string source) => Editor.Project.With("content/items/one.yaml", "title: a\n")
        .WithSource("Zoo.cs", "namespace Zoo;\npublic class Animal;\n").WithSource("Item.cs", source);
}
