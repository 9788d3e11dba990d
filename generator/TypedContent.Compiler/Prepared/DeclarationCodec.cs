using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>
/// Serializes a declared collection for the assembly that has its record, from which tools read it without C#: all that binding needs, but not what only
/// generated code needs. It is the form of prepared content, so that there is one reader of types for both.
/// </summary>
internal static class DeclarationCodec
{
    // Increment the number when the format changes: a tool of another version then asks for a new build.
    private const ulong Form = 1;

    /// <summary>Writes a collection.</summary>
    public static string Write(DeclaredSchema schema)
    {
        var collection = schema.Collection;
        var writer = new PreparedWriter();
        writer.Write(Form);
        writer.Write(collection.Name);
        writer.Write(collection.Namespace);
        Write(writer, collection.Record);
        writer.Write(collection.InfersOthers);
        writer.WriteAll(collection.MemberNames, writer.Write);
        writer.WriteAll(collection.Types, record => Write(writer, record, schema.Descriptions.FirstOrDefault(other => other.Record == record.Name)));
        return writer.ToString();
    }

    /// <summary>Reads a collection; <see langword="null"/> if it has the form of another version.</summary>
    /// <exception cref="FormatException">The data is invalid.</exception>
    public static DeclaredSchema? Read(string text)
    {
        var reader = new PreparedReader(text);
        if (reader.ReadUnsigned() != Form)
        {
            return null;
        }

        var descriptions = new List<RecordDescription>();
        var (name, @namespace, record) = (reader.ReadText(), reader.ReadText(), ReadPart(reader));
        var (infersOthers, memberNames) = (reader.ReadFlag(), reader.ReadAll(reader.ReadText));
        var collection = new DeclaredCollection(name, @namespace, record, reader.ReadAll(() => ReadRecord(reader, descriptions)))
        {
            InfersOthers = infersOthers,
            MemberNames = memberNames,
        };
        return collection.Types.Any(type => type.Name == record.Type)
            ? new DeclaredSchema(collection, descriptions.ToEquatableArray())
            : throw new FormatException("A schema lacks the record of its collection.");
    }

    private static void Write(PreparedWriter writer, PartialRecord part)
    {
        writer.Write(part.Type);
        writer.Write(part.Name);
        writer.Write(part.IsPublic);
        writer.WriteAll(part.EntryMembers, writer.Write);
    }

    private static PartialRecord ReadPart(PreparedReader reader) => new(
        reader.ReadText(), reader.ReadText(), Headers: default, IsPartial: true, reader.ReadFlag(), IsSealed: false, HasBase: false, OwnMembers: default,
        EntryMembers: reader.ReadAll(reader.ReadText));

    private static void Write(PreparedWriter writer, RecordSpec record, RecordDescription? description)
    {
        var declaration = record.Declaration!;
        writer.Write(record.Name);
        writer.Write(declaration.ShortName);
        writer.Write(declaration.AllowUnknownKeys);
        writer.WriteAll(declaration.DerivedTypes, type =>
        {
            writer.Write(type.Text);
            writer.Write(type.RecordName);
        });
        writer.Write(declaration.Discriminator);
        writer.Write(declaration.InfersOthers);
        writer.Write(declaration.HasCopies);
        writer.Write(declaration.Part is not null);
        if (declaration.Part is { } part)
        {
            Write(writer, part);
        }

        writer.Write(description?.Text);
        writer.WriteAll(record.Members, member =>
        {
            Write(writer, member);
            writer.Write(description?.Of(member));
        });
    }

    private static RecordSpec ReadRecord(PreparedReader reader, List<RecordDescription> descriptions)
    {
        var name = reader.ReadText();
        var declaration = new DeclarationSpec(
            reader.ReadText(),
            reader.ReadFlag(),
            reader.ReadAll(() => new DerivedTypeSpec(reader.ReadText(), reader.ReadText())),
            reader.ReadNullableText(),
            Part: null)
        {
            InfersOthers = reader.ReadFlag(),
            HasCopies = reader.ReadFlag(),
        };
        declaration = reader.ReadFlag() ? declaration with { Part = ReadPart(reader) } : declaration;
        var text = reader.ReadNullableText();
        var described = new List<MemberDescription>();
        var members = reader.ReadAll(() =>
        {
            var member = ReadMember(reader, name);
            if (reader.ReadNullableText() is { } ofMember)
            {
                described.Add(new MemberDescription(member.Name, ofMember));
            }

            return member;
        });
        if (text is not null || described.Count > 0)
        {
            descriptions.Add(new RecordDescription(name, text, described.ToEquatableArray()));
        }

        return new RecordSpec(name, members, Entry: null, Declaration: declaration);
    }

    private static void Write(PreparedWriter writer, MemberSpec member)
    {
        writer.Write(member.Key);
        writer.Write(member.Name);
        TypeCodec.Write(writer, member.Type);
        writer.Write(member.IsNullable);
        writer.Write(member.IsRequired);
        writer.Write(member.IsExactKey);
        writer.Write(member.Parameter?.Name);
        writer.Write(member.Parameter?.HasDefault == true);
        writer.Write((ulong)member.Source);
        writer.Write(member.SetterType is not null);
        writer.Write(member.DisplayName);
        writer.Write(member.IsEmptyByDefault);
        writer.Write(member.IsLeftAlone);
        writer.Write(member.HasOwnDefault);
        writer.WriteAll(member.Rules, rule =>
        {
            writer.Write((ulong)rule.Kind);
            writer.WriteAll(rule.Arguments, writer.Write);
            writer.Write(rule.ErrorMessage);
        });
    }

    private static MemberSpec ReadMember(PreparedReader reader, string record)
    {
        var member = new MemberSpec(
            reader.ReadText(), reader.ReadText(), TypeCodec.Read(reader), reader.ReadFlag(), reader.ReadFlag(), reader.ReadFlag());
        var (parameter, hasDefault) = (reader.ReadNullableText(), reader.ReadFlag());
        return member with
        {
            Parameter = parameter is null ? null : new ParameterSpec(parameter, hasDefault),
            Source = (MemberSource)reader.ReadPosition((int)MemberSource.Body),
            SetterType = reader.ReadFlag() ? record : null,
            DisplayName = reader.ReadNullableText(),
            IsEmptyByDefault = reader.ReadFlag(),
            IsLeftAlone = reader.ReadFlag(),
            HasOwnDefault = reader.ReadFlag(),
            Rules = reader.ReadAll(() => new RuleSpec(
                (RuleKind)reader.ReadPosition((int)RuleKind.Base64String), reader.ReadAll(reader.ReadText), reader.ReadNullableText())),
        };
    }
}
