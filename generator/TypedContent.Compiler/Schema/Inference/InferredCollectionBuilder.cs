using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>A collection whose record is inferred from its entries.</summary>
/// <param name="Spec">The collection.</param>
/// <param name="Root">The record of its entries, while it is built.</param>
/// <param name="Entries">Its entries.</param>
/// <param name="WithoutData">The entries without data.</param>
internal sealed record InferredCollection(CollectionSpec Spec, RecordShape Root, List<EntryNode> Entries, EntriesWithoutData WithoutData);

/// <summary>Builds the collections that no record claims.</summary>
internal sealed class InferredCollectionBuilder(
    GenerationOptions options,
    CollectionNames names,
    EntryUrl urls,
    UnionKeys unions,
    IncludedEntries included,
    ShapeReader shapes,
    ProjectProblemBag problems)
{
    /// <summary>Builds a collection; <see langword="null"/> if it has no valid name, which is reported.</summary>
    /// <param name="content">The collection's content, whose entries lose inherited values that turn out to be texts.</param>
    public InferredCollection? Build(CollectionContent content)
    {
        var (name, entries) = (content.Name, content.Entries);
        var without = new EntriesWithoutData(entries);
        if (names.Add(name, content.FirstFile) is not { } named)
        {
            return null;
        }

        var shape = ShapeOf(content, without);
        unions.Apply(name, shape, isComplete: !content.IsMissingEntries && entries.TrueForAll(static entry => entry.IsComplete));
        if (!without.IsDecidedByAll)
        {
            included.LeaveOut(entries.Where(entry => entry.Path.IsHeldBack && entry.IsComplete && !new ShapeFit(shapes, entry).HasAll(shape)));
        }

        var leftOut = without.Entries.FindAll(entry => !EntriesWithoutData.CanCreate(entry, shape));
        var leftOutKeys = EntryKey.SetOf(leftOut);
        without.Entries.ForEach(entry => without.Report(entry, shape, problems));
        var entryNames = new EntryNames(named.ClassName, options.DefaultLocale, urls, problems)
            .Of(entries.FindAll(entry => included.Has(entry) && !leftOutKeys.Contains(new EntryKey(entry))));
        var spec = new CollectionSpec(name, named.ClassName, named.RecordName, entryNames, options.Namespace)
        {
            WithoutData = leftOut.Select(static entry => entry.Path.Value).OrderBy(static path => path, StringComparer.Ordinal).ToEquatableArray(),
            SlugsWithoutData = CollectionContent.SlugsOf(leftOut),
        };
        var entry = new EntrySpec(
            name,
            named.ClassName,
            entries.Exists(static entry => entry.Body is not null),
            entries.Exists(static entry => entry.Body is null),
            options.DefaultLocale)
        {
            IsOrdered = options.IsOrdered(name),
        };
        return new InferredCollection(spec, new RecordShape(shape, named.RecordName, null, entry), entries, without);
    }

    private Shape ShapeOf(CollectionContent content, EntriesWithoutData without)
    {
        // A missing key does not make its member nullable if the entry is a draft because of its path, or has a mistake.
        var counted = content.Entries.Where(entry => !without.Contains(entry))
            .Select(entry => without.IsDecidedByAll || !entry.Path.IsHeldBack ? entry : entry with { IsComplete = false });
        var shape = shapes.Read(counted);
        return InheritedKeys.RemoveTexts(content.Entries, shape, key => unions.Takes(content.Name, key)) ? shapes.Read(counted) : shape;
    }
}
