namespace TypedContent.Generator.Tests.Json;

/// <summary>The JSON of entries with inferred records.</summary>
public class InferredJsonTests
{
    private const string Amina = """{"Slug":"amina","Locale":null,"SourcePath":"content/people/amina.yaml","Url":"/people/amina","Name":"Amina","Friend":"amina","Rating":4.5,"Link":"hello","Direction":"ltr"}""";

    private static readonly ContentProject Project = Site.Project
        .WithSource("Own.cs", """
            using System.Text.Json.Serialization;
            namespace Site;
            public sealed partial record Article
            {
                public int Length => Title.Length;
                [JsonPropertyName("is_new")] public bool IsNew => true;
                [JsonIgnore] public string Secret => Title;
                public static int Count => 1;
                public int this[int index] => index;
                internal int Inner => 1;
            }
            public partial record Quote { public string First => Text[..1]; }
            """)
        .WithUnion("articles.extra")
        .With("content/articles/hello.ar.md", """
            ---
            title: مرحبا
            day: 2022-05-13
            author: people/amina
            authors: [people/amina]
            teams: [[people/amina]]
            related: articles/hello
            extra: {a-b: [1, 2.5, no, ~], b: 2022-05-13}
            quotes: [{text: Yes, speaker: people/amina}]
            grid: [[1, 2], [3]]
            ---
            :::quote {speaker="people/amina"}
            No
            :::
            """)
        .With("content/articles/hello.en.md", """
            ---
            title: Hello
            day: 2022-05-13
            author: people/amina
            authors: [people/amina]
            teams: [[people/amina]]
            related: articles/hello
            extra: false
            quotes: [{text: Yes, speaker: people/amina}]
            grid: []
            note: A note
            ---
            Body & **more**
            """)
        .With("content/people/amina.yaml", "name: Amina\nfriend: people/amina\nrating: 4.5\nlink: articles/hello\n");

    private static readonly ContentRun Run = Project.Run();

    public static TheoryData<string, string?, string> Cases => new()
    {
        {
            "Articles.All",
            null,
            """[{"Slug":"hello","Locale":"ar","SourcePath":"content/articles/hello.ar.md","Url":"/articles/hello","Title":"مرحبا","Day":"2022-05-13","Author":"amina","Authors":["amina"],"Teams":[["amina"]],"Related":"hello","Extra":{"a-b":[1,2.5,"no",null],"b":"2022-05-13"},"Quotes":[{"Text":"Yes","Speaker":"amina","Html":null,"First":"Y"},{"Text":"No","Speaker":"amina","Html":"<p>No</p>\n","First":"N"}],"Grid":[[1,2],[3]],"Note":null,"Length":5,"is_new":true,"Direction":"rtl"}]"""
        },
        {
            "Articles.Hello.In(\"en\")",
            $"{JsonText.CamelCase}, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, {JsonText.Bodies}",
            """{"slug":"hello","locale":"en","sourcePath":"content/articles/hello.en.md","url":"/en/articles/hello","title":"Hello","day":"2022-05-13","author":"amina","authors":["amina"],"teams":[["amina"]],"related":"hello","extra":false,"quotes":[{"text":"Yes","speaker":"amina","first":"Y"}],"grid":[],"note":"A note","length":5,"is_new":true,"direction":"ltr","body":"<p>Body &amp; <strong>more</strong></p>\n"}"""
        },
        {
            "Articles.Hello.In(\"en\")",
            JsonText.Objects,
            $$"""{"Slug":"hello","Locale":"en","SourcePath":"content/articles/hello.en.md","Url":"/en/articles/hello","Title":"Hello","Day":"2022-05-13","Author":{{Amina}},"Authors":[{{Amina}}],"Teams":[[{{Amina}}]],"Related":{"Slug":"hello","Locale":"en","SourcePath":"content/articles/hello.en.md","Url":"/en/articles/hello","Title":"Hello","Day":"2022-05-13","Author":"amina","Authors":["amina"],"Teams":[["amina"]],"Related":"hello","Extra":false,"Quotes":[{"Text":"Yes","Speaker":"amina","Html":null,"First":"Y"}],"Grid":[],"Note":"A note","Length":5,"is_new":true,"Direction":"ltr"},"Extra":false,"Quotes":[{"Text":"Yes","Speaker":{{Amina}},"Html":null,"First":"Y"}],"Grid":[],"Note":"A note","Length":5,"is_new":true,"Direction":"ltr"}"""
        },
        { "new[] { People.Amina }", null, $"[{Amina}]" },
        { "new Dictionary<string, IContentEntry> { [\"one\"] = People.Amina }", null, $$"""{"one":{{Amina}}}""" },
        { "Articles.Hello.Extra", "DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseUpper", """{"A-B":[1,2.5,"no",null],"B":"2022-05-13"}""" },
        { "Articles.Hello.In(\"en\").Body", null, "\"<p>Body &amp; <strong>more</strong></p>\\n\"" },
        { "new { People.Amina.Name, Entry = People.Amina, None = (Person?)null }", null, $$"""{"Name":"Amina","Entry":{{Amina}},"None":null}""" },
        { "People.Amina with { Friend = null, Rating = 2 }", "DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault", """{"Slug":"amina","SourcePath":"content/people/amina.yaml","Url":"/people/amina","Name":"Amina","Rating":2,"Link":"hello","Direction":"ltr"}""" },
        { "People.Amina with { Rating = double.NaN }", "NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals", Amina.Replace("4.5", "\"NaN\"", StringComparison.Ordinal) },
        { "People.Amina with { Rating = 1.5 }", "NumberHandling = JsonNumberHandling.WriteAsString", Amina.Replace("4.5", "\"1.5\"", StringComparison.Ordinal) },
        { "Articles.Hello with { Grid = default, Related = null!, Author = Articles.Hello.Author, Quotes = default }", "DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault", """{"Slug":"hello","Locale":"ar","SourcePath":"content/articles/hello.ar.md","Url":"/articles/hello","Title":"مرحبا","Day":"2022-05-13","Author":"amina","Authors":["amina"],"Teams":[["amina"]],"Extra":{"a-b":[1,2.5,"no",null],"b":"2022-05-13"},"Length":5,"is_new":true,"Direction":"rtl"}""" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Its_members(string expression, string? options, string json) => Assert.Equal(json, Run.Json(expression, options));

    [Fact]
    public void No_option_is_needed() => Assert.Equal($"[{Amina}]", Run.PlainJson("People.All"));

    [Fact]
    public void An_unset_list_is_empty() =>
        Assert.Contains("\"Quotes\":[],\"Grid\":[],", Run.PlainJson("Articles.Hello with { Quotes = default, Grid = default }"), StringComparison.Ordinal);

    [Fact]
    public void A_converter_of_the_program_has_priority()
    {
        var run = Project.WithSource("Stars.cs", """
            using System;
            using System.Text.Json;
            using System.Text.Json.Serialization;
            namespace Site;
            public sealed class Stars : JsonConverter<double>
            {
                public override double Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => 0;
                public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteStringValue("★" + value);
            }
            """).Run();

        Assert.Equal($"[{Amina.Replace("4.5", "\"★4.5\"", StringComparison.Ordinal)}]", run.Json("People.All", "Converters = { new Stars() }"));
    }

    [Theory]
    [InlineData("System.Text.Json.JsonSerializer.Deserialize<Person>(\"{}\")", "Site.Person")]
    [InlineData("System.Text.Json.JsonSerializer.Deserialize<List<Article>>(\"[{}]\")", "Site.Article")]
    public void JSON_cannot_be_deserialized_to_a_record(string expression, string type) => Assert.StartsWith(
        $"Content is compiled into the program and is not read from JSON, so '{type}' cannot be deserialized; use your own type for it.",
        Assert.Throws<NotSupportedException>(() => Run.Value<object>(expression)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void An_invalid_entry_is_named_by_its_slug()
    {
        var run = Site.Project.WithSeverity("TC0003", Microsoft.CodeAnalysis.ReportDiagnostic.Warn)
            .With("content/people.yaml", "- {slug: a, age: 1}\n- {slug: b, age: 2}\n- {slug: c, age: old}\n")
            .With("content/articles/a.yaml", "author: people/c\n")
            .Run()
            .ShouldReportOnly("TC0003", count: 1);

        Assert.Contains("\"Author\":\"c\"", run.PlainJson("Articles.All"), StringComparison.Ordinal);
        Assert.Contains("[{\"Slug\":\"a\",", run.PlainJson("People.All"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_with_a_converter_of_the_project_uses_it()
    {
        const string Source = """
            using System;
            using System.Text.Json;
            using System.Text.Json.Serialization;
            namespace Site;
            [JsonConverter(typeof(Named))] public sealed partial record Person;
            public sealed class Named : JsonConverter<Person>
            {
                public override Person Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();
                public override void Write(Utf8JsonWriter writer, Person value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
            }
            [JsonConverter(typeof(TypedContent.ContentJsonConverter))] public sealed partial record Article;
            """;
        var run = Project.WithSource("Own.cs", Source).Run();

        Assert.Equal("[\"Amina\"]", run.PlainJson("People.All"));
        Assert.Contains("\"Authors\":[{\"Slug\"", Project.Run().Json("Articles.All", JsonText.Objects), StringComparison.Ordinal);
        Assert.Contains("\"Authors\":[\"Amina\"]", run.Json("Articles.All", JsonText.Objects), StringComparison.Ordinal);
    }
}
