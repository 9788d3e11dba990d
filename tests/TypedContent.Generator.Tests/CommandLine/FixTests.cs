using System.Text;
using TypedContent.Tool.Projects;

namespace TypedContent.Generator.Tests.CommandLine;

/// <summary>The command <c>fix</c> applies what messages suggest if nothing else can be meant, and changes nothing else in the files.</summary>
public sealed class FixTests : IDisposable
{
    private const string People = "- slug: amina\n  name: Amina\n- slug: badr\n  name: Badr\n";

    private ToolRun? _run;

    [Fact]
    public void Each_fix_and_the_difference_and_what_is_left_are_shown()
    {
        var run = Start(Site.Project.WithoutSteps()
            .With("content/people.yaml", People)
            .With("content/articles/a.md", "---\ntitle: A\nsummary: One\nauthor: people/amina\ndate: 2022-05-13\n---\nText\n")
            .With("content/articles/b.md", "---\ntitle: B\nsummary: Two\nauthor: people/amina\ndate: 2022-05-14\n---\n## First day\n\nText\n")
            .With("content/articles/c.md", "---\ntitle: C\n# A comment\nsumary:  'Three' # kept\nauthor: people/amna\ndate: 15 May 2022\n---\n\n[b](B.md) [b](b.md#frist-day)\n"));

        var result = run.Run("fix");

        Assert.Equal("""
            content/articles/c.md(4,1): TC0045: 'sumary' → 'summary'
            content/articles/c.md(5,9): TC0005: 'people/amna' → 'people/amina'
            content/articles/c.md(6,7): TC0003: '15 May 2022' → '2022-05-15'
            content/articles/c.md(9,5): TC0029: 'B.md' → 'b.md'
            content/articles/c.md(9,15): TC0030: 'b.md#frist-day' → 'b.md#first-day'
            --- a/content/articles/c.md
            +++ b/content/articles/c.md
            @@ -1,9 +1,9 @@
             ---
             title: C
             # A comment
            -sumary:  'Three' # kept
            -author: people/amna
            -date: 15 May 2022
            +summary:  'Three' # kept
            +author: people/amina
            +date: 2022-05-15
             ---
             
            -[b](B.md) [b](b.md#frist-day)
            +[b](b.md) [b](b.md#first-day)
            Fixed 5 problems in 1 file.

            """, result.Output);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("---\ntitle: C\n# A comment\nsummary:  'Three' # kept\nauthor: people/amina\ndate: 2022-05-15\n---\n\n[b](b.md) [b](b.md#first-day)\n", run.Read("content/articles/c.md"));
        Assert.Equal("Nothing to fix in 4 content files.\n", run.Run("fix").Output);
    }

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
        var run = Start(Items(before));

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
        var run = Start(Items(text)
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
        var run = Start(Items("title: A").With("content/items/x.md", $"---\ntitle: A\n---\n{before}\n").WithImage("content/items/pic.png")
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
            .With("content/people.yaml", People)
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

    [Fact]
    public void The_encoding_and_the_line_ends_stay()
    {
        const string text = "---\r\ntitle: A\r\nby: people/amna\r# é\n---\r\n\tText  \r\n";
        const string meant = "---\r\ntitle: A\r\nby: people/amina\r# é\n---\r\n\tText  \r\n";
        Encoding[] encodings = [new UTF8Encoding(false), Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];
        var run = Start(encodings.Select(static (encoding, index) => (encoding, index)).Aggregate(
            Site.Project.WithoutSteps().With("content/people.yaml", People),
            (project, one) => project.With($"content/items/i{one.index}.md", [.. one.encoding.Preamble, .. one.encoding.GetBytes(text)])));

        Assert.Equal(0, run.Run("fix").ExitCode);

        Assert.All(encodings, (encoding, index) => Assert.Equal(
            [.. encoding.Preamble, .. encoding.GetBytes(meant)], File.ReadAllBytes(Path.Combine(run.Folder, $"content/items/i{index}.md"))));
        Assert.Equal(
            ["i0.md", "i1.md", "i2.md", "i3.md"], Directory.GetFiles(Path.Combine(run.Folder, "content/items")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_with_invalid_bytes_is_not_changed()
    {
        byte[] bytes = [.. "by: people/amna\ntitle: "u8, 0xE9, .. "\n"u8];
        var run = Start(Site.Project.WithoutSteps().With("content/people.yaml", People).With("content/items/x.yaml", bytes));

        Assert.Equal(1, run.Run("fix").ExitCode);
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(run.Folder, "content/items/x.yaml")));
    }

    [Fact]
    public void A_dry_run_changes_no_file_and_says_so_with_its_exit_code()
    {
        var run = Start(Items("title: A\ndrfat: false"));

        var result = run.Run("fix", "--dry-run");

        Assert.Equal("""
            content/items/x.md(3,1): TC0045: 'drfat' → 'draft'
            --- a/content/items/x.md
            +++ b/content/items/x.md
            @@ -1,4 +1,4 @@
             ---
             title: A
            -drfat: false
            +draft: false
             ---
            Would fix 1 problem in 1 file.

            """, result.Output);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("---\ntitle: A\ndrfat: false\n---\n", run.Read("content/items/x.md"));
        Assert.Equal(0, run.Run("fix").ExitCode);
        Assert.Equal(0, run.Run("fix", "--dry-run").ExitCode);
    }

    [Fact]
    public void A_fix_that_brings_another_problem_is_left_out_and_the_others_of_its_file_are_not()
    {
        const string common = "---\nsummary: One\ntitle: T\n---\n";
        var run = Start(Site.Project.WithoutSteps().With("content/people.yaml", People)
            .With("content/items/a.md", common).With("content/items/b.md", common).With("content/items/c.md", common)
            .With("content/items/x.md", "---\nsumary: One\nsummery: Two\ntitle: T\n---\n[a](A.md)\n"));

        var result = run.Run("fix");

        Assert.Equal("---\nsummary: One\nsummery: Two\ntitle: T\n---\n[a](a.md)\n", run.Read("content/items/x.md"));
        Assert.Contains("Fixed 2 problems in 1 file.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_project_turns_off_is_not_fixed()
    {
        var run = Start(Items("title: A\ndrfat: false"), new() { ["NoWarn"] = "TC0045" });

        Assert.Equal("Nothing to fix in 4 content files.\n", run.Run("fix").Output);
    }

    [Fact]
    public void A_symbolic_link_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Creating links needs a privilege there.");
        var run = Start(Items("title: A\ndrfat: false"));
        var outside = Path.Combine(run.Folder, "outside.md");
        var file = Path.Combine(run.Folder, "content/items/x.md");
        File.Move(file, outside);
        File.CreateSymbolicLink(file, outside);

        var result = run.Run("fix");

        Assert.EndsWith(
            "note: Files that are symbolic links, or are inside of one, were not changed: 'content/items/x.md'.\n", result.Error, StringComparison.Ordinal);
        Assert.Equal("---\ntitle: A\ndrfat: false\n---\n", File.ReadAllText(outside));
        Assert.NotNull(new FileInfo(file).LinkTarget);
    }

    [Fact]
    public void The_permissions_of_a_file_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has others.");
            return;
        }

        var run = Start(Items("title: A\ndrfat: false"));
        var file = Path.Combine(run.Folder, "content/items/x.md");
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupExecute;
        File.SetUnixFileMode(file, mode);

        run.Run("fix");

        Assert.Equal(mode, File.GetUnixFileMode(file));
        Assert.Equal("---\ntitle: A\ndraft: false\n---\n", File.ReadAllText(file));
    }

    [Fact]
    public void A_file_that_another_program_changes_at_the_same_time_is_not_overwritten()
    {
        var run = Start(Items("title: A"));
        var path = Path.Combine(run.Folder, "content/items/x.md");
        var file = EditableFile.Open(path, File.ReadAllText(path))!;
        file.Apply([new(new(4, 5), "name", true)]);
        File.WriteAllText(path, "other");

        Assert.Equal(
            $"'{path}' was changed by another program at the same time. Run the command again.", Assert.Throws<ToolException>(file.Save).Message);
        Assert.Equal("other", File.ReadAllText(path));
    }

    [Fact]
    public void A_second_run_finds_nothing_in_the_examples_of_all_diagnostics()
    {
        foreach (var page in Directory.GetFiles(RepositoryFolder.PathOf("generator", "docs", "diagnostics"), "TC*.md").Order(StringComparer.Ordinal))
        {
            using var run = new ToolRun(DiagnosticPage.Read(page).Example.WithoutSteps());
            var before = Errors(run.Run("check"));
            var fixes = run.Run("fix");

            Assert.True(Errors(run.Run("check")) <= before, page + "\n" + fixes.Output);
            Assert.True(run.Run("fix").Output.Contains("Nothing to fix", StringComparison.Ordinal), page);
        }

        static int Errors(ToolResult result) => result.Output.Split('\n').Count(static line => line.Contains(": error TC", StringComparison.Ordinal));
    }

    [Fact]
    public void Distant_changes_are_hunks_of_their_own()
    {
        var lines = string.Concat(Enumerable.Range(1, 20).Select(static number => $"k{number}: {number}\n"));
        var run = Start(Site.Project.WithoutSteps().With("content/people.yaml", People).With("content/items/x.yaml", $"a: people/amna\n{lines}b: people/bdar"));

        Assert.Contains("""
            @@ -1,4 +1,4 @@
            -a: people/amna
            +a: people/amina
             k1: 1
             k2: 2
             k3: 3
            @@ -19,4 +19,4 @@
             k18: 18
             k19: 19
             k20: 20
            -b: people/bdar
            \ No newline at end of file
            +b: people/badr
            \ No newline at end of file

            """, run.Run("fix").Output, StringComparison.Ordinal);
    }

    public void Dispose() => _run?.Dispose();

    private static ContentProject Items(string x) => Site.Project.WithoutSteps()
        .With("content/items/one.md", "---\ntitle: T\nrank: 1\nday: 2022-01-01\nlead: items/more\n---\n")
        .With("content/items/more.md", "---\ntitle: T\nrank: 1\nday: 2022-01-01\nlead: items/one\n---\n")
        .With("content/items/most.md", "---\ntitle: T\nrank: 1\nday: 2022-01-01\nlead: items/one\n---\n")
        .With("content/items/x.md", $"---\n{x}\n---\n");

    private ToolRun Start(ContentProject project, Dictionary<string, string>? severities = null) =>
        _run = new ToolRun(project) { Severities = severities ?? [] };
}
