namespace TypedContent.Generator.Tests.Inference;

/// <summary>A rare key of an inferred record that is similar to a common one is a misspelling; two different words are not.</summary>
public class MisspeltKeyTests
{
    [Fact]
    public void One_in_three_files_is_a_warning_at_the_key()
    {
        var run = Entries("summary: a", "summary: b", "title: t\nsumary: c").Run();

        run.ShouldReport("content/articles/a2.yaml(2,1,2,7): warning TC0045: 'sumary' is used in 1 of 3 places, but 'summary' in 2 others, and never both; did you mean 'summary'?");
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
    [InlineData("county", null, "country")]
    [InlineData("context", null, "content")]
    [InlineData("principal", null, "principle")]
    [InlineData("c", null, "C")]
    [InlineData("c#", null, "c++")]
    [InlineData("😀", null, "😁")]
    public void Real_words_are_distinguished(string rare, string? suggestion, string? common = null)
    {
        var lines = Enumerable.Repeat($"{common ?? suggestion ?? "title"}: x", 12).Append($"{rare}: x").ToArray();
        // Two keys with one C# name, or without one, are errors; these are not checked here.
        var warnings = Entries(lines).Run().BuildLines.Where(static line => line.Contains("TC0045", StringComparison.Ordinal));

        Assert.Equal(
            suggestion is null
                ? []
                : [$"content/articles/b2.yaml(1,1,1,{rare.Length + 1}): warning TC0045: '{rare}' is used in 1 of 13 places, but '{suggestion}' in 12 others, and never both; did you mean '{suggestion}'?"],
            warnings);
    }

    [Theory]
    [InlineData("summary: a", "summary: b", "sumary: [c]")]
    [InlineData("summary: a", "summary: b", "sumary: 2")]
    [InlineData("summary: a", "summary: b", "sumary:")]
    [InlineData("summary: a", "summary: b", "sumary: c\nsummary: c")]
    [InlineData("summary: a", "sumary: b", "title: c")]
    [InlineData("summary: a", "sumary: b", "sumary: c\nsummary: c")]
    public void Different_kinds_coexisting_keys_and_two_rare_keys_are_no_misspelling(params string[] lines) =>
        Assert.DoesNotContain(Entries(lines).Run().BuildLines, static line => line.Contains("TC0045", StringComparison.Ordinal));

    [Theory]
    [InlineData(20, 1, 1)]
    [InlineData(20, 2, 2)]
    [InlineData(20, 3, 0)]
    [InlineData(29, 3, 0)]
    [InlineData(30, 3, 3)]
    public void A_rare_key_has_at_most_a_tenth_of_the_common_uses(int common, int rare, int warnings)
    {
        var run = Entries([.. Enumerable.Repeat("summary: a", common), .. Enumerable.Repeat("sumary: a", rare)]).Run();

        Assert.Equal(warnings, run.BuildLines.Count(static line => line.Contains("TC0045", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(10, 40, 1)]
    [InlineData(9, 40, 0)]
    [InlineData(9, 8, 1)]
    public void A_common_key_has_ten_uses_or_half_of_the_entries(int common, int others, int warnings)
    {
        var run = Entries([.. Enumerable.Repeat("summary: a", common), .. Enumerable.Repeat("other: a", others), "sumary: a"]).Run();

        Assert.Equal(warnings, run.BuildLines.Count(static line => line.Contains("TC0045", StringComparison.Ordinal)));
    }

    [Fact]
    public void Keys_of_nested_mappings_and_of_items_are_looked_at_too()
    {
        Entries(
            "place: {street: a, city: b}\nquotes:\n- {text: a, speaker: b}\n- {text: a, speakr: b}",
            "place: {street: a, city: b}\nquotes:\n- {text: a, speaker: b}",
            "place:\n  stret: a\n  city: b").Run().ShouldReport(
            "content/articles/a0.yaml(4,13,4,19): warning TC0045: 'speakr' is used in 1 of 3 places, but 'speaker' in 2 others, and never both; did you mean 'speaker'?",
            "content/articles/a2.yaml(2,3,2,8): warning TC0045: 'stret' is used in 1 of 3 places, but 'street' in 2 others, and never both; did you mean 'street'?");
    }

    [Fact]
    public void List_files_JSON_and_front_matter_are_looked_at_together()
    {
        Site.Project
            .With("content/people.yaml", "- slug: a\n  summary: x\n- slug: b\n  sumary: x\n")
            .With("content/people/c.json", "{ \"summary\": \"x\" }")
            .With("content/people/d.md", "---\nsummary: x\n---\n")
            .Run().ShouldReport("content/people.yaml(4,3,4,9): warning TC0045: 'sumary' is used in 1 of 4 places, but 'summary' in 3 others, and never both; did you mean 'summary'?");
    }

    [Fact]
    public void An_inherited_key_does_not_count_in_a_translation()
    {
        Site.Project.WithProperty("TypedContentDefaultLocale", "en")
            .With("content/articles/a.en.md", "---\npublished_on: 2022-05-13\n---\n")
            .With("content/articles/a.fr.md", "---\npublised_on: 2022-05-13\n---\n")
            .With("content/articles/b.en.md", "---\npublished_on: 2022-05-13\n---\n")
            .Run().ShouldReport("content/articles/a.fr.md(2,1,2,12): warning TC0045: 'publised_on' is used in 1 of 3 places, but 'published_on' in 2 others, and never both; did you mean 'published_on'?");
    }

    [Fact]
    public void A_typed_block_is_reported_by_its_name()
    {
        Site.Project
            .With("content/articles/a.md", ":::remark {by=\"A\"}\nx\n:::\n")
            .With("content/articles/b.md", ":::remark {by=\"A\"}\nx\n:::\n")
            .With("content/articles/c.md", "text\n\n:::remrk {by=\"A\"}\nx\n:::\n\n:::remrk {by=\"B\"}\nx\n:::\n")
            .Run().ShouldReport(
            "content/articles/c.md(3,4,3,9): warning TC0045: ':::remrk' is used in 1 of 3 places, but ':::remark' in 2 others, and never both; did you mean ':::remark'?",
            "content/articles/c.md(7,4,7,9): warning TC0045: ':::remrk' is used in 1 of 3 places, but ':::remark' in 2 others, and never both; did you mean ':::remark'?");
    }

    [Fact]
    public void An_entry_without_data_may_have_blocks_of_its_own() => Site.Markdown("---\ntitle: A\ntitel: x\n---\n")
        .With("content/articles/b.md", "---\ntitle: B\n---\n")
        .With("content/articles/c.md", "---\ntitle: C\n---\n")
        .With("content/articles/d.md", "---\n---\n:::quote\nText.\n:::\n")
        .Run().ShouldReport(
            "content/articles/d.md(1,1,1,4): warning TC0044: This entry has no data in its front matter, but 3 other entries of 'articles' have; it is left out, so add 'title' to it, or delete the file");

    [Fact]
    public void A_declared_record_has_its_own_error_for_it()
    {
        Entries("summary: a", "summary: b", "sumary: c")
            .WithSource(
                "Article.cs",
                "namespace Site;\n[TypedContent.ContentCollection(\"articles\")]\npublic partial record Article(string? Summary = null);\n")
            .Run().ShouldReport("content/articles/a2.yaml(1,1,1,7): error TC0017: 'sumary' is not a member of Article; did you mean 'summary'?");
    }

    [Fact]
    public void A_moved_key_is_reported_again_and_nothing_is_regenerated()
    {
        var run = Entries("summary: a", "summary: b", "sumary: c").Run().ShouldReportOnly("^content/articles/a2\\.yaml\\(1,1,1,7\\): warning TC0045: ", count: 1);

        run.Edit("content/articles/a2.yaml", "# moved\nsumary: c")
            .ShouldReportOnly("^content/articles/a2\\.yaml\\(2,1,2,7\\): warning TC0045: ", count: 1)
            .Steps(StepNames.Schema).ShouldBe(cached: 1).ShouldEmit();
    }

    [Theory]
    [InlineData("sumary", "summary", true)]
    [InlineData("summmary", "summary", true)]
    [InlineData("sumamry", "summary", true)]
    [InlineData("summry", "summary", true)]
    [InlineData("sunmary", "summary", false)]
    [InlineData("publishdate", "publishDate", true)]
    [InlineData("tittle", "title", false)]
    [InlineData("marian", "maria", false)]
    [InlineData("martina", "martin", false)]
    [InlineData("county", "country", false)]
    [InlineData("context", "content", false)]
    public void With_two_uses_only_a_clear_misspelling_counts(string rare, string common, bool isReported) =>
        Assert.Equal(
            isReported,
            Entries($"{common}: a", $"{common}: b", $"{rare}: c").Run().BuildLines.Any(static line => line.Contains("TC0045", StringComparison.Ordinal)));

    [Theory]
    [InlineData("votes: {maria: 1, martin: 2, anna: 3}", "votes: {maria: 1, peter: 2}", "votes: {maria: 4, martin: 7}", "votes: {marian: 1, martina: 2}")]
    [InlineData("stock: {orange: 1, orange juice: 2}", "stock: {orange: 1, lemon: 2}", "stock: {orange: 2, lime: 3}", "stock: {ornage: 1, melon: 1}")]
    [InlineData("orange: 1\nlemon: 2", "orange: 1\nlime: 2", "orange: 3\nmelon: 3", "ornage: 1\ngrape: 2")]
    [InlineData("labels: {orange: a, lemon: b}", "labels: {orange: a, lime: b}", "labels: {orange: c, melon: d}", "labels: {ornage: a, grape: b}")]
    public void The_keys_of_a_dictionary_are_names(params string[] lines) => Assert.Empty(Entries(lines).Run().BuildLines);

    [Fact]
    public void The_texts_of_entries_are_no_dictionary() =>
        Assert.Contains(
            "'sumary'",
            Assert.Single(Entries("summary: a\nauthor: a", "summary: b\nplace: b", "sumary: c\nmood: c").Run().BuildLines),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("drfat: true", "1,1,1,6", "'drfat' does not say whether this entry is published; did you mean 'draft'?")]
    [InlineData("darft: yes", "1,1,1,6", "'darft' does not say whether this entry is published; did you mean 'draft'?")]
    [InlineData("publishd: false", "1,1,1,9", "'publishd' does not say whether this entry is published; did you mean 'published'?")]
    [InlineData("pubilsh: false", "1,1,1,8", "'pubilsh' does not say whether this entry is published; did you mean 'publish'?")]
    [InlineData("title: a\nsulg: dd", "2,1,2,5", "'sulg' does not set the slug; did you mean 'slug'?")]
    public void A_built_in_key_is_suggested_even_if_no_other_entry_has_it(string text, string span, string message)
    {
        Entries(text).Run().ShouldReport($"content/articles/a0.yaml({span}): warning TC0045: {message}");
        Entries("title: a\nslug: b\ndraft: true", text).Run().ShouldReport($"content/articles/a1.yaml({span}): warning TC0045: {message}");
    }

    [Theory]
    [InlineData("drfat: a text")]
    [InlineData("drfat:")]
    [InlineData("drfat: true\ndraft: false")]
    [InlineData("drafts: true")]
    [InlineData("publisher: true")]
    [InlineData("polish: true")]
    [InlineData("nested: {drfat: true}")]
    [InlineData("slag: a")]
    [InlineData("sulg: a\nslug: b")]
    [InlineData("sulg: [a]")]
    public void Other_words_and_values_are_separate_keys(string text) => Assert.Empty(Entries(text).Run().BuildLines);

    [Fact]
    public void A_misspelt_slug_key_of_a_list_item_is_one_error() =>
        Assert.DoesNotContain(
            "TC0045",
            Assert.Single(Site.Project.With("content/people.yaml", "- slug: a\n- sulg: b\n").Run().BuildLines),
            StringComparison.Ordinal);

    [Fact(Explicit = true)]
    public void Only_the_first_of_thousands_of_keys_are_compared()
    {
        const int keys = 3_000;
        var lines = Enumerable.Range(0, keys)
            .Select(static i => $"  summary {(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676))}: x\n").ToList();
        var text = "words:\n" + string.Concat(lines);
        var misspelt = "words:\n" + string.Concat(lines.Take(keys / 3)).Replace("summary", "sumamry", StringComparison.Ordinal);

        // Two million comparisons, with 3,000 common keys.
        Assert.Equal(
            666,
            Entries(text, text, misspelt).WithoutSteps().Run().BuildLines.Count(static line => line.Contains("TC0045", StringComparison.Ordinal)));
    }

    // In the order of their names: a0 … a9, b0 ….
    private static ContentProject Entries(params string[] texts) => texts
        .Select(static (text, index) => (Path: $"content/articles/{(char)('a' + (index / 10))}{index % 10}.yaml", Text: text))
        .Aggregate(Site.Project, static (project, file) => project.With(file.Path, file.Text));
}
