namespace TypedContent.Generator.Tests.Declared;

/// <summary>Which member a key sets, and the messages for keys without a member and members without a key.</summary>
public class DeclaredKeyTests
{
    [Theory]
    [InlineData("nick: a", "birth-day")]
    [InlineData("nick: a\nfull-name: b", "birth-day")]
    [InlineData("full-name: b\nNick: a", "birth-day")]
    [InlineData("nick: a\nfull_name: b", "birth_day")]
    [InlineData("nick: a\nfullName: b", "birthDay")]
    [InlineData("Nick: a", "BirthDay")]
    public void A_missing_key_is_named_in_the_style_of_the_others(string yaml, string key)
    {
        One("record Item(string BirthDay, string? FullName = null, string? Nick = null)", yaml).ShouldReport(
            $"content/items/one.yaml(1,1,1,{1 + yaml.IndexOf(':', StringComparison.Ordinal)}): error TC0018: Item needs '{key}'; add what is missing");
    }

    [Theory]
    [InlineData("string HTMLTitle", "'html-title'")]
    [InlineData("string ID", "'id'")]
    [InlineData("string Good_Day", "'good-day'")]
    [InlineData("string A, string B", "'a' and 'b'")]
    [InlineData("string A, string B, string C", "'a', 'b' and 'c'")]
    [InlineData("[property: TypedContent.ContentName(\"bornOn\")] string BirthDay", "'bornOn'")]
    public void A_missing_key_is_named_as_content_writes_it(string parameters, string keys)
    {
        One($"record Item({parameters})", "{}").ShouldReport(
            $"content/items/one.yaml(1,1,1,3): error TC0018: Item needs {keys}; add what is missing");
    }

    [Fact]
    public void A_members_own_name_has_priority_over_another_style()
    {
        var run = One("record Item(string? Fullname = null, string? FullName = null)", "FullName: a");

        Assert.Equal(" a", run.Value<string>("Items.One.Fullname + \" \" + Items.One.FullName"));
    }

    [Fact]
    public void A_key_that_an_attribute_gives_is_matched_in_no_other_style()
    {
        One("record Item([property: TypedContent.ContentName(\"full-name\")] string? Name = null)", "fullName: a").ShouldReport(
            "content/items/one.yaml(1,1,1,9): error TC0017: 'fullName' is not a member of Item; did you mean 'full-name'?");
    }

    [Fact]
    public void Two_styles_of_the_same_key_are_an_error()
    {
        One("record Item(string FullName)", "full-name: a\nfullName: b").ShouldReport(
            "content/items/one.yaml(2,1,2,9): error TC0004: The key 'fullName' is already defined on line 1; remove one of the two");
    }

    [Theory]
    [InlineData("string Url")]
    [InlineData("string? Url = null")]
    public void Url_is_the_entrys_URL_if_another_member_takes_the_key(string url)
    {
        var run = One($"record Item([property: TypedContent.ContentName(\"url\")] string Link, {url})", "url: /old");

        Assert.Equal("/old /items/one", run.Value<string>("Items.One.Link + \" \" + Items.One.Url"));
    }

    [Fact]
    public void An_attributes_key_has_priority_over_a_members_own_name()
    {
        var run = One("record Item(string? Title = null, [property: TypedContent.ContentName(\"Title\")] string? Name = null)", "Title: a\ntitle: b");

        Assert.Equal("b a", run.Value<string>("Items.One.Title + \" \" + Items.One.Name"));
    }

    [Theory]
    [InlineData("source-path")]
    [InlineData("SourcePath")]
    public void No_key_sets_a_built_in_member(string key)
    {
        One("record Item(string SourcePath, string? Title = null)", key + ": a").ShouldReport(
            $"content/items/one.yaml(1,1,1,{1 + key.Length}): error TC0017: '{key}' is not a member of Item; remove it, or declare it on Item");
    }

    [Theory]
    [InlineData("string Locale", "a locale in its file name, such as 'name.en.md'")]
    [InlineData("MarkdownBody Body", "a Markdown body, which only a '.md' file has")]
    public void A_member_that_only_a_file_name_or_Markdown_sets_is_reported_if_missing(string parameter, string missing)
    {
        One($"record Item({parameter})", "{}").ShouldReport(
            $"content/items/one.yaml(1,1,1,3): error TC0018: This entry needs {missing}; add what is missing");
    }

    [Fact]
    public void An_optional_member_is_null_or_has_its_default()
    {
        var run = One("record Item(string? Locale, MarkdownBody? Body, string? Note, string Own = \"mine\", int? Count = 7)", "{}");

        Assert.True(run.Value<bool>("Items.One is { Locale: null, Body: null, Note: null, Own: \"mine\", Count: 7 }"));
    }

    [Fact]
    public void The_text_of_a_block_can_be_written_as_a_key()
    {
        const string schema = "record Note(int Level = 0);\n[ContentCollection(\"items\")]\npublic partial record Item(MarkdownBody Body, Note? Note = null)\n{\n    public System.Collections.Immutable.ImmutableArray<Note> Notes { get; init; } = [];\n}";

        Site.Project.WithSource("Item.cs", $"using TypedContent;\nnamespace Site;\npublic {schema}\n")
            .With("content/items/one.md", "---\nnote: {text: a}\n---\n:::note {html=b}\nc\n:::\n")
            .Run()
            .ShouldReport(
                "content/items/one.md(2,8,2,12): error TC0017: 'text' is not a member of Note; remove it, or declare it on Note",
                "content/items/one.md(4,10,4,14): error TC0017: 'html' is not a member of Note; remove it, or declare it on Note");
    }

    [Fact]
    public void A_missing_or_unknown_discriminator_is_an_error()
    {
        Site.Project
            .WithSource("Item.cs", """
                using System.Collections.Immutable;
                using System.Text.Json.Serialization;
                namespace Site;
                [JsonDerivedType(typeof(Note), "note"), JsonDerivedType(typeof(Picture), "picture")]
                public abstract record Block;
                public record Note(string Text) : Block;
                public record Picture(string Source) : Block;
                [TypedContent.ContentCollection("items")]
                public partial record Item(ImmutableArray<Block> Blocks);
                """)
            .With("content/items/one.yaml", "blocks:\n- {text: a}\n- {$type: nte, text: a}\n- {$type: [note]}\n- {$type: note, source: a}\n")
            .Run()
            .ShouldReport(
                "content/items/one.yaml(2,4,2,8): error TC0018: Block needs '$type' (one of note, picture); add what is missing",
                "content/items/one.yaml(3,11,3,14): error TC0019: '$type' must be one of note, picture (did you mean 'note'?), but this is text ('nte')",
                "content/items/one.yaml(4,11,4,17): error TC0019: '$type' must be one of note, picture, but this is a list",
                "content/items/one.yaml(5,4,5,9): error TC0018: Note needs 'text'; add what is missing",
                "content/items/one.yaml(5,17,5,23): error TC0017: 'source' is not a member of Note; remove it, or declare it on Note");
    }

    [Fact]
    public void An_unknown_type_is_reported_only_by_the_compiler()
    {
        One("record Item(System.Collections.Immutable.ImmutableArray<Thing> Things, Thing Other, List<int> Rest)", "things: [a]\nother: b").ShouldReport(
            "Item.cs(4,72,4,77): error CS0246: The type or namespace name 'Thing' could not be found (are you missing a using directive or an assembly reference?)",
            "Item.cs(4,87,4,92): error CS0246: The type or namespace name 'Thing' could not be found (are you missing a using directive or an assembly reference?)",
            "Item.cs(4,100,4,109): error CS0246: The type or namespace name 'List<>' could not be found (are you missing a using directive or an assembly reference?)");
    }

    [Fact]
    public void Missing_keys_are_not_reported_for_an_incompletely_read_entry()
    {
        var run = One("record Item(string Title, string Other)", "title: a: b\nother: c");

        run.ShouldReportOnly("^content/items/one\\.yaml\\(1,[0-9,]+\\): error TC0002: ", count: 1);
        Assert.Throws<InvalidOperationException>(() => run.Value<object>("Items.One"));
    }

    private static ContentRun One(string declaration, string yaml) => Site.Project
        .WithSource("Item.cs", $"using TypedContent;\nnamespace Site;\n[ContentCollection(\"items\")]\npublic partial {declaration};\n")
        .With("content/items/one.yaml", yaml + "\n")
        .Run();
}
