namespace TypedContent.Content.Tests;

public class SeedFactTests
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
}
