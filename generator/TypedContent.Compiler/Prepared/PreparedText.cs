using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>A content file that the tool has read: what it says, in place of its text.</summary>
/// <param name="hash">The hash of the file's bytes.</param>
/// <param name="document">The document, as <see cref="DocumentCodec"/> wrote it.</param>
/// <param name="renderings">What the tool found out about its entries beside other content (<see cref="PreparedEntry"/>).</param>
internal sealed class PreparedText(string hash, string document, string renderings) : FileText
{
    private readonly string _hash = hash;
    private readonly string _document = document;
    private readonly string _renderings = renderings;
    private readonly Lazy<DocumentHead> _head = new(() => DocumentHead.Read(new PreparedReader(document)));
    private Dictionary<int, PreparedEntry>? _entries;

    public override char this[int index] => throw NoText();

    /// <summary>Reads the document.</summary>
    /// <param name="file">The file that the text is of.</param>
    public Document Read(ContentFile file) => Failsafe.Run(
        () =>
        {
            // What is wrong with these is reported once, and here.
            _entries = ReadEntries(file);
            return DocumentCodec.Read(new PreparedReader(_document), file);
        },
        e => new Document(file, [], IsMissingEntries: true, [Problem.Failure(e, new Subject("this file", file.Path))]));

    /// <summary>What is known of an entry; <see langword="null"/> where nothing is.</summary>
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

    // Of a part, only whether the data and all before them are the same can be asked for.
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

/// <summary>What a prepared document begins with.</summary>
/// <param name="Lines">Where the lines of the file begin.</param>
/// <param name="Data">The part of the file with its data, and all before them.</param>
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
