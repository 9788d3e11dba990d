namespace TypedContent;

/// <summary>Which part of a large collection's table has an entry. The generator writes what the runtime reads, so this file is compiled into both.</summary>
/// <remarks>It follows from the entry's name alone, so that one that is added moves no other.</remarks>
internal static class TablePartition
{
    /// <summary>How many parts a table has.</summary>
    public const int Count = 256;

    /// <summary>The part of an entry: FNV-1a over UTF-16, folded to one byte.</summary>
    public static int Of(string slug, string? locale)
    {
        var hash = Add(Add(2166136261, slug), locale ?? "");
        return (int)((hash ^ (hash >> 8) ^ (hash >> 16) ^ (hash >> 24)) % Count);
    }

    private static uint Add(uint hash, string text)
    {
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash;
    }
}
