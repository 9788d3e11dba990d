namespace TypedContent.Generator.Tests.Layout;

/// <summary>Where a project has its locales and collections, as its properties say.</summary>
public class LayoutTests
{
    [Theory]
    [InlineData("{collection}/{slug}", "docs/a/b.md", "docs a/b ")]
    [InlineData("{collection}/{slug}", "docs/ar/b.md", "docs ar/b ")]
    [InlineData("{collection}/{slug}", "docs/b.ar.md", "docs b ar")]
    [InlineData("{collection}/{slug}.{locale}", "docs/b.ar.md", "docs b ar")]
    [InlineData("{collection}/{locale}/{slug}", "docs/ar/b.md", "docs b ar")]
    [InlineData("{collection}/{locale}/{slug}", "docs/zh-cn/a/b.md", "docs a/b zh-CN")]
    [InlineData("{collection}/{locale}/{slug}", "docs/zh_tw/b.md", "docs b zh-TW")]
    [InlineData("{collection}/{locale}/{slug}", "docs/b.md", "docs b ")]
    [InlineData("{collection}/{locale}/{slug}", "docs/guide/b.md", "docs guide/b ")]
    [InlineData("{collection}/{locale}/{slug}", "docs/guide/ar/b.md", "docs guide/ar/b ")]
    [InlineData("{collection}/{locale}/{slug}", "docs/b.ar.md", "docs b ar")]
    [InlineData("{collection}/{locale}/{slug}", "docs/ar/b.ar.md", "docs b ar")]
    [InlineData("{collection}/{locale}/{slug}", "docs/ar/socket.io.md", "docs socket.io ar")]
    [InlineData("{collection}/{locale}/{slug}", "docs/ar.md", "docs ar ")]
    [InlineData("/{collection}/{locale}/{slug}/", "docs/ar/b.md", "docs b ar")]
    [InlineData("{locale}/{collection}/{slug}", "ar/docs/a/b.md", "docs a/b ar")]
    [InlineData("{locale}/{collection}/{slug}", "docs/b.md", "docs b ")]
    [InlineData("{locale}/{collection}/{slug}", "docs/ar/b.md", "docs ar/b ")]
    [InlineData("{collection}.{locale}/{slug}", "docs.pt_BR/a/b.md", "docs a/b pt-BR")]
    [InlineData("{collection}.{locale}/{slug}", "docs/b.md", "docs b ")]
    [InlineData("{collection}/{slug}/{locale}", "docs/a/b/ar.md", "docs a/b ar")]
    [InlineData("{collection}/{slug}/{locale}", "docs/a/b.md", "docs a/b ")]
    [InlineData("{collection}/{slug}/{locale}", "docs/ar.md", "docs ar ")]
    public void A_path_is_read_by_the_layout(string layout, string path, string expected)
    {
        var run = Site.Project.With("content/" + path, "---\ntitle: a\n---\n").WithProperty("TypedContentLayout", layout).Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(
            (expected, "content/" + path),
            run.Execute<(string, string)>("var doc = Docs.All[0]; return (\"docs \" + doc.Slug + ' ' + doc.Locale, doc.SourcePath);"));
    }

    [Theory]
    [InlineData("{slug}", "about.md", "about ")]
    [InlineData("{slug}", "Projects/2024/Plan.md", "Projects/2024/Plan ")]
    [InlineData("{slug}", "settings.yaml", "settings ")]
    [InlineData("{slug}", "about.ar.md", "about ar")]
    [InlineData("{locale}/{slug}", "ar/about.md", "about ar")]
    [InlineData("{locale}/{slug}", "about.md", "about ")]
    [InlineData("{slug}/{locale}", "a/about/ar.md", "a/about ar")]
    public void All_content_may_be_one_collection(string layout, string path, string expected)
    {
        var run = Site.Project.With("content/" + path, path.EndsWith(".md", StringComparison.Ordinal) ? "---\ntitle: a\n---\n" : "title: a")
            .WithProperty("TypedContentLayout", layout).WithRootCollection("notes").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(expected, run.Value<string>("Notes.All[0].Slug + ' ' + Notes.All[0].Locale"));
    }

    [Fact]
    public void Files_of_the_root_belong_to_the_configured_collection()
    {
        var run = Site.Project
            .With("content/about.md", "---\ntitle: About\n---\n[x](docs/one.md)\n")
            .With("content/contact.ar.md", "---\ntitle: Contact\n---\n")
            .With("content/pages/other.md", "---\ntitle: Other\n---\n")
            .With("content/docs/one.md", "---\ntitle: One\n---\n[about](../about.md) [again](pages/about)\n")
            .With("content/people.yaml", "- slug: amina\n")
            .WithRootCollection("pages")
            .Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(
            ("about, contact, other", "ar", 1, "<p><a href=\"/pages/about\">about</a> <a href=\"/pages/about\">again</a></p>\n"),
            run.Value<(string, string?, int, string)>("(string.Join(\", \", Pages.All.Slugs), Pages.Contact.Locale, People.All.Count, Docs.One.Body.Html)"));
    }

    [Fact]
    public void A_file_in_a_locale_folder_is_in_the_root_collection()
    {
        var run = Site.Project.With("content/en/about.md", "---\ntitle: About\n---\n").With("content/ar/about.md", "---\ntitle: About\n---\n")
            .WithProperty("TypedContentLayout", "{locale}/{collection}/{slug}");

        run.WithRootCollection("pages").Run().ShouldReport();
        run.Run().ShouldReport(
            "content/ar/about.md(1,1,1,1): error TC0010: 'content/ar/about.md' is not in the folder of a collection; add <TypedContentRootCollection>pages</TypedContentRootCollection> to the project file for all such files, or move it into a folder such as 'content/ar/pages/'",
            "content/en/about.md(1,1,1,1): error TC0010: 'content/en/about.md' is not in the folder of a collection; add <TypedContentRootCollection>pages</TypedContentRootCollection> to the project file for all such files, or move it into a folder such as 'content/en/pages/'");
    }

    [Fact]
    public void A_list_file_in_a_locale_folder_has_that_locale()
    {
        var run = Site.Project.With("content/en/people.yaml", "- slug: amina\n  name: Amina\n").With("content/ar/people.yaml", "- slug: amina\n  name: أمينة\n")
            .WithProperty("TypedContentLayout", "{locale}/{collection}/{slug}").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("أمينة Amina", run.Value<string>("People.Amina.Name + ' ' + People.Amina.In(\"en\").Name"));
    }

    [Theory]
    [InlineData("socket.io.md", "", "socket io")]
    [InlineData("a.my-cave.md", "", "a.my-cave ")]
    [InlineData("a.no-problem.md", "", "a.no-problem ")]
    [InlineData("a.ca-valencia.md", "", "a ca-valencia")]
    [InlineData("a.my-cave.md", "my-cave", "a my-Cave")]
    [InlineData("socket.io.md", "en,ar", "socket.io ")]
    [InlineData("changes.to.md", "none", "changes.to ")]
    [InlineData("hello.en.md", "en,ar", "hello en")]
    [InlineData("hello.EN.md", "en", "hello en")]
    [InlineData("hello.zh_TW.md", "zh-tw", "hello zh-TW")]
    [InlineData("hello.zh_TW.md", "", "hello.zh_TW ")]
    [InlineData("hello.tok.md", "tok", "hello tok")]
    [InlineData("hello.cn.md", "cn", "hello cn")]
    [InlineData("hello.en-GB.md", "en", "hello.en-GB ")]
    public void Only_a_known_locale_is_a_locale(string file, string known, string expected)
    {
        var run = Site.Project.With("content/docs/" + file, "---\ntitle: a\n---\n").WithProperty("TypedContentKnownLocales", known).Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(expected, run.Value<string>("Docs.All[0].Slug + ' ' + Docs.All[0].Locale"));
    }

    [Fact]
    public void A_folder_is_a_locale_only_if_it_is_known()
    {
        var run = Site.Project.With("content/docs/ts/a.md", "---\ntitle: a\n---\n").With("content/docs/cn/a.md", "---\ntitle: a\n---\n")
            .WithProperty("TypedContentLayout", "{collection}/{locale}/{slug}").WithProperty("TypedContentKnownLocales", "cn en").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("a cn, ts/a ", run.Value<string>("string.Join(\", \", Docs.All.Select(doc => doc.Slug + ' ' + doc.Locale))"));
    }

    [Theory]
    [InlineData("TypedContentLayout", "{locale}", "is not a known layout; write one of '{collection}/{slug}', '{collection}/{locale}/{slug}', '{locale}/{collection}/{slug}', '{collection}.{locale}/{slug}' and '{collection}/{slug}/{locale}', or one of '{slug}', '{locale}/{slug}' and '{slug}/{locale}' if all content is one collection")]
    [InlineData("TypedContentLayout", "{slug}", "has no '{collection}', so the collection needs a name; add <TypedContentRootCollection>notes</TypedContentRootCollection>")]
    [InlineData("TypedContentKnownLocales", "english", "is not a BCP 47 language tag; write one such as 'en' or 'ar-MA', or 'none' alone if no path has a locale")]
    [InlineData("TypedContentFileDates", "yes", "is not one of 'true', 'date' and 'false'; write one of them")]
    public void An_invalid_property_is_an_error(string property, string value, string problem)
    {
        Site.Yaml("title: a\n").WithProperty(property, value).Run().ShouldReport($"CSC : error TC0041: The value '{value}' of {property} {problem}");
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("..")]
    public void An_invalid_root_collection_name_is_an_error(string name)
    {
        Site.Yaml("title: a\n").WithRootCollection(name).Run().ShouldReport(
            $"CSC : error TC0041: The value '{name}' of TypedContentRootCollection is not a collection name; write one such as 'pages'");
    }

    [Fact]
    public void A_locale_in_another_property_must_be_known()
    {
        Site.Yaml("title: a\n").WithProperty("TypedContentKnownLocales", "ar").WithProperty("TypedContentDefaultLocale", "en")
            .WithProperty("TypedContentLocales", "ar,fr").Run().ShouldReport(
            "CSC : error TC0041: The value 'en' of TypedContentDefaultLocale is not in TypedContentKnownLocales; add it there",
            "CSC : error TC0041: The value 'fr' of TypedContentLocales is not in TypedContentKnownLocales; add it there");
    }

    [Theory]
    [InlineData("{collection}/{slug}", "docs/a/b.en.md", "docs/a/b.fr.md")]
    [InlineData("{collection}/{locale}/{slug}", "docs/en/a/b.md", "docs/fr/a/b.md")]
    [InlineData("{locale}/{collection}/{slug}", "en/docs/a/b.md", "fr/docs/a/b.md")]
    [InlineData("{collection}.{locale}/{slug}", "docs.en/a/b.md", "docs.fr/a/b.md")]
    [InlineData("{collection}/{slug}/{locale}", "docs/a/b/en.md", "docs/a/b/fr.md")]
    public void The_path_of_a_missing_translation_follows_the_layout(string layout, string path, string missing)
    {
        Site.Project.With("content/" + path, "---\ntitle: a\n---\n").WithProperty("TypedContentLayout", layout).WithProperty("TypedContentLocales", "en,fr")
            .Run().ShouldReport(
            $"content/{path}(1,1,1,4): warning TC0034: The entry 'a/b' is not translated into 'fr'; add content/{missing}");
    }

    [Fact]
    public void The_missing_translation_of_a_file_outside_locale_folders_is_in_one()
    {
        Site.Project.With("content/docs/b.md", "---\ntitle: a\n---\n").With("content/docs/fr/a.md", "---\ntitle: a\n---\n")
            .With("content/docs/a.md", "---\ntitle: a\n---\n")
            .WithProperty("TypedContentLayout", "{collection}/{locale}/{slug}").WithProperty("TypedContentLocales", "en,fr")
            .WithProperty("TypedContentDefaultLocale", "en").Run().ShouldReport(
                "content/docs/b.md(1,1,1,4): warning TC0034: The entry 'b' is not translated into 'fr'; add content/docs/fr/b.md");
    }

    [Theory]
    [InlineData("content/docs/ar/a.md", "content/docs/en/a.md", "if 'ar' and 'en' are locales, add <TypedContentLayout>{collection}/{locale}/{slug}</TypedContentLayout> to the project file, else rename this entry or give it another 'slug:'")]
    [InlineData("content/docs/a.md", "content/docs/fr/a.md", "if 'fr' is a locale, add <TypedContentLayout>{collection}/{locale}/{slug}</TypedContentLayout> to the project file, else rename this entry or give it another 'slug:'")]
    [InlineData("content/docs/api/a.md", "content/docs/guide/a.md", "rename this entry or give it another 'slug:', or add <TypedContentSlugs>name</TypedContentSlugs> to the project file if 'slug:' replaces only the file name, not the folder")]
    [InlineData("content/docs/ar/a.md", "content/docs/ar/b.md", "rename this entry or give it another 'slug:', or add <TypedContentSlugs>none</TypedContentSlugs> to the project file to take the slugs from the file names")]
    public void One_slug_in_folders_that_look_like_locales_suggests_the_layout(string first, string second, string fix)
    {
        Site.Project.With(first, "---\nslug: a\n---\n").With(second, "---\nslug: a\n---\n").WithProperty("TypedContentLayout", "{collection}/{slug}").Run()
            .ShouldReport(
            $"{second}(2,7,2,8): error TC0006: The slug 'a' of the collection 'docs' is already used by {first}(2); {fix}");
    }

    [Fact]
    public void One_slug_in_an_unknown_locale_folder_suggests_the_property()
    {
        Site.Project.With("content/docs/a.md", "---\nslug: a\n---\n").With("content/docs/fr/a.md", "---\nslug: a\n---\n")
            .WithProperty("TypedContentLayout", "{collection}/{locale}/{slug}").WithProperty("TypedContentKnownLocales", "ar").Run().ShouldReport(
                "content/docs/fr/a.md(2,7,2,8): error TC0006: The slug 'a' of the collection 'docs' is already used by content/docs/a.md(2); if 'fr' is a locale, add it to TypedContentKnownLocales, else rename this entry or give it another 'slug:'");
    }
}
