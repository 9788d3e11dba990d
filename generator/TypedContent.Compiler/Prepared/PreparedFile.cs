using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Options;

namespace TypedContent.Compiler.Prepared;

/// <summary>A content file prepared by the tool.</summary>
/// <param name="Path">The path that the compiler uses.</param>
/// <param name="ContentPath">The meaning of its path.</param>
/// <param name="Hash">The hash of its bytes; empty if it could not be read.</param>
/// <param name="Document">The document, as written by <see cref="DocumentCodec"/>.</param>
/// <param name="Entries">The results for its entries, as written by <see cref="PreparedEntry"/>.</param>
/// <param name="Links">The connections of its texts to other files, which only the tool reads.</param>
internal sealed record PreparedFile(string Path, ContentPath ContentPath, string Hash, string Document, string Entries, string Links)
{
    /// <summary>Whether all its entries are rows of the store, without any problems.</summary>
    public bool IsSettled { get; init; }

    /// <summary>The prepared file, in place of its text.</summary>
    public ContentFile ToContentFile(ReadingOptions options) => new(Path, ContentPath, new PreparedText(Hash, Document, Entries)) { Options = options };

    public void Write(PreparedWriter writer)
    {
        writer.Write(Path);
        writer.Write(ContentPath.Value);
        writer.Write(ContentPath.SourcePath);
        writer.Write(ContentPath.Collection);
        writer.Write(ContentPath.Slug);
        writer.Write(ContentPath.Locale);
        writer.Write((ulong)ContentPath.Format);
        writer.Write(ContentPath.IsDirectlyUnderRoot);
        writer.Write(ContentPath.IsHeldBack);
        writer.Write(ContentPath.IsFolderPage);
        writer.Write(ContentPath.IsCollectionPage);
        writer.Write(ContentPath.HasLocaleFolder);
        writer.Write(ContentPath.Day);
        writer.Write(ContentPath.HasUnreadDay);
        writer.Write(Hash);
        writer.Write(Document);
        writer.Write(Entries);
        writer.Write(Links);
    }

    public static PreparedFile Read(PreparedReader reader) =>
        new(reader.ReadText(), ReadPath(reader), reader.ReadText(), reader.ReadText(), reader.ReadText(), reader.ReadText());

    private static ContentPath ReadPath(PreparedReader reader) => new(
        reader.ReadText(),
        reader.ReadText(),
        reader.ReadText(),
        reader.ReadText(),
        reader.ReadNullableText(),
        (ContentFormat)reader.ReadPosition((int)ContentFormats.Last),
        reader.ReadFlag())
    {
        IsHeldBack = reader.ReadFlag(),
        IsFolderPage = reader.ReadFlag(),
        IsCollectionPage = reader.ReadFlag(),
        HasLocaleFolder = reader.ReadFlag(),
        Day = reader.ReadNullableText(),
        HasUnreadDay = reader.ReadFlag(),
    };
}
