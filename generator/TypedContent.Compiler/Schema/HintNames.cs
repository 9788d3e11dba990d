using System.Globalization;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>Names the generated files: the compiler requires names that differ even when case is ignored.</summary>
internal static class HintNames
{
    // With ".Body.g.cs" and a hash, names stay below the 255 bytes that file systems allow.
    private const int MaxBytes = 200;

    // The compiler compares the name of each generated file with all others, so its time grows with the square of their number.
    private const int MaxEntryFiles = TablePartition.Count;

    public static ContentSchema Assign(ContentSchema schema)
    {
        var types = Count(schema.Records.Select(ShortName).Concat(schema.Collections.Select(static collection => collection.ClassName)));
        return schema with
        {
            Collections = schema.Collections.Select(collection => Assign(collection, Of(collection.ClassName, collection.ClassType, types))).ToEquatableArray(),
            Records = schema.Records.Select(record => record with { HintName = Of(ShortName(record), record.Name, types) }).ToEquatableArray(),
        };
    }

    private static string ShortName(RecordSpec record) => record.Declaration?.ShortName ?? record.Name;

    private static CollectionSpec Assign(CollectionSpec collection, string hintName)
    {
        var ids = Count(collection.Entries.SelectMany(static entry => entry.Variants).Select(static variant => variant.Id));
        var isLarge = !collection.IsSingleton && collection.Entries.Sum(static entry => entry.Variants.Count) > MaxEntryFiles;
        return collection with
        {
            HintName = hintName,
            Entries = collection.Entries.Select(entry => entry with
            {
                Variants = entry.Variants.Select(variant => variant with
                {
                    HintName = hintName + "." + (isLarge ? SharedFile(TablePartition.Of(variant.Slug, variant.Locale)) : Of(variant.Id, variant.Id, ids)),
                    IsRow = isLarge,
                }).ToEquatableArray(),
            }).ToEquatableArray(),
        };
    }

    /// <summary>The collection in the name of a shared file.</summary>
    public static string CollectionOf(string sharedFile) => sharedFile.Substring(0, sharedFile.LastIndexOf('.'));

    /// <summary>The last part of the name of a shared file.</summary>
    public static string SharedFile(int number) => number.ToString("x2", CultureInfo.InvariantCulture);

    private static Dictionary<string, int> Count(IEnumerable<string> names) =>
        names.GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The name itself if it is unique; otherwise with a hash of the full name, which is.</summary>
    private static string Of(string name, string fullName, Dictionary<string, int> counts)
    {
        var cut = LongName.Cut(name, MaxBytes);
        return counts[name] == 1 && cut == name ? name : cut + "-" + LongName.Hash(fullName);
    }
}
