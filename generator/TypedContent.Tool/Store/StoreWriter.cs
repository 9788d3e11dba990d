using System.Buffers.Binary;

namespace TypedContent.Tool.Store;

/// <summary>Writes a content store (<see cref="StoreFormat"/>).</summary>
internal static class StoreWriter
{
    /// <summary>Writes a store, from its first byte to its last: the stream needs no seeking.</summary>
    /// <param name="stream">The destination, which stays open.</param>
    /// <param name="records">The records, in any order.</param>
    /// <exception cref="ArgumentException">Two records have the same key, or a key has an unpaired surrogate.</exception>
    /// <exception cref="InvalidDataException">A text comes from another store, which is damaged.</exception>
    public static void Write(Stream stream, IEnumerable<StoreRecord> records)
    {
        StoreRecord[] sorted = [.. records.OrderBy(static record => record.Key, StringComparer.Ordinal)];
        var keys = Array.ConvertAll(sorted, static record => StoreText.Of(record.Key));
        WriteTable(stream, sorted, keys);
        for (var i = 0; i < sorted.Length; i++)
        {
            WriteRecord(stream, keys[i], sorted[i]);
        }
    }

    private static void WriteTable(Stream stream, StoreRecord[] records, StoreText[] keys)
    {
        var slots = StoreFormat.SlotsFor(records.Length);
        var table = new byte[StoreFormat.SlotLength * slots];
        var position = StoreFormat.HeadLength + (long)table.Length;
        for (var i = 0; i < records.Length; i++)
        {
            if (i > 0 && records[i].Key == records[i - 1].Key)
            {
                throw new ArgumentException($"Two records have the key '{records[i].Key}'.", nameof(records));
            }

            var hash = StoreFormat.Hash(keys[i].Read().Span);
            var slot = FreeSlot(table, hash, (ulong)slots);
            BinaryPrimitives.WriteUInt64LittleEndian(slot, hash);
            BinaryPrimitives.WriteInt64LittleEndian(slot[sizeof(ulong)..], position);
            position += StoreFormat.RecordHeadLength + keys[i].Length + SectionsOf(records[i]).Sum(static section => (long)(section?.Length ?? 0));
        }

        Span<byte> head = stackalloc byte[StoreFormat.HeadLength];
        StoreFormat.Magic.CopyTo(head);
        BinaryPrimitives.WriteInt64LittleEndian(head[StoreFormat.LengthAt..], position);
        BinaryPrimitives.WriteInt32LittleEndian(head[StoreFormat.CountAt..], records.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head[StoreFormat.SlotsAt..], (int)slots);
        var checksum = StoreFormat.Checksum(table, StoreFormat.Checksum(head[..StoreFormat.HeadChecksumAt]));
        BinaryPrimitives.WriteUInt32LittleEndian(head[StoreFormat.HeadChecksumAt..], checksum);
        stream.Write(head);
        stream.Write(table);
    }

    private static Span<byte> FreeSlot(byte[] table, ulong hash, ulong slots)
    {
        for (var number = hash % slots; ; number = (number + 1) % slots)
        {
            var slot = table.AsSpan((int)number * StoreFormat.SlotLength, StoreFormat.SlotLength);
            if (BinaryPrimitives.ReadInt64LittleEndian(slot[sizeof(ulong)..]) == 0)
            {
                return slot;
            }
        }
    }

    private static void WriteRecord(Stream stream, StoreText key, StoreRecord record)
    {
        Span<byte> head = stackalloc byte[StoreFormat.RecordHeadLength];
        BinaryPrimitives.WriteInt32LittleEndian(head[StoreFormat.KeyLengthAt..], key.Length);
        var texts = new ReadOnlyMemory<byte>[StoreFormat.SectionCount];
        var sections = SectionsOf(record);
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = sections[i]?.Read() ?? default;
            var own = head[(StoreFormat.SectionsAt + (i * StoreFormat.SectionHeadLength))..];
            BinaryPrimitives.WriteInt32LittleEndian(own, sections[i]?.Length ?? -1);
            BinaryPrimitives.WriteUInt32LittleEndian(own[sizeof(int)..], StoreFormat.Checksum(texts[i].Span));
        }

        BinaryPrimitives.WriteUInt32LittleEndian(head, StoreFormat.Checksum(head[sizeof(uint)..]));
        stream.Write(head);
        stream.Write(key.Read().Span);
        foreach (var text in texts)
        {
            stream.Write(text.Span);
        }
    }

    // In the order of StoreSection.
    private static StoreText?[] SectionsOf(StoreRecord record) => [record.Row, record.Outline, record.Html];
}
