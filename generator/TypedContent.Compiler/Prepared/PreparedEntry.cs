using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>The tool's results for an entry that depend on other content.</summary>
/// <param name="Index">The index of its item in the file.</param>
/// <param name="ValueProblems">The problems of its values, if it is a row of the store.</param>
/// <param name="BodyProblems">The problems of its body.</param>
/// <param name="LinkProblems">The problems of its links to headings and images.</param>
/// <param name="RowHash">The hash of its row in the store; <see langword="null"/> if it has none there.</param>
/// <param name="IsMade">Whether it can be created completely, despite any mistakes.</param>
/// <param name="IsNamed">Whether its slug, its key in the store, is not used by another entry.</param>
internal sealed record PreparedEntry(
    int Index,
    EquatableArray<Problem> ValueProblems,
    EquatableArray<Problem> BodyProblems,
    EquatableArray<Problem> LinkProblems,
    string? RowHash,
    bool IsMade,
    bool IsNamed)
{
    /// <summary>The tool's results for an entry; <see langword="null"/> if the host has read the file itself.</summary>
    public static PreparedEntry? Of(EntryNode entry) => entry.File.Text is PreparedText text ? text.Find(entry) : null;

    /// <summary>Whether it is a row of the store, without any problems.</summary>
    public bool IsSettled => RowHash is not null && IsMade && ValueProblems.Count + BodyProblems.Count + LinkProblems.Count == 0;

    /// <summary>
    /// The entry as a row of the store, if the store was written with this schema and the entry can be created; otherwise
    /// <see langword="null"/>, and its data has to be bound.
    /// </summary>
    public BindingResult? Bind(EntryNode entry, ContentSchema schema) =>
        schema.IsPrepared && RowHash is not null && IsMade ? new BindingResult(Binder.Stored(entry, schema), ValueProblems) : null;

    /// <summary>The entry's body as known here: its HTML is in the store.</summary>
    public BodyResult Render(EntryNode entry) => new(
        new EntryKey(entry),
        entry.Body is { } body ? new Body(body.Parts, default, default) { IsStored = true } : null,
        BodyProblems,
        default)
    {
        LinkProblems = LinkProblems,
    };

    /// <summary>Writes the entries of a file.</summary>
    public static string WriteAll(IReadOnlyCollection<PreparedEntry> entries, string path)
    {
        var writer = new PreparedWriter();
        writer.WriteAll(entries, entry =>
        {
            writer.Write((ulong)entry.Index);
            ProblemCodec.Write(writer, entry.ValueProblems, path);
            ProblemCodec.Write(writer, entry.BodyProblems, path);
            ProblemCodec.Write(writer, entry.LinkProblems, path);
            writer.Write(entry.RowHash);
            writer.Write(entry.IsMade);
            writer.Write(entry.IsNamed);
        });
        return writer.ToString();
    }

    /// <summary>Reads the entries of a file.</summary>
    /// <exception cref="FormatException">The data is invalid.</exception>
    public static IReadOnlyList<PreparedEntry> ReadAll(PreparedReader reader, string path) => reader.ReadAll(() => new PreparedEntry(
        reader.ReadPosition(),
        ProblemCodec.Read(reader, path),
        ProblemCodec.Read(reader, path),
        ProblemCodec.Read(reader, path),
        reader.ReadNullableText(),
        reader.ReadFlag(),
        reader.ReadFlag()));
}
