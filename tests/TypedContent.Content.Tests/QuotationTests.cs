using System.Text.RegularExpressions;

namespace TypedContent.Content.Tests;

/// <summary>Quotations are those of the source, with the same speakers.</summary>
public partial class QuotationTests
{
    private static readonly Article Arabic = Articles.MarrakechMeeting;
    private static readonly Article English = Articles.MarrakechMeeting.In("en");

    public static IEnumerable<TheoryDataRow<string, string>> Quotations =>
        SeedFile.Rows("SeedQuotations").Select(row => new TheoryDataRow<string, string>(row[0], row[1]));

    [Theory]
    [MemberData(nameof(Quotations))]
    public void A_quotation_of_the_source_is_complete_and_has_its_speaker(string speaker, string text)
    {
        var quote = Assert.Single(Arabic.Quotes, quote => quote.Text == text);

        Assert.Same(People.Find(speaker), quote.Speaker);
        Assert.False(quote.Translated);
    }

    [Fact]
    public void Nothing_is_quoted_that_the_source_does_not_quote() =>
        Assert.Equal(
            SeedFile.Rows("SeedQuotations").Select(row => (row[0], row[1])),
            Articles.AllIn("ar").SelectMany(article => article.Quotes).Select(quote => (quote.Speaker.Slug, quote.Text)));

    [Fact]
    public void What_the_text_puts_between_quotation_marks_is_a_quotation_or_a_name()
    {
        var sentences = Articles.AllIn("ar")
            .SelectMany(article => BetweenMarks.Matches(article.Body.Text))
            .Select(match => match.Groups[1].Value)
            .Where(passage => passage.Split(' ').Length > 2)
            .ToList();

        Assert.NotEmpty(sentences);
        Assert.All(sentences, sentence => Assert.Contains(sentence, Arabic.Quotes.Select(quote => quote.Text)));
    }

    [Fact]
    public void The_English_edition_has_each_quotation_in_translation_and_says_so()
    {
        Assert.Equal(Arabic.Quotes.Select(quote => quote.Speaker.Slug), English.Quotes.Select(quote => quote.Speaker.Slug));
        Assert.All(English.Quotes, quote => Assert.True(quote.Translated));
        Assert.All(English.Quotes, quote => Assert.Equal("en", quote.Speaker.Locale));
    }

    [GeneratedRegex("«([^»]+)»")]
    private static partial Regex BetweenMarks { get; }
}
