using System.Text;

namespace TypedContent.Generator.Tests.Layout;

/// <summary><c>index.md</c>, <c>_index.md</c> and <c>README.md</c> are the pages of their folders.</summary>
public class FolderPageTests
{
    [Theory]
    [InlineData("docs/guide/index.md", "guide", "/docs/guide")]
    [InlineData("docs/guide/_index.md", "guide", "/docs/guide")]
    [InlineData("docs/guide/README.md", "guide", "/docs/guide")]
    [InlineData("docs/guide/readme.markdown", "guide", "/docs/guide")]
    [InlineData("docs/guide/Index.md", "guide", "/docs/guide")]
    [InlineData("docs/2020/x/index.md", "2020/x", "/docs/2020/x")]
    [InlineData("docs/index.md", "index", "/docs")]
    [InlineData("docs/_index.md", "index", "/docs")]
    [InlineData("docs/README.md", "index", "/docs")]
    [InlineData("docs/index.ar.md", "index", "/docs")]
    [InlineData("docs/guide/_index.ar.md", "guide", "/docs/guide")]
    [InlineData("docs/guide/index2.md", "guide/index2", "/docs/guide/index2")]
    [InlineData("docs/guide/index.yaml", "guide/index", "/docs/guide/index")]
    public void The_slug_is_that_of_the_folder(string path, string slug, string url)
    {
        var run = Site.Project.With("content/" + path, path.EndsWith(".yaml", StringComparison.Ordinal) ? "title: a" : "---\ntitle: a\n---\n")
            .WithProperty("TypedContentDrafts", "false").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(slug + " " + url, run.Value<string>("Docs.All[0].Slug + ' ' + Docs.All[0].Url"));
    }

    [Theory]
    [InlineData("/{collection}/{slug}/", "/docs/ /docs/guide/")]
    [InlineData("/{slug}", "/ /guide")]
    [InlineData("/{slug}/", "/ /guide/")]
    [InlineData("/x/{slug}.html", "/x/index.html /x/guide.html")]
    public void The_url_of_a_collections_page_is_that_of_its_folder(string pattern, string expected)
    {
        var run = Site.Project.With("content/docs/index.md", "---\ntitle: a\n---\n").With("content/docs/guide/index.md", "---\ntitle: a\n---\n")
            .WithProperty("TypedContentUrlPatterns", Convert.ToBase64String(Encoding.UTF8.GetBytes(pattern))).Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(expected, run.Value<string>("Docs.Index.Url + ' ' + Docs.Guide.Url"));
    }

    [Fact]
    public void An_explicit_slug_has_priority()
    {
        var run = Site.Project.With("content/docs/index.md", "---\nslug: index\n---\n").With("content/docs/guide/index.md", "---\nslug: start\n---\n").Run();

        Assert.Equal("/docs/index /docs/start", run.Value<string>("string.Join(' ', Docs.All.Select(doc => doc.Url))"));
    }

    [Fact]
    public void Links_and_references_name_the_folder_or_the_file()
    {
        var run = Site.Project
            .With("content/docs/index.md", "---\ntitle: Docs\n---\n")
            .With("content/docs/guide/index.md", "---\ntitle: Guide\n---\n")
            .With("content/docs/a.md", "---\ntitle: A\nnext: docs/guide\nlast: docs/guide/index\n---\n[1](guide/index.md) [2](docs/guide) [3](docs/guide/index) [4](index.md) [5](docs/index)\n")
            .Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("Guide Guide", run.Value<string>("Docs.A.Next!.Title + ' ' + Docs.A.Last!.Title"));
        Assert.Equal("/docs/guide /docs/guide /docs/guide /docs /docs", run.Value<string>("string.Join(' ', Docs.A.Body.Links.Select(link => link.Url))"));
    }

    [Fact]
    public void Other_names_can_be_set()
    {
        var project = Site.Project.With("content/docs/guide/index.md", "---\ntitle: a\n---\n").With("content/docs/guide/README.md", "---\ntitle: a\n---\n")
            .With("content/docs/other/_index.md", "---\ntitle: a\n---\n");

        Assert.Equal(
            "guide/README, guide/index, other/_index",
            project.WithProperty("TypedContentFolderPages", "none").Run().Value<string>("string.Join(\", \", Docs.All.Slugs)"));
        Assert.Equal(
            "guide/README, guide/index, other/_index",
            project.WithProperty("TypedContentFolderPages", ",  None,  ").Run().Value<string>("string.Join(\", \", Docs.All.Slugs)"));
        Assert.Equal(
            "guide, guide/README, other/_index",
            project.WithProperty("TypedContentFolderPages", "index").Run().Value<string>("string.Join(\", \", Docs.All.Slugs)"));
    }

    [Theory]
    [InlineData("guide.md", "guide/index.md", "guide", "'index' is the page of its folder, so rename one of the two, or add <TypedContentFolderPages>_index;README</TypedContentFolderPages> to the project file to keep the name in the slug")]
    [InlineData("guide/README.md", "guide/index.md", "guide", "'README' is the page of its folder, so rename one of the two, or add <TypedContentFolderPages>index;_index</TypedContentFolderPages> to the project file to keep the name in the slug")]
    [InlineData("README.md", "index.md", "index", "'README' is the page of its folder, so rename one of the two, or add <TypedContentFolderPages>index;_index</TypedContentFolderPages> to the project file to keep the name in the slug")]
    [InlineData("guide.yaml", "guide/_index.md", "guide", "'_index' is the page of its folder, so rename one of the two, or add <TypedContentFolderPages>index;README</TypedContentFolderPages> to the project file to keep the name in the slug")]
    public void Two_files_with_one_slug_are_an_error_that_names_both(string first, string second, string slug, string fix)
    {
        Site.Project.With("content/docs/" + first, first.EndsWith(".yaml", StringComparison.Ordinal) ? "" : "text").With("content/docs/" + second, "text").Run()
            .ShouldReport(
            $"content/docs/{second}(1,1,1,1): error TC0006: The slug '{slug}' of the collection 'docs' is already used by content/docs/{first}(1); {fix}");
    }

    [Fact]
    public void An_entry_that_is_not_a_folder_page_is_not_suggested()
    {
        Site.Project.With("content/docs/guide.md", "---\nnext: docs/a\n---\n").With("content/docs/a.md", "---\nnext: docs/guide/index\n---\n").Run()
            .ShouldReport(
            "content/docs/a.md(2,7,2,23): error TC0005: 'docs/guide/index' is not an entry: the collection 'docs' has no slug 'guide/index'; name one that exists, or put the value in quotation marks if it is text" + Site.UnionFix("docs.next"));
    }

    [Theory]
    [InlineData("index.md")]
    [InlineData("guide/index")]
    public void A_name_with_a_folder_or_extension_is_an_error(string name) =>
        Site.Project.WithProperty("TypedContentFolderPages", "_index, " + name).With("content/docs/intro.md", "# a\n").Run().ShouldReport(
            $"CSC : error TC0041: The value '{name}' of TypedContentFolderPages is not a file name without folder and extension; write one such as 'index'");
}
