using System.Collections.Concurrent;

namespace TypedContent;

/// <summary>The entries of a collection that were created, by position.</summary>
/// <param name="count">The number of entries that the collection may have.</param>
internal sealed class CreatedEntries(int count)
{
    private readonly object?[] _entries = new object?[count];
    private readonly object _gate = new();

    // The positions of the entries: null until one is first asked for, then filled while others may add entries, and complete in the second field.
    private ConcurrentDictionary<object, int>? _added;
    private ConcurrentDictionary<object, int>? _positions;

    /// <summary>The entry at a position; <see langword="null"/> if it was not created yet.</summary>
    public object? this[int index] => Volatile.Read(ref _entries[index]);

    /// <summary>Stores an entry. Two threads may both create one; the first to store it decides which object all callers get.</summary>
    public object Store(int index, object entry)
    {
        var stored = Interlocked.CompareExchange(ref _entries[index], entry, null) ?? entry;
        Volatile.Read(ref _added)?.TryAdd(stored, index);
        return stored;
    }

    /// <summary>The position of an entry; <see langword="null"/> for any other object, even one that is equal to an entry.</summary>
    public int? PositionOf(object entry) => (Volatile.Read(ref _positions) ?? FindPositions()).TryGetValue(entry, out var position) ? position : null;

    private ConcurrentDictionary<object, int> FindPositions()
    {
        lock (_gate)
        {
            if (_positions is { } known)
            {
                return known;
            }

            var positions = new ConcurrentDictionary<object, int>(ReferenceEqualityComparer.Instance);

            // From here on, entries that are stored add themselves; all that were stored before are found below.
            Interlocked.Exchange(ref _added, positions);
            for (var i = 0; i < _entries.Length; i++)
            {
                if (this[i] is { } entry)
                {
                    positions.TryAdd(entry, i);
                }
            }

            Volatile.Write(ref _positions, positions);
            return positions;
        }
    }
}
