namespace TypedContent.Generator.Tests.Declared;

/// <summary>Declared entries that refer to each other through plain init-only members.</summary>
public class DeclaredCycleTests
{
    private static readonly ContentProject Events = Site.Project
        .WithSource("Event.cs", """
            using System.Collections.Immutable;
            using TypedContent;
            namespace Site;
            public record Panel(Event Host, string Note);
            [ContentCollection("events")]
            public partial record Event(string Title)
            {
                public required string Slug { get; init; }
                public ImmutableArray<Event> Related { get; init; } = [];
                public Event? Next { get; init; }
                public Panel? Main { get; init; }
            }
            """)
        .With("content/events/a.yaml", "title: A\nrelated: [b, events/c]\nmain: {host: a, note: hi}\n")
        .With("content/events/b.yaml", "title: B\nrelated: [a]\n")
        .With("content/events/c.yaml", "title: C\nnext: c\n");

    [Theory]
    [InlineData("ReferenceEquals(Events.A.Related[0].Related[0], Events.A)")]
    [InlineData("ReferenceEquals(Events.A.Main!.Host, Events.A)")]
    [InlineData("ReferenceEquals(Events.C.Next, Events.C)")]
    [InlineData("Events.A.Equals(Events.A with { })")]
    [InlineData("Events.A.GetHashCode() == (Events.A with { }).GetHashCode()")]
    [InlineData("!Events.A.Equals(Events.B)")]
    [InlineData("!Events.A.Equals(Events.A with { Title = \"B\" })")]
    [InlineData("Events.A.Main!.Equals(Events.A.Main with { })")]
    [InlineData("Events.A.ToString() == \"Event { Title = A, Slug = a, Related = [Event { … }, Event { … }], Next = , Main = Panel { Host = Event { … }, Note = hi } }\"")]
    public void Creating_comparing_hashing_and_printing_end(string condition) => Assert.True(Events.Run().Value<bool>(condition));

    [Fact]
    public void A_long_chain_is_created_without_a_deep_stack()
    {
        const int count = 5000;
        var lines = string.Concat(Enumerable.Range(0, count).Select(i => $"- slug: e{i:D4}\n  title: E{i}\n  next: e{(i + 1) % count:D4}\n"));
        var run = Events.Without("content/events/a.yaml").Without("content/events/b.yaml").Without("content/events/c.yaml").With("content/events.yaml", lines).Run();

        Assert.Equal(count, run.Execute<int>("""
            var count = 0;
            var thread = new System.Threading.Thread(() =>
            {
                var entry = Events.All[0];
                do { entry = entry.Next!; count++; } while (entry != Events.All[0]);
            }, 256 * 1024);
            thread.Start();
            thread.Join();
            return count;
            """));
    }

    [Fact]
    public void No_thread_sees_an_entry_without_its_references()
    {
        Assert.True(Events.Run().Execute<bool>("""
            var seen = new System.Collections.Concurrent.ConcurrentBag<bool>();
            System.Threading.Tasks.Parallel.For(0, 64, i => seen.Add((i % 2 == 0 ? Events.A : Events.B.Related[0]).Related[0].Related[0].Title == "A"));
            return System.Linq.Enumerable.All(seen, ok => ok);
            """));
    }
}
