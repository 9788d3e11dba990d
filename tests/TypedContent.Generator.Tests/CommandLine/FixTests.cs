using System.Text;
using TypedContent.Tool.Projects;

namespace TypedContent.Generator.Tests.CommandLine;

/// <summary>The command <c>fix</c> applies what messages suggest if nothing else can be meant, and changes nothing else in the files.</summary>
public sealed class FixTests : IDisposable
{
    internal const string People = "- slug: amina\n  name: Amina\n- slug: badr\n  name: Badr\n";

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

    /// <summary>Entries of which one may have mistakes.</summary>
    internal static ContentProject Items(string x) => Site.Project.WithoutSteps()
        .With("content/items/one.md", "---\ntitle: T\nrank: 1\nday: 2022-01-01\nlead: items/more\n---\n")
        .With("content/items/more.md", "---\ntitle: T\nrank: 1\nday: 2022-01-01\nlead: items/one\n---\n")
        .With("content/items/most.md", "---\ntitle: T\nrank: 1\nday: 2022-01-01\nlead: items/one\n---\n")
        .With("content/items/x.md", $"---\n{x}\n---\n");

    private ToolRun Start(ContentProject project, Dictionary<string, string>? severities = null) =>
        _run = new ToolRun(project) { Severities = severities ?? [] };
}
