using System.Globalization;
using System.Text;
using TypedContent.Generator.Binding;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Emission;

/// <summary>An entry of a large collection as a line of a table.</summary>
/// <param name="Namespace">The namespace of its collection.</param>
/// <param name="ClassName">The static class of its collection.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Line">The line: slug, locale and values, parted by tabs, as <see cref="RowReaderEmitter"/>'s code reads them.</param>
internal sealed record TableRow(string Namespace, string ClassName, VariantName Name, string Line) : INamedEntry
{
    /// <summary>Writes an entry's line; <see langword="null"/> where it stands in generated code in another form.</summary>
    public static TableRow? Of((BoundEntry Entry, ContentSchema Schema) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (entry, schema) = input;
        if (entry.Name.Form != EntryForm.Row)
        {
            return null;
        }

        var line = new RowWriter(schema, Key(entry.Name));
        if (entry.Obstacle is { } obstacle)
        {
            line.WriteNull();
            line.WriteText(obstacle);
        }
        else
        {
            line.WriteEntry(entry.Value, schema.Record(entry.RecordName));
        }

        return new TableRow(entry.Namespace, entry.ClassName, entry.Name, line.ToString());
    }

    /// <summary>What a line of an entry begins with.</summary>
    public static string Key(VariantName name) => TextField.Write(name.Slug) + "\t" + name.Locale;

    private sealed class RowWriter(ContentSchema schema, string key)
    {
        private readonly StringBuilder _line = new(key);
        private string? _sourcePath;

        public void WriteEntry(BoundRecord value, RecordSpec record)
        {
            _sourcePath = TextOf(value, MemberSource.SourcePath);
            WriteText(_sourcePath);
            WriteText(TextOf(value, MemberSource.Url));

            WriteMembers(value, record);
            if (record.Entry!.HasBody)
            {
                WriteField(value.Members[value.Members.Count - 1].Value is BoundBody body ? string.Join(" ", body.Blocks.Select(Number)) : TextField.Null);
            }
        }

        public void WriteNull() => WriteField(TextField.Null);

        public void WriteText(string text) => WriteField(TextField.Write(text));

        public override string ToString() => _line.ToString();

        private void WriteMembers(BoundRecord value, RecordSpec record)
        {
            // Both are in the record's order, but not all members have a value.
            var next = 0;
            foreach (var member in record.Members)
            {
                while (next < value.Members.Count && value.Members[next].Member.Source != MemberSource.Content)
                {
                    next++;
                }

                var given = next < value.Members.Count && value.Members[next].Member.Name == member.Name ? value.Members[next++].Value : null;
                var start = _line.Length;
                WriteValue(given ?? (member.Flag is { } flag ? Boolean(flag) : new BoundNull()), member.Type);
                if (RowReaderEmitter.IsReadLater(member.Type))
                {
                    var fields = Enumerable.Range(start, _line.Length - start).Count(index => _line[index] == '\t');
                    _line.Insert(start, "\t" + Number(fields));
                }
            }
        }

        private static string TextOf(BoundRecord value, MemberSource source) =>
            ((BoundText)value.Members.First(member => member.Member.Source == source).Value).Text;

        private static BoundScalar Boolean(bool value) => new(value ? "true" : "false", value ? "true" : "false");

        private void WriteValue(BoundValue value, TypeSpec type)
        {
            switch (type)
            {
                case ListSpec list:
                    WriteList(value is BoundList items ? [.. items.Items] : [], list);
                    break;
                case NestedSpec nested when value is BoundRecord record:
                    WriteField(record.Block is { } block ? Number(block) : "");
                    WriteMembers(record, schema.Record(nested.Name));
                    break;
                case ContentValueSpec when value is BoundContentValue content:
                    WriteContentValue(content);
                    break;
                default:
                    WriteField(value switch
                    {
                        BoundText text => TextField.Write(text.Text),
                        BoundScalar scalar => scalar.Field!,
                        BoundReference reference => TextField.Write(reference.Slug),
                        _ => TextField.Null,
                    });
                    break;
            }
        }

        private void WriteContentValue(BoundContentValue content)
        {
            var place = content.Place;
            WriteField(content.Kind);
            WriteText(FormattableString.Invariant($"{place.Line},{place.Column}") + (place.Path == _sourcePath ? "" : "," + place.Path));
            switch (content.Value)
            {
                case BoundText text:
                    WriteText(text.Text);
                    break;
                case BoundScalar scalar:
                    WriteField(scalar.Field!);
                    WriteText(content.Written);
                    break;
                case BoundList list:
                    WriteField(Number(list.Items.Count));
                    foreach (var item in list.Items)
                    {
                        WriteContentValue((BoundContentValue)item);
                    }

                    break;
                case BoundMapping mapping:
                    WriteField(Number(mapping.Items.Count));
                    foreach (var item in mapping.Items)
                    {
                        WriteText(item.Key);
                        WriteContentValue((BoundContentValue)item.Value);
                    }

                    break;
            }
        }

        private void WriteList(List<BoundValue> items, ListSpec list)
        {
            WriteField(Number(items.Count));
            foreach (var item in items)
            {
                if (item is BoundNull)
                {
                    // Not the same as a list without items.
                    WriteNull();
                }
                else
                {
                    WriteValue(item, list.Element);
                }
            }
        }

        private void WriteField(string field) => _line.Append('\t').Append(field);

        private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
