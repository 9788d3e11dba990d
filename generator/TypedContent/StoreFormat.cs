using System;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TypedContent;

/// <summary>The format of a content store, compiled into both the tool, which writes it, and the runtime library, which reads it.</summary>
/// <remarks>
/// <para>
/// A store has the texts of a project's entries by key. All numbers are little-endian, and equal entries give equal bytes:
/// </para>
/// <list type="bullet">
/// <item>a header of <see cref="HeadLength"/> bytes: <see cref="Magic"/>, whose last byte is the version of the format; the length of the store (8);
/// the number of records (4); the number of slots in its table (4); the checksum of the header up to here and of the table (4);</item>
/// <item>a hash table, where each slot has the hash of a key (8) and the position of its record (8), or 0 if it is free: a key is in the slot of its
/// hash modulo the number of slots, or in the next slot that was free;</item>
/// <item>the records, in ordinal order of their keys. One begins with <see cref="RecordHeadLength"/> bytes: the checksum of the rest of these (4);
/// the length of the key (4); for each section in the order of <see cref="StoreSection"/> its length (4), -1 for none, and its checksum (4). The key
/// and the sections follow, in UTF-8.</item>
/// </list>
/// <para>
/// Checksums are CRC-32C. All bytes that are read are covered by a checksum, except a key, which is compared in full and by its hash; so a truncated or
/// changed store never returns other content.
/// </para>
/// </remarks>
internal static class StoreFormat
{
    /// <summary>The name of the assembly resource that contains the store.</summary>
    public const string ResourceName = "TypedContent.store";

    public const int HeadLength = 28;
    public const int LengthAt = 8;
    public const int CountAt = 16;
    public const int SlotsAt = 20;
    public const int HeadChecksumAt = 24;

    public const int SlotLength = 16;

    public const int RecordHeadLength = 32;
    public const int KeyLengthAt = 4;
    public const int SectionsAt = 8;
    public const int SectionHeadLength = 8;
    public const int SectionCount = 3;

    /// <summary>The first bytes of a store.</summary>
    public static ReadOnlySpan<byte> Magic => "TCStore\u0001"u8;

    /// <summary>The key of an entry.</summary>
    public static string Key(string collection, string slug, string? locale) =>
        TabSeparatedField.Write(collection) + "\t" + TabSeparatedField.Write(slug) + "\t" + TabSeparatedField.Write(locale ?? "");

    /// <summary>The number of slots in a table: a third of them stay free, so that few lookups need more than one.</summary>
    public static long SlotsFor(int count) => count + (count / 2) + 1L;

    /// <summary>The hash of a key: FNV-1a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Hash(ReadOnlySpan<byte> key)
    {
        var hash = 14695981039346656037;
        foreach (var b in key)
        {
            hash = unchecked((hash ^ b) * 1099511628211);
        }

        return hash;
    }

    /// <summary>The checksum of bytes, which may continue a previous one.</summary>
    /// <remarks>It runs over long texts in a process that has just started, so it is optimized from the start.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Checksum(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        var checksum = ~before;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            checksum = BitOperations.Crc32C(checksum, BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word));
        }

        foreach (var b in bytes[(words.Length * sizeof(ulong))..])
        {
            checksum = BitOperations.Crc32C(checksum, b);
        }

        return ~checksum;
    }
}

/// <summary>A text of a record.</summary>
internal enum StoreSection
{
    /// <summary>The values of the entry: the fields after slug and locale in a line of <c>EntryTable.Rows</c>.</summary>
    Row,

    /// <summary>The contents of its body: <c>BodyContent.Outline</c>.</summary>
    Outline,

    /// <summary>Its body as HTML.</summary>
    Html,
}
