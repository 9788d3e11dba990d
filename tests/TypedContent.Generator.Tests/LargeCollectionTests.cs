using TypedContent.Generator.Tests.References;

namespace TypedContent.Generator.Tests;

/// <summary>More than 256 entries are rows of tables, with the same values as entries with their own classes.</summary>
public class LargeCollectionTests
{
    // In each form, an entry with all members and one without any.
    private static readonly (string Path, string Text)[] Entries =
    [
        ("content/articles/full.en.md", """"
            ---
            title: 'A "quoted" \t title, with \0 and \\ in it'
            lines: "one\n\ttwo\\ \u200F \uD83D\uDE00 \0 \r\n"
            empty: ""
            isDone: true
            count: -7
            views: 3000000000
            rating: 4.50
            huge: .inf
            tiny: -.inf
            none: .nan
            zero: -0.0
            day: 2022-10-24
            published: 2022-10-24T13:45:00.25-09:30
            starts: 2022-10-24T17:30:15.5
            place: { city: Rabat, founded: 1912 }
            tags: [one, "", null, "a\tb"]
            numbers: [1, null, 3]
            grid: [[1, 2], [], null, [3]]
            quotes:
              - { text: "Yes", by: people/amina, place: { city: Fes, founded: 789 } }
              - { text: "No" }
            author: people/amina
            authors: [people/amina, people/badr]
            teams: [[people/amina], [], [people/badr, people/amina], null]
            next: articles/bare
            ---
            # A *heading* with a	tab

            The first paragraph, with a [link](bare.md "Its \\ title") and an ![image](https://example.org/a.png).

            :::quote {by="people/badr"}
            In a **block**.
            :::

            The end.
            """"),
        ("content/articles/full.ar.md", "---\ntitle: عنوان\nday: 2022-10-24\n---\n## عنوان\n\nنص.\n"),
        ("content/articles/bare.md", "---\ntitle: Bare\n---\n"),
        ("content/articles/joined.yaml", "title: 1984\nday: '2022-10-25'\npublished: 2022-10-25\nstarts: 2022-10-25T09:05\ntags: single\nnumbers: 5\nquotes: {text: 007, by: people/badr}\n"),
        ("content/articles/published.yaml", "title: Two\npublished: 2022-10-25T10:00Z\n"),
        ("content/articles/data.yaml", "title: No body\ndraft: false\n"),
        ("content/people.yaml", "- slug: amina\n  name: A\n- slug: badr\n  name: B\n"),
    ];

    private static readonly string[] Shown =
    [
        "Articles.Full", "Articles.Find(\"full\", \"ar\")", "Articles.Bare", "Articles.Data", "Articles.Joined", "Articles.Full.Starts!.Value.ToString(\"o\")", "Articles.Joined.Published!.Value.ToString(\"o\")", "Articles.Joined.Quotes[0].By!.Name",
        "Articles.Full.Lines", "Articles.Full.Title", "Articles.Full.Author.Name", "Articles.Full.Teams[2]!.Value[0].Name", "Articles.Full.Teams[3] is null", "Articles.Full.Grid[1] is null", "Articles.Full.Grid[2] is null", "Articles.Full.Next.Title",
        "Articles.Full.Quotes[0].By!.Name", "Articles.Full.Quotes[2].By!.Name", "BitConverter.DoubleToInt64Bits(Articles.Full.Zero!.Value)",
        "Articles.Full.Body!.Html", "Articles.Full.Body.Text", "Articles.Full.Body.Excerpt", "Articles.Full.Body.ExcerptText",
        "Articles.Full.Body.WordCount", "Articles.Full.Body.ReadingTime", "Articles.Full.Body.Headings[0]", "Articles.Full.Body.Links[0]",
        "Articles.Full.Body.Images[0]", "Articles.Full.Body.Parts[1]", "ReferenceEquals(((BlockPart)Articles.Full.Body.Parts[1]).Value, Articles.Full.Quotes[2])",
        "Articles.Find(\"full\", \"ar\")!.Body!.Html", "Articles.Bare.Body!.Html.Length", "Articles.Bare.Body.WordCount", "Articles.Data.Body is null",
        "string.Join(\", \", Articles.Full.Translations.Select(article => article.Title))", "Articles.Full == Articles.All.Get(\"full\", \"en\")", "System.Text.Json.JsonSerializer.Serialize(Articles.Joined)", "Articles.Joined.GetHashCode() == (Articles.Joined with { Title = \"Two\" }).GetHashCode()",
    ];

    private static ContentProject Small => Entries.Aggregate(Site.Project.WithoutSteps().WithProperty("TypedContentDefaultLocale", "en"), static (project, entry) => project.With(entry.Path, entry.Text));

    private static readonly ContentCases<string> Marks = new(
        WithMany(Site.Project.WithoutSteps()),
        InlineCases.TextsOf<LargeCollectionTests>(nameof(Braces_and_quotation_marks_are_kept)),
        static (project, place, text) => project.With($"content/articles/{place.Name}.md", $"---\ntitle: '{text}'\n---\n## {text}\n\n```\n{text}\n```\n"),
        static (place, _) => $"Articles.{place.CSharpName} is var entry ? new[] {{ entry.Title, entry.Body.Headings[0].Text, entry.Body.Text, entry.Body.Html }} : []");

    /// <summary>Entries of all kinds, and many others.</summary>
    internal static ContentProject Large => WithMany(Small);

    /// <summary>Adds enough articles to make the collection a large one.</summary>
    internal static ContentProject WithMany(ContentProject few) => Enumerable.Range(0, 300).Aggregate(
        few, static (project, number) => project.With($"content/articles/z{number}.md", $"---\ntitle: Number {number}\n---\nText {number}.\n"));

    [Fact]
    public void Its_values_are_those_of_a_small_one()
    {
        var (small, large) = (Small.Run(), Large.Run());
        Assert.Contains("Articles.Bare.g.cs", small.Sources().Keys);
        Assert.DoesNotContain("Articles.Bare.g.cs", large.Sources().Keys);

        Assert.Equal(Values(small), Values(large));

        static string[] Values(ContentRun run) =>
            run.Value<string[]>($"new[] {{ {string.Join(", ", Shown.Select(static shown => $"Convert.ToString({shown}, System.Globalization.CultureInfo.InvariantCulture)!"))} }}");
    }

    [Fact]
    public void A_row_and_what_is_in_a_body_can_be_read()
    {
        var run = WithMany(Site.Project.WithoutSteps())
            .With("content/articles/z7.md", "---\ntitle: Seven\nday: 2022-10-24\nrating: 4.50\nauthor: people/amina\ntags: [one, two]\n---\n## A heading\n\nText.\n")
            .With("content/people.yaml", "- slug: amina\n  name: A\n")
            .Run();

        Assert.Equal("z7\t\tcontent/articles/z7.md\t/articles/z7\t\tSeven\t2022-10-24\t4.50\tamina\t2\tone\ttwo", Line(run, "Articles.88.g.cs", "z7\t"));
        Assert.Equal("z8\t\tcontent/articles/z8.md\t/articles/z8\t\tNumber 8\t\\04", Line(run, "Articles.6e.g.cs", "z8\t"));
        Assert.Matches("^entry\tz7\t\t1\t[0-9a-f]{16}$", Line(run, "Articles.88.Body.g.cs", "entry\tz7\t"));
        Assert.Equal("heading\t2\ta-heading\tA heading", Line(run, "Articles.88.Body.g.cs", "heading\t"));
        Assert.Contains("<h2 id=\"a-heading\">A heading</h2>\n<p>Text.</p>\n", run.Source("Articles.88.Body.g.cs"), StringComparison.Ordinal);

        static string Line(ContentRun run, string file, string beginning) =>
            run.Source(file).Split('\n').First(line => line.StartsWith(beginning, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{0}, {{1}}, }}} and {{{{")]
    [InlineData("{} $\"\"\"{x}\"\"\"\" $$")]
    public void Braces_and_quotation_marks_are_kept(string text)
    {
        var values = Marks[text].Value<string[]>();

        Assert.Equal([text, text, $"{text}\n\n{text}"], values[..3]);
        Assert.Contains(text.Replace("\"", "&quot;", StringComparison.Ordinal) + "</h2>\n", values[3], StringComparison.Ordinal);
    }

    [Fact]
    public void An_invisible_character_keeps_the_rows_of_a_table_readable()
    {
        var run = WithMany(Site.Project.WithoutSteps())
            .With("content/articles/z7.md", "---\ntitle: \"\u0639\u0646\u0648\u0627\u0646\u200F \\r\uFEFF\u2067\u2069\"\n---\n## A\u00ADheading\n")
            .With("content/articles/m\u200Eark.md", "---\ntitle: Mark\n---\n")
            .Run();

        Assert.Contains("\nz7\t\tcontent/articles/z7.md\t/articles/z7\t\t\u0639\u0646\u0648\u0627\u0646\\u200F \\u000D\\uFEFF\\u2067\\u2069\n", run.Source("Articles.88.g.cs"), StringComparison.Ordinal);
        Assert.Contains("\nheading\t2\taheading\tA\\u00ADheading\n", run.Source("Articles.88.Body.g.cs"), StringComparison.Ordinal);
        Assert.Equal(["\u0639\u0646\u0648\u0627\u0646\u200F \r\uFEFF\u2067\u2069", "A\u00ADheading", "Mark"], run.Value<string[]>(
            "new[] { Articles.Z7.Title, Articles.Z7.Body.Headings[0].Text, Articles.Find(\"m\\u200Eark\")!.Title }"));
    }

    [Fact]
    public void A_table_has_the_same_methods_for_any_content()
    {
        Assert.Equal([.. Methods(256)], Run(300));
        Assert.Equal(Run(300), Run(257));

        static string[] Run(int count) => Enumerable.Range(0, count).Aggregate(
                Site.Project.WithoutSteps(), static (project, number) => project.With($"content/articles/z{number}.md", $"Text {number}.\n"))
            .Run().Value<string[]>("typeof(Articles).Assembly.GetType(\"Site.Articles_Entries.Table\")!.GetMethods(System.Reflection.BindingFlags.Static | "
                + "System.Reflection.BindingFlags.NonPublic).Select(method => method.Name).Where(name => !name.Contains(\"From\")).Order().ToArray()");

        static IEnumerable<string> Methods(int count) =>
            new[] { "Html", "Outlines", "Rows" }.SelectMany(name => Enumerable.Range(0, count).Select(part => $"{name}_{part:x2}"));
    }

    [Fact]
    public void An_edit_regenerates_one_file()
    {
        var run = WithMany(Site.Project.WithoutSteps()).Run();

        run.Edit("content/articles/z7.md", "---\ntitle: Number 7\n---\nAnother text.\n").ShouldEmit("Articles.88.Body.g.cs");
        run.Edit("content/articles/z7.md", "---\ntitle: Number 7\n---\nText 7.\n").ShouldEmit();
        run.Edit("content/articles/z7.md", "---\ntitle: Seven\n---\nText 7.\n").ShouldEmit("Articles.88.g.cs", "Articles.g.cs");
    }

    [Fact]
    public void Reading_an_entry_creates_only_that_entry_once()
    {
        var run = Large.Run();

        Assert.Equal([1, 1], run.Execute<int[]>(LazinessTests.Created + "_ = Articles.Find(\"z7\")!.Body!.Html; return new[] { Created(Articles.All), ReferenceEquals(Articles.Find(\"z7\"), Articles.Find(\"z7\")) ? 1 : 0 };"));
        Assert.Equal(305, run.Value<int>("Articles.All.Select(article => article.Title).Distinct().Count()"));
    }

    [Fact]
    public void An_entry_with_a_mistake_throws_when_it_is_read_and_the_others_do_not()
    {
        var run = Large.With("content/articles/z7.md", "---\ntitle: [Seven]\n---\nText.\n").Run();
        run.ShouldReportOnly("^content/articles/z7\\.md\\(2,8,2,15\\): error TC0003: ", count: 1);

        Assert.Equal(
            "content/articles/z7.md has errors that leave its entry without a required value; the build reports them (TC0003).",
            run.Execute<string>("try { return Articles.Z7.Title; } catch (InvalidOperationException e) { return e.Message; }"));
        Assert.Equal(("Number 8", 304, false), run.Value<(string, int, bool)>(
            "(Articles.Z8.Title, Articles.All.Count(article => article.Title.Length > 0), Articles.All.Slugs.Contains(\"z7\"))"));
    }

    [Fact]
    public void An_entry_whose_row_cannot_be_written_does_not_affect_the_others()
    {
        var run = WithMany(ContentProject.For(static () => FailingOnce(nameof(StepNames.Rows))).WithoutSteps()).Run();

        var line = Assert.Single(run.BuildLines);
        Assert.Contains("error TC0016: TypedContent failed on the entry 'content/articles/", line, StringComparison.Ordinal);
        Assert.Contains("in the step 'Rows' (InvalidOperationException: no such thing)", line, StringComparison.Ordinal);
        run.ShouldReport(line);
        Assert.Equal(299, run.Execute<int>("var count = 0; foreach (var slug in Articles.All.Slugs) { try { _ = Articles.Find(slug)!.Title; count++; } catch (InvalidOperationException) { } } return count;"));
    }

    [Fact]
    public void A_body_that_cannot_be_written_does_not_affect_the_others()
    {
        var run = WithMany(ContentProject.For(static () => FailingOnce("BodyEmitter")).WithoutSteps()).Run();

        var line = Assert.Single(run.BuildLines);
        Assert.Matches(@"^content/articles/z\d+\.md\(1,1,1,1\): error TC0016: TypedContent failed on the body of 'articles/z\d+\.md', in the step 'BodyEmitter' \(InvalidOperationException: no such thing\)", line);
        run.ShouldReport(line);
        Assert.Equal(300, run.Value<int>("Articles.All.Count(article => article.Title.Length > 0)"));
    }

    [Fact]
    public void A_table_that_cannot_be_written_is_reported()
    {
        var run = WithMany(ContentProject.For(static () => FailingOnce("TableFile")).WithoutSteps()).Run();

        var line = Assert.Single(run.BuildLines, static line => line.Contains("TC0016", StringComparison.Ordinal));
        Assert.Matches(@"^CSC : error TC0016: TypedContent failed on the table 'Articles\.[0-9a-f]{2}', in the step 'TableFile' \(InvalidOperationException: no such thing\)", line);
        Assert.All(run.BuildLines.Except([line]), static other => Assert.Matches("(Rows|Outlines|Html)_[0-9a-f]{2}", other));
    }

    private static TypedContentGenerator FailingOnce(string name)
    {
        var count = 0;
        return new TypedContentGenerator
        {
            Entering = step =>
            {
                if (step == name && Interlocked.Increment(ref count) == 1)
                {
                    throw new InvalidOperationException("no such thing");
                }
            },
        };
    }
}
