namespace TypedContent.Generator.Tests.References;

/// <summary>Files with one slug in several locales: all can be found, and each refers to the best matching variant of another.</summary>
public class LocaleTests
{
    private static ContentProject Both => Site.Project
        .With("content/articles/hello.ar.md", "---\ntitle: مرحبا\nauthor: people/amina\nauthors: [people/amina]\n---\nنص")
        .With("content/articles/hello.en.md", "---\ntitle: Hello\nauthor: people/amina\nauthors: [people/amina]\n---\ntext")
        .With("content/people.ar.yaml", "- slug: amina\n  name: أمينة\n")
        .With("content/people.en.yaml", "- slug: amina\n  name: Amina\n");

    [Fact]
    public void Both_locales_share_one_slug()
    {
        var run = Both.Run();

        Assert.Equal(["hello", "1", "ar en", "مرحبا Hello", "ar en", "نص text", "none"], run.Value<string[]>("""
            new[]
            {
                string.Join(' ', Articles.All.Slugs),
                Articles.All.Count.ToString(),
                string.Join(' ', Articles.All.LocalesOf("hello")),
                Articles.Find("hello", "ar")!.Title + ' ' + Articles.Find("hello", "en")!.Title,
                Articles.Find("hello", "ar")!.Locale + ' ' + Articles.Find("hello", "en")!.Locale,
                Articles.Hello.In("ar").Body.Text + ' ' + Articles.Hello.In("en").Body.Text,
                Articles.Find("hello", "fr") is null ? "none" : "one",
            }
            """));
    }

    [Theory]
    [InlineData("", "ar")]
    [InlineData("ar", "ar")]
    [InlineData("en", "en")]
    [InlineData("EN", "en")]
    [InlineData("fr", "ar")]
    public void The_property_returns_the_default_locale_or_the_first(string defaultLocale, string locale)
    {
        Assert.Equal(locale, Both.WithProperty("TypedContentDefaultLocale", defaultLocale).Run().Value<string>("Articles.Hello.Locale"));
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("en-Latn-GB-x-a", "en")]
    [InlineData("ar-MA", "ar")]
    [InlineData("fr", "ar")]
    [InlineData("e", "ar")]
    [InlineData("", "ar")]
    [InlineData("english", "ar")]
    public void In_falls_back_to_the_language_and_then_to_the_first(string wanted, string locale)
    {
        Assert.Equal(locale, Both.Run().Value<string>($"Articles.Hello.In(\"{wanted}\").Locale"));
    }

    [Fact]
    public void A_reference_has_the_locale_of_the_referring_entry()
    {
        var run = Both.Run();

        Assert.Equal(("أمينة Amina", "أمينة Amina", true), run.Execute<(string, string, bool)>("""
            var (ar, en) = (Articles.Hello.In("ar"), Articles.Hello.In("en"));
            return (ar.Author.Name + ' ' + en.Author.Name, ar.Authors[0].Name + ' ' + en.Authors[0].Name, ReferenceEquals(en.Author, People.Amina.In("en")));
            """));
    }

    [Fact]
    public void A_reference_falls_back_to_an_existing_locale()
    {
        var run = Both.Without("content/people.ar.yaml").With("content/articles/other.fr-CA.md", "---\ntitle: Autre\nauthor: people/amina\nauthors: []\n---\n")
            .Run();

        Assert.Equal("Amina Amina", run.Value<string>("Articles.Hello.In(\"ar\").Author.Name + ' ' + Articles.Other.Author.Name"));
        Assert.Equal("fr-CA", run.Value<string>("Articles.Other.Locale"));
    }

    [Fact]
    public void A_file_without_a_locale_may_exist_with_others()
    {
        var run = Both.With("content/articles/hello.md", "---\ntitle: Plain\nauthor: people/amina\nauthors: []\n---\n").Run();

        Assert.Equal(("Plain", null, "ar en", "Plain Hello"), run.Value<(string, string?, string, string)>(
            "(Articles.Hello.Title, Articles.Hello.Locale, string.Join(' ', Articles.All.LocalesOf(\"hello\").Order()), Articles.Hello.In(\"fr\").Title + ' ' + Articles.Hello.In(\"en\").Title)"));
    }

    [Fact]
    public void A_key_missing_from_one_locale_is_nullable()
    {
        var run = Both.With("content/articles/hello.en.md", "---\ntitle: Hello\nauthor: people/amina\nauthors: []\nnote: a\n---\n").Run();

        Assert.Equal("a", run.Value<string?>("Articles.Hello.In(\"en\").Note"));
        Assert.Null(run.Value<string?>("Articles.Hello.In(\"ar\").Note"));
    }

    [Theory]
    [InlineData("hello.ar.md", "hello", "ar")]
    [InlineData("hello.AR.md", "hello", "ar")]
    [InlineData("hello.en-gb.md", "hello", "en-GB")]
    [InlineData("hello.zh-hans-cn.md", "hello", "zh-Hans-CN")]
    [InlineData("hello.es-419.md", "hello", "es-419")]
    [InlineData("hello.de-1996.md", "hello", "de-1996")]
    [InlineData("hello.fil.md", "hello", "fil")]
    [InlineData("a.b.en.md", "a.b", "en")]
    [InlineData("hello.en.ar.md", "hello.en", "ar")]
    [InlineData("en.md", "en", null)]
    [InlineData("hello.min.md", "hello.min", null)]
    [InlineData("hello.v2.md", "hello.v2", null)]
    [InlineData("hello.english.md", "hello.english", null)]
    [InlineData("hello.en_GB.md", "hello.en_GB", null)]
    [InlineData("hello.xx.md", "hello.xx", null)]
    [InlineData("hello.1.md", "hello.1", null)]
    [InlineData("sub.ar/hello.md", "sub.ar/hello", null)]
    public void A_locale_is_a_language_tag_before_the_extension(string file, string slug, string? locale)
    {
        var run = Site.Project.With("content/articles/" + file, "---\ntitle: a\n---\n").Run();

        Assert.Equal((slug, locale, "a"), run.Value<(string, string?, string)>(
            $"(Articles.All[0].Slug, Articles.All[0].Locale, Articles.All[0].In(\"{locale ?? "en"}\").Title)"));
    }

    [Fact]
    public void Two_files_with_the_same_slug_and_locale_are_an_error()
    {
        var run = Site.Project.With("content/articles/hello.ar.md", "---\ntitle: a\n---\n").With("content/articles/hello.ar.yaml", "title: b").Run();

        run.ShouldReport("content/articles/hello.ar.yaml(1,1,1,1): error TC0006: The slug 'hello' of the collection 'articles' is already used by content/articles/hello.ar.md(1); rename this entry or give it another 'slug:'");
    }
}
