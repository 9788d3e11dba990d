namespace TypedContent;

/// <summary>A page of a list of entries: some of them, its number, and the numbers of the pages beside it.</summary>
/// <typeparam name="T">The record of the entries.</typeparam>
/// <example><code>
/// var page = Articles.Page(2, size: 10);
/// Console.WriteLine($"Page {page.Number} of {page.Count}");
/// </code></example>
public sealed class ContentPage<T>
{
    internal ContentPage(IReadOnlyList<T> entries, int number, int size, int count, int total)
    {
        Entries = entries;
        Number = number;
        Size = size;
        Count = count;
        Total = total;
    }

    /// <summary>The entries of this page, at most <see cref="Size"/>, in the order of the list.</summary>
    public IReadOnlyList<T> Entries { get; }

    /// <summary>The number of this page; the first page has the number 1.</summary>
    public int Number { get; }

    /// <summary>The number of entries on a page; the last page may have fewer.</summary>
    public int Size { get; }

    /// <summary>The number of pages; 1 for a list without entries, whose only page is empty.</summary>
    public int Count { get; }

    /// <summary>The number of entries on all pages.</summary>
    public int Total { get; }

    /// <summary>The number of the page before this one; <see langword="null"/> for the first page.</summary>
    public int? Previous => Number == 1 ? null : Number - 1;

    /// <summary>The number of the page after this one; <see langword="null"/> for the last page.</summary>
    public int? Next => Number == Count ? null : Number + 1;
}
