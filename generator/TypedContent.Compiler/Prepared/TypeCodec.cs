using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>Serializes the types of members, without what only generated code needs of declared ones: the C# names of lists, sets and values.</summary>
internal static class TypeCodec
{
    /// <summary>Writes a type.</summary>
    public static void Write(PreparedWriter writer, TypeSpec type)
    {
        switch (type)
        {
            case ScalarSpec { Formats.Count: > 0 } date:
                WriteKind(writer, TypeKind.DateOfFormats);
                writer.Write((ulong)date.Type);
                writer.WriteAll(date.Formats, format => writer.Write(format.Pattern));
                break;
            case ScalarSpec scalar:
                WriteKind(writer, TypeKind.Scalar);
                writer.Write((ulong)scalar.Type);
                break;
            case ParsedSpec parsed:
                WriteKind(writer, TypeKind.Parsed);
                writer.Write(parsed.Type);
                writer.Write(parsed.Name);
                writer.Write(parsed.Pattern);
                writer.Write(parsed.Example);
                writer.Write(parsed.ErrorMessage);
                writer.Write(parsed.Key);
                break;
            case ContentValueSpec:
                WriteKind(writer, TypeKind.Value);
                break;
            case EnumSpec choices:
                WriteKind(writer, TypeKind.Enum);
                writer.Write(choices.Type);
                writer.WriteAll(choices.Values, value =>
                {
                    writer.Write(value.Name);
                    writer.Write(value.Text);
                });
                writer.Write(choices.IsFlags);
                break;
            case NestedSpec nested:
                WriteKind(writer, TypeKind.Nested);
                writer.Write(nested.Name);
                break;
            case ReferenceSpec reference:
                WriteKind(writer, TypeKind.Reference);
                writer.Write(reference.Collection);
                writer.Write(reference.RecordType);
                writer.Write(reference.ClassType);
                break;
            case ListSpec list:
                WriteKind(writer, TypeKind.List);
                Write(writer, list.Element);
                writer.Write(list.IsElementNullable);
                break;
            case DictionarySpec dictionary:
                WriteKind(writer, dictionary.Kind == DictionaryKind.ContentDictionary ? TypeKind.Dictionary : TypeKind.DeclaredDictionary);
                Write(writer, dictionary.Value);
                writer.Write(dictionary.IsValueNullable);
                break;
            case UnresolvedSpec unresolved:
                WriteKind(writer, TypeKind.Unresolved);
                writer.Write(unresolved.Name);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type.GetType().Name);
        }
    }

    /// <summary>Reads a type.</summary>
    /// <exception cref="FormatException">The data is invalid.</exception>
    public static TypeSpec Read(PreparedReader reader, int depth = 0) => (TypeKind)reader.ReadUnsigned() switch
    {
        TypeKind.Scalar => new ScalarSpec((ScalarType)reader.ReadPosition()),
        TypeKind.Value => new ContentValueSpec(),
        TypeKind.Nested => new NestedSpec(reader.ReadText()),
        TypeKind.Reference => new ReferenceSpec(reader.ReadText(), reader.ReadText(), reader.ReadText()),
        TypeKind.List when depth < ContentDepth.Max => new ListSpec(Read(reader, depth + 1), reader.ReadFlag()),
        TypeKind.Dictionary when depth < ContentDepth.Max => DictionarySpec.OfContent(Read(reader, depth + 1), reader.ReadFlag()),
        TypeKind.DeclaredDictionary when depth < ContentDepth.Max =>
            new DictionarySpec(Read(reader, depth + 1), reader.ReadFlag(), ValueType: "", DictionaryKind.Dictionary),
        TypeKind.DateOfFormats => new ScalarSpec((ScalarType)reader.ReadPosition()) { Formats = reader.ReadAll(() => ReadFormat(reader)) },
        TypeKind.Parsed => new ParsedSpec(reader.ReadText(), reader.ReadText(), Method: null)
        {
            Pattern = reader.ReadNullableText(),
            Example = reader.ReadNullableText(),
            ErrorMessage = reader.ReadNullableText(),
            Key = reader.ReadText(),
        },
        TypeKind.Enum => new EnumSpec(
            reader.ReadText(), reader.ReadAll(() => new EnumValue(reader.ReadText(), reader.ReadNullableText())), reader.ReadFlag()),
        TypeKind.Unresolved => new UnresolvedSpec(reader.ReadText()),
        _ => throw new FormatException("A schema has a type of an unknown kind."),
    };

    private static DateFormat ReadFormat(PreparedReader reader) =>
        DateFormat.Parse(reader.ReadText(), out _) ?? throw new FormatException("A schema has an invalid date format.");

    private static void WriteKind(PreparedWriter writer, TypeKind kind) => writer.Write((ulong)kind);

    /// <summary>The codes for kinds of types.</summary>
    private enum TypeKind
    {
        Scalar,
        Value,
        Nested,
        Reference,
        List,
        Dictionary,
        DateOfFormats,
        Parsed,
        Enum,
        DeclaredDictionary,
        Unresolved,
    }
}
