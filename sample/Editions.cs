using System.Globalization;

namespace Newspaper;

// The generator makes this record of content/editions.yaml; members that are computed are added here.
public partial record Edition
{
    /// <summary>The culture by which dates and numbers are written.</summary>
    public CultureInfo Format => CultureInfo.GetCultureInfo(Culture);

    /// <summary>A day, written out: الجمعة، 13 مايو 2022.</summary>
    public string Write(DateOnly day) => day.ToString("D", Format);

    /// <summary>A number, its thousands parted: 10,000.</summary>
    public string Write(int number) => number.ToString("N0", Format);

    public string PeoplePath => Root + "people/";

    public string PathOf(Article article) => $"{Root}articles/{article.Slug}";

    public string PathOf(Person person) => $"{PeoplePath}#{person.Slug}";
}

internal static class ContentExtensions
{
    /// <summary>The entries that exist in the language of an edition.</summary>
    public static IEnumerable<T> In<T>(this ContentCollection<T> entries, Edition edition)
        where T : class =>
        entries.Slugs.Select(slug => entries.TryFind(slug, edition.Slug, out var entry) ? entry : null).OfType<T>();
}
