using System;
using System.Buffers;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace TypedContent;

/// <summary>The texts of an entry in a content store, read on demand.</summary>
internal sealed class StoredEntry
{
    private readonly StoreReader _store;
    private readonly Section _row;
    private readonly Section _outline;
    private readonly Section _html;

    public StoredEntry(StoreReader store, string key, long position, ReadOnlySpan<byte> head)
    {
        _store = store;
        Key = key;
        _row = SectionOf(StoreSection.Row, head, ref position);
        _outline = SectionOf(StoreSection.Outline, head, ref position);
        _html = SectionOf(StoreSection.Html, head, ref position);
    }

    /// <summary>The key that the entry was looked up by.</summary>
    public string Key { get; }

    /// <summary>Whether the entry has a body in the store.</summary>
    public bool HasBody => _html.Length >= 0;

    /// <summary>Whether the entry has its values in the store.</summary>
    public bool HasRow => _row.Length >= 0;

    /// <summary>The values of the entry; <see langword="null"/> if none are stored.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public string? ReadRow() => ReadText(_row);

    /// <summary>The values of the entry, which must be stored, in a rented array: rows are read one after the other, and none is kept.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public char[] RentRow(out int length)
    {
        var bytes = Rent(_row);
        try
        {
            var row = ArrayPool<char>.Shared.Rent(_row.Length);
            length = Encoding.UTF8.GetChars(bytes, 0, _row.Length, row, 0);
            return row;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>The contents of the body; <see langword="null"/> if none are stored.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public string? ReadOutline() => ReadText(_outline);

    /// <summary>The body as HTML; <see langword="null"/> if none is stored.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public string? ReadHtml() => ReadText(_html);

    /// <summary>Writes the HTML as UTF-8, or nothing if it is damaged.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public void WriteHtmlTo(IBufferWriter<byte> writer)
    {
        if (_html.Length > 0)
        {
            _store.ReadSection(_html.Position, writer.GetSpan(_html.Length)[.._html.Length], _html.Checksum);
            writer.Advance(_html.Length);
        }
    }

    /// <summary>The number of bytes in a section; -1 if it is not stored.</summary>
    public int LengthOf(StoreSection section) => SectionAt(section).Length;

    /// <summary>Copies a stored section, as UTF-8.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public byte[] ReadBytes(StoreSection section)
    {
        var (position, length, checksum) = SectionAt(section);
        var bytes = new byte[length];
        _store.ReadSection(position, bytes, checksum);
        return bytes;
    }

    private Section SectionAt(StoreSection section) => section switch
    {
        StoreSection.Row => _row,
        StoreSection.Outline => _outline,
        _ => _html,
    };

    private string? ReadText(Section section)
    {
        if (section.Length <= 0)
        {
            return section.Length < 0 ? null : "";
        }

        var bytes = Rent(section);
        try
        {
            return Encoding.UTF8.GetString(bytes, 0, section.Length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private byte[] Rent(Section section)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(section.Length);
        _store.ReadSection(section.Position, bytes.AsSpan(0, section.Length), section.Checksum);
        return bytes;
    }

    // Sections are contiguous.
    private static Section SectionOf(StoreSection section, ReadOnlySpan<byte> head, ref long position)
    {
        var own = head[(StoreFormat.SectionsAt + ((int)section * StoreFormat.SectionHeadLength))..];
        var length = BinaryPrimitives.ReadInt32LittleEndian(own);
        var start = position;
        position += Math.Max(length, 0);
        return new Section(start, length, BinaryPrimitives.ReadUInt32LittleEndian(own[sizeof(int)..]));
    }

    private readonly record struct Section(long Position, int Length, uint Checksum);
}
