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

    // The entries of a large collection are created from rows.
    private static readonly ContentRun Many = WithMany(Events, "title: Number").Run();

    [Theory]
    [InlineData("ReferenceEquals(Events.A.Related[0].Related[0], Events.A)")]
    [InlineData("ReferenceEquals(Events.A.Main!.Host, Events.A)")]
    [InlineData("ReferenceEquals(Events.C.Next, Events.C)")]
    [InlineData("Events.A.Equals(Events.A with { })")]
    [InlineData("Events.A.GetHashCode() == (Events.A with { }).GetHashCode()")]
    [InlineData("!Events.A.Equals(Events.B)")]
    [InlineData("!Events.A.Equals(Events.A with { Title = \"B\" })")]
    [InlineData("Events.A.Main!.Equals(Events.A.Main with { })")]
    [InlineData("Events.A.ToString() == \"Event { Title = A, Slug = a, Related = [Event { Slug = b, … }, Event { Slug = c, … }], Next = , Main = Panel { Host = Event { Slug = a, … }, Note = hi } }\"")]
    public void Creating_comparing_hashing_and_printing_terminate(string condition)
    {
        Assert.True(Events.Run().Value<bool>(condition));
        Assert.True(Many.Value<bool>(condition));
    }

    [Theory]
    [InlineData("ReferenceEquals(((Talk)((Talk)Events.A).Next!).Next, Events.A)")]
    [InlineData("Events.A.GetHashCode() == (Events.A with { }).GetHashCode()")]
    [InlineData("Events.A.Equals(Events.A with { }) && !Events.A.Equals(Events.A with { Slug = \"x\" })")]
    [InlineData("Events.A.ToString() == \"Talk { Slug = a, Next = Talk { Slug = b, … }, Title = A }\"")]
    [InlineData("Events.C.ToString() == \"Break { Slug = c, After = [Talk { Slug = a, … }] }\"")]
    [InlineData("Events.A.In(\"ar\") == Events.A && Events.C is Break")]
    public void Derived_records_terminate_too(string condition)
    {
        var project = Site.Project
            .WithSource("Event.cs", """
                using System.Collections.Immutable;
                using System.Text.Json.Serialization;
                using TypedContent;
                namespace Site;
                [ContentCollection("events")]
                [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
                [JsonDerivedType(typeof(Talk), "talk")]
                [JsonDerivedType(typeof(Break), "break")]
                public abstract partial record Event
                {
                    public required string Slug { get; init; }
                }
                public sealed partial record Talk : Event
                {
                    [JsonIgnore] public Event? Next { get; init; }
                    public string? Title { get; init; }
                }
                public partial record Break : Event
                {
                    [JsonIgnore] public ImmutableArray<Event> After { get; init; } = [];
                }
                """)
            .With("content/events/a.yaml", "kind: talk\ntitle: A\nnext: b\n")
            .With("content/events/b.yaml", "kind: talk\ntitle: B\nnext: a\n")
            .With("content/events/c.yaml", "kind: break\nafter: [a]\n");

        Assert.All([project, WithMany(project, "kind: break")], project => Assert.True(project.Run().ShouldReport().Value<bool>(condition)));
    }

    [Fact]
    public void A_large_collection_has_the_values_of_a_small_one()
    {
        var project = Site.Project.WithoutSteps()
            .WithSource("Event.cs", """
                using System.Collections.Generic;
                using TypedContent;
                namespace Site;
                public record Quote(string Text, Event By) { public Event? Other { get; init; } }
                public record Note(string Text);
                [ContentCollection("events")]
                public partial record Event(string Title, Event Main, System.Collections.Immutable.ImmutableArray<Event> Peers, IReadOnlyList<Event>? Others = null)
                {
                    public required Event Host { get; init; }
                    public Event? Next { get; init; }
                    public required Dictionary<string, Quote> ByName { get; init; }
                    public IReadOnlyList<Quote> Quotes { get; init; } = [new("own", null!)];
                    public IReadOnlyList<Note> Notes { get; init; } = [];
                    public string? Kind { get; init; } = "own";
                    public MarkdownBody? Body { get; init; }
                }
                """)
            .With("content/events/a.md", "---\ntitle: A\nmain: b\npeers: [b]\nhost: a\nby-name: {x: {text: X, by: b}}\nquotes: [{text: Q, by: a, other: b}]\nkind: null\n---\nOne.\n\n:::quote {by=b}\nTwo.\n:::\n\n:::note\nThree.\n:::\n")
            .With("content/events/b.yaml", "title: B\nmain: a\npeers: []\nhost: b\nby-name:\nothers: [a, b]\nnext: a\n");

        Assert.Equal(ValuesOf(project), ValuesOf(WithMany(project, "title: C\nmain: a\npeers: []\nhost: b\nby-name:")));

        static List<string> ValuesOf(ContentProject project) => Prepared.Values.Of(project.Run().ShouldReport().Value<object>(
            "new object[] { Events.A, Events.B, ReferenceEquals(((BlockPart)Events.A.Body!.Parts[1]).Value, Events.A.Quotes[1]), ((BlockPart)Events.A.Body.Parts[2]).Value }"));
    }

    [Fact]
    public void Members_of_inferred_records_in_another_namespace_are_found()
    {
        var run = Site.Project
            .WithSource("Event.cs", """
                using System.Collections.Generic;
                using System.Collections.Immutable;
                using TypedContent;
                namespace Site.Models;
                [ContentCollection("events")]
                public partial record Event(string Title)
                {
                    public required string Slug { get; init; }
                    public Event? Next { get; init; }
                    public Thing? One { get; init; }
                    public Dictionary<string, Thing> ByName { get; init; } = [];
                    public IReadOnlySet<Thing>? Some { get; init; }
                    public ImmutableArray<Thing?> All { get; init; } = [];
                }
                """)
            .With("content/events/a.yaml", "title: A\nnext: a\none: t\nby-name: {x: t}\nsome: [things/t]\nall: [t, null]\n")
            .With("content/things/t.yaml", "name: T\nevent: events/a\n")
            .Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("T T 1 2 A", run.Execute<string>(
            "var e = Site.Models.Events.A; return $\"{e.One!.Name} {e.ByName[\"x\"].Name} {e.Some!.Count} {e.All.Length} {e.One.Event.Title}\";"));
    }

    [Fact]
    public void A_list_without_a_value_prints_and_compares()
    {
        var run = Events.WithSource("Event.cs", """
            using System.Collections.Immutable;
            using TypedContent;
            namespace Site;
            [ContentCollection("events")]
            public partial record Event(string Title, ImmutableArray<Event> Related = default, ImmutableArray<string> Tags = default)
            {
                public Event? Next { get; init; }
            }
            """).Without("content/events/a.yaml").Without("content/events/b.yaml").Run();

        Assert.Equal("Event { Title = C, Related = [], Tags = [], Next = Event { … } } True", run.Execute<string>(
            "var e = Events.C; return e + \" \" + (e.Equals(e with { }) && e.GetHashCode() == (e with { }).GetHashCode());"));
    }

    [Theory]
    [InlineData("ImmutableArray<Event>")]
    [InlineData("IReadOnlyList<Event>")]
    [InlineData("Event[]")]
    [InlineData("List<Event>")]
    public void A_list_in_the_constructor_may_be_part_of_a_cycle(string type)
    {
        var run = Site.Project
            .WithSource(
                "Event.cs",
                "using System.Collections.Generic; using System.Collections.Immutable; using TypedContent; namespace Site;\n"
                    + $"[ContentCollection(\"events\")] public partial record Event(string Slug, {type} Related);\n")
            .With("content/events/a.yaml", "related: [b]\n")
            .With("content/events/b.yaml", "related: [a]\n")
            .Run();

        Assert.True(run.Value<bool>("ReferenceEquals(Events.A.Related[0].Related[0], Events.A)"));
    }

    [Fact(Explicit = true)]
    public void A_long_chain_is_created_without_a_deep_stack()
    {
        const int count = 5000;
        var lines = string.Concat(Enumerable.Range(0, count).Select(i => $"- slug: e{i:D4}\n  title: E{i}\n  next: e{(i + 1) % count:D4}\n"));
        var run = Events.Without("content/events/a.yaml").Without("content/events/b.yaml").Without("content/events/c.yaml").With("content/events.yaml", lines).WithoutSteps().Run();

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

    private static ContentProject WithMany(ContentProject project, string text) => Enumerable.Range(0, 300).Aggregate(
        project.WithoutSteps(), (project, number) => project.With($"content/events/z{number}.yaml", text + "\n"));
}
