using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>A collection whose record, or a part of it, is inferred from its entries.</summary>
/// <param name="Spec">The collection.</param>
/// <param name="Root">The record of its entries, while it is built.</param>
/// <param name="Entries">Its entries.</param>
/// <param name="WithoutData">The entries without data.</param>
internal sealed record InferredCollection(CollectionSpec Spec, RecordShape Root, List<EntryNode> Entries, EntriesWithoutData WithoutData);

/// <summary>Builds the collections that no record claims, and those whose record gets inferred members.</summary>
internal sealed class InferredCollectionBuilder(
    GenerationOptions options,
    CollectionNames names,
    EntryUrl urls,
    UnionKeys unions,
    MappingForms forms,
    IncludedEntries included,
    CollectionOrders orders,
    ShapeReader shapes,
    ProjectProblemBag problems)
{
    /// <summary>Builds a collection; <see langword="null"/> if it has no valid name, which is reported.</summary>
    /// <param name="content">The collection's content, whose entries lose inherited values that turn out to be texts.</param>
    public InferredCollection? Build(CollectionContent content) => names.Add(content) is var (className, recordName)
        ? Build(
            content.Entries,
            content.IsMissingEntries,
            new CollectionSpec(content.Name, className, recordName, default, options.Namespace) { IsSingleton = content.IsSingleton },
            recordName)
        : null;

    /// <summary>Builds a collection whose declared record gets inferred members too.</summary>
    /// <param name="declared">The declaration.</param>
    /// <param name="content">The content, as above; <see langword="null"/> if there is none, which is reported.</param>
    public InferredCollection Build(DeclaredCollection declared, CollectionContent? content)
    {
        var isSingleton = content?.IsSingleton == true;
        declared = isSingleton ? DeclaredSingleton.Of(declared) : declared;
        bool IsDeclared(string key) => KeyStyle.Find(declared.Schema, key) is not null;
        unions.ApplyDeclared(declared.Name, declared.Record.Name, IsDeclared);
        forms.ApplyDeclared(declared.Name, declared.Record.Name, IsDeclared);
        var className = CollectionNames.ClassNameOf(declared.Name, isSingleton);
        var spec = new CollectionSpec(
            declared.Name, className, declared.Record.Type, default, declared.Namespace, declared.Record.IsPublic, Declared: declared.Record)
        {
            IsSingleton = isSingleton,
        };
        return Build(content?.Entries ?? [], content?.IsMissingEntries == true, spec, declared.Record.Name, declared);
    }

    private InferredCollection Build(
        List<EntryNode> entries, bool isMissingEntries, CollectionSpec spec, string recordName, DeclaredCollection? declared = null)
    {
        var without = new EntriesWithoutData(entries);
        var shape = ShapeOf(spec.Name, entries, without, declared);
        var isComplete = !isMissingEntries && entries.TrueForAll(static entry => entry.IsComplete);
        unions.Apply(spec.Name, shape, isComplete);
        forms.Settle(spec.Name, shape, isComplete);
        if (!without.IsDecidedByAll)
        {
            included.LeaveOut(entries.Where(entry => entry.Path.IsHeldBack && entry.IsComplete && !new ShapeFit(shapes, entry).HasAll(shape)));
        }

        // If declared members are required, each missing one is reported.
        var leftOut = new List<EntryNode>();
        if (declared is null || !DeclaredCollectionBuilder.AsksForMembers(declared.Schema))
        {
            leftOut = without.Entries.FindAll(entry => !EntriesWithoutData.CanCreate(entry, shape));
            without.Entries.ForEach(entry => without.Report(entry, shape, problems));
        }

        var leftOutKeys = EntryKey.SetOf(leftOut);
        var kept = entries.FindAll(entry => included.Has(entry) && !leftOutKeys.Contains(new EntryKey(entry)));
        var entryNames = spec.IsSingleton
            ? SingletonNames.Of(kept, options.DefaultLocale)
            : new EntryNames(spec.ClassName, declared?.Schema, options.DefaultLocale, urls, problems).Of(kept, shape);
        var entry = new EntrySpec(
            spec.Name,
            spec.ClassName,
            entries.Exists(static entry => entry.Body is not null),
            entries.Exists(static entry => entry.Body is null),
            options.DefaultLocale)
        {
            IsSingleton = spec.IsSingleton,
            IsOrdered = !spec.IsSingleton && orders.Has(spec.Name),
            AliasKey = spec.IsSingleton ? null : options.AliasKeyOf(spec.Name),
        };
        spec = spec with
        {
            Entries = entryNames,
            WithoutData = leftOut.Select(static entry => entry.Path.Value).OrderBy(static path => path, StringComparer.Ordinal).ToEquatableArray(),
            SlugsWithoutData = CollectionContent.SlugsOf(leftOut),
        };
        return new InferredCollection(spec, new RecordShape(shape, recordName, null, entry) { Declared = declared }, entries, without);
    }

    private Shape ShapeOf(string collection, List<EntryNode> entries, EntriesWithoutData without, DeclaredCollection? declared)
    {
        // A missing key does not make its member nullable if the entry is a draft because of its path, or has a mistake.
        var counted = entries.Where(entry => !without.Contains(entry))
            .Select(entry => without.IsDecidedByAll || !entry.Path.IsHeldBack ? entry : entry with { IsComplete = false });
        var shape = shapes.Read(counted);
        shape = InheritedKeys.RemoveTexts(entries, shape, key => unions.Takes(collection, key)) ? shapes.Read(counted) : shape;
        if (declared is not null)
        {
            shape.SetDeclared(declared.Schema);
        }

        return shape;
    }
}
