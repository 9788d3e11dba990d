using System.Text.RegularExpressions;

namespace TypedContent.Generator.Tests.Markdown;

/// <summary>The examples of the CommonMark specification, which <c>.ci/run</c> downloads; without them, the tests are skipped with a message.</summary>
public partial class CommonMarkTests
{
    private const string Fence = "````````````````````````````````";

    // Headings have ids.
    private static readonly int[] HeadingIds =
    [
        10, 59, 62, 66, 67, 68, .. Enumerable.Range(71, 14), 86, 89, 90, 91, 95, 96, 102, 103, 115, 141, 214, 215, 227, 228, 229,
        230, 232, 300, 646, 647,
    ];

    // HTML is shown as text.
    private static readonly int[] RawHtml =
    [
        21, 31, .. Enumerable.Range(148, 44), 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623,
        .. Enumerable.Range(625, 7), 642, 643,
    ];

    // A relative image has the URL of its path in the content.
    private static readonly int[] ImagesBesideTheText = [517, 520, 531, 573, 576, 577, 578, 580];

    // So has one in HTML, if that is allowed.
    private static readonly int[] ImagesInHtml = [475];

    // The text after the language of a fence is kept.
    private static readonly int[] FenceMeta = [143, 146];

    // Bare URLs are links.
    private static readonly int[] BareUrls = [602, 608, 611, 612];

    [Fact]
    public void Every_example_that_our_settings_do_not_change_is_rendered_as_specified()
    {
        var examples = Examples();
        var texts = examples.Select(static example => example.Markdown).ToList();
        var escaped = Rendering.Of(Site.Project, texts);
        var allowed = Rendering.Of(Site.Project.WithProperty("TypedContentRawHtml", "allow"), texts);

        Assert.Equal(652, escaped.Length);
        Assert.Equal(
            [.. HeadingIds.Concat(RawHtml).Concat(ImagesBesideTheText).Concat(FenceMeta).Concat(BareUrls).Distinct().Order()],
            Different(examples, escaped, static html => html));

        // Each is changed for the reason that it is listed under.
        int[] others = [.. ImagesBesideTheText, .. FenceMeta, .. BareUrls];
        Assert.Equal(others.Concat(ImagesInHtml).Order(), Different(examples, allowed, WithoutIds));
        Assert.Equal([.. ImagesInHtml, .. ImagesBesideTheText, .. BareUrls], Different(examples, allowed, static html => WithoutMeta(WithoutIds(html))));
        Assert.Equal([.. FenceMeta, .. ImagesInHtml, .. ImagesBesideTheText], Different(examples, allowed, static html => WithoutUrls(WithoutIds(html))));
        Assert.Equal(HeadingIds, Different(examples, allowed, static html => html).Except(others).Except(ImagesInHtml));
        Assert.Equal(RawHtml, Different(examples, escaped, WithoutIds).Except(others));
    }

    /// <summary>With a line of HTML before a text, all of it is sanitized.</summary>
    [Fact(Explicit = true)]
    public void Sanitizing_HTML_does_not_change_rendered_Markdown()
    {
        const string line = "<hr />\n";
        var texts = Examples().Select(static example => example.Markdown).Where((_, i) => !RawHtml.Contains(i + 1)).ToList();
        var alone = Rendering.Of(Site.Project, texts);
        var beside = Rendering.Of(Site.Project.WithProperty("TypedContentRawHtml", "sanitize"), texts.Select(text => line + "\n" + text));

        Assert.Equal(alone.Select(html => line + html), beside);
    }

    private static IEnumerable<int> Different(List<(string Markdown, string Html)> examples, string[] html, Func<string, string> normalize) =>
        Enumerable.Range(1, html.Length).Where(number => normalize(Plain(html[number - 1])) != normalize(Plain(examples[number - 1].Html)));

    private static List<(string Markdown, string Html)> Examples()
    {
        var file = RepositoryFolder.PathOf(".packages", "commonmark-spec", "spec.txt");
        if (!File.Exists(file))
        {
            Assert.Skip("The specification was not fetched; .ci/run does that where npm is installed.");
        }

        return [.. Examples(File.ReadAllText(file))];
    }

    private static IEnumerable<(string Markdown, string Html)> Examples(string text) =>
        text.Split(Fence + " example\n").Skip(1)
            .Select(part => part[..part.IndexOf(Fence, StringComparison.Ordinal)].Replace('→', '\t').Split("\n.\n"))
            .Select(parts => parts is [var markdown, var html] ? (markdown + "\n", html) : (parts[0].TrimStart('.', '\n'), parts[^1]));

    // Markdig begins a list item's first block on the line of its tag.
    private static string Plain(string html) => html.Replace("<li>\n", "<li>", StringComparison.Ordinal).Trim();

    private static string WithoutIds(string html) => HeadingId.Replace(html, "<$1>");

    private static string WithoutMeta(string html) => CodeMeta.Replace(html, "");

    private static string WithoutUrls(string html) => UrlLink.Replace(html, "$1");

    [GeneratedRegex("<a href=\"(?:mailto:)?([^\"]*)\">\\1</a>")]
    private static partial Regex UrlLink { get; }

    [GeneratedRegex(" data-meta=\"[^\"]*\"")]
    private static partial Regex CodeMeta { get; }

    [GeneratedRegex("<(h[1-6]) id=\"[^\"]*\">")]
    private static partial Regex HeadingId { get; }
}
