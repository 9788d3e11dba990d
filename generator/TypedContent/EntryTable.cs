using System.ComponentModel;

namespace TypedContent;

/// <summary>The entries of a large collection, one per line; generated code derives from it.</summary>
/// <remarks>
/// A method for each of ten thousand entries takes the compiler many times longer than a line for each. The lines are split into parts
/// (<see cref="TablePartition"/>), so that an edit changes few of them, and reading one line loads few others.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EntryTable
{
    /// <summary>The collection, part of the keys of its entries in the content store of this class's assembly.</summary>
    public string Collection { get; init; } = "";

    /// <summary>The entries of a part. Each line has a slug, a locale (empty for none) and the values of the record's
    /// members, as read by <see cref="EntryRow"/>. An entry without a line is in the store.</summary>
    /// <param name="part">The number of the part.</param>
    /// <returns>The lines, separated by line feeds; empty if the part has none.</returns>
    public virtual string Rows(int part) => "";

    /// <summary>The contents of the bodies of a part: a line with <c>entry</c>, slug, locale, the body's number and a hash of its HTML, then
    /// the lines of <see cref="BodyContent.Outline"/>. An entry without a line is in the store.</summary>
    /// <remarks>
    /// Hot reload replaces only the methods whose code has changed. The hash makes this text change whenever a body does, so that
    /// a program built without both methods gets this one together with <see cref="Html"/>.
    /// </remarks>
    /// <param name="part">The number of the part.</param>
    /// <returns>The lines, separated by line feeds; empty if the part has none.</returns>
    public virtual string Outlines(int part) => "";

    /// <summary>The HTML of a body.</summary>
    /// <param name="part">The number of its part.</param>
    /// <param name="body">Its number in the part.</param>
    /// <returns>The HTML.</returns>
    public virtual string Html(int part, int body) => "";

    /// <summary>The row of an entry, positioned at its first field.</summary>
    /// <param name="slug">The entry's slug.</param>
    /// <param name="locale">The entry's locale; <see langword="null"/> for none.</param>
    /// <returns>The row, to be disposed after it has been read.</returns>
    /// <exception cref="InvalidOperationException">The entry's file has mistakes.</exception>
    /// <exception cref="InvalidDataException">The content store of the assembly is damaged.</exception>
    public EntryRow Open(string slug, string? locale)
    {
        var row = Find(slug, locale) ?? throw new InvalidOperationException($"The entry '{slug}' has errors; the build reports them.");
        return row.ReadNull() ? throw new InvalidOperationException(row.ReadText()) : row;
    }

    private EntryRow? Find(string slug, string? locale)
    {
        if (Rows(TablePartition.Of(slug, locale)) is { Length: > 0 } rows && LineAfter(rows, Key(slug, locale) + "\t") is >= 0 and var start)
        {
            return new EntryRow(this, slug, locale, LineAt(rows, start));
        }

        if (FindStored(slug, locale) is not { HasRow: true } stored)
        {
            return null;
        }

        var row = stored.RentRow(out var length);
        return new EntryRow(this, slug, locale, row.AsMemory(0, length), row);
    }

    /// <summary>Finds the body of an entry.</summary>
    /// <exception cref="InvalidOperationException">The entry's file has mistakes.</exception>
    internal TableBody.Place FindBody(string slug, string? locale)
    {
        var part = TablePartition.Of(slug, locale);
        var outlines = Outlines(part);
        var start = outlines.Length == 0 ? -1 : LineAfter(outlines, OutlineKind.Entry + "\t" + Key(slug, locale) + "\t");
        if (start < 0)
        {
            return FindStored(slug, locale) is { HasBody: true } stored
                ? new TableBody.Place(part, outlines, new ContentText(stored))
                : throw new InvalidOperationException($"The text of the entry '{slug}' has errors; the build reports them.");
        }

        var line = LineAt(outlines, start);
        var outline = start + line.Length + 1;
        var end = outlines.IndexOf("\n" + OutlineKind.Entry + "\t", start, StringComparison.Ordinal);
        end = end < 0 ? outlines.Length : end;
        return new TableBody.Place(part, outlines, outline < end ? outlines[outline..end] : "", BodyOutline.Number(line.ToString().Split('\t')[0]));
    }

    private StoredEntry? FindStored(string slug, string? locale) =>
        ContentStore.Of(GetType().Assembly)?.Find(StoreFormat.Key(Collection, slug, locale));

    private static string Key(string slug, string? locale) => TabSeparatedField.Write(slug) + "\t" + locale;

    // Finds a line by its beginning, and returns the position after that beginning; -1 if there is none.
    private static int LineAfter(string lines, string beginning)
    {
        if (lines.StartsWith(beginning, StringComparison.Ordinal))
        {
            return beginning.Length;
        }

        var index = lines.IndexOf("\n" + beginning, StringComparison.Ordinal);
        return index < 0 ? index : index + 1 + beginning.Length;
    }

    private static ReadOnlyMemory<char> LineAt(string lines, int start) =>
        lines.AsMemory(start, (lines.IndexOf('\n', start) is var end and >= 0 ? end : lines.Length) - start);
}
