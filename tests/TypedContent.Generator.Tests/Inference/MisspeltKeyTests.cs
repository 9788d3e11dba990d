using System.Globalization;
using System.Text;

namespace TypedContent.Generator.Tests.Inference;

/// <summary>A rare key of an inferred record that is near to a common one is a slip; two words that are both meant are not.</summary>
public class MisspeltKeyTests
{
    [Fact]
    public void In_one_of_three_it_is_a_warning_at_the_key()
    {
        var run = Entries("summary: a", "summary: b", "title: t\nsumary: c").Run();

        run.ShouldReport("content/articles/a2.yaml(2,1,2,7): warning TC0045: 'sumary' is written in 1 of 3 places, but 'summary' in 2 others, and never both; did you mean 'summary'?");
        Assert.Equal("c", run.Value<string>("Articles.A2.Sumary"));
    }

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("tilte", "title")]
    [InlineData("titl", "title")]
    [InlineData("tittle", "title")]
    [InlineData("itle", null)]
    [InlineData("dtae", "date")]
    [InlineData("catagory", "category")]
    [InlineData("categry", "category")]
    [InlineData("decsription", "description")]
    [InlineData("discripton", "description")]
    [InlineData("og_titel", "og_title")]
    [InlineData("ogTitel", "ogTitle")]
    [InlineData("og-descripton", "og-description")]
    [InlineData("publishdate", "publishDate")]
    [InlineData("publishdate", "publish_date")]
    [InlineData("pubDaet", "pubDate")]
    [InlineData("ORCID", "orcid")]
    [InlineData("عنون", "عنوان")]
    [InlineData("vent", null, "event")]
    [InlineData("tag", null, "tags")]
    [InlineData("author", null, "authors")]
    [InlineData("images", null, "image")]
    [InlineData("dates", null, "date")]
    [InlineData("published", null, "publisher")]
    [InlineData("updated", null, "update")]
    [InlineData("title_ar", null, "title_en")]
    [InlineData("titleAr", null, "titleEn")]
    [InlineData("h2", null, "h1")]
    [InlineData("image2", null, "image1")]
    [InlineData("section10", null, "section11")]
    [InlineData("next", null, "text")]
    [InlineData("lat", null, "lng")]
    [InlineData("height", null, "weight")]
    [InlineData("name", null, "game")]
    [InlineData("price", null, "prize")]
    [InlineData("minValue", null, "maxValue")]
    [InlineData("startDate", null, "endDate")]
    [InlineData("imported", null, "exported")]
    [InlineData("c", null, "C")]
    [InlineData("c#", null, "c++")]
    [InlineData("😀", null, "😁")]
    public void Words_are_told_apart(string rare, string? suggestion, string? common = null)
    {
        var lines = Enumerable.Repeat($"{common ?? suggestion ?? "title"}: x", 12).Append($"{rare}: x").ToArray();
        // Two keys of one C# name, or none, are errors; these are not looked at here.
        var warnings = Entries(lines).Run().BuildLines.Where(static line => line.Contains("TC0045", StringComparison.Ordinal));

        Assert.Equal(
            suggestion is null
                ? []
                : [$"content/articles/b2.yaml(1,1,1,{rare.Length + 1}): warning TC0045: '{rare}' is written in 1 of 13 places, but '{suggestion}' in 12 others, and never both; did you mean '{suggestion}'?"],
            warnings);
    }

    [Theory]
    [InlineData("summary: a", "summary: b", "sumary: [c]")]
    [InlineData("summary: a", "summary: b", "sumary: 2")]
    [InlineData("summary: a", "summary: b", "sumary:")]
    [InlineData("summary: a", "summary: b", "sumary: c\nsummary: c")]
    [InlineData("summary: a", "sumary: b", "title: c")]
    [InlineData("summary: a", "sumary: b", "sumary: c\nsummary: c")]
    public void Values_of_another_kind_both_beside_each_other_and_two_rare_keys_are_no_slip(params string[] lines) =>
        Assert.DoesNotContain(Entries(lines).Run().BuildLines, static line => line.Contains("TC0045", StringComparison.Ordinal));

    [Theory]
    [InlineData(20, 1, 1)]
    [InlineData(20, 2, 2)]
    [InlineData(20, 3, 0)]
    [InlineData(29, 3, 0)]
    [InlineData(30, 3, 3)]
    public void Rare_is_one_in_ten_of_the_common_ones(int common, int rare, int warnings)
    {
        var run = Entries([.. Enumerable.Repeat("summary: a", common), .. Enumerable.Repeat("sumary: a", rare)]).Run();

        Assert.Equal(warnings, run.BuildLines.Count(static line => line.Contains("TC0045", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(10, 40, 1)]
    [InlineData(9, 40, 0)]
    [InlineData(9, 8, 1)]
    public void Common_is_ten_times_or_half_of_all(int common, int others, int warnings)
    {
        var run = Entries([.. Enumerable.Repeat("summary: a", common), .. Enumerable.Repeat("other: a", others), "sumary: a"]).Run();

        Assert.Equal(warnings, run.BuildLines.Count(static line => line.Contains("TC0045", StringComparison.Ordinal)));
    }

    [Fact]
    public void Keys_of_nested_mappings_and_of_items_are_looked_at_too()
    {
        Entries(
            "place: {street: a, city: b}\nquotes:\n- {text: a, speaker: b}\n- {text: a, speeker: b}",
            "place: {street: a, city: b}\nquotes:\n- {text: a, speaker: b}",
            "place:\n  stret: a\n  city: b").Run().ShouldReport(
            "content/articles/a0.yaml(4,13,4,20): warning TC0045: 'speeker' is written in 1 of 3 places, but 'speaker' in 2 others, and never both; did you mean 'speaker'?",
            "content/articles/a2.yaml(2,3,2,8): warning TC0045: 'stret' is written in 1 of 3 places, but 'street' in 2 others, and never both; did you mean 'street'?");
    }

    [Fact]
    public void List_files_JSON_and_front_matter_are_looked_at_together()
    {
        Site.Project
            .With("content/people.yaml", "- slug: a\n  summary: x\n- slug: b\n  sumary: x\n")
            .With("content/people/c.json", "{ \"summary\": \"x\" }")
            .With("content/people/d.md", "---\nsummary: x\n---\n")
            .Run().ShouldReport("content/people.yaml(4,3,4,9): warning TC0045: 'sumary' is written in 1 of 4 places, but 'summary' in 3 others, and never both; did you mean 'summary'?");
    }

    [Fact]
    public void What_a_translation_inherits_is_not_written_there()
    {
        Site.Project.WithProperty("TypedContentDefaultLocale", "en")
            .With("content/articles/a.en.md", "---\npublished_on: 2022-05-13\n---\n")
            .With("content/articles/a.fr.md", "---\npublised_on: 2022-05-13\n---\n")
            .With("content/articles/b.en.md", "---\npublished_on: 2022-05-13\n---\n")
            .Run().ShouldReport("content/articles/a.fr.md(2,1,2,12): warning TC0045: 'publised_on' is written in 1 of 3 places, but 'published_on' in 2 others, and never both; did you mean 'published_on'?");
    }

    [Fact]
    public void A_typed_block_is_told_by_its_name()
    {
        Site.Project
            .With("content/articles/a.md", ":::remark {by=\"A\"}\nx\n:::\n")
            .With("content/articles/b.md", ":::remark {by=\"A\"}\nx\n:::\n")
            .With("content/articles/c.md", "text\n\n:::remrk {by=\"A\"}\nx\n:::\n\n:::remrk {by=\"B\"}\nx\n:::\n")
            .Run().ShouldReport(
            "content/articles/c.md(3,4,3,9): warning TC0045: ':::remrk' is written in 1 of 3 places, but ':::remark' in 2 others, and never both; did you mean ':::remark'?",
            "content/articles/c.md(7,4,7,9): warning TC0045: ':::remrk' is written in 1 of 3 places, but ':::remark' in 2 others, and never both; did you mean ':::remark'?");
    }

    [Fact]
    public void A_declared_record_has_its_own_error_for_it()
    {
        Entries("summary: a", "summary: b", "sumary: c")
            .WithSource("Article.cs", "namespace Site;\n[TypedContent.ContentCollection(\"articles\")]\npublic partial record Article(string? Summary = null);\n")
            .Run().ShouldReport("content/articles/a2.yaml(1,1,1,7): error TC0017: 'sumary' is no member of Article; did you mean 'summary'?");
    }

    [Fact]
    public void A_moved_key_is_reported_anew_and_nothing_is_written()
    {
        var run = Entries("summary: a", "summary: b", "sumary: c").Run();
        run.ShouldReport([.. run.BuildLines]);

        var moved = run.Edit("content/articles/a2.yaml", "# moved\nsumary: c");

        Assert.StartsWith("content/articles/a2.yaml(2,1,2,7)", Assert.Single(moved.BuildLines), StringComparison.Ordinal);
        moved.ShouldReport([.. moved.BuildLines]).Steps(StepNames.Schema).ShouldBe(unchanged: 1).ShouldEmit();
    }

    [Fact]
    public void Thousands_of_keys_are_looked_at_in_a_moment()
    {
        var text = new StringBuilder("words:\n");
        for (var i = 0; i < 3_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  word {(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676))}: x\n");
        }

        Assert.DoesNotContain(
            Entries(text.ToString(), text.ToString(), text.Replace("word ", "wrod ").ToString()).WithoutSteps().Run().BuildLines,
            static line => line.Contains("TC0016", StringComparison.Ordinal));
    }

    // In the order of their names: a0 … a9, b0 ….
    private static ContentProject Entries(params string[] texts) => texts
        .Select(static (text, index) => (Path: $"content/articles/{(char)('a' + (index / 10))}{index % 10}.yaml", Text: text))
        .Aggregate(Site.Project, static (project, file) => project.With(file.Path, file.Text));
}
