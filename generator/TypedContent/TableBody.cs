namespace TypedContent;

/// <summary>The body of an entry of a large collection, found when it is first read.</summary>
internal sealed class TableBody(EntryTable table, string slug, string? locale) : BodyContent
{
    private Place? _place;

    public override ContentText Html => Found is var found && found.Outline.Stored is null ? table.Html(found.Number) : found.Outline;

    public override string? Text => Found is var found && found.Outline.Stored is null ? table.Text(found.Number) : null;

    public override ContentText Outline => Found.Outline;

    private Place Found
    {
        get
        {
            // "dotnet watch" changes the table, and an entry that is added the numbers of others.
            var place = _place;
            if (place is null || !ReferenceEquals(place.Source, table.Outlines))
            {
                _place = place = table.FindBody(slug, locale);
            }

            return place;
        }
    }

    /// <summary>Where a body is.</summary>
    /// <param name="Source">The text that says so.</param>
    /// <param name="Outline">What is in it.</param>
    /// <param name="Number">Its number; of one in the content store, none.</param>
    internal sealed record Place(string Source, ContentText Outline, int Number = -1);
}
