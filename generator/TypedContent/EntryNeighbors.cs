using System.Collections.Concurrent;

namespace TypedContent;

/// <summary>Finds the entries beside others in the order of a collection, and in that of the entries in a locale.</summary>
/// <remarks>A list is made when one of its entries is first asked for, so that each later answer costs a lookup.</remarks>
internal sealed class EntryNeighbors(ContentIndex index)
{
    // By locale; the empty one is for the whole collection.
    private readonly ConcurrentDictionary<string, NeighborList> _lists = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The position of the entry beside another one, among all entries; -1 if there is none.</summary>
    public int Find(string slug, string? locale, int step)
    {
        // The locales of entries are few, so no other one is kept.
        var list = locale is not null && index.IndexOf(slug, locale) >= 0
            ? _lists.GetOrAdd(locale, static (locale, index) => new NeighborList(index, index.In(locale)), index)
            : _lists.GetOrAdd("", static (_, index) => new NeighborList(index, [.. Enumerable.Range(0, index.Count).Select(index.PositionAt)]), index);
        return list.Find(index.IndexOf(slug), step);
    }

    private sealed class NeighborList
    {
        private readonly int[] _positions;

        // For each slug, one more than its place in the list; 0 if it is not in it.
        private readonly int[] _places;

        public NeighborList(ContentIndex index, int[] positions)
        {
            _positions = positions;
            _places = new int[index.EntryCount];
            for (var i = 0; i < positions.Length; i++)
            {
                _places[index.SlugIndexOf(positions[i])] = i + 1;
            }
        }

        public int Find(int slugIndex, int step) =>
            slugIndex >= 0 && _places[slugIndex] is > 0 and var place && place - 1 + step is var beside && beside >= 0 && beside < _positions.Length
                ? _positions[beside]
                : -1;
    }
}
