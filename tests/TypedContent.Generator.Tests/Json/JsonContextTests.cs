namespace TypedContent.Generator.Tests.Json;

/// <summary>Content together with System.Text.Json's own generator, which programs that are trimmed or compiled ahead of time need.</summary>
public class JsonContextTests
{
    private const string Converter = "[JsonConverter(typeof(ContentJsonConverter))]";

    private const string Records = """
        using System.Collections.Immutable;
        using System.Text.Json.Serialization;
        using TypedContent;
        namespace Site;
        public enum Level { Low, High }
        public record Panel(string Note, City? City);
        [ContentCollection("cities")]
        public partial record City
        {
            public required string Slug { get; init; }
            public string? Locale { get; init; }
            public string Name { get; init; } = "";
            public City? Twin { get; init; }
            public Level Level { get; init; }
            public ImmutableArray<Panel> Panels { get; init; } = [];
        }
        """;

    private const string Context = """
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        using TypedContent;
        namespace Site;
        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
        [JsonSerializable(typeof(ContentCollection<City>))]
        [JsonSerializable(typeof(City[]))]
        internal sealed partial class SiteJson : JsonSerializerContext;
        """;

    private const string Json = """[{"slug":"rabat","locale":null,"name":"Rabat","twin":"sale","level":1,"panels":[{"note":"x","city":"rabat"}],"direction":"ltr"},{"slug":"sale","locale":null,"name":"Sal\u00E9","twin":null,"level":0,"panels":[],"direction":"ltr"}]""";

    private static readonly ContentProject Cities = Site.Project
        .WithSource("City.cs", Records)
        .With("content/cities.yaml", "- {slug: rabat, name: Rabat, twin: sale, level: high, panels: [{note: x, city: rabat}]}\n- {slug: sale, name: Salé}\n");

    private static readonly ContentProject People = Site.Project.With("content/people/amina.yaml", "name: Amina\n");

    [Fact]
    public void Content_in_a_class_library_is_written_whole() => Assert.Equal(
        ("", Json),
        ContextSite.OfLibrary(
            Cities.Run(),
            Context.Replace("[JsonSerializable(typeof(City[]))]", "[JsonSerializable(typeof(Level))]", StringComparison.Ordinal),
            "JsonSerializer.Serialize(Cities.All, SiteJson.Default.ContentCollectionCity)"));

    [Fact]
    public void An_inferred_record_of_a_class_library_is_written_whole() => Assert.Equal(
        ("", """[{"slug":"amina","locale":null,"sourcePath":"content/people/amina.yaml","url":"/people/amina","name":"Amina","direction":"ltr"}]"""),
        ContextSite.OfLibrary(
            People.Run(),
            Context.Replace("City[]", "Person[]", StringComparison.Ordinal).Replace("City", "Person", StringComparison.Ordinal),
            "JsonSerializer.Serialize(People.All, SiteJson.Default.ContentCollectionPerson)"));

    [Fact]
    public void Options_with_the_converter_and_a_context_work_together() => Assert.Equal(
        ("", """{"name":"Rabat","twin":{"name":"Salé","twin":null}}"""),
        ContextSite.OfLibrary(
            Site.Project
                .WithSource(
                    "City.cs",
                    "namespace Site;\n[TypedContent.ContentCollection(\"cities\")]\npublic partial record City(string Name, City? Twin = null);\n")
                .With("content/cities.yaml", "- {slug: rabat, name: Rabat, twin: sale}\n- {slug: sale, name: Salé}\n")
                .Run(),
            Context,
            "JsonSerializer.Serialize(Cities.Rabat, new JsonSerializerOptions(SiteJson.Default.Options) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, "
                + "Converters = { new ContentJsonConverter { References = ContentJsonReferences.Objects } }, TypeInfoResolver = SiteJson.Default })"));

    [Fact]
    public void A_declared_record_of_the_same_project_is_incomplete()
    {
        Cities.WithSource("SiteJson.cs", Context).WithContextMembers().Run().ShouldReport(
            "SiteJson.cs(6,19,6,50): warning TC0056: The JSON of 'City' lacks its generated members, because System.Text.Json's generator does not see "
                + "the code of other generators in the same project; write [JsonConverter(typeof(ContentJsonConverter))] on the record, or move the content to a class library");
    }

    [Fact]
    public void The_suggested_attribute_makes_it_complete()
    {
        var project = Cities
            .WithSource("City.cs", Records.Replace("[ContentCollection", Converter + "\n[ContentCollection", StringComparison.Ordinal))
            .WithSource("SiteJson.cs", Context.Replace("[JsonSerializable(typeof(City[]))]", "[JsonSerializable(typeof(Level))]", StringComparison.Ordinal));

        Assert.Equal(("", Json), ContextSite.Together(project, "JsonSerializer.Serialize(Cities.All, SiteJson.Default.ContentCollectionCity)"));
    }

    [Fact]
    public void An_inferred_record_of_the_same_project_needs_a_part_with_the_attribute()
    {
        var project = People.WithSource("SiteJson.cs", Context.Replace("City", "Person", StringComparison.Ordinal));

        Assert.Contains("SYSLIB1030", ContextSite.Together(project, "\"\"").Ids, StringComparison.Ordinal);
        Assert.Equal(
            ("", """{"slug":"amina","locale":null,"sourcePath":"content/people/amina.yaml","url":"/people/amina","name":"Amina","direction":"ltr"}"""),
            ContextSite.Together(
                project.WithSource(
                    "Person.cs",
                    $"using System.Text.Json.Serialization;\nusing TypedContent;\nnamespace Site;\n{Converter} public sealed partial record Person;\n"),
                "JsonSerializer.Serialize(People.Amina, SiteJson.Default.Person)"));
    }

    public static TheoryData<string, int> Types => new()
    {
        { "City", 1 },
        { "City[]", 1 },
        { "Dictionary<string, List<City>>", 1 },
        { "System.Threading.Tasks.Task<City?>", 1 },
        { "Panel", 1 },
        { "Page", 1 },
        { "Box<Panel>", 1 },
        { "Grown<int>", 1 },
        { "Hidden", 0 },
        { "string", 0 },
        { "ContentValue", 0 },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void A_record_is_found_in_every_constructed_type(string type, int count) => Cities
        .WithSource("Page.cs", """
            using System.Text.Json.Serialization;
            namespace Site;
            public class Base { public City? Post { get; set; } }
            public class Page : Base { public Page? Parent { get; set; } public City?[] Cities { get; set; } = []; }
            public class Box<T> { public T? Value { get; set; } }
            public class Grown<T> { public Grown<Grown<T>>? Next { get; set; } public Page? Page { get; set; } }
            public class Hidden
            {
                [JsonIgnore] public City? Left { get; set; }
                [JsonConverter(typeof(JsonStringEnumConverter))] public City? Own { get; set; }
                public static City? Shared { get; set; }
                internal City? Inner { get; set; }
            }
            """)
        .WithSource(
            "SiteJson.cs",
            Context.Replace("City[]", "int", StringComparison.Ordinal).Replace("ContentCollection<City>", type, StringComparison.Ordinal))
        .WithContextMembers()
        .Run()
        .ShouldReportOnly("^SiteJson\\.cs\\(6,19,6,\\d+\\): warning TC0056: ", count);

    [Fact]
    public void Derived_records_need_a_class_library() => Site.Project
        .WithSource("Item.cs", """
            using System.Text.Json.Serialization;
            using TypedContent;
            namespace Site;
            [ContentCollection("items"), JsonDerivedType(typeof(Film), "film")] public abstract partial record Item { public string? Title { get; init; } }
            public partial record Film : Item;
            [JsonSerializable(typeof(Item))] internal sealed partial class SiteJson : JsonSerializerContext;
            """)
        .WithContextMembers()
        .With("content/items/a.yaml", "$type: film\ntitle: A\n")
        .Run()
        .ShouldReport(
            "Item.cs(6,19,6,31): warning TC0056: The JSON of 'Item' lacks its generated members, because System.Text.Json's generator does not see "
                + "the code of other generators in the same project; move the content to a class library");

    [Fact]
    public void A_record_that_is_not_partial_has_only_that_message() => Cities
        .WithSource("City.cs", Records.Replace("public partial record City", "public record City", StringComparison.Ordinal))
        .WithSource("SiteJson.cs", Context)
        .WithContextMembers()
        .Run()
        .ShouldReportOnly("TC0021", count: 1);

    [Fact]
    public void An_edit_elsewhere_reports_nothing_again()
    {
        var run = Cities.WithSource("SiteJson.cs", Context).WithContextMembers().Run();
        run.ShouldReportOnly("TC0056", count: 1);

        run.Edit(project => project.WithSource("Own.cs", "class Own;")).ShouldReportOnly("TC0056", count: 1)
            .Steps(StepNames.JsonContexts).ShouldBe(unchanged: 1);
    }
}
