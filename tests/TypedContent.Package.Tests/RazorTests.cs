namespace TypedContent.Package.Tests;

/// <summary>Razor components that have the names of collections, with Razor's own generator.</summary>
public sealed class RazorTests(PackedPackage package)
{
    private const string Home = "@page \"/\"\n@foreach (var post in Posts.All) { <p>@post.Title</p> }\n";

    [Fact]
    public async Task A_component_named_like_a_collection_is_one_error_at_the_content()
    {
        var project = Project();
        project.Write("Posts.razor", "@page \"/posts\"\n");
        project.Write("Post.razor", "@page \"/post\"\n");
        project.Write("Ui/City.razor", "@namespace Site\n<p></p>\n");
        project.Write("content/cities/fes.md", "---\ntitle: Fes\n---\n");
        project.Write("content/ui/a.md", "---\ntitle: A\n---\n");
        project.Write("Ui/Other.razor", "<p></p>\n");

        var build = await project.BuildAsync();

        Assert.Equal(
            [
                "content/cities/fes.md(1,1): TC0057",
                "content/posts/a.md(1,1): TC0057",
                "content/ui/a.md(1,1): TC0057",
            ],
            build.Errors.Select(static error => error.ToString()));
        Assert.Contains(
            "The record of the collection 'cities' and the Razor component Ui/City.razor would both be 'Site.City'; write <TypedContentNamespace>Site.Content</TypedContentNamespace> in the project file, or rename one of them",
            build.Output,
            StringComparison.Ordinal);

        WriteProject(project, "<TypedContentNamespace>Site.Content</TypedContentNamespace>");
        project.Write("Pages/Home.razor", Home.Replace("Posts.All", "Content.Posts.All", StringComparison.Ordinal));
        build = await project.BuildAsync();
        build.ShouldSucceed();
        Assert.DoesNotContain("TC00", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_hides_a_collection_is_a_warning_and_a_compiler_error()
    {
        var project = Project();
        project.Write("Pages/Posts.razor", "@page \"/posts\"\n");
        project.Write("Pages/Home.razor", Home);

        var build = await project.BuildAsync();

        Assert.Equal(["Pages/Home.razor(2,29): CS0117"], build.Errors.Select(static error => error.ToString()));
        Assert.Contains(
            "content/posts/a.md(1,1): warning TC0058: In the namespace 'Site.Pages', 'Posts' is the Razor component Pages/Posts.razor and not the static class 'Site.Posts' of the collection 'posts'; write <TypedContentNamespace>Site.Content</TypedContentNamespace> in the project file and 'Content.Posts' there, or rename one of them",
            build.Output.Replace('\\', '/'),
            StringComparison.Ordinal);
    }

    private TemporaryProject Project()
    {
        var project = new TemporaryProject(package);
        project.Write("Program.cs", "System.Console.WriteLine();\n");
        project.Write("content/posts/a.md", "---\ntitle: A\n---\n");
        project.Write("_Imports.razor", "@using Site\n@using Microsoft.AspNetCore.Components\n");
        WriteProject(project);
        return project;
    }

    private static void WriteProject(TemporaryProject project, string properties = "") =>
        project.WriteProject("<RequiresAspNetWebAssets>false</RequiresAspNetWebAssets>" + properties, sdk: "Microsoft.NET.Sdk.Web");
}
