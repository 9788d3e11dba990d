namespace TypedContent.Generator.Tests.CommandLine;

/// <summary><c>check --watch</c> checks again after changes, and ends when it is canceled.</summary>
public class WatchTests
{
    [Fact]
    public async Task Changes_are_checked()
    {
        using var run = new ToolRun(Site.Markdown("---\ntitle: Hello\n---\n"));
        using var cancellation = new CancellationTokenSource();
        var output = new LineWriter();
        var watch = Task.Run(() => run.Run(["check", "--watch"], output, cancellation.Token));
        await output.WaitFor("No problems in 1 content file.");

        run.Write("content/articles/hello.md", "---\ntitle: Hello\ndate: 2022-02-30\n---\n");
        await output.WaitFor("1 error and 0 warnings in 1 content file.");
        Assert.Equal(1, run.Evaluations);

        run.Write("content/articles/hello.md", "---\ntitle: Hello\n---\n");
        await output.WaitFor("No problems in 1 content file.");
        run.Write("content/articles/new.md", "---\ntitle: New\n---\n");
        await output.WaitFor("No problems in 2 content files.");
        Assert.InRange(run.Evaluations, 2, 4);

        await cancellation.CancelAsync();
        Assert.Equal(0, (await watch.WaitAsync(TimeSpan.FromSeconds(20))).ExitCode);
    }

    private sealed class LineWriter : StringWriter
    {
        private readonly System.Threading.Channels.Channel<string> _lines = System.Threading.Channels.Channel.CreateUnbounded<string>();

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            _lines.Writer.TryWrite(value ?? "");
        }

        public async Task WaitFor(string line)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            while (await _lines.Reader.ReadAsync(limit.Token) != line)
            {
                // Other lines are not expected here.
            }
        }
    }
}
