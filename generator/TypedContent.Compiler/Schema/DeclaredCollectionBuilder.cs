using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>Builds the collections whose records are declared.</summary>
internal sealed class DeclaredCollectionBuilder(
    GenerationOptions options, CollectionNames names, EntryUrl urls, IncludedEntries included, CollectionOrders orders, ProjectProblemBag problems)
{
    /// <summary>The records of all collections built, and those that their members consist of, without duplicates.</summary>
    public List<RecordSpec> Records { get; } = [];

    /// <summary>Builds a collection.</summary>
    /// <param name="declared">The declaration.</param>
    /// <param name="entries">Its entries.</param>
    /// <param name="isSingleton">Whether it is a singleton.</param>
    public CollectionSpec Build(DeclaredCollection declared, List<EntryNode> entries, bool isSingleton)
    {
        declared = isSingleton ? DeclaredSingleton.Of(declared) : declared;
        var className = CollectionNames.ClassNameOf(declared.Name, isSingleton);

        // If a record has required members, each missing one is reported.
        if (!AsksForMembers(declared.Schema))
        {
            var without = new EntriesWithoutData(entries);
            without.Entries.ForEach(entry => without.Report(entry, problems));
        }

        var entryNames = isSingleton
            ? SingletonNames.Of(entries, options.DefaultLocale)
            : new EntryNames(className, declared.Schema, options.DefaultLocale, urls, problems).Of(entries.FindAll(included.Has));
        AddTypes(declared, new EntrySpec(declared.Name, className, entries.Exists(static entry => entry.Body is not null), false, options.DefaultLocale)
        {
            IsSingleton = isSingleton,
            IsOrdered = !isSingleton && orders.Has(declared.Name),
            AliasKey = isSingleton ? null : options.AliasKeyOf(declared.Name),
        });
        return new CollectionSpec(
            declared.Name, className, declared.Record.Type, entryNames, declared.Namespace, declared.Record.IsPublic, Declared: declared.Record)
        {
            IsSingleton = isSingleton,
        };
    }

    /// <summary>Adds the records of a collection, and reserves their names.</summary>
    /// <param name="declared">The declaration.</param>
    /// <param name="ofEntries">The additional members of its entries.</param>
    public void AddTypes(DeclaredCollection declared, EntrySpec ofEntries)
    {
        if (declared.Namespace == options.Namespace)
        {
            names.AddDeclared(ofEntries.ClassName, declared.Record.Name, declared.Name);
        }

        foreach (var record in declared.Types)
        {
            if (!Records.Exists(known => known.Name == record.Name))
            {
                Add(record.Name == declared.Record.Type ? record with { Entry = ofEntries } : record, declared.Name);
            }
        }
    }

    /// <summary>Whether the content must have a value of some declared member.</summary>
    public static bool AsksForMembers(RecordSpec record) =>
        record.Declaration?.Discriminator is not null || record.Members.Any(static member => member.IsRequired && member.Source == MemberSource.Content);

    private void Add(RecordSpec record, string collection)
    {
        Records.Add(record);
        if (record.Declaration is { } own && record.Name == CSharpName.Full(options.Namespace, own.ShortName))
        {
            names.AddDeclared(own.ShortName, collection);
        }
    }
}
