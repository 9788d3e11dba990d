namespace TypedContent.Generator.Tests.CommandLine;

/// <summary>The files that <c>new</c> writes.</summary>
public class NewTests
{
    private static readonly ContentProject Project = Site.Project
        .With("content/articles/hello.md", "---\ntitle: Hello\ndate: 2022-03-01\nauthor: people/amina\nsummary: Short.\nplace:\n  city: Rabat\n---\nText\n")
        .With("content/articles/other.md",
            "---\ntitle: Other\ndate: 2022-03-02\nauthor: people/amina\nsummary: Long.\nnote: x\nplace:\n  city: Rabat\n---\nText\n")
        .With("content/people.yaml", "- slug: amina\n  name: Amina\n")
        .With("content/cities/rabat.yaml", "name: Rabat\nlarge: true\n")
        .With("content/site.yaml", "name: A singleton\n");

    [Fact]
    public void An_entry_has_the_keys_that_all_entries_have()
    {
        using var run = new ToolRun(Project);

        var result = run.Run("new", "articles", "A title: with \"quotes\"");

        Assert.Equal(new ToolResult(0, "content/articles/a-title-with-quotes.md\n", "Fill in: author, summary, place.city\n"), result);
        Assert.Equal(
            """
            ---
            title: "A title: with \"quotes\""
            date: 2026-03-14
            author: people/amina
            summary: ""
            place:
              city: ""
            ---


            """.ReplaceLineEndings("\n"),
            run.Read("content/articles/a-title-with-quotes.md"));
        Assert.Equal(0, run.Run("check").ExitCode);
    }

    [Theory]
    [InlineData("مرحبا بالعالم!", "مرحبا-بالعالم")]
    [InlineData("C# and .NET  10", "c-and-net-10")]
    [InlineData("Çelik İstanbul", "çelik-i̇stanbul")]
    public void The_slug_of_a_title(string title, string slug)
    {
        using var run = new ToolRun(Project);

        Assert.StartsWith($"content/articles/{slug}.md:\n---\n", run.Run("new", "articles", title, "--dry-run").Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(run.Folder, $"content/articles/{slug}.md")));
    }

    [Fact]
    public void A_translation_shares_what_is_the_same_in_every_language()
    {
        using var run = new ToolRun(Project);

        Assert.Equal("content/articles/hello.ar.md\n", run.Run("new", "articles", "مرحبا", "--slug", "hello", "--locale", "ar").Output);
        Assert.Equal("---\ntitle: مرحبا\nsummary: \"\"\nplace:\n  city: \"\"\n---\n\n", run.Read("content/articles/hello.ar.md"));
    }

    [Fact]
    public void Data_files()
    {
        using var run = new ToolRun(Project);
        Assert.Equal("content/cities/fez.yaml\n", run.Run("new", "cities", "Fez").Output);
        Assert.Equal("name: Fez\nlarge: false\n", run.Read("content/cities/fez.yaml"));

        using var json = new ToolRun(Site.Project.With("content/cities/rabat.json", """{"name":"Rabat","place":{"north":34.5}}"""));
        json.Run("new", "cities", "فاس", "-s", "fez");
        Assert.Equal(
            "{\n  \"name\": \"فاس\",\n  \"place\": {\n    \"north\": 0.0\n  }\n}\n", json.Read("content/cities/fez.json"));

        using var toml = new ToolRun(Site.Project.With("content/cities/rabat.toml", "name = \"Rabat\"\nfounded = 1146-01-01\nplace = { north = 34.0 }\n"));
        toml.Run("new", "cities", "Fez");
        Assert.Equal("name = \"Fez\"\nfounded = 2026-03-14\nplace = { north = 0.0 }\n", toml.Read("content/cities/fez.toml"));
        Assert.All([run, json, toml], static run => Assert.Equal(0, run.Run("check").ExitCode));
    }

    [Fact]
    public void The_first_entry_of_all()
    {
        using var run = new ToolRun(Site.Project);

        Assert.Equal("content/articles/hello.md\n", run.Run("new", "articles", "Hello").Output);
        Assert.Equal("---\ntitle: Hello\n---\n\n", run.Read("content/articles/hello.md"));
    }

    [Fact]
    public void Without_a_key_for_the_title_the_text_begins_with_it()
    {
        using var run = new ToolRun(Site.Project.With("content/notes/one.md", "# One\n"));

        run.Run("new", "notes", "Two [x]");
        Assert.Equal("# Two \\[x\\]\n", run.Read("content/notes/two-x.md"));
    }

    [Theory]
    [InlineData("{collection}/{locale}/{slug}", "content/articles/ar/hello.md", "content/articles/en/new-one.md")]
    [InlineData("{locale}/{collection}/{slug}", "content/ar/articles/hello.md", "content/en/articles/new-one.md")]
    [InlineData("{collection}.{locale}/{slug}", "content/articles.ar/hello.md", "content/articles.en/new-one.md")]
    [InlineData("{collection}/{slug}/{locale}", "content/articles/hello/ar.md", "content/articles/new-one/en.md")]
    public void Layouts(string layout, string existing, string expected)
    {
        using var run = new ToolRun(Site.Project.WithProperty("TypedContentLayout", layout).With(existing, "---\ntitle: Hello\n---\n"));

        Assert.Equal(expected + "\n", run.Run("new", "articles", "New one", "--locale", "en").Output);
        Assert.Equal(2, run.Run("new", "articles", "Another").ExitCode);
    }

    [Fact]
    public void Names_that_begin_with_a_date()
    {
        using var run = new ToolRun(Site.Project.WithProperty("TypedContentFileDates", "true").WithCollectionFolder("_posts", "posts")
            .WithFound("_posts/2022-03-01-hello.md", "---\ntitle: Hello\n---\n"));

        var output = run.Run("new", "posts", "New one", "--dry-run").Output;
        Assert.StartsWith("_posts/2026-03-14-new-one.md:\n---\ntitle: New one\n---\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The slug 'hello' of 'articles' is already used by 'content/articles/hello.md'. Write another one with --slug.", "articles", "Hello")]
    [InlineData("There is no collection 'artcles'; did you mean 'articles'? For a new collection, create its folder first.", "artcles", "A")]
    [InlineData("The entries of 'people' are items of the list file 'content/people.yaml'. Add an item with a 'slug' to it.", "people", "Omar")]
    [InlineData("'site' is a singleton: one mapping, which has no entries.", "site", "A")]
    [InlineData("The title '!' has no letters or digits for a slug. Write one with --slug, such as '--slug my-entry'.", "articles", "!")]
    [InlineData("The slug 'Index' is the name of the page of a folder. Write one with --slug, such as '--slug my-entry'.", "articles", "A", "--slug", "Index")]
    [InlineData(
        "The slug '../x' has a part that begins with '.' or '_', or ends with '.'. Write one with --slug, such as '--slug my-entry'.",
        "articles", "A", "--slug", "../x")]
    [InlineData("'english' is not a language tag. Write one such as '--locale en' or '--locale ar-MA'.", "articles", "A", "--locale", "english")]
    public void Refusals(string error, params string[] arguments)
    {
        using var run = new ToolRun(Project);
        var before = Directory.GetFiles(run.Folder, "*", SearchOption.AllDirectories);

        Assert.Equal(new ToolResult(2, "", $"error: {error}\n"), run.Run(["new", .. arguments]));
        Assert.Equal(before, Directory.GetFiles(run.Folder, "*", SearchOption.AllDirectories));
    }
}
