using TypedContent.Compiler.Naming;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the members of an entry for the entries beside it, in an ordered collection.</summary>
internal static class NeighborEmitter
{
    /// <summary>The names of the members.</summary>
    public static readonly IReadOnlyList<string> Names = ["Previous", "Next"];

    /// <summary>Writes them.</summary>
    /// <param name="writer">Receives the code.</param>
    /// <param name="recordName">The record.</param>
    /// <param name="classType">The static class of its collection.</param>
    /// <param name="locale">The C# for the entry's locale.</param>
    /// <param name="names">The members to write.</param>
    /// <param name="isIgnoredByJson">Whether an attribute makes System.Text.Json skip them, which lead from entry to entry.</param>
    public static void Write(
        SourceWriter writer, string recordName, string classType, string locale, IReadOnlyList<string> names, bool isIgnoredByJson)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteLine();
            }

            var (side, end) = names[i] == "Previous" ? ("before", "first") : ("after", "last");
            writer.WriteLine(
                $"/// <summary>The entry {side} this one in the collection's order, of the same locale; <see langword=\"null\"/> for the {end} one.</summary>");
            if (isIgnoredByJson)
            {
                writer.WriteLine("[global::System.Text.Json.Serialization.JsonIgnore]");
            }

            var found = $"{classType}.All.TryFind{names[i]}(Slug, {locale}, out var entry)";
            writer.WriteLine($"public {CSharpName.Identifier(recordName)}? {names[i]} => {found} ? entry : null;");
        }
    }
}
