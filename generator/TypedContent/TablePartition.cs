namespace TypedContent;

/// <summary>Assigns entries to parts of a large collection's table; compiled into both the generator and the runtime library.</summary>
/// <remarks>The part depends on the entry's name alone, so that adding an entry moves no other.</remarks>
internal static class TablePartition
{
    /// <summary>The number of parts in a table.</summary>
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
