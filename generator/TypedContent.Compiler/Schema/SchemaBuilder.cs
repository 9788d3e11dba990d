using System.Collections.Immutable;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Options;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>What building the schema yields: the schema, which knows no place, and what is wrong, at its place.</summary>
internal sealed record SchemaResult(ContentSchema Schema, EquatableArray<Problem> Diagnostics)
{
    /// <summary>A schema without collections.</summary>
    public static SchemaResult Empty { get; } = new(new ContentSchema("", default, default), default);
}

/// <summary>Builds the schema of all content: declared where a record claims a collection, else inferred from its entries.</summary>
/// <remarks>The result does not depend on the order in which files and declarations come.</remarks>
internal sealed class SchemaBuilder
{
    private readonly GenerationOptions _options;
    private readonly List<Problem> _diagnostics = [];
    private readonly List<CollectionSpec> _collections = [];
    private readonly CollectionNames _names;
    private readonly EntryUrl _urls;
    private readonly UnionKeys _unions;
    private readonly HashSet<EntryNode> _incomplete = [];

    private SchemaBuilder(GenerationOptions options, EquatableArray<ProjectName> projectNames)
    {
        _options = options;
        _names = new CollectionNames(projectNames, _diagnostics);
        _urls = new EntryUrl(options, _diagnostics);
        _unions = new UnionKeys(options.Unions, _diagnostics);
        if (options.InvalidNamespace is { } name)
        {
            _diagnostics.Add(Problem.OfProject(ProblemId.InvalidNamespace, name));
        }

        Report(options.InvalidProperties);
    }

    /// <summary>Builds the schema.</summary>
    /// <param name="documents">The documents, whose entries have the values that other locales give them (<see cref="MappingPair.IsInherited"/>).</param>
    /// <param name="claims">The collections that records declare.</param>
    /// <param name="options">The project's options.</param>
    /// <param name="projectNames">The names that are taken.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    public static SchemaResult Build(
        ImmutableArray<Document> documents,
        EquatableArray<ClaimedCollection> claims,
        GenerationOptions options,
        EquatableArray<ProjectName> projectNames,
        CancellationToken cancellationToken)
    {
        var builder = new SchemaBuilder(options, projectNames);
        var schema = builder.Build(documents, claims, cancellationToken);
        return new SchemaResult(schema, builder._diagnostics.ToEquatableArray());
    }

    private void Report(IEnumerable<InvalidProperty> properties) => _diagnostics.AddRange(properties.Select(static invalid => Problem.OfProject(
        ProblemId.InvalidProperty, invalid.Value, invalid.Name, invalid.Problem)));

    private ContentSchema Build(ImmutableArray<Document> documents, EquatableArray<ClaimedCollection> claims, CancellationToken cancellationToken)
    {
        var groups = documents.Sort(InOrderOfPath)
            .Where(static document => document.Collection is not null)
            .GroupBy(static document => document.Collection!)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => (
                Name: group.Key,
                group.First().File,
                Entries: group.SelectMany(static document => document.Entries).ToList(),
                IsMissingEntries: group.Any(static document => document.IsMissingEntries)))
            .ToList();

        var names = groups.ConvertAll(static group => group.Name);
        _urls.Check(names);
        Report(_options.RawHtml.Unknown(ReadingOptions.RawHtmlProperty, names));
        var declared = new List<RecordSpec>();
        foreach (var claim in claims)
        {
            if (claim.UnnamedRecord is { } record && record.Substring(record.LastIndexOfAny(['.', ':']) + 1) is var name && record == CSharpName.Full(_options.Namespace, name))
            {
                _names.AddDeclared(name, claim.Name);
            }
            else if (claim.Collection is { } collection)
            {
                _unions.ApplyDeclared(claim.Name, collection.Record.Name);
                var (_, first, entries, _) = groups.Find(group => group.Name == claim.Name);
                OfCollection(claim.Name, first, () => AddDeclared(collection, entries ?? [], declared));
            }
        }

        var claimed = new HashSet<string>(claims.Select(static claim => claim.Name), StringComparer.Ordinal);
        var inferred = groups.FindAll(group => !claimed.Contains(group.Name));
        _names.KeepClassNames(inferred.ConvertAll(static group => group.Name));
        var shapes = new ShapeReader(new ReferenceFiles(groups.SelectMany(static group => group.Entries), new HashSet<string>(groups.Select(static group => group.Name).Concat(claimed))));
        var roots = new List<(RecordShape Root, List<EntryNode> Entries, EntriesWithoutData Without)>();
        foreach (var (name, file, entries, isMissingEntries) in inferred)
        {
            cancellationToken.ThrowIfCancellationRequested();
            EntriesWithoutData? without = null;
            if (OfCollection(name, file, () => AddInferred(name, file, entries, isMissingEntries, without = new EntriesWithoutData(entries), shapes)) is { } root)
            {
                roots.Add((root, entries, without!));
            }
        }

        _unions.ReportUnknown();

        var records = new RecordBuilder(_collections, _names.Taken, _diagnostics).Build(roots.ConvertAll(static root => root.Root));
        var reporter = new MixedTypeReporter(shapes, _diagnostics);
        var misspelt = new MisspeltKeys(_diagnostics);
        var unheld = new UnheldKeys(_options, _diagnostics);
        foreach (var (root, entries, without) in roots)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var entry in entries.Except(without.Entries))
            {
                reporter.Report(root.Shape, entry, reportsOdd: without.IsDecidedByAll || !entry.Path.IsHeldBack);
            }

            DataKeys.Report(root, _diagnostics);
            misspelt.Report(root.Shape, entries.FindAll(static entry => !entry.Path.IsHeldBack));
            entries.ForEach(unheld.Add);
        }

        unheld.Report();
        DoubtfulLocales.Report([.. groups.SelectMany(static group => group.Entries).OrderBy(static entry => entry.Path.Value, StringComparer.Ordinal)], _options, _diagnostics);

        var schema = new ContentSchema(
            _options.Namespace,
            _collections.OrderBy(static collection => collection.Name, StringComparer.Ordinal)
                .Select(collection =>
                {
                    var group = groups.Find(group => group.Name == collection.Name);
                    return collection with
                    {
                        IsMissingEntries = group.IsMissingEntries,
                        Drafts = DraftsOf(group.Entries ?? []),
                        Unnamed = Slugs((group.Entries ?? []).Where(entry =>
                            IsIncluded(entry) && collection.Find(entry.Slug) is null && !collection.WithoutData.Contains(entry.Path.Value))),
                    };
                })
                .ToEquatableArray(),
            records.Concat(References.Resolve(declared, _collections)).ToEquatableArray());
        return HintNames.Assign(Visibility.Assign(References.MarkCycles(schema))) with
        {
            UnnamedCollections = groups.Where(group => schema.FindCollection(group.Name) is null).Select(static group => group.Name).ToEquatableArray(),
            UnnamedFiles = UnnamedFiles(documents, schema),
            BasePath = _options.BasePath,
            HasWikiLinks = _options.HasWikiLinks,
        };
    }

    // A file that holds nothing, and has no mistake, is no entry that somebody could mean.
    private EquatableArray<string> UnnamedFiles(ImmutableArray<Document> documents, ContentSchema schema)
    {
        var index = SchemaIndex.Of(schema);
        return documents.Where(document => document.Entries.Count == 0 ? document.Diagnostics.Count > 0 : document.Entries.Any(IsIncluded))
            .Select(static document => document.File.ContentPath.Value)
            .Where(path => index.Find(path) is null && index.FindList(path) is null)
            .OrderBy(static path => path, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    // Two files may have one place in the content root: linked to it, or named in two forms of Unicode.
    private static int InOrderOfPath(Document a, Document b) =>
        string.CompareOrdinal(a.File.ContentPath.Value, b.File.ContentPath.Value) is var order and not 0
            ? order
            : string.CompareOrdinal(a.File.Path, b.File.Path);

    // A collection that fails is left out, and the others stay.
    private RecordShape? OfCollection(string collection, ContentFile? file, Func<RecordShape?> add) => Failsafe.Run(add, e =>
    {
        _diagnostics.Add(Problem.Failure(e, file?.Path ?? "", $"the collection '{collection}'"));
        return null;
    });

    private RecordShape? AddDeclared(DeclaredCollection declared, List<EntryNode> entries, List<RecordSpec> records)
    {
        var className = CollectionNames.ClassNameOf(declared.Name);
        if (declared.Namespace == _options.Namespace)
        {
            _names.AddDeclared(className, declared.Record.Name, declared.Name);
        }

        // A record that asks for members tells of each one that is missing.
        if (!declared.Types.Any(record => record.Name == declared.Record.Type && AsksForMembers(record)))
        {
            var without = new EntriesWithoutData(entries);
            _diagnostics.AddRange(without.Entries.Select(entry => without.Report(entry)));
        }

        var names = new EntryNames(className, _options.DefaultLocale, _urls, _diagnostics);
        _collections.Add(new CollectionSpec(
            declared.Name, className, declared.Record.Type, names.Of(Included(entries)), declared.Namespace, declared.Record.IsPublic, Declared: declared.Record));
        foreach (var record in declared.Types)
        {
            if (!records.Exists(known => known.Name == record.Name))
            {
                records.Add(record.Name == declared.Record.Type
                    ? record with { Entry = new EntrySpec(declared.Name, className, entries.Any(static entry => entry.Body is not null), false, _options.DefaultLocale) }
                    : record);
                if (record.Declaration is { } own && record.Name == CSharpName.Full(_options.Namespace, own.ShortName))
                {
                    _names.AddDeclared(own.ShortName, declared.Name);
                }
            }
        }

        return null;
    }

    private static bool AsksForMembers(RecordSpec record) =>
        record.Declaration?.Discriminator is not null || record.Members.Any(static member => member.IsRequired && member.Source == MemberSource.Content);

    private EquatableArray<string> DraftsOf(List<EntryNode> entries) =>
        Slugs(entries.Where(entry => !IsIncluded(entry)));

    private static EquatableArray<string> Slugs(IEnumerable<EntryNode> entries) =>
        entries.Select(static entry => entry.Slug).Distinct().OrderBy(static slug => slug, StringComparer.Ordinal).ToEquatableArray();

    // Drafts shape the records in every build, so that code that compiles in one does in the other.
    private List<EntryNode> Included(List<EntryNode> entries) => entries.FindAll(IsIncluded);

    private bool IsIncluded(EntryNode entry) => Publication.IsIncluded(entry, _options) && !(entry.Path.IsHeldBack && _incomplete.Contains(entry));

    private RecordShape? AddInferred(
        string name, ContentFile file, List<EntryNode> entries, bool isMissingEntries, EntriesWithoutData without, ShapeReader shapes)
    {
        if (_names.Add(name, file) is not { } named)
        {
            return null;
        }

        // As of an entry with a mistake, what one that is held back lacks does not count.
        var counted = entries.Except(without.Entries).Select(entry => without.IsDecidedByAll || !entry.Path.IsHeldBack ? entry : entry with { IsComplete = false });
        var shape = shapes.Read(counted);
        if (InheritedKeys.RemoveTexts(entries, shape, key => _unions.Takes(name, key)))
        {
            shape = shapes.Read(counted);
        }

        _unions.Apply(name, shape, isComplete: !isMissingEntries && entries.TrueForAll(static entry => entry.IsComplete));
        if (!without.IsDecidedByAll)
        {
            _incomplete.UnionWith(entries.Where(entry => entry.Path.IsHeldBack && entry.IsComplete && !new ShapeFit(shapes, entry).HasAll(shape)));
        }

        var leftOut = without.Entries.FindAll(entry => !EntriesWithoutData.CanCreate(entry, shape));
        _diagnostics.AddRange(without.Entries.Select(entry => without.Report(entry, shape)));
        var entryNames = new EntryNames(named.ClassName, _options.DefaultLocale, _urls, _diagnostics);
        _collections.Add(new CollectionSpec(name, named.ClassName, named.RecordName, entryNames.Of([.. Included(entries).Except(leftOut)]), _options.Namespace)
        {
            WithoutData = leftOut.Select(static entry => entry.Path.Value).OrderBy(static path => path, StringComparer.Ordinal).ToEquatableArray(),
            SlugsWithoutData = Slugs(leftOut),
        });
        return new RecordShape(
            shape,
            named.RecordName,
            null,
            new EntrySpec(
                name,
                named.ClassName,
                entries.Exists(static entry => entry.Body is not null),
                entries.Exists(static entry => entry.Body is null),
                _options.DefaultLocale));
    }
}
