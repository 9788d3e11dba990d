using System.Buffers;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;

namespace TypedContent;

/// <summary>An entry of a large collection as a row of fields; generated code reads one after the other into the members of a record.</summary>
/// <remarks>The generator wrote it when the values had been checked, so no field can be wrong.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EntryRow : IDisposable
{
    private readonly EntryTable _table;
    private ReadOnlyMemory<char> _fields;
    private char[]? _rented;
    private Dictionary<string, object>? _blocks;
    private string? _sourcePath;
    private int _position;
    private int _nulls;

    /// <param name="table">The table that has the entry.</param>
    /// <param name="slug">Its slug.</param>
    /// <param name="locale">Its locale; <see langword="null"/> for none.</param>
    /// <param name="fields">Its fields, with tabs between them.</param>
    /// <param name="rented">The array that has them, if it is to be returned.</param>
    internal EntryRow(EntryTable table, string slug, string? locale, ReadOnlyMemory<char> fields, char[]? rented = null)
    {
        _table = table;
        _fields = fields;
        _rented = rented;
        Slug = slug;
        Locale = locale;
    }

    /// <summary>The entry's slug.</summary>
    public string Slug { get; }

    /// <summary>The entry's locale; <see langword="null"/> for none.</summary>
    public string? Locale { get; }

    /// <summary>The records of typed blocks that have been read, by the names by which the body has them; <see langword="null"/> for none.</summary>
    public IReadOnlyDictionary<string, object>? Blocks => _blocks;

    /// <summary>Passes values of one field each, and what says that there is none.</summary>
    /// <param name="count">How many.</param>
    public void Skip(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (!ReadNull())
            {
                ReadField();
            }
        }
    }

    /// <summary>Passes a field that says that there is no value.</summary>
    /// <returns>Whether there was such a field.</returns>
    public bool ReadNull()
    {
        if (_nulls > 0)
        {
            _nulls--;
            return true;
        }

        if (!Rest.StartsWith(TabSeparatedField.Null))
        {
            return false;
        }

        // How many there are follows where it is more than one: of thousands of keys, an entry may have one.
        var count = ReadField()[TabSeparatedField.Null.Length..];
        _nulls = count.IsEmpty ? 0 : int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture) - 1;
        return true;
    }

    /// <summary>Reads a text.</summary>
    public string ReadText() => TabSeparatedField.Read(ReadField().ToString());

    /// <summary>Reads a text, or none.</summary>
    public string? ReadNullableText() => ReadNull() ? null : ReadText();

    /// <summary>Reads a boolean.</summary>
    public bool ReadBoolean() => ReadField() is "true";

    /// <summary>Reads a number.</summary>
    public int ReadInt32() => int.Parse(ReadField(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>Reads a number.</summary>
    public long ReadInt64() => long.Parse(ReadField(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>Reads a number.</summary>
    public double ReadDouble() => double.Parse(ReadField(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Reads a date.</summary>
    public DateOnly ReadDate() => DateOnly.ParseExact(ReadField(), "O", CultureInfo.InvariantCulture);

    /// <summary>Reads a date and time with its offset.</summary>
    public DateTimeOffset ReadDateTimeOffset() => DateTimeOffset.ParseExact(ReadField(), "O", CultureInfo.InvariantCulture);

    /// <summary>Reads a date and time without offset.</summary>
    public DateTime ReadDateTime() => DateTime.ParseExact(ReadField(), "O", CultureInfo.InvariantCulture);

    /// <summary>Reads a value of any kind: what it is, where it stands, and itself.</summary>
    public ContentValue ReadValue()
    {
        var kind = ReadField().ToString();
        var place = ReadPlace();
        return kind switch
        {
            ContentValueField.Text => ContentValue.OfText(ReadText(), place),
            ContentValueField.Boolean => ContentValue.OfBoolean(ReadBoolean(), ReadText(), place),
            ContentValueField.Whole => ContentValue.OfNumber(ReadInt64(), ReadText(), place),
            ContentValueField.Number => ContentValue.OfNumber(ReadDouble(), ReadText(), place),
            ContentValueField.Date => ContentValue.OfDate(ReadDate(), ReadText(), place),
            ContentValueField.DateTime => ContentValue.OfDateTime(ReadDateTime(), ReadText(), place),
            ContentValueField.DateTimeOffset => ContentValue.OfDateTimeOffset(ReadDateTimeOffset(), ReadText(), place),
            ContentValueField.List => ContentValue.OfList(ReadList(static row => row.ReadValue()), place),
            ContentValueField.Mapping => ContentValue.OfMapping(ReadList(static row => KeyValuePair.Create(row.ReadText(), row.ReadValue())), place),
            _ => ContentValue.OfNull(place),
        };
    }

    /// <summary>Reads a list: its length, and its items; without items where there is none.</summary>
    /// <param name="read">Reads an item.</param>
    public ImmutableArray<T> ReadList<T>(Func<EntryRow, T> read)
    {
        if (ReadNull())
        {
            return [];
        }

        var items = new T[ReadInt32()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read(this);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    /// <summary>Reads a record: which typed block of the body it is, empty for none, and its members.</summary>
    /// <param name="read">Reads the members.</param>
    public T ReadRecord<T>(Func<EntryRow, T> read)
        where T : class
    {
        var block = ReadField().ToString();
        var record = read(this);
        if (block.Length > 0)
        {
            (_blocks ??= []).Add(block, record);
        }

        return record;
    }

    /// <summary>Reads a reference, or none: a slug.</summary>
    /// <param name="collection">The collection that has it.</param>
    public ContentReference<T> ReadReference<T>(ContentCollection<T> collection)
        where T : class => ReadNull() ? default : new(collection, ReadText(), Locale);

    /// <summary>Reads a list of references, of which some may be none.</summary>
    /// <param name="collection">The collection that has them.</param>
    public ContentReferenceList<T> ReadReferences<T>(ContentCollection<T> collection)
        where T : class => new(collection, Locale, ImmutableCollectionsMarshal.AsArray(ReadList(static row => row.ReadNullableText()))!);

    /// <summary>Reads what is found when it is first asked for, since it leads to other entries: how many fields it has, and these.</summary>
    /// <param name="read">Reads it.</param>
    public Func<T> ReadLater<T>(Func<EntryRow, T> read)
    {
        var fields = new string[ReadInt32()];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = ReadField().ToString();
        }

        return () => read(new EntryRow(_table, Slug, Locale, string.Join('\t', fields).AsMemory()));
    }

    /// <summary>Reads the body: the names of its typed blocks, parted by spaces.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="blocks">Gives the records of the entry's typed blocks; called when the parts of a body with some are first read.</param>
    public MarkdownBody ReadBody<T>(T entry, Func<T, IReadOnlyDictionary<string, object>?> blocks)
    {
        var content = new TableBody(_table, Slug, Locale);
        var field = ReadField();
        if (field.IsEmpty)
        {
            return new MarkdownBody(content);
        }

        var names = field.ToString().Split(' ');
        return new MarkdownBody(content, () => blocks(entry) is var records ? Array.ConvertAll(names, name => records?.GetValueOrDefault(name) ?? "") : []);
    }

    /// <summary>Gives back what was rented for the fields, when the entry has been read.</summary>
    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<char>.Shared.Return(_rented);
            (_rented, _fields) = (null, default);
        }
    }

    // Line and column, and the file where it is another than the entry's: that of the entry's first locale.
    private ContentPlace ReadPlace()
    {
        var parts = ReadText().Split(',', 3);
        return new ContentPlace(
            parts.Length == 3 ? parts[2] : SourcePath, int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    // The first field.
    private string SourcePath => _sourcePath ??= TabSeparatedField.Read(FirstOf(_fields.Span).ToString());

    private ReadOnlySpan<char> Rest => _fields.Span[Math.Min(_position, _fields.Length)..];

    private ReadOnlySpan<char> ReadField()
    {
        var field = FirstOf(Rest);
        _position += field.Length + 1;
        return field;
    }

    private static ReadOnlySpan<char> FirstOf(ReadOnlySpan<char> fields) => fields.IndexOf('\t') is >= 0 and var end ? fields[..end] : fields;
}
