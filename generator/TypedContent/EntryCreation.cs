namespace TypedContent;

/// <summary>Creates the entries of an index.</summary>
internal delegate EntryCreator<T> EntryCreation<T>(ContentIndex index);

/// <summary>Creates the entry at a position in an index.</summary>
/// <returns>The entry, and what sets its references after all entries were created that it refers to; <see langword="null"/> if nothing has to.</returns>
internal delegate (T Entry, Action? Link) EntryCreator<T>(int position);

/// <summary>The ways in which generated code creates entries.</summary>
internal static class EntryCreation
{
    /// <summary>Creates entries by their positions, and sets the references of each afterwards, if they may refer to each other in a cycle.</summary>
    public static EntryCreation<T> Of<T>(Func<int, T> create, Action<int, T>? link = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(create);
        return _ => index =>
        {
            var entry = create(index);
            return (entry, link is null ? null : () => link(index, entry));
        };
    }

    /// <summary>Creates entries from the rows of a table, and sets their references afterwards, if they may refer to each other in a cycle.</summary>
    public static EntryCreation<T> Of<T>(EntryTable table, Func<EntryRow, T> create, Action<EntryRow, T>? link)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(create);
        return index => position =>
        {
            var (slug, locale) = index.NameOf(position);
            var row = table.Open(slug, locale);

            // The path of the file.
            row.Skip(1);
            var entry = create(row);
            if (link is not null)
            {
                return (entry, Link);
            }

            row.Dispose();
            return (entry, null);

            void Link()
            {
                link(row, entry);
                row.Dispose();
            }
        };
    }

    /// <summary>Creates entries that read their own rows of a table.</summary>
    public static EntryCreation<T> Of<T>(EntryTable table, Func<EntryTable, string, string?, T> create)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(create);
        return index => position =>
        {
            var (slug, locale) = index.NameOf(position);
            if (!index.IsMade(position))
            {
                // Opening its row throws an exception that says why.
                table.Open(slug, locale).Dispose();
            }

            return (create(table, slug, locale), null);
        };
    }
}
