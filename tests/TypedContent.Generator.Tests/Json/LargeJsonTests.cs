namespace TypedContent.Generator.Tests.Json;

/// <summary>The JSON of entries that read their members from rows.</summary>
public class LargeJsonTests
{
    private static readonly ContentRun Run = Enumerable.Range(0, 300).Aggregate(
        Site.Project.WithoutSteps()
            .With("content/people.yaml", "- slug: amina\n  name: Amina\n")
            .With("content/articles/full.md", "---\ntitle: Full\nauthor: people/amina\nauthors: [people/amina]\nteams: [[people/amina]]\nplace: {city: Rabat, mayor: people/amina}\ntags: [one]\n---\nText.\n"),
        static (project, number) => project.With($"content/articles/z{number}.md", $"---\ntitle: Number {number}\n---\nText {number}.\n")).Run();

    [Theory]
    [InlineData(null, "\"amina\"")]
    [InlineData(JsonText.Objects, """{"Slug":"amina","Locale":null,"SourcePath":"content/people.yaml","Url":"/people/amina","Name":"Amina","Direction":"ltr"}""")]
    public void Its_members(string? options, string amina) => Assert.Equal(
        $$"""{"Slug":"full","Locale":null,"SourcePath":"content/articles/full.md","Url":"/articles/full","Title":"Full","Author":{{amina}},"Authors":[{{amina}}],"Teams":[[{{amina}}]],"Place":{"City":"Rabat","Mayor":{{amina}}},"Tags":["one"],"Direction":"ltr"}""",
        Run.Json("Articles.Full", options));

    [Fact]
    public void All_entries() => Assert.Equal(
        "full 301",
        Run.Value<string>("((Func<string>)(() => { var all = System.Text.Json.JsonDocument.Parse(System.Text.Json.JsonSerializer.Serialize(Articles.All)).RootElement; return all[0].GetProperty(\"Slug\") + \" \" + all.GetArrayLength(); }))()"));

    [Fact]
    public void Bodies() => Assert.Contains("\"Body\":\"<p>Text.</p>\\n\"", Run.Json("Articles.Full", JsonText.Bodies), StringComparison.Ordinal);
}
