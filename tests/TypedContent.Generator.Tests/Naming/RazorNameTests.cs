namespace TypedContent.Generator.Tests.Naming;

/// <summary>Names of Razor components, which are in no C# file that the generator sees, and of the project's namespace.</summary>
public class RazorNameTests
{
    private static readonly ContentProject Posts = Site.Project.With("content/posts/b.md", "---\ntitle: B\n---\n")
        .With("content/posts/a.md", "---\ntitle: A\n---\n");

    [Theory]
    [InlineData("Posts.razor", "", "The static class of the collection 'posts' and the Razor component Posts.razor would both be 'Site.Posts'")]
    [InlineData("Post.razor", "@page \"/post\"\n", "The record of the collection 'posts' and the Razor component Post.razor would both be 'Site.Post'")]
    [InlineData("Pages/Posts.razor", "@page \"/\"\n@namespace Site\n", "The static class of the collection 'posts' and the Razor component Pages/Posts.razor would both be 'Site.Posts'")]
    [InlineData("Posts/List.razor", "", "The static class of the collection 'posts' and the namespace of the Razor component Posts/List.razor would both be 'Site.Posts'")]
    public void A_component_or_its_namespace_is_one_error_without_CSharp_errors(string path, string text, string what)
    {
        var run = Posts.WithRazor(path, text).Run();

        run.ShouldReport($"content/posts/a.md(1,1,1,1): error TC0057: {what}; write <TypedContentNamespace>Site.Content</TypedContentNamespace> in the project file, or rename one of them");
        Assert.Equal("A", run.Value<string>(what.Contains("record", StringComparison.Ordinal) ? "Posts.A.Title" : "Posts_2.A.Title"));
    }

    [Fact]
    public void A_code_behind_class_is_not_extended_by_a_collection() =>
        Posts.WithRazor("Posts.razor").WithSource("Posts.razor.cs", "namespace Site;\npublic partial class Posts;\n").Run()
            .ShouldReportOnly("^content/posts/a\\.md\\(1,1,1,1\\): error TC0057: The static class of the collection 'posts' and the Razor component Posts\\.razor ", count: 1);

    [Theory]
    [InlineData("Posts.cshtml", "")]
    [InlineData("PostList.razor", "")]
    [InlineData("Posts.razor", "@namespace Other\n")]
    [InlineData("_Imports.razor", "@namespace Other.Posts\n")]
    public void Other_names_are_no_conflict(string path, string text) => Posts.WithRazor(path, text).Run().ShouldReport();

    [Fact]
    public void A_file_that_the_project_does_not_compile_is_not_a_component() => Posts.WithOtherFile("Posts.razor", "").Run().ShouldReport();

    [Theory]
    [InlineData("@namespace Site\n", "Pages/Posts.razor", "Site.Pages")]
    [InlineData("@namespace Site.Ui\n", "Pages/My-Own/Posts.razor", "Site.Ui.My_Own")]
    [InlineData("@* @namespace *@\n", "Pages/Posts.razor", "Site.Pages")]
    public void A_component_in_an_inner_namespace_hides_a_collection(string imports, string path, string @namespace)
    {
        var folder = @namespace.StartsWith("Site.Ui", StringComparison.Ordinal) ? "Pages/" : "";
        var run = Posts.WithRazor(folder + "_Imports.razor", imports).WithRazor(path, "@page \"/posts\"\n").Run();

        run.ShouldReport(
            $"content/posts/a.md(1,1,1,1): warning TC0058: In the namespace '{@namespace}', 'Posts' is the Razor component {path} and not the static class 'Site.Posts' of the collection 'posts'; write <TypedContentNamespace>Site.Content</TypedContentNamespace> in the project file and 'Content.Posts' there, or rename one of them");
        Assert.Equal("A", run.Value<string>("Posts.A.Title"));
    }

    [Theory]
    [InlineData("Ui/Posts/List.razor", "", "Site.Ui", "Posts", "static class")]
    [InlineData("Ui/Posts/Old/List.razor", "", "Site.Ui", "Posts", "static class")]
    [InlineData("Ui/Post/List.razor", "", "Site.Ui", "Post", "record")]
    [InlineData("List.razor", "@namespace Site.Ui.Pages.Posts\n", "Site.Ui.Pages", "Posts", "static class")]
    public void A_namespace_of_components_inside_another_one_hides_a_collection(string path, string text, string @namespace, string name, string what)
    {
        var project = Posts.WithRazor(path, text).WithRazor("Ui/Other.razor");

        var run = project.Run();
        run.ShouldReport(
            $"content/posts/a.md(1,1,1,1): warning TC0058: In the namespace '{@namespace}', '{name}' is the namespace of the Razor component {path} and not the {what} 'Site.{name}' of the collection 'posts'; write <TypedContentNamespace>Site.Content</TypedContentNamespace> in the project file and 'Content.{name}' there, or rename one of them");
        Assert.Equal("A", run.Value<string>("Posts.A.Title"));
        project.WithProperty("TypedContentNamespace", "Site.Content").Run().ShouldReport();
    }

    [Fact]
    public void A_name_that_components_hide_in_several_namespaces_is_reported_once() =>
        Posts.WithRazor("Ui/Posts/A.razor").WithRazor("Ui/Posts/B.razor").WithRazor("Other/Posts/A.razor").WithRazor("Pages/Posts.razor").Run()
            .ShouldReportOnly("warning TC0058: In the namespace 'Site\\.Pages', 'Posts' is the Razor component Pages/Posts\\.razor and not", count: 1);

    [Fact]
    public void The_suggested_namespace_resolves_the_conflict()
    {
        var project = Posts.WithRazor("Posts.razor").WithRazor("Pages/Post.razor").WithRazor("Pages/Post_2.razor")
            .WithProperty("TypedContentNamespace", "Site.Content");

        Assert.Equal("A", project.Run().Value<string>("Posts.A.Title"));
    }

    [Fact]
    public void The_suggested_namespace_is_free()
    {
        Posts.With("content/content/a.md", "---\ntitle: A\n---\n").WithRazor("Posts.razor").WithRazor("Pages/Post.razor")
            .WithSource("A.cs", "namespace Site;\nclass SiteContent;\n").Run().ShouldReport(
            "content/posts/a.md(1,1,1,1): error TC0057: The static class of the collection 'posts' and the Razor component Posts.razor would both be 'Site.Posts'; write <TypedContentNamespace>Site.SiteSiteContent</TypedContentNamespace> in the project file, or rename one of them",
            "content/posts/a.md(1,1,1,1): warning TC0058: In the namespace 'Site.Pages', 'Post' is the Razor component Pages/Post.razor and not the record 'Site.Post' of the collection 'posts'; write <TypedContentNamespace>Site.SiteSiteContent</TypedContentNamespace> in the project file and 'SiteSiteContent.Post' there, or rename one of them");
    }

    [Fact]
    public void A_component_hides_a_declared_record()
    {
        Posts.WithSource("Post.cs", "namespace Site.Model;\n[TypedContent.ContentCollection(\"posts\")]\npublic partial record Post(string Title);\n")
            .WithRazor("Post.razor").WithRazor("Ui/Posts.razor", "@namespace Site.Model.Ui\n").Run().ShouldReport(
                "content/posts/a.md(1,1,1,1): warning TC0058: In the namespace 'Site.Model.Ui', 'Posts' is the Razor component Ui/Posts.razor and not the static class 'Site.Model.Posts' of the collection 'posts'; put the record into a namespace such as 'Site.Model.Content' and 'Content.Posts' there, or rename one of them");
    }

    [Fact]
    public void A_namespace_of_components_is_an_error_for_a_declared_record_of_the_outer_one()
    {
        Posts.WithSource("Post.cs", "namespace Site;\n[TypedContent.ContentCollection(\"posts\")]\npublic partial record Post(string Title);\n")
            .WithRazor("Posts/List.razor").Run().ShouldReport(
                "content/posts/a.md(1,1,1,1): error TC0057: The static class of the collection 'posts' and the namespace of the Razor component Posts/List.razor would both be 'Site.Posts'; put the record into a namespace such as 'Site.Content', or rename one of them");
    }

    [Fact]
    public void A_component_in_the_namespace_of_a_declared_record_is_an_error()
    {
        Posts.WithSource("Post.cs", "namespace Site;\n[TypedContent.ContentCollection(\"posts\")]\npublic partial record Post(string Title);\n")
            .WithRazor("Posts.razor").Run().ShouldReport(
                "content/posts/a.md(1,1,1,1): error TC0057: The static class of the collection 'posts' and the Razor component Posts.razor would both be 'Site.Posts'; put the record into a namespace such as 'Site.Content', or rename one of them");
    }

    [Fact]
    public void A_generic_component_has_another_arity() =>
        Posts.WithRazor("Posts.razor", "@typeparam TItem\n<p></p>\n").Run().ShouldReport();

    [Fact]
    public void A_nested_record_is_renamed_for_a_component()
    {
        var run = Site.Yaml("quote:\n  a: 1\n").WithRazor("Quote.razor").Run();

        Assert.Equal(1, run.Execute<int>("ArticleQuote quote = Articles.Hello.Quote; return quote.A;"));
    }

    [Theory]
    [InlineData("content/site/a.md", "The static class of the collection 'site'", "the collection")]
    [InlineData("content/sites/a.md", "The record of the collection 'sites'", "the collection")]
    public void A_collection_named_like_the_project_s_namespace_is_one_warning(string path, string what, string rename)
    {
        var project = Site.Project.With(path, "---\ntitle: A\n---\n");

        project.Run().ShouldReport(
            $"{path}(1,1,1,1): warning TC0057: {what} is 'Site.Site', so 'Site' names both it and the project's namespace; write <TypedContentNamespace>Site.Content</TypedContentNamespace> in the project file, or rename {rename}");
        project.WithProperty("TypedContentNamespace", "Site.Content").Run().ShouldReport();
        project.WithProperty("RootNamespace", "My.Site").Run().ShouldReport();
        project.WithProperty("RootNamespace", "Site.Web").Run().ShouldReportOnly("warning TC0057: .* is 'Site\\.Web\\.Site', so '", count: 1);
    }

    [Fact]
    public void A_declared_collection_named_like_the_project_s_namespace_is_one_warning_at_its_attribute()
    {
        const string Record = "namespace Site;\n[TypedContent.ContentCollection(\"site\")]\npublic partial record Page(string Title);\n";
        var project = Site.Project.With("content/site/a.md", "---\ntitle: A\n---\n").WithSource("Page.cs", Record);

        var run = project.Run();
        run.ShouldReport(
            "Page.cs(2,2,2,40): warning TC0057: The static class of the collection 'site' is 'Site.Site', so 'Site' names both it and the project's namespace; put the record into a namespace such as 'Site.Content', or rename the collection");
        Assert.Equal("A", run.Value<string>("Site.A.Title"));
        project.WithSource("Page.cs", Record.Replace("namespace Site;", "namespace Site.Content;", StringComparison.Ordinal)).Run().ShouldReport();
        project.WithProperty("RootNamespace", "My.Site").Run().ShouldReport();
    }

    [Fact]
    public void A_nested_record_is_renamed_for_the_project_s_namespace()
    {
        Assert.Equal(1, Site.Yaml("site:\n  a: 1\n").Run().Execute<int>("ArticleSite site = Articles.Hello.Site; return site.A;"));
    }

    [Fact]
    public void An_edit_of_a_component_s_text_runs_nothing_else()
    {
        var run = Posts.WithRazor("Pages/Home.razor", "<p>A</p>\n").WithRazor("Posts.razor").Run();
        run.ShouldReportOnly("error TC0057");

        run.Edit(static project => project.WithRazor("Pages/Home.razor", "<p>B</p>\n"))
            .ShouldReportOnly("error TC0057")
            .Steps(StepNames.RazorFiles).ShouldBe(cached: 1, unchanged: 1)
            .Steps(StepNames.RazorComponents).ShouldBeCached()
            .Steps(StepNames.TakenNames).ShouldBeCached()
            .Steps(StepNames.Inference).ShouldBeCached()
            .Steps(StepNames.ComponentConflicts).ShouldBeCached()
            .ShouldEmit();
        run.Edit(static project => project.WithRazor("Pages/Home.razor", "@namespace Site.Posts\n"))
            .ShouldReportOnly("error TC0057")
            .Steps(StepNames.RazorFiles).ShouldBe(cached: 1, modified: 1);
    }
}
