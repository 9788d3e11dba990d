namespace TypedContent.Generator.Tests.Json;

/// <summary>Members with <c>[JsonConverter]</c>, whatever the converter is.</summary>
public class MemberConverterTests
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing System.Text.Json;\nusing System.Text.Json.Serialization;\nusing TypedContent;\nnamespace Site;\n";

    private const string Entry = "\"Slug\":\"a\",\"Locale\":\"en\",\"Next\":\"b\",\"Direction\":\"ltr\"";

    public static TheoryData<string, string> Hidden => new()
    {
        {
            $"{Article("[JsonConverter(typeof(Up))] public string Title { get; init; } = \"\"; " + Converter("private sealed class Up", "string", "value.ToUpperInvariant()"))}",
            $$"""{"Title":"ONE",{{Entry}}}"""
        },
        {
            $"{Article("[JsonConverter(typeof(Up))] public string Title { get; init; } = \"\";")} {Converter("file sealed class Up", "string", "value.ToUpperInvariant()")}",
            $$"""{"Title":"ONE",{{Entry}}}"""
        },
        {
            $"{Article("[JsonConverter(typeof(Up<Mark>))] public string Title { get; init; } = \"\"; private sealed class Mark;")} "
                + Converter("public sealed class Up<T>", "string", "value.ToUpperInvariant() + typeof(T).Name"),
            $$"""{"Title":"ONEMark",{{Entry}}}"""
        },
        {
            $"{Article("", ": Base")} public record Base {{ [JsonConverter(typeof(Up))] public string Title {{ get; init; }} = \"\"; "
                + Converter("protected sealed class Up", "string", "value.ToUpperInvariant()") + " }",
            $$"""{"Title":"ONE",{{Entry}}}"""
        },
        {
            $"{Article("public required string Title { get; init; } public Panel Main => new(Title, Next);")} public record Panel([property: JsonConverter(typeof(Panel.Up))] string Note, Article? Next) {{ "
                + Converter("private sealed class Up", "string", "value.ToUpperInvariant()") + " }",
            """{"Title":"one","Main":{"Note":"ONE","Next":"b"},"Slug":"a","Locale":"en","Next":"b","Direction":"ltr"}"""
        },
    };

    [Theory]
    [MemberData(nameof(Hidden))]
    public void One_that_generated_code_cannot_reach_is_used_too(string records, string json)
    {
        var run = Run(records);

        run.ShouldReport();
        Assert.Equal(json, run.Json("Articles.A.In(\"en\")"));
    }

    [Fact]
    public void One_of_the_record_itself_gets_no_translations()
    {
        var run = Run(
            "[JsonConverter(typeof(Own))] " + Article("public required string Title { get; init; }") + " "
                + Converter("public sealed class Own", "Article", "value.Title"));

        Assert.Equal("\"one\"", run.Json("Articles.A.In(\"en\")"));
        Assert.True(run.Value<bool>("typeof(Article).GetProperty(\"Translations\")!.IsDefined(typeof(System.Text.Json.Serialization.JsonIgnoreAttribute), false)"));
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
    public void One_of_another_type_is_used_where_it_says_that_it_writes_the_member(string type, string converted, string text, string json)
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
    public void Null_is_left_to_one_that_takes_it()
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
    public void One_that_does_not_write_the_member_is_told(string converted)
    {
        var run = Dated("string", Converter("public sealed class Own", converted, "\"\""));

        var exception = Assert.ThrowsAny<Exception>(() => run.Json("Days.A"));
        Assert.Equal(
            "The converter 'Site.Own' of the member 'Day' does not write the type 'System.String'; name one that does in [JsonConverter].",
            exception.GetBaseException().Message);
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
            + "public string? Locale { get; init; } public Article? Next { get; init; } }";

    private static string Converter(string declaration, string type, string text) =>
        $"{declaration} : JsonConverter<{type}> {{ "
            + $"public override {type} Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException(); "
            + $"public override void Write(Utf8JsonWriter writer, {type} value, JsonSerializerOptions options) => writer.WriteStringValue({text}); }}";
}
