using System.Text.RegularExpressions;

namespace TypedContent.Generator.Tests.Inference;

/// <summary>Unreadable files decide no type: the members of a collection come from the files that can be read.</summary>
public class UnreadableFileTests
{
    private const string Good = "---\ntitle: Good\ndate: 2022-10-24\nplace: {city: Rabat}\ntags: [a]\n---\nText\n";

    private const string Members = "return a.Title.Length + a.Date.Day + a.Place.City.Length + a.Tags.Length + a.Body.Html.Length;";

    public static TheoryData<string, string> Broken => new()
    {
        { "front matter that is not closed", "---\ntitle: a\ndate: 2022-10-24\n" },
        { "a syntax mistake", "---\ntitle: a: b\ndate: 2022-10-24\n---\n" },
        { "a quotation mark that is not closed", "---\ntitle: \"a\ndate: 2022-10-24\n---\n" },
        { "a value that slipped out of its key", "---\ntitle:\n\"a\" b\ndate: 2022-10-24\n---\n" },
        { "a list that slipped out", "---\ntitle: a\ntags: [a\nplace:\n  city: [\ndate:\n---\n" },
        { "an item that slipped out", "---\ntags:\n  - \n  b: c\n---\n" },
        { "a list", "---\n- a\n---\n" },
        { "a text", "---\nHello\n---\n" },
        { "a key twice", "---\ntitle: a\ntitle: b\n---\n" },
        { "a tag", "---\ntitle: !x a\ndate: !!int a\n---\n" },
        { "too deep", "---\ntitle: " + new string('[', 80) + new string(']', 80) + "\n---\n" },
        { "a date that does not exist", "---\ntitle: a\ndate: 2022-02-30\nplace: {city: b}\ntags: []\n---\n" },
        { "a slug that is none", "---\nslug: /\n---\n" },
        { "a control character", "---\ntitle: a\u0007\n---\n" },
    };

    // The file with the mistake is the second of the collection, and in a folder the first.
    private static readonly ContentCases<(string Text, string File)> Inferred = new(
        Site.Project,
        Broken.SelectMany(static row => new[] { (row.Data.Item2, "bad.md"), (row.Data.Item2, "a/bad.md") }),
        static (project, place, one) => (one.File == "bad.md"
            ? project.With($"{place.Folder}/hello.md", Good).With($"{place.Folder}/bad.md", one.Text)
            : project.With($"{place.Folder}/a/bad.md", one.Text).With($"{place.Folder}/hello.md", Good))
            .WithSource(
                $"Use{place.CSharpName}.cs",
                $"public static class Use{place.CSharpName} {{ public static int Of(Site.{place.Record} a) {{ {Members} }} }}"),
        static (place, _) => $"{place.CSharpName}.Hello.Title");

    // A file with a mistake, one that is not UTF-8, and one that is missing.
    private static readonly ContentCases<(string Kind, string Text)> Declared = new(
        Site.Project.WithSource("Quote.cs", "public sealed record Quote { public string? Text { get; init; } }"),
        [.. Broken.Select(static row => ("text", row.Data.Item2)), ("bytes", ""), ("none", "")],
        static (project, place, one) => With(project.With($"{place.Folder}/hello.md", Good), $"{place.Folder}/bad.md", one.Kind, one.Text).WithSource(
            $"{place.Record}.cs",
            $$"""
            [TypedContent.ContentCollection("{{place.Name}}", AllowUnknownKeys = true)]
            public partial record {{place.Record}}
            {
                public required string Title { get; init; }
                public required System.DateOnly Date { get; init; }
                public required TypedContent.MarkdownBody Body { get; init; }
                public System.Collections.Immutable.ImmutableArray<Quote> Quotes { get; init; } = [];
            }
            """),
        static (place, _) => $"{place.CSharpName}.Hello.Title");

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_file_with_a_mistake(string name, string text)
    {
        Assert.NotNull(name);
        foreach (var file in new[] { "bad.md", "a/bad.md" })
        {
            var read = Inferred[(text, file)];

            Assert.NotEmpty(read.BuildLines);
            Assert.Equal("Good", read.ShouldReportOnly($"^{read.Place.Folder}/{Regex.Escape(file)}\\(").Value<string>());
        }
    }

    [Theory]
    [InlineData(":::quote {by=a}\nText\n")]
    [InlineData(">")]
    public void A_mistake_in_the_text_hides_only_the_keys_of_blocks(string text)
    {
        text = text == ">" ? new string('>', 20_000) + " deep\n" : text;
        var run = Site.Markdown(Good + ":::quote {by=a}\nText\n:::\n")
            .With("content/articles/bad.md", "---\ntitle:\ndate: 2022-10-24\n---\n:::quote\nText\n:::\n\n" + text).Run();

        run.ShouldReport(Assert.Single(run.BuildLines));
        Assert.Equal("string?", run.TypeOf("Article", "Title"));
        Assert.Equal("required DateOnly", run.TypeOf("Article", "Date"));
        Assert.Equal("required string", run.TypeOf("Quote", "By"));
        Assert.Equal(24, run.Value<int>("Articles.Bad.Date.Day"));
    }

    [Theory]
    [InlineData("content/articles/bad.md")]
    [InlineData("content/articles/a.en.md")]
    public void A_file_that_is_not_UTF_8(string path)
    {
        Check(Site.Markdown(Good).With(path, [.. "---\ntitle: Caf"u8, 0xE9, .. "\n---\n"u8]), path);
        Check(Site.Markdown(Good).With(path, [.. "Caf"u8, 0xE9], System.Text.Encoding.Latin1), path);
    }

    [Fact]
    public void A_file_that_is_missing()
    {
        Check(Site.Markdown(Good).WithUnreadable("content/articles/bad.md"), "content/articles/bad.md");
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_alone_in_its_collection_has_a_body()
    {
        var run = Site.Project.With("content/articles/bad.md", [.. "---\ntitle: Caf"u8, 0xE9, .. "\n---\n"u8])
            .WithSource("Use.cs", "public static class Use { public static string Of() => Site.Articles.Bad.Body.Html; }")
            .Run();

        run.ShouldReport("content/articles/bad.md(2,11,2,12): error TC0011: The file is not UTF-8 text; save it as UTF-8");
    }

    [Theory]
    [InlineData("{\"title\": \"a\", \"date\"")]
    [InlineData("{\"title\": null, \"date\": 1 2}")]
    [InlineData("[]")]
    [InlineData("\"a\"")]
    [InlineData("{\"title\": NaN}")]
    public void A_data_file_with_a_mistake(string text)
    {
        var run = Site.Project.With("content/items/one.json", "{\"title\": \"a\", \"rating\": 1}")
            .With("content/items/bad.json", text)
            .WithSource("Use.cs", "public static class Use { public static int Of(Site.Item a) => a.Title.Length + a.Rating; }")
            .Run();

        Assert.StartsWith("content/items/bad.json(", Assert.Single(run.BuildLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- slug: b\n  title: a: b\n")]
    [InlineData("- slug: b\n  title:\n  \"a\" b\n")]
    [InlineData("- b\n")]
    [InlineData("- title: b\n")]
    [InlineData("- slug: [b]\n")]
    [InlineData("- {slug: b, title: [}\n")]
    [InlineData("- slug: b\n  title: !x a\n")]
    public void An_item_with_a_mistake(string item)
    {
        var run = Site.Project.With("content/items.yaml", "- slug: a\n  title: a\n  rating: 1\n" + item)
            .WithSource("Use.cs", "public static class Use { public static int Of(Site.Item a) => a.Title.Length + a.Rating; }")
            .Run();

        Assert.NotEmpty(run.BuildLines);
        Assert.Equal("a", run.ShouldReportOnly("^content/items\\.yaml\\(").Value<string>("Items.A.Title"));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void In_a_declared_collection(string name, string text)
    {
        Assert.NotNull(name);
        foreach (var read in new[] { Declared[("text", text)], Declared[("bytes", "")], Declared[("none", "")] })
        {
            Assert.NotEmpty(read.BuildLines);
            Assert.Equal("Good", read.ShouldReportOnly($"^{read.Place.Folder}/bad\\.md\\([0-9,]+\\): error TC(?!0018)").Value<string>());
        }
    }

    [Fact]
    public void An_unreadable_first_locale_makes_no_member_nullable()
    {
        foreach (var bad in new[] { "---\ntitle: a\ndate: 2022-05-13\n", "---\ntitle: a\ndate: [\n---\n" })
        {
            var run = Site.Project.WithProperty("TypedContentDefaultLocale", "ar")
                .With("content/articles/a.ar.md", bad)
                .With("content/articles/a.en.md", "---\ntitle: a\n---\n")
                .With("content/articles/b.ar.md", "---\ntitle: b\ndate: 2022-05-13\n---\n")
                .With("content/articles/b.en.md", "---\ntitle: b\n---\n")
                .WithSource("Use.cs", "public static class Use { public static int Of(Site.Article a) => a.Date.Day + a.Title.Length; }")
                .Run();

            Assert.StartsWith("content/articles/a.ar.md(", Assert.Single(run.BuildLines), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("hello.md", "bad-one.md")]
    [InlineData("bad-one.md", "hello.md")]
    public void An_unreadable_slug_takes_no_name_from_others(string first, string second)
    {
        var run = Site.Project
            .With($"content/articles/{first}", [.. "---\nslug: own\ntitle: Caf"u8, 0xE9, .. "\n---\n"u8])
            .With($"content/articles/{second}", $"---\nslug: {first[..^3]}\ntitle: Good\n---\n")
            .With("content/articles/other.md", $"---\nslug: {first[..^3].Replace('-', '_')}_\ntitle: Good\n---\n")
            .Run();

        Assert.Contains(run.BuildLines, line => line.StartsWith($"content/articles/{first}(3,11,3,12): error TC0011: ", StringComparison.Ordinal));
        Assert.Equal("Good", run.ShouldReportOnly(": error TC(?!0006)").Value<string>($"Articles.Find(\"{first[..^3]}\")!.Title"));
    }

    [Fact]
    public void A_gap_in_a_list_of_a_file_with_a_mistake_is_a_gap()
    {
        var run = Site.Yaml("a: [1, 2]").With("content/articles/bad.yaml", "a:\n  - 1\n  - ~\n b\"").Run();

        Assert.Equal(2, run.ShouldReportOnly("^content/articles/bad\\.yaml\\(4,.*: error TC0002: ", count: 1).Value<int>("Articles.Hello.A.Length"));
    }

    private static ContentProject With(ContentProject project, string path, string kind, string text) => kind switch
    {
        "text" => project.With(path, text),
        "bytes" => project.With(path, [.. "Caf"u8, 0xE9]),
        _ => project.WithUnreadable(path),
    };

    private static void Check(ContentProject project, string path)
    {
        var run = project.WithSource("Use.cs", "public static class Use { public static int Of(Site.Article a) { " + Members + " } }").Run();

        Assert.NotEmpty(run.BuildLines);
        Assert.Equal("Good", run.ShouldReportOnly($"^{Regex.Escape(path)}\\(").Value<string>("Articles.Hello.Title"));
    }
}
