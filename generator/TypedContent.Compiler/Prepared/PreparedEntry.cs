using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>What the tool found out about an entry beside other content.</summary>
/// <param name="Index">Which item of its file it is.</param>
/// <param name="BodyProblems">What is wrong with its body.</param>
/// <param name="LinkProblems">What is wrong with its links to headings and images.</param>
/// <param name="RowHash">The hash of its row in the store; <see langword="null"/> where it has none there.</param>
internal sealed record PreparedEntry(int Index, EquatableArray<Problem> BodyProblems, EquatableArray<Problem> LinkProblems, string? RowHash)
{
    /// <summary>What the tool found out about an entry; <see langword="null"/> where the host has read the file itself.</summary>
    public static PreparedEntry? Of(EntryNode entry) => entry.File.Text is PreparedText text ? text.Find(entry) : null;

    /// <summary>The entry's body as it is known here: its HTML is in the store.</summary>
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
            ProblemCodec.Write(writer, entry.BodyProblems, path);
            ProblemCodec.Write(writer, entry.LinkProblems, path);
            writer.Write(entry.RowHash);
        });
        return writer.ToString();
    }

    /// <summary>Reads the entries of a file.</summary>
    /// <exception cref="FormatException">They are wrong.</exception>
    public static IReadOnlyList<PreparedEntry> ReadAll(PreparedReader reader, string path) => reader.ReadAll(() => new PreparedEntry(
        reader.ReadPosition(), ProblemCodec.Read(reader, path), ProblemCodec.Read(reader, path), reader.ReadNullableText()));
}
