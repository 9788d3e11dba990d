namespace TypedContent.CodeFixes.Tests;

/// <summary>The suggestion of a message is written into the content, in the style of the replaced text.</summary>
public class SuggestionTests
{
    private static ContentProject Project => Editor.Project
        .With("content/people/go-2022.yaml", "name: G\n")
        .With("content/people.yaml", "- slug: amina\n  name: Amina\n- slug: o'neil\n  name: O\n- slug: نزهة\n  name: N\n")
        .WithSource("Item.cs", """
            namespace Site;
            public enum Kind { News, Interview }
            [TypedContent.ContentCollection("items")]
            public partial record Item(string Title, Person? Author = null, Kind Kind = Kind.News, string? ShortName = null, [TypedContent.ContentName("og.title")] string? OgTitle = null, System.Collections.Immutable.ImmutableArray<Note> Notes = default);
            public record Note(string Text, Person By);
            """);

    [Theory]
    [InlineData("one.yaml", "titel: a\n", "Change the key to 'title'", "title: a\n")]
    [InlineData("one.yaml", "'titel': a\n", "Change the key to 'title'", "'title': a\n")]
    [InlineData("one.yaml", "title: a\r\nshort_nam: b\r\n", "Change the key to 'short_name'", "title: a\r\nshort_name: b\r\n")]
    [InlineData("one.json", "{\n  \"titel\": \"a\"\n}", "Change the key to 'title'", "{\n  \"title\": \"a\"\n}")]
    [InlineData("one.md", "---\ntitle: a\nauthor: people/amin # her\n---\nText\n", "Change to 'people/amina'", "---\ntitle: a\nauthor: people/amina # her\n---\nText\n")]
    [InlineData("one.md", "---\ntitle: a\nauthor: amin\n---\nText\n", "Change to 'people/amina'", "---\ntitle: a\nauthor: people/amina\n---\nText\n")]
    [InlineData("one.yaml", "title: a\nauthor: \"people/oneil\"\n", "Change to 'people/o'neil'", "title: a\nauthor: \"people/o'neil\"\n")]
    [InlineData("one.yaml", "title: a\nauthor: 'people/oneil'\n", "Change to 'people/o'neil'", "title: a\nauthor: 'people/o''neil'\n")]
    [InlineData("one.yaml", "title: a\nauthor: people/نزهه\n", "Change to 'people/نزهة'", "title: a\nauthor: people/نزهة\n")]
    [InlineData("one.yaml", "title: a\nkind: intervew\n", "Change to 'interview'", "title: a\nkind: interview\n")]
    [InlineData("one.md", "+++\ntitel = \"a\"\n+++\n", "Change the key to 'title'", "+++\ntitle = \"a\"\n+++\n")]
    [InlineData("one.md", "+++\ntitle = \"a\"\nauthor = \"people/oneil\"\n+++\n", "Change to 'people/o'neil'", "+++\ntitle = \"a\"\nauthor = \"people/o'neil\"\n+++\n")]
    [InlineData("one.md", "---\ntitle: a\n---\n:::note {by='people/oneil'}\nx\n:::\n", "Change to 'people/o'neil'", "---\ntitle: a\n---\n:::note {by=\"people/o'neil\"}\nx\n:::\n")]
    [InlineData("one.md", "---\ntitle: a\nauthor: 'people/oneil'\n---\n", "Change to 'people/o'neil'", "---\ntitle: a\nauthor: 'people/o''neil'\n---\n")]
    [InlineData("one.yaml", "title: a\nauthor: ../people/og-2022.yaml\n", "Change to '../people/go-2022.yaml'", "title: a\nauthor: ../people/go-2022.yaml\n")]
    public async Task The_suggestion_replaces_the_text(string file, string before, string title, string after)
    {
        var edited = await Project.With("content/items/" + file, before).FixAsync(new SuggestionCodeFix(), title);

        Assert.Equal(after, edited.Text("content/items/" + file));
        edited.Run().ShouldReport();
    }

    [Theory]
    [InlineData("one.yaml", "title: a\nauthor: people/oneil\n")]
    [InlineData("one.yaml", "title: a\nkind: >-\n  intervew\n")]
    [InlineData("one.yaml", "title: a\nnothing-like-it: b\n")]
    [InlineData("one.md", "+++\ntitle = 'a'\nauthor = 'people/oneil'\n+++\n")]
    [InlineData("one.md", "+++\ntitle = 'a'\nogtitle = 'b'\n+++\n")]
    public async Task A_suggestion_that_would_be_invalid_there_is_not_offered(string file, string text) =>
        Assert.Empty(await Project.With("content/items/" + file, text).OffersAsync(new SuggestionCodeFix()));

    [Theory]
    [InlineData("[news, city]", "Change to 'City'", "[news, City]")]
    [InlineData("[news, jornalism]", "Change to 'journalism'", "[news, journalism]")]
    [InlineData("'jornalism'", "Change to 'journalism'", "'journalism'")]
    public async Task A_term_is_changed(string before, string title, string after)
    {
        var edited = await Editor.Project.WithProperty("TypedContentTaxonomyKeys", Convert.ToBase64String("tags"u8))
            .With("content/notes/a.md", "---\ntags: [journalism, City]\n---\n").With("content/notes/b.md", "---\ntags: [journalism, City]\n---\n")
            .With("content/notes/c.md", $"---\ntags: {before}\n---\n").FixAsync(new SuggestionCodeFix(), title);

        Assert.Equal($"---\ntags: {after}\n---\n", edited.Text("content/notes/c.md"));
        edited.Run().ShouldReport();
    }

    [Theory]
    [InlineData("c.md", "---\nsumary: a\n---\n", "Change the key to 'summary'", "---\nsummary: a\n---\n")]
    [InlineData("c.json", "{ \"sumary\": \"a\" }", "Change the key to 'summary'", "{ \"summary\": \"a\" }")]
    [InlineData("c.md", "---\nsummary: a\n---\n:::remrk {by=A}\nx\n:::\n", "Change the key to 'remark'", "---\nsummary: a\n---\n:::remark {by=A}\nx\n:::\n")]
    public async Task A_rare_key_similar_to_a_common_one_is_changed(string file, string before, string title, string after)
    {
        const string Common = "---\nsummary: a\n---\n:::remark {by=A}\nx\n:::\n";
        var edited = await Editor.Project.With("content/notes/a.md", Common).With("content/notes/b.md", Common)
            .With("content/notes/" + file, before).FixAsync(new SuggestionCodeFix(), title);

        Assert.Equal(after, edited.Text("content/notes/" + file));
        edited.Run().ShouldReport();
    }

    [Theory]
    [InlineData("items.csv", "slug,titel\none,a\ntwo,b\n", "Change the key to 'title'", "slug,title\none,a\ntwo,b\n")]
    [InlineData("items.csv", "slug,\"titel\"\none,a\n", "Change the key to 'title'", "slug,title\none,a\n")]
    [InlineData("items.csv", "slug,title,kind\none,a,intervew\n", "Change to 'interview'", "slug,title,kind\none,a,interview\n")]
    [InlineData("items.csv", "slug,title,author\none,a,people/oneil\n", "Change to 'people/o'neil'", "slug,title,author\none,a,\"people/o'neil\"\n")]
    [InlineData("items.tsv", "slug\ttitle\tauthor\none\ta\tpeople/نزهه\n", "Change to 'people/نزهة'", "slug\ttitle\tauthor\none\ta\tpeople/نزهة\n")]
    [InlineData("items.toml", "[[items]]\nslug = 'one'\ntitel = 'a'\n", "Change the key to 'title'", "[[items]]\nslug = 'one'\ntitle = 'a'\n")]
    [InlineData("items.jsonl", "{\"slug\": \"one\", \"titel\": \"a\"}\n", "Change the key to 'title'", "{\"slug\": \"one\", \"title\": \"a\"}\n")]
    [InlineData("items/one.jsonc", "{\"titel\": \"a\", /* b */}", "Change the key to 'title'", "{\"title\": \"a\", /* b */}")]
    public async Task Each_data_format_is_edited_in_its_syntax(string file, string before, string title, string after)
    {
        var edited = await Project.With("content/" + file, before).FixAsync(new SuggestionCodeFix(), title);

        Assert.Equal(after, edited.Text("content/" + file));
        edited.Run().ShouldReport();
    }

    [Fact]
    public async Task An_inferred_record_gets_the_suggestion_too()
    {
        var project = Editor.Project.With("content/people.yaml", "- slug: amina\n  name: Amina\n").With("content/notes/one.yaml", "by: people/amna\n");

        var edited = await project.FixAsync(new SuggestionCodeFix(), "Change to 'people/amina'");

        Assert.Equal("Amina", edited.Run().ShouldReport().Value<string>("Notes.One.By.Name"));
    }

    [Theory]
    [InlineData("title: a: b\n", "", "Change to 'a: b'", "title: 'a: b'\n", "")]
    [InlineData("title: a\nday: 13 May 2022\n", "", "Change to 2022-05-13", "title: a\nday: 2022-05-13\n", "")]
    [InlineData("title: a\n", "[a](One.md)\n", "Change to 'one.md'", "title: a\n", "[a](one.md)\n")]
    public async Task Quotation_marks_dates_and_links_are_changed(string before, string body, string title, string after, string newBody)
    {
        var project = Editor.Project.With("content/notes/one.md", "---\ntitle: a\nday: 2022-05-01\n---\n").With("content/notes/two.md", $"---\n{before}---\n{body}");

        var edited = await project.FixAsync(new SuggestionCodeFix(), title);

        Assert.Equal($"---\n{after}---\n{newBody}", edited.Text("content/notes/two.md"));
        edited.Run().ShouldReport();
    }

    [Fact]
    public async Task A_key_can_be_changed_or_declared()
    {
        var project = Project.With("content/items/one.yaml", "title: a\nshortnam: b\n");

        Assert.Equal(["Change the key to 'short-name'"], await project.OffersAsync(new SuggestionCodeFix()));
        Assert.Equal(["Declare 'shortnam' on Item"], await project.OffersAsync(new DeclareMemberCodeFix()));
    }

    [Fact]
    public async Task A_collection_s_name_is_changed_in_the_attribute()
    {
        var project = Editor.Project.With("content/items/one.yaml", "title: a\n").WithSource(
            "Item.cs",
            "using TypedContent;\nnamespace Site;\n[ContentCollection(@\"itms\", AllowUnknownKeys = true)]\npublic partial record Item(string Title);\n");

        var edited = await project.FixAsync(new CollectionNameCodeFix(), "Change to 'items'");

        Assert.Equal(
            "using TypedContent;\nnamespace Site;\n[ContentCollection(\"items\", AllowUnknownKeys = true)]\npublic partial record Item(string Title);\n",
            edited.Text("Item.cs"));
        Assert.Equal("a", edited.Run().ShouldReport().Value<string>("Items.One.Title"));
    }
}
