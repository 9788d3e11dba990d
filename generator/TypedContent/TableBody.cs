namespace TypedContent;

/// <summary>The body of an entry of a large collection, looked up when it is first read.</summary>
internal sealed class TableBody(EntryTable table, string slug, string? locale) : BodyContent
{
    private Place? _place;

    public override ContentText Html => Found is var found && found.Outline.Stored is null ? table.Html(found.Part, found.Number) : found.Outline;

    public override ContentText Outline => Found.Outline;

    private Place Found
    {
        get
        {
            // "dotnet watch" changes the table, and adding an entry changes the numbers of others.
            var place = _place;
            if (place is null || !ReferenceEquals(place.Source, table.Outlines(place.Part)))
            {
                _place = place = table.FindBody(slug, locale);
            }

            return place;
        }
    }

    /// <summary>The location of a body.</summary>
    /// <param name="Part">The part of the table that it is in.</param>
    /// <param name="Source">The text that this was read from.</param>
    /// <param name="Outline">The contents of the body.</param>
    /// <param name="Number">Its number; -1 if it is in the content store.</param>
    internal sealed record Place(int Part, string Source, ContentText Outline, int Number = -1);
}
