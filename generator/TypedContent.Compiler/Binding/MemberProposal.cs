using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Inference;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Binding;

/// <summary>The member that a code fix can declare for an unknown key.</summary>
internal static class MemberProposal
{
    /// <summary>The properties of the member; empty if it cannot have a name or a type.</summary>
    public static EquatableArray<ProblemProperty> Of(MappingPair pair, RecordSpec record, ValueBinder values)
    {
        var key = pair.Key.Text;
        var name = MemberNames.Of(key, record.Declaration!.ShortName, record.Entry is { } entry ? entry with { HasBody = true } : null);
        if (name.Length == 0
            || record.Members.Any(member => member.Name == name))
        {
            return default;
        }

        var shape = new ShapeReader(new ReferenceFiles(values.Schema)).Read(pair.Value, values.Entry);
        return TypeOf(shape, values.Schema) is not { } type
            ? default
            :
            [
                new(ProblemProperty.Key, key),
                new(ProblemProperty.Record, record.Name),
                new(ProblemProperty.Member, name),
                // Other entries may lack the key; a missing list is empty.
                new(ProblemProperty.Type, TypeName.Of(type, isNullable: type is not ListSpec)),
            ];
    }

    /// <summary>The inferred type of the value; <see langword="null"/> for a mapping, which would need its own
    /// record, and for a mixed list.</summary>
    private static TypeSpec? TypeOf(Shape? shape, ContentSchema schema) => shape?.Winner switch
    {
        not null when shape.IsMixed => null,
        (ShapeKind.Mapping, _) => null,
        (ShapeKind.Sequence, _) => TypeOf(shape.Items, schema) is { } element ? new ListSpec(element, shape.Items?.HasNull == true) : null,
        (ShapeKind.Reference, { } name) when schema.FindCollection(name) is { } collection =>
            new ReferenceSpec(
                name,
                collection.Declared is null ? CSharpName.Full(schema.Namespace, collection.RecordName) : collection.RecordName,
                collection.ClassType),
        _ => new ScalarSpec(shape?.Scalar ?? ScalarType.String),
    };
}
