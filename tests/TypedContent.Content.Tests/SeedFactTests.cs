using System.Text.RegularExpressions;

namespace TypedContent.Content.Tests;

public partial class SeedFactTests
{
    private static readonly Dictionary<string, string[]> Texts = new()
    {
        ["ar"] = [.. RecordTexts.Of("ar")],
        ["en"] = [.. RecordTexts.Of("en")],
    };

    public static IEnumerable<TheoryDataRow<string, string, string>> Facts =>
        from row in SeedFile.Rows("SeedFacts")
        from fact in new[] { (Locale: "ar", Text: row[1]), (Locale: "en", Text: row[2]) }
        select new TheoryDataRow<string, string, string>(row[0], fact.Locale, fact.Text);

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_of_the_source_is_in_the_records(string id, string locale, string text) =>
        Assert.True(Texts[locale].Any(value => value.Contains(text, StringComparison.Ordinal)), $"{id}: no value of '{locale}' says \"{text}\".");

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public void Every_number_is_in_the_source(string locale)
    {
        // The source writes out one of them: the fourth rank.
        var known = Numbers(SeedFile.Rows("SeedFacts").SelectMany(row => row)).Append("4").ToHashSet();

        Assert.Equal([], Numbers(Texts[locale]).Distinct().Where(number => !known.Contains(number)));

        static IEnumerable<string> Numbers(IEnumerable<string> texts) =>
            texts.SelectMany(text => Number.Matches(text)).Select(match => match.Value.Replace(",", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_fact_is_listed_once()
    {
        var ids = SeedFile.Rows("SeedFacts").Select(row => row[0]).ToList();

        Assert.True(ids.Count > 150);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Texts_of_one_locale_are_not_taken_from_the_other()
    {
        Assert.DoesNotContain(Articles.MarrakechMeeting.In("en").Title, Texts["ar"]);
        Assert.DoesNotContain(Articles.MarrakechMeeting.Title, Texts["en"]);
    }

    [GeneratedRegex("[0-9]+(,[0-9]{3})*")]
    private static partial Regex Number { get; }
}
