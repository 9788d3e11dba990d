using System;
using System.Buffers;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace TypedContent;

/// <summary>The texts that a content store has of an entry, read when they are asked for.</summary>
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

    /// <summary>The key that it was found by.</summary>
    public string Key { get; }

    /// <summary>Whether there is a body.</summary>
    public bool HasBody => _html.Length >= 0;

    /// <summary>Whether there are values of the entry.</summary>
    public bool HasRow => _row.Length >= 0;

    /// <summary>The values of the entry; <see langword="null"/> where none are stored.</summary>
    /// <exception cref="InvalidDataException">The bytes are none that were written so.</exception>
    public string? ReadRow() => ReadText(_row);

    /// <summary>The values of the entry, which must be stored, in an array that is rented: rows are read one after the other, and none is kept.</summary>
    /// <exception cref="InvalidDataException">The bytes are none that were written so.</exception>
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

    /// <summary>What is in the body; <see langword="null"/> where none is stored.</summary>
    /// <exception cref="InvalidDataException">The bytes are none that were written so.</exception>
    public string? ReadOutline() => ReadText(_outline);

    /// <summary>The body as HTML; <see langword="null"/> where none is stored.</summary>
    /// <exception cref="InvalidDataException">The bytes are none that were written so.</exception>
    public string? ReadHtml() => ReadText(_html);

    /// <summary>Writes the HTML as UTF-8. Nothing is written where it is damaged.</summary>
    /// <exception cref="InvalidDataException">The bytes are none that were written so.</exception>
    public void WriteHtmlTo(IBufferWriter<byte> writer)
    {
        if (_html.Length > 0)
        {
            _store.ReadSection(_html.Position, writer.GetSpan(_html.Length)[.._html.Length], _html.Checksum);
            writer.Advance(_html.Length);
        }
    }

    /// <summary>How many bytes a section has; -1 where it is not stored.</summary>
    public int LengthOf(StoreSection section) => SectionAt(section).Length;

    /// <summary>Copies a section that is stored, as UTF-8.</summary>
    /// <exception cref="InvalidDataException">The bytes are none that were written so.</exception>
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

    // Sections follow each other.
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
