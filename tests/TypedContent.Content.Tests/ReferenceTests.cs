using System.Collections.Immutable;

namespace TypedContent.Content.Tests;

/// <summary>A value that names an entry of another collection becomes that entry's record.</summary>
public class ReferenceTests
{
    private static readonly Article Arabic = Articles.MarrakechMeeting;
    private static readonly Article English = Articles.MarrakechMeeting.In("en");

    [Fact]
    public void A_speaker_is_a_person_in_the_language_of_the_article()
    {
        Person arabic = Arabic.Quotes[0].Speaker;
        Person english = English.Quotes[0].Speaker;

        Assert.Same(People.SultanAlMuraikhi, arabic);
        Assert.Same(People.SultanAlMuraikhi.In("en"), english);
        Assert.Equal("سلطان بن سعد المريخي", arabic.Name);
        Assert.Equal("Sultan bin Saad al-Muraikhi", english.Name);
    }

    [Fact]
    public void Five_people_are_quoted() =>
        Assert.Equal(
            [People.SultanAlMuraikhi, People.FaisalBinFarhan, People.NasserBourita, People.VictoriaNuland, People.HassanAbuHaniyeh],
            Arabic.Quotes.Select(quote => quote.Speaker).Distinct());

    [Fact]
    public void The_organisations_are_records_in_the_order_of_the_article()
    {
        ImmutableArray<Organisation> organisations = Arabic.Organisations;

        Assert.Same(Organisations.InternationalCoalition, organisations[0]);
        Assert.Same(Organisations.AlKhaleejOnline, organisations[^1]);
        Assert.Equal(Organisations.All.Order(BySlug), organisations.Order(BySlug));
        Assert.Equal(organisations.Select(organisation => organisation.In("en")), English.Organisations);
    }

    [Fact]
    public void A_person_has_a_country_or_an_organisation_or_neither()
    {
        Assert.Equal("المغرب", People.NasserBourita.Country);
        Assert.Null(People.NasserBourita.Organisation);
        Assert.Null(People.HassanAbuHaniyeh.Country);
        Assert.Same(Organisations.IslamicState, People.AbuIbrahimAlQurashi.Organisation);
        Assert.Same(Organisations.IslamicState.In("en"), People.AbuIbrahimAlQurashi.In("en").Organisation);
    }

    [Fact]
    public void A_short_name_is_not_invented()
    {
        Assert.Equal("الناتو", Organisations.Nato.ShortName);
        Assert.Equal("EU", Organisations.EuropeanUnion.In("en").ShortName);
        Assert.Null(Organisations.EuropeanUnion.ShortName);
    }

    [Fact]
    public void Every_person_and_organisation_exists_in_both_languages()
    {
        Assert.Equal(8, People.All.Count);
        Assert.Equal(15, Organisations.All.Count);
        Assert.All(People.All.Slugs, slug => Assert.Equal(["ar", "en"], People.All.LocalesOf(slug)));
        Assert.All(Organisations.All.Slugs, slug => Assert.Equal(["ar", "en"], Organisations.All.LocalesOf(slug)));
    }

    private static Comparer<Organisation> BySlug { get; } = Comparer<Organisation>.Create((a, b) => string.CompareOrdinal(a.Slug, b.Slug));
}
