using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.Urls;

/// <summary>URLs that entries set themselves, with the keys of <c>TypedContentPermalinks</c>.</summary>
public class PermalinkTests
{
    private const string Urls = "return string.Join(' ', Articles.All.Select(entry => entry.Url));";

    [Theory]
    [InlineData("/about/", "/about/")]
    [InlineData("/about", "/about")]
    [InlineData("/", "/")]
    [InlineData("/2013/09/15/old.html", "/2013/09/15/old.html")]
    [InlineData("/عن-الموقع/", "/%D8%B9%D9%86-%D8%A7%D9%84%D9%85%D9%88%D9%82%D8%B9/")]
    [InlineData("/caf%C3%A9/", "/caf%C3%A9/")]
    [InlineData("/cafe%CC%81/", "/caf%C3%A9/")]
    [InlineData("/100%", "/100%25")]
    [InlineData("/a%FFb", "/a%25FFb")]
    [InlineData("/a b/c", "/a%20b/c")]
    [InlineData("/wiki/Special:Search", "/wiki/Special%3ASearch")]
    [InlineData("/...", "/...")]
    [InlineData("about", "/about")]
    [InlineData("about/us/", "/about/us/")]
    [InlineData("404", "/404")]
    public void The_key_is_the_URL(string permalink, string url)
    {
        var run = With($"permalink: '{permalink}'\ntitle: A").Run();

        Assert.Equal(url, run.Execute<string>(Urls));
        Assert.DoesNotContain("Permalink", run.Source("Article.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com/about", "39", "'https://example.com/about', which has a host; write '/about'")]
    [InlineData("https://example.com", "33", "'https://example.com', which has a host; write '/'")]
    [InlineData("//example.com/a", "29", "'//example.com/a', which has a host; write the path alone")]
    [InlineData("/a?b=1", "20", "'/a?b=1', which has a '?'; write the path alone")]
    [InlineData("/a#b", "18", "'/a#b', which has a '#'; write the path alone")]
    [InlineData(@"/\example.com", "27", @"'/\example.com', which has a '\'; write the path alone")]
    [InlineData("/a/../b", "21", "'/a/../b', which has a part '.' or '..'; write the path alone")]
    [InlineData("/a/%2E%2e/b", "25", "'/a/%2E%2e/b', which has a part '.' or '..'; write the path alone")]
    [InlineData("/a%2Fb", "20", @"'/a%2Fb', which has an encoded '/' or '\'; write the path alone")]
    [InlineData("/a%5Cb", "20", @"'/a%5Cb', which has an encoded '/' or '\'; write the path alone")]
    [InlineData("/a//b", "19", "'/a//b', which has an empty part before or after a '/'; write the path alone")]
    [InlineData("/a%0Ab", "20", "'/a%0Ab', which contains a control character; write the path alone")]
    [InlineData("/a ", "17", "'/a ', which begins or ends with white space; write '/a'")]
    [InlineData(" ", "15", "' ', which is empty; write a path, or remove it")]
    [InlineData("/:year/:title/", "28", "'/:year/:title/', which has the placeholder ':year'; write the whole path; patterns are set in the project file, such as <TypedContentUrl>/{date:yyyy/MM/dd}/{slug}/</TypedContentUrl>")]
    [InlineData("pretty", "20", "'pretty', which is the name of a style; write the whole path; patterns are set in the project file, such as <TypedContentUrl>/{date:yyyy/MM/dd}/{slug}/</TypedContentUrl>")]
    [InlineData("/{{ title | slugify }}/", "37", "'/{{ title | slugify }}/', which has the placeholder '{'; write the whole path; patterns are set in the project file, such as <TypedContentUrl>/{date:yyyy/MM/dd}/{slug}/</TypedContentUrl>")]
    public void A_value_that_is_no_path_is_an_error(string permalink, string end, string problem)
    {
        With($"permalink: '{permalink}'\ntitle: A").Run().ShouldReport(
            $"content/articles/hello.md(2,12,2,{end}): error TC0009: 'permalink' must be a path such as '/about/', but this is {problem}");
    }

    [Theory]
    [InlineData("[/a]", "16", "a list; write the path alone")]
    [InlineData("{a: b}", "18", "a mapping; write the path alone")]
    [InlineData("false", "17", "a boolean ('false'); write the path, or remove the key (and add 'draft: true' to hold the entry back)")]
    public void A_value_that_is_no_text_is_an_error(string value, string end, string problem)
    {
        With($"permalink: {value}\ntitle: A").Run().ShouldReport(
            $"content/articles/hello.md(2,12,2,{end}): error TC0009: 'permalink' must be a path such as '/about/', but this is {problem}");
    }

    [Fact]
    public void Without_a_value_the_pattern_applies()
    {
        var run = With("permalink:\ntitle: A").With("content/articles/other.md", "---\ntitle: B\n---\n").Run();

        Assert.Equal("/articles/hello /articles/other", run.Execute<string>(Urls));
    }

    [Fact]
    public void An_entry_with_nothing_else_is_an_entry()
    {
        var run = Site.Markdown("---\npermalink: /a\n---\n").With("content/articles/other.md", "---\ntitle: B\n---\n").WithPermalinks("permalink").Run();

        Assert.Equal("/a", run.Execute<string>("return Articles.Find(\"hello\")!.Url;"));
    }

    [Fact]
    public void Collections_have_their_own_keys()
    {
        var project = Site.Markdown("---\npermalink: /a\nurl: here\n---\n").With("content/pages/about.md", "---\nurl: /about\npermalink: there\n---\n")
            .With("content/people.yaml", "- slug: amina\n  permalink: /x\n").WithPermalinks("articles: permalink; pages: url; people:other");

        Assert.Equal(
            "/a here /about there /people/amina /x",
            project.Run().Execute<string>(
                "return string.Join(' ', Articles.Hello.Url, Articles.Hello.UrlValue, Pages.About.Url, Pages.About.Permalink, People.Amina.Url, People.Amina.Permalink);"));
        BothWays.ShouldBeTheSame(project);
    }

    [Fact]
    public void The_key_has_any_case_style()
    {
        Assert.Equal("/a", Site.Markdown("---\nPermaLink: /a\ntitle: A\n---\n").WithPermalinks("perma-link").Run().Execute<string>(Urls));
    }

    [Fact]
    public void A_misspelt_key_is_reported()
    {
        With("permalnik: /a\ntitle: A").Run().ShouldReport(
            "content/articles/hello.md(2,1,2,10): warning TC0045: 'permalnik' sets no address; did you mean 'permalink'?");
    }

    [Fact]
    public void A_permalink_is_below_the_base_path_and_in_no_locale()
    {
        var run = Site.Project.WithProperty("TypedContentBasePath", "/repo").WithProperty("TypedContentDefaultLocale", "ar").WithPermalinks("permalink")
            .With("content/articles/a.ar.md", "---\npermalink: /one/\n---\n").With("content/articles/a.en.md", "---\npermalink: /repo/two/\n---\n")
            .With("content/articles/a.fr.md", "---\ntitle: A\n---\n").Run();

        Assert.Equal(
            "/repo/one/ /repo/two/ /repo/fr/articles/a",
            run.Execute<string>("return string.Join(' ', new[] { \"ar\", \"en\", \"fr\" }.Select(locale => Articles.A.In(locale).Url));"));
    }

    [Fact]
    public void Two_entries_with_one_permalink_are_an_error_at_both()
    {
        With("permalink: /x\ntitle: A").With("content/articles/b.md", "---\ntitle: B\npermalink: /x/\n---\n").Run().ShouldReport(
            "content/articles/b.md(3,12,3,15): error TC0052: The URL '/x/' of this entry is also that of content/articles/hello.md(2); write another path as 'permalink' in one of the two",
            "content/articles/hello.md(2,12,2,14): error TC0052: The URL '/x' of this entry is also that of content/articles/b.md(3); write another path as 'permalink' in one of the two");
    }

    [Fact]
    public void A_permalink_equal_to_the_URL_of_another_entry_is_an_error_at_both()
    {
        With("permalink: /articles/b\ntitle: A").With("content/articles/b.md", "---\ntitle: B\n---\n").Run().ShouldReport(
            "content/articles/b.md(1,1,1,1): error TC0052: The URL '/articles/b' of this entry is also that of content/articles/hello.md(2); write another path as 'permalink' in one of the two",
            "content/articles/hello.md(2,12,2,23): error TC0052: The URL '/articles/b' of this entry is also that of content/articles/b.md(1); write another path as 'permalink' in one of the two");
    }

    [Fact]
    public void It_needs_no_key_of_the_pattern()
    {
        Assert.Equal(
            "/a /x/b",
            With("permalink: /a\ntitle: A").With("content/articles/other.md", "---\ntitle: B\ncategory: x\nslug: b\n---\n")
                .WithUrl("/{category}/{slug}").Run().Execute<string>("return Articles.Find(\"hello\")!.Url + ' ' + Articles.Find(\"b\")!.Url;"));
    }

    [Fact]
    public void Links_lead_to_it()
    {
        var project = With("permalink: /about us/\ntitle: A").With(
                "content/articles/b.md", "---\ntitle: B\n---\n[a](/about%20us/) [b](</about us#x>) [c](hello.md) [d](/style) [e](/feed.json)\n")
            .With("content/articles/c.md", "---\npermalink: /feed.json\n---\n").WithProperty("TypedContentCheckSiteLinks", "true");

        Assert.Equal(
            "/about%20us/ /about%20us/#x /about%20us/ /style /feed.json",
            project.WithProperty("TypedContentLinks", "off").Run()
                .Execute<string>("return string.Join(' ', Articles.Find(\"b\")!.Body.Links.Select(link => link.Url));"));
        BothWays.ShouldBeTheSame(project);
    }

    [Fact]
    public void A_declared_record_may_read_the_key()
    {
        const string Record = "[TypedContent.ContentCollection(\"articles\")] public partial record Article(string Slug, string Title, string Url";
        var project = With("permalink: /a b\ntitle: A");

        Assert.Equal("/a%20b", project.WithSource("Article.cs", Record + ");").Run().Execute<string>(Urls));
        var reading = project.WithSource("Article.cs", Record + ", string? Permalink);");
        Assert.Equal("/a%20b /a b", reading.Run().Execute<string>("return Articles.Hello.Url + ' ' + Articles.Hello.Permalink;"));
        BothWays.ShouldBeTheSame(reading);
    }

    [Theory]
    [InlineData("articels: permalink", "is for the collection 'articels', which does not exist (did you mean 'articles'?); correct the name, or remove the setting")]
    [InlineData("articles:", "names no key; write one such as 'permalink', or 'articles: permalink'")]
    public void A_setting_without_meaning_is_an_error(string keys, string problem)
    {
        Site.Markdown("---\ntitle: A\n---\n").WithPermalinks(keys).Run().ShouldReport(
            $"CSC : error TC0041: The value '{keys}' of TypedContentPermalinks {problem}");
    }

    [Fact]
    public void One_key_cannot_be_both()
    {
        Site.Markdown("---\ntitle: A\n---\n").WithPermalinks("url").WithAliases("articles: url").Run().ShouldReport(
            "CSC : error TC0041: The value 'articles: url' of TypedContentAliases names the key of TypedContentPermalinks too; name another key in one of the two");
    }

    [Fact]
    public void Without_the_setting_the_key_is_data()
    {
        Assert.Equal("/a", Site.Markdown("---\npermalink: /a\n---\n").Run().Execute<string>("return Articles.Hello.Permalink;"));
    }

    private static ContentProject With(string keys) => Site.Markdown($"---\n{keys}\n---\n").WithPermalinks("permalink");
}
