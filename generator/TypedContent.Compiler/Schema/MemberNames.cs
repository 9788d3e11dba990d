using TypedContent.Compiler.Naming;

namespace TypedContent.Compiler.Schema;

/// <summary>Creates the names of members.</summary>
internal static class MemberNames
{
    /// <summary>The end of the name of a key whose own name belongs to another member.</summary>
    public const string Suffix = "Value";

    /// <summary>The name of the member with the other addresses of an entry.</summary>
    public const string Aliases = "Aliases";

    // Members of every record or object, which a property of the same name would hide or clash with.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "Clone", "EqualityContract", "PrintMembers",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>The member name of a key; empty if it cannot have one. A name that C# or the entry reserves gets the suffix <c>Value</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="recordName">The record.</param>
    /// <param name="entry">The members of the record of entries; <see langword="null"/> for a nested one.</param>
    public static string Of(string key, string recordName, EntrySpec? entry) =>
        IsTaken(key, recordName, entry) ? CSharpName.Pascal(key) + Suffix : CSharpName.Pascal(key);

    /// <summary>Whether the member name of a key belongs to another member of the record.</summary>
    public static bool IsTaken(string key, string recordName, EntrySpec? entry)
    {
        var name = CSharpName.Pascal(key);
        return name == recordName
            || Reserved.Contains(name)
            || (entry is not null && (entry.IsSingleton ? IsOfSingleton(name) || name == entry.ClassName : IsOfEntry(name, entry)));
    }

    /// <summary>Whether a key is not a case style of a member's name, so that an attribute has to specify it.</summary>
    public static bool NeedsKey(string name, string key) => PlainKey.Of(name) != PlainKey.Of(key);

    /// <summary>Whether every record has a member of that name.</summary>
    public static bool IsOfRecord(string name) => Reserved.Contains(name);

    /// <summary>Whether the static class of every singleton has a member of that name, beside those of its record.</summary>
    public static bool IsOfSingleton(string name) => name is "Value" or "In";

    private static bool IsOfEntry(string name, EntrySpec entry) =>
        IsOfEntry(name, entry.HasBody, entry.IsOrdered) || (name == Aliases && entry.AliasKey is not null);

    /// <summary>Whether every entry has a member of that name.</summary>
    public static bool IsOfEntry(string name, bool hasBody, bool isOrdered) =>
        name is "Slug" or "Locale" or "SourcePath" or "Url" or "Direction" or "Translations" or "In" || (name == "Body" && hasBody)
            || (name is "Previous" or "Next" && isOrdered);
}
