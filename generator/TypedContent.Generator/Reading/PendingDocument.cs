using TypedContent.Generator.Files;

namespace TypedContent.Generator.Reading;

/// <summary>A document that is being read on another core while the compiler, which asks for one after the other, is at an earlier file.</summary>
/// <remarks>It follows from its file alone, so two are equal when their files are.</remarks>
internal sealed class PendingDocument : IEquatable<PendingDocument>
{
    // As many at once as there are cores, so that other work of the process does not wait behind ten thousand files.
    private static readonly TaskFactory Readers = new(new ConcurrentExclusiveSchedulerPair().ConcurrentScheduler);

    private readonly ContentFile _file;
    private readonly Lazy<Document> _document;

    private PendingDocument(ContentFile file, CancellationToken cancellationToken)
    {
        _file = file;
        _document = new(() => DocumentReader.Read(file, cancellationToken));
    }

    /// <summary>Has a file read. Whoever comes first reads it: another core, or the one that asks for the document.</summary>
    public static PendingDocument Start(ContentFile file, CancellationToken cancellationToken)
    {
        var pending = new PendingDocument(file, cancellationToken);
        _ = Readers.StartNew(() => pending._document.Value, cancellationToken);
        return pending;
    }

    /// <summary>The document, when it is read.</summary>
    public static Document Finish(PendingDocument pending, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return pending._document.Value;
        }
        catch (OperationCanceledException)
        {
            // Another run began it, and was given up.
            cancellationToken.ThrowIfCancellationRequested();
            return DocumentReader.Read(pending._file, cancellationToken);
        }
    }

    public bool Equals(PendingDocument? other) => other is not null && _file.Equals(other._file);

    public override bool Equals(object? obj) => Equals(obj as PendingDocument);

    public override int GetHashCode() => _file.GetHashCode();
}
