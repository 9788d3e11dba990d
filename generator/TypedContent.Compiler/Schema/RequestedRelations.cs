using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>A member that a declared record requests with <c>[ReferencedBy]</c>.</summary>
/// <param name="Source">The collection whose entries refer.</param>
/// <param name="Key">The key that refers; <see langword="null"/> for all keys.</param>
/// <param name="Member">The member's name; <see langword="null"/> for the default one.</param>
internal sealed record RelationRequest(string Source, string? Key, string? Member);

/// <summary>The members that a declared record requests.</summary>
/// <param name="Record">The record (<see cref="RecordSpec.Name"/>).</param>
/// <param name="Items">The requests, in the order of their attributes.</param>
/// <param name="OwnMembers">The names of the record's members in the project's C#.</param>
/// <param name="Printed">Those that C# prints, in order.</param>
internal sealed record RelationRequests(
    string Record, EquatableArray<RelationRequest> Items, EquatableArray<string> OwnMembers, EquatableArray<string> Printed);

/// <summary>Finds the members that a declared record requests.</summary>
internal static class RequestedRelations
{
    /// <summary>For each request its member, or why there is none, as the rest of a sentence; neither if that is already reported.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="target">The record's collection.</param>
    /// <param name="requests">The requests.</param>
    public static List<(ReferrerMember? Member, string? Problem)> Of(ContentSchema schema, CollectionSpec target, RelationRequests requests)
    {
        var record = schema.Record(target.RecordName);
        var taken = new HashSet<string>(requests.OwnMembers.Concat(record.Members.Select(static member => member.Name)), StringComparer.Ordinal);
        return [.. requests.Items.Select(request => Of(schema, target, request, taken))];
    }

    private static (ReferrerMember? Member, string? Problem) Of(
        ContentSchema schema, CollectionSpec target, RelationRequest request, HashSet<string> taken)
    {
        if (schema.FindCollection(request.Source) is not { IsSingleton: false } source)
        {
            return (null, schema.UnnamedCollections.Contains(request.Source) ? null : UnknownCollection(schema, request.Source));
        }

        // An entry that could not be read, which is reported, may be the only one that refers.
        if (Relations.Of(schema, source, target, source.IsMissingEntries) is not { } relation)
        {
            return (null, $"has {Text(request)}, but no key of '{source.Name}' refers to '{target.Name}'; remove it, "
                + $"or write a reference to '{target.Name}' into an entry of '{source.Name}'");
        }

        var number = request.Key is { } name ? relation.Keys.ToList().FindIndex(key => key.Paths.Any(path => PlainKey.Of(path) == PlainKey.Of(name))) : -1;
        if (request.Key is { } unknown && number < 0 && !source.IsMissingEntries)
        {
            return (null, UnknownKey(relation, request, target, unknown));
        }

        int? key = request.Key is null ? null : number;
        var member = request.Member ?? (request.Key is { } own ? relation.NameBy(number < 0 ? CSharpName.Pascal(own) : relation.Keys[number].Name) : relation.SourceName);
        return Obstacle(member, target.Declared!.Name, target.IsOrdered, taken) is { } obstacle
            ? (null, $"has {Text(request)}, {obstacle}")
            : (new ReferrerMember(member, relation, key), null);
    }

    private static string UnknownCollection(ContentSchema schema, string name)
    {
        var names = schema.Collections.Where(static collection => !collection.IsSingleton).Select(static collection => collection.Name);
        return $"has [ReferencedBy(\"{MessageText.Shorten(name)}\")], but there is no collection '{MessageText.Shorten(name)}'; "
            + (Suggestion.Nearest(name, names) is { } nearest ? $"did you mean '{nearest}'?" : "name the folder or list file of the entries that refer");
    }

    private static string UnknownKey(Relation relation, RelationRequest request, CollectionSpec target, string key)
    {
        var paths = relation.Keys.SelectMany(static known => known.Paths).ToList();
        return $"has {Text(request)}, but '{MessageText.Shorten(key)}' is no key of '{relation.Source}' that refers to '{target.Name}'; "
            + (Suggestion.Nearest(key, paths) is { } nearest
                ? $"did you mean '{nearest}'?"
                : $"write {string.Join(" or ", paths.Select(static path => $"'{path}'"))}, or leave out Key for all of them");
    }

    /// <summary>Why a member cannot have a name, as the rest of a sentence; <see langword="null"/> if it can, which is then taken.</summary>
    private static string? Obstacle(string member, string record, bool isOrdered, HashSet<string> taken)
    {
        if (member.Length == 0 || !CSharpIdentifier.IsStart(member[0]) || !member.All(CSharpIdentifier.IsPart) || CSharpIdentifier.IsKeyword(member))
        {
            return $"but '{MessageText.Shorten(member)}' is not a C# identifier"
                + (CSharpName.Pascal(member) is { Length: > 0 } name ? $"; write Member = \"{name}\"" : "");
        }

        if (member != record && !MemberNames.IsOfRecord(member) && !MemberNames.IsOfEntry(member, hasBody: false, isOrdered) && taken.Add(member))
        {
            return null;
        }

        var free = "Referring" + member;
        while (taken.Contains(free))
        {
            free += "2";
        }

        return $"but '{member}' is already {(member == record ? "the name of the record" : "a member of it")}; choose another name, such as Member = \"{free}\"";
    }

    private static string Text(RelationRequest request) =>
        $"[ReferencedBy(\"{request.Source}\"{(request.Key is { } key ? $", Key = \"{MessageText.Shorten(key)}\"" : "")})]";
}
