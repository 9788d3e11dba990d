using System.Globalization;
using System.Text;
using TypedContent.Generator.Model;

namespace TypedContent.Generator.Schema;

/// <summary>Names the generated files: the compiler wants names that differ also where upper and lower case are the same.</summary>
internal static class HintNames
{
    // With ".Body.g.cs" and a hash below the 255 bytes that file systems allow.
    private const int MaxBytes = 200;

    public static ContentSchema Assign(ContentSchema schema)
    {
        var types = Count(schema.Records.Select(static record => record.Name).Concat(schema.Collections.Select(static collection => collection.ClassName)));
        return new ContentSchema(
            schema.Collections.Select(collection => Assign(collection, Of(collection.ClassName, types))).ToEquatableArray(),
            schema.Records.Select(record => record with { HintName = Of(record.Name, types) }).ToEquatableArray());
    }

    private static CollectionSpec Assign(CollectionSpec collection, string hintName)
    {
        var ids = Count(collection.Entries.SelectMany(static entry => entry.Variants).Select(static variant => variant.Id));
        return collection with
        {
            HintName = hintName,
            Entries = collection.Entries.Select(entry => entry with
            {
                Variants = entry.Variants.Select(variant => variant with { HintName = hintName + "." + Of(variant.Id, ids) }).ToEquatableArray(),
            }).ToEquatableArray(),
        };
    }

    private static Dictionary<string, int> Count(IEnumerable<string> names) =>
        names.GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.OrdinalIgnoreCase);

    private static string Of(string name, Dictionary<string, int> counts)
    {
        var isUnique = counts[name] == 1;
        return isUnique && Encoding.UTF8.GetByteCount(name) <= MaxBytes ? name : Cut(name) + "-" + Fnv1A(name).ToString("x8", CultureInfo.InvariantCulture);
    }

    private static string Cut(string name)
    {
        while (Encoding.UTF8.GetByteCount(name) > MaxBytes)
        {
            name = name.Substring(0, name.Length - 1);
        }

        return name;
    }

    // Stable over machines and versions, unlike string.GetHashCode.
    private static uint Fnv1A(string text)
    {
        var hash = 2166136261;
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ b) * 16777619);
        }

        return hash;
    }
}
