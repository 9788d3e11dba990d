using TypedContent.Compiler;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Options;
using TypedContent.Compiler.Prepared;
using TypedContent.Compiler.Text;

namespace TypedContent.Tool.Prepare;

/// <summary>A content file that is being prepared.</summary>
internal sealed class PreparingFile
{
    private readonly ReadingOptions _options;
    private readonly Lazy<Document> _read;
    private readonly PreparedFile? _last;
    private string? _document;

    private PreparingFile(string path, ContentPath contentPath, string hash, ReadingOptions options, StringText? text, PreparedFile? last)
    {
        (Path, ContentPath, Hash, _options, _last) = (path, contentPath, hash, options, last);
        _read = new(() => ContentCompiler.Read(new ContentFile(path, contentPath, text ?? ReadAgain()) { Options = options }, CancellationToken.None));
        Document = last is null ? _read.Value : ContentCompiler.Read(last.ToContentFile(options), CancellationToken.None);
        _document = last?.Document;
        LastEntries = last is null ? [] : PreparedEntry.ReadAll(new PreparedReader(last.Entries), path).ToDictionary(static entry => entry.Index);
        LastLinks = last is null ? [] : EntryLinks.ReadAll(new PreparedReader(last.Links), path).ToDictionary(static entry => entry.Index);
    }

    public string Path { get; }

    public ContentPath ContentPath { get; }

    public string Hash { get; }

    /// <summary>The document; of a file that has not changed, without the HTML of its bodies.</summary>
    public Document Document { get; }

    /// <summary>The document, read of the file's text.</summary>
    public Document Read => _read.Value;

    /// <summary>What was known of the entries of a file that has not changed.</summary>
    public Dictionary<int, PreparedEntry> LastEntries { get; }

    /// <summary>What their bodies have for other files.</summary>
    public Dictionary<int, EntryLinks> LastLinks { get; }

    /// <summary>Reads a file, if it has changed.</summary>
    /// <exception cref="UnpreparedException">It is no text.</exception>
    public static PreparingFile Open(string path, ContentPath contentPath, ReadingOptions options, LastPreparation last)
    {
        var bytes = File.ReadAllBytes(path);
        var hash = SourceFileReader.HashOf(bytes);
        var known = last.Find(path, hash) is { } found && found.ContentPath == contentPath ? found : null;
        return new PreparingFile(path, contentPath, hash, options, known is null ? TextOf(path, bytes) : null, known);
    }

    /// <summary>The file as it is written.</summary>
    public PreparedFile ToPrepared(List<PreparedEntry> entries, List<EntryLinks> links) => new(
        Path,
        ContentPath,
        Hash,
        _document ??= DocumentCodec.Write(Document, (StringText)Document.File.Text!),
        PreparedEntry.WriteAll(entries, Path),
        EntryLinks.WriteAll(links, Path));

    private StringText ReadAgain()
    {
        var bytes = File.ReadAllBytes(Path);
        return SourceFileReader.HashOf(bytes) == Hash ? TextOf(Path, bytes) : throw new UnpreparedException($"'{Path}' is changing.");
    }

    private static StringText TextOf(string path, byte[] bytes) => SourceFileReader.TextOf(bytes) ?? throw new UnpreparedException($"'{path}' is no text.");
}

/// <summary>Content cannot be prepared. The build goes on without, and says what is wrong with it.</summary>
internal sealed class UnpreparedException(string message) : Exception(message);
