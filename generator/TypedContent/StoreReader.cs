using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace TypedContent;

/// <summary>Reads a content store (<see cref="StoreFormat"/>). The tool reads the store of the last build, so this file is compiled into both.</summary>
/// <remarks>
/// It keeps the stream instead of the address of its bytes, so that no pointer outlives the assembly that contains them. All members are safe to call
/// from several threads at once: bytes are copied under a lock, and decoded outside it.
/// </remarks>
internal sealed class StoreReader
{
    private const int LongestOnStack = 512;

    private readonly Stream _stream;
    private readonly Func<string> _name;
    private readonly byte[] _table;
    private readonly long _length;

    /// <summary>Opens a store.</summary>
    /// <param name="stream">Its bytes; the reader takes ownership.</param>
    /// <param name="name">Returns the name of the store in messages: <c>The content store 'a.store'</c>.</param>
    /// <exception cref="InvalidDataException">The bytes are not a valid store.</exception>
    public StoreReader(Stream stream, Func<string> name)
    {
        _stream = stream;
        _name = name;
        Span<byte> head = stackalloc byte[StoreFormat.HeadLength];
        _length = stream.Length;
        if (_length < head.Length)
        {
            throw Damaged();
        }

        Read(0, head);
        if (!head.StartsWith(StoreFormat.Magic))
        {
            throw head.StartsWith(StoreFormat.Magic[..^1]) ? Invalid("was written by another version of TypedContent") : Damaged();
        }

        Count = BinaryPrimitives.ReadInt32LittleEndian(head[StoreFormat.CountAt..]);
        long slots = BinaryPrimitives.ReadInt32LittleEndian(head[StoreFormat.SlotsAt..]);
        if (BinaryPrimitives.ReadInt64LittleEndian(head[StoreFormat.LengthAt..]) != _length
            || Count < 0 || slots <= Count || slots * StoreFormat.SlotLength > Math.Min(_length - head.Length, Array.MaxLength))
        {
            throw Damaged();
        }

        _table = new byte[slots * StoreFormat.SlotLength];
        Read(head.Length, _table);
        var checksum = StoreFormat.Checksum(_table, StoreFormat.Checksum(head[..StoreFormat.HeadChecksumAt]));
        if (checksum != BinaryPrimitives.ReadUInt32LittleEndian(head[StoreFormat.HeadChecksumAt..]))
        {
            throw Damaged();
        }
    }

    /// <summary>The number of records.</summary>
    public int Count { get; }

    /// <summary>Looks up a record; <see langword="null"/> if there is none.</summary>
    /// <exception cref="InvalidDataException">The bytes that the lookup reads are damaged.</exception>
    public StoredEntry? Find(string key)
    {
        var size = Encoding.UTF8.GetMaxByteCount(key.Length);
        if (size <= LongestOnStack)
        {
            Span<byte> buffer = stackalloc byte[LongestOnStack];
            return Find(key, buffer[..Encoding.UTF8.GetBytes(key, buffer)]);
        }

        return Find(key, Encoding.UTF8.GetBytes(key));
    }

    /// <summary>Copies a section into a buffer of its length.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public void ReadSection(long position, Span<byte> buffer, uint checksum)
    {
        Read(position, buffer);
        if (StoreFormat.Checksum(buffer) != checksum)
        {
            throw Damaged();
        }
    }

    private StoredEntry? Find(string key, ReadOnlySpan<byte> utf8)
    {
        Span<byte> head = stackalloc byte[StoreFormat.RecordHeadLength];
        var hash = StoreFormat.Hash(utf8);
        var slots = (uint)_table.Length / StoreFormat.SlotLength;
        for (var (passed, slot) = (0u, (uint)(hash % slots)); passed < slots; passed++, slot = (slot + 1) % slots)
        {
            var place = _table.AsSpan((int)slot * StoreFormat.SlotLength, StoreFormat.SlotLength);
            var position = BinaryPrimitives.ReadInt64LittleEndian(place[sizeof(ulong)..]);
            if (position == 0)
            {
                return null;
            }

            if (BinaryPrimitives.ReadUInt64LittleEndian(place) == hash && HasKey(position, head, utf8, hash))
            {
                return new StoredEntry(this, key, position + head.Length + utf8.Length, head);
            }
        }

        return null;
    }

    // Different keys may have the same hash; a key that does not match its hash was changed.
    private bool HasKey(long position, Span<byte> head, ReadOnlySpan<byte> wanted, ulong hash)
    {
        Read(position, head);
        var length = BinaryPrimitives.ReadInt32LittleEndian(head[StoreFormat.KeyLengthAt..]);
        if (StoreFormat.Checksum(head[sizeof(uint)..]) != BinaryPrimitives.ReadUInt32LittleEndian(head) || length < 0 || length > _length)
        {
            throw Damaged();
        }

        var key = length <= LongestOnStack ? stackalloc byte[length] : new byte[length];
        Read(position + head.Length, key);
        return key.SequenceEqual(wanted) || (StoreFormat.Hash(key) == hash ? false : throw Damaged());
    }

    private void Read(long position, Span<byte> buffer)
    {
        if (position < 0 || position > _length - buffer.Length)
        {
            throw Damaged();
        }

        lock (_stream)
        {
            _stream.Position = position;
            _stream.ReadExactly(buffer);
        }
    }

    private InvalidDataException Damaged() => Invalid("is damaged");

    private InvalidDataException Invalid(string what) => new($"{_name()} {what}; build the project again.");
}
