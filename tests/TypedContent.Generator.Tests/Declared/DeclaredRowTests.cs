using System.Collections.Immutable;
using TypedContent.Generator.Tests.Prepared;
using TypedContent.Generator.Tests.References;

namespace TypedContent.Generator.Tests.Declared;

/// <summary>More than 256 entries with a declared record are rows of tables, whose values are those that classes of their own would have.</summary>
public class DeclaredRowTests
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

    private const string Shown = "new object?[] { Items.Find(\"full\"), Items.Find(\"full\", \"ar\"), Items.Find(\"nulls\"), Items.Find(\"bare\"), Items.Find(\"data\"), "
        + "ReferenceEquals(Items.Find(\"full\")!.Author, People.Amina), Items.Find(\"full\")!.Body!.Parts.Length, "
        + "((BlockPart)Items.Find(\"full\")!.Body!.Parts[1]).Value, Items.Find(\"full\")!.Shapes[0], Items.Find(\"full\")!.Any!.ToString()!, Items.Find(\"full\")!.Grid.GetType().Name }";

    private static readonly ContentProject Small = Site.Project.WithoutSteps()
        .WithProperty("TypedContentDefaultLocale", "en")
        .WithSource("Item.cs", Code)
        .With("content/people.yaml", "- slug: amina\n  name: Amina\n- slug: badr\n  name: Badr\n")
        .With("content/items/full.en.md", Full)
        .With("content/items/full.ar.md", "---\ntitle: عنوان\nplace: {city: B}\n---\nنص.\n")
        .With("content/items/nulls.md", Nulls)
        .With("content/items/bare.md", "---\ntitle: Bare\n---\n")
        .With("content/items/data.yaml", "title: Data\nurl: /elsewhere\n");

    private static readonly ContentProject Large = WithMany(Small);

    // Each type has a member of its own, and each entry has all of them.
    private static readonly ImmutableArray<(string Type, string Text, string Expected)> Types =
        [.. DeclaredTypeTests.Scalars.Concat(DeclaredTypeTests.Lists).Select(static row => row.Data)];

    private static readonly Lazy<object?[]> Values = new(static () => Site.Project.WithoutSteps()
        .WithSource("Types.cs", DeclaredTypeTests.Types)
        .WithSource("Item.cs", $$"""
            #nullable enable
            namespace Site;
            [TypedContent.ContentCollection("items")]
            public partial record Item
            {
            {{string.Concat(Types.Select(static (one, index) => $"    public required {one.Type} V{index} {{ get; init; }}\n"))}}}
            """)
        .With("content/items.yaml", string.Concat(Enumerable.Range(0, 257).Select(static number => $"- slug: a{number}\n"
            + string.Concat(Types.Select(static (one, index) => $"  v{index}: {one.Text}\n")))))
        .Run().Value<object?[]>($"new object?[] {{ {string.Join(", ", Types.Select(static (one, index) => Types.IndexOf(one) < DeclaredTypeTests.Scalars.Count
            ? $"EqualityComparer<{one.Type}>.Default.Equals(Items.A7.V{index}, {one.Expected})"
            : $"string.Join(\", \", Enumerable.Cast<object>(Items.A7.V{index}).Select(static item => Convert.ToString(item, CultureInfo.InvariantCulture)))"))} }}"));

    [Fact]
    public void Its_values_are_those_of_a_small_one()
    {
        var (small, large) = (Small.Run(), Large.Run());
        small.ShouldReport();
        large.ShouldReport();
        Assert.Contains("Items.Bare.g.cs", small.Sources().Keys);
        Assert.DoesNotContain(large.Sources(), static source => source.Value.Contains("Bare_Entry", StringComparison.Ordinal));

        Assert.Equal(ValuesOf(small), ValuesOf(large));

        static List<string> ValuesOf(ContentRun run) => Prepared.Values.Of(run.Value<object>(Shown), "Translations");
    }

    [Theory]
    [MemberData(nameof(DeclaredTypeTests.Scalars), MemberType = typeof(DeclaredTypeTests))]
    public void A_scalar_keeps_its_value(string type, string text, string expected) => Assert.Equal(true, ValueOf(type, text, expected));

    [Theory]
    [MemberData(nameof(DeclaredTypeTests.Lists), MemberType = typeof(DeclaredTypeTests))]
    public void A_collection_keeps_its_items(string type, string text, string expected) => Assert.Equal(expected, ValueOf(type, text, expected));

    [Fact]
    public void A_value_given_as_null_is_not_a_missing_one() => Assert.Equal(
        ["", "writer", "", "5", "null", "none", "True", "False", "own", ""],
        Large.Run().Value<string?[]>("Array.ConvertAll(new object?[] { Items.Nulls.Role, Items.Bare.Role, Items.Nulls.Count, Items.Bare.Count, Items.Nulls.Trimmed, Items.Bare.Trimmed, "
            + "Items.Nulls.Parts is null, Items.Bare.Parts is null, Items.Find(\"full\")!.Setting!.Name == \"Of\" ? \"own\" : \"\", Items.Nulls.Setting!.Name }, static value => Convert.ToString(value, CultureInfo.InvariantCulture))"));

    [Fact]
    public void Reading_an_entry_creates_no_other_and_the_same_each_time() => Assert.Equal(
        [1, 1, 0, 2],
        Large.Run().Execute<int[]>(LazinessTests.Created + "_ = Items.Z7.Title; var one = Created(Items.All); var people = Created(People.All); _ = Items.Find(\"full\")!.Authors.Length; return new[] { one, ReferenceEquals(Items.Z7, Items.All.Get(\"z7\")) ? 1 : 0, people, Created(People.All) };"));

    [Fact]
    public async Task The_code_that_reads_a_row()
    {
        var code = Large.Run().Source("Items.g.cs");
        await Verifier.Verify(code[code.IndexOf("    private static global::Site.Item All_Read_Item(", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void A_row_can_be_read()
    {
        var run = Large.Run();

        Assert.Equal(
            "z7\t\tcontent/items/z7.md\tNumber 7\t\\021\t0\t\tA\t\\07\t\t/items/z7\t\\015",
            run.Sources().Values.SelectMany(static source => source.Split('\n')).Single(static line => line.StartsWith("z7\t\tcontent", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_entry_with_a_mistake_throws_when_it_is_read_and_the_others_do_not()
    {
        var run = Large.With("content/items/z7.md", "---\nname: Seven\n---\nText.\n").With("content/items/z8.md", "---\ntitle: Eight\nrole: [a]\n---\n").Run();
        run.ShouldReport(
            "content/items/z7.md(1,1,1,4): error TC0018: Item needs 'title'; add what is missing",
            "content/items/z7.md(2,1,2,5): error TC0017: 'name' is no member of Item; did you mean 'names'?",
            "content/items/z8.md(3,7,3,10): error TC0019: 'role' must be a text, but this is a list");
        Assert.Equal(
            "content/items/z7.md has mistakes that leave its entry without a value that it needs; the build names them (TC0018).",
            run.Execute<string>("try { return Items.Z7.Title; } catch (InvalidOperationException e) { return e.Message; }"));
        Assert.Equal(("Eight", "writer", 303, false), run.Value<(string, string, int, bool)>(
            "(Items.Z8.Title, Items.Z8.Role!, Items.All.Count(item => item.Title.Length > 0), Items.All.Slugs.Contains(\"z7\"))"));
    }

    [Fact]
    public void An_edit_writes_one_file_anew()
    {
        var run = Large.Run();

        run.Edit("content/items/z7.md", "---\ntitle: Number 7\nplace: {city: A}\n---\nAnother text.\n").ShouldEmit("Items.88.Body.g.cs");
        run.Edit("content/items/z7.md", "---\ntitle: Number 7\nplace: {city: B}\n---\nText 7.\n").ShouldEmit("Items.88.g.cs");
    }

    [Fact]
    public void A_record_that_no_value_fits_brings_no_error_of_its_own()
    {
        var run = WithMany(Site.Project.WithoutSteps().WithSource("Item.cs", """
            namespace Site;
            [TypedContent.ContentCollection("items")]
            public partial record Item(string Title, Place Place) { public Odd? Odd { get; init; } }
            public record Place(string City);
            public record Odd { public required System.Action Do { get; init; } }
            """)).Run();

        run.ShouldReportOnly("^Item\\.cs\\(.*: error TC0023: ", count: 1);
        Assert.Equal("Number 7", run.Value<string>("Items.Z7.Title"));
    }

    [Fact]
    public void Content_that_was_prepared_gives_the_same() => BothWays.ShouldBeTheSame(Large);

    private static object? ValueOf(string type, string text, string expected) => Values.Value[Types.IndexOf((type, text, expected))];

    private static ContentProject WithMany(ContentProject few) => Enumerable.Range(0, 300).Aggregate(
        few, static (project, number) => project.With($"content/items/z{number}.md", $"---\ntitle: Number {number}\nplace: {{city: A}}\n---\nText {number}.\n"));
}
