using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Tests;

/// <summary>A run reports its steps to tools that listen. Not in parallel, since a listener receives all runs of the process.</summary>
[CollectionDefinition(nameof(TracingTests), DisableParallelization = true)]
[Collection(nameof(TracingTests))]
public class TracingTests
{
    // One run: those that track steps run twice.
    private static ContentProject Project => Site.Project.WithoutSteps().With("content/articles/a.md", "---\ntitle: A\n---\nText\n");

    [Fact]
    public void The_steps_of_a_run_are_traced_in_order()
    {
        using var listener = new StepListener(isAsking: true);

        Project.Run();

        Assert.Equal(
            [
                "Claims: the content as a whole",
                "ProjectNames: the content as a whole",
                "RazorComponents: the content as a whole",
                "Templates: the content as a whole",
                "UnreadMdx: the content as a whole",
                "Documents: the file 'content/articles/a.md'",
                "Terms: the content as a whole",
                "SharedKeys: the content as a whole",
                "Inference: the content as a whole",
                "Orders: the content as a whole",
                "Titles: the content as a whole",
                "Records: the content as a whole",
                "RecordEmitter: the record 'Article'",
                "DeclaredRecords: the content as a whole",
                "DeclaredSchemas: the content as a whole",
                "Summaries: the entry 'content/articles/a.md'",
                "Bindings: the entry 'content/articles/a.md'",
                "EntryStates: the entry 'content/articles/a.md'",
                "Collections: the content as a whole",
                "CollectionEmitter: the collection 'articles'",
                "TitledEntries: the entry 'content/articles/a.md'",
                "EntryEmitter: the entry 'content/articles/a.md'",
                "Rows: the entry 'content/articles/a.md'",
                "Renderings: the entry 'content/articles/a.md'",
                "Bodies: the entry 'a'",
                "BodyEmitter: the body of 'articles/a.md'",
                "CollectionNames: the content as a whole",
                "ClaimedCollection: the declared records",
                "ComponentConflicts: the Razor components",
                "Relations: the declared records",
                "OrderChecks: the declared records",
                "ForeignSyntax: the content as a whole",
                "LinkTargets: the content as a whole",
            ],
            listener.Told);
    }

    [Fact]
    public void An_edit_runs_the_steps_of_its_file()
    {
        var run = Project.With("content/articles/b.md", "---\ntitle: B\n---\nText\n").Run();
        using var listener = new StepListener(isAsking: true);

        run.Edit("content/articles/b.md", "---\ntitle: B\n---\nAnother text\n");

        Assert.Equal(
            [
                "Documents: the file 'content/articles/b.md'",
                "Summaries: the entry 'content/articles/b.md'",
                "Bindings: the entry 'content/articles/b.md'",
                "Renderings: the entry 'content/articles/b.md'",
                "Bodies: the entry 'b'",
                "BodyEmitter: the body of 'articles/b.md'",
                "CollectionNames: the content as a whole",
            ],
            listener.Told);
    }

    [Fact]
    public void A_step_that_fails_is_stopped_too()
    {
        using var listener = new StepListener(isAsking: true);

        ContentProject.For(static () => new TypedContentGenerator { Entering = static step => Fail(step == StepNames.Inference) }).WithoutSteps()
            .With("content/articles/a.md", "---\ntitle: A\n---\n").Run()
            .ShouldReportOnly("^CSC : error TC0016: ", count: 1);

        Assert.Contains("StepStop Inference: the content as a whole", listener.All);
    }

    [Fact]
    public void Nothing_is_traced_without_a_listener()
    {
        using var listener = new StepListener(isAsking: false);

        Project.Run();

        Assert.False(TypedContentEventSource.Log.IsEnabled());
        Assert.Empty(listener.All);
    }

    [Fact]
    public void A_step_costs_nothing_without_a_listener()
    {
        Func<object?, Subject> subject = static _ => throw new InvalidOperationException("asked for");
        StepTrace.Begin(StepNames.Documents, null, subject).Dispose();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            StepTrace.Begin(StepNames.Documents, null, subject).Dispose();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Tools_can_read_the_description_of_the_events()
    {
        Assert.Null(TypedContentEventSource.Log.ConstructionException);
        Assert.Contains(
            "StepStart",
            EventSource.GenerateManifest(typeof(TypedContentEventSource), null, EventManifestOptions.Strict),
            StringComparison.Ordinal);
    }

    private static void Fail(bool fails)
    {
        if (fails)
        {
            throw new InvalidOperationException("no such thing");
        }
    }

    private sealed class StepListener : EventListener
    {
        private readonly ConcurrentQueue<(string Event, string Text)> _events = new();

        public StepListener(bool isAsking)
        {
            if (isAsking)
            {
                EnableEvents(TypedContentEventSource.Log, EventLevel.Informational);
            }
        }

        /// <summary>The steps, in the order in which they begin; each has to end.</summary>
        public IEnumerable<string> Told
        {
            get
            {
                Assert.Equal(TextsOf("StepStart").Order(StringComparer.Ordinal), TextsOf("StepStop").Order(StringComparer.Ordinal));
                return TextsOf("StepStart");
            }
        }

        public IEnumerable<string> All => _events.Select(static traced => $"{traced.Event} {traced.Text}");

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            _events.Enqueue((eventData.EventName!, $"{eventData.Payload![0]}: {eventData.Payload[1]}"));

        private IEnumerable<string> TextsOf(string name) => _events.Where(traced => traced.Event == name).Select(static traced => traced.Text);
    }
}
