namespace TypedContent.Generator.Tests;

/// <summary>An entry in several locales: fallback, shared values, missing translations, drafts.</summary>
public class LocaleTests
{
    private static ContentProject Project => Site.Project
        .With("content/people.yaml", "- slug: amina\n- slug: badr\n")
        .With(
            "content/articles/hello.ar.md",
            "---\ntitle: مرحبا\ndate: 2022-05-13\nviews: 3\nfeatured: true\nauthor: people/amina\nauthors: [people/amina, people/badr]\ntags: [one]\n---\nنص\n")
        .With("content/articles/hello.en.md", "---\ntitle: Hello\ntags: [two]\n---\ntext\n")
        .With("content/articles/plain.md", "---\ntitle: Plain\ndate: 2022-01-01\nviews: 1\nfeatured: false\nauthor: people/badr\ntags: []\n---\n")
        .WithProperty("TypedContentDefaultLocale", "ar");

    [Fact]
    public void A_translation_inherits_values_that_are_the_same_in_every_language()
    {
        var run = Project.Run();

        Assert.Empty(run.BuildLines);
        Assert.True(run.Value<bool>("Articles.Hello.In(\"en\") is { Title: \"Hello\", Views: 3, Featured: true, Author.Slug: \"amina\", Authors: [_, { Slug: \"badr\" }], Tags: [\"two\"] } article && article.Date == new DateOnly(2022, 5, 13)"));
    }

    [Fact]
    public void A_text_is_not_inherited()
    {
        var run = Project.With("content/articles/hello.en.md", "---\ntags: []\n---\ntext\n").Run();

        Assert.Null(run.Value<string?>("Articles.Hello.In(\"en\").Title"));
    }

    [Fact]
    public void A_contradiction_is_a_warning_at_its_place()
    {
        var run = Project.With("content/articles/hello.en.md", "---\ntitle: Hello\ndate: 2022-05-31\nauthors: [people/badr]\nviews: 3\ntags: []\n---\n").Run();

        run.ShouldReport(
            "content/articles/hello.en.md(3,7,3,17): warning TC0033: 'date' is a date ('2022-05-31') here, but a date ('2022-05-13') in content/articles/hello.ar.md(3); it must be the same in every language, so fix it, remove it here, or write dotnet_diagnostic.TC0033.severity = none in a .globalconfig",
            "content/articles/hello.en.md(4,10,4,23): warning TC0033: 'authors' is a list of 1 item here, but a list of 2 items in content/articles/hello.ar.md(7); it must be the same in every language, so fix it, remove it here, or write dotnet_diagnostic.TC0033.severity = none in a .globalconfig");
        Assert.Equal("2022-05-31", run.Value<string>("Articles.Hello.In(\"en\").Date.ToString(\"O\")"));
    }

    [Theory]
    [InlineData("at: 2022-05-13T16:30Z", "at: 2022-05-13T16:30:00Z", null)]
    [InlineData("by: [people/amina, people/badr]", "by: [people/amina, people/amina]", "'by' is a list with text ('people/amina') here, but one with text ('people/badr') in content/articles/a.ar.md(2)")]
    public void Values_are_compared_rather_than_their_text(string first, string other, string? message)
    {
        var run = Site.Project
            .With("content/people.yaml", "- slug: amina\n- slug: badr\n")
            .With("content/articles/a.ar.md", $"---\n{first}\n---\n")
            .With("content/articles/a.en.md", $"---\n{other}\n---\n")
            .Run();

        run.ShouldReport(message is null ? [] : [$"content/articles/a.en.md(2,{other.IndexOf(' ', StringComparison.Ordinal) + 2},2,{other.Length + 1}): warning TC0033: {message}; it must be the same in every language, so fix it, remove it here, or write dotnet_diagnostic.TC0033.severity = none in a .globalconfig"]);
    }

    [Fact]
    public void The_type_of_a_declared_member_decides_whether_it_is_inherited()
    {
        var run = Site.Project
            .WithSource("Article.cs", """
                using System;
                using System.Collections.Immutable;
                using TypedContent;
                namespace Site;
                [ContentCollection("articles")]
                public partial record Article(string Title, Person Author, DayOfWeek Day, ImmutableArray<Person> Others, string Code)
                {
                    public required string Slug { get; init; }
                    public string? Locale { get; init; }
                }
                """)
            .With("content/people.yaml", "- slug: amina\n  name: Amina\n- slug: badr\n  name: Badr\n")
            .With("content/articles/a.ar.yaml", "title: أ\nauthor: amina\nday: friday\nothers: [badr]\ncode: 7\n")
            .With("content/articles/a.en.yaml", "title: A\nauthor: people/amina\ncode: 8\n")
            .Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(
            "Amina Friday Badr 8",
            run.Execute<string>("var a = Articles.A.In(\"en\"); return $\"{a.Author.Name} {a.Day} {a.Others[0].Name} {a.Code}\";"));
    }

    [Fact]
    public void A_mistake_in_a_shared_value_is_reported_once()
    {
        Project.With("content/articles/hello.ar.md", "---\ntitle: م\ndate: 2022-05-13\nviews: 3\nfeatured: true\nauthor: people/amnia\ntags: []\n---\n").Run()
            .ShouldReport(
            "content/articles/hello.ar.md(6,9,6,21): error TC0005: 'people/amnia' is not an entry: the collection 'people' has no slug 'amnia'; did you mean 'people/amina'?");
    }

    [Fact]
    public void Direction_translations_and_lists_by_locale()
    {
        var run = Project.With(
            "content/articles/only.fr.md",
            "---\ntitle: Seul\ndate: 2022-01-01\nviews: 1\nfeatured: false\nauthor: people/badr\ntags: []\n---\n").Run();

        Assert.Equal(["rtl ltr rtl ltr", "en|ar|", "Hello, Plain", "مرحبا, Plain", "hello, only, plain", "True", "[en] [ar] []"], run.Value<string[]>("""
            new[]
            {
                string.Join(' ', new[] { Articles.Hello, Articles.Hello.In("en"), Articles.Plain, Articles.Only }.Select(article => article.Direction)),
                string.Join('|', Articles.Hello.Translations.Single().Locale, Articles.Hello.In("en").Translations.Single().Locale, string.Concat(Articles.Plain.Translations)),
                string.Join(", ", Articles.AllIn("en-GB").Select(article => article.Title)),
                string.Join(", ", Articles.AllIn("ar").Select(article => article.Title)),
                string.Join(", ", Articles.All.Select(article => article.Slug)),
                ReferenceEquals(Articles.AllIn("ar")[0], Articles.Hello).ToString(),
                $"{Articles.Hello.Translations} {Articles.Hello.In("en").Translations} {Articles.Plain.Translations}",
            }
            """));
    }

    [Fact]
    public void Missing_translations_are_reported_on_request()
    {
        Project.WithProperty("TypedContentLocales", "ar,en,fr").Run().ShouldReport(
            "content/articles/hello.ar.md(1,1,1,4): warning TC0034: The entry 'hello' is not translated into 'fr'; add content/articles/hello.fr.md",
            "content/articles/plain.md(1,1,1,4): warning TC0034: The entry 'plain' is not translated into 'en', 'fr'; add content/articles/plain.en.md, content/articles/plain.fr.md");
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void A_draft_is_not_a_missing_translation(string drafts)
    {
        Site.Project
            .With("content/articles/hello.ar.md", "---\ntitle: a\n---\n")
            .With("content/articles/hello.en.md", "---\ntitle: b\ndraft: true\n---\n")
            .With("content/articles/other.ar.md", "---\ntitle: c\n---\n")
            .WithProperty("TypedContentLocales", "ar,en")
            .WithProperty("TypedContentDrafts", drafts)
            .Run()
            .ShouldReport("content/articles/other.ar.md(1,1,1,4): warning TC0034: The entry 'other' is not translated into 'en'; add content/articles/other.en.md");
    }

    [Fact]
    public void A_missing_translation_of_an_item_names_its_file()
    {
        Site.Project
            .With("content/people.ar.yaml", "- slug: amina\n- slug: badr\n")
            .With("content/people.en.yaml", "- slug: amina\n")
            .WithProperty("TypedContentLocales", "ar,en")
            .Run()
            .ShouldReport("content/people.ar.yaml(2,3,2,7): warning TC0034: The entry 'badr' is not translated into 'en'; add 'badr' to content/people.en.yaml");
    }

    [Theory]
    [InlineData("draft: yes", "8,2,11", "'draft' must be true or false, but this is text ('yes'); write one of the two without quotation marks, or remove the key")]
    [InlineData("draft: \"true\"", "8,2,14", "'draft' must be true or false, but this is text ('true'); write one of the two without quotation marks, or remove the key")]
    [InlineData("draft:", "1,2,6", "'draft' must be true or false, but this is empty; write one of the two without quotation marks, or remove the key")]
    public void A_draft_that_says_neither_yes_nor_no_is_an_error(string line, string columns, string message)
    {
        var parts = columns.Split(',');
        Site.Markdown($"---\n{line}\n---\n").With("content/articles/other.md", "---\ndraft: true\n---\n").Run().ShouldReport(
            $"content/articles/hello.md(2,{parts[0]},2,{parts[2]}): error TC0009: {message}");
    }

    [Fact]
    public void A_draft_key_may_begin_with_a_capital_letter()
    {
        Assert.Equal(0, Site.Markdown("---\nDraft: true\n---\n").WithProperty("TypedContentDrafts", "false").Run().Value<int>("Articles.All.Count"));
    }

    [Theory]
    [InlineData("TypedContentDefaultLocale", "arabic1", "is not a BCP 47 language tag; write one such as 'en' or 'ar-MA'")]
    [InlineData("TypedContentLocales", "english", "is not a BCP 47 language tag; write one such as 'en' or 'ar-MA'")]
    [InlineData("TypedContentDrafts", "no", "is neither true nor false; write one of them")]
    [InlineData("TypedContentMarks", "yes", "is neither true nor false; write one of them")]
    [InlineData("TypedContentBodyMarkdown", "yes", "is neither true nor false; write one of them")]
    [InlineData("TypedContentRawHtml", "true", "is neither 'text' nor 'sanitize' nor 'allow'; write one of them, and for single collections as in 'sanitize; docs=allow'")]
    public void An_invalid_property_is_an_error(string property, string value, string problem)
    {
        Site.Yaml("title: a\n").WithProperty(property, value).Run().ShouldReport($"CSC : error TC0041: The value '{value}' of {property} {problem}");
    }

    [Theory]
    [InlineData("true", 2, "Articles.Draft.Draft && !Articles.Hello.Draft")]
    [InlineData("", 2, "Articles.Draft.Draft")]
    [InlineData("false", 1, "!Articles.Hello.Draft")]
    public void Drafts(string setting, int count, string condition)
    {
        var run = Site.Yaml("title: a\n").With("content/articles/draft.md", "---\ntitle: b\ndraft: true\nextra: 1\n---\ntext\n")
            .WithProperty("TypedContentDrafts", setting).Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal((count, true, null), run.Value<(int, bool, int?)>($"(Articles.All.Count, {condition}, Articles.Hello.Extra)"));
    }

    [Fact]
    public void A_reference_to_an_excluded_draft_says_so()
    {
        Site.Yaml("title: a\nnext: articles/draft\n").With("content/articles/draft.md", "---\ntitle: b\ndraft: true\nnext: articles/hello\n---\n")
            .WithProperty("TypedContentDrafts", "false").Run().ShouldReport(
            "content/articles/hello.yaml(2,7,2,21): error TC0005: 'articles/draft' is not an entry: the collection 'articles' has no slug 'draft'; it is a draft, which this build leaves out, so remove the reference, or publish the entry");
    }

    [Fact]
    public void A_text_edit_in_the_first_locale_keeps_the_shared_values()
    {
        Project.Run()
            .Edit("content/articles/hello.ar.md", "---\ntitle: مرحبا\ndate: 2022-05-13\nviews: 3\nfeatured: true\nauthor: people/amina\nauthors: [people/amina, people/badr]\ntags: [one]\n---\nنص آخر\n")
            .Steps(StepNames.SharedKeys).ShouldBeCached();
    }

    [Fact]
    public void An_edit_of_a_translation_binds_only_that_one()
    {
        var run = Project.Run();

        run.Edit("content/articles/hello.en.md", "---\ntitle: Hello there\ntags: [two]\n---\ntext\n").ShouldEmit("Articles.Hello_en.g.cs");
        run.Edit(
            "content/articles/hello.ar.md",
            "---\ntitle: مرحبا\ndate: 2022-05-14\nviews: 3\nfeatured: true\nauthor: people/amina\nauthors: [people/amina, people/badr]\ntags: [one]\n---\nنص\n")
            .ShouldEmit("Articles.Hello_ar.g.cs", "Articles.Hello_en.g.cs");
    }

    [Fact]
    public void A_value_edited_in_the_first_locale_changes_in_the_translation()
    {
        var edited = Project.Run().Edit(
            "content/articles/hello.ar.md",
            "---\ntitle: مرحبا\ndate: 2022-05-14\nviews: 4\nfeatured: true\nauthor: people/amina\nauthors: [people/amina, people/badr]\ntags: [one]\n---\nنص\n");

        Assert.Equal(
            "2022-05-14 4",
            edited.Value<string>("$\"{Articles.Find(\"hello\")!.In(\"en\").Date:yyyy-MM-dd} {Articles.Find(\"hello\")!.In(\"en\").Views}\""));
    }

    [Fact]
    public void An_entry_without_data_does_not_inherit_a_value_that_becomes_a_text()
    {
        var run = Site.Project
            .With("content/articles/hello.ar.md", "---\ntitle: مرحبا\nwhen: \"2022-05-13\"\n---\n")
            .With("content/articles/hello.en.md", "")
            .With("content/articles/plain.md", "---\ntitle: Plain\nwhen: tomorrow\n---\n")
            .WithProperty("TypedContentDefaultLocale", "ar")
            .Run();

        run.ShouldReport(
            "content/articles/hello.en.md(1,1,1,1): warning TC0044: This entry has no front matter, but 2 other entries of 'articles' have; it is left out, so add 'title' and 'when' between two '---' lines at the beginning, or delete the file");
        Assert.Equal("مرحبا 2022-05-13", run.Value<string>("$\"{Articles.Hello.Title} {Articles.Hello.When}\""));
    }

    [Fact]
    public void Documentation_and_the_entry_file_name_an_entry_by_its_own_title()
    {
        var run = Site.Project.WithProperty("TypedContentDefaultLocale", "ar")
            .With("content/years/one.ar.md", "")
            .With("content/years/one.en.md", "---\ntitle: 2022\n---\n")
            .Run();

        run.ShouldReportOnly("^content/years/one\\.ar\\.md\\(1,1,1,1\\): warning TC0044: ", count: 1);
        Assert.Contains("// content/years/one.ar.md\n", run.Source("Years.One_ar.g.cs"), StringComparison.Ordinal);
        Assert.Contains("<summary>content/years/one.ar.md</summary>", run.Source("Years.g.cs"), StringComparison.Ordinal);
    }
}
