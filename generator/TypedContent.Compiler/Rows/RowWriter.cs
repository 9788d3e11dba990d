using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Rows;

/// <summary>Writes an entry as a row: tab-separated fields, which the runtime's <c>EntryRow</c> reads.</summary>
internal sealed class RowWriter
{
    private readonly ContentSchema _schema;
    private readonly string _sourcePath;
    private readonly RowLine _line = new();

    private RowWriter(ContentSchema schema, string sourcePath)
    {
        _schema = schema;
        _sourcePath = sourcePath;
    }

    /// <summary>Writes an entry.</summary>
    public static string Write(BoundEntry entry, ContentSchema schema)
    {
        var row = new RowWriter(schema, entry.SourcePath);
        if (entry.Obstacle is { } obstacle)
        {
            row._line.WriteNull();
            row._line.WriteText(obstacle);
        }
        else
        {
            var value = entry.Links.Count == 0 ? entry.Value : entry.Value with { Members = entry.Value.Members.Concat(entry.Links).ToEquatableArray() };
            row.WriteEntry(value, schema.Record(entry.RecordName));
        }

        return row._line.ToString();
    }

    /// <summary>The key of a row in a table: the slug and the locale, separated by a tab.</summary>
    public static string Key(EntryVariant name) => TabSeparatedField.Write(name.Slug) + "\t" + name.Locale;

    /// <summary>The key of an entry in the content store.</summary>
    public static string Key(string collection, EntryVariant name) => TabSeparatedField.Write(collection) + "\t" + Key(name);

    private void WriteEntry(BoundRecord value, RecordSpec record)
    {
        _line.WriteText(_sourcePath);
        if (value.IsDeclared)
        {
            WriteRecord(value, record);
            return;
        }

        _line.WriteText(TextOf(value, MemberSource.Url));
        if (record.Entry!.HasBody)
        {
            if (value.Members[value.Members.Count - 1].Value is BoundBody body)
            {
                WriteBody(body);
            }
            else
            {
                _line.WriteNull();
            }
        }

        WriteMembers(value, record);
    }

    private void WriteBody(BoundBody body) => _line.WriteField(string.Join(" ", body.Blocks.Select(RowLine.Number)));

    // An entry may have one member of thousands, so missing values are only counted.
    private void WriteMembers(BoundRecord value, RecordSpec record)
    {
        var index = SchemaIndex.Of(_schema).MembersOf(record);
        var given = new SortedDictionary<int, BoundValue?>();
        foreach (var position in index.AlwaysWritten)
        {
            given[position] = null;
        }

        foreach (var bound in value.Members.Where(static bound => bound.Member.Source is MemberSource.Content or MemberSource.Aliases))
        {
            given[index.RowPositions[bound.Member.Key]] = bound.Value;
        }

        var next = 0;
        foreach (var pair in given)
        {
            _line.WriteNulls(pair.Key - next);
            next = pair.Key + 1;
            WriteMember(index.InRow[pair.Key], pair.Value);
        }

        _line.WriteNulls(record.Members.Count - next);
    }

    private void WriteMember(MemberSpec member, BoundValue? given)
    {
        var value = given ?? (member.Flag is { } flag ? Boolean(flag) : member.Type is ListSpec ? new BoundList(default) : new BoundNull());
        if (!member.Type.IsReadLater)
        {
            WriteValue(value, member.Type);
            return;
        }

        _line.WriteLater(() => WriteValue(value, member.Type));
    }

    private void WriteRecord(BoundRecord value, RecordSpec record)
    {
        if (!value.IsDeclared)
        {
            if (record.Choices is { } choices)
            {
                _line.WriteField(RowLine.Number(choices.Items.Select(static choice => choice.RecordName).ToList().IndexOf(value.TypeName!)));
                record = _schema.Record(value.TypeName!);
            }

            WriteMembers(value, record);
            return;
        }

        if (record.Declaration!.Discriminator is not null && value.TypeName is { } type)
        {
            _line.WriteField(RowLine.Number(record.Declaration.DerivedTypes.Select(static derived => derived.RecordName).ToList().IndexOf(type)));
            record = _schema.Record(type);
        }

        var given = value.Members.ToDictionary(static bound => bound.Member.Name, static bound => bound.Value, StringComparer.Ordinal);
        foreach (var member in DeclaredRow.Fields(record))
        {
            if (given.TryGetValue(member.Name, out var bound) && bound is BoundNull && member.HasOwnDefault)
            {
                // Unlike a missing value, it takes the place of the record's own.
                _line.WriteField(TabSeparatedField.GivenNull);
            }
            else
            {
                WriteItem(bound ?? new BoundNull(), member.Type);
            }
        }
    }

    private static string TextOf(BoundRecord value, MemberSource source) =>
        ((BoundText)value.Members.First(member => member.Member.Source == source).Value).Text;

    private static BoundScalar Boolean(bool value) => new(ScalarType.Boolean, value);

    private void WriteValue(BoundValue value, TypeSpec type)
    {
        switch (type)
        {
            case ListSpec list:
                WriteList(value is BoundList items ? [.. items.Items] : [], list);
                break;
            case NestedSpec nested when value is BoundRecord record:
                _line.WriteField(record.Block is { } block ? RowLine.Number(block) : "");
                WriteRecord(record, _schema.Record(nested.Name));
                break;
            case DictionarySpec { IsReferenceDictionary: true } references when value is BoundDictionary pairs:
                _line.WriteLater(() => WriteDictionary(pairs, references));
                break;
            case DictionarySpec dictionary when value is BoundDictionary pairs:
                WriteDictionary(pairs, dictionary);
                break;
            case ContentValueSpec when value is BoundContentValue content:
                WriteContentValue(content);
                break;
            default:
                WriteScalar(value);
                break;
        }
    }

    private void WriteDictionary(BoundDictionary pairs, DictionarySpec dictionary)
    {
        _line.WriteField(RowLine.Number(pairs.Items.Count));
        foreach (var item in pairs.Items)
        {
            _line.WriteText(item.Key);
            WriteItem(item.Value, dictionary.Value);
        }
    }

    private void WriteContentValue(BoundContentValue content)
    {
        var place = content.Place;
        _line.WriteField(content.Kind);
        _line.WriteText(FormattableString.Invariant($"{place.Line},{place.Column}") + (place.Path == _sourcePath ? "" : "," + place.Path));
        switch (content.Value)
        {
            case BoundText text:
                _line.WriteText(text.Text);
                break;
            case BoundScalar scalar:
                _line.WriteField(RowField.Of(scalar));
                _line.WriteText(content.Written);
                break;
            case BoundList list:
                _line.WriteField(RowLine.Number(list.Items.Count));
                foreach (var item in list.Items)
                {
                    WriteContentValue((BoundContentValue)item);
                }

                break;
            case BoundMapping mapping:
                _line.WriteField(RowLine.Number(mapping.Items.Count));
                foreach (var item in mapping.Items)
                {
                    _line.WriteText(item.Key);
                    WriteContentValue((BoundContentValue)item.Value);
                }

                break;
        }
    }

    private void WriteList(List<BoundValue> items, ListSpec list)
    {
        _line.WriteField(RowLine.Number(items.Count));
        foreach (var item in items)
        {
            WriteItem(item, list.Element);
        }
    }

    private void WriteItem(BoundValue item, TypeSpec type)
    {
        if (item is BoundNull)
        {
            // Not the same as an empty list.
            _line.WriteNull();
        }
        else
        {
            WriteValue(item, type);
        }
    }

    private void WriteScalar(BoundValue value)
    {
        switch (value)
        {
            case BoundText text:
                _line.WriteText(text.Text);
                break;
            case BoundScalar scalar:
                _line.WriteField(RowField.Of(scalar));
                break;
            case BoundParsed parsed:
                _line.WriteText(parsed.Text);
                break;
            case BoundReference reference:
                _line.WriteText(reference.Slug);
                break;
            case BoundEnum { Names: var names }:
                _line.WriteField(names.Count == 0 ? "0" : string.Join(",", names));
                break;
            case BoundBody body:
                WriteBody(body);
                break;
            default:
                _line.WriteNull();
                break;
        }
    }
}
