using System.Text.RegularExpressions;

namespace TypedContent.Generator.Tests.Markdown;

/// <summary>The examples of the CommonMark specification, which <c>.ci/run</c> fetches; where they are not there, this says so.</summary>
public partial class CommonMarkTests
{
    private const string Fence = "````````````````````````````````";

    // An image beside the text has the URL of its place in the content. Raw HTML, which is escaped otherwise, the test lets through.
    private static readonly int[] ImagesBesideTheText = [517, 520, 531, 573, 576, 577, 578, 580];

    [Fact]
    public void Every_example_that_our_settings_do_not_change_is_rendered_as_specified()
    {
        var file = RepositoryFolder.PathOf(".packages", "commonmark-spec", "spec.txt");
        if (!File.Exists(file))
        {
            Assert.Skip("The specification was not fetched; .ci/run does that where npm is installed.");
        }

        var examples = Examples(File.ReadAllText(file)).ToList();
        var project = Site.Project.WithProperty("TypedContentRawHtml", "allow");
        for (var i = 0; i < examples.Count; i++)
        {
            project = project.With($"content/articles/e{i + 1:D3}.md", $"---\nnumber: {i + 1}\n---\n{examples[i].Markdown}");
        }

        var run = project.Run();
        run.ShouldReport([.. run.BuildLines]);
        var html = run.Execute<string[]>("return Articles.All.Select(article => article.Body.Html).ToArray();");

        Assert.Equal(652, html.Length);
        var different = Enumerable.Range(1, html.Length).Where(number => Plain(html[number - 1]) != Plain(examples[number - 1].Html));
        Assert.Equal(ImagesBesideTheText, different);
    }

    private static IEnumerable<(string Markdown, string Html)> Examples(string text) =>
        text.Split(Fence + " example\n").Skip(1)
            .Select(part => part[..part.IndexOf(Fence, StringComparison.Ordinal)].Replace('→', '\t').Split("\n.\n"))
            .Select(parts => parts is [var markdown, var html] ? (markdown + "\n", html) : (parts[0].TrimStart('.', '\n'), parts[^1]));

    // Headings have ids here; and Markdig begins a list item's first block on the line of its tag.
    private static string Plain(string html) => HeadingId.Replace(html, "<$1>").Replace("<li>\n", "<li>", StringComparison.Ordinal).Trim();

    [GeneratedRegex("<(h[1-6]) id=\"[^\"]*\">")]
    private static partial Regex HeadingId { get; }
}
