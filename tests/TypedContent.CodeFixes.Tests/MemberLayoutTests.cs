namespace TypedContent.CodeFixes.Tests;

/// <summary>Where a member is put, and that all else stays as it is.</summary>
public class MemberLayoutTests
{
    private const string Member = "public string? Sub { get; init; }";

    [Theory]
    [InlineData("record Item(string Title);", "record Item(string Title)\n{\n    MEMBER\n}")]
    [InlineData("record Item(string Title) ; // one", "record Item(string Title) \n{\n    MEMBER\n} // one")]
    [InlineData("record Item(string Title) { }", "record Item(string Title)\n{\n    MEMBER\n}")]
    [InlineData("record Item(string Title) {}", "record Item(string Title)\n{\n    MEMBER\n}")]
    [InlineData("record Item(string Title)\n{\n}", "record Item(string Title)\n{\n    MEMBER\n}")]
    [InlineData("record Item(string Title) {\n}", "record Item(string Title) {\n    MEMBER\n}")]
    [InlineData("record Item(string Title)\n{\n    // Later.\n}", "record Item(string Title)\n{\n    MEMBER\n    // Later.\n}")]
    [InlineData("record Item { public required string Title { get; init; } }", "record Item { public required string Title { get; init; } MEMBER }")]
    [InlineData("record Item(string Title) { public int Length => 1; }", "record Item(string Title) { MEMBER public int Length => 1; }")]
    [InlineData("record Item(string Title)\n{\n  public int Length => 1;\n}", "record Item(string Title)\n{\n  MEMBER\n\n  public int Length => 1;\n}")]
    [InlineData(
        "record Item(string Title)\n{\n    public int A { get; set; }\n\n    /// <summary>B.</summary>\n    public int B { get; init; } = 1;\n\n    public int C => 1;\n}",
        "record Item(string Title)\n{\n    public int A { get; set; }\n\n    /// <summary>B.</summary>\n    public int B { get; init; } = 1;\n\n    MEMBER\n\n    public int C => 1;\n}")]
    [InlineData(
        "record Item(string Title)\n{\n    public int A\n    {\n        get;\n        init;\n    }\n    public int C() => 1;\n}",
        "record Item(string Title)\n{\n    public int A\n    {\n        get;\n        init;\n    }\n    MEMBER\n    public int C() => 1;\n}")]
    [InlineData("record Item : Base;\npublic record Base\n{\n    public string Title { get; init; } = \"\";\n}", "record Item : Base\n{\n    MEMBER\n}\npublic record Base\n{\n    public string Title { get; init; } = \"\";\n}")]
    [InlineData("record struct Item(string Title);", "record struct Item(string Title)\n{\n    MEMBER\n}")]
    public async Task A_member_goes_below_the_others(string before, string after)
    {
        await CheckAsync("namespace Site;\n\n[TypedContent.ContentCollection(\"items\")]\npublic partial ", before, after, "\n");
        await CheckAsync("namespace Site;\n\n[TypedContent.ContentCollection(\"items\")]\npublic partial ", before, after, "\r\n");
    }

    [Fact]
    public async Task The_part_that_has_the_properties_gets_the_member()
    {
        var project = Project("namespace Site;\n[TypedContent.ContentCollection(\"items\")]\npublic partial record Item;\n")
            .WithSource("Item.Members.cs", "namespace Site;\npublic partial record Item\n{\n    public required string Title { get; init; }\n}\n");

        var edited = await project.FixAsync(new DeclareMemberCodeFix(), "Declare 'sub' on Item");

        Assert.Equal(
            "namespace Site;\npublic partial record Item\n{\n    public required string Title { get; init; }\n    " + Member + "\n}\n",
            edited.Text("Item.Members.cs"));
        edited.Run().ShouldReport();
    }

    private static async Task CheckAsync(string head, string before, string after, string newLine)
    {
        var project = Project((head + before + "\n").ReplaceLineEndings(newLine));

        var edited = await project.FixAsync(new DeclareMemberCodeFix(), "Declare 'sub' on Item");

        Assert.Equal((head + after.Replace("MEMBER", Member, StringComparison.Ordinal) + "\n").ReplaceLineEndings(newLine), edited.Text("Item.cs"));
        Assert.Equal("b", edited.Run().ShouldReport().Value<string>("Items.One.Sub"));
    }

    private static ContentProject Project(string source) =>
        Editor.Project.With("content/items/one.yaml", "title: a\nsub: b\n").WithSource("Item.cs", source);
}
