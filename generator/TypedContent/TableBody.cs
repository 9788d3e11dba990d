namespace TypedContent;

/// <summary>The body of an entry of a large collection, found when it is first read.</summary>
internal sealed class TableBody(EntryTable table, string slug, string? locale) : BodyContent
{
    private Place? _place;

    public override string Html => table.Html(Found.Number);

    public override string? Text => table.Text(Found.Number);

    public override string Outline => Found.Outline;

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

    /// <summary>The body's number, what is in it, and the text that says so.</summary>
    internal sealed record Place(int Number, string Outline, string Source);
}
