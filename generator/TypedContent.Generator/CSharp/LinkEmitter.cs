using TypedContent.Compiler.Schema;

namespace TypedContent.Generator.CSharp;

/// <summary>
/// Writes the methods that set the references of existing entries: if declared entries refer to each other through
/// ordinary init-only members, there is no order in which they could be created complete.
/// </summary>
internal static class LinkEmitter
{
    public const string ClassName = "All_Links";

    public static string MethodName(MemberSpec member) => "Set" + member.Name;

    /// <summary>The value of a required member until its references are set.</summary>
    public static string Placeholder(MemberSpec member) => member.Type is ReferenceSpec or NestedSpec or DictionarySpec ? "null!" : "default!";

    /// <summary>The argument of a constructor parameter until its references are set. It has a type, by which the compiler chooses the constructor.</summary>
    public static string PlaceholderArgument(MemberSpec member) => member.Type is ListSpec ? $"default({member.CSharpType})!" : "null!";

    public static void Write(SourceWriter writer, IEnumerable<MemberSpec> members)
    {
        writer.WriteLine();
        writer.WriteLine($"internal static class {ClassName}");
        writer.Open();
        var isFirst = true;
        foreach (var member in members.GroupBy(static member => (member.Name, member.SetterType)).Select(static group => group.First()))
        {
            if (!isFirst)
            {
                writer.WriteLine();
            }

            isFirst = false;
            writer.WriteLine(
                $"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = "
                + $"\"set_{member.Name}\")]");
            writer.WriteLine($"internal static extern void {MethodName(member)}({member.SetterType} entry, {member.CSharpType} value);");
        }

        writer.Close();
    }
}
