using System.Buffers;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;

namespace TypedContent;

/// <summary>An entry of a large collection as a row of fields, which generated code reads in order into the members of a record.</summary>
/// <remarks>The generator writes it after checking the values, so every field is valid.</remarks>
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
    /// <param name="fields">Its fields, separated by tabs.</param>
    /// <param name="rented">The array behind the fields, if it must be returned to its pool.</param>
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

    /// <summary>The path of the entry's file, which is the first field.</summary>
    public string SourcePath => _sourcePath ??= TabSeparatedField.Read(FirstOf(_fields.Span).ToString());

    /// <summary>The records of the typed blocks read so far, by their names in the body; <see langword="null"/> for none.</summary>
    public IReadOnlyDictionary<string, object>? Blocks => _blocks;

    /// <summary>Skips values that have one field each, and the fields of missing values.</summary>
    /// <param name="count">The number of values.</param>
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

    /// <summary>Skips the field of a missing value.</summary>
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

        // The number of missing values follows unless it is one: an entry may have one key of thousands. It is zero for a value that is given as null.
        var count = ReadField()[TabSeparatedField.Null.Length..];
        _nulls = count.IsEmpty ? 0 : Math.Max(int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture) - 1, 0);
        return true;
    }

    /// <summary>Skips the field of a missing value, but not that of a value that is given as null, which <see cref="ReadNull"/> skips too.</summary>
    /// <returns>Whether there was such a field.</returns>
    public bool ReadMissing() => (_nulls > 0 || !FirstOf(Rest).SequenceEqual(TabSeparatedField.GivenNull)) && ReadNull();

    /// <summary>Reads a text.</summary>
    /// <returns>The text.</returns>
    public string ReadText() => TabSeparatedField.Read(ReadField().ToString());

    /// <summary>Reads a text or a missing value.</summary>
    /// <returns>The text; <see langword="null"/> for a missing value.</returns>
    public string? ReadNullableText() => ReadNull() ? null : ReadText();

    /// <summary>Reads a boolean.</summary>
    /// <returns>The boolean.</returns>
    public bool ReadBoolean() => ReadField() is "true";

    /// <summary>Reads a number.</summary>
    /// <returns>The number.</returns>
    public int ReadInt32() => int.Parse(ReadField(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>Reads a number.</summary>
    /// <returns>The number.</returns>
    public long ReadInt64() => long.Parse(ReadField(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>Reads a number.</summary>
    /// <returns>The number.</returns>
    public double ReadDouble() => double.Parse(ReadField(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Reads a date.</summary>
    /// <returns>The date.</returns>
    public DateOnly ReadDate() => DateOnly.ParseExact(ReadField(), "O", CultureInfo.InvariantCulture);

    /// <summary>Reads a date and time with its offset from UTC.</summary>
    /// <returns>The date and time.</returns>
    public DateTimeOffset ReadDateTimeOffset() => DateTimeOffset.ParseExact(ReadField(), "O", CultureInfo.InvariantCulture);

    /// <summary>Reads a date and time without an offset from UTC, or in UTC.</summary>
    /// <returns>The date and time.</returns>
    public DateTime ReadDateTime() => DateTime.ParseExact(ReadField(), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    /// <summary>Reads a value of another type, which parses its own text.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The value.</returns>
    public T ReadParsed<T>()
        where T : ISpanParsable<T> => T.Parse(ReadField(), CultureInfo.InvariantCulture);

    /// <summary>Reads members of an enum by their names.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <returns>The member, or the members combined.</returns>
    public T ReadEnum<T>()
        where T : struct, Enum => Enum.Parse<T>(ReadField());

    /// <summary>Reads a value of any kind: its kind, its location, and the value.</summary>
    /// <returns>The value, with its location.</returns>
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

    /// <summary>Reads a list: its length, then its items; a missing list has no items.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="read">Reads an item.</param>
    /// <returns>The list; empty if it is missing.</returns>
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

    /// <summary>Reads a dictionary: the number of its keys, then each key and its value.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="read">Reads a value.</param>
    /// <returns>The dictionary.</returns>
    public Dictionary<string, T> ReadDictionary<T>(Func<EntryRow, T> read)
    {
        var count = ReadInt32();
        var values = new Dictionary<string, T>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var key = ReadText();
            values[key] = read(this);
        }

        return values;
    }

    /// <summary>Reads a record: the name of its typed block in the body, which may be empty, and its members.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="read">Reads the members.</param>
    /// <returns>The record.</returns>
    public T ReadRecord<T>(Func<EntryRow, T> read)
        where T : notnull
    {
        var block = ReadField().ToString();
        var record = read(this);
        if (block.Length > 0)
        {
            (_blocks ??= []).Add(block, record);
        }

        return record;
    }

    /// <summary>Reads the slug of a reference, which may be missing.</summary>
    /// <typeparam name="T">The record of the entry.</typeparam>
    /// <param name="collection">The collection with the entry.</param>
    /// <returns>The reference; <see langword="default"/> if it is missing.</returns>
    public ContentReference<T> ReadReference<T>(ContentCollection<T> collection)
        where T : class => ReadNull() ? default : new(collection, ReadText(), Locale);

    /// <summary>Reads a list of references, some of which may be missing.</summary>
    /// <typeparam name="T">The record of the entries.</typeparam>
    /// <param name="collection">The collection with the entries.</param>
    /// <returns>The references; empty if the list is missing.</returns>
    public ContentReferenceList<T> ReadReferences<T>(ContentCollection<T> collection)
        where T : class => new(collection, Locale, ImmutableCollectionsMarshal.AsArray(ReadList(static row => row.ReadNullableText()))!);

    /// <summary>Reads a value that is created on first use, since it leads to other entries: its number of fields, then the fields.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="read">Reads it.</param>
    /// <returns>Creates the value; may be called after the row has been disposed.</returns>
    public Func<T> ReadLater<T>(Func<EntryRow, T> read)
    {
        var fields = new string[ReadInt32()];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = ReadField().ToString();
        }

        return () => read(new EntryRow(_table, Slug, Locale, string.Join('\t', fields).AsMemory()));
    }

    /// <summary>Reads the body: the names of its typed blocks, separated by spaces.</summary>
    /// <typeparam name="T">The record of the entry.</typeparam>
    /// <param name="entry">The entry.</param>
    /// <param name="blocks">Returns the records of the entry's typed blocks; called when the parts of a body that has some are first read.</param>
    /// <returns>The body, whose texts are looked up when they are first read.</returns>
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

    /// <summary>Reads the body of an entry that is read at once, with the records of its typed blocks.</summary>
    /// <returns>The body.</returns>
    public MarkdownBody ReadBody() => ReadBody(this, static row => row._blocks);

    /// <summary>Returns the rented array after the entry has been read.</summary>
    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<char>.Shared.Return(_rented);
            (_rented, _fields) = (null, default);
        }
    }

    // Line and column, and the file if it differs from the entry's own: the file of the entry's first locale.
    private ContentPlace ReadPlace()
    {
        var parts = ReadText().Split(',', 3);
        return new ContentPlace(
            parts.Length == 3 ? parts[2] : SourcePath, int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private ReadOnlySpan<char> Rest => _fields.Span[Math.Min(_position, _fields.Length)..];

    private ReadOnlySpan<char> ReadField()
    {
        var field = FirstOf(Rest);
        _position += field.Length + 1;
        return field;
    }

    private static ReadOnlySpan<char> FirstOf(ReadOnlySpan<char> fields) => fields.IndexOf('\t') is >= 0 and var end ? fields[..end] : fields;
}
