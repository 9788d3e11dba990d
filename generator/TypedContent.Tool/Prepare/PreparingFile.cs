using TypedContent.Compiler;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Documents.Options;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Prepared;
using TypedContent.Compiler.Text;
using TypedContent.Tool.Store;

namespace TypedContent.Tool.Prepare;

/// <summary>A content file while it is prepared.</summary>
internal sealed class PreparingFile
{
    private readonly ReadingOptions _options;
    private readonly Lazy<Document> _document;
    private readonly Lazy<Dictionary<int, EntryNode>> _entries;
    private readonly Dictionary<int, SpooledText> _bodies = [];
    private readonly Lazy<Dictionary<int, PreparedEntry>> _lastEntries;
    private readonly Lazy<Dictionary<int, EntryLinks>> _lastLinks;

    private PreparingFile(
        string path, ContentPath contentPath, string hash, ReadingOptions options, StringText? text, PreparedFile? last, Spool spool)
    {
        (Path, ContentPath, Hash, _options, Last) = (path, contentPath, hash, options, last);
        _lastEntries = new(() => PreparedEntry.ReadAll(new PreparedReader(last!.Entries), path).ToDictionary(static entry => entry.Index));
        _lastLinks = new(() => EntryLinks.ReadAll(new PreparedReader(last!.Links), path).ToDictionary(static entry => entry.Index));
        _entries = new(() => EntriesOf(Document));
        IsChanged = text is not null;
        if (text is not null)
        {
            var read = Read(text);
            Written = DocumentCodec.Write(read, text);
            text.Release();
            var document = read with { Entries = read.Entries.Select(entry => WithoutBody(entry, spool)).ToEquatableArray() };
            _document = new(document);
            HasSameData = last is not null && last.ContentPath == contentPath && DocumentCodec.HasSameData(Written, last.Document);
        }
        else
        {
            Written = last!.Document;
            _document = new(() => ContentCompiler.Read(last.ToContentFile(_options), CancellationToken.None));
            HasSameData = true;
        }
    }

    public string Path { get; }

    public ContentPath ContentPath { get; }

    public string Hash { get; }

    /// <summary>Whether its bytes have changed since the last run.</summary>
    public bool IsChanged { get; }

    /// <summary>Whether its data is the same as in the last run.</summary>
    public bool HasSameData { get; }

    /// <summary>The document in serialized form.</summary>
    public string Written { get; }

    // Already known for an unchanged file.
    private bool HasProblems => IsChanged ? Document.Problems.Count > 0 || Document.IsMissingEntries : !Last!.IsSettled && Document.Problems.Count > 0;

    /// <summary>The result of the last run; <see langword="null"/> for a new file.</summary>
    public PreparedFile? Last { get; }

    /// <summary>The document, without the HTML of its bodies.</summary>
    public Document Document => _document.Value;

    /// <summary>The indexes of its items that are entries.</summary>
    public IEnumerable<int> Indexes => IsChanged ? Document.Entries.Select(static entry => entry.Index) : _lastLinks.Value.Keys;

    /// <summary>The last result for an entry, if the data of its file is the same; otherwise <see langword="null"/>.</summary>
    public PreparedEntry? LastEntry(int index) => HasSameData && _lastEntries.Value.TryGetValue(index, out var last) ? last : null;

    /// <summary>The last connections of its body to other files, if the file is the same; otherwise <see langword="null"/>.</summary>
    public EntryLinks? LastLinks(int index) => !IsChanged && _lastLinks.Value.TryGetValue(index, out var last) ? last : null;

    /// <summary>Whether its values contained titles of other entries.</summary>
    public bool NeededTitlesInValues(int index) => _lastLinks.Value.TryGetValue(index, out var last) && last.Needs.HasFlag(EntryNeeds.TitlesInValues);

    /// <summary>Opens a file, and reads it if it has changed.</summary>
    /// <exception cref="UnpreparedException">It is not a text file.</exception>
    public static PreparingFile Open(string path, ContentPath contentPath, ReadingOptions options, LastPreparation last, Spool spool)
    {
        var bytes = SourceFileReader.BytesOf(path);
        var hash = SourceFileReader.HashOf(bytes);
        var known = last.Find(path);
        var isSame = known is not null && known.Hash == hash && known.ContentPath == contentPath;
        return new PreparingFile(path, contentPath, hash, options, isSame ? null : TextOf(path, bytes), known, spool);
    }

    /// <summary>The file in serialized form.</summary>
    public PreparedFile ToPrepared(List<EntryPreparation> entries, LinkTargets targets)
    {
        var prepared = entries.ConvertAll(entry => entry.ToPrepared(targets));
        var isKept = !IsChanged && entries.TrueForAll(entry => ReferenceEquals(entry.Links, LastLinks(entry.Index)));
        if (isKept && prepared.TrueForAll(entry => entry.Equals(LastEntry(entry.Index))))
        {
            return Last!;
        }

        return new PreparedFile(
            Path,
            ContentPath,
            Hash,
            Written,
            PreparedEntry.WriteAll(prepared, Path),
            isKept ? Last!.Links : EntryLinks.WriteAll(entries.ConvertAll(static entry => entry.Links), Path))
        {
            IsSettled = prepared.Count > 0 && prepared.TrueForAll(static entry => entry.IsSettled) && !HasProblems,
        };
    }

    /// <summary>An entry with the HTML of its body.</summary>
    public EntryNode EntryWithBody(int index)
    {
        if (IsChanged)
        {
            var entry = Entry(index);
            return _bodies.TryGetValue(index, out var body) ? entry with { Body = BodyCodec.Read(new PreparedReader(body.ToString())) } : entry;
        }

        var bytes = SourceFileReader.BytesOf(Path);
        return SourceFileReader.HashOf(bytes) == Hash
            ? EntriesOf(Read(TextOf(Path, bytes)))[index]
            : throw new UnpreparedException($"'{Path}' is being changed.");
    }

    /// <summary>An entry, without the HTML of its body.</summary>
    public EntryNode Entry(int index) => _entries.Value[index];

    private static Dictionary<int, EntryNode> EntriesOf(Document document) => document.Entries.ToDictionary(static entry => entry.Index);

    private Document Read(StringText text) =>
        ContentCompiler.Read(new ContentFile(Path, ContentPath, text) { Options = _options }, CancellationToken.None);

    private EntryNode WithoutBody(EntryNode entry, Spool spool)
    {
        if (entry.Body is not { } body)
        {
            return entry;
        }

        _bodies[entry.Index] = spool.Write(BodyCodec.Write(body));
        return entry with
        {
            Body = BodyTemplate.Prepared(
                body.Parts.Select(static part => new PartTemplate(HtmlTemplate.Empty, part.BlockName, part.Block)).ToEquatableArray(), body.IsEmpty),
        };
    }

    private static StringText TextOf(string path, byte[] bytes) => SourceFileReader.TextOf(bytes) ?? throw new UnpreparedException($"'{path}' is not text.");
}

/// <summary>Content cannot be prepared. The build continues without it, and reports the problem.</summary>
internal sealed class UnpreparedException(string message) : Exception(message);
