namespace TypedContent.Generator.Tests.Declared;

/// <summary>Mistakes in content whose schema is declared: each at its own place, all of them in one build.</summary>
public class DeclaredMistakeTests
{
    private const string Schema = """
        using System;
        using System.Collections.Immutable;
        using TypedContent;
        namespace Site;
        public enum Mood { Sad, VeryHappy }
        public record Place(string City);
        [ContentCollection("people")]
        public partial record Person(string Name, string? Role = null);
        [ContentCollection("articles")]
        public partial record Article(string Title, DateOnly Date, Person Author)
        {
            public byte Level { get; init; }
            public Mood Mood { get; init; }
            public Place? Place { get; init; }
            public ImmutableArray<int> Numbers { get; init; } = [];
        }
        """;

    [Fact]
    public void Twelve_mistakes_in_four_files_are_each_reported_and_good_entries_run()
    {
        var run = Site.Project.WithSource("Schema.cs", Schema)
            .With("content/people.yaml", "- slug: ada\n  name: Ada\n- slug: bob\n  nam: Bob\n- slug: cid\n  name:\n")
            .With("content/articles/good.md", "---\ntitle: Good\ndate: 2022-05-13\nauthor: ada\n---\n")
            .With("content/articles/one.md", "---\ntitle: One\ndate: 2026-02-30\nauthor: people/adda\nlevel: 256\n---\n")
            .With("content/articles/two.md", "---\ntitle: [Two]\ndate: 2022-05-13\nauthor: ada\nmood: very-hapy\nplace: {town: Fes}\n---\n")
            .With("content/articles/three.md", "---\ntitle: Three\nsubtitle: Nothing\nnumbers: [1, two, 3]\nlevel: \"1\"\n---\n")
            .Run();

        run.ShouldReport(
            "content/articles/one.md(3,7,3,17): error TC0019: 'date' must be a date such as 2026-01-31, but this is '2026-02-30', which is not a valid date",
            "content/articles/one.md(4,9,4,20): error TC0005: 'people/adda' is not an entry: the collection 'people' has no slug 'adda'; did you mean 'people/ada'?",
            "content/articles/one.md(5,8,5,11): error TC0019: 'level' must be a whole number from 0 to 255 (byte), but this is a whole number ('256')",
            "content/articles/three.md(1,1,1,4): error TC0018: Article needs 'date' and 'author'; add what is missing",
            "content/articles/three.md(3,1,3,9): error TC0017: 'subtitle' is not a member of Article; remove it, or declare it on Article",
            "content/articles/three.md(4,14,4,17): error TC0019: 'numbers' must be a whole number from -2147483648 to 2147483647 (int), but this is text ('two')",
            "content/articles/three.md(5,8,5,11): error TC0019: 'level' must be a whole number from 0 to 255 (byte), but this is text ('1'); remove the quotation marks",
            "content/articles/two.md(2,8,2,13): error TC0019: 'title' must be text, but this is a list",
            "content/articles/two.md(5,7,5,16): error TC0019: 'mood' must be one of sad, very-happy (did you mean 'very-happy'?), but this is text ('very-hapy')",
            "content/articles/two.md(6,9,6,13): error TC0017: 'town' is not a member of Place; remove it, or declare it on Place",
            "content/articles/two.md(6,9,6,13): error TC0018: Place needs 'city'; add what is missing",
            "content/people.yaml(4,3,4,6): error TC0017: 'nam' is not a member of Person; did you mean 'name'?",
            "content/people.yaml(6,3,6,7): error TC0019: 'name' must be text, but this is empty");
        Assert.Equal("Good by Ada", run.Execute<string>("return Articles.Good.Title + \" by \" + Articles.Good.Author.Name;"));
    }

    [Theory]
    [InlineData("[ada]", "TC0019: 'author' must be a reference to an entry of 'people', but this is a list")]
    [InlineData("1.5", "TC0019: 'author' must be a reference to an entry of 'people', but this is a number ('1.5')")]
    [InlineData("nobody", "TC0005: 'nobody' is not an entry: the collection 'people' has no slug 'nobody'; name one that exists")]
    [InlineData("places/ada", "TC0005: 'places/ada' is not an entry: the collection 'people' has no slug 'places/ada'; did you mean 'people/ada'?")]
    public void A_reference_to_no_entry_is_an_error(string author, string message)
    {
        Site.Project.WithSource("Schema.cs", Schema)
            .With("content/people.yaml", "- slug: ada\n  name: Ada\n")
            .With("content/articles/one.yaml", $"author: {author}\ntitle: One\ndate: 2022-05-13\n")
            .Run()
            .ShouldReport($"content/articles/one.yaml(1,9,1,{9 + author.Length}): error {message}");
    }

    [Fact]
    public void A_reference_into_a_file_that_could_not_be_read_is_no_second_error()
    {
        var run = Site.Project.WithSource("Schema.cs", Schema)
            .With("content/people.yaml", "- slug: ada\n  name: Ada\n- [\n")
            .With("content/articles/one.yaml", "author: bob\ntitle: One\ndate: 2022-05-13\n")
            .Run();

        run.ShouldReport(Assert.Single(run.BuildLines));
        Assert.Throws<InvalidOperationException>(() => run.Value<object>("Articles.One"));
    }

    [Fact]
    public void Unknown_keys_can_be_allowed()
    {
        var run = Site.Project
            .WithSource(
                "Item.cs",
                "namespace Site;\n[TypedContent.ContentCollection(\"items\", AllowUnknownKeys = true)]\npublic partial record Item(string Title);\n")
            .With("content/items/one.yaml", "title: a\nother: 1\n")
            .Run();

        Assert.Equal("a", run.Value<string>("Items.One.Title"));
    }

    [Fact]
    public void Invalid_flags_are_each_reported()
    {
        Site.Project
            .WithSource("Item.cs", "namespace Site;\n[System.Flags] public enum Roles { Reader = 1, Writer = 2 }\n[TypedContent.ContentCollection(\"items\")]\npublic partial record Item(Roles Roles);\n")
            .With("content/items/one.yaml", "roles: [reader, writter, [x]]\n")
            .Run()
            .ShouldReport(
                "content/items/one.yaml(1,17,1,24): error TC0019: 'roles' must be one of reader, writer (did you mean 'writer'?), but this is text ('writter')",
                "content/items/one.yaml(1,26,1,29): error TC0019: 'roles' must be one of reader, writer, but this is a list");
    }
}
