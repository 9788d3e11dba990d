using System.Text;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Prepared;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Tests.Prepared;

/// <summary>Content that is written to prepared files is read unchanged.</summary>
public class CodecTests
{
    private static readonly string[] Texts =
    [
        "", "a", "\n", "\0", "\uFEFF", "\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83D\uDE00", "a\uD83Db", "\r", "\r\n", "\u2028", "مرحبا", new('x', 70_000), "0",
        "PPP", "\uFFFF", "\u0085",
    ];

    [Fact]
    public void Numbers_and_texts()
    {
        long[] numbers = [0, 1, -1, 15, 16, 31, 32, -32, 1023, 1024, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue];
        var writer = new PreparedWriter();
        Array.ForEach(numbers, writer.Write);
        Array.ForEach(numbers, number => writer.Write((ulong)number));
        Array.ForEach(Texts, writer.Write);
        writer.Write((string?)null);
        writer.WriteAll(Texts, writer.Write);
        var reader = new PreparedReader(AsUtf8(writer.ToString()));

        Assert.Equal(numbers, numbers.Select(_ => reader.ReadLong()));
        Assert.Equal(numbers, numbers.Select(_ => (long)reader.ReadUnsigned()));
        Assert.Equal(Texts, Texts.Select(_ => reader.ReadText()));
        Assert.Null(reader.ReadNullableText());
        Assert.Equal(Texts, reader.ReadAll(reader.ReadText));
        Assert.True(reader.IsAtEnd);
    }

    [Fact]
    public void A_problem_of_an_unknown_kind_is_rejected()
    {
        var writer = new PreparedWriter();
        ProblemCodec.Write(writer, [Problem.OfProject((ProblemId)10_000)], "");

        Assert.Throws<FormatException>(() => ProblemCodec.Read(new PreparedReader(writer.ToString()), ""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\nb\r\nc\rd\u2028e\u2029f\u0085g\n")]
    [InlineData("\r\n\r\r\n\n\r")]
    [InlineData("\uFEFF\n\f\v\0\n")]
    [InlineData("\r")]
    public void Lines_match_those_of_the_compiler(string text)
    {
        foreach (var part in Enumerable.Range(0, text.Length + 1).Select(length => text[..length]))
        {
            var (lines, expected) = (LineStarts.Of(part), SourceText.From(part).Lines);

            Assert.Equal(expected.Select(static line => line.Start), lines.All);
            Assert.All(Enumerable.Range(0, part.Length + 1), position =>
            {
                var (place, own) = (expected.GetLinePosition(position), lines.PositionOf(position));
                Assert.Equal((place.Line, place.Character), (own.Line, own.Character));
            });
        }
    }

    [Fact]
    public void Documents_and_bodies()
    {
        var files = Directory.GetFiles(RepositoryFolder.PathOf("content"), "*", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(RepositoryFolder.PathOf("tests", "TypedContent.Consumer.Tests", "content"), "*", SearchOption.AllDirectories))
            .Select(static path => (Path.GetFileName(path), File.ReadAllText(path)))
            .Concat(BothWaysTests.Cases("Reading", "Values").Select(static text => ("a.yaml", text)))
            .Concat(BothWaysTests.Cases("Reading").Select(static text => ("a.json", text)))
            .Concat(BothWaysTests.Cases("Markdown", "Reading").Select(static text => ("a.md", text)))
            .Concat(Texts.Select(static text => ("a.md", $"---\ntitle: \"{text}\"\n---\n# {text}\r\n[a]({text})\u2028\n:::note\n{text}\n:::\n")))
            .Concat(Texts.Select(static text => ("a.json", System.Text.Json.JsonSerializer.Serialize(new { Text = text, Number = 1.50, Whole = 1, Large = long.MaxValue }))));

        Assert.All(files, static file => ShouldBeReadAgain(file.Item1, file.Item2));
    }

    private static void ShouldBeReadAgain(string name, string text)
    {
        var path = ContentPath.Parse("content", "articles/" + name)!;
        var content = new StringText(text);
        var document = DocumentReader.Read(new ContentFile("/" + name, path, content), CancellationToken.None);
        var written = DocumentCodec.Write(document, content);
        var prepared = new PreparedText("", AsUtf8(written), PreparedEntry.WriteAll([], ""));
        var again = prepared.Read(new ContentFile("/" + name, path, prepared));

        Assert.Equal(Values.Of(document, "File", "Body", "KnownTitle"), Values.Of(again, "File", "Body", "KnownTitle"));
        Assert.Equal(
            Enumerable.Range(0, text.Length + 1).Select(content.GetLinePosition),
            Enumerable.Range(0, text.Length + 1).Select(prepared.GetLinePosition));
        Assert.Equal(written, DocumentCodec.Write(again, content));
        foreach (var (entry, entryAgain) in document.Entries.Zip(again.Entries))
        {
            Assert.Equal(
                (entry.Body?.IsEmpty, entry.Body?.Parts.Select(static part => (part.BlockName, part.Block)).ToEquatableArray()),
                (entryAgain.Body?.IsEmpty, entryAgain.Body?.Parts.Select(static part => (part.BlockName, part.Block)).ToEquatableArray()));
            if (entry.Body is { } body)
            {
                Assert.Equal(body, BodyCodec.Read(new PreparedReader(AsUtf8(BodyCodec.Write(body)))));
            }
        }
    }

    // As the file and the compiler keep it.
    private static string AsUtf8(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
