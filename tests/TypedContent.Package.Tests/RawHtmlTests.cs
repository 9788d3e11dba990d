namespace TypedContent.Package.Tests;

/// <summary>The library that sanitizes HTML is found next to the generator, in the compiler server and without it.</summary>
public sealed class RawHtmlTests(PackedPackage package)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true, Explicit = true)]
    public async Task A_build_sanitizes_HTML_by_collection(bool alone)
    {
        var project = new TemporaryProject(package) { BuildsAlone = alone };
        project.Write("content/articles/a.md", "A <kbd onclick=\"x\">key</kbd><script>x</script>\n");
        project.Write("content/docs/a.md", "A <kbd onclick=\"x\">key</kbd>\n");
        project.Write("Program.cs", "System.Console.WriteLine(Site.Articles.A.Body.Html + Site.Docs.A.Body.Html);");
        project.WriteProject("<TypedContentRawHtml>sanitize; docs=allow</TypedContentRawHtml>");

        Assert.Equal(["<p>A <kbd>key</kbd></p>", "<p>A <kbd onclick=\"x\">key</kbd></p>"], await LinesAsync());

        // On the command line, ';' is written '%3B'.
        string[] arguments = ["-p:TypedContentRawHtml=sanitize%3Barticles=allow", "-p:TypedContentHtmlElements=button%3Biframe"];
        Assert.Equal(["<p>A <kbd onclick=\"x\">key</kbd><script>x</script></p>", "<p>A <kbd>key</kbd></p>"], await LinesAsync(arguments));

        async Task<IEnumerable<string>> LinesAsync(params string[] arguments) =>
            (await project.BuildAndRunAsync(arguments)).Where(static line => line.Length > 0);
    }
}
