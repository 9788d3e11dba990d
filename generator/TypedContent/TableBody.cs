namespace TypedContent;

/// <summary>The body of an entry of a large collection, found when it is first read.</summary>
internal sealed class TableBody(EntryTable table, string slug, string? locale) : BodyContent
{
    private Place? _place;

    public override ContentText Html => Found is var found && found.Outline.Stored is null ? table.Html(found.Part, found.Number) : found.Outline;

    public override ContentText Outline => Found.Outline;

    private Place Found
    {
        get
        {
            // "dotnet watch" changes the table, and an entry that is added the numbers of others.
            var place = _place;
            if (place is null || !ReferenceEquals(place.Source, table.Outlines(place.Part)))
            {
                _place = place = table.FindBody(slug, locale);
            }

            return place;
        }
    }

    /// <summary>Where a body is.</summary>
    /// <param name="Part">The part of the table that it is in.</param>
    /// <param name="Source">The text that says so.</param>
    /// <param name="Outline">What is in it.</param>
    /// <param name="Number">Its number; of one in the content store, none.</param>
    internal sealed record Place(int Part, string Source, ContentText Outline, int Number = -1);
}
