namespace TypedContent.Generator.Tests.Declared;

/// <summary>A declared record with members of all forms, and entries that have all of them, none, and null for each that may be null.</summary>
internal static class DeclaredRowSite
{
    private const string Code = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Text.Json.Serialization;
        using TypedContent;
        namespace Site;

        public enum Mood { Calm, Glad }

        [ContentCollection("items")]
        public partial record Item(
            string Title,
            int Order = 3,
            string Kind = "a \"plain\" one",
            Mood Mood = Mood.Glad,
            Mood? Other = Mood.Glad,
            bool IsShown = true,
            double Rate = 1.1,
            float Small = 0.1f,
            decimal Price = 1.10m,
            char Mark = '\'',
            int? Rank = 7,
            string? Note = null,
            int Zero = 0,
            double Endless = double.PositiveInfinity,
            float Nothing = float.NaN,
            long Least = long.MinValue,
            ulong Most = ulong.MaxValue,
            DateOnly Day = default,
            IReadOnlyList<string>? Names = null)
        {
            private readonly string _trimmed = "none";
            public required string Slug { get; init; }
            public string? Locale { get; init; } = "no locale";
            public string SourcePath { get; init; } = "";
            public string Url { get; init; } = "";
            public string? Role { get; init; } = "writer";
            public int? Count { get; init; } = 5;
            public int Whole { get; init; }
            public DateOnly? From { get; init; }
            public string? Hint { get; init; }
            public List<string> Tags { get; set; } = ["own"];
            public ImmutableArray<string> Words { get; init; }
            public ImmutableArray<string>? Parts { get; init; } = ["own"];
            public int[]? Numbers { get; init; } = [1];
            public IReadOnlyList<Fact> Facts { get; init; } = [];
            public Place Place { get; init; }
            public Place? Second { get; init; } = new("Fes") { Zip = 5 };
            public Setting? Setting { get; init; }
            public Dictionary<string, Fact?> ByName { get; init; } = [];
            public IReadOnlyDictionary<string, List<Mood?>> Moods { get; init; } = new Dictionary<string, List<Mood?>>();
            public IEnumerable<IReadOnlyList<int[]?>> Grid { get; init; } = [];
            public Person? Author { get; init; }
            public ImmutableArray<Person?> Authors { get; init; } = [];
            public ImmutableSortedDictionary<string, Person> Teams { get; init; } = ImmutableSortedDictionary<string, Person>.Empty;
            public Tree? Tree { get; init; }
            public Shape? Shape { get; init; }
            public IReadOnlyList<Shape> Shapes { get; init; } = [];
            public ContentValue? Any { get; init; }
            public string? Trimmed { get => _trimmed; init => _trimmed = value?.Trim() ?? "null"; }
            public IReadOnlyList<Quote> Quotes { get; init; } = [];
            public MarkdownBody? Body { get; init; }
            [ContentIgnore] public string Own { get; init; } = "mine";
            public string Computed => Title + Order;
        }

        public record Fact(string Label) : Written { public string? Value { get; init; } public IList<string> List { get; init; } = ["own"]; }
        public record Written { public Written() => Basis = "written"; public string? Basis { get; init; } }
        public record struct Place(string City) { public int Zip { get; init; } = 9; public string? Street { get; set; } }
        public class Setting { public string? Name { get; set; } = "own"; public int Size { get; init; } = 4; public string? Plain { get; init; } public required bool IsOn { get; init; } }
        public record Tree(string Name) { public IReadOnlyList<Tree> Children { get; init; } = []; }
        public struct Quote { public Quote() { } public string Text { get; init; } = ""; public Person? By { get; init; } = null; }

        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        [JsonDerivedType(typeof(Circle), "circle")]
        [JsonDerivedType(typeof(Square), "square")]
        public abstract record Shape { public string? Color { get; init; } = "black"; }
        public record Circle(double Radius) : Shape;
        public record Square : Shape { public required int Side { get; init; } }

        [ContentCollection("people")]
        public partial record Person(string Name);
        """;

    private const string Full = """
        ---
        title: 'A "quoted" \t title, with \0 in it'
        order: 4
        kind: "with\ta tab"
        mood: calm
        other: calm
        is-shown: false
        rate: 2.5
        small: 0.3
        price: 2.50
        mark: "\t"
        rank: 1
        note: A note
        zero: 1
        endless: -.inf
        nothing: 0.5
        least: 1
        most: 2
        day: 2022-10-24
        names: [a, b]
        role: editor
        count: 6
        whole: 7
        from: 2022-10-25
        hint: "\\0"
        tags: [one, "", "\\00"]
        words: [x]
        parts: []
        numbers: [2, 3]
        facts: [{label: A, value: B, list: [c, d], basis: E}, {label: F}]
        place: {city: Rabat, zip: 10, street: Long}
        second: {city: Salé}
        setting: {name: Of, size: 5, plain: P, is-on: true}
        by-name: {x: {label: X}, y: null}
        moods: {good: [glad, null], none: []}
        grid: [[[1, 2], [], null], []]
        author: people/amina
        authors: [badr, null, amina]
        teams: {b: people/badr, a: people/amina}
        tree: {name: root, children: [{name: leaf, children: []}, {name: other}]}
        shape: {kind: circle, radius: 1.5, color: red}
        shapes: [{kind: square, side: 2}, {kind: circle, radius: 2}]
        any: {a: [1, two, 2022-10-24, 2022-10-24T10:00Z, {b: null}]}
        trimmed: "  text "
        quotes: [{text: First, by: people/badr}]
        ---
        # A *heading*

        :::quote {by=amina}
        In a **block**.
        :::

        The end.
        """;

    private const string Nulls = """
        ---
        title: Nulls
        other: null
        rank: null
        note: null
        names: null
        role: null
        count: null
        from: null
        hint: null
        words: []
        tags:
        parts: null
        numbers: null
        second: null
        setting: {name: null, plain: null, is-on: false}
        place: {city: A, street: null}
        author: null
        tree: null
        shape: null
        any: null
        trimmed: null
        quotes:
        facts: [{label: L, value: null, basis: null}]
        ---
        """;

    /// <summary>A small collection.</summary>
    public static readonly ContentProject Small = Site.Project.WithoutSteps()
        .WithProperty("TypedContentDefaultLocale", "en")
        .WithSource("Item.cs", Code)
        .With("content/people.yaml", "- slug: amina\n  name: Amina\n- slug: badr\n  name: Badr\n")
        .With("content/items/full.en.md", Full)
        .With("content/items/full.ar.md", "---\ntitle: عنوان\nplace: {city: B}\n---\nنص.\n")
        .With("content/items/nulls.md", Nulls)
        .With("content/items/bare.md", "---\ntitle: Bare\n---\n")
        .With("content/items/data.yaml", "title: Data\nurl: /elsewhere\n");

    /// <summary>Adds entries until the collection is large.</summary>
    public static ContentProject WithMany(ContentProject few) => Enumerable.Range(0, 300).Aggregate(
        few, static (project, number) => project.With($"content/items/z{number}.md", $"---\ntitle: Number {number}\nplace: {{city: A}}\n---\nText {number}.\n"));
}
