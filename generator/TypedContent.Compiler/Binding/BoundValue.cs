using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Binding;

/// <summary>A value that fits its type: the input for the emitter. It has no location in any file.</summary>
internal abstract record BoundValue;

/// <summary>No value.</summary>
internal sealed record BoundNull : BoundValue;

/// <summary>A boolean, a number, a date or another value that is not a text.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Value">The value (<see cref="ScalarMatch.Value"/>).</param>
internal sealed record BoundScalar(ScalarType Type, object Value) : BoundValue;

/// <summary>A text from which the program creates a value of a type of the project.</summary>
/// <param name="Type">The type.</param>
/// <param name="Text">The text.</param>
internal sealed record BoundParsed(ParsedSpec Type, string Text) : BoundValue;

/// <summary>A member of an enum, or several of a flags enum.</summary>
/// <param name="Type">The enum, as C# names it.</param>
/// <param name="Names">The members, without duplicates; empty for flags that are not set.</param>
internal sealed record BoundEnum(string Type, EquatableArray<string> Names) : BoundValue;

/// <summary>A text.</summary>
internal sealed record BoundText(string Text) : BoundValue;

/// <summary>HTML with placeholders for titles of other entries, or its text.</summary>
/// <param name="Html">The HTML.</param>
/// <param name="IsText">Whether it is the text of the HTML.</param>
internal sealed record BoundHtml(HtmlTemplate Html, bool IsText) : BoundValue
{
    /// <summary>The value with the titles filled in so far.</summary>
    public string Value => IsText ? HtmlText.Of(Html.Text) : Html.Text;
}

/// <summary>The Markdown body of the entry.</summary>
/// <param name="Blocks">Which of the entry's typed blocks are parts of it, in order (<see cref="BoundRecord.Block"/>).</param>
internal sealed record BoundBody(EquatableArray<int> Blocks) : BoundValue
{
    /// <summary>Marks a block that has no record.</summary>
    public const int NoBlock = -1;
}

/// <summary>A list or a set.</summary>
/// <param name="Items">The items.</param>
/// <param name="SetType">The set to create; <see langword="null"/> for a collection expression.</param>
internal sealed record BoundList(EquatableArray<BoundValue> Items, string? SetType = null) : BoundValue;

/// <summary>A dictionary.</summary>
internal sealed record BoundDictionary(EquatableArray<BoundItem> Items, DictionarySpec Type) : BoundValue;

/// <summary>A value of any kind.</summary>
/// <param name="Kind">Its kind (<see cref="ContentValueField"/>).</param>
/// <param name="Value">The value; a list or a mapping has values of this type.</param>
/// <param name="Written">The text of a boolean, a number or a date in the content; empty for all others.</param>
/// <param name="Place">Its location.</param>
internal sealed record BoundContentValue(string Kind, BoundValue Value, string Written, SourcePlace Place) : BoundValue;

/// <summary>The keys of a mapping and their values, of any kind.</summary>
internal sealed record BoundMapping(EquatableArray<BoundItem> Items) : BoundValue;

/// <summary>A key of a dictionary and its value.</summary>
internal sealed record BoundItem(string Key, BoundValue Value);

/// <summary>A record.</summary>
/// <param name="Members">The members that have a value.</param>
/// <param name="TypeName">The type to create, if it isn't the expected one; otherwise <see langword="null"/>.</param>
/// <param name="IsDeclared">Whether the record is declared.</param>
/// <param name="Block">Which of the entry's typed blocks it is; <see langword="null"/> for none.</param>
internal sealed record BoundRecord(EquatableArray<BoundMember> Members, string? TypeName = null, bool IsDeclared = false, int? Block = null) : BoundValue;

/// <summary>A reference to an entry.</summary>
internal sealed record BoundReference(ReferenceSpec Type, string Slug) : BoundValue;

/// <summary>A member of a record and its value.</summary>
internal sealed record BoundMember(MemberSpec Member, BoundValue Value);
