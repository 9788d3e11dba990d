namespace TypedContent.Generator.Tests.Singletons;

/// <summary>A singleton in several locales.</summary>
public class SingletonLocaleTests
{
    private static ContentProject Project => Blog.Project
        .With("content/site.ar.yaml", "title: موقعي\nfounded: 2022-05-13\ndraft: true\nfeatured: articles/hello\ntagline: شعار\n")
        .With("content/site.en.json", "{\"title\": \"My site\"}")
        .With("content/articles/hello.ar.yaml", "title: مرحبا\n")
        .With("content/articles/hello.en.yaml", "title: Hello\n");

    [Theory]
    [InlineData("ar", "موقعي", "مرحبا")]
    [InlineData("en", "My site", null)]
    public void Its_members_are_those_of_the_default_locale(string locale, string title, string? featured)
    {
        var run = Project.WithProperty("TypedContentDefaultLocale", locale).Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal((title, featured), run.Value<(string, string?)>("(Site.Title, Site.Featured?.Title)"));
        Assert.Equal("موقعي My site My site " + title, run.Value<string>(
            "$\"{Site.In(\"ar-MA\").Title} {Site.In(\"en\").Title} {Site.In(\"EN\").Title} {Site.In(\"fr\").Title}\""));
    }

    [Fact]
    public void A_translation_inherits_values_that_are_the_same_in_every_language()
    {
        var run = Project.Run();

        Assert.Empty(run.BuildLines);
        Assert.True(run.Value<bool>("Site.In(\"en\") is { Draft: true, Tagline: null, Featured.Title: \"Hello\" } site && site.Founded == new DateOnly(2022, 5, 13)"));
    }

    [Fact]
    public void A_contradiction_is_a_warning_at_its_place()
    {
        Project.With("content/site.en.json", "{\"title\": \"My site\", \"draft\": false}").Run().ShouldReport(
            "content/site.en.json(1,31,1,36): warning TC0033: 'draft' is a boolean ('false') here, but a boolean ('true') in content/site.ar.yaml(3); it must be the same in every language, so fix it, remove it here, or write dotnet_diagnostic.TC0033.severity = none in a .globalconfig");
    }

    [Fact]
    public void Types_are_inferred_over_all_locales()
    {
        var run = Blog.Project.With("content/site.ar.yaml", "title: A\nsize: [1]\n").With("content/site.en.yaml", "title: B\nsize: [1.5]\nextra: x\n")
            .With("content/site.fr.yaml", "title: C\nsize: many\n").Run();

        run.ShouldReport(
            "content/site.en.yaml(2,7,2,12): warning TC0033: 'size' is a list with a number ('1.5') here, but one with a whole number ('1') in content/site.ar.yaml(2); it must be the same in every language, so fix it, remove it here, or write dotnet_diagnostic.TC0033.severity = none in a .globalconfig",
            "content/site.fr.yaml(2,7,2,11): error TC0003: 'size' is text ('many') here, but a whole number ('1') in content/site.ar.yaml(2) and in another file; fix it, or put all of them in quotation marks" + Site.UnionFix("site.size"));
        Assert.True(run.Value<bool>("Site.Size[0] == 1.0 && Site.Value.Extra is null && Site.In(\"en\").Extra == \"x\""));
    }

    [Theory]
    [InlineData("{locale}/{collection}/{slug}", "content/ar/site.yaml", "content/en/site.yaml")]
    [InlineData("{collection}/{locale}/{slug}", "content/site.ar.yaml", "content/site.en.yaml")]
    public void Its_locale_may_be_a_folder(string layout, string arabic, string english)
    {
        var run = Blog.Project.With(arabic, "title: موقعي\n").With(english, "title: My site\n").WithProperty("TypedContentLayout", layout).Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("موقعي My site", run.Value<string>("Site.Title + ' ' + Site.In(\"en\").Title"));
    }

    [Theory]
    [InlineData("", "content/site.ar.yaml", "content/site.en.yaml")]
    [InlineData("{locale}/{collection}/{slug}", "content/ar/site.yaml", "content/en/site.yaml")]
    public void A_missing_translation_is_a_warning(string layout, string file, string missing)
    {
        var project = Blog.Project.With(file, "title: موقعي\n").WithProperty("TypedContentLocales", "ar;en");

        (layout.Length == 0 ? project : project.WithProperty("TypedContentLayout", layout)).Run().ShouldReport(
            $"{file}(1,1,1,6): warning TC0034: The entry 'site' is not translated into 'en'; add {missing}");
    }

    [Fact]
    public void A_file_without_a_locale_is_one_of_them()
    {
        var run = Blog.Project.With("content/site.yaml", "title: A\n").With("content/site.en.yaml", "title: B\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("A B A", run.Value<string>("$\"{Site.Title} {Site.In(\"en\").Title} {Site.In(\"ar\").Title}\""));
    }

    [Fact]
    public void More_locales_than_a_table_has_rows_for_are_still_one_mapping()
    {
        var tags = Enumerable.Range(0, 300).Select(static number => $"en-{(char)('A' + (number / 26))}{(char)('A' + (number % 26))}");
        var run = tags.Aggregate(Blog.Project, static (project, tag) => project.With($"content/site.{tag}.yaml", $"title: {tag}\n")).Run();

        Assert.Equal("en-BC", run.Value<string>("Site.In(\"en-BC\").Title"));
    }
}
