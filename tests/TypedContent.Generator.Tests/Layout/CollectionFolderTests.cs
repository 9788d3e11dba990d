namespace TypedContent.Generator.Tests.Layout;

/// <summary>Folders outside the content root that the project makes collections.</summary>
public class CollectionFolderTests
{
    [Theory]
    [InlineData("_posts", "posts", "_posts/2024/hello.md", "posts 2024/hello  _posts/2024/hello.md")]
    [InlineData("_posts", "", "_posts/hello.md", "posts hello  _posts/hello.md")]
    [InlineData("_posts/", "posts", "_posts/hello.ar.md", "posts hello ar _posts/hello.ar.md")]
    [InlineData("../shared/_posts", "posts", "../shared/_posts/hello.md", "posts hello  shared/_posts/hello.md")]
    [InlineData("/elsewhere/_posts", "posts", "/elsewhere/_posts/hello.md", "posts hello  _posts/hello.md")]
    [InlineData(".", "posts", "sub/hello.md", "posts sub/hello  sub/hello.md")]
    [InlineData("content/blog/posts", "posts", "content/blog/posts/hello.md", "posts hello  content/blog/posts/hello.md")]
    [InlineData("i18n/{locale}/docs/current", "posts", "i18n/fr/docs/current/hello.md", "posts hello fr i18n/fr/docs/current/hello.md")]
    [InlineData("i18n/{locale}/docs", "posts", "i18n/zh_cn/docs/hello.md", "posts hello zh-CN i18n/zh_cn/docs/hello.md")]
    [InlineData("{locale}/news/_posts", "posts", "en/news/_posts/hello.md", "posts hello en en/news/_posts/hello.md")]
    public void Its_files_are_entries(string include, string name, string file, string expected)
    {
        var run = Site.Project.WithCollectionFolder(include, name).WithFound(file, "---\ntitle: a\n---\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(
            expected,
            (name.Length == 0 ? "posts" : name) + " " + run.Value<string>("Posts.All[0].Slug + ' ' + Posts.All[0].Locale + ' ' + Posts.All[0].SourcePath"));
        Assert.DoesNotContain("/elsewhere/", string.Concat(run.Sources().Values), StringComparison.Ordinal);
        Assert.DoesNotContain("/project/", string.Concat(run.Sources().Values), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_posts", "", "/posts/hello")]
    [InlineData("../site/_posts/", "", "/posts/hello")]
    [InlineData("_posts", "_posts", "/_posts/hello")]
    [InlineData("_posts", "news", "/news/hello")]
    [InlineData("__posts", "", "/_posts/hello")]
    [InlineData("my_posts", "", "/my_posts/hello")]
    public void A_leading_sign_of_its_folder_is_not_part_of_its_name(string include, string name, string url)
    {
        var run = Site.Project.WithCollectionFolder(include, name).WithFound(include.TrimEnd('/') + "/hello.md", "---\ntitle: a\n---\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(url, run.Value<string>((name == "news" ? "News" : include[0] == 'm' ? "MyPosts" : "Posts") + ".All[0].Url"));
    }

    [Fact]
    public void A_locale_of_the_item_applies_to_all_files()
    {
        var run = Site.Project.WithCollectionFolder("docs").WithCollectionFolder("i18n/fr/docs", "docs", "fr")
            .WithFound("docs/a.md", "---\ntitle: A\n---\n").WithFound("i18n/fr/docs/a.md", "---\ntitle: Un\n---\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("A Un", run.Value<string>("Docs.A.Title + ' ' + Docs.A.In(\"fr\").Title"));
    }

    [Theory]
    [InlineData("{collection}/{locale}/{slug}")]
    [InlineData("{locale}/{collection}/{slug}")]
    public void It_may_contain_locale_folders(string layout)
    {
        var run = Site.Project.WithCollectionFolder("_docs", "docs").WithProperty("TypedContentLayout", layout)
            .WithFound("_docs/ar/a.md", "---\ntitle: A\n---\n").Run();

        Assert.Equal("a ar", run.Value<string>("Docs.All[0].Slug + ' ' + Docs.All[0].Locale"));
    }

    [Fact]
    public void A_folder_that_is_not_a_known_locale_is_left_out()
    {
        var run = Site.Project.WithCollectionFolder("{locale}/docs", "docs").WithProperty("TypedContentKnownLocales", "ar")
            .WithFound("ar/docs/a.md", "---\ntitle: A\n---\n").WithFound("api/docs/b.md", "---\ntitle: [\n---\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("a", run.Value<string>("Docs.All.Single().Slug"));
    }

    [Fact]
    public void Links_images_and_references_work_across_folders()
    {
        var run = Site.Project.WithCollectionFolder("_posts", "posts").WithCollectionFolder("_authors", "authors")
            .WithFound("_authors/amina.md", "---\nname: Amina\n---\n[post](../_posts/2024/a.md) [page](../content/pages/p.md)\n")
            .WithFound("_posts/2024/a.md", "---\nauthor: ../../_authors/amina.md\nother: authors/amina.md\nlast: authors/amina\n---\n[amina](../../_authors/amina.md) [page](../../content/pages/p.md#top-of-it) [slug](authors/amina) ![](map.png)\n")
            .WithFoundImage("_posts/2024/map.png")
            .With("content/pages/p.md", "---\ntitle: P\n---\n# Top of it\n[post](../../_posts/2024/a.md) [root](/pages/p.md)\n")
            .Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(
            ["AminaAminaAmina", "/authors/amina /pages/p#top-of-it /authors/amina", "/posts/2024/map.png", "/posts/2024/a /pages/p", "/posts/2024/a /pages/p"],
            run.Execute<string[]>("""
                var post = Posts.All[0];
                return new[] { post.Author.Name + post.Other.Name + post.Last.Name, Links(post.Body), post.Body.Images[0].Url, Links(Authors.Amina.Body), Links(Pages.P.Body) };

                static string Links(MarkdownBody body) => string.Join(' ', body.Links.Select(link => link.Url));
                """));
    }

    [Fact]
    public void Broken_links_across_folders_are_reported_with_relative_paths()
    {
        Site.Project.WithCollectionFolder("_posts", "posts").WithCollectionFolder("_authors", "authors")
            .WithFound("_authors/amina.md", "---\nname: Amina\n---\n")
            .WithFound("_posts/a.md", "---\nauthor: ../_authors/amnia.md\n---\n[x](../_authors/amnia.md) ![x](mpa.png)\n")
            .WithFoundImage("_posts/map.png")
            .Run()
            .ShouldReport(
                "_posts/a.md(2,9,2,29): error TC0005: '../_authors/amnia.md' is not an entry: the collection 'authors' has no slug 'amnia'; did you mean '../_authors/amina.md'?",
                "_posts/a.md(4,5,4,25): error TC0029: The link '../_authors/amnia.md' does not lead to content; did you mean '../_authors/amina.md'?" + Site.LinkFix,
                "_posts/a.md(4,32,4,39): error TC0031: The image 'mpa.png' is not in the content; did you mean 'map.png'?" + Site.LinkFix);
    }

    [Fact]
    public void Other_files_of_the_common_folder_are_not_content()
    {
        var run = Site.Project.WithCollectionFolder("_posts", "posts").WithFound("_posts/a.md", "---\ntitle: a\n---\n").WithFound("README.md", "text")
            .WithFound("docs/b.md", "---\ntitle: [\n---\n").Run();

        Assert.Empty(run.BuildLines);
    }

    [Fact]
    public void A_file_belongs_to_the_deepest_folder()
    {
        var run = Site.Project.WithCollectionFolder("docs").WithCollectionFolder("docs/blog", "posts")
            .WithFound("docs/a.md", "---\ntitle: a\n---\n").WithFound("docs/blog/b.md", "---\ntitle: b\n---\n").Run();

        Assert.Equal("a b", run.Value<string>("Docs.All.Single().Slug + ' ' + Posts.All.Single().Slug"));
    }

    [Fact]
    public void A_folder_and_one_of_the_root_may_be_one_collection()
    {
        Site.Project.WithCollectionFolder("_posts", "posts").WithFound("_posts/a.md", "text").With("content/posts/a.md", "text").Run().ShouldReport(
            "content/posts/a.md(1,1,1,1): error TC0006: The slug 'a' of the collection 'posts' is already used by _posts/a.md(1); rename this entry or give it another 'slug:'");
    }

    [Theory]
    [InlineData("_drafts", "posts", "_drafts/a.md", true)]
    [InlineData("_posts", "posts", "_posts/_a.md", true)]
    [InlineData("_posts", "posts", "_posts/_index.md", false)]
    [InlineData("_posts", "posts", "_posts/a.md", false)]
    [InlineData("blog", "posts", "blog/_posts/a.md", false)]
    public void Files_in_a_drafts_folder_or_with_an_underscore_are_held_back(string include, string name, string file, bool isHeldBack)
    {
        var run = Site.Project.WithCollectionFolder(include, name).WithFound(file, "---\ntitle: a\n---\n").WithProperty("TypedContentDrafts", "false").Run();

        Assert.Equal(isHeldBack ? 0 : 1, run.Value<int>("Posts.All.Count"));
    }

    [Fact]
    public void A_file_linked_into_the_root_is_included()
    {
        var run = Site.Project.WithCollectionFolder("_posts", "posts").WithFound("_posts/a.md", "---\ntitle: a\n---\n[x](../content/pages/p.md)\n")
            .WithLinked("/far/p.md", "pages/p.md", "---\ntitle: P\n---\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("content/pages/p.md", run.Value<string>("Pages.P.SourcePath"));
    }
}
