namespace TypedContent.Generator.Schema;

/// <summary>Names of members.</summary>
internal static class MemberNames
{
    // Members of every record or object, which a property of the same name would hide or clash with.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "Clone", "EqualityContract", "PrintMembers",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>The member that a key becomes; empty where no name can be made. A name that C# needs itself gets <c>Value</c> behind it.</summary>
    public static string Of(string key, string recordName)
    {
        var name = CSharpName.Pascal(key);
        return name == recordName || Reserved.Contains(name) ? name + "Value" : name;
    }

    /// <summary>Whether every record has a member of that name.</summary>
    public static bool IsOfRecord(string name) => Reserved.Contains(name);

    /// <summary>Whether every entry has a member of that name.</summary>
    public static bool IsOfEntry(string name, bool hasBody) =>
        name is "Slug" or "Locale" or "SourcePath" or "Url" or "Direction" or "Translations" or "In" || (name == "Body" && hasBody);
}
