using System.Collections.Immutable;
using TypedContent.Generator.Tests.Prepared;
using TypedContent.Generator.Tests.References;

namespace TypedContent.Generator.Tests.Declared;

/// <summary>More than 256 entries with a declared record are rows of tables, with the same values as in a small collection.</summary>
public class DeclaredRowTests
{
    private const string Shown = "new object?[] { Items.Find(\"full\"), Items.Find(\"full\", \"ar\"), Items.Find(\"nulls\"), Items.Find(\"bare\"), Items.Find(\"data\"), "
        + "ReferenceEquals(Items.Find(\"full\")!.Author, People.Amina), Items.Find(\"full\")!.Body!.Parts.Length, "
        + "((BlockPart)Items.Find(\"full\")!.Body!.Parts[1]).Value, Items.Find(\"full\")!.Shapes[0], Items.Find(\"full\")!.Any!.ToString()!, Items.Find(\"full\")!.Grid.GetType().Name }";

    private static readonly ContentProject Large = DeclaredRowSite.WithMany(DeclaredRowSite.Small);

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
        var (small, large) = (DeclaredRowSite.Small.Run(), Large.Run());
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
    public void Reading_an_entry_creates_it_once_and_no_other() => Assert.Equal(
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
            "content/items/z7.md(2,1,2,5): error TC0017: 'name' is not a member of Item; did you mean 'names'?",
            "content/items/z8.md(3,7,3,10): error TC0019: 'role' must be text, but this is a list");
        Assert.Equal(
            "content/items/z7.md has errors that leave its entry without a required value; the build reports them (TC0018).",
            run.Execute<string>("try { return Items.Z7.Title; } catch (InvalidOperationException e) { return e.Message; }"));
        Assert.Equal(("Eight", "writer", 303, false), run.Value<(string, string, int, bool)>(
            "(Items.Z8.Title, Items.Z8.Role!, Items.All.Count(item => item.Title.Length > 0), Items.All.Slugs.Contains(\"z7\"))"));
    }

    [Fact]
    public void An_edit_rewrites_one_file()
    {
        var run = Large.Run();

        run.Edit("content/items/z7.md", "---\ntitle: Number 7\nplace: {city: A}\n---\nAnother text.\n").ShouldEmit("Items.88.Body.g.cs");
        run.Edit("content/items/z7.md", "---\ntitle: Number 7\nplace: {city: B}\n---\nText 7.\n").ShouldEmit("Items.88.g.cs");
    }

    [Fact]
    public void A_record_with_a_value_of_no_type_adds_no_error()
    {
        var run = DeclaredRowSite.WithMany(Site.Project.WithoutSteps().WithSource("Item.cs", """
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
    public void Prepared_content_gives_the_same_values() => BothWays.ShouldBeTheSame(Large);

    private static object? ValueOf(string type, string text, string expected) => Values.Value[Types.IndexOf((type, text, expected))];
}
