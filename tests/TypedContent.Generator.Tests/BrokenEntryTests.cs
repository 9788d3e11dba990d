namespace TypedContent.Generator.Tests;

/// <summary>One bad entry does not affect the others, causes no C# error, and throws a clear exception if it is read.</summary>
public class BrokenEntryTests
{
    private const string Good =
        "---\ntitle: Good\ndate: 2022-10-24\nauthor: people/amina\nplace: {city: Rabat}\nquotes: [{text: a, by: people/amina}]\n---\n# Good\n";

    // A mistake, a file that has it, and the diagnostic for which its entry cannot be created; none if the invalid value is left out.
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "a syntax mistake", "---\ntitle: a: b\ndate: 2022-10-24\nauthor: people/amina\nplace: {city: b}\nquotes: []\n---\n", "TC0002" },
        { "front matter that is not closed", "---\ntitle: a\n", "TC0001" },
        { "front matter that is a list", "---\n- a\n---\n", "TC0009" },
        { "a value of another type", "---\ntitle: a\ndate: tomorrow\nauthor: people/amina\nplace: {city: b}\nquotes: []\n---\n", "TC0003" },
        { "a mistyped date", "---\ntitle: a\ndate: 2022-10-24x\nauthor: people/amina\nplace: {city: b}\nquotes: []\n---\n", "TC0003" },
        { "a date that does not exist", "---\ntitle: a\ndate: 2022-13-01\nauthor: people/amina\nplace: {city: b}\nquotes: []\n---\n", "TC0008" },
        { "an unknown reference", "---\ntitle: a\ndate: 2022-10-24\nauthor: people/nobody\nplace: {city: b}\nquotes: []\n---\n", "TC0005" },
        { "an unknown reference in a list", "---\ntitle: a\ndate: 2022-10-24\nauthor: people/amina\nplace: {city: b}\nquotes: [{text: a, by: people/nobody}]\n---\n", "" },
        { "a nested value of another type", "---\ntitle: a\ndate: 2022-10-24\nauthor: people/amina\nplace: {city: [b]}\nquotes: []\n---\n", "TC0003" },
        { "a mapping that is none", "---\ntitle: a\ndate: 2022-10-24\nauthor: people/amina\nplace: Rabat\nquotes: []\n---\n", "TC0003" },
        { "a list that is none", "---\ntitle: a\ndate: 2022-10-24\nauthor: people/amina\nplace: {city: b}\nquotes: one\n---\n", "" },
        { "a list with an odd item", "---\ntitle: a\ndate: 2022-10-24\nauthor: people/amina\nplace: {city: b}\nquotes: [one]\n---\n", "" },
        { "a tag", "---\ntitle: !x a\ndate: 2022-10-24\nauthor: people/amina\nplace: {city: b}\nquotes: []\n---\n", "TC0012" },
        { "a file that is not UTF-8", "\uFFFD", "TC0011" },
    };

    private static readonly ContentCases<string> Cases = new(
        Tests.Site.Project.With("content/people.yaml", "- slug: amina\n  name: Amina\n"),
        Mistakes.Select(static row => row.Data.Item2),
        static (project, place, text) => Bad(
            project.With($"{place.Folder}/good-1.md", Good).With($"{place.Folder}/good-2.md", Good), place.Folder, text),
        static (place, _) => $$"""
            {
                var all = string.Join(' ', {{place.CSharpName}}.All.Select(entry => entry.Slug));
                var (first, second) = ({{place.CSharpName}}.Good_1, {{place.CSharpName}}.Good_2);
                var good = string.Join(' ', first.Title, first.Date.Year, first.Author.Name, second.Place.City, second.Quotes[0].Text, second.Quotes[0].By.Name, second.Body.Text);
                return (good, all, new Func<(int, string)>(() => ({{place.CSharpName}}.Bad.Quotes.Length, {{place.CSharpName}}.Bad.Place.City)), new Func<object?>(() => {{place.CSharpName}}.Find("bad")!));
            }
            """);

    private static ContentProject Site => Tests.Site.Project
        .With("content/articles/good-1.md", Good)
        .With("content/articles/good-2.md", Good)
        .With("content/people.yaml", "- slug: amina\n  name: Amina\n");

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void It_is_one_error_in_its_own_file(string mistake, string text, string reason)
    {
        Assert.NotNull(reason);
        var read = Cases[text];

        var line = Assert.Single(read.BuildLines);
        Assert.True(line.StartsWith($"{read.Place.Folder}/bad.md(", StringComparison.Ordinal) && line.Contains(": error TC", StringComparison.Ordinal), $"{mistake}: {line}");
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void The_other_entries_are_read_and_a_missing_value_throws(string mistake, string text, string reason)
    {
        var read = Cases[text];
        read.ShouldReportOnly($"^{read.Place.Folder}/bad\\.md\\(.*: error TC", count: 1);

        var (good, all, bad, found) = read.Value<(string, string, Func<(int, string)>, Func<object?>)>();
        Assert.Equal("Good 2022 Amina Rabat a Amina Good", good);
        Assert.Equal(reason.Length == 0 ? "bad good-1 good-2" : "good-1 good-2", all);
        Assert.NotEqual("", mistake);
        if (reason.Length == 0)
        {
            Assert.Equal((0, "b"), bad());
            return;
        }

        var exception = Assert.Throws<InvalidOperationException>(() => bad());
        Assert.Equal(
            $"{read.Place.Folder}/bad.md has errors that leave its entry without a required value; the build reports them ({reason}).",
            exception.Message);
        Assert.Throws<InvalidOperationException>(found);
    }

    [Theory]
    [InlineData("---\ntitle: a\ntitle: b\n---\n")]
    [InlineData("---\ntitle: a\n😀: b\n---\n")]
    public void An_entry_with_a_value_for_every_member_is_created(string text)
    {
        var run = Tests.Site.Markdown(text).Run();
        run.ShouldReport(Assert.Single(run.BuildLines));

        Assert.Equal("a", run.Value<string>("Articles.Hello.Title"));
    }

    [Fact]
    public void A_reference_to_it_is_no_second_error()
    {
        var run = Bad("---\ntitle: a: b\n---\n").With("content/pages/a.yaml", "article: articles/bad").Run();

        run.ShouldReport(Assert.Single(run.BuildLines));
        Assert.Throws<InvalidOperationException>(() => run.Value<string>("Pages.A.Article.Title"));
        Assert.Equal("a", run.Value<string>("Pages.A.Slug"));
    }

    [Fact]
    public void A_reference_into_a_file_that_could_not_be_read_is_no_second_error()
    {
        var run = Site.With("content/people.yaml", "- slug: amina\n  name: Amina\n- [\n")
            .With("content/articles/bad.md", Good.Replace("amina", "badr", StringComparison.Ordinal)).Run();

        run.ShouldReportOnly("^content/people\\.yaml\\(.*: error TC0002: ", count: 1);
        Assert.Throws<InvalidOperationException>(() => run.Value<object>("Articles.Bad"));
        Assert.Equal("Amina", run.Value<string>("Articles.Good_1.Author.Name"));
    }

    [Fact]
    public void All_entries_of_a_collection_may_be_bad()
    {
        var run = Tests.Site.Markdown("---\ntitle: a: b\n---\n").With("content/articles/b.md", "---\ntitle: [\n---\n").Run();

        run.ShouldReportOnly("^content/articles/(b\\.md\\(2,8|hello\\.md\\(2,9),.*: error TC0002: ", count: 2);
        Assert.Equal(2, run.Value<int>("Articles.All.Count(article => article.Slug.Length > 0)"));
    }

    [Fact]
    public void A_bad_variant_does_not_affect_the_other_locale()
    {
        var run = Site.With("content/articles/both.ar.md", Good).With("content/articles/both.en.md", "---\ntitle: a: b\n---\n").Run();

        run.ShouldReport(Assert.Single(run.BuildLines));
        Assert.Equal("Good", run.Value<string>("Articles.Both.In(\"en\").Title"));
        Assert.Throws<InvalidOperationException>(() => run.Value<object>("Articles.Find(\"both\", \"en\")!"));
    }

    [Fact]
    public void If_the_first_locale_is_bad_the_property_returns_and_documents_the_next()
    {
        var run = Site.With("content/articles/both.ar.md", "---\ntitle: a: b\n---\n").With("content/articles/both.en.md", Good).Run();

        run.ShouldReport(Assert.Single(run.BuildLines));
        Assert.Equal(("Good", "en"), run.Value<(string, string)>("(Articles.Both.Title, Articles.Both.Locale!)"));
        Assert.Contains("<summary>Good (content/articles/both.en.md)</summary>", run.Source("Articles.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("both.ar.md)</summary>", run.Source("Articles.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Fixing_it_removes_the_error()
    {
        var run = Bad("---\ntitle: a: b\n---\n").Run();
        run.ShouldReport(Assert.Single(run.BuildLines));

        var edited = run.Edit("content/articles/bad.md", Good).ShouldReport();

        Assert.Equal("Good", edited.Value<string>("Articles.Bad.Title"));
    }

    private static ContentProject Bad(string text) => Bad(Site, "content/articles", text);

    private static ContentProject Bad(ContentProject project, string folder, string text) => text == "\uFFFD"
        ? project.With(folder + "/bad.md", [0xFF, 0xE9, 0x80])
        : project.With(folder + "/bad.md", text);
}
