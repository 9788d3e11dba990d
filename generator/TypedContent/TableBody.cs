namespace TypedContent;

/// <summary>The body of an entry of a large collection, found when it is first read.</summary>
internal sealed class TableBody(EntryTable table, string slug, string? locale) : BodyContent
{
    private Place? _place;

    public override string Html => table.Html(Found.Number);

    public override string? Text => table.Text(Found.Number);

    public override string Outline => Found.Outline;

    private Place Found => _place ??= table.FindBody(slug, locale);

    /// <summary>The body's number, and what is in it.</summary>
    internal sealed record Place(int Number, string Outline);
}
