namespace TypedContent.Package.Tests;

/// <summary>A program of one file (<c>dotnet run app.cs</c>) has content next to it.</summary>
public sealed class FileBasedAppTests(PackedPackage package)
{
    [Fact(Explicit = true)]
    public async Task Each_run_shows_the_content_as_it_is()
    {
        var project = new TemporaryProject(package);
        Array.ForEach(Directory.GetFiles(project.Folder), File.Delete);
        project.Write("app.cs", $"""
            #:package TypedContent@{package.Version}
            using app;

            foreach (var article in Articles.All)
            {"{"}
                Console.WriteLine("> " + article.Slug + ": " + article.Title);
            {"}"}
            """);
        project.WriteArticle("one.md", "Uno");
        Assert.Equal(["> one: Uno"], await LinesAsync());

        project.WriteArticle("one.md", "Una");
        project.WriteArticle("two.md", "Dos");
        Assert.Equal(["> one: Una", "> two: Dos"], await LinesAsync());

        project.Delete("content/articles/one.md");
        Assert.Equal(["> two: Dos"], await LinesAsync());

        project.WriteArticle("two.md", "[Dos");
        var wrong = await project.CommandAsync("run", "app.cs");
        Assert.NotEqual(0, wrong.ExitCode);
        Assert.Contains("content/articles/two.md(2,8): error TC0002: ", wrong.Output, StringComparison.Ordinal);

        async Task<string[]> LinesAsync()
        {
            var run = await project.CommandAsync("run", "app.cs");
            run.ShouldSucceed();
            return run.Output.Split(Environment.NewLine).Where(static line => line.StartsWith('>')).ToArray();
        }
    }
}
