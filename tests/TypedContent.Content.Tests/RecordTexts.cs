using System.Globalization;

namespace TypedContent.Content.Tests;

/// <summary>All values of the records of a locale, as text.</summary>
internal static class RecordTexts
{
    public static IEnumerable<string> Of(string locale) =>
    [
        .. Articles.AllIn(locale).SelectMany(Of),
        .. People.AllIn(locale).SelectMany(Of),
        .. Organisations.AllIn(locale).SelectMany(Of),
    ];

    private static IEnumerable<string> Of(Article article) =>
    [
        article.Title,
        article.Subtitle,
        Text(article.Date),
        article.Time,
        article.Place.City,
        article.Place.Country,
        Text(article.EventDate),
        .. article.Topics.Select(topic => topic.Name),
        .. article.Summary.SelectMany(item => new[] { item.Question, item.Answer }),
        .. article.Figures.SelectMany(figure => new[] { Text(figure.Value), $"{Text(figure.Value)} {figure.Unit}", figure.Label }),
        .. article.Quotes.SelectMany(quote => new[] { quote.Text, quote.Context }),
        .. article.FactBoxes.SelectMany(box => box.Items.SelectMany(item => new[] { item.DateText, item.Text }).Prepend(box.Title)),
        article.Source.Publisher,
        article.Source.Title,
        article.Source.Url,
        Text(article.Source.Date),
        article.Body.Text,
    ];

    private static IEnumerable<string> Of(Person person) => Said(person.Name, person.Role, person.Country);

    private static IEnumerable<string> Of(Organisation organisation) => Said(organisation.Name, organisation.ShortName, organisation.Kind);

    private static IEnumerable<string> Said(params string?[] values) => values.OfType<string>();

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
