namespace TypedContent.Generator.Tests.Json;

/// <summary>Members by which entries that System.Text.Json writes itself may refer to each other in a cycle.</summary>
public class JsonCircleTests
{
    private const string Attributes = "[ContentCollection(\"events\"), JsonDerivedType(typeof(Talk), \"talk\")]";

    // The first member of Talk is at line 6.
    private static ContentProject Events(string members, string others = "") => Site.Project
        .WithSource("Event.cs", $$"""
            using System.Collections.Generic; using System.Collections.Immutable; using System.Text.Json; using System.Text.Json.Serialization; using TypedContent;
            namespace Site;
            {{Attributes}} public abstract partial record Event { public required string Slug { get; init; } }
            public partial record Talk : Event
            {
                {{members}}
            }
            {{others}}
            """)
        .With("content/events/a.yaml", "$type: talk\n")
        .With("content/events/b.yaml", "$type: talk\n");

    [Theory]
    [InlineData("public Event? Next { get; init; }", "6,19,6,23")]
    [InlineData("public Talk? Next { get; init; }", "6,18,6,22")]
    [InlineData("public ImmutableArray<Event> Next { get; init; } = [];", "6,34,6,38")]
    [InlineData("public IReadOnlyList<Event[]>? Next => null;", "6,36,6,40")]
    [InlineData("public Dictionary<string, Event> Next { get; init; } = [];", "6,38,6,42")]
    [InlineData("public Box? Next { get; init; }", "6,17,6,21", "public record Box(Event? Inner);")]
    [InlineData("public Shape? Next { get; init; }", "6,19,6,23", "[JsonDerivedType(typeof(Box), \"box\")] public record Shape; public record Box(Event? Inner) : Shape;")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Event? Next { get; init; }", "6,81,6,85")]
    public void A_member_in_a_cycle_is_one_warning(string member, string span, string others = "") => Events(member, others).Run().ShouldReport(
        $"Event.cs({span}): warning TC0059: System.Text.Json writes 'Event' itself because of its [JsonDerivedType], with each entry of 'Talk.Next' as an object, and fails with a JsonException if entries refer to each other in a cycle; write [JsonIgnore] on the member");

    [Theory]
    [InlineData("[JsonIgnore] public Event? Next { get; init; }")]
    [InlineData("public string? Next { get; init; }")]
    [InlineData("public Person? Next { get; init; }")]
    [InlineData("public List<Person> Next { get; init; } = [];")]
    [InlineData("[JsonConverter(typeof(Own))] public Event? Next { get; init; }")]
    [InlineData("internal Event? Next => null;")]
    public void Other_members_are_no_warning(string member) => Events(
        member,
        "[ContentCollection(\"people\")] public partial record Person(string Name, Event? Talk);\n"
        + "public class Own : JsonConverter<Event> {\n"
        + "public override Event? Read(ref Utf8JsonReader reader, System.Type type, JsonSerializerOptions options) => null;\n"
        + "public override void Write(Utf8JsonWriter writer, Event value, JsonSerializerOptions options) { } }\n")
        .With("content/people/ada.yaml", "name: Ada\n").Run().ShouldReport();

    [Fact]
    public void A_cycle_of_two_records_is_reported_at_both()
    {
        var run = Events(
            "public Place? At { get; init; }",
            "[ContentCollection(\"places\"), JsonDerivedType(typeof(Place), \"place\")] public partial record Place(string Slug, IReadOnlyList<Event> Events);")
            .With("content/places/a.yaml", "$type: place\nevents: [a]\n").Run();

        run.ShouldReport(
            "Event.cs(6,19,6,21): warning TC0059: System.Text.Json writes 'Event' itself because of its [JsonDerivedType], with each entry of 'Talk.At' as an object, and fails with a JsonException if entries refer to each other in a cycle; write [JsonIgnore] on the member",
            "Event.cs(8,134,8,140): warning TC0059: System.Text.Json writes 'Place' itself because of its [JsonDerivedType], with each entry of 'Place.Events' as an object, and fails with a JsonException if entries refer to each other in a cycle; write [property: JsonIgnore] on the member");
    }

    [Fact]
    public void The_suggested_attribute_removes_the_warning()
    {
        var run = Events("[JsonIgnore] public Event? Next { get; init; } public string? NextSlug => Next?.Slug;")
            .With("content/events/a.yaml", "$type: talk\nnext: b\n")
            .With("content/events/b.yaml", "$type: talk\nnext: a\n")
            .Run();

        Assert.Equal("""[{"$type":"talk","NextSlug":"b","Slug":"a"},{"$type":"talk","NextSlug":"a","Slug":"b"}]""", run.Json("Events.All"));
    }
}
