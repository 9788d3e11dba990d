using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TypedContent.Generator.Tests.Layout;

/// <summary>No two entries have one URL.</summary>
public class UrlTests
{
    [Fact]
    public void Two_collections_without_their_names_in_the_pattern()
    {
        const string fix = "add '{collection}' to the pattern of TypedContentUrl, or a pattern for the collection, such as <TypedContentUrl>$(TypedContentUrl);posts=/posts/{slug}</TypedContentUrl>";

        With("/{slug}", "docs/a.md", "posts/a.md").ShouldReport(
            $"content/docs/a.md(1,1,1,1): error TC0052: The URL '/a' of this entry is also that of content/posts/a.md(1); {fix}",
            $"content/posts/a.md(1,1,1,1): error TC0052: The URL '/a' of this entry is also that of content/docs/a.md(1); {fix}");
    }

    [Fact]
    public void A_collections_page_and_another()
    {
        const string fix = "add '{collection}' to the pattern of TypedContentUrl, or a pattern for the collection, such as <TypedContentUrl>$(TypedContentUrl);posts=/posts/{slug}</TypedContentUrl>";

        With("/{collection}/{slug};posts=/docs/{slug}", "docs/index.md", "posts/index.md").ShouldReport(
            $"content/docs/index.md(1,1,1,1): error TC0052: The URL '/docs' of this entry is also that of content/posts/index.md(1); {fix}",
            $"content/posts/index.md(1,1,1,1): error TC0052: The URL '/docs' of this entry is also that of content/docs/index.md(1); {fix}");
    }

    [Fact]
    public void The_default_locale_and_a_file_without_one()
    {
        Site.Project.With("content/docs/a.md", "text").With("content/docs/a.ar.md", "text").WithProperty("TypedContentDefaultLocale", "ar").Run().ShouldReport(
            "content/docs/a.ar.md(1,1,1,1): error TC0052: The URL '/docs/a' of this entry is also that of content/docs/a.md(1); 'ar' is the default locale, so keep one of the two files",
            "content/docs/a.md(1,1,1,1): error TC0052: The URL '/docs/a' of this entry is also that of content/docs/a.ar.md(1); 'ar' is the default locale, so keep one of the two files");
    }

    [Fact]
    public void A_slug_equal_to_the_URL_of_a_translation()
    {
        With("/{slug}", "docs/a.en.md", "docs/a.fr.md", "docs/fr/a.md").ShouldReport(
            "content/docs/a.fr.md(1,1,1,1): error TC0052: The URL '/fr/a' of this entry is also that of content/docs/fr/a.md(1); give one of the two another 'slug:'",
            "content/docs/fr/a.md(1,1,1,1): error TC0052: The URL '/fr/a' of this entry is also that of content/docs/a.fr.md(1); give one of the two another 'slug:'");
    }

    [Fact]
    public void Three_entries_name_one_other_each()
    {
        var run = With("/{slug}", "a/x.md", "b/x.md", "c/x.md");

        run.ShouldReportOnly("error TC0052", count: 3);
        Assert.Equal(
            ["a/x.md: b", "b/x.md: a", "c/x.md: a"],
            run.Result.Diagnostics.Select(static diagnostic =>
                $"{diagnostic.Location.GetLineSpan().Path[^6..]}: {Regex.Match(diagnostic.GetMessage(CultureInfo.InvariantCulture), "that of content/(.)").Groups[1].Value}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_slash_at_the_end_makes_no_difference()
    {
        With("/{slug}; posts=/{slug}/", "docs/a.md", "posts/a.md").ShouldReportOnly("error TC0052", count: 2);
    }

    [Fact]
    public void Keys_for_urls_are_data()
    {
        Site.Project.With("content/docs/a.md", "---\npermalink: /x\n---\n").With("content/docs/b.md", "---\npermalink: /x\n---\n").Run().ShouldReport();
    }

    private static ContentRun With(string patterns, params string[] files) =>
        files.Aggregate(Site.Project, static (project, file) => project.With("content/" + file, "text"))
            .WithProperty("TypedContentUrlPatterns", Convert.ToBase64String(Encoding.UTF8.GetBytes(patterns)))
            .WithProperty("TypedContentLayout", "{collection}/{slug}").Run();
}
