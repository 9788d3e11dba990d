using System.Collections;

namespace TypedContent;

public sealed partial class ContentCollection<T>
{
    // The entries of one locale, or the other locales of one entry; each entry is created when it is read.
    private class LocaleView(ContentCollection<T> entries, State state, int[] indexes) : IReadOnlyList<T>
    {
        public int Count => indexes.Length;

        public T this[int index] => entries.Entry(state, indexes[index]);

        public IEnumerator<T> GetEnumerator()
        {
            foreach (var index in indexes)
            {
                yield return entries.Entry(state, index);
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    // A record prints its translations as their locales: as entries, each would print the others again without end.
    private sealed class TranslationView(ContentCollection<T> entries, State state, int[] indexes) : LocaleView(entries, state, indexes)
    {
        private readonly State _state = state;
        private readonly int[] _indexes = indexes;

        public override string ToString() => $"[{string.Join(", ", _indexes.Select(index => _state.Index.NameOf(index).Locale ?? ContentIndex.NoLocale))}]";
    }
}
