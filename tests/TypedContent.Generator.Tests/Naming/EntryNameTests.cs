namespace TypedContent.Generator.Tests.Naming;

/// <summary>A file name in any script becomes a static property, found by its slug; two with the same name are an error.</summary>
public class EntryNameTests
{
    private static readonly ContentCases<(string File, string Property)> Files = new(
        Site.Project,
        InlineCases.Of<EntryNameTests>(nameof(Of_a_file)).Select(static row => ((string)row[0]!, (string)row[2]!)),
        static (project, place, one) => project
            .With($"{place.Folder}/{one.File}", $"---\ntitle: a\nother: {place.Name}/x\n---\ntext")
            .With($"{place.Folder}/x.md", "---\ntitle: x\nother:\n---\n"),
        static (place, one) =>
            $"{{ var entry = {place.CSharpName}.{one.Property}; return (entry.Slug, entry.SourcePath, entry.Body.Text, entry.Other!.Title); }}");

    [Theory]
    [InlineData("hello.md", "hello", "Hello")]
    [InlineData("Hello.MD", "Hello", "Hello")]
    [InlineData("marrakech-meeting.md", "marrakech-meeting", "MarrakechMeeting")]
    [InlineData("a b.md", "a b", "AB")]
    [InlineData("q'uote.md", "q'uote", "QUote")]
    [InlineData("a\"b.md", "a\"b", "AB")]
    [InlineData("a{b}#c;d.md", "a{b}#c;d", "ABCD")]
    [InlineData("class.md", "class", "Class")]
    [InlineData("int.md", "int", "Int")]
    [InlineData("1st.md", "1st", "_1st")]
    [InlineData("2022-10-24.md", "2022-10-24", "_2022_10_24")]
    [InlineData("2022/10/hello.md", "2022/10/hello", "_2022_10Hello")]
    [InlineData("a.b.md", "a.b", "AB")]
    [InlineData(".hidden.md", ".hidden", "Hidden")]
    [InlineData("hello.min.md", "hello.min", "HelloMin")]
    [InlineData("مرحبا بالعالم.md", "مرحبا بالعالم", "مرحبا_بالعالم")]
    [InlineData("标题.md", "标题", "标题")]
    [InlineData("cafe\u0301.md", "café", "Café")]
    [InlineData("😀.md", "😀", "UD83DDE00")]
    [InlineData("𝒜.md", "𝒜", "U1D49C")]
    [InlineData("-.md", "-", "U002D")]
    [InlineData("All.md", "All", "AllEntry")]
    [InlineData("page.md", "page", "PageEntry")]
    [InlineData("find.md", "find", "FindEntry")]
    [InlineData("create.md", "create", "Create")]
    [InlineData("index.md", "index", "Index")]
    [InlineData("all-index.md", "all-index", "AllIndex")]
    [InlineData("entries.md", "entries", "EntriesEntry")]
    [InlineData("get-type.md", "get-type", "GetTypeEntry")]
    [InlineData("to-string.md", "to-string", "ToStringEntry")]
    [InlineData("equals.md", "equals", "EqualsEntry")]
    [InlineData("reference-equals.md", "reference-equals", "ReferenceEqualsEntry")]
    [InlineData("site.md", "site", "Site")]
    [InlineData("system.md", "system", "System")]
    [InlineData("typed-content.md", "typed-content", "TypedContent")]
    [InlineData("hello-html.md", "hello-html", "HelloHtml")]
    public void Of_a_file(string file, string slug, string property)
    {
        var named = Files[(file, property)];

        Assert.Equal(
            (slug, $"{named.Place.Folder}/" + file.Replace("e\u0301", "é", StringComparison.Ordinal), "text", "x"),
            named.Value<(string, string, string, string)>());
    }

    [Theory]
    [InlineData("articles.md", "articles", "ArticlesEntry")]
    [InlineData("article.md", "article", "Article")]
    public void Of_a_file_that_is_named_as_its_collection_or_its_record(string file, string slug, string property)
    {
        var run = Site.Project.With("content/articles/" + file, "---\ntitle: a\n---\n").Run();

        Assert.Equal(slug, run.Value<string>($"Articles.{property}.Slug"));
    }

    [Fact]
    public void Names_that_differ_in_case_only_are_two_entries()
    {
        var run = Site.Project
            .With("content/articles/AB.md", "---\ntitle: upper\n---\n")
            .With("content/articles/Ab.md", "---\ntitle: mixed\n---\n")
            .Run();

        Assert.Equal("upper mixed", run.Value<string>("Articles.AB.Title + ' ' + Articles.Ab.Title"));
        ShouldDiffer(run);
    }

    [Theory]
    [InlineData("A", "a", "A")]
    [InlineData("a-b", "a_b", "AB")]
    [InlineData("a/b", "a-b", "AB")]
    [InlineData("ab-c", "ab-C", "AbC")]
    [InlineData("1", "_1", "_1")]
    [InlineData("All", "all-entry", "AllEntry")]
    public void Two_files_of_one_name_are_an_error_at_the_second_by_slug(string first, string second, string name)
    {
        var slugs = new[] { first, second }.Order(StringComparer.Ordinal).ToList();
        var other = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(slugs[1])))[..8];
        var run = Site.Project
            .With($"content/articles/{first}.md", "---\ntitle: a\n---\n")
            .With($"content/articles/{second}.md", "---\ntitle: b\n---\n")
            .With("content/articles/z.md", "---\ntitle: c\n---\n")
            .Run();

        run.ShouldReport(
            $"content/articles/{slugs[1]}.md(1,1,1,1): error TC0007: The slugs '{slugs[0]}' of content/articles/{slugs[0]}.md(1) and '{slugs[1]}' both become the C# name 'Articles.{name}'; rename one of them, or write dotnet_diagnostic.TC0007.severity = none in a .globalconfig to name this one 'Articles.{name}_{other}'");
        Assert.Equal(
            (first == slugs[0] ? ("b", "c", "a") : ("a", "c", "b")),
            run.Value<(string, string, string)>($"(Articles.{name}_{other}.Title, Articles.Z.Title, Articles.{name}.Title)"));
    }

    [Fact]
    public void A_composed_and_a_decomposed_name_are_one_slug()
    {
        var run = Site.Project
            .With("content/articles/\u00E9.md", "---\ntitle: a\n---\n")
            .With("content/articles/e\u0301.md", "---\ntitle: b\n---\n")
            .Run();

        var line = Assert.Single(run.BuildLines);
        run.ShouldReport(line);
        Assert.EndsWith(".md(1,1,1,1): error TC0006: The slug 'é' of the collection 'articles' is already used by content/articles/é.md(1); rename this entry or give it another 'slug:'", line, StringComparison.Ordinal);
        Assert.Equal(1, run.Value<int>("Articles.All.Count"));
    }

    [Fact]
    public void A_very_long_name_is_cut_in_the_name_of_the_generated_file_only()
    {
        var first = new string('ن', 100) + "-a";
        var second = new string('ن', 100) + "-b";
        var run = Site.Project
            .With($"content/articles/{first}.md", "---\ntitle: a\n---\none")
            .With($"content/articles/{second}.md", "---\ntitle: b\n---\ntwo")
            .Run();

        Assert.Equal(["one", "two"], run.Value<IEnumerable<string>>("Articles.All.Select(article => article.Body.Text).ToList()"));
        Assert.All(run.Sources().Keys, name => Assert.True(System.Text.Encoding.UTF8.GetByteCount(name) <= 255, name));
        ShouldDiffer(run);
    }

    [Theory]
    [InlineData("ı", "I")]
    [InlineData("ß", "SS")]
    [InlineData("Å", "å-1")]
    public void Names_that_some_systems_take_for_one_compile(string first, string second)
    {
        var run = Site.Project
            .With($"content/articles/{first}.md", "---\ntitle: a\n---\n")
            .With($"content/articles/{second}.md", "---\ntitle: b\n---\n")
            .Run();

        run.ShouldReportOnly("error TC00(06|07)");
        ShouldDiffer(run);
    }

    [Fact]
    public void Names_of_two_collections_may_be_alike()
    {
        var run = Site.Project
            .With("content/articles/hello.md", "---\ntitle: a\n---\n")
            .With("content/ARTICLES-2/hello.md", "---\ntitle: b\n---\n")
            .With("content/articles/2.md", "---\ntitle: c\n---\n")
            .Run();

        Assert.Equal("b", run.Value<string>("ARTICLES_2.Hello.Title"));
        ShouldDiffer(run);
    }

    [Fact]
    public void Names_that_differ_in_case_and_share_a_short_hash_have_separate_files()
    {
        // Their 32-bit FNV-1a hashes are equal.
        var run = Site.Project
            .With("content/articles/XaBcdEfgHiJKLmnoPQRstuvwxyZ.md", "---\ntitle: a\n---\n")
            .With("content/articles/XABCdEFGHIJKlmNOPQRSTUvwXYz.md", "---\ntitle: b\n---\n")
            .Run();

        Assert.Equal("a b", run.Value<string>("Articles.XaBcdEfgHiJKLmnoPQRstuvwxyZ.Title + ' ' + Articles.XABCdEFGHIJKlmNOPQRSTUvwXYz.Title"));
        ShouldDiffer(run);
    }

    [Fact]
    public void The_slug_in_the_front_matter_names_the_entry()
    {
        var run = Site.Markdown("---\nslug: مرحبا/2\ntitle: a\n---\n").Run();

        Assert.Equal("مرحبا/2", run.Value<string>("Articles.مرحبا_2.Slug"));
        Assert.Null(run.Value<object?>("Articles.Find(\"hello\")"));
        Assert.DoesNotContain(run.Sources().Keys, name => name.Contains("Hello", StringComparison.Ordinal));
    }

    private static void ShouldDiffer(ContentRun run)
    {
        var names = run.Result.Results.SelectMany(result => result.GeneratedSources).Select(source => source.HintName).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
