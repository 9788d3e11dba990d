using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>Names inferred records in full, as code in another namespace must.</summary>
internal static class QualifiedType
{
    /// <summary>A type, with the types of items that declared lists have.</summary>
    /// <param name="type">The type.</param>
    /// <param name="namespace">The namespace of inferred records.</param>
    public static TypeSpec Of(TypeSpec type, string @namespace) => type switch
    {
        NestedSpec nested => new NestedSpec(Name(nested.Name, @namespace)),
        ReferenceSpec reference => reference with { RecordType = Name(reference.RecordType, @namespace) },
        ListSpec list when Of(list.Element, @namespace) is var element =>
            list with { Element = element, ElementType = TypeName.Of(element, list.IsElementNullable) },
        DictionarySpec dictionary => DictionarySpec.OfContent(Of(dictionary.Value, @namespace), dictionary.IsValueNullable),
        _ => type,
    };

    /// <summary>An inferred record.</summary>
    public static RecordSpec Of(RecordSpec record, string @namespace) => record with
    {
        Name = Name(record.Name, @namespace),
        Members = record.Members.Select(member => member with { Type = Of(member.Type, @namespace) }).ToEquatableArray(),
        Choices = record.Choices is not { } choices ? null : choices with
        {
            Items = choices.Items.Select(choice => choice with { RecordName = Name(choice.RecordName, @namespace) }).ToEquatableArray(),
        },
    };

    private static string Name(string record, string @namespace) =>
        record.StartsWith("global::", StringComparison.Ordinal) ? record : CSharpName.Full(@namespace, record);
}
