namespace TypedContent.Generator.Tests.Layout;

/// <summary>Parts of paths that may be locales or words are reported once, with the line that decides.</summary>
public class DoubtfulLocaleTests
{
    [Fact]
    public void A_word_at_the_end_of_a_name()
    {
        var project = With("docs/a.md", "docs/b.md", "docs/c.md", "docs/d.md", "docs/socket.io.md");

        project.Run().ShouldReport(
            "content/docs/socket.io.md(1,1,1,1): warning TC0053: 'io' in the path of this file is read as a locale, but no entry has it and another locale; add <TypedContentKnownLocales>none</TypedContentKnownLocales> to the project file, listing every name that is a locale");
        project.WithProperty("TypedContentKnownLocales", "none").Run().ShouldReport();
        project.WithProperty("TypedContentKnownLocales", "io").Run().ShouldReport();
    }

    [Fact]
    public void Several_words_among_locales()
    {
        With([.. Names("docs/a", 20), "docs/a1.fr.md", "docs/a2.en-GB.md", "docs/changes.to.md", "docs/socket.io.md", "docs/what.is.md"]).Run().ShouldReport(
            "content/docs/changes.to.md(1,1,1,1): warning TC0053: 'io', 'is' and 'to' in the paths of this file and 2 others are read as locales, but no entry has one of them and another locale; add <TypedContentKnownLocales>en-GB;fr</TypedContentKnownLocales> to the project file, listing every name that is a locale");
    }

    [Theory]
    [InlineData("docs/a.fr.md", "docs/b.fr.md")]
    [InlineData("docs/a.md", "docs/a.fr.md", "docs/b.md", "docs/c.md", "docs/d.md", "docs/e.md", "docs/f.md", "docs/only.fr.md")]
    [InlineData("docs/a.md", "docs/b.fr.md")]
    public void A_real_locale_is_not_reported(params string[] files) => With(files).Run().ShouldReport();

    [Fact]
    public void A_locale_named_in_another_property_is_not_reported()
    {
        var project = With([.. Names("docs/a", 9), "docs/only.fr.md"]);

        project.WithProperty("TypedContentDefaultLocale", "fr").Run().ShouldReport();
    }

    [Fact]
    public void Folders_of_locales_around_the_collections()
    {
        var project = With("ar/docs/a.md", "en/docs/a.md", "en/docs/b.md", "en/posts/a.md", "fr/docs/a.md");

        project.Run().ShouldReport(
            "content/ar/docs/a.md(1,1,1,1): warning TC0053: The folders 'ar', 'en' and 'fr' are read as collections, but hold the same files as other folders, as translations do; if they are locales, add <TypedContentLayout>{locale}/{collection}/{slug}</TypedContentLayout> to the project file, else <TypedContentLayout>{collection}/{slug}</TypedContentLayout>");
        project.WithProperty("TypedContentLayout", "{locale}/{collection}/{slug}").Run().ShouldReport();
        project.WithProperty("TypedContentLayout", "{collection}/{slug}").Run().ShouldReport();
    }

    [Fact]
    public void Folders_of_locales_in_a_collection()
    {
        var project = With("docs/a.md", "docs/guide/b.md", "docs/zh_tw/a.md", "docs/zh_tw/guide/b.md");

        project.Run().ShouldReport(
            "content/docs/zh_tw/a.md(1,1,1,1): warning TC0053: The folder 'zh_tw' is read as parts of slugs, but holds the same files as other folders, as translations do; if it is a locale, add <TypedContentLayout>{collection}/{locale}/{slug}</TypedContentLayout> to the project file, else <TypedContentLayout>{collection}/{slug}</TypedContentLayout>");
        project.WithProperty("TypedContentLayout", "{collection}/{locale}/{slug}").Run().ShouldReport();
    }

    [Fact]
    public void Folders_of_locales_without_collections()
    {
        With("ar/a.md", "en/a.md").Run().ShouldReport(
            "content/ar/a.md(1,1,1,1): warning TC0053: The folders 'ar' and 'en' are read as collections, but hold the same files as other folders, as translations do; if they are locales, add <TypedContentRootCollection>pages</TypedContentRootCollection><TypedContentLayout>{locale}/{slug}</TypedContentLayout> to the project file, else <TypedContentLayout>{collection}/{slug}</TypedContentLayout>");
    }

    [Fact]
    public void One_locale_folder_may_have_most_of_the_files()
    {
        var project = With([.. Names("en/docs/e", 9), "ar/docs/e1.md", "en/docs/a.md", "es/docs/e1.md", "es/docs/other.md", "fr/docs/e2.md", "id/docs/own.md"]);

        project.Run().ShouldReport(
            "content/ar/docs/e1.md(1,1,1,1): warning TC0053: The folders 'ar', 'en', 'es' and 'fr' are read as collections, but hold the same files as other folders, as translations do; if they are locales, add <TypedContentLayout>{locale}/{collection}/{slug}</TypedContentLayout> to the project file, else <TypedContentLayout>{collection}/{slug}</TypedContentLayout>");
        With([.. Names("docs/en/e", 9), "docs/ar/e1.md", "docs/es/e1.md"]).Run().ShouldReport(
            "content/docs/ar/e1.md(1,1,1,1): warning TC0053: The folders 'ar', 'en' and 'es' are read as parts of slugs, but hold the same files as other folders, as translations do; if they are locales, add <TypedContentLayout>{collection}/{locale}/{slug}</TypedContentLayout> to the project file, else <TypedContentLayout>{collection}/{slug}</TypedContentLayout>");
    }

    [Fact]
    public void Too_few_matching_files_are_no_locales()
    {
        With([.. Names("docs/en/e", 9), "docs/ar/e1.md"]).Run().ShouldReport();
        With([.. Names("docs/en/e", 9), "docs/ar/e1.md", .. Names("blog/fr/e", 9), "blog/es/e1.md"]).Run().ShouldReport();
    }

    [Fact]
    public void A_locale_that_is_the_only_folder()
    {
        const string start = "warning TC0053: The folder 'en' is read as a collection, but it is the only folder and looks like a locale; if it is one, add <TypedContentRoot>content/en</TypedContentRoot>";
        const string rest = " to the project file, else <TypedContentLayout>{collection}/{slug}</TypedContentLayout>";
        var project = With("en/docs/a.md", "en/posts/b.md");

        project.Run().ShouldReport($"content/en/docs/a.md(1,1,1,1): {start}{rest}");
        With("en/docs/a.md", "en/about.md").Run()
            .ShouldReport($"content/en/about.md(1,1,1,1): {start}<TypedContentRootCollection>pages</TypedContentRootCollection>{rest}");
        project.WithProperty("TypedContentLayout", "{collection}/{slug}").Run().ShouldReport();
        project.WithProperty("TypedContentKnownLocales", "none").Run().ShouldReport();
        project.With("content/people.yaml", "- slug: a\n").Run().ShouldReport();
        project.With("content/news/a.md", "text").Run().ShouldReport();
    }

    [Theory]
    [InlineData("docs/cs/a.md", "docs/js/a.md")]
    [InlineData("docs/cs/index.md", "docs/ts/index.md")]
    [InlineData("docs/cs/a.md", "docs/cs/b.md", "docs/cs/c.md", "docs/a.md")]
    [InlineData("id/a.md", "pages/a.md")]
    public void Folders_that_only_look_like_locales_are_not_reported(params string[] files) => With(files).Run().ShouldReport();

    private static IEnumerable<string> Names(string start, int count) => Enumerable.Range(0, count).Select(number => $"{start}{number}.md");

    private static ContentProject With(params string[] files) =>
        files.Aggregate(Site.Project, static (project, file) => project.With("content/" + file, "text"));
}
