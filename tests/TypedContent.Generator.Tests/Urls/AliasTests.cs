using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.Urls;

/// <summary>Other addresses of entries, with the keys of <c>TypedContentAliases</c>.</summary>
public class AliasTests
{
    private const string Aliases = "return string.Join(' ', Articles.Find(\"hello\")!.Aliases);";

    [Theory]
    [InlineData("/old", "/old")]
    [InlineData("[/old, /older/, /2013/a.html]", "/old /older/ /2013/a.html")]
    [InlineData("[/قديم]", "/%D9%82%D8%AF%D9%8A%D9%85")]
    [InlineData("['/a b', /a%20c]", "/a%20b /a%20c")]
    [InlineData("old", "/articles/old")]
    [InlineData("[old/name/, 2021]", "/articles/old/name/ /articles/2021")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    [InlineData("", "")]
    public void The_values_are_aliases(string value, string aliases)
    {
        Assert.Equal(aliases, With($"aliases: {value}\ntitle: A").Run().Execute<string>(Aliases));
    }

    [Fact]
    public void An_entry_without_any_has_an_empty_list()
    {
        var run = With("aliases: /old\ntitle: A").With("content/articles/b.md", "---\ntitle: B\n---\n").Run();

        Assert.Equal((1, 0, 0), run.Execute<(int, int, int)>(
            "return (Articles.Hello.Aliases.Length, Articles.B.Aliases.Length, new Article { Slug = \"\", SourcePath = \"\", Url = \"\", Title = \"\", Body = null! }.Aliases.Length);"));
        Assert.Contains(
            "    /// <summary>The other addresses, percent-encoded, from which requests should be redirected to <c>Url</c>.</summary>\n    public global::System.Collections.Immutable.ImmutableArray<string> Aliases { get; init; } = [];\n",
            run.Source("Article.g.cs"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_has_the_member_even_if_no_entry_has_any()
    {
        Assert.Equal("", With("title: A").Run().Execute<string>(Aliases));
    }

    [Fact]
    public void They_are_in_the_text_the_JSON_and_the_equality_of_an_entry()
    {
        var run = With("aliases: [/old, /older]\ntitle: A").Run();

        Assert.EndsWith("Aliases = [/old, /older] }", run.Value<string>("Articles.Hello.ToString()"), StringComparison.Ordinal);
        Assert.Contains("\"Aliases\":[\"/old\",\"/older\"]", run.Value<string>("System.Text.Json.JsonSerializer.Serialize(Articles.Hello)"), StringComparison.Ordinal);
        Assert.Equal(
            (true, false),
            run.Execute<(bool, bool)>("return (Articles.Hello == Articles.Hello with { Aliases = [\"/old\", \"/older\"] }, Articles.Hello == Articles.Hello with { Aliases = [] });"));
    }

    [Theory]
    [InlineData("articles: redirect_from", "redirect_from: /old\naliases: [A., B.]", "/old A. B.")]
    [InlineData("redirectFrom", "redirect_from: /old\naliases: [A., B.]", "/old A. B.")]
    public void Another_key_leaves_the_own_one_as_data(string keys, string data, string values)
    {
        Assert.Equal(
            values,
            Site.Markdown($"---\n{data}\n---\n").WithAliases(keys).Run()
                .Execute<string>("return string.Join(' ', Articles.Hello.Aliases.Concat(Articles.Hello.AliasesValue));"));
    }

    [Theory]
    [InlineData("{a: b}", "2,10,2,16", "'aliases' must be a path such as '/about/', but this is a mapping; write the path alone")]
    [InlineData("[/a, [/b]]", "2,15,2,19", "An item of 'aliases' must be a path such as '/about/', but this is a list; write the path alone")]
    [InlineData("[/a, null]", "2,15,2,19", "An item of 'aliases' must be a path such as '/about/', but this is empty ('null'); write the path alone")]
    [InlineData("['/a?b']", "2,11,2,17", "An item of 'aliases' must be a path such as '/about/', but this is '/a?b', which has a '?'; write the path alone")]
    [InlineData("['../a']", "2,11,2,17", "An item of 'aliases' must be a path such as '/about/', but this is '../a', which has a part '.' or '..'; write the path alone")]
    [InlineData("https://example.com/a", "2,10,2,31", "'aliases' must be a path such as '/about/', but this is 'https://example.com/a', which has a host; write '/a'")]
    [InlineData("/:year/a", "2,10,2,18", "'aliases' must be a path such as '/about/', but this is '/:year/a', which has the placeholder ':year'; write the whole path; patterns are set in the project file, such as <TypedContentUrl>/{date:yyyy/MM/dd}/{slug}/</TypedContentUrl>")]
    public void A_value_that_is_no_path_is_an_error(string value, string span, string problem)
    {
        With($"aliases: {value}\ntitle: A").Run().ShouldReport($"content/articles/hello.md({span}): error TC0009: {problem}");
    }

    [Fact]
    public void An_alias_that_is_the_URL_of_its_entry_is_left_out() => Assert.Equal(
        "/old",
        With("aliases: [/articles/hello/, /old]\ntitle: A").Run().Execute<string>("return string.Join(' ', Articles.Hello.Aliases);"));

    [Fact]
    public void An_alias_that_is_the_URL_of_another_entry_is_an_error_at_both()
    {
        With("aliases: [/people/amina]\ntitle: A").With("content/people.yaml", "- slug: amina\n  name: Amina\n").Run().ShouldReport(
            "content/articles/hello.md(2,11,2,24): error TC0052: The alias '/people/amina' of this entry is also the URL of content/people.yaml(1); remove the alias",
            "content/people.yaml(1,9,1,14): error TC0052: The URL '/people/amina' of this entry is also an alias of content/articles/hello.md(2); remove the alias");
    }

    [Fact]
    public void An_alias_of_two_entries_is_an_error_at_both()
    {
        With("aliases: [/old]\ntitle: A").With("content/articles/b.md", "---\ntitle: B\naliases: /old\n---\n")
            .With("content/articles/a.md", "---\ntitle: C\naliases: [/x, /x]\n---\n").Run().ShouldReport(
                "content/articles/a.md(3,11,3,13): error TC0052: The alias '/x' of this entry is also an alias of content/articles/a.md(3); remove one of the two",
                "content/articles/a.md(3,15,3,17): error TC0052: The alias '/x' of this entry is also an alias of content/articles/a.md(3); remove one of the two",
                "content/articles/b.md(3,10,3,14): error TC0052: The alias '/old' of this entry is also an alias of content/articles/hello.md(2); remove one of the two",
                "content/articles/hello.md(2,11,2,15): error TC0052: The alias '/old' of this entry is also an alias of content/articles/b.md(3); remove one of the two");
    }

    [Fact]
    public void Links_to_an_alias_lead_to_the_URL()
    {
        var project = Site.Markdown("---\naliases: [/old/name, /قديم, relative]\ntitle: A\n---\n# X\n").WithAliases("aliases").With(
            "content/articles/b.md", "---\ntitle: B\n---\n[a](/old/name/) [b](/قديم#x) [c](../old/name) [d](/articles/relative)\n");

        Assert.Equal(
            "/articles/hello /articles/hello#x /articles/hello /articles/hello",
            project.Run().Execute<string>("return string.Join(' ', Articles.B.Body.Links.Select(link => link.Url));"));
        BothWays.ShouldBeTheSame(project);
    }

    [Fact]
    public void They_are_below_the_base_path_and_of_one_locale()
    {
        var run = Site.Project.WithProperty("TypedContentBasePath", "/repo").WithProperty("TypedContentDefaultLocale", "ar").WithAliases("aliases")
            .WithUrl("/{collection}/{slug}/")
            .With("content/articles/a.ar.md", "---\naliases: [/one, two]\n---\n").With("content/articles/a.en.md", "---\naliases: [/en/one, two, /repo/x]\n---\n").Run();

        Assert.Equal(
            "/repo/one /repo/articles/two /repo/en/one /repo/en/articles/two /repo/x",
            run.Execute<string>("return string.Join(' ', Articles.A.Aliases.Concat(Articles.A.In(\"en\").Aliases));"));
    }

    [Fact]
    public void A_draft_that_is_left_out_has_no_address()
    {
        var project = With("aliases: /old\ntitle: A").With("content/articles/b.md", "---\ntitle: B\naliases: /old\ndraft: true\n---\n");

        project.Run().ShouldReportOnly("error TC0052", count: 2);
        Assert.Equal("/old", project.WithProperty("TypedContentDrafts", "false").Run().Execute<string>(Aliases));
    }

    [Theory]
    [InlineData("System.Collections.Generic.IReadOnlyList<string> Aliases")]
    [InlineData("System.Collections.Immutable.ImmutableArray<string> Aliases")]
    [InlineData("string[] Aliases")]
    public void A_declared_record_has_them(string member)
    {
        var project = With("aliases: [/old, '/a b']\ntitle: A").With("content/articles/b.md", "---\ntitle: B\n---\n")
            .WithSource("Article.cs", $"[TypedContent.ContentCollection(\"articles\")] public partial record Article(string Slug, string Title, {member});");

        Assert.Equal("/old /a%20b", project.Run().Execute<string>(Aliases));
        BothWays.ShouldBeTheSame(project);
    }

    [Fact]
    public void A_declared_record_without_the_member_does_not_report_the_key()
    {
        With("aliases: [/old]\ntitle: A")
            .WithSource("Article.cs", "[TypedContent.ContentCollection(\"articles\")] public partial record Article(string Slug, string Title);").Run().ShouldReport();
    }

    [Fact]
    public void A_declared_record_with_inferred_members_has_them()
    {
        var project = With("aliases: [/old]\ntitle: A").With("content/articles/b.md", "---\ntitle: B\n---\n").WithSource(
            "Article.cs", "[TypedContent.ContentCollection(\"articles\", InferOthers = true)] public partial record Article { public string? Title { get; init; } }");

        Assert.Equal("/old", project.Run().Execute<string>(Aliases));
        BothWays.ShouldBeTheSame(project);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(300)]
    public void Both_hosts_give_the_same_aliases(int count)
    {
        var project = Enumerable.Range(0, count).Aggregate(Site.Project.WithAliases("aliases").WithPermalinks("url").WithoutSteps(), static (project, number) => project.With(
            $"content/articles/a{number}.md",
            $"---\ntitle: A{number}\n{(number % 3 == 0 ? $"aliases: [/old/{number}, قديم-{number}]\n" : "")}{(number % 2 == 0 ? $"url: /p/{number}\n" : "")}tags: [x]\n---\n[a](/old/0)\n"));

        Assert.Equal("/old/0 /p/%D9%82%D8%AF%D9%8A%D9%85-0 /p/0", project.Run().Execute<string>("return string.Join(' ', Articles.Find(\"a0\")!.Aliases.Concat(Articles.Find(\"a1\")!.Body.Links.Select(link => link.Url)));"));
        BothWays.ShouldBeTheSame(project);
    }

    [Fact]
    public void A_body_edit_computes_no_address_and_an_edited_key_changes_it()
    {
        const string Text = "---\ntitle: A\naliases: [/old]\n---\nOne.\n";
        var run = Site.Project.WithAliases("aliases").With("content/articles/a.md", Text).With("content/articles/b.md", "---\ntitle: B\n---\n").Run();

        run.Edit("content/articles/a.md", Text.Replace("One", "Two", StringComparison.Ordinal))
            .Steps(StepNames.DocumentData).ShouldBe(cached: 1, unchanged: 1)
            .Steps(StepNames.Inference).ShouldBeCached()
            .ShouldEmit("Articles.A.Body.g.cs");
        var edited = run.Edit("content/articles/a.md", Text.Replace("/old", "/new", StringComparison.Ordinal));
        Assert.Equal("/new", edited.Execute<string>("return Articles.A.Aliases[0];"));
    }

    [Fact]
    public void A_key_that_moves_moves_its_mistake()
    {
        const string Text = "---\ntitle: A\naliases: [/articles/b]\n---\nOne.\n";
        var run = Site.Project.WithAliases("aliases").With("content/articles/a.md", Text).With("content/articles/b.md", "---\ntitle: B\n---\n").Run();

        run.Edit("content/articles/a.md", Text.Replace("title: A", "\ntitle: A", StringComparison.Ordinal)).ShouldReportOnly(
            @"^content/articles/a\.md\(4,11,4,22\)|content/articles/a\.md\(4\)", count: 2);
    }

    private static ContentProject With(string keys) => Site.Markdown($"---\n{keys}\n---\n").WithAliases("aliases");
}
