using System.Collections.Immutable;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema.Terms;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>The schema of all content: every generated type, and every entry. It has no location in any file.</summary>
/// <param name="Namespace">The namespace of inferred types; empty for none.</param>
/// <param name="Collections">The collections, ordered by name.</param>
/// <param name="Records">The records, inferred and declared.</param>
internal sealed record ContentSchema(string Namespace, EquatableArray<CollectionSpec> Collections, EquatableArray<RecordSpec> Records)
{
    /// <summary>The collections without a name, which is reported: references and links to them are not reported again.</summary>
    public EquatableArray<string> UnnamedCollections { get; init; }

    /// <summary>The base path of the site (<see cref="GenerationOptions.BasePath"/>).</summary>
    public string BasePath { get; init; } = "";

    /// <summary>Whether wiki links are enabled.</summary>
    public bool HasWikiLinks { get; init; }

    /// <summary>The content files that have no entry, which is reported; their paths inside the content root.</summary>
    public EquatableArray<string> UnnamedFiles { get; init; }

    /// <summary>The images of the content, on whose paths the targets of links depend; their paths inside the content root.</summary>
    public EquatableArray<string> Images { get; init; }

    /// <summary>Whether it comes from prepared content.</summary>
    public bool IsPrepared { get; init; }

    /// <summary>The entries in tables, with their collections' names, in the schema's order.</summary>
    public IEnumerable<(string Collection, EntryVariant Variant)> TableVariants => Collections.Where(static collection => collection.IsTable)
        .SelectMany(static collection => collection.Entries.SelectMany(static entry => entry.Variants).Select(variant => (collection.Name, variant)));

    /// <summary>The schema with the images.</summary>
    public ContentSchema WithImages(ImmutableArray<string> images) =>
        this with { Images = images.OrderBy(static path => path, StringComparer.Ordinal).ToEquatableArray() };

    /// <summary>The schema of entries alone, without any of them.</summary>
    public ContentSchema OnlyRecords() => new(Namespace, default, Records);

    public CollectionSpec? FindCollection(string name)
    {
        foreach (var collection in Collections)
        {
            if (collection.Name == name)
            {
                return collection;
            }
        }

        return null;
    }

    public RecordSpec Record(string name) => SchemaIndex.Of(this).Record(name);

    /// <summary>A record; with the members that all of its derived records have, if it is a polymorphic one.</summary>
    public RecordSpec CommonRecord(string name)
    {
        var record = Record(name);
        var derived = record.Declaration?.DerivedTypes.Select(type => Record(type.RecordName)).ToList() ?? [];
        return derived.Count == 0 ? record : record with
        {
            Members = derived[0].Members
                .Where(member => derived.TrueForAll(other => other.Members.Any(same => same.Key == member.Key && same.Type == member.Type)))
                .ToEquatableArray(),
        };
    }

    /// <summary>A declared record and those that derive from it, each once: one may be named among its own derived records.</summary>
    public IReadOnlyList<RecordSpec> WithDerived(string name)
    {
        var records = new List<RecordSpec> { Record(name) };
        for (var i = 0; i < records.Count; i++)
        {
            foreach (var derived in records[i].Declaration!.DerivedTypes)
            {
                if (!records.Exists(record => record.Name == derived.RecordName))
                {
                    records.Add(Record(derived.RecordName));
                }
            }
        }

        return records;
    }
}

/// <summary>A collection, or a singleton.</summary>
/// <param name="Name">The folder's or list file's name: <c>fact-boxes</c>.</param>
/// <param name="ClassName">The static class: <c>FactBoxes</c>.</param>
/// <param name="RecordName">The record (<see cref="RecordSpec.Name"/>): <c>FactBox</c>.</param>
/// <param name="Entries">The entries, ordered by slug (ordinal).</param>
/// <param name="Namespace">The namespace of its static class; empty for none.</param>
/// <param name="IsPublic">Whether it is visible to other assemblies.</param>
/// <param name="HintName">The name of the generated file of its static class, without extension.</param>
/// <param name="Declared">The part to generate of a declared record.</param>
/// <param name="IsCyclic">
/// Whether its entries may refer, through declared records, to entries that refer back: these are created first, and their references are set afterwards.
/// </param>
/// <param name="IsMissingEntries">Whether entries could not be read, so that a missing slug may be one of them.</param>
/// <param name="Drafts">The slugs of drafts that this build leaves out.</param>
/// <param name="Unnamed">The slugs of entries without a name, which is reported.</param>
/// <param name="WithoutData">The files left out because they have no data; their paths inside the content root.</param>
internal sealed record CollectionSpec(
    string Name,
    string ClassName,
    string RecordName,
    EquatableArray<EntryName> Entries,
    string Namespace,
    bool IsPublic = true,
    string HintName = "",
    PartialRecord? Declared = null,
    bool IsCyclic = false,
    bool IsMissingEntries = false,
    EquatableArray<string> Drafts = default,
    EquatableArray<string> Unnamed = default,
    EquatableArray<string> WithoutData = default)
{
    /// <summary>The fully qualified C# name of the static class.</summary>
    public string ClassType => CSharpName.Full(Namespace, ClassName);

    /// <summary>Whether it is a singleton: one mapping instead of entries, to which no reference and no link leads. Its locales are its only entry.</summary>
    public bool IsSingleton { get; init; }

    /// <summary>The texts of terms that have other slugs than by themselves (<see cref="Documents.Terms.TermSlug"/>).</summary>
    public EquatableArray<TermAlias> TermAliases { get; init; }

    /// <summary>Whether its static class has a member for each entry.</summary>
    public bool HasMembers { get; init; } = true;

    /// <summary>Whether the project orders its entries; otherwise they are in the order of their slugs.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>The keys that order its entries.</summary>
    public EquatableArray<OrderKey> Order { get; init; }

    /// <summary>Whether its entries are rows of tables.</summary>
    public bool IsTable => Entries.Count > 0 && Entries[0].Variants[0].IsRow;

    /// <summary>Whether its entries read their rows when a member is first read, so that creating one costs little.</summary>
    public bool HasLightEntries => IsTable && Declared is null;

    /// <summary>The slugs of the files left out because they have no data.</summary>
    public EquatableArray<string> SlugsWithoutData { get; init; }

    /// <summary>Whether a slug is that of a file left out because it has no data.</summary>
    public bool LacksData(string slug) => SlugsWithoutData.Contains(slug);

    /// <summary>Whether a missing slug may be that of an entry with a mistake, which is reported at its own location.</summary>
    public bool MayHave(string slug) => IsMissingEntries || Unnamed.Contains(slug);

    /// <summary>Finds a slug.</summary>
    public EntryName? Find(string slug)
    {
        var (low, high) = (0, Entries.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Entries[middle].Slug, slug);
            if (order == 0)
            {
                return Entries[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Finds the entry of a reference or a link: by its slug, or for a folder's page also by its file name (<c>guide/index</c>).</summary>
    public EntryName? FindNamed(string slug)
    {
        if (Find(slug) is { } found)
        {
            return found;
        }

        var slash = slug.LastIndexOf('/');
        var page = slash < 0 ? ContentLayout.Index : slug.Substring(0, slash);
        return ContentLayout.IsUsualFolderPage(slug.Substring(slash + 1))
            && Find(page) is { } folder
            && folder.Variants.Any(static variant => variant.IsFolderPage)
            ? folder
            : null;
    }

    /// <summary>The names of an entry; <see langword="null"/> if its slug or its name is already used by another.</summary>
    public EntryVariant? FindVariant(EntryKey entry)
    {
        if (Find(entry.Slug) is { } name)
        {
            foreach (var variant in name.Variants)
            {
                if (variant.Index == entry.Index && variant.Path == entry.Path)
                {
                    return variant;
                }
            }
        }

        return null;
    }
}

/// <summary>A slug and its names.</summary>
/// <param name="Slug">The slug.</param>
/// <param name="Property">The static property: <c>MarrakechMeeting</c>.</param>
/// <param name="Variants">The entry in each of its locales, with the one that the static property returns first.</param>
internal sealed record EntryName(string Slug, string Property, EquatableArray<EntryVariant> Variants);

/// <summary>An entry in one locale.</summary>
/// <param name="Slug">The slug.</param>
/// <param name="Locale">The locale; <see langword="null"/> for none.</param>
/// <param name="Id">The prefix of its generated methods, unique in the collection: <c>MarrakechMeeting_en</c>.</param>
/// <param name="HintName">The name of its generated file, without extension.</param>
/// <param name="Path">Its file (<see cref="SourceFile.Path"/>).</param>
/// <param name="Index">The index of its item in the file.</param>
/// <param name="ContentPath">The path of the file in the content root (<see cref="ContentPath.Value"/>).</param>
/// <param name="Url">Its URL.</param>
internal sealed record EntryVariant(
    string Slug, string? Locale, string Id, string HintName, string Path, int Index, string ContentPath, string Url)
{
    /// <summary>The other addresses, from which requests should be redirected to its URL.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>Whether a key sets its URL, which is then in no folder of the collection.</summary>
    public bool HasPermalink { get; init; }

    /// <summary>Whether its file is the page of its folder.</summary>
    public bool IsFolderPage { get; init; }

    /// <summary>Whether it is an item of a list file.</summary>
    public bool IsOfList { get; init; }

    /// <summary>Whether it is a row of a table in its generated file, which then contains other entries; otherwise it is a class.</summary>
    public bool IsRow { get; init; }
}
