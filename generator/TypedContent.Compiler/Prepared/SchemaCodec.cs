using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>Serializes a schema in which all records are inferred.</summary>
internal static class SchemaCodec
{
    /// <summary>Writes a schema, without its images, with the problems found while building it.</summary>
    public static string Write(SchemaResult result)
    {
        var writer = new PreparedWriter();
        var schema = result.Schema;
        writer.Write(schema.Namespace);
        writer.Write(schema.BasePath);
        writer.Write(schema.HasWikiLinks);
        writer.WriteAll(schema.UnnamedCollections, writer.Write);
        writer.WriteAll(schema.UnnamedFiles, writer.Write);
        writer.WriteAll(schema.Collections, collection => Write(writer, collection));
        writer.WriteAll(schema.Records, record => Write(writer, record));
        ProblemCodec.Write(writer, result.Problems, "");
        return writer.ToString();
    }

    /// <summary>Reads a schema.</summary>
    /// <exception cref="FormatException">The data is invalid.</exception>
    public static SchemaResult Read(string text)
    {
        var reader = new PreparedReader(text);
        var (name, basePath, hasWikiLinks) = (reader.ReadText(), reader.ReadText(), reader.ReadFlag());
        var (collections, files) = (reader.ReadAll(reader.ReadText), reader.ReadAll(reader.ReadText));
        var schema = new ContentSchema(name, reader.ReadAll(() => ReadCollection(reader)), reader.ReadAll(() => ReadRecord(reader)))
        {
            BasePath = basePath,
            HasWikiLinks = hasWikiLinks,
            UnnamedCollections = collections,
            UnnamedFiles = files,
            IsPrepared = true,
        };
        return new SchemaResult(schema, ProblemCodec.Read(reader, ""));
    }

    private static void Write(PreparedWriter writer, CollectionSpec collection)
    {
        writer.Write(collection.Name);
        writer.Write(collection.ClassName);
        writer.Write(collection.RecordName);
        writer.Write(collection.Namespace);
        writer.Write(collection.IsPublic);
        writer.Write(collection.HintName);
        writer.Write(collection.IsCyclic);
        writer.Write(collection.IsMissingEntries);
        writer.Write(collection.IsSingleton);
        writer.Write(collection.HasMembers);
        writer.Write(collection.IsOrdered);
        writer.WriteAll(collection.Order, key =>
        {
            writer.Write(key.Key);
            writer.Write(key.IsDescending);
            writer.WriteAll(key.Path, writer.Write);
        });
        writer.WriteAll(collection.Drafts, writer.Write);
        writer.WriteAll(collection.Unnamed, writer.Write);
        writer.WriteAll(collection.WithoutData, writer.Write);
        writer.WriteAll(collection.SlugsWithoutData, writer.Write);
        TermCodec.WriteAliases(writer, collection.TermAliases);
        writer.WriteAll(collection.Entries, entry =>
        {
            writer.Write(entry.Slug);
            writer.Write(entry.Property);
            writer.WriteAll(entry.Variants, variant => Write(writer, variant));
        });
    }

    private static CollectionSpec ReadCollection(PreparedReader reader)
    {
        var collection = new CollectionSpec(
            reader.ReadText(),
            reader.ReadText(),
            reader.ReadText(),
            default,
            reader.ReadText(),
            reader.ReadFlag(),
            ReadHintName(reader),
            IsCyclic: reader.ReadFlag(),
            IsMissingEntries: reader.ReadFlag())
        {
            IsSingleton = reader.ReadFlag(),
            HasMembers = reader.ReadFlag(),
            IsOrdered = reader.ReadFlag(),
            Order = reader.ReadAll(() => new OrderKey(reader.ReadText(), reader.ReadFlag()) { Path = reader.ReadAll(reader.ReadText) }),
            Drafts = reader.ReadAll(reader.ReadText),
            Unnamed = reader.ReadAll(reader.ReadText),
            WithoutData = reader.ReadAll(reader.ReadText),
            SlugsWithoutData = reader.ReadAll(reader.ReadText),
            TermAliases = TermCodec.ReadAliases(reader),
        };
        return collection with
        {
            Entries = reader.ReadAll(() =>
            {
                var slug = reader.ReadText();
                return new EntryName(slug, reader.ReadText(), reader.ReadAll(() => ReadVariant(reader, slug)));
            }),
        };
    }

    private static void Write(PreparedWriter writer, EntryVariant variant)
    {
        writer.Write(variant.Locale);
        writer.Write(variant.Id);
        writer.Write(variant.HintName);
        writer.Write(variant.Path);
        writer.Write((ulong)variant.Index);
        writer.Write(variant.ContentPath);
        writer.Write(variant.Url);
        writer.WriteAll(variant.Aliases, writer.Write);
        writer.Write(variant.HasPermalink);
        writer.Write(variant.IsFolderPage);
        writer.Write(variant.IsOfList);
        writer.Write(variant.IsRow);
    }

    private static EntryVariant ReadVariant(PreparedReader reader, string slug) => new(
        slug,
        reader.ReadNullableText(),
        reader.ReadText(),
        ReadHintName(reader),
        reader.ReadText(),
        reader.ReadPosition(),
        reader.ReadText(),
        reader.ReadText())
    {
        Aliases = reader.ReadAll(reader.ReadText),
        HasPermalink = reader.ReadFlag(),
        IsFolderPage = reader.ReadFlag(),
        IsOfList = reader.ReadFlag(),
        IsRow = reader.ReadFlag(),
    };

    private static void Write(PreparedWriter writer, RecordSpec record)
    {
        writer.Write(record.Name);
        writer.WriteAll(record.Members, member => Write(writer, member));
        writer.Write(record.Entry is not null);
        if (record.Entry is { } entry)
        {
            writer.Write(entry.Collection);
            writer.Write(entry.ClassName);
            writer.Write(entry.HasBody);
            writer.Write(entry.IsBodyNullable);
            writer.Write(entry.DefaultLocale);
            writer.Write(entry.IsSingleton);
            writer.Write(entry.IsOrdered);
            writer.Write(entry.AliasKey);
        }

        writer.Write(record.HintName);
        writer.Write(record.IsPublic);
        writer.Write(record.Choices?.Discriminator);
        writer.WriteAll(record.Choices?.Items ?? default, choice =>
        {
            writer.Write(choice.Text);
            writer.Write(choice.RecordName);
        });
        writer.Write(record.Base?.Name);
        writer.WriteAll(record.Base?.Members ?? default, writer.Write);
    }

    private static RecordSpec ReadRecord(PreparedReader reader) => new(
        reader.ReadText(),
        reader.ReadAll(() => ReadMember(reader)),
        reader.ReadFlag()
            ? new EntrySpec(reader.ReadText(), reader.ReadText(), reader.ReadFlag(), reader.ReadFlag(), reader.ReadNullableText())
            {
                IsSingleton = reader.ReadFlag(),
                IsOrdered = reader.ReadFlag(),
                AliasKey = reader.ReadNullableText(),
            }
            : null,
        ReadHintName(reader),
        reader.ReadFlag())
    {
        Choices = ReadChoices(reader),
        Base = reader.ReadNullableText() is var parent && reader.ReadAll(reader.ReadText) is var members && parent is not null
            ? new BaseSpec(parent, members)
            : null,
    };

    private static RecordChoices? ReadChoices(PreparedReader reader)
    {
        var discriminator = reader.ReadNullableText();
        var items = reader.ReadAll(() => new RecordChoice(reader.ReadText(), reader.ReadText()));
        return discriminator is null ? null : new RecordChoices(discriminator, items);
    }

    // The compiler throws if the name of a generated file has any other character.
    private static string ReadHintName(PreparedReader reader) =>
        reader.ReadText() is var name && name.All(static c => CSharpIdentifier.IsPart(c) || c is '.' or '-')
            ? name
            : throw new FormatException("Prepared content has an invalid file name.");

    private static void Write(PreparedWriter writer, MemberSpec member)
    {
        writer.Write(member.Key);
        writer.Write(member.Name);
        TypeCodec.Write(writer, member.Type);
        writer.Write(member.IsNullable);
        writer.Write(member.IsRequired);
        writer.Write(member.IsEmptyByDefault);
        writer.Write(member.Source == MemberSource.Aliases);
        writer.Write((long)(member.Flag is { } flag ? (flag ? 1 : 0) : -1));
    }

    private static MemberSpec ReadMember(PreparedReader reader) =>
        new(reader.ReadText(), reader.ReadText(), TypeCodec.Read(reader), reader.ReadFlag(), reader.ReadFlag())
        {
            IsEmptyByDefault = reader.ReadFlag(),
            Source = reader.ReadFlag() ? MemberSource.Aliases : MemberSource.Content,
            Flag = reader.ReadInt() is >= 0 and var flag ? flag == 1 : null,
        };
}
