using System.Text.RegularExpressions;
using TypedContent.Compiler.Schema;

namespace TypedContent.Generator.Report;

/// <summary>Writes types in short C# form: without namespaces.</summary>
internal static class MemberType
{
    private static readonly Regex Namespaces = new(@"global::([^.<>]+\.)*", RegexOptions.CultureInvariant);

    public static string Of(MemberSpec member) => Short(TypeName.Of(member.Type, member.IsNullable));

    public static string Short(string type) => Namespaces.Replace(type, "");

    /// <summary>The record in a member's type, directly, in lists or in dictionaries; <see langword="null"/> for none.</summary>
    public static string? RecordOf(TypeSpec type) => type switch
    {
        NestedSpec nested => nested.Name,
        ListSpec list => RecordOf(list.Element),
        DictionarySpec dictionary => RecordOf(dictionary.Value),
        _ => null,
    };
}
