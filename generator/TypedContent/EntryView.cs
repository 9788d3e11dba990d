using System.Collections;

namespace TypedContent;

/// <summary>Some entries of a collection, each of which is created when it is first read.</summary>
/// <param name="indexes">Their positions in the collection.</param>
/// <param name="entryAt">Returns the entry at a position.</param>
internal class EntryView<T>(int[] indexes, Func<int, T> entryAt) : IReadOnlyList<T>
{
    public int Count => indexes.Length;

    public T this[int index] => entryAt(indexes[index]);

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var index in indexes)
        {
            yield return entryAt(index);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>An entry in its other locales.</summary>
/// <remarks>A record prints its translations as their locales: as entries, each would print the others again without end.</remarks>
/// <param name="indexes">Their positions in the collection.</param>
/// <param name="entryAt">Returns the entry at a position.</param>
/// <param name="localeAt">Returns its locale.</param>
internal sealed class TranslationView<T>(int[] indexes, Func<int, T> entryAt, Func<int, string?> localeAt) : EntryView<T>(indexes, entryAt)
{
    private readonly int[] _indexes = indexes;

    public override string ToString() => $"[{string.Join(", ", _indexes.Select(index => localeAt(index) ?? ContentIndex.NoLocale))}]";
}
