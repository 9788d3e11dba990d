using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TypedContent.Generator.Tests;

/// <summary>The source of tables, which the generator compresses for the PDB, is embedded as it is compiled.</summary>
public class EmbeddedSourceTests
{
    private const string File = "Articles.88.Body.g.cs";
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    // Longer than the pieces that are encoded at once: one of the two runs of pairs begins at an odd index, so a piece ends within a pair.
    private static ContentProject Large => Enumerable.Range(0, 300)
        .Aggregate(
            Site.Project.WithoutSteps(),
            static (project, number) => project.With($"content/articles/z{number}.md", $"---\ntitle: Number {number}\n---\nText {number}.\n"))
        .With("content/articles/z7.md", $"---\ntitle: é\n---\n{Pairs}\n\n\u0639{Pairs}\n");

    private static string Pairs => string.Concat(Enumerable.Repeat("\U0001F600", 9000));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_PDB_contains_the_source_of_a_table(bool isCompiled)
    {
        var text = Text(isCompiled ? Compiled(Large) : Large);

        Assert.Contains("\u0639\U0001F600", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', text.ToString());
        Assert.Equal(InFile(text), InPdb(text));
        Assert.Equal(SourceHashAlgorithm.Sha256, text.ChecksumAlgorithm);
        Assert.Equal(SHA256.HashData(InFile(text)), text.GetChecksum());
        Assert.Equal(isCompiled, IsCompressed(text));
    }

    [Fact]
    public void An_editor_sees_the_compiled_source() => Assert.Equal(Large.Run().Sources(), Compiled(Large).Run().Sources());

    // As the package's targets do if a PDB is written.
    private static ContentProject Compiled(ContentProject project) => project.WithFeature("typed-content-embedded-sources");

    // The compiler does not compress again what is compressed already; how it marks this is internal.
    private static bool IsCompressed(SourceText text) =>
        !((ImmutableArray<byte>)typeof(SourceText).GetProperty("PrecomputedEmbeddedTextBlob", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(text)!).IsDefault;

    // As the compiler writes it where a project sets EmitCompilerGeneratedFiles.
    private static byte[] InFile(SourceText text)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, text.Encoding!))
        {
            text.Write(writer);
        }

        return stream.ToArray();
    }

    private static SourceText Text(ContentProject project) =>
        project.Run().ShouldReport().Result.Results[0].GeneratedSources.Single(static source => source.HintName == File).SourceText;

    private static byte[] InPdb(SourceText text)
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
        var information = reader.GetCustomDebugInformation(document).Select(reader.GetCustomDebugInformation)
            .Single(information => reader.GetGuid(information.Kind) == EmbeddedSource);
        // The length of the text, and the text compressed.
        var blob = reader.GetBlobBytes(information.Value);
        Assert.True(BitConverter.ToInt32(blob) > 0);
        using var deflated = new DeflateStream(new MemoryStream(blob, 4, blob.Length - 4), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        deflated.CopyTo(bytes);
        return bytes.ToArray();
    }
}
