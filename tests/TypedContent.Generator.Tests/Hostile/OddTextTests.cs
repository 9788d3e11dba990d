namespace TypedContent.Generator.Tests.Hostile;

/// <summary>Text that has a meaning in C#, XML or YAML is kept unchanged everywhere.</summary>
/// <remarks>Values of front matter are in <see cref="Values.TextTests"/>.</remarks>
public class OddTextTests
{
    private static readonly string[] Texts =
    [
        "\"\"\"", "\"", "{", "}", "{0}", "*/", "/*", "//", "#", "#endif", "</summary>", "<b>", "&", "&amp;", "]]>", "-->", "\\", "\\u0041", "$", "@", "%", "'",
        "`", "a\u202Eb", "\u2066a", "!x", "*a", "<<", "? a", "a: b", "null",
    ];

    [Fact]
    public void In_every_part_of_a_body()
    {
        var project = Site.Project;
        for (var i = 0; i < Texts.Length; i++)
        {
            var text = Texts[i];
            var quote = text.Contains('"', StringComparison.Ordinal) ? '\'' : '"';
            project = project.With(
                $"content/articles/t{i:D2}.md",
                $"---\ntitle: t{i:D2}\n---\n# {Escaped(text)}\n\n:::note {{label={quote}{text}{quote}}}\n{Escaped(text)}\n:::\n\n[{Escaped(text)}](https://example.org \"{Escaped(text)}\")\n\n~~~ {text}\n{text}\n~~~\n");
        }

        var run = project.Run();

        var read = run.Value<(string Label, string Text, string Heading, string? Title, string Link)[]>(
            "Articles.All.Select(article => (article.Notes[0].Label, article.Notes[0].Text, article.Body.Headings[0].Text, article.Body.Links[0].Title, article.Body.Links[0].Text)).ToArray()");
        Assert.Equal(Texts, read.Select(static one => one.Label));
        Assert.Equal(Texts, read.Select(static one => one.Text));
        Assert.Equal(Texts, read.Select(static one => one.Heading));
        // Markdig takes '\\&amp;' in a title for an entity.
        Assert.Equal(
            Texts.Select(static text => text == "&amp;" ? "&" : text),
            read.Select(static one => one.Title));
        Assert.Equal(Texts, read.Select(static one => one.Link));
    }

    [Theory]
    [InlineData("a\"\"\"b")]
    [InlineData("a{b}")]
    [InlineData("a*b")]
    [InlineData("a#endif")]
    [InlineData("a<b>&c")]
    [InlineData("a\\b")]
    [InlineData("a\u202Eb")]
    [InlineData("a\u2028b")]
    [InlineData("a\nb")]
    [InlineData("a%20b")]
    [InlineData("a;b,c")]
    public void In_names_of_files_and_folders(string name)
    {
        var run = Site.Project
            .With($"content/{name}s/x.yaml", "title: folder\n")
            .With($"content/articles/{name}/{name}.yaml", "title: file\n")
            .With("content/articles/good.yaml", "title: good\n")
            .Run();

        run.ShouldReportOnly("error TC00(13|15)");
        Assert.Contains("good", run.Value<IEnumerable<string>>("Articles.All.Select(article => article.Title).ToList()"));
    }

    private static string Escaped(string text) => string.Concat(text.Select(static c => char.IsAscii(c) && char.IsPunctuation(c) || c is '<' or '>' or '$' or '+' or '=' or '^' or '|' or '~' or '`' ? "\\" + c : c.ToString()));
}
