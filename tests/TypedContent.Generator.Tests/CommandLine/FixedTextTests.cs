namespace TypedContent.Generator.Tests.CommandLine;

/// <summary>What <c>fix</c> writes instead of a mistake, in each notation, and which mistakes it leaves to the author.</summary>
public sealed class FixedTextTests : IDisposable
{
    private ToolRun? _run;

    [Theory]
    [InlineData("title: Marrakech: the meeting", "title: 'Marrakech: the meeting'")]
    [InlineData("title: It's here: now", "title: \"It's here: now\"")]
    [InlineData("title: 'It's here'", "title: 'It''s here'")]
    [InlineData("title: @mofa", "title: '@mofa'")]
    [InlineData("title:Hello", "title: Hello")]
    [InlineData("title: مراكش: الاجتماع", "title: 'مراكش: الاجتماع'")]
    [InlineData("title: A\nlinks:\n  - @mofa\n  - x", "title: A\nlinks:\n  - '@mofa'\n  - x")]
    [InlineData("title: A\nrank: \"3\"", "title: A\nrank: 3")]
    [InlineData("title: A\nday: May 13, 2022", "title: A\nday: 2022-05-13")]
    [InlineData("title: A\ndrfat: false", "title: A\ndraft: false")]
    [InlineData("title: A\nlead: ./One.md", "title: A\nlead: ./one.md")]
    public void A_mistake_in_data_is_fixed(string before, string after)
    {
        var run = Start(FixTests.Items(before));

        Assert.Equal(0, run.Run("fix").ExitCode);
        Assert.Equal($"---\n{after}\n---\n", run.Read("content/items/x.md"));
        Assert.StartsWith("Nothing to fix", run.Run("fix").Output, StringComparison.Ordinal);
    }

    [Theory]
    // Two dates, or two words, or another number: an author has to choose.
    [InlineData("title: A\nday: 05/06/2022")]
    [InlineData("title: A\nlead: items/two-2023")]
    [InlineData("title: A\nlead: items/thre")]
    [InlineData("title: A\nday: 2022-02-30")]
    // Quotation marks, a comment, or another line.
    [InlineData("title: Hello: all # of you")]
    [InlineData("title: Hello: all\n  of you")]
    [InlineData("title: 'Hello' he said 'all'")]
    [InlineData("title: \"Hello")]
    [InlineData("title: *all")]
    public void What_may_mean_something_else_is_left(string text)
    {
        var run = Start(FixTests.Items(text)
            .With("content/items/two-2022.md", "---\ntitle: T\n---\n")
            .With("content/items/three.md", "---\ntitle: T\n---\n")
            .With("content/items/thred.md", "---\ntitle: T\n---\n"));

        var result = run.Run("fix");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Nothing to fix in ", result.Output, StringComparison.Ordinal);
        Assert.Contains(" Left to fix by hand: 1 error and 0 warnings.\n", result.Output, StringComparison.Ordinal);
        Assert.Equal($"---\n{text}\n---\n", run.Read("content/items/x.md"));
    }

    [Theory]
    [InlineData("[a](One.md)", "[a](one.md)")]
    [InlineData("[a](<One.md>)", "[a](<One.md>)")]
    [InlineData("[a](on.md#x 'Title')", "[a](one.md#x 'Title')")]
    [InlineData("[a]: items/oen\n\n[a], [b][a]", "[a]: items/one\n\n[a], [b][a]")]
    [InlineData("[a](itms/one)", "[a](items/one)")]
    [InlineData("![a](Pic.PNG?v=1)", "![a](pic.png?v=1)")]
    [InlineData("## X\n\n[a](#y2) [a](#X)", "## X\n\n[a](#y2) [a](#x)")]
    [InlineData("## X\n\n[a](#X)", "## X\n\n[a](#x)")]
    [InlineData("[a](One.md) [a](Two.md) [a](One.md)", "[a](one.md) [a](two.md) [a](one.md)")]
    public void A_link_is_fixed(string before, string after)
    {
        var run = Start(FixTests.Items("title: A").With("content/items/x.md", $"---\ntitle: A\n---\n{before}\n").WithImage("content/items/pic.png")
            .With("content/items/two.md", "---\ntitle: T\n---\n").With("content/items/one.md", "---\ntitle: T\nrank: 1\nday: 2022-01-01\nlead: items/two\n---\n## X\n"));

        run.Run("fix");

        Assert.Equal($"---\ntitle: A\n---\n{after}\n", run.Read("content/items/x.md"));
        Assert.Contains("Nothing to fix in 5 content files.", run.Run("fix").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[[Noet]]", "[[Note]]")]
    [InlineData("[[Noet#Part|text]]", "[[Note#Part|text]]")]
    public void A_wiki_link_is_fixed(string before, string after)
    {
        var run = Start(Site.Project.WithoutSteps().WithProperty("TypedContentWikiLinks", "true")
            .With("content/notes/Note.md", "## Part\n").With("content/notes/x.md", before + "\n"));

        Assert.Equal(0, run.Run("fix").ExitCode);
        Assert.Equal(after + "\n", run.Read("content/notes/x.md"));
    }

    [Fact]
    public void Data_files_are_fixed_in_their_own_notation()
    {
        var run = Start(Site.Project.WithoutSteps()
            .With("content/people.yaml", FixTests.People)
            .With("content/events/a.yaml", "by: people/amina\nday: 2022-05-13\nrank: 1\n")
            .With("content/events/b.yaml", "by: people/amina\nday: 2022-05-14\nrank: 2\n")
            .With("content/events/f.yaml", "by: people/amina\nday: 2022-05-15\nrank: 3\n")
            .With("content/events/g.yaml", "by: people/amina\nday: 2022-05-15\nrank: 3\n")
            .With("content/events/c.json", "{\"rank\":\"3\"}")
            .With("content/events/d.toml", "rank = '4'\nday = '13 May 2022'\n")
            .With("content/events/e.json", "{ 'rank': 3 }"));

        var result = run.Run("fix");

        Assert.StartsWith(
            """
            content/events/c.json(1,9): TC0003: "3" → 3
            content/events/d.toml(1,8): TC0003: '4' → 4
            content/events/d.toml(2,7): TC0003: '13 May 2022' → 2022-05-13
            content/events/e.json(1,3): TC0002: 'rank' → "rank"

            """,
            result.Output,
            StringComparison.Ordinal);
        Assert.Equal("{\"rank\":3}", run.Read("content/events/c.json"));
        Assert.Equal("rank = 4\nday = 2022-05-13\n", run.Read("content/events/d.toml"));
        Assert.Equal("{ \"rank\": 3 }", run.Read("content/events/e.json"));
        Assert.Equal(0, result.ExitCode);
    }

    public void Dispose() => _run?.Dispose();

    private ToolRun Start(ContentProject project) => _run = new ToolRun(project);
}
