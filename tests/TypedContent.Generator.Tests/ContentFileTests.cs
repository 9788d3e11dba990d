namespace TypedContent.Generator.Tests;

/// <summary>Which additional files are content, and what their path in the content root means.</summary>
public class ContentFileTests
{
    [Theory]
    [InlineData("content/articles/a.txt")]
    [InlineData("content/articles/a")]
    [InlineData("content/articles/.md")]
    [InlineData("content/articles/a.md.bak")]
    public void A_file_of_another_kind_is_ignored(string path)
    {
        var run = Site.Yaml("title: a").With(path, "---\ntitle: [\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(1, run.Value<int>("Articles.All.Count"));
    }

    [Fact]
    public void An_additional_file_that_is_not_content_is_ignored()
    {
        var run = Site.Yaml("title: a").WithOtherFile("content/articles/b.yaml", "title: [").WithOtherFile("stylecop.json", "{").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(1, run.Value<int>("Articles.All.Count"));
    }

    [Fact]
    public void Without_the_packages_targets_there_is_no_content()
    {
        Assert.Empty(Site.Yaml("title: a").WithoutProperty("TypedContentRootPath").Run().Sources());
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("")]
    public void With_an_invalid_content_root_there_is_no_content(string value)
    {
        Assert.Empty(Site.Yaml("title: a").WithProperty("TypedContentRootPath", value).Run().Sources());
    }

    [Fact]
    public void Without_any_file_there_is_no_code()
    {
        Assert.Empty(Site.Project.Run().Sources());
    }

    [Theory]
    [InlineData("texts", "texts/articles/hello.yaml", "texts/articles/hello.yaml")]
    [InlineData("/elsewhere/content", "/elsewhere/content/articles/hello.yaml", "content/articles/hello.yaml")]
    [InlineData("../content", "/content/articles/hello.yaml", "content/articles/hello.yaml")]
    [InlineData("my content #1;2", "my content #1;2/articles/hello.yaml", "my content #1;2/articles/hello.yaml")]
    [InlineData("محتوى", "محتوى/articles/hello.yaml", "محتوى/articles/hello.yaml")]
    public void The_content_root_may_be_anywhere(string root, string path, string sourcePath)
    {
        var run = Site.Project.WithRoot(root).With(path, "title: a").Run();

        Assert.Equal(sourcePath, run.Value<string>("Articles.Hello.SourcePath"));
        Assert.DoesNotContain("/elsewhere", string.Concat(run.Sources().Values), StringComparison.Ordinal);
        Assert.DoesNotContain("/project", string.Concat(run.Sources().Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_linked_into_the_content_root_has_the_path_of_its_link()
    {
        var run = Site.Project
            .WithLinked("/elsewhere/one.yaml", "articles/linked.yaml", "title: a")
            .WithLinked("/elsewhere/two.yaml", "articles\\sub\\two.ar.yaml", "title: b")
            .Run();

        Assert.Equal("content/articles/linked.yaml", run.Value<string>("Articles.Linked.SourcePath"));
        Assert.Equal("sub/two ar", run.Value<string>("Articles.SubTwo.Slug + ' ' + Articles.SubTwo.Locale"));
    }

    [Fact]
    public void Two_files_with_the_same_link_are_an_error()
    {
        var run = Site.Project
            .WithLinked("/elsewhere/one.yaml", "articles/hello.yaml", "title: a")
            .WithLinked("/other/one.yaml", "articles/hello.yaml", "title: b")
            .Run();

        run.ShouldReport("/other/one.yaml(1,1,1,1): error TC0006: The slug 'hello' of the collection 'articles' is already used by content/articles/hello.yaml(1); rename this entry or give it another 'slug:'");
        Assert.Equal("a", run.Value<string>("Articles.Hello.Title"));
    }

    [Theory]
    [InlineData("content/articles/2022/10/hello.yaml", "Articles._2022_10Hello", "2022/10/hello")]
    [InlineData("content/articles/sub/index.yaml", "Articles.SubIndex", "sub/index")]
    [InlineData("content/articles/a.b/c.yaml", "Articles.ABC", "a.b/c")]
    public void Folders_inside_a_collection_are_part_of_the_slug(string path, string expression, string slug)
    {
        var run = Site.Project.With(path, "title: a").Run();

        Assert.Equal(slug, run.Value<string>(expression + ".Slug"));
        Assert.Equal(path, run.Value<string>(expression + ".SourcePath"));
    }

    [Fact]
    public void A_rename_gives_the_entry_its_new_name()
    {
        var run = Site.Yaml("title: a").Run();
        Assert.Equal("a", run.Value<string>("Articles.Hello.Title"));

        var renamed = run.Edit(project => project.WithRenamed("content/articles/hello.yaml", "content/articles/good-bye.yaml"));

        Assert.Equal("a", renamed.Value<string>("Articles.GoodBye.Title"));
        Assert.Null(renamed.Value<object?>("Articles.Find(\"hello\")"));
    }

    [Fact]
    public void A_project_without_nullable_annotations_compiles()
    {
        var run = Site.Markdown("---\na: 1\nb:\nc: [x]\nd: articles/hello\n---\ntext").WithoutNullable().Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(1, run.Value<int>("Articles.Hello.D.A"));
    }

    [Fact]
    public void A_project_in_CSharp_12_compiles()
    {
        var run = Site.Markdown("---\na: 1\nb: |\n  x\n  \"\"\"\nc: [x]\nd: articles/hello\ne: [{f: [[1]]}]\n---\ntext")
            .WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12)
            .Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("x\n\"\"\"\n", run.Value<string>("Articles.Hello.D.B"));
    }
}
