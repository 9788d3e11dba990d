using System.Globalization;

namespace TypedContent.Generator.Tests.Declared;

/// <summary>Every type of a member accepts the text in the documentation's table, and keeps its value.</summary>
public class DeclaredTypeTests
{
    /// <summary>The types of the cases that are no types of .NET.</summary>
    internal const string Types = """
        namespace Site;
        public enum Mood { Sad, VeryHappy, [System.Runtime.Serialization.EnumMember(Value = "so-so")] Medium }
        [System.Flags] public enum Roles { None = 0, Reader = 1, Writer = 2, ChiefEditor = 4 }
        public record Place(string City, int? Zip = null);
        """;

    private static readonly ContentProject Base = Site.Project.WithSource("Types.cs", Types);

    public static TheoryData<string, string, string> Scalars => new()
    {
        { "bool", "true", "true" },
        { "sbyte", "-128", "(sbyte)-128" },
        { "byte", "255", "(byte)255" },
        { "short", "-32768", "short.MinValue" },
        { "ushort", "65535", "ushort.MaxValue" },
        { "int", "-2147483648", "int.MinValue" },
        { "int", "0x1F", "31" },
        { "uint", "4294967295", "uint.MaxValue" },
        { "long", "-9223372036854775808", "long.MinValue" },
        { "ulong", "18446744073709551615", "ulong.MaxValue" },
        { "float", "1.5", "1.5f" },
        { "float", "3", "3f" },
        { "float", "2147483648", "2147483648f" },
        { "float", ".inf", "float.PositiveInfinity" },
        { "float", ".nan", "float.NaN" },
        { "double", "1.7976931348623157E+308", "double.MaxValue" },
        { "double", "3", "3d" },
        { "double", "9007199254740992", "9007199254740992d" },
        { "double", "-.inf", "double.NegativeInfinity" },
        { "decimal", "12345678901234567890.12345678", "12345678901234567890.12345678m" },
        { "decimal", "-0.5", "-0.5m" },
        { "decimal", "+.5", "0.5m" },
        { "decimal", "1e3", "1000m" },
        { "decimal", "0e-40", "0m" },
        { "char", "é", "'é'" },
        { "char", "\"'\"", "'\\''" },
        { "char", "'\"'", "'\"'" },
        { "char", "'\\'", "'\\\\'" },
        { "char", "\"\\t\"", "'\\t'" },
        { "string", "plain", "\"plain\"" },
        { "string", "2022", "\"2022\"" },
        { "string", "2026-02-30", "\"2026-02-30\"" },
        { "string?", "null", "(string?)null" },
        { "int?", "~", "(int?)null" },
        { "byte?", "7", "(byte?)7" },
        { "System.DateOnly", "2024-02-29", "new System.DateOnly(2024, 2, 29)" },
        { "System.DateOnly", "\"2024-02-29\"", "new System.DateOnly(2024, 2, 29)" },
        { "System.DateTimeOffset", "2022-05-13T17:30:00.5+03:00", "new System.DateTimeOffset(2022, 5, 13, 17, 30, 0, 500, System.TimeSpan.FromHours(3))" },
        { "System.DateTimeOffset", "2022-05-13 17:30:00 +0300", "new System.DateTimeOffset(2022, 5, 13, 17, 30, 0, System.TimeSpan.FromHours(3))" },
        { "System.DateTimeOffset", "\"2022-05-13 17:30:00 +0300\"", "new System.DateTimeOffset(2022, 5, 13, 17, 30, 0, System.TimeSpan.FromHours(3))" },
        { "System.DateTime", "2022-05-13 17:30:00 UTC", "new System.DateTime(2022, 5, 13, 17, 30, 0, System.DateTimeKind.Utc)" },
        { "System.DateTime", "2022-05-13T17:30", "new System.DateTime(2022, 5, 13, 17, 30, 0)" },
        { "System.DateTime", "2022-05-13", "new System.DateTime(2022, 5, 13)" },
        { "System.DateTime", "2022-05-13T17:30:00.0000001Z", "new System.DateTime(2022, 5, 13, 17, 30, 0, System.DateTimeKind.Utc).AddTicks(1)" },
        { "System.TimeOnly", "17:30", "new System.TimeOnly(17, 30)" },
        { "System.TimeOnly", "17:30:01.5", "new System.TimeOnly(17, 30, 1, 500)" },
        { "System.TimeOnly", "23:59:59.9999999", "System.TimeOnly.MaxValue" },
        { "System.TimeSpan", "01:30:00", "new System.TimeSpan(1, 30, 0)" },
        { "System.TimeSpan", "23:59:59", "new System.TimeSpan(23, 59, 59)" },
        { "System.TimeSpan", "10675199.02:48:05.4775807", "System.TimeSpan.MaxValue" },
        { "System.TimeSpan", "-10675199.02:48:05.4775808", "System.TimeSpan.MinValue" },
        { "System.TimeSpan", "-1.02:03:04.5", "-new System.TimeSpan(1, 2, 3, 4, 500)" },
        { "System.TimeSpan", "PT1H30M", "new System.TimeSpan(1, 30, 0)" },
        { "System.TimeSpan", "P1W2DT0.5S", "new System.TimeSpan(9, 0, 0, 0, 500)" },
        { "System.Guid", "0f8fad5b-d9cb-469f-a165-70867728950e", "new System.Guid(\"0f8fad5b-d9cb-469f-a165-70867728950e\")" },
        { "System.Guid?", "0f8fad5bd9cb469fa16570867728950e", "(System.Guid?)new System.Guid(\"0f8fad5b-d9cb-469f-a165-70867728950e\")" },
        { "System.Uri", "https://example.org/مراكش?a=b", "new System.Uri(\"https://example.org/مراكش?a=b\")" },
        { "System.Uri", "images/a.png", "new System.Uri(\"images/a.png\", System.UriKind.Relative)" },
        { "System.Version", "1.10", "new System.Version(1, 10)" },
        { "System.Globalization.CultureInfo", "ar-MA", "System.Globalization.CultureInfo.GetCultureInfo(\"ar-MA\")" },
        { "Mood", "very-happy", "Mood.VeryHappy" },
        { "Mood", "VERY_HAPPY", "Mood.VeryHappy" },
        { "Mood?", "so-so", "(Mood?)Mood.Medium" },
        { "Roles", "[reader, chief editor]", "Roles.Reader | Roles.ChiefEditor" },
        { "Roles", "writer", "Roles.Writer" },
        { "Roles", "[]", "Roles.None" },
        { "Place", "{city: Fes}", "new Place(\"Fes\")" },
        { "Place?", "{city: Fes, zip: 30000}", "new Place(\"Fes\", 30000)" },
    };

    public static TheoryData<string, string, string> Lists => new()
    {
        { "int[]", "[1, 2]", "1, 2" },
        { "System.Collections.Immutable.ImmutableArray<string>", "[a, b]", "a, b" },
        { "System.Collections.Generic.IReadOnlyList<System.DateOnly>", "[2022-01-31]", "01/31/2022" },
        { "System.Collections.Generic.IEnumerable<byte>", "[1]", "1" },
        { "System.Collections.Generic.List<int?>", "[1, null]", "1, " },
        { "System.Collections.Generic.HashSet<string>", "[a, a]", "a" },
        { "System.Collections.Generic.IReadOnlySet<int>", "[2, 2, 3]", "2, 3" },
        { "System.Collections.Generic.ISet<string>", "[]", "" },
        { "System.Collections.Immutable.ImmutableSortedSet<int>", "[3, 1]", "1, 3" },
        { "System.Collections.Immutable.ImmutableList<Place>", "[{city: Fes}]", "Place { City = Fes, Zip =  }" },
        { "System.Collections.Generic.Dictionary<string, int>", "{a: 1, b: 2}", "[a, 1], [b, 2]" },
        { "System.Collections.Generic.IReadOnlyDictionary<string, Place>", "{x: {city: Fes}}", "[x, Place { City = Fes, Zip =  }]" },
        { "System.Collections.Immutable.ImmutableDictionary<string, string?>", "{a: null}", "[a, ]" },
        { "System.Collections.Generic.SortedDictionary<string, bool>", "{b: true, a: false}", "[a, False], [b, True]" },
        { "System.Collections.Frozen.FrozenDictionary<string, decimal>", "{a: 1.5}", "[a, 1.5]" },
    };

    private static readonly ContentCases<(string Type, string Text, string Expected)> ScalarCases = Cases(
        Scalars, static (place, one) => $"EqualityComparer<{one.Type}>.Default.Equals({place.CSharpName}.One.Value, {one.Expected})");

    private static readonly ContentCases<(string Type, string Text, string Expected)> ListCases = Cases(
        Lists, static (place, _) => $"string.Join(\", \", Enumerable.Cast<object>({place.CSharpName}.One.Value))");

    [Theory]
    [MemberData(nameof(Scalars))]
    public void A_scalar_keeps_its_value(string type, string text, string expected)
    {
        Assert.True(ScalarCases[(type, text, expected)].Value<bool>());
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_collection_keeps_its_items(string type, string text, string expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Assert.Equal(expected, ListCases[(type, text, expected)].Value<string>());
    }

    [Fact]
    public void JSON_files_bind_in_the_same_way()
    {
        var run = Declared("System.DateOnly Day, int Count, Mood Mood, System.Uri Link")
            .With("content/items/one.json", """{"day": "2022-05-13", "count": 3, "mood": "sad", "link": "https://example.org/"}""")
            .Run();

        Assert.Equal("2022-05-13 3 Sad https://example.org/", run.Execute<string>("var i = Items.One; return $\"{i.Day:yyyy-MM-dd} {i.Count} {i.Mood} {i.Link}\";"));
    }

    [Theory]
    [InlineData("full-name")]
    [InlineData("full_name")]
    [InlineData("fullName")]
    [InlineData("FullName")]
    public void A_key_matches_in_any_case_style(string key)
    {
        Assert.Equal("Ada", Declared("string FullName").With("content/items/one.yaml", key + ": Ada\n").Run().Value<string>("Items.One.FullName"));
    }

    [Fact]
    public void Attributes_name_keys()
    {
        var run = Site.Project.WithSource("Item.cs", """
            using System.Text.Json.Serialization;
            using TypedContent;
            namespace Site;
            [ContentCollection("items")]
            public partial record Item([property: ContentName("العنوان")] string Title, [property: JsonPropertyName("$n")] int Number)
            {
                [ContentIgnore] public string Own { get; init; } = "mine";
            }
            """).With("content/items/one.yaml", "العنوان: مراكش\n$n: 3\n").Run();

        Assert.Equal("مراكش 3 mine", run.Execute<string>("var i = Items.One; return $\"{i.Title} {i.Number} {i.Own}\";"));
    }

    [Fact]
    public void Defaults_and_nullability_work_as_in_CSharp()
    {
        var run = Site.Project.WithSource("Item.cs", """
            using TypedContent;
            namespace Site;
            [ContentCollection("items")]
            public partial record Item(string Title, int Count = 7, string? Note = null)
            {
                public string Kind { get; init; } = "usual";
                public int Number { get; init; }
                public string? Hint { get; init; }
                public string Shout => Title.ToUpperInvariant();
            }
            """).With("content/items/one.yaml", "title: a\n").Run();

        Assert.Equal("a 7  usual 0  A", run.Execute<string>("var i = Items.One; return $\"{i.Title} {i.Count} {i.Note} {i.Kind} {i.Number} {i.Hint} {i.Shout}\";"));
    }

    [Fact]
    public void An_immutable_array_without_an_initializer_is_empty()
    {
        var run = Site.Project.WithSource("Item.cs", """
            using System.Collections.Immutable;
            using TypedContent;
            namespace Site;
            [ContentCollection("items")]
            public partial record Item(string Title)
            {
                public ImmutableArray<string> Tags { get; init; }
                public ImmutableArray<string>? Others { get; init; }
            }
            """).With("content/items/one.yaml", "title: a\n").Run();

        Assert.True(run.Execute<bool>("return Items.One.Tags.Length == 0 && Items.One.Others is null;"));
    }

    [Fact]
    public void Names_that_are_keywords_can_be_declared()
    {
        var run = Site.Project.WithSource("Item.cs", """
            using System.Collections.Immutable;
            using TypedContent;
            namespace Site.@event;
            public enum @enum { @true, @false }
            public record @record(string @class);
            [ContentCollection("items")]
            public partial record @struct(string @new, @record @return, int @int = 2)
            {
                public required string Slug { get; init; }
                public @enum @public { get; init; }
                public required @struct? @this { get; init; }
                public ImmutableArray<@struct> @is { get; init; } = [];
            }
            """).With("content/items/one.yaml", "new: a\nreturn: {class: b}\npublic: false\nthis: one\nis: [one]\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("a b 2 false a a", run.Execute<string>("var i = Site.@event.Items.One; return $\"{i.@new} {i.@return.@class} {i.@int} {i.@public} {i.@this!.@new} {i.@is[0].@new}\";"));
        Assert.True(run.Execute<bool>("var i = Site.@event.Items.One; return i.Equals(i with { }) && i.ToString().Contains(\"new = a\");"));
    }

    [Fact]
    public void Obsolete_members_are_filled_without_a_warning()
    {
        var run = Site.Project.WithSource("Item.cs", """
            using System;
            using TypedContent;
            namespace Site;
            [ContentCollection("items")]
            public partial record Item(string Title)
            {
                [Obsolete("Use the title.")] public string? Name { get; init; }
            }
            """).With("content/items/one.yaml", "title: a\nname: b\n").Run();

        Assert.Empty(run.BuildLines);
    }

    [Fact]
    public void Structs_nested_records_and_other_namespaces_can_be_declared()
    {
        var run = Site.Project.WithSource("Item.cs", """
            using TypedContent;
            namespace Site.Models
            {
                public static partial class Content
                {
                    [ContentCollection("points")] internal readonly partial record struct Point(int X, int Y);
                }
            }
            """).With("content/points/p.yaml", "x: 1\ny: 2\n").Run();

        Assert.Equal(3, run.Execute<int>("var p = Site.Models.Points.P; return p.X + p.Y;"));
        Assert.True(run.Execute<bool>("return Site.Models.Points.Find(\"q\") is null && Site.Models.Points.Find(\"p\")!.Value.X == 1;"));
    }

    [Fact]
    public void A_discriminator_chooses_the_derived_record()
    {
        var run = Site.Project.WithSource("Item.cs", """
            using System.Collections.Immutable;
            using System.Text.Json.Serialization;
            using TypedContent;
            namespace Site;
            [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
            [JsonDerivedType(typeof(Picture), "picture")]
            [JsonDerivedType(typeof(Note), "note")]
            public abstract record Block;
            public record Picture(string Source) : Block;
            public record Note(string Text) : Block;
            [ContentCollection("items")]
            public partial record Item(ImmutableArray<Block> Blocks);
            """).With("content/items/one.yaml", "blocks:\n- {kind: note, text: hi}\n- {kind: picture, source: a.png}\n").Run();

        Assert.Equal("Note { Text = hi }, Picture { Source = a.png }", run.Execute<string>("return string.Join(\", \", Items.One.Blocks);"));
    }

    /// <summary>Cases that each declare a member <c>Value</c> of a type, and give it a text.</summary>
    internal static ContentCases<T> Cases<T>(IEnumerable<T> cases, Func<T, string> typeOf, Func<T, string> textOf, Func<CasePlace, T, string>? value = null)
        where T : notnull => new(
            Base.WithoutSteps(), // The compiler's record of steps grows with files times declarations.
            cases,
            (project, place, one) => project
                .WithSource($"{place.Record}.cs", $"namespace Site;\n[TypedContent.ContentCollection(\"{place.Name}\")]\npublic partial record {place.Record}({typeOf(one)} Value);\n")
                .With($"{place.Folder}/one.yaml", $"value: {textOf(one)}\n"),
            value);

    private static ContentCases<(string Type, string Text, string Expected)> Cases(
        TheoryData<string, string, string> rows, Func<CasePlace, (string Type, string Text, string Expected), string> value) =>
        Cases(rows.Select(static row => row.Data), static one => one.Item1, static one => one.Item2, value);

    private static ContentProject Declared(string parameters) =>
        Base.WithSource("Item.cs", $"namespace Site;\n[TypedContent.ContentCollection(\"items\")]\npublic partial record Item({parameters});\n");
}
