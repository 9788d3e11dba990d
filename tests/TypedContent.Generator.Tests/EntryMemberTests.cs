namespace TypedContent.Generator.Tests;

/// <summary>Which collections have a static member for each entry.</summary>
public class EntryMemberTests
{
    private const string Members = "typeof(Articles).GetFields().Length + typeof(Articles).GetProperties().Length - 1";

    [Fact]
    public void A_collection_with_too_many_entries_has_no_entry_members()
    {
        var run = Articles(60_001).Run();

        run.ShouldReport(
            "CSC : warning TC0055: The collection 'articles' has 60,001 entries, but a class can have members for only 60,000, so none of them has a static member; "
            + "find entries with Articles.Find and Articles.All, and write <TypedContentEntryMembers>false</TypedContentEntryMembers> in the project file to "
            + "confirm this, which also leaves out the members of other large collections and makes builds faster");
        Assert.Equal((0, 60_001, "a7"), run.Value<(int, int, string)>($"({Members}, Articles.All.Count, Articles.Find(\"a7\")!.Slug)"));
    }

    [Theory]
    [InlineData(256, "false", 256)]
    [InlineData(257, "false", 0)]
    [InlineData(257, "FALSE", 0)]
    [InlineData(257, "true", 257)]
    [InlineData(257, "", 257)]
    public void A_property_omits_entry_members_of_large_collections(int entries, string value, int members)
    {
        var run = Articles(entries).WithProperty("TypedContentEntryMembers", value).Run().ShouldReport();

        Assert.Equal((members, entries), run.Value<(int, int)>($"({Members}, Articles.All.Select(static entry => entry.Url).Distinct().Count())"));
    }

    [Fact]
    public void A_property_omits_them_for_a_large_declared_collection_too() => Assert.Equal((0, "/articles/a7"), Articles(257)
        .WithProperty("TypedContentEntryMembers", "false")
        .WithSource(
            "Article.cs",
            "namespace Site;\n\n[TypedContent.ContentCollection(\"articles\")]\npublic sealed partial record Article(string Slug, string Url);\n")
        .Run().ShouldReport().Value<(int, string)>($"({Members}, Articles.Find(\"a7\")!.Url)"));

    [Fact]
    public void An_invalid_property_value_is_an_error() => Site.Yaml("title: a\n").WithProperty("TypedContentEntryMembers", "no").Run()
        .ShouldReport("CSC : error TC0041: The value 'no' of TypedContentEntryMembers is neither true nor false; write one of them");

    private static ContentProject Articles(int count) => Site.Project.WithoutSteps()
        .With("content/articles.json", $"[{string.Join(",", Enumerable.Range(0, count).Select(static number => $$"""{"slug":"a{{number}}"}"""))}]");
}
