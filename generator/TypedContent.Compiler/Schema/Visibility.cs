using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>Makes records internal that have a member of an internal type, as C# requires: they refer to a declared, internal record.</summary>
internal static class Visibility
{
    public static ContentSchema Assign(ContentSchema schema)
    {
        var hidden = new HashSet<string>(
            schema.Collections.Where(static collection => !collection.IsPublic).Select(static collection => collection.RecordName), StringComparer.Ordinal);
        if (hidden.Count == 0)
        {
            return schema;
        }

        var inferred = schema.Records.Where(static record => record.Declaration is null).ToList();
        while (inferred.Find(record => !hidden.Contains(record.Name)
            && (record.Members.Any(member => Uses(member.Type, hidden)) || (record.Base is { } parent && hidden.Contains(parent.Name)))) is { } found)
        {
            hidden.Add(found.Name);
            hidden.Add(CSharpName.Full(schema.Namespace, found.Name));
        }

        return schema with
        {
            Collections = schema.Collections.Select(collection => collection with { IsPublic = !hidden.Contains(collection.RecordName) }).ToEquatableArray(),
            Records = schema.Records.Select(record => record with
            {
                IsPublic = !hidden.Contains(record.Name),
                Members = record.Declaration is { InfersOthers: true } && !hidden.Contains(record.Name)
                    ? record.Members.Select(member => member with { IsInternal = member.IsInferred && Uses(member.Type, hidden) }).ToEquatableArray()
                    : record.Members,
            }).ToEquatableArray(),
        };
    }

    private static bool Uses(TypeSpec type, HashSet<string> names) => type switch
    {
        ReferenceSpec reference => names.Contains(reference.RecordType),
        NestedSpec nested => names.Contains(nested.Name),
        ListSpec list => Uses(list.Element, names),
        DictionarySpec dictionary => Uses(dictionary.Value, names),
        _ => false,
    };
}
