namespace TypedContent.Generator.Tests.Json;

/// <summary>Members with <c>[JsonConverter]</c>, with converters of all kinds.</summary>
public class MemberConverterTests
{
    private const string Usings = """
        using System;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using TypedContent;
        namespace Site;

        """;

    private const string Title = "[JsonConverter(typeof(Up))] public string Title { get; init; } = \"\"; ";

    private const string Upper = "value.ToUpperInvariant()";

    private const string Entry = "\"Slug\":\"a\",\"Locale\":\"en\",\"Next\":\"b\",\"Direction\":\"ltr\"";

    public static TheoryData<string, string> Hidden => new()
    {
        {
            Article(Title + Converter("private sealed class Up", "string", Upper)),
            $$"""{"Title":"ONE",{{Entry}}}"""
        },
        {
            Article(Title) + Converter("file sealed class Up", "string", Upper),
            $$"""{"Title":"ONE",{{Entry}}}"""
        },
        {
            Article(Title.Replace("Up", "Up<Mark>", StringComparison.Ordinal) + "private sealed class Mark;")
                + Converter("public sealed class Up<T>", "string", Upper + " + typeof(T).Name"),
            $$"""{"Title":"ONEMark",{{Entry}}}"""
        },
        {
            Article("", ": Base") + "public record Base { " + Title + Converter("protected sealed class Up", "string", Upper) + " }",
            $$"""{"Title":"ONE",{{Entry}}}"""
        },
        {
            Article("public required string Title { get; init; } public Panel Main => new(Title, Next);")
                + "public record Panel([property: JsonConverter(typeof(Panel.Up))] string Note, Article? Next) { "
                + Converter("private sealed class Up", "string", Upper) + " }",
            """{"Title":"one","Main":{"Note":"ONE","Next":"b"},"Slug":"a","Locale":"en","Next":"b","Direction":"ltr"}"""
        },
    };

    [Theory]
    [MemberData(nameof(Hidden))]
    public void An_inaccessible_converter_is_used_too(string records, string json)
    {
        var run = Run(records);

        run.ShouldReport();
        Assert.Equal(json, run.Json("Articles.A.In(\"en\")"));
    }

    [Fact]
    public void A_converter_for_the_record_itself_gets_no_translations()
    {
        var run = Run(
            "[JsonConverter(typeof(Own))] " + Article("public required string Title { get; init; }") + " "
                + Converter("public sealed class Own", "Article", "value.Title"));

        Assert.Equal("\"one\"", run.Json("Articles.A.In(\"en\")"));
        Assert.Contains("[global::System.Text.Json.Serialization.JsonIgnore]\n    public ", run.Source("Article.g.cs"), StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, string> Types => new()
    {
        { "DateOnly?", "DateOnly?", "value is { } day ? $\"year {day.Year}\" : \"never\"", "\"year 2024\"" },
        { "DateOnly?", "DateOnly", "$\"year {value.Year}\"", "\"year 2024\"" },
        { "DateOnly", "DateOnly", "$\"year {value.Year}\"", "\"year 2024\"" },
        { "DateOnly", "object", "$\"year {((DateOnly)value).Year}\"", "\"year 2024\"" },
        { "DateOnly?", "object", "$\"year {((DateOnly)value).Year}\"", "\"year 2024\"" },
        { "string", "object", "value + \"!\"", "\"2024-01-02!\"" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void A_converter_for_another_type_is_used_if_it_accepts_the_member(string type, string converted, string text, string json)
    {
        const string CanConvert = "public override bool CanConvert(Type type) => true; ";
        var run = Dated(type, Converter("public sealed class Own", converted, text)
            .Replace("{ public override", "{ " + (converted == "object" ? CanConvert : "") + "public override", StringComparison.Ordinal));

        Assert.Equal($$"""{"Day":{{json}}}""", run.Json("Days.A"));
        Assert.Equal(
            run.Json("new Copy { Day = Days.A.Day }"),
            run.Json("Days.A"));
    }

    [Fact]
    public void Null_is_passed_to_a_converter_that_handles_it()
    {
        const string HandleNull = "{ public override bool HandleNull => true; public override";
        var converter = Converter("public sealed class Own", "DateOnly?", "value is { } day ? $\"year {day.Year}\" : \"never\"");

        Assert.Equal("{\"Day\":null}", Dated("DateOnly?", converter).Json("Days.A with { Day = null }"));
        Assert.Equal(
            "{\"Day\":\"never\"}",
            Dated("DateOnly?", converter.Replace("{ public override", HandleNull, StringComparison.Ordinal)).Json("Days.A with { Day = null }"));
    }

    [Theory]
    [InlineData("object")]
    [InlineData("int")]
    public void A_converter_that_does_not_accept_the_member_is_an_error(string converted)
    {
        var run = Dated("string", Converter("public sealed class Own", converted, "\"\""));

        var exception = Assert.ThrowsAny<Exception>(() => run.Json("Days.A"));
        Assert.Equal(
            "The converter 'Site.Own' of the member 'Day' does not write the type 'System.String'; name a converter that does in [JsonConverter].",
            exception.GetBaseException().Message);
    }

    [Fact]
    public void Generated_code_needs_no_dynamic_code()
    {
        var run = Site.Project
            .WithSource("Item.cs", """
                using System.Diagnostics.CodeAnalysis;
                using System.Text.Json.Serialization;
                namespace Site;
                public enum Level { Low, High }
                [TypedContent.ContentCollection("items")]
                public partial record Item
                {
                    [JsonConverter(typeof(JsonStringEnumConverter))] public Level First { get; init; }
                    [JsonConverter(typeof(JsonStringEnumConverter))] public Level? Second { get; init; }
                    [JsonConverter(typeof(JsonStringEnumConverter<Level>))] public Level? Third { get; init; }
                    public int Reflected { [RequiresUnreferencedCode("reflects")] get => 1; }
                    public int Emitted { [RequiresDynamicCode("emits")] get => 1; }
                }
                """)
            .With("content/items/a.yaml", "first: low\nsecond: high\nthird: high\n")
            .Run();

        Assert.Equal("""{"First":"Low","Second":"High","Third":"High"}""", run.Json("Items.A"));
        var source = run.Source("Item.g.cs");
        Assert.Contains(
            "Json_Converter1 = new global::System.Text.Json.Serialization.JsonStringEnumConverter<global::Site.Level>();", source, StringComparison.Ordinal);
        Assert.DoesNotContain("Json_Converter2", source, StringComparison.Ordinal);
    }

    private static ContentRun Dated(string type, string converter) => Site.Project
        .WithSource("Day.cs", $$"""
            {{Usings}}
            [ContentCollection("days")] public partial record Date { [JsonConverter(typeof(Own))] public required {{type}} Day { get; init; } }
            public record Copy { [JsonConverter(typeof(Own))] public required {{type}} Day { get; init; } }
            {{converter}}
            """)
        .With("content/days/a.yaml", $"day: {(type == "string" ? "'2024-01-02'" : "2024-01-02")}\n")
        .Run();

    private static ContentRun Run(string records) => Site.Project
        .WithSource("Article.cs", Usings + records + "\n")
        .With("content/articles/a.en.md", "---\ntitle: one\nnext: b\n---\n")
        .With("content/articles/a.ar.md", "---\ntitle: one\nnext: b\n---\n")
        .With("content/articles/b.en.md", "---\ntitle: two\nnext: a\n---\n")
        .With("content/articles/b.ar.md", "---\ntitle: two\nnext: a\n---\n")
        .Run();

    private static string Article(string members, string @base = "") =>
        $"[ContentCollection(\"articles\")] public partial record Article {@base} {{ {members} public required string Slug {{ get; init; }} "
            + "public string? Locale { get; init; } public Article? Next { get; init; } } ";

    private static string Converter(string declaration, string type, string text) =>
        $"{declaration} : JsonConverter<{type}> {{ "
            + $"public override {type} Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException(); "
            + $"public override void Write(Utf8JsonWriter writer, {type} value, JsonSerializerOptions options) => writer.WriteStringValue({text}); }}";
}
