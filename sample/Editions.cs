using System.Globalization;

namespace Newspaper;

// The generator makes this record of content/editions.yaml; members that are computed are added here.
public partial record Edition
{
    /// <summary>The culture by which dates and numbers are written.</summary>
    public CultureInfo Format => CultureInfo.GetCultureInfo(Culture);

    /// <summary>The direction of the edition's script; the record's own is that of its file, which has both languages.</summary>
    public string Dir => TextDirection.Of(Slug);

    /// <summary>A day, written out: الجمعة، 13 مايو 2022.</summary>
    public string Write(DateOnly day) => day.ToString("D", Format);

    /// <summary>A number, its thousands parted: 10,000.</summary>
    public string Write(int number) => number.ToString("N0", Format);

    public string PeoplePath => Root + "people/";

    public string PathOf(Article article) => $"{Root}articles/{article.Slug}";

    public string PathOf(Person person) => $"{PeoplePath}#{person.Slug}";
}
