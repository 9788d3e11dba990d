using System.Globalization;
using System.Text;

namespace TypedContent.Generator.Tests;

/// <summary>The examples of the pages of generator/docs/diagnostics are correct, and the gallery is generated from them.</summary>
public class DiagnosticPageTests
{
    // Without an example that a page could print: bytes that are not text, a bug, too many characters, fifty files, and 60,000 entries.
    private static readonly string[] WithoutFiles = ["TC0011", "TC0016", "TC0037", "TC0042", "TC0050", "TC0055"];

    private static readonly string Docs = RepositoryFolder.PathOf("generator", "docs");

    public static TheoryData<string> Pages => new(Directory.GetFiles(Path.Combine(Docs, "diagnostics"), "TC*.md")
        .Select(file => Path.GetFileNameWithoutExtension(file)).Except(WithoutFiles).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_shows_what_a_build_prints_and_how_it_is_fixed(string id)
    {
        var page = Read(id);

        Assert.NotEmpty(page.Prints);
        Assert.All(page.Prints, line => Assert.Contains(" " + id + ": ", line, StringComparison.Ordinal));
        Assert.Equal(page.Prints, DiagnosticPage.Lines(page.Example));
        if (page.Fixed is { } project)
        {
            Assert.Empty(DiagnosticPage.Lines(project));
        }
    }

    [Fact]
    public void The_gallery_shows_every_page()
    {
        var gallery = new StringBuilder("""
            # Every error, as a build prints it

            Each of these is an error or a warning of the C# compiler, at the line and column of the mistake. The ids link to pages with the cause and
            the fix. A test generates this page and runs each example.


            """.ReplaceLineEndings("\n"));
        gallery.Append("Not shown, because their files cannot be shown on a page: ")
            .AppendJoin(", ", WithoutFiles.Select(static id => $"[{id}](diagnostics/{id}.md)")).Append(".\n\n");
        foreach (var page in Pages.Select(row => Read(row.Data)))
        {
            gallery.Append(CultureInfo.InvariantCulture, $"## [{page.Title}](diagnostics/{page.Id}.md)\n\n{page.ExampleText}\n\n");
        }

        var file = Path.Combine(Docs, "gallery.md");
        var text = gallery.ToString().TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("TYPEDCONTENT_ACCEPT") == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(text, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    private static DiagnosticPage Read(string id) => DiagnosticPage.Read(Path.Combine(Docs, "diagnostics", id + ".md"));
}
