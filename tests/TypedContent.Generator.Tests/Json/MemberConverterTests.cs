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
