namespace TypedContent.Generator.Tests;

/// <summary>An entry that other tools would not publish is a draft, or a warning says that it is published.</summary>
public class PublicationTests
{
    private static readonly ContentProject ReleaseSite = Site.Project.WithProperty("TypedContentDrafts", "false");

    private static readonly ContentCases<string> Published = Counts(ReleaseSite, nameof(A_key_of_another_tool_makes_a_draft));

    private static readonly ContentCases<string> PublishedWithDrafts = Counts(Site.Project, nameof(A_key_of_another_tool_makes_a_draft));

    private static readonly ContentCases<string> OnTheDay = Counts(
        ReleaseSite.WithProperty("TypedContentAsOf", "2022-05-13"), nameof(Future_and_expired_entries_are_drafts_on_the_publication_day));

    private static readonly ContentCases<string> OnTheDayWithDrafts = Counts(
        Site.Project.WithProperty("TypedContentAsOf", "2022-05-13"), nameof(Future_and_expired_entries_are_drafts_on_the_publication_day));

    [Theory]
    [InlineData("published: false", 0)]
    [InlineData("Published: false", 0)]
    [InlineData("published: true", 1)]
    [InlineData("isDraft: true", 0)]
    [InlineData("is_draft: true", 0)]
    [InlineData("isDraft: false", 1)]
    [InlineData("isPublished: false", 0)]
    [InlineData("is-published: true", 1)]
    [InlineData("publish: false", 0)]
    [InlineData("published: 2022-05-13", 1)]
    [InlineData("published: Fez, 2022", 1)]
    [InlineData("nested: {published: false}", 1)]
    public void A_key_of_another_tool_makes_a_draft(string line, int count)
    {
        Assert.Equal(count, Published[line].Value<int>());
        Assert.Equal(1, PublishedWithDrafts[line].Value<int>());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(300)]
    public void It_stays_a_member_that_defaults_to_true(int entries)
    {
        var project = Enumerable.Range(0, entries).Aggregate(
            Site.Project.WithoutSteps().With("content/articles/later.md", "---\ntitle: a\npublished: false\n---\n"),
            static (project, number) => project.With($"content/articles/a{number}.md", "---\ntitle: a\n---\n"));

        Assert.True(
            project.Run()
                .Value<bool>(
                    "Articles.A1.Published is true && !Articles.Later.Published && typeof(Article).GetProperty(\"Published\")!.PropertyType == typeof(bool)"));
    }

    [Fact]
    public void One_locale_may_be_held_back_separately()
    {
        var run = Site.Project.WithProperty("TypedContentDefaultLocale", "en").WithProperty("TypedContentDrafts", "false")
            .With("content/articles/a.en.md", "---\ntitle: a\npublished: false\n---\n").With("content/articles/a.fr.md", "---\ntitle: a\n---\n").Run();

        Assert.Equal("fr", run.Value<string>("string.Join(' ', Articles.All.LocalesOf(\"a\"))"));
    }

    [Theory]
    [InlineData("published: no", "1,12,1,14", "text ('no')")]
    [InlineData("published: \"false\"", "1,12,1,19", "text ('false')")]
    [InlineData("publish: Off", "1,10,1,13", "text ('Off')")]
    [InlineData("published: 0", "1,12,1,13", "a whole number ('0')")]
    [InlineData("publish: 1", "1,10,1,11", "a whole number ('1')")]
    [InlineData("isDraft: yes", "1,10,1,13", "text ('yes')")]
    [InlineData("is_draft: 1", "1,11,1,12", "a whole number ('1')")]
    public void A_draft_key_that_is_not_a_boolean_is_an_error(string line, string span, string found) =>
        Site.Yaml(line).Run().ShouldReport(
            $"content/articles/hello.yaml({span}): error TC0009: '{line.Split(':')[0]}' must be true or false, but this is {found}; write one of the two without quotation marks, or remove the key");

    [Fact]
    public void A_declared_record_needs_no_member_for_it()
    {
        var run = Site.Yaml("title: a\npublished: true").With("content/articles/b.yaml", "title: b\npublished: false")
            .WithProperty("TypedContentDrafts", "false")
            .WithSource("Article.cs", "namespace Site;\n[TypedContent.ContentCollection(\"articles\")]\npublic partial record Article(string Title);\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(1, run.Value<int>("Articles.All.Count"));
    }

    [Theory]
    [InlineData("content/articles/_hello.md", 0)]
    [InlineData("content/articles/_hello.ar.yaml", 0)]
    [InlineData("content/articles/_drafts/hello.md", 0)]
    [InlineData("content/articles/2022/_parts/hello.md", 0)]
    [InlineData("content/articles/_parts/_index.md", 0)]
    [InlineData("content/articles/_index.md", 1)]
    [InlineData("content/articles/2022/_index.ar.markdown", 1)]
    [InlineData("content/articles/_index.yaml", 0)]
    [InlineData("content/articles/he_llo_.md", 1)]
    public void A_file_or_folder_of_a_collection_that_begins_with_a_low_line_is_a_draft(string path, int count)
    {
        var project = Site.Project.With(path, path.EndsWith(".yaml", StringComparison.Ordinal) ? "title: a" : "---\ntitle: a\n---\n");

        Assert.Equal(count, project.WithProperty("TypedContentDrafts", "false").Run().Value<int>("Articles.All.Count"));
        Assert.Equal(1, project.Run().Value<int>("Articles.All.Count"));
    }

    [Theory]
    [InlineData("_posts", "Posts", 1)]
    [InlineData("_drafts", "Drafts", 0)]
    public void A_collection_may_begin_with_a_low_line(string collection, string name, int count)
    {
        var project = Site.Project.With($"content/{collection}/hello.md", "---\ntitle: a\n---\n");

        Assert.Equal(count, project.WithProperty("TypedContentDrafts", "false").Run().Value<int>($"{name}.All.Count"));
        Assert.Equal(1, project.Run().Value<int>($"{name}.All.Count"));
    }

    [Theory]
    [InlineData("date: 2022-05-13", 1)]
    [InlineData("date: 2022-05-14", 0)]
    [InlineData("date: \"2022-05-14\"", 0)]
    [InlineData("date: 2022-05-13T23:00:00Z", 1)]
    [InlineData("date: 2022-05-14T00:30:00+02:00", 0)]
    [InlineData("date: 2022-05-12\npublishDate: 2022-05-14", 0)]
    [InlineData("date: 2022-05-14\npublish_date: 2022-05-12", 1)]
    [InlineData("pubDate: 2022-05-14", 0)]
    [InlineData("published: 2022-05-14", 0)]
    [InlineData("expiryDate: 2022-05-13", 0)]
    [InlineData("expiryDate: 2022-05-14", 1)]
    [InlineData("unpublishdate: 2022-01-01", 0)]
    [InlineData("date: Spring", 1)]
    [InlineData("publish date: 2022-05-14", 0)]
    [InlineData("date: \"2022-05-14\\t10:00\"", 0)]
    [InlineData("date: \"2022-05-14\u00A010:00\"", 0)]
    [InlineData("date: \"2022-05-14th\"", 1)]
    [InlineData("title: a", 1)]
    public void Future_and_expired_entries_are_drafts_on_the_publication_day(string lines, int count)
    {
        Assert.Equal(count, OnTheDay[lines].Value<int>());
        Assert.Equal(1, OnTheDayWithDrafts[lines].Value<int>());
    }

    [Fact]
    public void A_declared_collection_has_publication_dates_too() =>
        Assert.Equal(0, Site.Yaml("date: 2022-05-14").WithProperty("TypedContentAsOf", "2022-05-13").WithProperty("TypedContentDrafts", "false")
            .WithSource("Article.cs", "namespace Site;\n[TypedContent.ContentCollection(\"articles\")]\npublic partial record Article(System.DateOnly Date);\n")
            .Run().Value<int>("Articles.All.Count"));

    [Theory]
    [InlineData("today")]
    [InlineData("2022-02-30")]
    [InlineData("2022-05-13T00:00Z")]
    public void An_invalid_publication_day_is_an_error(string day) =>
        Site.Yaml("title: a").WithProperty("TypedContentAsOf", day).Run().ShouldReport(
            $"CSC : error TC0041: The value '{day}' of TypedContentAsOf is not a date; write one such as '2022-05-13'");

    [Fact]
    public void Without_a_publication_day_each_date_key_is_one_warning()
    {
        var project = Site.Yaml("title: a\nexpiryDate: 2022-05-13")
            .With("content/articles/z.yaml", "expiryDate: 2022-05-14")
            .With("content/notes/a.yaml", "expiry_date: 2022-05-14\npublishDate: 2022-05-14");

        project.Run().ShouldReport(
            "content/articles/hello.yaml(2,1,2,11): warning TC0046: 'expiryDate' has no effect because TypedContentAsOf is not set, so this entry and 2 others are published; add <TypedContentAsOf>2022-05-13</TypedContentAsOf> to the project file, with the date of the build, or write 'draft: true' in entries to hold back",
            "content/notes/a.yaml(2,1,2,12): warning TC0046: 'publishDate' has no effect because TypedContentAsOf is not set, so this entry is published; add <TypedContentAsOf>2022-05-13</TypedContentAsOf> to the project file, with the date of the build, or write 'draft: true' in entries to hold back");
        Assert.Empty(project.WithProperty("TypedContentAsOf", "2022-05-13").Run().BuildLines);
    }

    [Theory]
    [InlineData("publishDate: 2030-1-5", "1,1,1,12", "publishDate", "'2030-1-5'")]
    [InlineData("expiryDate: 5 Jan 2930", "1,1,1,11", "expiryDate", "'5 Jan 2930'")]
    [InlineData("expiry_date: soon", "1,1,1,12", "expiry_date", "'soon'")]
    [InlineData("unpublishDate: 20300105", "1,1,1,14", "unpublishDate", "'20300105'")]
    [InlineData("publishDate: [2030-01-05]", "1,1,1,12", "publishDate", "a list")]
    public void An_invalid_publication_date_is_always_a_warning(string line, string span, string key, string value)
    {
        var warning = $"content/articles/hello.yaml({span}): warning TC0046: '{key}' is {value}, which is not a valid date, so this entry is published; write one such as '2022-05-13'";

        Site.Yaml(line).Run().ShouldReport(warning);
        Site.Yaml("date: 2022-05-12\n" + line).WithProperty("TypedContentAsOf", "2022-05-13").Run()
            .ShouldReport(warning.Replace("(1,1,1,", "(2,1,2,", StringComparison.Ordinal));
        Assert.Empty(Site.Yaml(line + "\ndraft: true").Run().BuildLines);
    }

    [Fact]
    public void Each_invalid_publication_date_is_reported() =>
        Assert.Equal(2, Site.Yaml("publishDate: soon").With("content/articles/z.yaml", "publishDate: soon").Run().BuildLines.Length);

    [Fact]
    public void A_publication_date_that_does_not_exist_is_one_error() =>
        Assert.Contains("TC0008", Assert.Single(Site.Yaml("publishDate: 2022-02-30").Run().BuildLines), StringComparison.Ordinal);

    [Fact]
    public void An_invalid_publication_day_of_the_project_is_the_only_error() =>
        Site.Yaml("expiryDate: 2022-05-13").WithProperty("TypedContentAsOf", "today").Run().ShouldReport(
            "CSC : error TC0041: The value 'today' of TypedContentAsOf is not a date; write one such as '2022-05-13'");

    [Theory]
    [InlineData("content/posts/2930-01-01-x.md", "", 0)]
    [InlineData("content/posts/2021/2930-01-01-x.md", "", 0)]
    [InlineData("content/posts/2021-01-01-x.md", "", 1)]
    [InlineData("content/posts/2930-01-01-x.md", "date: 2021-01-01\n", 1)]
    [InlineData("content/posts/2021-01-01-x.md", "date: 2930-01-01\n", 0)]
    [InlineData("content/posts/2930-01-01-x.md", "date: soon\n", 0)]
    [InlineData("content/posts/2930-13-01-x.md", "", 1)]
    [InlineData("content/posts/2930-01-01x.md", "", 1)]
    [InlineData("content/posts/2930-01-01-a/x.md", "", 1)]
    public void A_date_in_the_file_name_has_the_lowest_priority(string path, string lines, int count) =>
        Assert.Equal(count, Site.Project.With(path, $"---\ntitle: a\n{lines}---\n")
            .WithProperty("TypedContentAsOf", "2022-05-13").WithProperty("TypedContentDrafts", "false").Run().Value<int>("Posts.All.Count"));

    [Theory]
    [InlineData("status: draft", "status: draft", "1,1,1,7")]
    [InlineData("status: skip", "status: skip", "1,1,1,7")]
    [InlineData("status: future", "status: future", "1,1,1,7")]
    [InlineData("status: scheduled", "status: scheduled", "1,1,1,7")]
    [InlineData("status: Trash", "status: Trash", "1,1,1,7")]
    [InlineData("visibility: private", "visibility: private", "1,1,1,11")]
    [InlineData("publish: draft", "publish: draft", "1,1,1,8")]
    [InlineData("unlisted: true", "unlisted: true", "1,1,1,9")]
    [InlineData("eleventyExcludeFromCollections: true", "eleventyExcludeFromCollections: true", "1,1,1,31")]
    [InlineData("dg-publish: false", "dg-publish: false", "1,1,1,11")]
    [InlineData("private: yes", "private: yes", "1,1,1,8")]
    [InlineData("render: \"false\"", "render: false", "1,1,1,7")]
    [InlineData("build: {render: no}", "build", "1,1,1,6")]
    [InlineData("Status: Private", "Status: Private", "1,1,1,7")]
    [InlineData("permalink: false", "permalink: false", "1,1,1,10")]
    [InlineData("render: false", "render: false", "1,1,1,7")]
    [InlineData("headless: true", "headless: true", "1,1,1,9")]
    [InlineData("private: true", "private: true", "1,1,1,8")]
    [InlineData("build: {render: never, list: never}", "build", "1,1,1,6")]
    [InlineData("_build: {render: false}", "_build", "1,1,1,7")]
    public void A_draft_key_of_another_tool_is_a_warning(string line, string shown, string span)
    {
        Site.Yaml(line).Run().ShouldReport(
            $"content/articles/hello.yaml({span}): warning TC0046: '{shown}' has no effect, so this entry is published; add 'draft: true' to hold an entry back");
        Assert.Empty(Site.Yaml(line + "\ndraft: true").Run().BuildLines);
    }

    [Theory]
    [InlineData("status: published")]
    [InlineData("permalink: /a")]
    [InlineData("render: true")]
    [InlineData("private: false")]
    [InlineData("private: no")]
    [InlineData("unlisted: false")]
    [InlineData("dg-publish: true")]
    [InlineData("visibility: public")]
    [InlineData("publish: 2022-05-13")]
    [InlineData("build: {render: always}")]
    [InlineData("build: 7")]
    [InlineData("date: 2922-05-13")]
    [InlineData("pubDate: 2922-05-13")]
    [InlineData("expiryDate:")]
    [InlineData("nested: {expiryDate: 2022-05-13}")]
    public void Other_values_are_not(string line) => Assert.Empty(Site.Yaml(line).Run().BuildLines);

    [Fact]
    public void Two_entries_are_one_warning() =>
        Site.Yaml("status: draft").With("content/articles/z.yaml", "status: draft").With("content/articles/other.yaml", "status: public").Run().ShouldReport(
            "content/articles/hello.yaml(1,1,1,7): warning TC0046: 'status: draft' has no effect, so this entry and another are published; add 'draft: true' to hold an entry back");

    [Fact]
    public void A_key_of_a_declared_record_is_no_warning() =>
        Assert.Empty(Site.Yaml("status: draft")
            .WithSource("Article.cs", "namespace Site;\n[TypedContent.ContentCollection(\"articles\")]\npublic partial record Article(string Status);\n")
            .Run().BuildLines);

    private static ContentCases<string> Counts(ContentProject project, string method) => new(
        project,
        InlineCases.TextsOf<PublicationTests>(method),
        static (all, place, text) => all.With($"{place.Folder}/hello.yaml", text),
        static (place, _) => place.CSharpName + ".All.Count");
}
