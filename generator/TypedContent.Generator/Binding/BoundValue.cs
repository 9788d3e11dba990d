using TypedContent.Generator.Model;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Binding;

/// <summary>A value that fits its type: what the emitter writes. It holds no place in any file.</summary>
internal abstract record BoundValue;

/// <summary>No value.</summary>
internal sealed record BoundNull : BoundValue;

/// <summary>A boolean, a number or a date.</summary>
/// <param name="Expression">The value as a C# expression.</param>
internal sealed record BoundScalar(string Expression) : BoundValue;

/// <summary>A text.</summary>
internal sealed record BoundText(string Text) : BoundValue;

/// <summary>A list.</summary>
internal sealed record BoundList(EquatableArray<BoundValue> Items) : BoundValue;

/// <summary>A nested record.</summary>
internal sealed record BoundRecord(EquatableArray<BoundMember> Members) : BoundValue;

/// <summary>A reference to an entry.</summary>
internal sealed record BoundReference(ReferenceSpec Type, string Slug) : BoundValue;

/// <summary>A member of a record and its value.</summary>
internal sealed record BoundMember(MemberSpec Member, BoundValue Value);
