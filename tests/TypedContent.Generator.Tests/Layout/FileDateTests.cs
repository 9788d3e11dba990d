namespace TypedContent.Generator.Tests.Layout;

/// <summary>The day at the beginning of a file's name, where the project has it read.</summary>
public class FileDateTests
{
    [Theory]
    [InlineData("true", "2024-01-05-hello.md", "hello 2024-01-05")]
    [InlineData("true", "2024-01-05_hello.md", "hello 2024-01-05")]
    [InlineData("True", "2024-1-5-hello.md", "hello 2024-01-05")]
    [InlineData("true", "2024-01-05-hello.ar.md", "hello 2024-01-05")]
    [InlineData("true", "news/2024-01-05-hello.md", "news/hello 2024-01-05")]
    [InlineData("true", "2024-01-05-hello/index.md", "hello 2024-01-05")]
    [InlineData("true", "2024-01-05.md", "2024-01-05 2024-01-05")]
    [InlineData("true", "2024-01-05-.md", "2024-01-05- 2024-01-01")]
    [InlineData("true", "2024-01-05-hello.yaml", "hello 2024-01-05")]
    [InlineData("true", "2024-01-hello.md", "2024-01-hello 2024-01-01")]
    [InlineData("true", "x-2024-01-05-hello.md", "x-2024-01-05-hello 2024-01-01")]
    [InlineData("date", "2024-01-05-hello.md", "2024-01-05-hello 2024-01-05")]
    [InlineData("false", "2024-01-05-hello.md", "2024-01-05-hello 2024-01-01")]
    [InlineData("", "2024-01-05-hello.md", "2024-01-05-hello 2024-01-01")]
    public void It_is_the_date_and_not_part_of_the_slug(string setting, string file, string expected)
    {
        var run = Site.Project.With("content/posts/" + file, file.EndsWith(".md", StringComparison.Ordinal) ? "---\ntitle: a\n---\n" : "title: a")
            .With("content/posts/zz.md", "---\ntitle: b\ndate: 2024-01-01\n---\n").WithProperty("TypedContentFileDates", setting).Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(
            expected,
            run.Value<string>(
                "Posts.All.Single(post => post.Title == \"a\") is var post ? $\"{post.Slug} {(DateOnly?)post.Date ?? new DateOnly(2024, 1, 1):O}\" : null"));
    }

    [Theory]
    [InlineData("date: 2023-12-31")]
    [InlineData("Date: 2023-12-31")]
    public void A_date_in_the_front_matter_has_priority(string line)
    {
        var run = Site.Project.With("content/posts/2024-01-05-hello.md", $"---\n{line}\n---\n").WithProperty("TypedContentFileDates", "true").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("2023-12-31", run.Value<string>("$\"{Posts.Hello.Date:O}\""));
    }

    [Fact]
    public void A_declared_member_gets_it()
    {
        var project = Site.Project
            .WithSource(
                "Post.cs",
                "namespace Site;\n[TypedContent.ContentCollection(\"posts\")]\npublic partial record Post(string Title, System.DateOnly Date);\n")
            .With("content/posts/2024-01-05-hello.md", "---\ntitle: a\n---\n");

        var run = project.WithProperty("TypedContentFileDates", "true").Run();
        Assert.Empty(run.BuildLines);
        Assert.Equal("2024-01-05", run.Value<string>("$\"{Posts.Hello.Date:O}\""));
        project.Run().ShouldReport(
            "content/posts/2024-01-05-hello.md(1,1,1,4): error TC0018: Post needs 'date' (the file name has one; add <TypedContentFileDates>true</TypedContentFileDates> to the project file to use it); add what is missing");
    }

    [Theory]
    [InlineData("2024-02-30-hello.md", "2024-02-30")]
    [InlineData("2024-13-01-hello.md", "2024-13-01")]
    public void A_date_that_does_not_exist_is_an_error(string file, string day)
    {
        Site.Project.With("content/posts/" + file, "---\ntitle: a\n---\n").WithProperty("TypedContentFileDates", "true").Run().ShouldReport(
            $"content/posts/{file}(1,1,1,1): error TC0013: The file name begins with '{day}', which is not a valid date; rename the file");
    }

    [Fact]
    public void Two_dates_with_one_slug_suggest_the_property_that_distinguishes_them()
    {
        var project = Site.Project.With("content/posts/2024-01-05-weekly.md", "text").With("content/posts/2024-01-12-weekly.md", "text");

        project.WithProperty("TypedContentFileDates", "date").Run().ShouldReport();
        project.WithProperty("TypedContentFileDates", "true").Run().ShouldReport(
            "content/posts/2024-01-12-weekly.md(1,1,1,1): error TC0006: The slug 'weekly' of the collection 'posts' is already used by content/posts/2024-01-05-weekly.md(1); rename this entry or give it another 'slug:', or set TypedContentFileDates to 'date' to keep the dates in the slugs");
    }

    [Fact]
    public void Entries_without_front_matter_get_it_too()
    {
        var run = Site.Project.With("content/posts/2024-01-05-a.md", "text").With("content/posts/2024-01-06-b.md", "text")
            .WithProperty("TypedContentFileDates", "true").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("2024-01-06", run.Value<string>("$\"{Posts.B.Date:O}\""));
    }
}
