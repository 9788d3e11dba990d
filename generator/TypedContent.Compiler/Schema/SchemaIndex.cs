using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Terms;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>Finds entries by their files, for links between content files, and records by their names.</summary>
internal sealed class SchemaIndex
{
    // Cached in a separate table, because schemas are compared by their members.
    private static readonly ConditionalWeakTable<ContentSchema, SchemaIndex> Indexes = new();

    private readonly Lazy<Dictionary<string, RecordSpec>> _records;

    private readonly Lazy<HashSet<string>> _unnamed;

    private readonly Lazy<EntryPaths> _paths;

    private readonly Lazy<bool> _hasMdx;

    private readonly Lazy<HashSet<string>> _images;

    private readonly EquatableArray<string> _imagePaths;

    private ImagePlaces? _imagePlaces;

    private readonly Lazy<SlugExtensions> _slugExtensions;

    private readonly Lazy<Dictionary<(string Collection, string Text), string>> _terms;

    private readonly ConcurrentDictionary<string, MemberIndex> _members = new(StringComparer.Ordinal);

    private readonly Dictionary<string, EntryVariant> _files = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _collections = new(StringComparer.Ordinal);

    private readonly Dictionary<string, CollectionSpec> _lists = new(StringComparer.Ordinal);

    private SchemaIndex(ContentSchema schema)
    {
        _paths = new(() => new EntryPaths(schema));
        _hasMdx = new(() => Paths.Any(static path => path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase)));
        _imagePaths = schema.Images;
        _images = new(() => new HashSet<string>(schema.Images, StringComparer.Ordinal));
        _slugExtensions = new(() => new SlugExtensions(schema.Collections.SelectMany(static collection => collection.Entries.Select(static entry => entry.Slug)
            .Concat(collection.Drafts).Concat(collection.Unnamed).Concat(collection.SlugsWithoutData).Select(slug => (collection.Name, slug)))));
        _terms = new(() => schema.Collections.SelectMany(static collection => collection.TermAliases.Select(alias => (collection.Name, alias)))
            .ToDictionary(static term => (term.Name, term.alias.Text), static term => term.alias.Slug));
        _unnamed = new(() => new HashSet<string>(schema.UnnamedFiles, StringComparer.Ordinal));
        // The members of a declared record, in any namespace, name an inferred record in full.
        _records = new(() => schema.Records.Select(static record => (record.Name, Record: record))
            .Concat(schema.Records.Where(static record => record.Declaration is null)
                .Select(record => (Name: CSharpName.Full(schema.Namespace, record.Name), Record: record)))
            .GroupBy(static named => named.Name)
            .ToDictionary(static group => group.Key, static group => group.First().Record, StringComparer.Ordinal));
        foreach (var collection in schema.Collections)
        {
            foreach (var entry in collection.Entries)
            {
                foreach (var variant in entry.Variants)
                {
                    if (variant.IsOfList || collection.IsSingleton)
                    {
                        _lists[variant.ContentPath] = collection;
                    }
                    else
                    {
                        _files[variant.ContentPath] = variant;
                        _collections[variant.ContentPath] = collection.Name;
                    }
                }
            }
        }
    }

    /// <summary>The paths of files with one entry each, inside the content root.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>Whether some of them are Markdown with JSX (MDX).</summary>
    public bool HasMdx => _hasMdx.Value;

    /// <summary>Whether a path inside the content root is that of an image.</summary>
    public bool HasImage(string path) => _images.Value.Contains(path);

    /// <summary>The image of a locale that corresponds to a path in another one (<see cref="ImagePlaces"/>).</summary>
    public string? FindImage(ContentLayout layout, string path, string? locale, string? unnamed) =>
        LazyInitializer.EnsureInitialized(ref _imagePlaces, () => new ImagePlaces(layout, _imagePaths))!.Find(path, locale, unnamed);

    /// <summary>The extensions of slugs.</summary>
    public SlugExtensions SlugExtensions => _slugExtensions.Value;

    /// <summary>Finds entries by other paths, and by their URLs.</summary>
    public EntryPaths ByPath => _paths.Value;

    public static SchemaIndex Of(ContentSchema schema) => Indexes.GetValue(schema, static schema => new SchemaIndex(schema));

    /// <summary>The entry of a file with one entry; <see langword="null"/> if there is none.</summary>
    public EntryVariant? Find(string contentPath) => _files.TryGetValue(contentPath, out var found) ? found : null;

    /// <summary>The collection of a file with one entry; <see langword="null"/> if there is none.</summary>
    public string? CollectionOf(string contentPath) => _collections.TryGetValue(contentPath, out var found) ? found : null;

    /// <summary>The collection of a list file, or the singleton of a file; <see langword="null"/> if there is none.</summary>
    public CollectionSpec? FindList(string contentPath) => _lists.TryGetValue(contentPath, out var found) ? found : null;

    /// <summary>The slug of a term; <see langword="null"/> if it has none, which is reported.</summary>
    /// <param name="collection">The collection of the terms.</param>
    /// <param name="text">The text of the term.</param>
    public string? SlugOfTerm(CollectionSpec collection, string text) =>
        _terms.Value.TryGetValue((collection.Name, TermSlug.Normalized(text)), out var slug) ? slug : TermSlug.Of(text) is { Length: > 0 } own ? own : null;

    /// <summary>Whether a content file has no entry, which is reported.</summary>
    public bool IsUnnamed(string contentPath) => _unnamed.Value.Contains(contentPath);

    /// <summary>The record with a name (<see cref="RecordSpec.Name"/>); that of an inferred one may also be fully qualified.</summary>
    public RecordSpec Record(string name) => _records.Value[name];

    /// <summary>The members of a record by their keys.</summary>
    public MemberIndex MembersOf(RecordSpec record) => _members.GetOrAdd(record.Name, _ => new MemberIndex(record));
}
