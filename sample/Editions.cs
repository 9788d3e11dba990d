using System.Globalization;

namespace Newspaper;

// The generator makes this record of content/editions.yaml; members that are computed are added here.
public partial record Edition
{
    /// <summary>The words that the edition's pages are labelled with, from content/labels.ar.yaml and its translation.</summary>
    public LabelsData Labels => Newspaper.Labels.In(Slug);

    /// <summary>The culture in which dates and numbers are formatted.</summary>
    public CultureInfo Format => CultureInfo.GetCultureInfo(Culture);

    /// <summary>The direction of the edition's script; the record's own is that of its file, which has both languages.</summary>
    public string Dir => TextDirection.Of(Slug);

    /// <summary>The picture that other sites show with a link to a page, created by the command in the README.</summary>
    public string SharePicture => $"/share-{Slug}.png";

    /// <summary>A day, written out: الجمعة، 13 مايو 2022.</summary>
    public string Write(DateOnly day) => day.ToString("D", Format);

    /// <summary>A number with thousands separators: 10,000.</summary>
    public string Write(int number) => number.ToString("N0", Format);

    /// <summary>A number with its unit: 76 دولة, 70%.</summary>
    public string Write(Figure figure) => Write(figure.Value) + (figure.HasWordAsUnit ? " " : "") + figure.Unit;

    /// <summary>Minutes in words, in the form that the number asks for: دقيقتان، 5 دقائق، 12 دقيقة.</summary>
    public string Write(TimeSpan time)
    {
        var minutes = (int)Math.Ceiling(time.TotalMinutes);
        var form = minutes switch
        {
            <= 1 => Labels.Minutes.One,
            2 => Labels.Minutes.Two,
            <= 10 => Labels.Minutes.Few,
            _ => Labels.Minutes.Many,
        };
        return string.Format(Format, form, minutes);
    }

    /// <summary>The articles of this edition, the newest first.</summary>
    public IEnumerable<Article> News => Articles.AllIn(Slug);

    /// <summary>The quotes in the articles of this edition.</summary>
    public IEnumerable<Quotation> Quotations => News.SelectMany(article => article.Quotations);

    /// <summary>The people in the articles, sorted by name in the order of the language.</summary>
    public IEnumerable<Person> People => Newspaper.People.AllIn(Slug).OrderBy(person => person.Name, StringComparer.Create(Format, ignoreCase: false));

    /// <summary>The topics of the articles, sorted by name in the order of the language.</summary>
    public IEnumerable<Topic> Topics => Newspaper.Topics.AllIn(Slug).OrderBy(topic => topic.Name, StringComparer.Create(Format, ignoreCase: false));
}
