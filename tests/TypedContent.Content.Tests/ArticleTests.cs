using System.Collections.Immutable;

namespace TypedContent.Content.Tests;

/// <summary>The types that are inferred from the content, and their values.</summary>
public class ArticleTests
{
    private static readonly Article Arabic = Articles.MarrakechMeeting;
    private static readonly Article English = Articles.MarrakechMeeting.In("en");

    [Fact]
    public void The_report_exists_in_two_languages()
    {
        Assert.Equal(["marrakech-meeting", "names-in-the-news", "two-meetings"], Articles.All.Slugs);
        Assert.Equal(["ar", "en"], Articles.All.LocalesOf("marrakech-meeting"));
        Assert.Same(Arabic, Articles.Find("marrakech-meeting"));
        Assert.Same(Arabic, Articles.Find("marrakech-meeting", "ar"));
        Assert.Same(English, Articles.Find("marrakech-meeting", "en"));
        Assert.Null(Articles.Find("marrakech-meeting", "fr"));
        Assert.Null(Articles.Find("marrakesh-meeting"));
    }

    [Fact]
    public void An_article_about_Arabic_names_exists_only_in_Arabic()
    {
        Assert.Equal(["ar"], Articles.All.LocalesOf("names-in-the-news"));
        Assert.Empty(Articles.NamesInTheNews.Translations);
        Assert.DoesNotContain(Articles.AllIn("en"), article => article.Slug == "names-in-the-news");
    }

    [Fact]
    public void The_topics_are_the_same_in_both_languages()
    {
        Assert.Equal(6, Arabic.Topics.Length);
        Assert.Equal(Arabic.Topics.Select(topic => topic.In("en")), English.Topics);
        Assert.Equal(Topics.All.Slugs, Articles.All.SelectMany(article => article.Topics).Select(topic => topic.Slug).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_entry_names_its_source_file()
    {
        Assert.Equal(("marrakech-meeting", "ar", "content/articles/marrakech-meeting.ar.md"), (Arabic.Slug, Arabic.Locale, Arabic.SourcePath));
        Assert.Equal(("marrakech-meeting", "en", "content/articles/marrakech-meeting.en.md"), (English.Slug, English.Locale, English.SourcePath));
    }

    [Fact]
    public void Dates_are_dates()
    {
        DateOnly published = Arabic.Date;
        DateOnly met = Arabic.EventDate;
        DateOnly source = Arabic.Source.Date;
        string time = Arabic.Time;

        Assert.Equal(new DateOnly(2022, 5, 13), published);
        Assert.Equal(new DateOnly(2022, 5, 11), met);
        Assert.Equal(published, source);
        Assert.Equal(new TimeOnly(17, 30), TimeOnly.ParseExact(time, "HH:mm"));
        Assert.Equal((Arabic.Date, Arabic.EventDate, Arabic.Time), (English.Date, English.EventDate, English.Time));
    }

    [Fact]
    public void Numbers_are_numbers_with_their_units()
    {
        ImmutableArray<Figure> figures = Arabic.Figures;
        int countries = figures[0].Value;
        int? year = figures[0].Year;
        string? unit = figures[0].Unit;

        Assert.Equal((76, "دولة", 2022), (countries, unit, year));
        Assert.Equal([76, 500, 70, 4, 10_000], figures.Select(figure => figure.Value));
        Assert.Equal(["دولة", "هجوم", "%", null, "مقاتل"], figures.Select(figure => figure.Unit));
        Assert.Equal(["countries", "attacks", "%", null, "fighters"], English.Figures.Select(figure => figure.Unit));
        Assert.Equal(["count", "count", "share", "rank", "count"], figures.Select(figure => figure.Kind));
        Assert.Equal([2022, 2021, null, null, 2021], figures.Select(figure => figure.Year));
        Assert.Equal([null, null, "أكثر من", null, "ما لا يقل عن"], figures.Select(figure => figure.Approximation));
        Assert.Equal(
            figures.Select(figure => (figure.Value, figure.Year)),
            English.Figures.Select(figure => (figure.Value, figure.Year)));
    }

    [Fact]
    public void The_place_is_a_record()
    {
        Place place = Arabic.Place;

        Assert.Equal(new Place { City = "مراكش", Country = "المغرب" }, place);
        Assert.Equal(new Place { City = "Marrakech", Country = "Morocco" }, English.Place);
    }

    [Fact]
    public void The_summary_has_three_questions_and_answers_in_each_language()
    {
        foreach (var article in new[] { Arabic, English })
        {
            Assert.Equal(3, article.Summary.Length);
            Assert.All(article.Summary, item => Assert.EndsWith(article == Arabic ? "؟" : "?", item.Question, StringComparison.Ordinal));
            Assert.All(article.Summary, item => Assert.EndsWith(".", item.Answer, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_fact_box_goes_from_2014_to_the_month_of_the_article()
    {
        FactBox box = Assert.Single(Arabic.FactBoxes);

        Assert.Equal(6, box.Items.Length);
        Assert.Contains("2014", box.Items[0].DateText, StringComparison.Ordinal);
        Assert.Contains("مايو 2022", box.Items[^1].DateText, StringComparison.Ordinal);
        Assert.Equal(box.Items.Length, Assert.Single(English.FactBoxes).Items.Length);
    }

    [Fact]
    public void The_source_is_credited_with_its_link_in_the_record_and_in_the_text()
    {
        foreach (var article in new[] { Arabic, English })
        {
            Assert.Equal("http://khaleej.online/MQw21K", article.Source.Url);
            Assert.Contains($"""<a href="{article.Source.Url}">{article.Source.Publisher}</a>""", article.Body.Html, StringComparison.Ordinal);
        }

        Assert.All(Articles.All.SelectMany(article => article.Translations.Append(article)), article => Assert.Equal(Arabic.Source.Url, article.Source.Url));
    }

    [Fact]
    public void The_body_has_the_same_sections_in_each_language()
    {
        Assert.Equal(6, Headings(Arabic));
        Assert.Equal(6, Headings(English));

        static int Headings(Article article) => article.Body.Html.Split("<h2 ").Length - 1;
    }
}
