namespace TypedContent.Generator.Tests.Singletons;

/// <summary>A data file directly in the content root that holds one mapping: its keys are members of a static class.</summary>
public class SingletonTests
{
    private const string Yaml = "title: My site\nfounded: 2022-05-13\npages: 3\nnav:\n- {label: Home, to: /}\n- {label: About, to: /about}\nsocial: {github: x}\n";

    [Theory]
    [InlineData("site.yaml", "title: My site\nsize: 3\n")]
    [InlineData("site.yml", "{title: My site, size: 3}")]
    [InlineData("site.YAML", "# The site\n---\ntitle: My site\nsize: 3\n...\n")]
    [InlineData("site.json", """{"$schema": "./site.schema.json", "title": "My site", "size": 3}""")]
    [InlineData("site.toml", "title = \"My site\"\nsize = 3\n")]
    [InlineData("site.jsonc", "// The site\n{\"title\": \"My site\", \"size\": 3,}")]
    [InlineData("site.JSON", "\uFEFF{\"title\": \"My site\",\r\n\"size\": 3}")]
    public void Each_key_is_a_member_of_the_static_class(string name, string text)
    {
        var run = Blog.Project.With("content/" + name, text).Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(("My site", 3, true), run.Value<(string, int, bool)>("(Site.Title, Site.Size, ReferenceEquals(Site.Value, Site.In(\"en\")))"));
        Assert.DoesNotContain("Schema", run.Source("SiteData.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_have_inferred_types()
    {
        var run = Blog.Project.With("content/site.yaml", Yaml).Run();

        Assert.Empty(run.BuildLines);
        Assert.True(run.Value<bool>("Site.Founded == new DateOnly(2022, 5, 13) && Site.Pages == 3 && Site.Nav[1] is NavItem { Label: \"About\" } && Site.Social.Github == \"x\""));
        Assert.True(run.Value<bool>("Site.Value == Site.Value with { } && Site.Value != Site.Value with { Pages = 4 } && Site.Value.GetHashCode() == (Site.Value with { }).GetHashCode()"));
        Assert.StartsWith("SiteData { Title = My site, Founded = ", run.Value<string>("Site.Value.ToString()"), StringComparison.Ordinal);
    }

    // An entry has members of its own for some of these, and others would make it a draft.
    [Fact]
    public void All_keys_are_data()
    {
        var run = Blog.Project.With(
            "content/site.yaml",
            "slug: a//b\nurl: https://example.com\nlocale: ar\nsourcePath: src\ndirection: rtl\ntranslations: 2\nbody: text\ndraft: true\npublished: maybe\n"
            + "drfat: true\nexpiryDate: 2001-01-01\npermalink: false\nstatus: draft\ntitle: T\n")
            .WithProperty("TypedContentAsOf", "2022-05-13").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(
            "a//b https://example.com ar src rtl 2 text True maybe True False draft",
            run.Value<string>("$\"{Site.Slug} {Site.Url} {Site.Locale} {Site.SourcePath} {Site.Direction} {Site.Translations} {Site.Body} {Site.Draft} {Site.Published} {Site.Drfat} {Site.Permalink} {Site.Status}\""));
        Assert.Equal(typeof(bool), run.Value<Type>("typeof(SiteData).GetProperty(\"Draft\")!.PropertyType"));
        Assert.False(run.Value<bool>("((object)Site.Value) is IContentEntry"));
    }

    [Fact]
    public void A_key_with_the_name_of_another_member_gets_a_suffix_in_both_types()
    {
        var run = Blog.Project
            .With("content/site.yaml", "site: 1\nvalue: 2\nin: 3\nsite-data: 4\nequals: 5\n")
            .With("content/value.yaml", "a: 1\n")
            .With("content/in.json", "{\"a\": 2}")
            .With("content/all.yaml", "a: 3\n")
            .Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("12345", run.Value<string>("$\"{Site.SiteValue}{Site.ValueValue}{Site.InValue}{Site.SiteDataValue}{Site.EqualsValue}\""));
        Assert.Equal("12345", run.Value<string>("Site.Value is var v ? $\"{v.SiteValue}{v.ValueValue}{v.InValue}{v.SiteDataValue}{v.EqualsValue}\" : \"\""));
        Assert.Equal("123", run.Value<string>("$\"{ValueCollection.A}{InCollection.A}{All.A}\""));
    }

    [Fact]
    public void The_record_gives_way_to_the_name_of_a_collection()
    {
        var run = Blog.Project.With("content/site.yaml", "title: A\n").With("content/site-data/x.yaml", "a: 1\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(("A", "SiteItem", 1), run.Value<(string, string, int)>("(Site.Title, Site.Value.GetType().Name, SiteData.X.A)"));
    }

    [Fact]
    public void A_class_of_the_project_takes_more_members()
    {
        var run = Blog.Project.With("content/site.yaml", "title: A\n")
            .WithSource("Site.cs", "namespace Blog; public static partial class Site { public static string Shout => Title + \"!\"; } public partial record SiteData { public int Length => Title.Length; }")
            .Run();

        Assert.Equal(("A!", 1), run.Value<(string, int)>("(Site.Shout, Site.Value.Length)"));
    }

    [Fact]
    public void References_lead_from_it_but_not_to_it()
    {
        var run = Blog.Project
            .With("content/site.yaml", "featured: articles/hello\nmore: [articles/hello, ./articles/hello.md]\nself: site/value\nfile: site.yaml\n")
            .With("content/articles/hello.md", "---\ntitle: Hello\nsite: site/value\nother: ../site.yaml\n---\n[a](site/value)\n")
            .Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(("Hello", "Hello", "site/value", "site.yaml"), run.Value<(string, string, string, string)>("(Site.Featured.Title, Site.More[1].Title, Site.Self, Site.File)"));
        Assert.Equal(("site/value", "../site.yaml"), run.Value<(string, string)>("(Articles.Hello.Site, Articles.Hello.Other)"));
        Assert.Equal("<p><a href=\"site/value\">a</a></p>\n", run.Value<string>("Articles.Hello.Body.Html"));
        Assert.StartsWith("SiteData { Featured = ", run.Value<string>("Site.Value.ToString()"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_its_file_is_broken()
    {
        Blog.Project.With("content/site.yaml", "title: A\n").With("content/articles/a.md", "[a](../site.yaml)\n").Run().ShouldReport(
            "content/articles/a.md(1,5,1,17): error TC0029: The link '../site.yaml' does not lead to content; the file is a singleton, which has no page; link to an entry, as 'collection/slug'" + Site.LinkFix);
    }

    [Fact]
    public void A_pattern_for_its_URL_is_an_error()
    {
        Blog.Project.With("content/site.yaml", "title: A\n").WithProperty("TypedContentUrlPatterns", Convert.ToBase64String("site=/s/{slug}"u8)).Run().ShouldReport(
            "CSC : error TC0035: The pattern 'site=/s/{slug}' of TypedContentUrl is for the collection 'site', which does not exist; remove it, or name an existing collection");
    }

    [Fact]
    public void A_key_takes_values_of_any_kind_where_the_project_says_so()
    {
        var run = Blog.Project.With("content/site.ar.yaml", "logo: a.png\n").With("content/site.en.yaml", "logo: {src: b.png, width: 2}\n")
            .WithUnion("site.logo").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("a.png", run.Value<string>("Site.Logo.Text"));
    }

    [Fact]
    public void It_is_internal_where_it_refers_to_an_internal_record()
    {
        var run = Blog.Project.With("content/site.yaml", "featured: articles/hello\n").With("content/articles/hello.yaml", "title: Hello\n")
            .WithSource("namespace Blog; [TypedContent.ContentCollection(\"articles\")] internal partial record Article(string Title);").Run();

        Assert.Empty(run.BuildLines);
        Assert.True(run.Value<bool>("!typeof(Site).IsPublic && !typeof(SiteData).IsPublic && Site.Featured.Title == \"Hello\""));
    }

    [Fact]
    public void Mistakes_are_reported_at_their_places()
    {
        var run = Blog.Project.With("content/site.yaml", "title: A\nfeatured: articles/helo\nday: 2022-02-30\ntitle: B\n")
            .With("content/articles/hello.yaml", "title: Hello\n").Run();

        run.ShouldReport(
            "content/site.yaml(2,11,2,24): error TC0005: 'articles/helo' is not an entry: the collection 'articles' has no slug 'helo'; did you mean 'articles/hello'?",
            "content/site.yaml(3,6,3,16): error TC0008: '2022-02-30' is not a valid date; fix it, or put it in quotation marks to keep it as text",
            "content/site.yaml(4,1,4,6): error TC0004: The key 'title' is already defined on line 1; remove one of the two");
    }

    [Fact]
    public void A_mapping_without_keys_has_no_members()
    {
        var run = Blog.Project.With("content/site.json", "{}").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("SiteData { }", run.Value<string>("Site.Value.ToString()"));
    }

    [Fact]
    public void Its_JSON_has_the_slugs_of_references()
    {
        var run = Blog.Project.With("content/site.yaml", "title: A\nfeatured: articles/hello\nnav: [{label: B}]\n")
            .With("content/articles/hello.yaml", "title: Hello\n").Run();

        Assert.Equal(
            "{\"Title\":\"A\",\"Featured\":\"hello\",\"Nav\":[{\"Label\":\"B\"}]}",
            run.Value<string>("System.Text.Json.JsonSerializer.Serialize(Site.Value)"));
    }

    [Fact]
    public async Task The_generated_code_is_readable()
    {
        await Verifier.Verify(Blog.Project
            .With("content/site.ar.yaml", "title: موقعي\nurl: https://example.com\nsize: 3\nnav:\n- label: الرئيسية\n")
            .With("content/site.en.yaml", "title: My site\nnav:\n- label: Home\n")
            .WithProperty("TypedContentDefaultLocale", "ar").Run().Driver);
    }

    [Fact]
    public void An_edited_value_changes_only_its_own_file()
    {
        Blog.Project.With("content/site.ar.yaml", "title: A\n").With("content/site.en.yaml", "title: B\n").With("content/articles/a.yaml", "title: A\n").Run()
            .Edit("content/site.ar.yaml", "title: C\n")
            .Steps(StepNames.Documents).ShouldBe(cached: 2, modified: 1)
            .Steps(StepNames.Schema).ShouldBeCached()
            .Steps(StepNames.Titles).ShouldBe(unchanged: 1)
            .ShouldEmit("Site.Value_ar.g.cs");
    }
}
