namespace TypedContent.Generator.Tests.Json;

/// <summary>The JSON of entries with declared records.</summary>
public class DeclaredJsonTests
{
    private const string Event = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Globalization;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using TypedContent;
        namespace Site;
        public enum Level { Low, High }
        [JsonConverter(typeof(JsonStringEnumConverter<Mood>))] public enum Mood { Good, Bad }
        public record Panel(Event? Host, string Note) { public int Length => Note.Length; [JsonIgnore] public int Hidden => 1; }
        public sealed class Shouting : JsonConverter<string>
        {
            public override string Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();
            public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToUpperInvariant());
        }
        [JsonConverter(typeof(Whole))] public record Raw(string Text);
        public sealed class Whole : JsonConverter<Raw>
        {
            public override Raw Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();
            public override void Write(Utf8JsonWriter writer, Raw value, JsonSerializerOptions options) => writer.WriteRawValue(value.Text);
        }
        [ContentCollection("events")]
        public partial record Event(string Title)
        {
            public required string Slug { get; init; }
            public string? Locale { get; init; }
            public required MarkdownBody Body { get; init; }
            public ImmutableArray<Event> Related { get; init; } = [];
            public Event? Next { get; init; }
            public Place? Place { get; init; }
            public Panel? Main { get; init; }
            public IReadOnlyList<Panel> Panels { get; init; } = [];
            public Dictionary<string, Panel> ByName { get; init; } = new();
            public object Made => new { Title, Host = Next };
            [JsonPropertyOrder(-1)] public int @json { get; init; }
        }
        [ContentCollection("places")]
        public partial record Place
        {
            public required string Name { get; init; }
            public Place? Near { get; init; }
            [Obsolete("gone", true)] public string Old => Name;
            [Obsolete("soon gone")] public string Older => Name;
        }
        [ContentCollection("things")]
        public partial record Thing : Base
        {
            public Level Level { get; init; }
            public Mood? Mood { get; init; }
            [JsonPropertyName("shown_as"), JsonConverter(typeof(Shouting))] public string? ShownAs { get; init; }
            [JsonConverter(typeof(JsonStringEnumConverter<Level>))] public Level? Second { get; init; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Left { get; init; }
            [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Kept { get; init; }
            public decimal Price { get; init; }
            public ulong Big { get; init; }
            public byte Small { get; init; }
            public float Half { get; init; }
            public char Letter { get; init; }
            public TimeSpan Lasts { get; init; }
            public TimeOnly Begins { get; init; }
            public DateTime At { get; init; }
            public DateTimeOffset Zoned { get; init; }
            public Guid Id { get; init; }
            public Uri? Site { get; init; }
            public Version? Version { get; init; }
            public CultureInfo? Culture { get; init; }
            public HashSet<string> Set { get; init; } = [];
            public ImmutableSortedDictionary<string, int> Counts { get; init; } = ImmutableSortedDictionary<string, int>.Empty;
            public ContentValue? Any { get; init; }
            public Raw? Raw { get; init; }
            public Point Point { get; init; }
        }
        public record struct Point(int X, int Y);
        public record Base { public string? Name { get; init; } }
        """;

    private static readonly ContentRun Run = Site.Project
        .WithSource("Event.cs", Event)
        .With("content/events/a.md", "---\ntitle: A\nrelated: [b, events/c]\nmain: {host: a, note: hi}\npanels: [{host: b, note: one}]\nby-name: {x-y: {note: two}}\nplace: rabat\nnext: b\njson: 3\n---\nText\n")
        .With("content/events/b.md", "---\ntitle: B\nrelated: [a]\nnext: a\n---\n")
        .With("content/events/c.md", "---\ntitle: C\nnext: c\n---\n")
        .With("content/places.yaml", "- {slug: rabat, name: Rabat, near: sale}\n- {slug: sale, name: Salé, near: rabat}\n")
        .With("content/things/t.yaml", """
            name: T
            level: high
            mood: bad
            shown_as: loud
            second: high
            price: 12.50
            big: 18446744073709551615
            small: 7
            half: 1.5
            letter: é
            lasts: 01:30:00
            begins: 17:30
            at: 2022-05-13T17:30:00
            zoned: 2022-05-13T17:30:00+01:00
            id: 0f8fad5b-d9cb-469f-a165-70867728950e
            site: /x
            version: 1.2
            culture: ar-MA
            set: [one]
            counts: {b: 2, a: 1}
            any: [1, {a: b}]
            raw: {text: "[0]"}
            point: {x: 1, y: 2}
            """)
        .Run();

    public static TheoryData<string, string?, string> Cases => new()
    {
        { "Places.All", null, """[{"Name":"Rabat","Near":"sale","Older":"Rabat"},{"Name":"Salé","Near":"rabat","Older":"Salé"}]""" },
        { "Places.Rabat", JsonText.Objects, """{"Name":"Rabat","Near":{"Name":"Salé","Near":"rabat","Older":"Salé"},"Older":"Rabat"}""" },
        { "Places.Rabat with { Near = new Place { Name = \"X\" } }", null, """{"Name":"Rabat","Near":null,"Older":"Rabat"}""" },
        {
            "Events.A",
            null,
            """{"json":3,"Title":"A","Slug":"a","Locale":null,"Related":["b","c"],"Next":"b","Place":"rabat","Main":{"Host":"a","Note":"hi","Length":2},"Panels":[{"Host":"b","Note":"one","Length":3}],"ByName":{"x-y":{"Host":null,"Note":"two","Length":3}},"Made":{"Title":"A","Host":"b"},"Direction":"ltr"}"""
        },
        {
            "Events.A with { Related = default }",
            $"{JsonText.CamelCase}, DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseUpper, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, {JsonText.Bodies}",
            """{"json":3,"title":"A","slug":"a","body":"<p>Text</p>\n","related":[],"next":"b","place":"rabat","main":{"host":"a","note":"hi","length":2},"panels":[{"host":"b","note":"one","length":3}],"byName":{"X-Y":{"note":"two","length":3}},"made":{"title":"A","host":"b"},"direction":"ltr"}"""
        },
        {
            "Events.C",
            JsonText.Objects,
            """{"json":0,"Title":"C","Slug":"c","Locale":null,"Related":[],"Next":{"json":0,"Title":"C","Slug":"c","Locale":null,"Related":[],"Next":"c","Place":null,"Main":null,"Panels":[],"ByName":{},"Made":{"Title":"C","Host":"c"},"Direction":"ltr"},"Place":null,"Main":null,"Panels":[],"ByName":{},"Made":{"Title":"C","Host":{"json":0,"Title":"C","Slug":"c","Locale":null,"Related":[],"Next":"c","Place":null,"Main":null,"Panels":[],"ByName":{},"Made":{"Title":"C","Host":"c"},"Direction":"ltr"}},"Direction":"ltr"}"""
        },
        {
            "Things.T",
            null,
            """{"Name":"T","Level":1,"Mood":"Bad","shown_as":"LOUD","Second":"High","Kept":null,"Price":12.50,"Big":18446744073709551615,"Small":7,"Half":1.5,"Letter":"é","Lasts":"01:30:00","Begins":"17:30:00","At":"2022-05-13T17:30:00","Zoned":"2022-05-13T17:30:00+01:00","Id":"0f8fad5b-d9cb-469f-a165-70867728950e","Site":"/x","Version":"1.2","Culture":"ar-MA","Set":["one"],"Counts":{"a":1,"b":2},"Any":[1,{"a":"b"}],"Raw":[0],"Point":{"X":1,"Y":2}}"""
        },
        {
            "Things.T with { ShownAs = null, Second = null }",
            "DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NumberHandling = JsonNumberHandling.WriteAsString, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() }",
            """{"Name":"T","Level":"High","Mood":"Bad","Kept":null,"Price":"12.50","Big":"18446744073709551615","Small":"7","Half":"1.5","Letter":"é","Lasts":"01:30:00","Begins":"17:30:00","At":"2022-05-13T17:30:00","Zoned":"2022-05-13T17:30:00+01:00","Id":"0f8fad5b-d9cb-469f-a165-70867728950e","Site":"/x","Version":"1.2","Culture":"ar-MA","Set":["one"],"Counts":{"a":"1","b":"2"},"Any":["1",{"a":"b"}],"Raw":[0],"Point":{"X":"1","Y":"2"}}"""
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Its_members(string expression, string? options, string json) => Assert.Equal(json, Run.Json(expression, options));

    // A copy of the record's members, which the converter does not know.
    [Theory]
    [InlineData(null)]
    [InlineData("NumberHandling = JsonNumberHandling.WriteAsString")]
    public void Scalars_are_written_as_System_Text_Json_does(string? options)
    {
        const string Copy = "new { thing.Price, thing.Big, thing.Small, thing.Half, thing.Letter, thing.Lasts, thing.Begins, thing.At, thing.Zoned, thing.Id, thing.Site, thing.Version }";

        Assert.Contains(
            Run.Json($"((Func<Thing, object>)(thing => {Copy}))(Things.T)", options).Trim('{', '}'), Run.Json("Things.T", options), StringComparison.Ordinal);
    }

    [Fact]
    public void Records_that_derive_are_written_by_System_Text_Json()
    {
        var run = Site.Project
            .WithSource("Event.cs", """
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
                    public string? Locale { get; init; }
                    public MarkdownBody? Body { get; init; }
                }
                public sealed partial record Talk : Event
                {
                    public string? Title { get; init; }
                    public Person? Speaker { get; init; }
                }
                public partial record Break : Event;
                [JsonDerivedType(typeof(Round), 1)]
                public abstract record Shape;
                public record Round(int Radius) : Shape;
                [ContentCollection("people")]
                public partial record Person(string Name) { public Event? Talk { get; init; } public Shape? Shape { get; init; } }
                """)
            .With("content/events/a.ar.md", "---\nkind: talk\ntitle: A\nspeaker: ada\n---\nText\n")
            .With("content/events/a.en.md", "---\nkind: talk\ntitle: A\n---\nText\n")
            .With("content/events/c.md", "---\nkind: break\n---\n")
            .With("content/people/ada.yaml", "name: Ada\ntalk: a\nshape: {$type: 1, radius: 2}\n")
            .Run();

        const string Shape = "\"Shape\":{\"$type\":1,\"Radius\":2}";
        Assert.Equal(
            $$"""[{"kind":"talk","Title":"A","Speaker":{"Name":"Ada","Talk":"a",{{Shape}}},"Slug":"a","Locale":"ar","Body":"<p>Text</p>\n","Direction":"rtl"},{"kind":"break","Slug":"c","Locale":null,"Body":"","Direction":"ltr"}]""",
            run.Json("Events.All", "Converters = { new ContentJsonConverter() }"));
        Assert.Equal(
            $$"""[{"Name":"Ada","Talk":{"kind":"talk","Slug":"a","Locale":"ar","Title":"A","Speaker":"ada","Direction":"rtl"},{{Shape}}}]""",
            run.Json("People.All", JsonText.Objects));
    }

    [Fact]
    public void A_struct_is_written_too()
    {
        var run = Site.Project
            .WithSource("Person.cs", "namespace Site;\n[TypedContent.ContentCollection(\"people\")]\npublic partial record struct Person(string Name);\n")
            .With("content/people/ada.yaml", "name: Ada\n")
            .Run();

        Assert.Equal("[{\"name\":\"Ada\"}]", run.Json("People.All", JsonText.CamelCase));
    }
}
