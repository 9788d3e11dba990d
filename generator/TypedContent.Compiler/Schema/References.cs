using System.Text.RegularExpressions;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>Follows the references between records.</summary>
internal static class References
{
    private static readonly Regex Unknown = new(@"\{([^}]*)\}");

    /// <summary>Resolves the types of declared members that are generated records.</summary>
    public static IEnumerable<RecordSpec> Resolve(List<RecordSpec> declared, List<CollectionSpec> collections) =>
        declared.Select(record => record with
        {
            Members = record.Members.Select(member => member with
            {
                Type = Resolve(member.Type, collections),
                CSharpType = Resolve(member.CSharpType, collections),
            }).ToEquatableArray(),
        });

    /// <summary>Marks the collections whose entries may refer to each other in a cycle through declared records.</summary>
    public static ContentSchema MarkCycles(ContentSchema schema)
    {
        var targets = schema.Collections.Where(static collection => collection.Declared is not null)
            .ToDictionary(static collection => collection.Name, collection => Targets(schema, collection.RecordName), StringComparer.Ordinal);
        var collections = schema.Collections.Select(collection => collection with
        {
            // No value refers to a singleton.
            IsCyclic = !collection.IsSingleton && Reaches(collection.Name, collection.Name, targets),
        })
            .ToEquatableArray();
        var linked = new HashSet<string>(collections.Where(static collection => collection.IsCyclic)
            .SelectMany(collection => schema.WithDerived(collection.RecordName)).Select(static record => record.Name), StringComparer.Ordinal);
        return schema with
        {
            Collections = collections,
            Records = schema.Records.Select(record => linked.Contains(record.Name) ? WithLinks(record, schema) : record).ToEquatableArray(),
        };
    }

    /// <summary>Whether a value of the type can hold a reference.</summary>
    public static bool Any(ContentSchema schema, TypeSpec type)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        AddTargets(schema, type, targets, []);
        return targets.Count > 0;
    }

    private static RecordSpec WithLinks(RecordSpec record, ContentSchema schema) => record with
    {
        Members = record.Members.Select(member => member with { IsLink = member.SetterType is not null && Any(schema, member.Type) }).ToEquatableArray(),
    };

    private static TypeSpec Resolve(TypeSpec type, List<CollectionSpec> collections) => type switch
    {
        UnresolvedSpec unresolved
            when collections.Find(collection => collection is { Declared: null, IsSingleton: false } && collection.RecordName == unresolved.Name)
                is { } collection =>
            new ReferenceSpec(collection.Name, CSharpName.Full(collection.Namespace, collection.RecordName), collection.ClassType),
        ListSpec list => list with
        {
            Element = Resolve(list.Element, collections),
            SetType = Resolve(list.SetType, collections),
            ElementType = Resolve(list.ElementType, collections),
        },
        DictionarySpec dictionary => dictionary with
        {
            Value = Resolve(dictionary.Value, collections),
            ValueType = Resolve(dictionary.ValueType, collections)!,
        },
        _ => type,
    };

    // A name in braces was unknown to the compiler when the declarations were read.
    private static string? Resolve(string? type, List<CollectionSpec> collections) => type is null || type.IndexOf('{') < 0
        ? type
        : Unknown.Replace(
            type,
            match => Resolve(new UnresolvedSpec(match.Groups[1].Value), collections) is ReferenceSpec reference ? reference.RecordType : match.Groups[1].Value);

    private static HashSet<string> Targets(ContentSchema schema, string recordName)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        AddTargets(schema, new NestedSpec(recordName), targets, []);
        return targets;
    }

    private static void AddTargets(ContentSchema schema, TypeSpec type, HashSet<string> targets, HashSet<string> seen)
    {
        switch (type)
        {
            case ReferenceSpec reference:
                targets.Add(reference.Collection);
                break;
            case ListSpec list:
                AddTargets(schema, list.Element, targets, seen);
                break;
            case DictionarySpec dictionary:
                AddTargets(schema, dictionary.Value, targets, seen);
                break;
            case NestedSpec nested when seen.Add(nested.Name):
                var record = schema.Record(nested.Name);
                if (record.Declaration is null)
                {
                    // An inferred record looks its references up when they are read.
                    break;
                }

                foreach (var member in record.Members)
                {
                    AddTargets(schema, member.Type, targets, seen);
                }

                foreach (var derived in record.Declaration.DerivedTypes)
                {
                    AddTargets(schema, new NestedSpec(derived.RecordName), targets, seen);
                }

                break;
        }
    }

    private static bool Reaches(string from, string to, Dictionary<string, HashSet<string>> targets)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.Count > 0)
        {
            if (!targets.TryGetValue(open.Pop(), out var next))
            {
                continue;
            }

            foreach (var target in next)
            {
                if (target == to)
                {
                    return true;
                }

                if (seen.Add(target))
                {
                    open.Push(target);
                }
            }
        }

        return false;
    }
}
