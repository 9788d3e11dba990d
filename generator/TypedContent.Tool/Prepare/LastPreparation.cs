using TypedContent.Compiler.Prepared;

namespace TypedContent.Tool.Prepare;

/// <summary>The result of the tool's last run, which is reused for files that have not changed.</summary>
internal sealed class LastPreparation : IDisposable
{
    private readonly FileStream? _stream;
    private readonly StoreReader? _store;
    private readonly IReadOnlyList<PreparedFile> _all;
    private readonly Dictionary<string, PreparedFile> _files;

    private LastPreparation(PreparedContent? content, FileStream? stream)
    {
        _stream = stream;
        _store = stream is null ? null : new StoreReader(stream, () => $"The content store '{stream.Name}'");
        Content = content;
        _all = content?.Files.All ?? [];
        _files = _all.GroupBy(static file => file.Path).ToDictionary(static group => group.Key, static group => group.First());
    }

    /// <summary>The prepared content; <see langword="null"/> if nothing can be reused.</summary>
    public PreparedContent? Content { get; }

    /// <summary>Loads it, if the same tool created it with the same properties, and it is complete.</summary>
    public static LastPreparation Load(OutputFiles output, string key)
    {
        FileStream? store = null;
        try
        {
            if (output.ReadPointer() is { } names
                && output.ReadContent(names.Content) is { } text
                && PreparedContent.Read(text) is { } content
                && content.State.Key == key)
            {
                store = output.OpenStore(names.Store);
                return new LastPreparation(store is null ? null : content, store);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or InvalidDataException)
        {
            // Everything is prepared again.
            store?.Dispose();
        }

        return new LastPreparation(null, null);
    }

    /// <summary>Whether it has the same files, and none has changed.</summary>
    /// <param name="content">The content.</param>
    /// <param name="files">Its opened files.</param>
    public bool IsOf(RequestedContent content, PreparingFile[] files) => Content is not null
        && Content.Images.SequenceEqual(content.Images)
        && Content.UnreadMdx.SequenceEqual(content.UnreadMdx)
        && HasPathsOf(files)
        && Array.TrueForAll(files, static file => !file.IsChanged);

    /// <summary>Whether it has files with the same paths, in the same order.</summary>
    public bool HasPathsOf(PreparingFile[] files) => files.Select(static file => file.Path).SequenceEqual(_all.Select(static file => file.Path));

    /// <summary>The result for a file.</summary>
    public PreparedFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>The content of an entry in the store.</summary>
    public StoredEntry? FindStored(string key) => _store?.Find(key);

    public void Dispose() => _stream?.Dispose();
}
