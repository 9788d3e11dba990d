using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>A key of a collection's entries that refers to entries of another.</summary>
/// <param name="Name">The names of the members that lead to it, together: <c>QuotesSpeaker</c>.</param>
/// <param name="Paths">The keys that lead to it, separated by dots: <c>quotes.speaker</c>; several if they have the same name.</param>
internal sealed record RelationKey(string Name, EquatableArray<string> Paths);

/// <summary>The entries of a collection that refer to those of another.</summary>
/// <param name="Source">The collection whose entries refer.</param>
/// <param name="SourceRecord">Its record as named in C#.</param>
/// <param name="SourceClass">Its static class as named in C#.</param>
/// <param name="SourceHost">The type with the method that tells to which entries one of its own refers.</param>
/// <param name="Method">The name of that method.</param>
/// <param name="TargetType">The static class of the collection that is referred to, as named in C#.</param>
/// <param name="Keys">The keys that refer.</param>
internal sealed record Relation(
    string Source, string SourceRecord, string SourceClass, string SourceHost, string Method, string TargetType, EquatableArray<RelationKey> Keys)
{
    /// <summary>Whether other assemblies see the record whose entries refer.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The name of the static class of the collection whose entries refer.</summary>
    public string SourceName => SourceClass.Substring(SourceClass.LastIndexOfAny(['.', ':']) + 1);

    /// <summary>The name of the member for a key (<see cref="RelationKey.Name"/>).</summary>
    public string NameBy(string key) => $"{SourceName}By{key}";
}

/// <summary>A member with the entries that refer to an entry.</summary>
/// <param name="Name">The member's name: <c>Articles</c>, <c>ArticlesByAuthor</c>.</param>
/// <param name="Relation">The collection that refers.</param>
/// <param name="Key">The number of the key; <see langword="null"/> for all keys.</param>
internal sealed record ReferrerMember(string Name, Relation Relation, int? Key);

/// <summary>Finds which collections refer to which, from the types of members alone.</summary>
internal static class Relations
{
    // No member's name has an underscore before a capital.
    private const string Method = "Entry_RefersTo";

    /// <summary>The relations from a collection for which a record has a member: it is inferred, or requests it.</summary>
    public static IEnumerable<Relation> From(ContentSchema schema, CollectionSpec source, EquatableArray<RelationRequests> requests) => source.IsSingleton
        ? []
        : schema.Collections
            .Where(target => (target.Declared is null && !target.IsSingleton)
                || requests.Any(own => own.Record == target.RecordName && own.Items.Any(request => request.Source == source.Name)))
            .Select(target => Of(schema, source, target, mayHaveMore: target.Declared is not null && source.IsMissingEntries)).OfType<Relation>();

    /// <summary>The members of an inferred record with the entries that refer to it.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="record">The record.</param>
    /// <param name="own">The names of the members that the project's C# adds to it. These and the record's other members take precedence.</param>
    public static List<ReferrerMember> Members(ContentSchema schema, RecordSpec record, EquatableArray<string> own)
    {
        var taken = new HashSet<string>(record.Members.Select(static member => member.Name).Concat(own), StringComparer.Ordinal);
        var target = schema.FindCollection(record.Entry!.Collection)!;
        var relations = schema.Collections.Where(static source => !source.IsSingleton)
            .Select(source => Of(schema, source, target)).OfType<Relation>().ToList();

        // The names for all keys are assigned first, so that a new key does not change what a member has.
        var members = relations.FindAll(relation => IsFree(relation.SourceName, record, taken))
            .ConvertAll(static relation => new ReferrerMember(relation.SourceName, relation, null));
        var all = new HashSet<Relation>(members.Select(static member => member.Relation));
        foreach (var relation in relations.Where(relation => relation.Keys.Count > 1 || !all.Contains(relation)))
        {
            members.AddRange(relation.Keys.Select((key, number) => new ReferrerMember(relation.NameBy(key.Name), relation, number))
                .Where(member => IsFree(member.Name, record, taken)));
        }

        return [.. members.OrderBy(member => relations.IndexOf(member.Relation))];
    }

    private static bool IsFree(string name, RecordSpec record, HashSet<string> taken) =>
        !MemberNames.IsTaken(name, record.Name, record.Entry) && taken.Add(name);

    /// <summary>The relation between two collections; <see langword="null"/> if no key of the first refers to the second.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="source">The collection whose entries refer.</param>
    /// <param name="target">The collection that is referred to.</param>
    /// <param name="mayHaveMore">Whether an entry that could not be read may refer, so that there is a relation even without a key.</param>
    public static Relation? Of(ContentSchema schema, CollectionSpec source, CollectionSpec target, bool mayHaveMore = false)
    {
        var keys = new List<RelationKey>();
        var path = new List<MemberSpec>();
        var open = new HashSet<string>(StringComparer.Ordinal);
        Add(new NestedSpec(source.RecordName));
        var record = source.Declared is null ? CSharpName.Full(source.Namespace, source.RecordName) : source.RecordName;
        return keys.Count == 0 && !mayHaveMore
            ? null
            : new Relation(
                source.Name,
                record,
                source.ClassType,
                source.Declared is null ? record : source.ClassType,
                Method + target.HintName.Replace('-', '_'),
                target.ClassType,
                keys.ToEquatableArray()) { IsPublic = source.IsPublic };

        void Add(TypeSpec type)
        {
            switch (type)
            {
                case ReferenceSpec reference when reference.Collection == target.Name:
                    AddKey(string.Join(".", path.Select(static member => member.Key)), string.Concat(path.Select(static member => member.Name)));
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

        void AddKey(string key, string name)
        {
            var same = keys.FindIndex(known => known.Name == name);
            if (same < 0)
            {
                keys.Add(new RelationKey(name, [key]));
            }
            else if (!keys[same].Paths.Contains(key))
            {
                keys[same] = new RelationKey(name, keys[same].Paths.Append(key).ToEquatableArray());
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
