using System.Collections.Concurrent;

namespace TypedContent.Compiler.Naming;

/// <summary>Caches the names created from keys, because a site has few keys, each in many files.</summary>
/// <param name="make">Creates a name.</param>
internal sealed class NameCache(Func<string, string> make)
{
    // A compiler server runs for days, and a key can be anything, so the size is limited.
    private const int MaxNames = 2_000;
    private const int MaxLength = 100;

    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The name of a key.</summary>
    public string Of(string key)
    {
        if (_names.TryGetValue(key, out var name))
        {
            return name;
        }

        name = make(key);
        if (key.Length <= MaxLength && Volatile.Read(ref _count) < MaxNames && _names.TryAdd(key, name))
        {
            Interlocked.Increment(ref _count);
        }

        return name;
    }
}
