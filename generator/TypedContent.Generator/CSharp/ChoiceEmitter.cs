using TypedContent.Compiler.Schema;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the abstract record of mappings with several shapes.</summary>
internal static class ChoiceEmitter
{
    /// <summary>Writes its members, which each record of one shape has.</summary>
    public static void WriteMembers(SourceWriter writer, RecordSpec record)
    {
        for (var i = 0; i < record.Members.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteLine();
            }

            var member = record.Members[i];
            RecordEmitter.WriteKey(writer, member);
            writer.WriteLine($"public abstract {TypeName.Of(member.Type, member.IsNullable)} {member.Name} {{ get; init; }}");
        }
    }
}
