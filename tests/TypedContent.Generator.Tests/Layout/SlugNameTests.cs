namespace TypedContent.Generator.Tests.Layout;

/// <summary><c>TypedContentSlugs</c>: what <c>slug:</c> replaces.</summary>
public class SlugNameTests
{
    private static ContentProject Named => Site.Project.WithProperty("TypedContentSlugs", "Name");

    [Theory]
    [InlineData("guide/intro.md", "start", "guide/start")]
    [InlineData("intro.md", "start", "start")]
    [InlineData("guide/intro.md", "/start", "start")]
    [InlineData("guide/intro.md", "/start/", "start")]
    [InlineData("guide/intro.md", "a/b/", "guide/a/b")]
    [InlineData("guide/intro.md", "/", "index")]
    [InlineData("a/b/index.md", "start", "a/start")]
    public void A_slug_replaces_the_file_name_in_its_folder(string path, string slug, string expected)
    {
        var run = Named.With("content/docs/" + path, $"---\nslug: {slug}\n---\n").Run();

        Assert.Equal([expected], run.Value<string[]>("Docs.All.Select(static entry => entry.Slug).ToArray()"));
    }

    [Fact]
    public void Items_of_list_files_keep_their_written_slugs()
    {
        var run = Named.With("content/people.yaml", "- slug: staff/amina\n- slug: /badr\n").Run();

        Assert.Equal(["badr", "staff/amina"], run.Value<string[]>("People.All.Select(static entry => entry.Slug).ToArray()"));
    }

    [Fact]
    public void A_slug_in_two_folders_suggests_the_property()
    {
        Site.Project
            .With("content/docs/a/intro.md", "---\nslug: start\n---\n")
            .With("content/docs/b/intro.md", "---\nslug: start\n---\n")
            .Run()
            .ShouldReport(
                "content/docs/b/intro.md(2,7,2,12): error TC0006: The slug 'start' of the collection 'docs' is already used by content/docs/a/intro.md(2); rename this entry or give it another 'slug:', or add <TypedContentSlugs>name</TypedContentSlugs> to the project file if 'slug:' replaces only the file name, not the folder");
        Named.With("content/docs/a/intro.md", "---\nslug: start\n---\n").With("content/docs/b/intro.md", "---\nslug: start\n---\n").Run().ShouldReport();
    }

    [Fact]
    public void A_duplicate_slug_in_a_folder_may_be_data()
    {
        var project = Site.Project.With("content/posts/2015-report.md", "---\nslug: report\n---\n")
            .With("content/posts/2016-report.md", "---\nslug: report\n---\n")
            .With("content/people.yaml", "- slug: amina\n");

        project.Run().ShouldReport(
            "content/posts/2016-report.md(2,7,2,13): error TC0006: The slug 'report' of the collection 'posts' is already used by content/posts/2015-report.md(2); rename this entry or give it another 'slug:', or add <TypedContentSlugs>none</TypedContentSlugs> to the project file to take the slugs from the file names");
        Assert.Equal(
            "2015-report:report 2016-report:report amina",
            project.WithProperty("TypedContentSlugs", "none").Run()
                .Value<string>("string.Join(' ', Posts.All.Select(static post => post.Slug + ':' + post.SlugValue)) + ' ' + People.All.Slugs[0]"));
    }

    [Fact]
    public void A_slug_from_the_root_suggests_the_property()
    {
        Site.Project.With("content/docs/intro.md", "---\nslug: /start\n---\n").Run().ShouldReport(
            "content/docs/intro.md(2,7,2,13): error TC0013: The slug '/start' has an empty part before or after a '/'; write 'start', or add <TypedContentSlugs>name</TypedContentSlugs> to the project file if '/' is the collection");
    }

    [Theory]
    [InlineData("//", "has an empty part before or after a '/'")]
    [InlineData("a//b", "has an empty part before or after a '/'")]
    public void Empty_parts_stay_mistakes(string slug, string problem)
    {
        var run = Named.With("content/docs/guide/intro.md", $"---\nslug: {slug}\n---\n").Run();

        run.ShouldReportOnly("error TC0013: The slug '" + slug + "' " + problem, 1);
    }

    [Fact]
    public void Another_value_is_an_error()
    {
        Site.Project.WithProperty("TypedContentSlugs", "folder").With("content/docs/intro.md", "# a\n").Run().ShouldReport(
            "CSC : error TC0041: The value 'folder' of TypedContentSlugs is not one of 'path', 'name' and 'none'; write one of them");
    }
}
