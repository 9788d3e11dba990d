using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>The files of all content, with which references are resolved before entries have names.</summary>
internal sealed class ReferenceFiles
{
    // Limits the searches for misspelt paths, which are slow if there are many files.
    private const int MaxSearches = 200;

    private readonly HashSet<string> _collections;
    private readonly Func<string, string?> _collectionOf;
    private readonly SlugExtensions _extensions;
    private readonly ILookup<string, string> _paths;
    private readonly Dictionary<string, string?> _searches = new(StringComparer.Ordinal);

    /// <summary>Indexes the files of entries that have no names yet.</summary>
    /// <param name="entries">All entries.</param>
    /// <param name="collections">All collections, including declared ones without content.</param>
    public ReferenceFiles(IEnumerable<EntryNode> entries, HashSet<string> collections)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(static entry => !entry.Path.IsDirectlyUnderRoot))
        {
            files[entry.Path.Value] = entry.Collection;
        }

        _extensions = new SlugExtensions(entries.Select(static entry => (entry.Collection, entry.Slug)));

        _collections = collections;
        _collectionOf = path => files.TryGetValue(path, out var collection) ? collection : null;
        _paths = files.ToLookup(static file => file.Value, static file => file.Key, StringComparer.Ordinal);
    }

    /// <summary>Indexes the files of a schema, without searching for misspelt paths.</summary>
    public ReferenceFiles(ContentSchema schema)
    {
        _collections = new HashSet<string>(
            schema.Collections.Where(static collection => !collection.IsSingleton).Select(static collection => collection.Name), StringComparer.Ordinal);
        _collectionOf = SchemaIndex.Of(schema).CollectionOf;
        _paths = Array.Empty<string>().ToLookup(static path => path);
        _extensions = SchemaIndex.Of(schema).SlugExtensions;
    }

    /// <summary>The collection of the entry that a text refers to; <see langword="null"/> if it refers to none.</summary>
    public string? CollectionOf(string text, EntryNode entry)
    {
        if (ReferencePath.Is(text))
        {
            foreach (var path in ReferencePath.Candidates(entry, NormalizationFormC.Of(text)))
            {
                if (_collectionOf(path) is { } collection)
                {
                    return collection;
                }
            }
        }

        return ReferenceText.Split(text) is var (name, _) && _collections.Contains(name)
            ? _extensions.AreOtherThan(name, text) ? null : name
            : ReferencePath.Is(text) ? MisspeltIn(text, entry) : null;
    }

    // Only a text that is very similar to a file's path is certainly meant as one.
    private string? MisspeltIn(string text, EntryNode entry)
    {
        if (ReferencePath.Into(entry, NormalizationFormC.Of(text), _collections.Contains) is not { } path)
        {
            return null;
        }

        if (!_searches.TryGetValue(path.Value, out var nearest))
        {
            nearest = _searches.Count < MaxSearches ? Suggestion.Nearest(path.Value, _paths[path.Collection]) : null;
            _searches.Add(path.Value, nearest);
        }

        return nearest is null ? null : path.Collection;
    }
}
