using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>Builds the collections whose records are declared.</summary>
internal sealed class DeclaredCollectionBuilder(
    GenerationOptions options, CollectionNames names, EntryUrl urls, IncludedEntries included, ProjectProblemBag problems)
{
    /// <summary>The records of all collections built, and those that their members consist of, without duplicates.</summary>
    public List<RecordSpec> Records { get; } = [];

    /// <summary>Builds a collection.</summary>
    /// <param name="declared">The declaration.</param>
    /// <param name="entries">Its entries.</param>
    public CollectionSpec Build(DeclaredCollection declared, List<EntryNode> entries)
    {
        var className = CollectionNames.ClassNameOf(declared.Name);
        if (declared.Namespace == options.Namespace)
        {
            names.AddDeclared(className, declared.Record.Name, declared.Name);
        }

        // If a record has required members, each missing one is reported.
        if (!declared.Types.Any(record => record.Name == declared.Record.Type && AsksForMembers(record)))
        {
            var without = new EntriesWithoutData(entries);
            without.Entries.ForEach(entry => without.Report(entry, problems));
        }

        var entryNames = new EntryNames(className, options.DefaultLocale, urls, problems).Of(entries.FindAll(included.Has));
        var ofEntries = new EntrySpec(declared.Name, className, entries.Exists(static entry => entry.Body is not null), false, options.DefaultLocale)
        {
            IsOrdered = options.IsOrdered(declared.Name),
        };
        foreach (var record in declared.Types)
        {
            if (!Records.Exists(known => known.Name == record.Name))
            {
                Add(record.Name == declared.Record.Type ? record with { Entry = ofEntries } : record, declared.Name);
            }
        }

        return new CollectionSpec(
            declared.Name, className, declared.Record.Type, entryNames, declared.Namespace, declared.Record.IsPublic, Declared: declared.Record);
    }

    private static bool AsksForMembers(RecordSpec record) =>
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
