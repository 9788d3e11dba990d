using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TypedContent.Generator.Tests;

/// <summary>The files of tables, which the generator compresses for the PDB, stand there as they are compiled.</summary>
public class EmbeddedSourceTests
{
    private const string File = "Articles.88.Body.g.cs";
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    // Longer than the pieces that are encoded at once, so that one ends within a surrogate pair, and with letters of one to four bytes.
    private static ContentProject Large => Enumerable.Range(0, 300)
        .Aggregate(Site.Project.WithoutSteps(), static (project, number) => project.With($"content/articles/z{number}.md", $"---\ntitle: Number {number}\n---\nText {number}.\n"))
        .With("content/articles/z7.md", $"---\ntitle: Seven\n---\n{string.Concat(Enumerable.Repeat("\U0001F600", 9000))}\n\nx{string.Concat(Enumerable.Repeat("\U0001F600é\u0639", 9000))}\n");

    [Theory]
    [InlineData("true", SourceHashAlgorithm.Sha1)]
    [InlineData("false", SourceHashAlgorithm.Sha256)]
    [InlineData("", SourceHashAlgorithm.Sha256)]
    public void The_PDB_has_a_table_as_it_was_written(string isDesignTimeBuild, SourceHashAlgorithm algorithm)
    {
        var text = Text(Large.WithProperty("DesignTimeBuild", isDesignTimeBuild));

        Assert.Contains("\U0001F600é\u0639", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', text.ToString());
        Assert.Equal(text.ToString(), InPdb(text));
        // Of what it compresses itself, the generator takes the checksum too.
        Assert.Equal(algorithm, text.ChecksumAlgorithm);
    }

    [Fact]
    public void An_editor_sees_what_is_compiled() =>
        Assert.Equal(Large.Run().Sources(), Large.WithProperty("DesignTimeBuild", "true").Run().Sources());

    private static SourceText Text(ContentProject project) =>
        project.Run().ShouldReport().Result.Results[0].GeneratedSources.Single(static source => source.HintName == File).SourceText;

    private static string InPdb(SourceText text)
    {
        var compilation = CSharpCompilation.Create(
            "Site",
            [CSharpSyntaxTree.ParseText("class C { void M() { } }", path: "/C.cs", encoding: Encoding.UTF8)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        using var pdb = new MemoryStream();
        Assert.True(compilation.Emit(assembly, pdb, embeddedTexts: [EmbeddedText.FromSource("/" + File, text)]).Success);

        pdb.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(pdb);
        var reader = provider.GetMetadataReader();
        var document = reader.Documents.Single(handle => reader.GetString(reader.GetDocument(handle).Name) == "/" + File);
        var information = reader.GetCustomDebugInformation(document).Select(reader.GetCustomDebugInformation).Single(information => reader.GetGuid(information.Kind) == EmbeddedSource);
        // The length of the text, and the text compressed.
        var blob = reader.GetBlobBytes(information.Value);
        Assert.True(BitConverter.ToInt32(blob) > 0);
        using var deflated = new DeflateStream(new MemoryStream(blob, 4, blob.Length - 4), CompressionMode.Decompress);
        return new StreamReader(deflated, Encoding.UTF8).ReadToEnd();
    }
}
