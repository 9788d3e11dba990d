using System.Diagnostics;
using System.Threading.Channels;

namespace TypedContent.Package.Tests;

/// <summary>A program that runs under <c>dotnet watch</c> shows edits of the content.</summary>
public sealed class WatchTests(PackedPackage package)
{
    private const string Program =
        """
        using System;
        using System.Linq;
        using Site;

        var last = "";
        while (true)
        {
            var now = string.Join(", ", Articles.All.Select(article => article.Slug + ": " + article.Title));
            if (now != last)
            {
                Console.WriteLine("> " + now);
                last = now;
            }

            System.Threading.Thread.Sleep(50);
        }
        """;

    [Theory(Explicit = true)]
    [InlineData("content/articles", "")]
    [InlineData("_articles", """<TypedContentCollection Include="_articles" Name="articles" />""")]
    [InlineData("../elsewhere", """<TypedContentCollection Include="../elsewhere" Name="articles" />""")]
    public async Task An_edit_and_a_new_file_show_in_entries_that_were_read(string folder, string items)
    {
        var project = new TemporaryProject(package);
        project.Write("Program.cs", Program);
        project.WriteProject(items: items);
        WriteArticle("one.md", "Uno");
        (await project.BuildAsync()).ShouldSucceed();
        using var watch = Process.Start(DotNet.StartInfo(project.Folder, ["watch", "--non-interactive", "--no-restore"], package.Environment))!;
        // The program writes to the one, the command to the other.
        var written = Channel.CreateUnbounded<string>();
        watch.OutputDataReceived += (_, line) => written.Writer.TryWrite(line.Data ?? "");
        watch.ErrorDataReceived += (_, line) => written.Writer.TryWrite(line.Data ?? "");
        watch.BeginOutputReadLine();
        watch.BeginErrorReadLine();
        var lines = new List<string>();
        try
        {
            await ReadTo("> one: Uno");
            await ReadTo("Waiting for changes");

            WriteArticle("one.md", "Una");
            await ReadTo("> one: Una");

            WriteArticle("two.md", "Dos");
            await ReadTo("> one: Una, two: Dos");
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
        }

        void WriteArticle(string name, string title) => project.Write($"{folder}/{name}", $"---\ntitle: {title}\n---\nText.\n");

        // Also among the lines before: what the program and what the command write may come in either order.
        async Task ReadTo(string text)
        {
            using var guard = new CancellationTokenSource(DotNet.StepGuard);
            while (!lines.Exists(line => line.Contains(text, StringComparison.Ordinal)))
            {
                try
                {
                    lines.Add(await written.Reader.ReadAsync(guard.Token));
                }
                catch (OperationCanceledException)
                {
                    Assert.Fail($"'{text}' was not written, but:\n" + string.Join('\n', lines));
                }
            }
        }
    }
}
