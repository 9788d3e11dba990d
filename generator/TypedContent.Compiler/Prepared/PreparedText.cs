using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>A content file that the tool has read: the results, in place of its text.</summary>
/// <param name="hash">The hash of the file's bytes.</param>
/// <param name="document">The document, as written by <see cref="DocumentCodec"/>.</param>
/// <param name="renderings">The tool's results for its entries that depend on other content (<see cref="PreparedEntry"/>).</param>
internal sealed class PreparedText(string hash, string document, string renderings) : FileText
{
    private readonly string _hash = hash;
    private readonly string _document = document;
    private readonly string _renderings = renderings;
    private readonly Lazy<DocumentHead> _head = new(() => DocumentHead.Read(new PreparedReader(document)));
    private Dictionary<int, PreparedEntry>? _entries;

    public override char this[int index] => throw NoText();

    /// <summary>Reads the document.</summary>
    /// <param name="file">The file of the text.</param>
    public Document Read(ContentFile file) => Failsafe.Run(
        () =>
        {
            // Read here, so that invalid results are reported once, together with the document.
            _entries = ReadEntries(file);
            return DocumentCodec.Read(new PreparedReader(_document), file);
        },
        e => new Document(file, [], IsMissingEntries: true, [Problem.Failure(e, new Subject("this file", file.Path))]));

    /// <summary>The results for an entry; <see langword="null"/> if there are none.</summary>
    /// <param name="entry">The entry.</param>
    public PreparedEntry? Find(EntryNode entry)
    {
        _entries ??= ReadEntries(entry.File);
        return _entries.TryGetValue(entry.Index, out var found) ? found : null;
    }

    public override TextSpan? FindUndecoded() => null;

    public override LinePosition GetLinePosition(int position) => _head.Value.Lines.PositionOf(position);

    public override bool ContentEquals(FileText other) =>
        other is PreparedText prepared && _hash == prepared._hash && _renderings == prepared._renderings;

    // The only part that can be compared is the one that ends with the data.
    public override bool ContentEquals(TextSpan span, FileText other, TextSpan otherSpan) =>
        other is PreparedText prepared
        && span == otherSpan
        && span == _head.Value.Data
        && prepared._head.Value.Data == span
        && _head.Value.DataHash == prepared._head.Value.DataHash;

    public override string ToString() => throw NoText();

    private Dictionary<int, PreparedEntry> ReadEntries(ContentFile file)
    {
        var entries = new Dictionary<int, PreparedEntry>();
        foreach (var entry in PreparedEntry.ReadAll(new PreparedReader(_renderings), file.Path))
        {
            entries[entry.Index] = entry;
        }

        return entries;
    }

    private static NotSupportedException NoText() => new("Prepared content has no text.");
}

/// <summary>The beginning of a prepared document.</summary>
/// <param name="Lines">The starts of the file's lines.</param>
/// <param name="Data">The part of the file that ends with its data.</param>
/// <param name="DataHash">The hash of that part.</param>
internal sealed record DocumentHead(LineStarts Lines, TextSpan Data, string DataHash)
{
    public static DocumentHead Read(PreparedReader reader)
    {
        var starts = new int[Math.Max(1, reader.ReadCount())];
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + reader.ReadPosition(int.MaxValue - starts[i - 1]);
        }

        return new(new LineStarts(starts), reader.ReadSpan(), reader.ReadText());
    }

    public void Write(PreparedWriter writer)
    {
        var starts = Lines.All;
        writer.Write((ulong)starts.Count);
        for (var i = 1; i < starts.Count; i++)
        {
            writer.Write((ulong)(starts[i] - starts[i - 1]));
        }

        writer.Write(Data);
        writer.Write(DataHash);
    }
}
