using System.Globalization;

namespace TypedContent;

/// <summary>Splits lists of entries into pages.</summary>
public static class ContentPages
{
    /// <summary>A page of a list. Only its entries are read.</summary>
    /// <typeparam name="T">The record of the entries.</typeparam>
    /// <param name="entries">The list, such as a collection, or its entries in a locale.</param>
    /// <param name="number">The number of the page; the first page has the number 1.</param>
    /// <param name="size">The number of entries on a page.</param>
    /// <returns>The page. A list without entries has one page, which is empty.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is less than 1 or greater than the number of pages, or
    /// <paramref name="size"/> is less than 1.</exception>
    /// <example><code>var page = Articles.AllIn("ar").Page(2, size: 10);</code></example>
    public static ContentPage<T> Page<T>(this IReadOnlyList<T> entries, int number, int size)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var total = entries.Count;
        var count = total == 0 ? 1 : ((total - 1) / size) + 1;
        if (number > count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(number), number, string.Create(CultureInfo.InvariantCulture, $"There is no page {number}; the last page is {count}."));
        }

        var start = (number - 1) * size;
        var page = new T[Math.Min(size, total - start)];
        for (var i = 0; i < page.Length; i++)
        {
            page[i] = entries[start + i];
        }

        return new ContentPage<T>(page, number, size, count, total);
    }
}
