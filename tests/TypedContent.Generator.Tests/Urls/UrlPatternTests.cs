using Microsoft.CodeAnalysis;
using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.Urls;

/// <summary>Keys of entries in the patterns of <c>TypedContentUrl</c>.</summary>
public class UrlPatternTests
{
    private const string Urls = "return string.Join(' ', Articles.All.Select(entry => entry.Url));";

    [Theory]
    [InlineData("/{category}/{slug}", "category: news", "/news/hello")]
    [InlineData("/{category}/{slug}", "category: أخبار", "/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/hello")]
    [InlineData("/{الفئة}/{slug}", "الفئة: أخبار", "/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/hello")]
    [InlineData("/{category}/{slug}", "category: \"cafe\\u0301\"", "/caf%C3%A9/hello")]
    [InlineData("/{category}/{slug}", "category: Big News?", "/Big%20News%3F/hello")]
    [InlineData("/{category}/{slug}", "category: tech/dotnet", "/tech/dotnet/hello")]
    [InlineData("/{category}/{slug}", "category: '{slug}'", "/%7Bslug%7D/hello")]
    [InlineData("/{number}/{slug}", "number: 7", "/7/hello")]
    [InlineData("/{open}/{slug}", "open: True", "/true/hello")]
    [InlineData("/{blog-post}-{slug}", "blogPost: a", "/a-hello")]
    [InlineData("/{date}/{slug}", "date: 2022-05-13", "/2022-05-13/hello")]
    [InlineData("/{date}/{slug}", "date: 2022-05-13T23:30:00-05:00", "/2022-05-13/hello")]
    [InlineData("/{date:yyyy}/{slug}", "date: 2022-05-13", "/2022/hello")]
    [InlineData("/{date:MM}/{slug}", "date: 2022-05-13", "/05/hello")]
    [InlineData("/{date:dd}/{slug}", "date: 2022-05-03", "/03/hello")]
    [InlineData("/{date:yyyy/MM/dd}/{slug}", "date: 2022-05-13T23:30:00Z", "/2022/05/13/hello")]
    [InlineData("/{date:yyyy-MM}/{slug}/", "date: 2022-05-13 10:00", "/2022-05/hello/")]
    [InlineData("/{date:yyyyMMdd}/{slug}", "date: '2022-05-13'", "/20220513/hello")]
    [InlineData("/{date:yyyy}/{slug}", "date: 0622-07-16", "/0622/hello")]
    public void Values_of_keys_are_parts_of_the_URL(string pattern, string key, string url)
    {
        var run = Site.Markdown($"---\n{key}\n---\n").WithUrl(pattern).Run();

        Assert.Equal(url, run.Execute<string>(Urls));
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public void Dates_are_Gregorian_everywhere(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo(culture);
        try
        {
            Assert.Equal("/2022/05/13/hello", Site.Markdown("---\ndate: 2022-05-13\n---\n").WithUrl("/{date:yyyy/MM/dd}/{slug}").Run().Execute<string>(Urls));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("/{date:YYYY}/{slug}", "has the date format 'YYYY', which is not supported; write yyyy, MM and dd, with '/' or '-' or nothing between them, such as '{date:yyyy/MM/dd}'")]
    [InlineData("/{date:}/{slug}", "has the date format '', which is not supported; write yyyy, MM and dd, with '/' or '-' or nothing between them, such as '{date:yyyy/MM/dd}'")]
    [InlineData("/{day:d MMMM}/{slug}", "has the date format 'd MMMM', which is not supported; write yyyy, MM and dd, with '/' or '-' or nothing between them, such as '{day:yyyy/MM/dd}'")]
    [InlineData("/{date:yyyy//MM}/{slug}", "has the date format 'yyyy//MM', which is not supported; write yyyy, MM and dd, with '/' or '-' or nothing between them, such as '{date:yyyy/MM/dd}'")]
    [InlineData("/{date:../yyyy}/{slug}", "has the date format '../yyyy', which is not supported; write yyyy, MM and dd, with '/' or '-' or nothing between them, such as '{date:yyyy/MM/dd}'")]
    [InlineData("/{locale:yyyy}/{slug}", "has a format for 'locale', which is not a date; write '{locale}'")]
    [InlineData("/{/{slug}", "has a space, or a brace that is not part of a placeholder; write one such as '/{collection}/{slug}'")]
    [InlineData("/a b/{slug}", "has a space, or a brace that is not part of a placeholder; write one such as '/{collection}/{slug}'")]
    [InlineData("/{category}", "has no '{slug}', so many entries would have the same URL; write one such as '/{collection}/{slug}'")]
    [InlineData("/{categoy}/{slug}", "has the key 'categoy', which no entry of 'articles' has; did you mean '{category}'?")]
    [InlineData("/{topic}/{slug}", "has the key 'topic', which no entry of 'articles' has; add it to the entries, or write a pattern without it for the collection, such as 'articles=/articles/{slug}'")]
    public void A_pattern_that_cannot_be_filled_in_is_an_error(string pattern, string problem)
    {
        var run = Site.Markdown("---\ncategory: a\n---\n").With("content/articles/b.md", "---\ncategory: b\n---\n").WithUrl(pattern).Run();

        run.ShouldReport($"CSC : error TC0035: The pattern '{pattern}' of TypedContentUrl {problem}");
    }

    [Theory]
    [InlineData("title: B", "1,1,1,4", "has the key 'category', which this entry lacks; add it, or write a pattern without it for the collection, such as 'articles=/articles/{slug}'")]
    [InlineData("category:", "2,1,2,9", "has the key 'category', which is empty here; write a value, or write a pattern without it for the collection, such as 'articles=/articles/{slug}'")]
    [InlineData("category: null", "2,11,2,15", "has the key 'category', which is empty here; write a value, or write a pattern without it for the collection, such as 'articles=/articles/{slug}'")]
    [InlineData("category: ..", "2,11,2,13", "has the key 'category', but '..' has a part '.' or '..'; write a value that can be a part of a URL")]
    [InlineData("category: a/../b", "2,11,2,17", "has the key 'category', but 'a/../b' has a part '.' or '..'; write a value that can be a part of a URL")]
    [InlineData("category: //evil.example", "2,11,2,25", "has the key 'category', but '//evil.example' has an empty part before or after a '/'; write a value that can be a part of a URL")]
    [InlineData("category: \"a\\nb\"", "2,11,2,17", "has the key 'category', but 'a b' contains a control character; write a value that can be a part of a URL")]
    [InlineData("category: ' '", "2,11,2,14", "has the key 'category', but ' ' is empty; write a value that can be a part of a URL")]
    public void An_entry_without_a_value_for_its_pattern_is_an_error(string key, string span, string problem)
    {
        var run = Site.Markdown("---\ncategory: a\n---\n").With("content/articles/b.md", $"---\n{key}\n---\n").WithUrl("/{category}/{slug}").Run();

        run.ShouldReport($"content/articles/b.md({span}): error TC0035: The pattern '/{{category}}/{{slug}}' of TypedContentUrl {problem}");
    }

    [Fact]
    public void A_value_of_another_kind_is_an_error()
    {
        Site.Markdown("---\ntags: [a]\n---\n").WithUrl("/{tags}/{slug}").Run().ShouldReport(
            "content/articles/hello.md(2,7,2,10): error TC0035: The pattern '/{tags}/{slug}' of TypedContentUrl has the key 'tags', but this is a list; write one value, or name another key in the pattern");
        Site.Markdown("---\nday: soon\n---\n").WithUrl("/{day:yyyy}/{slug}").Run().ShouldReport(
            "content/articles/hello.md(2,6,2,10): error TC0035: The pattern '/{day:yyyy}/{slug}' of TypedContentUrl has a date format for 'day', but this is text ('soon'); write a date such as '2022-05-13'");
    }

    [Fact]
    public void A_value_that_cannot_be_read_is_one_mistake()
    {
        Site.Markdown("---\ndate: 2022-13-13\n---\n").WithUrl("/{date:yyyy}/{slug}").Run().ShouldReportOnly("error TC0008", count: 1);
        Site.Markdown("---\ncategory: [\n---\n").WithUrl("/{category}/{slug}").Run().ShouldReportOnly("error TC0002", count: 1);
    }

    [Theory]
    [InlineData("date: 13/05/2022", "TC0003")]
    [InlineData("date: [2022-05-13]", "TC0003")]
    [InlineData("date: true", "TC0003")]
    public void A_value_of_another_type_is_one_mistake(string key, string id) =>
        Site.Markdown("---\ndate: 2022-05-13\n---\n").With("content/articles/b.md", "---\ndate: 2022-05-14\n---\n")
            .With("content/articles/c.md", $"---\n{key}\n---\n").WithUrl("/{date:yyyy}/{slug}").Run().ShouldReportOnly("error " + id, count: 1);

    [Theory]
    [InlineData("title: B", "TC0018")]
    [InlineData("date:", "TC0019")]
    [InlineData("date: soon", "TC0019")]
    [InlineData("date: [2022-05-13]", "TC0019")]
    public void A_mistake_in_a_declared_member_is_reported_once(string key, string id) =>
        Site.Markdown("---\ndate: 2022-05-13\n---\n").With("content/articles/b.md", $"---\n{key}\n---\n").WithUrl("/{date:yyyy}/{slug}")
            .WithSource(
                "Article.cs",
                "namespace Site;\nusing TypedContent;\n[ContentCollection(\"articles\")] public partial record Article(System.DateOnly Date, string? Title);")
            .Run().ShouldReportOnly("error " + id, count: 1);

    [Fact]
    public void A_draft_that_is_left_out_needs_no_key()
    {
        var run = Site.Markdown("---\ncategory: a\n---\n").With("content/articles/b.md", "---\ntitle: B\ndraft: true\n---\n")
            .WithProperty("TypedContentDrafts", "false").WithUrl("/{category}/{slug}").Run();

        Assert.Equal("/a/hello", run.Execute<string>(Urls));
    }

    [Fact]
    public void A_pattern_for_a_collection_needs_no_key_in_others()
    {
        var run = Site.Markdown("---\ndate: 2022-05-13\n---\n").With("content/people.yaml", "- slug: amina\n  name: Amina\n")
            .WithUrl("/{collection}/{slug}; articles=/{date:yyyy}/{slug}").Run();

        Assert.Equal("/2022/hello /people/amina", run.Execute<string>("return Articles.Hello.Url + ' ' + People.Amina.Url;"));
    }

    [Fact]
    public void A_translation_inherits_what_is_the_same_in_every_language()
    {
        var project = Site.Project.WithProperty("TypedContentDefaultLocale", "ar").WithUrl("/{date:yyyy}/{slug}")
            .With("content/articles/a.ar.md", "---\ndate: 2022-05-13\n---\n").With("content/articles/a.en.md", "---\ntitle: A\n---\n");

        Assert.Equal("/2022/a /en/2022/a", project.Run().Execute<string>("return Articles.A.Url + ' ' + Articles.A.In(\"en\").Url;"));
        BothWays.ShouldBeTheSame(project);
    }

    [Fact]
    public void A_declared_enum_is_inherited_and_a_declared_format_read()
    {
        var project = Site.Project.WithProperty("TypedContentDefaultLocale", "ar").WithUrl("/{Kind}/{day:yyyy}/{slug}").WithSource(
                "Article.cs",
                "using System;\nusing TypedContent;\npublic enum Kind { News, Opinion } [ContentCollection(\"articles\")] public partial record Article("
                    + "string Slug, string? Locale, string Url, Kind Kind, [property: ContentDateFormat(\"dd/MM/yyyy\")] DateOnly Day, string? Title);")
            .With("content/articles/a.ar.md", "---\nkind: opinion\nday: 13/05/2022\n---\n").With("content/articles/a.en.md", "---\ntitle: A\n---\n");

        Assert.Equal("/opinion/2022/a /en/opinion/2022/a", project.Run().Execute<string>("return Articles.A.Url + ' ' + Articles.A.In(\"en\").Url;"));
        BothWays.ShouldBeTheSame(project);
    }

    [Fact]
    public void If_the_severity_is_lowered_the_part_is_left_out()
    {
        var run = Site.Markdown("---\ncategory: a\n---\n").With("content/articles/b.md", "---\ntitle: B\n---\n")
            .WithUrl("/{category}/{slug}").WithSeverity("TC0035", ReportDiagnostic.Warn).Run();

        run.ShouldReportOnly("warning TC0035", count: 1);
        Assert.Equal("/b /a/hello", run.Execute<string>(Urls));
    }

    [Fact]
    public void Both_hosts_give_the_same_URLs_and_mistakes()
    {
        BothWays.ShouldBeTheSame(
            Site.Markdown("---\ncategory: a\ndate: 2022-05-13\n---\n").With("content/articles/b.md", "---\ncategory: b\n---\nSee [it](/2022/a/hello).\n")
                .WithUrl("/{date:yyyy}/{category}/{slug}"));
    }
}
