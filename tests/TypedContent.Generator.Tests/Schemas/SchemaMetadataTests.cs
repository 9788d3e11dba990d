using TypedContent.Compiler.Prepared;
using TypedContent.Compiler.Schema;
using TypedContent.Generator.Tests.Prepared;
using TypedContent.Tool.Schemas;

namespace TypedContent.Generator.Tests.Schemas;

/// <summary>The declared collections in the metadata of an assembly.</summary>
public class SchemaMetadataTests
{
    private const string File = "_TypedContentSchemas.g.cs";

    private const string Code = """
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using TypedContent;
        namespace Site;
        /// <summary>A note.</summary>
        [ContentCollection("notes", AllowUnknownKeys = true)]
        public partial record Note([property: Required(ErrorMessage = "Write \"{0}\".\n")] string Title, Kind Kind = Kind.Long, IReadOnlyList<Note>? Others = null)
        {
            [ContentName("day"), ContentDateFormat("dd.MM.yyyy")] public System.DateOnly? Date { get; init; }
            public IReadOnlyDictionary<string, Block?> Blocks { get; init; } = new Dictionary<string, Block?>();
            public ContentValue? Any { get; init; }
            /* another */
        }
        public enum Kind { Long, [ContentName("s")] Short }
        [JsonDerivedType(typeof(Text), "text")]
        public abstract record Block;
        public record Text([property: RegularExpression("a|é")] string Value) : Block;
        [ContentCollection("places", InferOthers = true)]
        public partial record Place(string Name);
        """;

    private static ContentProject Notes => Site.Project.WithSource("Note.cs", Code)
        .With("content/notes/a.md", "---\ntitle: A\n---\nText\n").With("content/places/b.yaml", "name: B\nsize: 5\n");

    [Fact]
    public void All_that_binding_needs_is_read_again()
    {
        var texts = Schemas(Notes.WithSource("Note.cs", Code.Replace("/* another */", "public Missing? Gone { get; init; }", StringComparison.Ordinal)).Run());

        Assert.Equal(2, texts.Count);
        Assert.Equal(texts, texts.Select(static text => DeclarationCodec.Write(DeclarationCodec.Read(text)!)));
        var note = DeclarationCodec.Read(texts[0])!;
        Assert.Equal([new RecordDescription("global::Site.Note", "A note.", default)], note.Descriptions);
        Assert.Equal(["Title", "Kind", "Others", "day", "Blocks", "Any", "Gone"], note.Collection.Schema.Members.Select(static member => member.Key));
        Assert.Equal("Write \"{0}\".\n", note.Collection.Schema.Members[0].Rules[0].ErrorMessage);
        Assert.True(DeclarationCodec.Read(texts[1])!.Collection.InfersOthers);
    }

    [Fact]
    public void Every_cut_of_a_schema_is_noticed()
    {
        var text = Schemas(Notes.Run())[0];

        Assert.All(Enumerable.Range(0, text.Length), length => Assert.ThrowsAny<FormatException>(() => DeclarationCodec.Read(text[..length])));
        Assert.Null(DeclarationCodec.Read("7" + text[1..]));
    }

    [Fact]
    public void Both_hosts_write_the_same()
    {
        using var site = new PreparedSite(Notes);
        site.Prepare();

        Assert.Equal(site.Project.Run().Source(File), site.Prepared.Run().Source(File));
    }

    [Fact]
    public void A_project_without_declared_collections_has_none() =>
        Assert.DoesNotContain(Site.Project.With("content/notes/a.yaml", "title: A\n").Run().Sources().Keys, static name => name.Contains("Schemas", StringComparison.Ordinal));

    [Fact]
    public void Documentation_is_read_in_projects_with_and_without_a_documentation_file()
    {
        using var site = new SchemaSite(Notes);

        Assert.Equal("A note.", AssemblySchemas.Read(site.Assembly).Items[0].Descriptions[0].Text);
    }

    [Fact]
    public void An_edit_of_content_writes_no_schema_again() =>
        Notes.Run().Edit(static project => project.With("content/notes/a.md", "---\ntitle: B\n---\nOther\n")).Steps("DeclaredSchemas").ShouldBeCached();

    private static List<string> Schemas(ContentRun run) => [.. run.Compilation.GetTypeByMetadataName("TypedContent.DeclaredSchemas")!.GetAttributes()
        .Select(static attribute => (string)attribute.ConstructorArguments[1].Value!)];
}
