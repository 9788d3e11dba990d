using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>A declared collection as a build leaves it in the assembly for tools.</summary>
/// <param name="Collection">The collection, without what only generated code needs.</param>
/// <param name="Descriptions">The XML documentation of its records.</param>
internal sealed record DeclaredSchema(DeclaredCollection Collection, EquatableArray<RecordDescription> Descriptions);

/// <summary>The XML documentation of a declared record, as plain text in one line.</summary>
/// <param name="Record">The record (<see cref="RecordSpec.Name"/>).</param>
/// <param name="Text">Its summary; <see langword="null"/> for none.</param>
/// <param name="Members">Its members that have one.</param>
internal sealed record RecordDescription(string Record, string? Text, EquatableArray<MemberDescription> Members)
{
    /// <summary>The text of a member; <see langword="null"/> for none.</summary>
    public string? Of(MemberSpec member) => Members.FirstOrDefault(description => description.Member == member.Name)?.Text;
}

/// <summary>The XML documentation of a member.</summary>
/// <param name="Member">The member (<see cref="MemberSpec.Name"/>).</param>
/// <param name="Text">Its summary.</param>
internal sealed record MemberDescription(string Member, string Text);
