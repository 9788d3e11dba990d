using Microsoft.CodeAnalysis;

namespace TypedContent.Generator.Tests.Diagnostics;

/// <summary>A diagnostic whose severity is lowered leaves the entry usable without the invalid value; only an entry that cannot be created throws.</summary>
public class LoweredTests
{
    private const string Usings =
        "using System.Collections.Generic; using System.Collections.Immutable; using System.ComponentModel.DataAnnotations; using TypedContent; ";
    // A type with a member that is reported at its declaration, and so is in the file of its own case.
    private const string Open = "public record Open(int Size) { public System.Action? Run { get; init; } }";
    private const string People = "- slug: amina\n  name: A\n";
    private const string Good = "---\ntitle: Good\ndate: 2022-10-24\nauthor: people/amina\nplace: {city: Rabat}\ntags: [a, b]\n---\n# Good\n";

    // A diagnostic, lines of front matter or a text, and the expected result: a value, or the diagnostic for which the entry cannot be created.
    public static TheoryData<string, string, string> OfInferred => new()
    {
        { "TC0001", "title: a\n---x", "TC0001" },
        { "TC0002", "title: a: b", "TC0002" },
        { "TC0002", "subtitle: a: b", " Subtitle=null " },
        { "TC0003", "date: soon", "TC0003" },
        { "TC0003", "rating: {high: 1}", " Rating=null " },
        { "TC0003", "tags: {a: one}", " Tags=[] " },
        { "TC0003", "tags: [a, [b], c]", " Tags=[a,c] " },
        { "TC0003", "place: {city: [a]}", "TC0003" },
        { "TC0003", "days: [2022-10-24, {a: b}, 2022-10-25]", " Days=[10/24/2022,10/25/2022] " },
        { "TC0003", "parts: [{a: 1, b: 2}, {a: [1], b: 3}, {a: 4, b: 5}]", " Parts=[Part { A = 1, B = 2 },Part { A = 4, B = 5 }] " },
        { "TC0004", "rating: 2\nrating: 3", " Rating=2 " },
        { "TC0005", "editor: people/nobody", " Editor=null " },
        { "TC0005", "editors: [people/nobody, people/amina]", " Editors=[Person { Slug = amina" },
        { "TC0005", "author: people/nobody", "TC0005" },
        { "TC0007", "reading-time: 1\nreadingTime: 2", " ReadingTime=1 " },
        { "TC0008", "rating: 1e400", " Rating=null " },
        { "TC0008", "date: 2022-02-30", "TC0008" },
        { "TC0009", "draft: maybe", " Title=Bad " },
        { "TC0012", "subtitle: !x a", " Title=Bad " },
        { "TC0013", "slug: [a]", " Slug=bad " },
        { "TC0014", "url: 1\nurl-value: 2", " UrlValue=2 " },
        { "TC0015", "😀: 1", " Title=Bad " },
        { "TC0027", "|:::quote\nText\n", " Quotes=[Quote { Text = Text" },
        { "TC0029", "|[a](missing.md) [b](people/nobody)\n", "<a href=\"missing.md\">a</a> <a href=\"people/nobody\">b</a>" },
        { "TC0030", "|[a](good.md#none)\n", "<a href=\"/articles/good#none\">a</a>" },
        { "TC0031", "|![a](missing.png)\n", "<img src=\"/articles/missing.png\" alt=\"a\" />" },
        { "TC0032", "|[a](javascript:b)\n", "<a>a</a>" },
        { "TC0037", "|>", " Body=False " },
        { "TC0040", "|# A\n\n:::quote {#a}\n:::\n", "<h1 id=\"a\">A</h1>" },
        { "TC0043", "-title: Bad\n", "TC0043" },
    };

    public static TheoryData<string, string, string, string> OfDeclared => new()
    {
        { "TC0004", "int Count = 0, string? FullName = null", "full-name: a\nfullName: b", " FullName=a " },
        { "TC0005", "Person? Editor = null", "editor: nobody", " Editor=null " },
        { "TC0005", "Person Author", "author: nobody", "TC0005" },
        { "TC0005", "IReadOnlyList<Person>? Authors = null", "authors: [nobody, amina]", " Authors=[Person { Name = A }] " },
        { "TC0017", "int Count = 0", "cuont: 3\nother: 4", " Count=0 " },
        { "TC0017", "int Count", "cuont: 3", "TC0017" },
        { "TC0018", "string Title, int Count = 0", "count: 3", "TC0018" },
        { "TC0018", "[property: Required] string? Title = null, int Count = 0", "count: 3", " Title=null Count=3 " },
        { "TC0018", "[property: Required] string? Title, int Count", "count: 3", " Title=null Count=3 " },
        { "TC0018", "List<int> Counts, Dictionary<string, int> ByName, ISet<int> Set, ImmutableArray<int> Array", "{}", " Counts=[] ByName=[] Set=[] Array=[] " },
        { "TC0018", "MarkdownBody Body", "{}", "TC0018" },
        { "TC0019", "int? Count = 2", "count: many", " Count=2 " },
        { "TC0019", "int? Count", "count: many", " Count=null " },
        { "TC0019", "int Count = 2", "count: many", " Count=2 " },
        { "TC0019", "int Count", "count: many", "TC0019" },
        { "TC0019", "int Count = 2", "count:", " Count=2 " },
        { "TC0019", "int[] Counts", "counts: [1, a, 3]", " Counts=[1,3] " },
        { "TC0019", "int[] Counts", "counts: a", " Counts=[] " },
        { "TC0019", "Dictionary<string, int> Counts", "counts: {a: 1, b: c}", " Counts=[[a, 1]] " },
        { "TC0019", "Part? Part = null", "part: {size: a}", " Part=null " },
        { "TC0019", "Part Part", "part: {size: a}", "TC0019" },
        { "TC0019", "Part[] Parts", "parts: [{size: a}, {size: 1}]", " Parts=[Part { Size = 1 }] " },
        { "TC0019", "ContentValue? Any = null", "any: {a: 2022-02-30}", " Any=null " },
        { "TC0023", "object? Extra = null, int Count = 0", "count: 3\nextra: 1", " Extra=null Count=3 " },
        { "TC0023", "Open Open", "open: {size: 3, run: 1}", " Open=Open { Size = 3, Run =  } " },
        { "TC0020", "[property: StringLength(2)] string Title", "title: long", " Title=long " },
        { "TC0020", "[property: Range(1, 2)] int Count", "count: 3", " Count=3 " },
        { "TC0020", "[property: Required(ErrorMessage = \"no\")] string? Title = null, int Count = 0", "count: 3", " Title=null Count=3 " },
        { "TC0020", "[property: Required] string Title", "title: ''", " Title= " },
    };

    // The severity of each diagnostic is lowered for all cases, each of which prints only its own.
    private static readonly ContentCases<(string, string, string)> InferredCases = new(
        Lowered(OfInferred.Select(static row => row.Data.Item1)).With("content/people.yaml", People),
        OfInferred.Select(static row => row.Data),
        static (project, place, one) => With(project, place.Folder, one.Item2),
        static (place, _) => $"{{ {EntryDump.Of(place.CSharpName)} }}");

    private static readonly ContentCases<(string, string, string, string)> DeclaredCases = new(
        Lowered(OfDeclared.Select(static row => row.Data.Item1))
            .WithSource(
                "Types.cs",
                Usings + "namespace Site; [ContentCollection(\"people\")] public partial record Person(string Name); public record Part(int Size);")
            .With("content/people.yaml", People),
        OfDeclared.Select(static row => row.Data),
        static (project, place, one) => project
            .WithSource($"{place.Record}.cs", Usings + $"namespace Site; [ContentCollection(\"{place.Name}\")] public partial record {place.Record}(string Slug, {one.Item2}); {(one.Item2 == "Open Open" ? Open : "")}")
            .With($"{place.Folder}/bad.yaml", one.Item3),
        static (place, _) => $"{{ {EntryDump.Of(place.CSharpName)} }}");

    [Theory]
    [MemberData(nameof(OfInferred))]
    public void An_inferred_entry_omits_the_invalid_value(string id, string lines, string expected)
    {
        Check(id, InferredCases[(id, lines, expected)], expected, "bad.md", "good,other");
    }

    [Theory]
    [InlineData(ReportDiagnostic.Suppress)]
    [InlineData(ReportDiagnostic.Info)]
    [InlineData(ReportDiagnostic.Error)]
    public void The_severity_changes_no_type_and_no_value(ReportDiagnostic severity)
    {
        var lowered = With("rating: {high: 1}\ntags: [a, [b]]").WithSeverity("TC0003", severity).WithoutSteps().Run();
        var error = With("rating: {high: 1}\ntags: [a, [b]]").WithoutSteps().Run();

        Assert.Equal(severity == ReportDiagnostic.Suppress ? 0 : 2, lowered.BuildLines.Length);
        lowered.ShouldReport([.. lowered.BuildLines]);
        error.ShouldReport([.. error.BuildLines]);
        Assert.Equal(error.Sources(), lowered.Sources());
    }

    [Theory]
    [MemberData(nameof(OfDeclared))]
    public void A_declared_entry_omits_the_invalid_value(string id, string members, string lines, string expected)
    {
        Check(id, DeclaredCases[(id, members, lines, expected)], expected, "bad.yaml", "");
    }

    [Fact]
    public void An_entry_whose_name_is_taken_has_another_one()
    {
        var run = Site.Project.WithSeverity("TC0007", ReportDiagnostic.Suppress).With("content/articles/c.md", "---\ntitle: a\n---\n")
            .With("content/articles/c#.md", "---\ntitle: b\n---\n").Run();

        run.ShouldReport();
        Assert.Equal("c c# b", run.Value<string>("string.Join(' ', Articles.All.Slugs) + ' ' + Articles.C_"
            + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("c#"u8))[..8] + ".Title"));
    }

    [Theory]
    [InlineData("TC0006", "content/articles/other.md", "---\nslug: good\ntitle: a\n---\n")]
    [InlineData("TC0010", "content/about.md", "# About\n")]
    [InlineData("TC0013", "content/articles/a//.md", null)]
    public void A_file_that_is_not_an_entry_is_left_out(string id, string path, string? text)
    {
        path = path.Replace("//", "/ ", StringComparison.Ordinal);
        var run = Site.Project.WithSeverity(id, ReportDiagnostic.Warn).With("content/articles/go_od.md", "---\ntitle: a\n---\n")
            .With("content/articles/good.md", "---\ntitle: a\n---\n").With(path, text ?? "---\ntitle: b\n---\n").Run();

        run.ShouldReport(Assert.Single(run.BuildLines));
        Assert.Contains(": warning " + id, run.BuildLines[0], StringComparison.Ordinal);
        Assert.Equal(2, run.Value<int>("Articles.All.Count(article => article.Title.Length == 1)"));
    }

    [Fact]
    public void A_block_that_no_member_takes_is_part_of_the_body()
    {
        var run = Site.Project.WithSeverity("TC0028", ReportDiagnostic.Warn)
            .WithSource("Article.cs", "using TypedContent; [ContentCollection(\"articles\")] public partial record Article(string Slug, MarkdownBody Body);")
            .With("content/articles/bad.md", ":::quote\nText\n:::\n").Run();

        run.ShouldReport("content/articles/bad.md(1,4,1,9): warning TC0028: ':::quote' is not a block of Article, which has no list of records 'Quotes'; declare it");
        Assert.Contains("<p>Text</p>", run.Value<string>("Articles.All.Single().Body.Html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TC0035", "TypedContentUrlPatterns", "Lw==")]
    [InlineData("TC0036", "TypedContentNamespace", "1 2")]
    [InlineData("TC0041", "TypedContentDrafts", "maybe")]
    public void An_invalid_property_is_ignored(string id, string property, string value)
    {
        var run = Site.Project.WithSeverity(id, ReportDiagnostic.Warn).WithProperty(property, value).With("content/articles/good.md", Good)
            .With("content/people.yaml", "- slug: amina\n").Run();

        Assert.All(run.BuildLines, line => Assert.Contains("warning " + id, line, StringComparison.Ordinal));
        Assert.NotEmpty(run.BuildLines);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_an_entry_that_throws()
    {
        var run = Inferred().WithSeverity("TC0011", ReportDiagnostic.Warn).With("content/articles/bad.md", [0xFF, 0xE9, 0x80]).Run();

        run.ShouldReportOnly("^content/articles/bad\\.md\\(.*: warning TC0011: ", count: 1);
        Assert.Equal("good,other: " + Unmade("TC0011", "content/articles/bad.md"), run.Execute<string>(EntryDump.Of("Articles")));
    }

    [Fact]
    public void A_reference_to_an_invalid_entry_throws_when_it_is_read()
    {
        var run = Inferred().WithSeverity("TC0003", ReportDiagnostic.Warn)
            .With("content/people.yaml", "- slug: amina\n  born: 1\n- slug: badr\n  born: 2\n- slug: bad\n  born: x\n")
            .With("content/articles/bad.md", Good.Replace("people/amina", "people/bad", StringComparison.Ordinal)).Run();

        run.ShouldReport(Assert.Single(run.BuildLines));
        Assert.Equal(
            "bad,good,other amina,badr",
            run.Value<string>("string.Join(',', Articles.All.Slugs) + \" \" + string.Join(',', People.All.Select(person => person.Slug))"));
        Assert.Contains("Author = bad", run.Value<string>("Articles.Bad.ToString()"), StringComparison.Ordinal);
        Assert.Equal(
            "content/people.yaml has errors that leave its entry without a required value; the build reports them (TC0003).",
            Assert.Throws<InvalidOperationException>(() => run.Value<object>("Articles.Bad.Author")).Message);
    }

    [Theory]
    [InlineData("public Person? Friend { get; init; }")]
    [InlineData("public List<Person>? Friends { get; init; }")]
    [InlineData("public Dictionary<string, Person>? Friends { get; init; }")]
    [InlineData("public Part? Part { get; init; }")]
    public void A_declared_entry_that_needs_an_invalid_one_cannot_be_created(string member)
    {
        var value = member.Contains("List", StringComparison.Ordinal)
            ? "friends: [NAME]"
            : member.Contains("Dictionary", StringComparison.Ordinal)
            ? "friends: {x: NAME}"
            : member.Contains("Part", StringComparison.Ordinal)
            ? "part: {of: NAME}"
            : "friend: NAME";
        string Friend(string name) => value.Replace("NAME", name, StringComparison.Ordinal);
        var run = Site.Project.WithSeverity("TC0019", ReportDiagnostic.Warn)
            .WithSource("Person.cs", $"using System.Collections.Generic; using TypedContent; [ContentCollection(\"people\")] public partial record Person {{ public required string Slug {{ get; init; }} public required int Born {{ get; init; }} {member} }} public record Part(Person Of);")
            .With("content/people.yaml", $"- slug: a\n  born: 1\n  {Friend("b")}\n- slug: b\n  born: 1\n  {Friend("c")}\n- slug: c\n  born: x\n- slug: d\n  born: 1\n  {Friend("e")}\n- slug: e\n  born: 1\n  {Friend("d")}\n- slug: f\n  born: 2\n")
            .Run();

        run.ShouldReport("content/people.yaml(8,9,8,10): warning TC0019: 'born' must be a whole number from -2147483648 to 2147483647 (int), but this is text ('x')");
        Assert.Equal("d,e,f", run.Value<string>("string.Join(',', People.All.Select(person => person.Slug))"));
        foreach (var name in new[] { "A", "B", "C" })
        {
            Assert.Equal(
                "content/people.yaml has errors that leave its entry without a required value; the build reports them (TC0019).",
                Assert.Throws<InvalidOperationException>(() => run.Value<object>("People." + name)).Message);
        }
    }

    [Fact]
    public void Other_locales_replace_one_that_cannot_be_created()
    {
        var run = Inferred().WithSeverity("TC0003", ReportDiagnostic.Warn).WithProperty("TypedContentDefaultLocale", "en")
            .With("content/articles/bad.en.md", "---\ntitle: [a]\ndate: 2022-10-24\nauthor: people/amina\nplace: {city: a}\n---\n")
            .With("content/articles/bad.ar.md", "---\ntitle: A\nplace: {city: a}\n---\n")
            .With("content/pages/p.yaml", "article: articles/bad").Run();

        run.ShouldReport(Assert.Single(run.BuildLines));
        Assert.Equal("bad,good,other A A A 0 ar A good,other bad,good,other", run.Value<string>(
            "string.Join(' ', string.Join(',', Articles.All.Slugs), Articles.Bad.Title, Articles.Bad.In(\"en\").Title, Articles.Find(\"bad\")!.Title, Articles.Bad.Translations.Count, string.Join(',', Articles.All.LocalesOf(\"bad\")), Pages.P.Article.Title, string.Join(',', Articles.AllIn(\"en\").Select(article => article.Slug)), string.Join(',', Articles.AllIn(\"ar\").Select(article => article.Slug)))"));
        Assert.Throws<InvalidOperationException>(() => run.Value<object>("Articles.Find(\"bad\", \"en\")!"));
    }

    private static void Check(string id, ContentCase read, string expected, string file, string others)
    {
        read.ShouldReportOnly(": warning " + id + ": ");
        Assert.NotEmpty(read.BuildLines);
        var values = read.Value<string>();
        if (expected.StartsWith("TC", StringComparison.Ordinal))
        {
            Assert.Equal($"{others}: {Unmade(expected, $"{read.Place.Folder}/{file}")}", values);
        }
        else
        {
            Assert.StartsWith((others.Length > 0 ? "bad," + others : "bad") + ": ", values, StringComparison.Ordinal);
            Assert.Contains(expected.Replace("/articles/", $"/{read.Place.Name}/", StringComparison.Ordinal), values, StringComparison.Ordinal);
        }
    }

    private static string Unmade(string id, string path) =>
        $"{path} has errors that leave its entry without a required value; the build reports them ({id}).";

    private static ContentProject Lowered(IEnumerable<string> ids) =>
        ids.Distinct().Aggregate(Site.Project, static (project, id) => project.WithSeverity(id, ReportDiagnostic.Warn));

    private static ContentProject Inferred() => Inferred(Site.Project.With("content/people.yaml", People), "content/articles");

    private static ContentProject Inferred(ContentProject project, string folder) => project
        .With(folder + "/good.md", Good)
        .With(folder + "/other.md", Good.Replace("tags:", "subtitle: a\nrating: 1\neditor: people/amina\ntags:", StringComparison.Ordinal));

    private static ContentProject With(string lines) => With(Site.Project.With("content/people.yaml", People), "content/articles", lines);

    // The invalid entry: the lines replace those with the same keys.
    private static ContentProject With(ContentProject project, string folder, string lines)
    {
        if (lines.StartsWith('-'))
        {
            return Inferred(project, folder).With(folder + "/bad.md", $"----\n{lines[1..]}----\n");
        }

        var body = lines.StartsWith('|') ? lines[1..] : "";
        var added = lines.StartsWith('|') ? [] : lines.Split('\n');
        var usual = "title: Bad\ndate: 2022-10-24\nauthor: people/amina\nplace: {city: a}".Split('\n')
            .Where(line => !added.Any(other => other.StartsWith(line.Split(':')[0] + ":", StringComparison.Ordinal)));
        return Inferred(project, folder).With(
            folder + "/bad.md", $"---\n{string.Join('\n', usual.Concat(added))}\n---{(lines.EndsWith("---x", StringComparison.Ordinal) ? "x" : "")}\n{(body == ">" ? new string('>', 20_000) + " deep\n" : body)}");
    }
}
