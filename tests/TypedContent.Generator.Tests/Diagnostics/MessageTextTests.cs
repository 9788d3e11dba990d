namespace TypedContent.Generator.Tests.Diagnostics;

/// <summary>Content in a message is on one line, visible, and not too long.</summary>
public class MessageTextTests
{
    [Theory]
    [InlineData("a: !x%0A::error::forged%20by%20content z", "1,4,1,41", "TC0012: The tag '!x ::error::forged by content' has no meaning here; remove it, or put the value in quotation marks if it is text")]
    [InlineData("a: !x%1B z", "1,4,1,11", "TC0012: The tag '!x\\u001B' has no meaning here; remove it, or put the value in quotation marks if it is text")]
    [InlineData("a: \"2\u202E\"\nb: \"\\ud800\"", "2,5,2,11", "TC0002: '\\ud800' is half of a surrogate pair; write both halves, or remove it")]
    [InlineData("slug: /a\u202Eb", "1,7,1,11", "TC0013: The slug '/a\\u202Eb' has an empty part before or after a '/'; write 'a\\u202Eb', or add <TypedContentSlugs>name</TypedContentSlugs> to the project file if '/' is the collection")]
    [InlineData("slug: /a\u200Fb\u00AD", "1,7,1,12", "TC0013: The slug '/a\\u200Fb\\u00AD' has an empty part before or after a '/'; write 'a\\u200Fb\\u00AD', or add <TypedContentSlugs>name</TypedContentSlugs> to the project file if '/' is the collection")]
    [InlineData("slug: /می\u200Cخواهم", "1,7,1,16", "TC0013: The slug '/می\u200Cخواهم' has an empty part before or after a '/'; write 'می\u200Cخواهم', or add <TypedContentSlugs>name</TypedContentSlugs> to the project file if '/' is the collection")]
    [InlineData("slug: /👩\u200D👧", "1,7,1,13", "TC0013: The slug '/👩\u200D👧' has an empty part before or after a '/'; write '👩\u200D👧', or add <TypedContentSlugs>name</TypedContentSlugs> to the project file if '/' is the collection")]
    public void Invisible_characters_are_escaped(string yaml, string place, string message)
    {
        Site.Yaml(yaml).Run().ShouldReport($"content/articles/hello.yaml({place}): error {message}");
    }

    [Theory]
    [InlineData("a: *{0}")]
    [InlineData("a: !{0} x")]
    [InlineData("slug: /{0}")]
    [InlineData("a: 1\n? {0}\n: 1\n? {0}\n: 2\n")]
    [InlineData("v: [1, 2]\n? {0}\n: [1, 2, a]\n")]
    public void Long_text_is_shortened(string yaml)
    {
        var line = Assert.Single(Site.Yaml(yaml.Replace("{0}", new string('n', 20_000), StringComparison.Ordinal)).Run().BuildLines);

        Assert.InRange(line.Length, 100, 500);
        Assert.DoesNotContain("nnn\n", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_duplicate_slug_is_shortened()
    {
        var slug = new string('s', 20_000);
        var run = Site.Project.With("content/people.yaml", $"- slug: {slug}-a\n- slug: {slug}-a\n").Run();

        Assert.InRange(Assert.Single(run.BuildLines).Length, 100, 500);
    }

    [Fact]
    public void Invisible_characters_of_a_path_are_shown_in_a_message()
    {
        var line = Assert.Single(Site.Project.With("content/b\u202E.md", "").Run().BuildLines);

        Assert.EndsWith("error TC0010: 'content/b\\u202E.md' is not in the folder of a collection; add <TypedContentRootCollection>pages</TypedContentRootCollection> to the project file for all such files, or move it into a folder such as 'content/pages/'", line, StringComparison.Ordinal);
    }
}
