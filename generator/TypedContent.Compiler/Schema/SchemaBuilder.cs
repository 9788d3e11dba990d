using System.Collections.Immutable;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Options;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Schema.Inference;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>Builds the schema of all content: declared if a record claims the collection, otherwise inferred from its entries.</summary>
/// <remarks>The result does not depend on the order of files and declarations.</remarks>
internal sealed class SchemaBuilder
{
    private readonly GenerationOptions _options;
    private readonly ProjectProblemBag _problems = new();
    private readonly List<CollectionSpec> _collections = [];
    private readonly CollectionNames _names;
    private readonly EntryUrl _urls;
    private readonly UnionKeys _unions;
    private readonly MappingForms _forms;
    private readonly CollectionOrders _orders;
    private readonly IncludedEntries _included;
    private readonly DeclaredCollectionBuilder _declared;

    private SchemaBuilder(GenerationOptions options, EquatableArray<ClaimedCollection> claims, EquatableArray<ProjectName> projectNames)
    {
        _options = options;
        _names = new CollectionNames(
            options, ProjectName.OfNamespace(options) is { } own ? projectNames.Append(own).ToEquatableArray() : projectNames, _problems);
        _urls = new EntryUrl(options, _problems);
        _unions = new UnionKeys(options.Unions, _problems);
        _forms = new MappingForms(options, _problems);
        _orders = new CollectionOrders(options.Orders, claims, _problems);
        _included = new IncludedEntries(options);
        _declared = new DeclaredCollectionBuilder(options, _names, _urls, _included, _orders, _problems);
        if (options.InvalidNamespace is { } name)
        {
            _problems.Report(ProblemId.InvalidNamespace, name);
        }

        Report(options.InvalidProperties);
    }

    /// <summary>Builds the schema.</summary>
    /// <param name="documents">The documents, whose entries include inherited values (<see cref="MappingPair.IsInherited"/>).</param>
    /// <param name="claims">The collections that records declare.</param>
    /// <param name="options">The project's options.</param>
    /// <param name="projectNames">The names that the project already uses.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static SchemaResult Build(
        ImmutableArray<Document> documents,
        EquatableArray<ClaimedCollection> claims,
        GenerationOptions options,
        EquatableArray<ProjectName> projectNames,
        CancellationToken cancellationToken)
    {
        var builder = new SchemaBuilder(options, claims, projectNames);
        var schema = builder.Build(documents, claims, cancellationToken);
        return new SchemaResult(schema, builder._problems.ToEquatableArray()) { OrderProblems = builder._orders.DeclaredProblems };
    }

    private void Report(IEnumerable<InvalidProperty> properties)
    {
        foreach (var invalid in properties)
        {
            _problems.Report(ProblemId.InvalidProperty, invalid.Value, invalid.Name, invalid.Problem);
        }
    }

    private ContentSchema Build(ImmutableArray<Document> documents, EquatableArray<ClaimedCollection> claims, CancellationToken cancellationToken)
    {
        var contents = CollectionContent.Of(documents, new SingletonFiles(_options.DefaultLocale, _problems));
        var singletons = new HashSet<string>(contents.Where(static content => content.IsSingleton).Select(static content => content.Name));
        var names = contents.ConvertAll(static content => content.Name).FindAll(name => !singletons.Contains(name));
        _urls.Check(names);
        Report(_options.RawHtml.Unknown(ReadingOptions.RawHtmlProperty, names));
        Report(_options.Permalinks.Unknown(ReadingOptions.PermalinksProperty, names));
        Report(_options.Aliases.Unknown(ReadingOptions.AliasesProperty, names));
        var claimed = new HashSet<string>(claims.Select(static claim => claim.Name), StringComparer.Ordinal);
        _orders.Check(new HashSet<string>(names.Concat(claimed.Except(singletons)), StringComparer.Ordinal));
        var shapes = new ShapeReader(
            new ReferenceFiles(contents.SelectMany(static content => content.Entries), new HashSet<string>(names.Concat(claimed.Except(singletons)))), _forms);
        var builder = new InferredCollectionBuilder(_options, _names, _urls, _unions, _forms, _included, _orders, shapes, _problems);
        var inferred = new List<InferredCollection>();
        foreach (var claim in claims)
        {
            AddClaimed(claim, contents.Find(content => content.Name == claim.Name), builder, inferred);
        }

        AddInferred(contents.FindAll(content => !claimed.Contains(content.Name)), builder, inferred, cancellationToken);
        _unions.ReportUnknown();
        _forms.ReportUnknown();

        var recordBuilder = new RecordBuilder(_collections, _names.Taken, _problems);
        var records = recordBuilder.Build(inferred.ConvertAll(static collection => collection.Root));
        InferredChecks.Report(inferred, shapes, _options, _problems, cancellationToken);

        var declared = OtherMembers.AddTo([.. References.Resolve(_declared.Records, _collections)], recordBuilder.Others, _options.Namespace).ToList();
        var allRecords = records.Concat(declared).ToEquatableArray();
        var onlyRecords = new ContentSchema(_options.Namespace, default, allRecords);
        var collections = _collections.OrderBy(static collection => collection.Name, StringComparer.Ordinal)
            .Select(collection => (Collection: collection, Content: contents.Find(content => content.Name == collection.Name)))
            .Select(named => _orders.Apply(WithLeftOut(named.Collection, named.Content), onlyRecords, named.Content))
            .ToEquatableArray();
        collections = collections.Select(collection => collection.Declared is null ? collection : collection with
        {
            Declared = declared.Find(record => record.Name == collection.RecordName)!.Declaration!.Part,
        }).ToEquatableArray();
        var schema = new ContentSchema(_options.Namespace, collections, allRecords)
        {
            UnnamedCollections = names.Except(_collections.Select(static collection => collection.Name)).ToEquatableArray(),
            UnnamedFiles = UnnamedFiles(documents, collections),
            BasePath = _options.BasePath,
            HasWikiLinks = _options.HasWikiLinks,
        };
        return EntryMembers.Assign(HintNames.Assign(Visibility.Assign(References.MarkCycles(schema))), _options, _problems);
    }

    private void AddClaimed(
        ClaimedCollection claim, CollectionContent? content, InferredCollectionBuilder builder, List<InferredCollection> inferred)
    {
        if (ShortNameOfUnnamed(claim) is { } name)
        {
            _names.AddDeclared(name, claim.Name);
        }
        else if (claim.Collection is { InfersOthers: true } partly)
        {
            if (OfCollection(claim.Name, content?.FirstFile, () => builder.Build(partly, content)) is { } built)
            {
                _declared.AddTypes(built.Root.Declared!, built.Root.Entry!);
                inferred.Add(built);
                _collections.Add(built.Spec);
            }
        }
        else if (claim.Collection is { } collection)
        {
            _unions.ApplyDeclared(claim.Name, collection.Record.Name);
            _forms.ApplyDeclared(claim.Name, collection.Record.Name);
            var isSingleton = content?.IsSingleton == true;
            if (OfCollection(claim.Name, content?.FirstFile, () => _declared.Build(collection, content?.Entries ?? [], isSingleton)) is { } built)
            {
                _collections.Add(built);
            }
        }
    }

    /// <summary>The name of a record without a collection that is in the namespace of inferred records; <see langword="null"/> for any other claim.</summary>
    private string? ShortNameOfUnnamed(ClaimedCollection claim) =>
        claim.UnnamedRecord is { } record
        && record.Substring(record.LastIndexOfAny(['.', ':']) + 1) is var name
        && record == CSharpName.Full(_options.Namespace, name) ? name : null;

    private void AddInferred(
        List<CollectionContent> contents, InferredCollectionBuilder builder, List<InferredCollection> inferred, CancellationToken cancellationToken)
    {
        _names.KeepClassNames(contents);
        foreach (var content in contents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (OfCollection(content.Name, content.FirstFile, () => builder.Build(content)) is { } built)
            {
                inferred.Add(built);
                _collections.Add(built.Spec);
            }
        }
    }

    // A collection that fails is left out, without affecting the others.
    private T? OfCollection<T>(string collection, ContentFile? file, Func<T?> build)
        where T : class => Failsafe.Run(build, e =>
        {
            _problems.ReportFailure(e, new Subject($"the collection '{collection}'", file?.Path ?? ""));
            return null;
        });

    /// <summary>Adds the slugs that a collection does not have as entries, but that are not misspelt either.</summary>
    private CollectionSpec WithLeftOut(CollectionSpec collection, CollectionContent? content) => content is null ? collection : collection with
    {
        IsMissingEntries = content.IsMissingEntries,
        Drafts = CollectionContent.SlugsOf(content.Entries.Where(entry => !_included.Has(entry))),
        Unnamed = CollectionContent.SlugsOf(content.Entries.Where(entry =>
            _included.Has(entry) && collection.Find(entry.Slug) is null && !collection.WithoutData.Contains(entry.Path.Value))),
    };

    // An empty file without mistakes is not an entry that anyone can refer to.
    private EquatableArray<string> UnnamedFiles(ImmutableArray<Document> documents, EquatableArray<CollectionSpec> collections)
    {
        var variants = collections.SelectMany(static collection => collection.Entries).SelectMany(static entry => entry.Variants);
        var named = new HashSet<string>(variants.Select(static variant => variant.ContentPath), StringComparer.Ordinal);
        return documents.Where(document => document.Entries.Count == 0 ? document.Problems.Count > 0 : document.Entries.Any(_included.Has))
            .Select(static document => document.File.ContentPath.Value)
            .Where(path => !named.Contains(path))
            .OrderBy(static path => path, StringComparer.Ordinal)
            .ToEquatableArray();
    }
}
