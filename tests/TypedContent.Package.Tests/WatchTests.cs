using System.Diagnostics;
using System.Threading.Channels;

namespace TypedContent.Package.Tests;

/// <summary>A program that runs under <c>dotnet watch</c> shows edits of the content.</summary>
public sealed class WatchTests(PackedPackage package)
{
    private const string List = "string.Join(\", \", Articles.All.Select(article => article.Slug + \": \" + article.Title))";

    private const string Program =
        $$"""
        using System;
        using System.Linq;
        using Site;

        var last = "";
        while (true)
        {
            var now = {{List}};
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
    public async Task An_edit_and_a_new_file_change_entries_that_were_read(string folder, string items)
    {
        var project = new TemporaryProject(package);
        project.Write("Program.cs", Program);
        project.WriteProject(items: items);
        WriteArticle("one.md", "Uno");
        await Watch(project, async readTo =>
        {
            await readTo("> one: Uno");
            await readTo("Waiting for changes");

            WriteArticle("one.md", "Una");
            await readTo("> one: Una");

            WriteArticle("two.md", "Dos");
            await readTo("> one: Una, two: Dos");
        });

        void WriteArticle(string name, string title) => project.Write($"{folder}/{name}", Article(title));
    }

    [Fact(Explicit = true)]
    public async Task A_mistake_does_not_affect_the_running_program_until_it_is_fixed()
    {
        const string kept = "the running program keeps the content that it has";
        var project = new TemporaryProject(package);
        var program = Program.Replace(List, "Now()", StringComparison.Ordinal) + $"\n\nstatic string Now() => {List};\n";
        project.Write("Program.cs", program);
        project.Write("content/articles/one.md", Article("Uno"));
        project.Write("content/articles/two.md", Article("Dos"));
        await Watch(project, async readTo =>
        {
            await readTo("> one: Uno, two: Dos");
            await readTo("Waiting for changes");

            project.Write("content/articles/one.md", Article("[Uno"));
            await readTo(kept);
            project.Write("content/articles/two.md", Article("Duo"));
            project.Write("content/articles/one.md", Article("Una"));
            await readTo("> one: Una, two: Duo");

            project.Write("Program.cs", program.Replace(List, List + " + \"!\"", StringComparison.Ordinal));
            await readTo("> one: Una, two: Duo!");

            project.Write("content/articles/one.md", Article("Una") + "\n[a](gone.md)\n");
            await readTo("TC0029");
            project.Write("content/articles/one.md", Article("Unus"));
            await readTo("> one: Unus, two: Duo!");

            project.Rename("content/articles/two.md", "content/articles/second.md");
            await readTo("> one: Unus, second: Duo!");
        });
    }

    [Fact(Explicit = true)]
    public async Task In_a_large_collection_an_edit_and_a_new_file_change_static_members()
    {
        const string shown = "Articles.One.Title + Articles.One.Body.Text + Articles.All.Count";
        var project = new TemporaryProject(package);
        // A method of its own, since an edit changes none that is running.
        var program = Program.Replace(List, "Now()", StringComparison.Ordinal) + $"\n\nstatic string Now() => {shown};\n";
        project.Write("Program.cs", program);
        project.WriteProject("<TypedContentPrepare>true</TypedContentPrepare>");
        for (var i = 0; i < 300; i++)
        {
            project.Write($"content/articles/z{i}.md", Article($"Number {i}"));
        }

        project.Write("content/articles/one.md", Article("Uno"));
        await Watch(project, async readTo =>
        {
            await readTo("> UnoText.301");
            await readTo("Waiting for changes");

            project.Write("content/articles/one.md", Article("Una"));
            await readTo("> UnaText.301");

            project.Write("content/articles/one.md", Article("Una").Replace("Text", "Another text", StringComparison.Ordinal));
            await readTo("> UnaAnother text.301");

            project.Write("content/articles/two.md", Article("Dos"));
            await readTo("> UnaAnother text.302");
            project.Write("Program.cs", program.Replace(shown, shown + " + Articles.Two.Title", StringComparison.Ordinal));
            await readTo("> UnaAnother text.302Dos");
        });
    }

    [Theory(Explicit = true)]
    [InlineData(0)]
    [InlineData(300)]
    public async Task An_edit_changes_order_relations_and_singletons(int others)
    {
        const string shown =
            """
            Settings.Title + " " + string.Join(",", Articles.AllIn("en").Take(2).Select(article => article.Slug + article.Next?.Slug))
                + " " + string.Join(",", People.Amina.Articles.Select(article => article.Slug)) + " " + Articles.Page(1, size: 1).Entries[0].Slug
            """;
        var project = new TemporaryProject(package);
        project.Write("Program.cs", Program.Replace(List, shown, StringComparison.Ordinal));
        project.WriteProject(
            "<TypedContentOrder>articles: -rank</TypedContentOrder><TypedContentDefaultLocale>en</TypedContentDefaultLocale>"
            + "<TypedContentPrepare>true</TypedContentPrepare>");
        project.Write("content/settings.yaml", "title: Old\n");
        project.Write("content/people.yaml", "- {slug: amina, name: Amina}\n- {slug: omar, name: Omar}\n");
        for (var i = 0; i < others; i++)
        {
            WriteArticle($"z{i}", 0, "omar");
        }

        WriteArticle("one", 2, "amina");
        WriteArticle("two", 1, "omar");
        await Watch(project, async readTo =>
        {
            await readTo("> Old onetwo,two" + (others > 0 ? "z0" : "") + " one one");
            await readTo("Waiting for changes");

            WriteArticle("one", 2, "omar");
            await readTo("> Old onetwo,two" + (others > 0 ? "z0" : "") + "  one");

            WriteArticle("two", 3, "amina");
            await readTo("> Old twoone,one" + (others > 0 ? "z0" : "") + " two two");

            project.Write("content/settings.yaml", "title: New\n");
            await readTo("> New twoone,one");
        });

        void WriteArticle(string slug, int rank, string author) =>
            project.Write($"content/articles/{slug}.md", $"---\ntitle: {slug}\nrank: {rank}\nauthor: people/{author}\n---\nText.\n");
    }

    // Each one watches many folders, and Linux limits how many a user may watch at once.
    private static readonly SemaphoreSlim s_watches = new(1);

    private static string Article(string title) => $"---\ntitle: {title}\n---\nText.\n";

    private async Task Watch(TemporaryProject project, Func<Func<string, Task>, Task> edit)
    {
        (await project.BuildAsync()).ShouldSucceed();
        await s_watches.WaitAsync();
        using var watch = Process.Start(DotNet.StartInfo(project.Folder, ["watch", "--non-interactive", "--no-restore"], package.Environment))!;
        // The program and the command write to different streams.
        var written = Channel.CreateUnbounded<string>();
        watch.OutputDataReceived += (_, line) => written.Writer.TryWrite(line.Data ?? "");
        watch.ErrorDataReceived += (_, line) => written.Writer.TryWrite(line.Data ?? "");
        watch.EnableRaisingEvents = true;
        watch.Exited += (_, _) => written.Writer.TryComplete();
        watch.BeginOutputReadLine();
        watch.BeginErrorReadLine();
        var lines = new List<string>();
        try
        {
            await edit(ReadTo);
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
            s_watches.Release();
        }

        // Also looks at earlier lines: those of the program and of the command may come in either order.
        async Task ReadTo(string text)
        {
            using var guard = new CancellationTokenSource(DotNet.StepGuard);
            while (!lines.Exists(line => line.Contains(text, StringComparison.Ordinal)))
            {
                try
                {
                    lines.Add(await written.Reader.ReadAsync(guard.Token));
                }
                catch (Exception e) when (e is OperationCanceledException or ChannelClosedException)
                {
                    Assert.Fail($"'{text}' was not written, but:\n" + string.Join('\n', lines));
                }
            }
        }
    }
}
