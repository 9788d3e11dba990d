using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>Serializes documents, without the HTML of their bodies.</summary>
internal static class DocumentCodec
{
    /// <summary>Writes a document that was read from a text.</summary>
    public static string Write(Document document, StringText text)
    {
        var writer = new PreparedWriter();
        var data = DocumentData.DataOf(document);
        var characters = text.ToString();

        // With several entries, all of the text counts as data.
        var hash = TextHash.Of(characters, 0, document.Entries.Count == 1 ? Math.Min(data.End, characters.Length) : characters.Length);
        new DocumentHead(text.Lines, data, hash).Write(writer);
        writer.Write(document.IsMissingEntries);
        ProblemCodec.Write(writer, document.Problems, document.File.Path);
        writer.WriteAll(document.Entries, entry => Write(writer, entry));
        return writer.ToString();
    }

    /// <summary>Whether two serialized documents have the same data at the same locations: only the text after the data may differ.</summary>
    public static bool HasSameData(string document, string other)
    {
        var (reader, otherReader) = (new PreparedReader(document), new PreparedReader(other));
        var (head, otherHead) = (DocumentHead.Read(reader), DocumentHead.Read(otherReader));
        return head.Data == otherHead.Data
            && head.DataHash == otherHead.DataHash
            && string.CompareOrdinal(document, reader.Position, other, otherReader.Position, int.MaxValue) == 0;
    }

    /// <summary>Reads a document.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="file">Its file.</param>
    /// <exception cref="FormatException">The data is invalid.</exception>
    public static Document Read(PreparedReader reader, ContentFile file)
    {
        DocumentHead.Read(reader);
        var isMissing = reader.ReadFlag();
        var problems = ProblemCodec.Read(reader, file.Path);
        var entries = reader.ReadAll(() => Read(reader, file, new NodeReader(reader)));
        return new Document(file, entries, isMissing, problems);
    }

    private static void Write(PreparedWriter writer, EntryNode entry)
    {
        var nodes = new NodeWriter(writer);
        writer.Write((ulong)entry.Index);
        writer.Write(entry.Slug);
        nodes.Write(entry.SlugSpan);
        nodes.Write(entry.Head);
        writer.Write(entry.Title);
        WriteData(writer, entry.Data);
        WritePair(writer, entry.Addresses.Permalink);
        WritePair(writer, entry.Addresses.Aliases);
        writer.Write(entry.Body is not null);
        if (entry.Body is { } body)
        {
            writer.Write(body.IsEmpty);
            writer.WriteAll(body.Parts, part =>
            {
                writer.Write(part.BlockName);
                writer.Write((long)part.Block);
            });
        }

        writer.Write(entry.IsComplete);
        writer.WriteAll(entry.Mistakes, writer.Write);
        writer.Write(entry.HasAllBlocks);
        writer.Write(entry.IsSlugKnown);
        writer.Write(entry.IsToml);
        writer.Write(entry.IsSingleton);
    }

    private static void WriteData(PreparedWriter writer, MappingNode data)
    {
        var own = new PreparedWriter();
        var nodes = new NodeWriter(own);
        nodes.WritePairs(data.Pairs);
        writer.Write(data.Span);
        writer.Write(own.ToString());
    }

    private static void WritePair(PreparedWriter writer, MappingPair? pair) => new NodeWriter(writer).WritePairs(pair is null ? default : [pair]);

    private static MappingPair? ReadPair(PreparedReader reader) => new NodeReader(reader).ReadPairs() is [var pair] ? pair : null;

    // With a prepared schema, most data is never used, so it is read on demand.
    private static MappingNode ReadData(PreparedReader reader, out EntryTitle title, out AddressKeys addresses)
    {
        title = new EntryTitle(reader.ReadNullableText());
        var span = reader.ReadSpan();
        var pairs = reader.ReadText();
        var keys = new AddressKeys(ReadPair(reader), ReadPair(reader));
        addresses = keys == AddressKeys.None ? AddressKeys.None : keys;
        return new MappingNode(new Lazy<EquatableArray<MappingPair>>(() => new NodeReader(new PreparedReader(pairs)).ReadPairs()), span);
    }

    private static EntryNode Read(PreparedReader reader, ContentFile file, NodeReader nodes) => new(
        file,
        reader.ReadPosition(),
        reader.ReadText(),
        nodes.ReadSpan(),
        nodes.ReadSpan(),
        ReadData(reader, out var title, out var addresses),
        reader.ReadFlag() ? ReadBody(reader) : null,
        reader.ReadFlag())
    {
        KnownTitle = title,
        Addresses = addresses,
        Mistakes = reader.ReadAll(reader.ReadText),
        HasAllBlocks = reader.ReadFlag(),
        IsSlugKnown = reader.ReadFlag(),
        IsToml = reader.ReadFlag(),
        IsSingleton = reader.ReadFlag(),
    };

    private static BodyTemplate ReadBody(PreparedReader reader)
    {
        var isEmpty = reader.ReadFlag();
        return BodyTemplate.Prepared(
            reader.ReadAll(() => new PartTemplate(HtmlTemplate.Empty, reader.ReadNullableText(), reader.ReadInt())), isEmpty);
    }
}
