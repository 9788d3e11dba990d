using Json.Schema;
using TypedContent.Tool.Prepare;
using TypedContent.Tool.Schemas;

namespace TypedContent.Generator.Tests.Schemas;

/// <summary>The files with JSON Schemas.</summary>
public class SchemaFileTests
{
    private const string Person = """
        using System.ComponentModel.DataAnnotations;
        namespace Site;
        /// <summary>A person who <c>writes</c>, as <see cref="Article"/>
        /// says.</summary>
        /// <param name="Name">The name, in full.</param>
        [TypedContent.ContentCollection("people")]
        public partial record Person([property: StringLength(80), Display(Name = "Full name")] string Name)
        {
            /// <summary>The year of birth &amp; nothing else.</summary>
            [Range(1900, 2100)] public int? BirthYear { get; init; }
            // No documentation.
            public Color Color { get; init; }
            /// <summary>A broken <comment.</summary>
            public string? Note { get; init; }
        }
        public enum Color { Red, DarkBlue }
        """;

    private static ContentProject People => Site.Project.WithSource("Person.cs", Person).With("content/people/amina.yaml", "name: Amina\nbirth_year: 1980\n");

    private static ContentProject Articles => Site.Project
        .With("content/articles/one.ar.md", "---\ntitle: مقال\ndate: 2026-01-31\nauthor: people/amina\n---\n:::quote {speaker=people/amina}\nنص\n:::\n")
        .With("content/articles/one.en.md", "---\ntitle: An article\n---\nText\n")
        .With("content/people.yaml", "- slug: amina\n  name: Amina\n");

    [Fact]
    public void A_declared_collection()
    {
        using var site = new SchemaSite(People);

        Assert.True(site.IsChanged);
        Assert.Equal(["people.schema.json"], site.Files);
        Assert.Equal("""
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$comment": "Written by TypedContent; do not edit.",
              "title": "people",
              "type": "object",
              "description": "A person who writes, as Article says.",
              "properties": {
                "slug": {
                  "description": "The slug of the entry, by which programs and references find it.",
                  "type": [
                    "string",
                    "integer"
                  ],
                  "minLength": 1,
                  "pattern": "^(?![\\s\\S]*//)[^\\s/](?:[^\\r\\n]*[^\\s/])?$"
                },
                "name": {
                  "title": "Full name",
                  "description": "The name, in full.",
                  "type": [
                    "string",
                    "number",
                    "boolean"
                  ],
                  "maxLength": 80
                },
                "birth_year": {
                  "description": "The year of birth & nothing else.",
                  "type": [
                    "integer",
                    "null"
                  ],
                  "minimum": 1900,
                  "maximum": 2100
                },
                "color": {
                  "type": "string",
                  "enum": [
                    "red",
                    "dark-blue"
                  ]
                },
                "note": {
                  "type": [
                    "string",
                    "number",
                    "boolean",
                    "null"
                  ]
                },
                "draft": {
                  "type": "boolean",
                  "description": "Whether the entry is a draft."
                },
                "isDraft": {
                  "type": "boolean",
                  "description": "Whether the entry is a draft."
                },
                "published": {
                  "type": "boolean",
                  "description": "Whether the entry is published; otherwise it is a draft."
                },
                "isPublished": {
                  "type": "boolean",
                  "description": "Whether the entry is published; otherwise it is a draft."
                },
                "publish": {
                  "type": "boolean",
                  "description": "Whether the entry is published; otherwise it is a draft."
                }
              },
              "required": [
                "name"
              ],
              "additionalProperties": false
            }

            """.ReplaceLineEndings("\n"), site.Text("people.schema.json"));
    }

    [Fact]
    public void A_file_that_would_be_the_same_is_not_written()
    {
        using var site = new SchemaSite(People.With("content/notes/a.yaml", "title: A\n"));
        var own = Path.Combine(site.Folder, "own.schema.json");
        File.WriteAllText(own, "{}");
        var file = Path.Combine(site.Folder, "people.schema.json");
        var time = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, time);

        Assert.False(site.Write());

        site.Change(People);
        Assert.True(site.Write());
        Assert.Equal(["own.schema.json", "people.schema.json"], site.Files);
        Assert.Equal(time, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public void Lists_folders_and_singletons()
    {
        var schemas = SchemaSite.SchemasOf(Site.Project
            .With("content/cities.yaml", "- slug: fes\n  name: Fes\n")
            .With("content/tags.yaml", "- slug: a\n  name: A\n").With("content/tags/b.yaml", "name: B\n")
            .With("content/site.yaml", "title: A site\nslug: 5\n"));

        AssertAccepts(schemas["cities"], true, "[{\"slug\": \"rabat\", \"name\": \"Rabat\"}]");
        AssertAccepts(schemas["cities"], false, "[{\"name\": \"Rabat\"}]", "{\"slug\": \"rabat\", \"name\": \"Rabat\"}");
        AssertAccepts(schemas["tags"], true, "[{\"slug\": \"c\", \"name\": \"C\"}]", "{\"name\": \"C\"}");
        AssertAccepts(schemas["tags"], false, "[{\"name\": \"C\"}]", "{\"slug\": \"c\"}", "5");
        AssertAccepts(schemas["site"], true, "{\"title\": \"A\", \"slug\": 7}");
        AssertAccepts(schemas["site"], false, "{\"title\": \"A\", \"slug\": \"a\"}", "[]");
    }

    [Theory]
    [InlineData("")]
    [InlineData("using System; [TypedContent.ContentCollection(\"articles\")] public partial record Article(string Title, DateOnly Date, Person Author, System.Collections.Generic.IReadOnlyList<Quote> Quotes); public record Quote(string Html, Person? Speaker);")]
    public void A_translation_lacks_what_is_the_same_in_every_language(string code)
    {
        var schema = SchemaSite.SchemasOf(Articles.WithSource("Article.cs", "#nullable enable\n" + code.Replace("; [", ";\nnamespace Site;\n[", StringComparison.Ordinal)))["articles"];

        AssertAccepts(schema, true, "{\"title\": \"A\"}", "{\"title\": \"A\", \"author\": \"people/amina\", \"draft\": true}");
        AssertAccepts(schema, false, "{\"date\": \"2026-01-31\"}", "{\"title\": \"A\", \"author\": \"people/omar\"}", "{\"title\": \"A\", \"draft\": \"no\"}");
    }

    [Fact]
    public void Dates_and_URLs_that_the_project_gives()
    {
        var schema = SchemaSite.SchemasOf(Site.Project.WithProperty("TypedContentFileDates", "true")
            .WithSource("Post.cs", "namespace Site;\n[TypedContent.ContentCollection(\"posts\")] public partial record Post(System.DateOnly Date, string Url, string Title);\n")
            .With("content/posts/2026-01-31-hello.md", "---\ntitle: Hello\n---\n"))["posts"];

        AssertAccepts(schema, true, "{\"title\": \"A\"}");
        AssertAccepts(schema, false, "{}");
    }

    [Fact]
    public void Many_slugs_are_a_pattern()
    {
        var people = string.Concat(Enumerable.Range(0, TypeSchemas.MaxReferences + 1).Select(static number => $"- slug: p{number}\n  name: P\n"));
        var schema = SchemaSite.SchemasOf(Site.Project.With("content/people.yaml", people).With("content/notes/a.yaml", "by: people/p1\n"))["notes"];

        AssertAccepts(schema, true, "{\"by\": \"people/p2\"}");
        AssertAccepts(schema, false, "{\"by\": \"nobody\"}");
    }

    [Fact]
    public void Keys_and_records_with_Arabic_names()
    {
        var schema = SchemaSite.SchemasOf(Site.Project.With("content/مقالات/ا.yaml", "عنوان: أ\nمكان:\n  مدينة: فاس\n")
            .With("content/مقالات/ب.yaml", "عنوان: أ\nمكان:\n  مدينة: فاس\n"))["مقالات"];

        AssertAccepts(schema, true, "{\"عنوان\": \"ب\", \"مكان\": {\"مدينة\": \"مراكش\"}}");
        AssertAccepts(schema, false, "{\"عنوان\": \"ب\", \"مكان\": {}}", "{\"مكان\": {\"مدينة\": \"مراكش\"}}");
    }

    [Fact]
    public void Formats_judge_Arabic_addresses_as_the_attributes_do()
    {
        var schema = SchemaSite.SchemasOf(Site.Project
            .WithSource("Person.cs", "using System.ComponentModel.DataAnnotations;\nnamespace Site;\n[TypedContent.ContentCollection(\"people\")] public partial record Person([property: Url] string Site, [property: EmailAddress] string Email);\n")
            .With("content/people/a.yaml", "site: https://مثال.إختبار/مقال\nemail: أمينة@مثال.إختبار\n"))["people"];

        Assert.True(SchemaSite.Accepts(schema, "{\"site\": \"https://مثال.إختبار/مقال\", \"email\": \"أمينة@مثال.إختبار\"}", checksFormats: true));
    }

    [Fact]
    public void An_assembly_of_another_version_is_refused()
    {
        using var site = new SchemaSite(Site.Project.With("content/notes/a.yaml", "title: A\n")
            .WithSource("Old.cs", "[TypedContent.CollectionSchema(\"old\", \"7\")]\npublic class Old;\n"), writes: false);
        var text = Path.Combine(site.Output, "text.dll");
        File.WriteAllText(text, "no assembly");

        Assert.Equal(
            $"'{site.Assembly}' has declared collections in the form of another version of TypedContent. Build the project again.",
            Assert.Throws<UnpreparedException>(() => site.Write()).Message);
        Assert.Equal($"'{text}' is not a .NET assembly.", Assert.Throws<UnpreparedException>(() => AssemblySchemas.Read(text)).Message);
        Assert.Empty(AssemblySchemas.Read(Path.Combine(site.Output, "none.dll")).Items);
    }

    internal static void AssertAccepts(JsonSchema schema, bool isAccepted, params string[] values) =>
        Assert.All(values, value => Assert.Equal((value, isAccepted), (value, SchemaSite.Accepts(schema, value))));
}
