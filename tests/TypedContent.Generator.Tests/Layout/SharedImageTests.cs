namespace TypedContent.Generator.Tests.Layout;

/// <summary>Translations in folders of their locales show the images that only the first locale has, as sites of Hugo and others keep them.</summary>
public class SharedImageTests
{
    [Theory]
    [InlineData("{locale}/{collection}/{slug}", "en/docs/a", "fr/docs/a")]
    [InlineData("{collection}/{locale}/{slug}", "docs/en/a", "docs/fr/a")]
    [InlineData("{collection}.{locale}/{slug}", "docs.en/a", "docs.fr/a")]
    public void An_image_missing_from_a_translation_is_that_of_the_default_locale(string layout, string english, string french)
    {
        var run = Site.Project.WithProperty("TypedContentLayout", layout).WithProperty("TypedContentDefaultLocale", "en")
            .With($"content/{english}/index.md", "---\ntitle: A\n---\n![](map.png) ![](img/b.png)\n")
            .With(
                $"content/{french}/index.md",
                "---\ntitle: A\n---\n![](map.png) ![](./img/b.png?x#y) ![](own.png) ![](../c.png)\n\n:::image {source=\"map.png\" alt=\"M\"}\n:::\n")
            .WithImage($"content/{english}/map.png").WithImage($"content/{english}/img/b.png").WithImage($"content/{english}/own.png")
            .WithImage($"content/{french}/own.png").WithImage($"content/{english[..^2]}/c.png")
            .Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(
            $"/{english}/map.png /{english}/img/b.png?x#y /{french}/own.png /{english[..^2]}/c.png /{english}/map.png",
            run.Value<string>("string.Join(' ', Docs.A.In(\"fr\").Body.Images.Select(image => image.Url))"));
    }

    [Fact]
    public void A_page_that_exists_only_in_translation_uses_them_too()
    {
        var run = Site.Project.WithProperty("TypedContentLayout", "{locale}/{collection}/{slug}").WithProperty("TypedContentDefaultLocale", "en")
            .With("content/fr/docs/only.md", "---\ntitle: A\n---\n![](img/a.png) ![](b.png)\n")
            .WithImage("content/en/docs/img/a.png").WithImage("content/en/docs/only/b.png").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("/en/docs/img/a.png /en/docs/only/b.png", run.Value<string>("string.Join(' ', Docs.All[0].Body.Images.Select(image => image.Url))"));
    }

    [Fact]
    public void Without_a_default_locale_it_is_the_image_of_the_first_translation()
    {
        var project = Site.Project.WithProperty("TypedContentLayout", "{locale}/{collection}/{slug}")
            .With("content/de/docs/a.md", "---\ntitle: A\n---\n").With("content/fr/docs/a.md", "---\ntitle: A\n---\n![](a.png)\n");

        Assert.Equal("/de/docs/a.png", project.WithImage("content/de/docs/a.png").Run().Value<string>("Docs.A.In(\"fr\").Body.Images[0].Url"));
        project.WithImage("content/it/docs/a.png").Run().ShouldReport(
            "content/fr/docs/a.md(4,5,4,10): error TC0031: The image 'a.png' is not in the content; did you mean '../../it/docs/a.png'?" + Site.LinkFix);
    }

    [Fact]
    public void Files_without_a_locale_belong_to_the_default_one()
    {
        var run = Site.Project.WithCollectionFolder("docs").WithCollectionFolder("i18n/{locale}/docs", "docs").WithProperty("TypedContentDefaultLocale", "en")
            .WithFound("docs/guide/a.md", "---\ntitle: A\n---\n").WithFound("i18n/fr/docs/guide/a.md", "---\ntitle: A\n---\n![](../img/a.png)\n")
            .WithFoundImage("docs/img/a.png").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("/docs/img/a.png", run.Value<string>("Docs.GuideA.In(\"fr\").Body.Images[0].Url"));
    }

    [Theory]
    [InlineData("{locale}/{collection}/{slug}", "en/docs/b/map.png", "../../../en/docs/b/map.png")]
    [InlineData("{locale}/{collection}/{slug}", "en/other/a/map.png", "../../../en/other/a/map.png")]
    [InlineData("{locale}/{collection}/{slug}", "en/docs/a/MAP.png", "../../../en/docs/a/MAP.png")]
    [InlineData("{locale}/{collection}/{slug}", "en/docs/a/map.en.png", null)]
    [InlineData("{collection}/{slug}", "en/docs/a/map.png", "../../../en/docs/a/map.png")]
    public void An_unrelated_image_is_not_used(string layout, string image, string? suggestion)
    {
        Site.Project.WithProperty("TypedContentLayout", layout).WithProperty("TypedContentDefaultLocale", "en")
            .With("content/fr/docs/a/index.md", "---\ntitle: A\n---\n![](map.png)\n").WithImage("content/" + image).Run().ShouldReport(
                "content/fr/docs/a/index.md(4,5,4,12): error TC0031: The image 'map.png' is not in the content; "
                + (suggestion is null ? "add the file, or write the path of an existing one" : $"did you mean '{suggestion}'?") + Site.LinkFix);
    }
}
