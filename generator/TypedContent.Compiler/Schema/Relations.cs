using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>A key of a collection's entries that refers to entries of another.</summary>
/// <param name="Path">The keys that lead to it, separated by dots: <c>quotes.speaker</c>.</param>
/// <param name="Name">Their member names together: <c>QuotesSpeaker</c>.</param>
internal sealed record RelationKey(string Path, string Name);

/// <summary>The entries of a collection that refer to those of another.</summary>
/// <param name="Source">The collection whose entries refer.</param>
/// <param name="SourceRecord">Its record as named in C#.</param>
/// <param name="SourceClass">Its static class as named in C#.</param>
/// <param name="SourceHost">The type with the method that tells to which entries one of its own refers.</param>
/// <param name="TargetType">The static class of the collection that is referred to, as named in C#.</param>
/// <param name="Keys">The keys that refer.</param>
internal sealed record Relation(string Source, string SourceRecord, string SourceClass, string SourceHost, string TargetType, EquatableArray<RelationKey> Keys)
{
    /// <summary>The name of the static class of the collection whose entries refer.</summary>
    public string SourceName => ShortName(SourceClass);

    /// <summary>The name of the static class of the collection that is referred to.</summary>
    public string TargetClass => ShortName(TargetType);

    private static string ShortName(string type) => type.Substring(type.LastIndexOfAny(['.', ':']) + 1);
}

/// <summary>A member with the entries that refer to an entry.</summary>
/// <param name="Name">The member's name: <c>Articles</c>, <c>ArticlesByAuthor</c>.</param>
/// <param name="Relation">The collection that refers.</param>
/// <param name="Key">The number of the key; <see langword="null"/> for all keys.</param>
internal sealed record ReferrerMember(string Name, Relation Relation, int? Key);

/// <summary>Finds which collections refer to which, from the types of members alone.</summary>
internal static class Relations
{
    /// <summary>The collections that refer to another, in their order.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="target">The name of the collection that is referred to.</param>
    public static IEnumerable<Relation> To(ContentSchema schema, string target) =>
        schema.Collections.Where(static source => !source.IsSingleton).Select(source => Of(schema, source, target)).OfType<Relation>();

    /// <summary>The collections with an inferred record that a collection refers to: their records have members for it.</summary>
    public static IEnumerable<Relation> From(ContentSchema schema, CollectionSpec source) => source.IsSingleton ? [] : schema.Collections
        .Where(static target => target.Declared is null)
        .Select(target => Of(schema, source, target.Name))
        .OfType<Relation>();

    /// <summary>The members of an inferred record with the entries that refer to it. The record's own members take precedence.</summary>
    public static IEnumerable<ReferrerMember> Members(ContentSchema schema, RecordSpec record)
    {
        var taken = new HashSet<string>(record.Members.Select(static member => member.Name), StringComparer.Ordinal);
        foreach (var relation in To(schema, record.Entry!.Collection))
        {
            var isFree = IsFree(relation.SourceName, record, taken);
            if (isFree)
            {
                yield return new ReferrerMember(relation.SourceName, relation, null);
            }

            for (var key = 0; key < relation.Keys.Count && (relation.Keys.Count > 1 || !isFree); key++)
            {
                var name = $"{relation.SourceName}By{relation.Keys[key].Name}";
                if (IsFree(name, record, taken))
                {
                    yield return new ReferrerMember(name, relation, key);
                }
            }
        }
    }

    private static bool IsFree(string name, RecordSpec record, HashSet<string> taken) =>
        !MemberNames.IsTaken(name, record.Name, record.Entry) && taken.Add(name);

    private static Relation? Of(ContentSchema schema, CollectionSpec source, string target)
    {
        var keys = new List<RelationKey>();
        var path = new List<MemberSpec>();
        var open = new HashSet<string>(StringComparer.Ordinal);
        Add(new NestedSpec(source.RecordName));
        var record = source.Declared is null ? CSharpName.Full(source.Namespace, source.RecordName) : source.RecordName;
        return keys.Count == 0 || schema.FindCollection(target) is not { } found
            ? null
            : new Relation(
                source.Name,
                record,
                source.ClassType,
                source.Declared is null ? record : source.ClassType,
                found.ClassType,
                keys.ToEquatableArray());

        void Add(TypeSpec type)
        {
            switch (type)
            {
                case ReferenceSpec reference when reference.Collection == target:
                    var key = new RelationKey(
                        string.Join(".", path.Select(static member => member.Key)), string.Concat(path.Select(static member => member.Name)));
                    if (!keys.Contains(key))
                    {
                        keys.Add(key);
                    }

                    break;
                case ListSpec list:
                    Add(list.Element);
                    break;
                case DictionarySpec dictionary:
                    Add(dictionary.Value);
                    break;
                case NestedSpec nested:
                    AddMembers(nested.Name);
                    break;
            }
        }

        void AddMembers(string name)
        {
            // A declared record may contain itself, and its members are then found once.
            if (!open.Add(name))
            {
                return;
            }

            foreach (var record in NestedRecords.Alternatives(schema.Record(name), schema.Record))
            {
                foreach (var member in record.Members)
                {
                    path.Add(member);
                    Add(member.Type);
                    path.RemoveAt(path.Count - 1);
                }
            }

            open.Remove(name);
        }
    }
}
