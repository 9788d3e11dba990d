namespace TypedContent.Generator.Tests.Reading;

/// <summary>Front matter: YAML between a first line <c>---</c> and the next <c>---</c> or <c>...</c>; the rest is the body.</summary>
public class FrontMatterTests
{
    private static readonly ContentCases<string> Told =
        Site.MarkdownCases(InlineCases.TextsOf<FrontMatterTests>(nameof(Front_matter_and_body_are_separated)), "(entry.Title, entry.Body.Text)");

    private static readonly ContentCases<string> BodiesOnly = Site.MarkdownCases(
        InlineCases.TextsOf<FrontMatterTests>(nameof(Without_front_matter_or_with_an_empty_one_there_is_only_a_body)), "(entry.Slug, entry.Body.Text)");

    private static readonly ContentCases<string> Mistakes = Site.MarkdownCases(InlineCases.TextsOf<FrontMatterTests>(
        nameof(Front_matter_that_is_not_closed_is_one_error_at_its_opening), nameof(Front_matter_that_is_not_a_mapping_is_one_error_at_the_value)));

    [Theory]
    [InlineData("---\ntitle: Hello\n---\nA body.\n")]
    [InlineData("---\ntitle: Hello\n...\nA body.\n")]
    [InlineData("---\r\ntitle: Hello\r\n---\r\nA body.\r\n")]
    [InlineData("---\rtitle: Hello\r---\rA body.\r")]
    [InlineData("---\r\ntitle: Hello\n---\rA body.")]
    [InlineData("\uFEFF---\ntitle: Hello\n---\nA body.\n")]
    [InlineData("--- \t\ntitle: Hello\n---\t \nA body.\n")]
    [InlineData("---\ntitle: Hello\n... \nA body.\n")]
    [InlineData("---\n\n# a comment\ntitle: Hello\n\n---\n\n\nA body.\n\n")]
    [InlineData("---\n  title: Hello\n---\nA body.")]
    [InlineData("---\n{title: Hello}\n---\nA body.")]
    public void Front_matter_and_body_are_separated(string text)
    {
        Assert.Equal(("Hello", "A body."), Told[text].Value<(string, string)>());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\uFEFF", "")]
    [InlineData("A body.", "A body.")]
    [InlineData("\uFEFFA body.", "A body.")]
    [InlineData("---\n---", "")]
    [InlineData("---\n---\nA body.", "A body.")]
    [InlineData("---\n...\nA body.", "A body.")]
    [InlineData("---\r\n---\r\nA body.", "A body.")]
    [InlineData("---\n\n---\nA body.", "A body.")]
    [InlineData("---\n# only a comment\n---\nA body.", "A body.")]
    [InlineData("---\n~\n---\nA body.", "A body.")]
    [InlineData("---\n{}\n---\nA body.", "A body.")]
    public void Without_front_matter_or_with_an_empty_one_there_is_only_a_body(string text, string body)
    {
        Assert.Equal(("hello", body), BodiesOnly[text].Value<(string, string)>());
    }

    [Fact]
    public void Text_that_does_not_begin_with_the_mark_is_Markdown()
    {
        var run = Site.Markdown("...\ntitle: Hello\n---\n").Run();

        Assert.Contains("Hello", run.Value<string>("Articles.Hello.Body.Text"), StringComparison.Ordinal);
        Assert.DoesNotContain("Title", run.Source("Article.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: |\n  ---\n  ...\n---\n", "---\n...\n")]
    [InlineData("---\ntitle: a --- b\n---\n", "a --- b")]
    [InlineData("---\ntitle: a\n  ----\n---\n", "a ----")]
    public void Only_a_line_with_nothing_else_closes_it(string text, string title)
    {
        Assert.Equal(title, Site.Markdown(text).Run().Value<string>("Articles.Hello.Title"));
    }

    [Fact]
    public void The_first_closing_mark_ends_it_and_a_later_one_is_Markdown()
    {
        var run = Site.Markdown("---\ntitle: Hello\n---\nOne\n\n---\n\nTwo\n").Run();

        Assert.Equal("<p>One</p>\n<hr />\n<p>Two</p>\n", run.Value<string>("Articles.Hello.Body.Html"));
    }

    [Theory]
    [InlineData("---", "1,1,1,4")]
    [InlineData("---\n", "1,1,1,4")]
    [InlineData("---\ntitle: Hello\n\nA body.\n", "1,1,1,4")]
    [InlineData("---\r\ntitle: Hello\r\n", "1,1,1,4")]
    [InlineData("---  \ntitle: Hello\n", "1,1,1,4")]
    [InlineData("---\ntitle: Hello\n ---\n", "1,1,1,4")]
    [InlineData("---\ntitle: Hello\n--- end\n", "1,1,1,4")]
    [InlineData("---\ntitle: Hello\n----\n", "1,1,1,4")]
    public void Front_matter_that_is_not_closed_is_one_error_at_its_opening(string text, string place)
    {
        var read = Mistakes[text];

        read.ShouldReport(
            $"{read.Place.Folder}/hello.md({place}): error TC0001: The front matter that opens here is not closed; end it with a line that holds only '---'");
    }

    [Fact]
    public void Front_matter_that_is_not_closed_makes_no_member_of_others_nullable()
    {
        var run = Site.Markdown("---\ntitle: Hello\n").With("content/articles/second.md", "---\ntitle: Second\n---\n").Run();

        run.ShouldReport(
            "content/articles/hello.md(1,1,1,4): error TC0001: The front matter that opens here is not closed; end it with a line that holds only '---'");
        Assert.Contains("required string Title", run.Source("Article.g.cs"), StringComparison.Ordinal);
        Assert.Equal("Second", run.Value<string>("Articles.Second.Title"));
    }

    [Theory]
    [InlineData("---\n- a\n- b\n---\n", "2,1,3,4", "a list")]
    [InlineData("---\n[a, b]\n---\n", "2,1,2,7", "a list")]
    [InlineData("---\nhello\n---\n", "2,1,2,6", "text ('hello')")]
    [InlineData("---\n\n12\n---\n", "3,1,3,3", "a whole number ('12')")]
    [InlineData("---\n\"\"\n---\n", "2,1,2,3", "text")]
    public void Front_matter_that_is_not_a_mapping_is_one_error_at_the_value(string text, string place, string found)
    {
        var read = Mistakes[text];

        read.ShouldReport(
            $"{read.Place.Folder}/hello.md({place}): error TC0009: Front matter must be a mapping ('key: value' lines), but this is {found}; write lines such as 'title: Hello'");
    }

    [Fact]
    public void Front_matter_with_a_byte_order_mark_inside_UTF_16_is_read()
    {
        var bytes = System.Text.Encoding.Unicode.GetPreamble().Concat(System.Text.Encoding.Unicode.GetBytes("---\ntitle: مرحبا\n---\n")).ToArray();

        Assert.Equal("مرحبا", Site.Project.With("content/articles/hello.md", bytes).Run().Value<string>("Articles.Hello.Title"));
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_one_error()
    {
        byte[] bytes = [.. "---\ntitle: Caf"u8, 0xE9, .. "\nday: \n---\n"u8, 0xE9];

        Site.Project.With("content/articles/hello.md", bytes).Run().ShouldReport(
            "content/articles/hello.md(2,11,2,12): error TC0011: The file is not UTF-8 text; save it as UTF-8");
        Site.Project.With("content/articles/hello.md", bytes, System.Text.Encoding.Latin1).Run().ShouldReport(
            "content/articles/hello.md(1,1,1,1): error TC0011: The file is not UTF-8 text; save it as UTF-8");
    }

    [Fact]
    public void A_replacement_character_in_valid_UTF_8_is_read()
    {
        Assert.Equal(
            "a\uFFFD",
            Site.Project.With("content/articles/hello.md", System.Text.Encoding.UTF8.GetBytes("---\ntitle: a\uFFFD\n---\n")).Run()
                .Value<string>("Articles.Hello.Title"));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_one_error()
    {
        Site.Project.WithUnreadable("content/articles/hello.md").Run().ShouldReport(
            "content/articles/hello.md(1,1,1,1): error TC0011: The file cannot be opened; check that it exists and that you may read it");
    }

    [Fact]
    public void A_replacement_character_after_a_byte_order_mark_is_read()
    {
        byte[] valid = [0xEF, 0xBB, 0xBF, .. "---\ntitle: a\uFFFD\n---\n"u8];
        byte[] invalid = [0xEF, 0xBB, 0xBF, .. "---\ntitle: a"u8, 0xE9, .. "\n---\n"u8];

        Assert.Equal("a\uFFFD", Site.Project.With("content/articles/hello.md", valid).Run().Value<string>("Articles.Hello.Title"));
        Site.Project.With("content/articles/hello.md", invalid).Run().ShouldReport(
            "content/articles/hello.md(2,9,2,10): error TC0011: The file is not UTF-8 text; save it as UTF-8");
    }

    [Theory]
    [InlineData("---\ntitle:x\n---\n", "2,6,2,7")]
    [InlineData("---\n\ntitle:Hello there\n---\n", "3,6,3,7")]
    public void A_missing_space_after_a_key_is_reported_at_the_colon(string text, string place)
    {
        Site.Markdown(text).Run().ShouldReport($"content/articles/hello.md({place}): error TC0002: A space is missing after this ':'; write 'key: value'");
    }
}
