using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>Finds the members that order the entries of a collection.</summary>
/// <param name="records">The schema of records alone.</param>
/// <param name="root">The record of its entries (<see cref="RecordSpec.Name"/>).</param>
/// <param name="isComplete">Whether all of its content could be read; otherwise an inferred key may be in an unreadable part.</param>
internal sealed class OrderMembers(ContentSchema records, string root, bool isComplete)
{
    private const string Ordered = "name a key with texts, numbers, dates, times, or booleans";

    private readonly RecordSpec _root = records.CommonRecord(root);

    private enum Outcome
    {
        Found,
        Unknown,
        BelowOther,
    }

    /// <summary>A key as the members name it; <see langword="null"/> if it orders nothing.</summary>
    /// <param name="key">The key.</param>
    /// <param name="problem">Why it orders nothing, as what follows the key in a sentence; <see langword="null"/> if that is already reported.</param>
    public OrderKey? Find(OrderKey key, out string? problem)
    {
        problem = null;
        var path = new List<string>();
        var outcome = Find(_root, key.Key, path, out var member);
        if (outcome == Outcome.Unknown)
        {
            if (IsSlug(key.Key))
            {
                return key with { Key = OrderKey.Slug };
            }

            problem = isComplete || _root.Declaration is { InfersOthers: false } ? Unknown(key.Key) : null;
            return null;
        }

        if (outcome == Outcome.BelowOther)
        {
            problem = $", but the values of '{MessageText.Shorten(string.Join(".", path))}' {Kind(member!.Type)}; {Ordered}";
            return null;
        }

        if (HasOrder(member!.Type))
        {
            return key with { Key = string.Join(".", path), Path = path.ToEquatableArray() };
        }

        // A mistake in the type of a declared member is reported in C#.
        problem = member is { IsLeftAlone: false, Type: not UnresolvedSpec } ? $", whose values {Kind(member.Type)}, which have no order; {Ordered}" : null;
        return null;
    }

    // A key may have a dot itself, so the longest one is tried first.
    private Outcome Find(RecordSpec record, string key, List<string> path, out MemberSpec? member)
    {
        member = Member(record, key);
        if (member is not null)
        {
            path.Add(member.Key);
            return Outcome.Found;
        }

        for (var dot = key.LastIndexOf('.'); dot > 0; dot = key.LastIndexOf('.', dot - 1))
        {
            if (Member(record, key.Substring(0, dot)) is { } outer)
            {
                path.Add(outer.Key);
                if (outer.Type is NestedSpec nested)
                {
                    return Find(records.CommonRecord(nested.Name), key.Substring(dot + 1), path, out member);
                }

                member = outer;
                return outer.Type is ListSpec or DictionarySpec or ReferenceSpec or ContentValueSpec ? Outcome.BelowOther : Outcome.Unknown;
            }
        }

        return Outcome.Unknown;
    }

    private static MemberSpec? Member(RecordSpec record, string key) => KeyStyle.FindInAny(record, key)
        ?? (record.Declaration is null ? null : record.Members.FirstOrDefault(member => member.Source == MemberSource.Content && member.Name == key));

    private bool IsSlug(string key) => _root.Declaration is null ? key == OrderKey.Slug : PlainKey.Of(key) == PlainKey.Of(OrderKey.Slug);

    private static bool HasOrder(TypeSpec type) =>
        type is EnumSpec { IsFlags: false } or ScalarSpec { Type: not (ScalarType.Guid or ScalarType.CultureInfo) };

    private static string Kind(TypeSpec type) => type switch
    {
        ListSpec => "are lists",
        NestedSpec => "are mappings",
        DictionarySpec => "are dictionaries",
        ReferenceSpec => "are entries",
        ContentValueSpec => "may be of any kind",
        EnumSpec => "are flags",
        ScalarSpec { Type: ScalarType.CultureInfo } => "are languages",
        ParsedSpec parsed => $"are of the type '{parsed.Name}'",
        _ => "are GUIDs",
    };

    private string Unknown(string key)
    {
        var owner = _root.Declaration is { } declaration ? $"the record '{declaration.ShortName}'" : "the collection";
        return $", which {owner} does not have"
            + (Suggestion.Nearest(key, Keys(_root, "", []).Append(OrderKey.Slug)) is { } nearest ? $" (did you mean '{nearest}'?)" : "")
            + "; correct the key, or remove it";
    }

    // A record may contain itself.
    private IEnumerable<string> Keys(RecordSpec record, string prefix, EquatableArray<string> outer) => record.Members
        .Where(static member => member.Source == MemberSource.Content)
        .SelectMany(member => HasOrder(member.Type) ? [prefix + member.Key]
            : member.Type is NestedSpec nested && !outer.Contains(nested.Name)
                ? Keys(records.CommonRecord(nested.Name), $"{prefix}{member.Key}.", outer.Append(nested.Name).ToEquatableArray())
            : Enumerable.Empty<string>());
}
