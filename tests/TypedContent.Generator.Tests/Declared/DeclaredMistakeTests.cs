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
    public void Twelve_mistakes_in_four_files_are_each_told_at_their_place_and_good_entries_run()
    {
        var run = Site.Project.WithSource("Schema.cs", Schema)
            .With("content/people.yaml", "- slug: ada\n  name: Ada\n- slug: bob\n  nam: Bob\n- slug: cid\n  name:\n")
            .With("content/articles/good.md", "---\ntitle: Good\ndate: 2022-05-13\nauthor: ada\n---\n")
            .With("content/articles/one.md", "---\ntitle: One\ndate: 2026-02-30\nauthor: people/adda\nlevel: 256\n---\n")
            .With("content/articles/two.md", "---\ntitle: [Two]\ndate: 2022-05-13\nauthor: ada\nmood: very-hapy\nplace: {town: Fes}\n---\n")
            .With("content/articles/three.md", "---\ntitle: Three\nsubtitle: Nothing\nnumbers: [1, two, 3]\nlevel: \"1\"\n---\n")
            .Run();

        run.ShouldReport(
            "content/articles/one.md(3,7,3,17): error TC0019: 'date' must be a date such as 2026-01-31, but this is '2026-02-30', which is not a date of the calendar",
            "content/articles/one.md(4,9,4,20): error TC0005: 'people/adda' names no entry: the collection 'people' has no slug 'adda'; did you mean 'people/ada'?",
            "content/articles/one.md(5,8,5,11): error TC0019: 'level' must be a whole number from 0 to 255 (byte), but this is a whole number ('256')",
            "content/articles/three.md(1,1,1,4): error TC0018: Article needs 'date' and 'author'; add what is missing",
            "content/articles/three.md(3,1,3,9): error TC0017: 'subtitle' is no member of Article; remove it, or declare it on Article",
            "content/articles/three.md(4,14,4,17): error TC0019: 'numbers' must be a whole number from -2147483648 to 2147483647 (int), but this is a text ('two')",
            "content/articles/three.md(5,8,5,11): error TC0019: 'level' must be a whole number from 0 to 255 (byte), but this is a text ('1')",
            "content/articles/two.md(2,8,2,13): error TC0019: 'title' must be a text, but this is a list",
            "content/articles/two.md(5,7,5,16): error TC0019: 'mood' must be one of sad, very-happy (did you mean 'very-happy'?), but this is a text ('very-hapy')",
            "content/articles/two.md(6,9,6,13): error TC0017: 'town' is no member of Place; remove it, or declare it on Place",
            "content/articles/two.md(6,9,6,13): error TC0018: Place needs 'city'; add what is missing",
            "content/people.yaml(3,3,3,7): error TC0018: Person needs 'name'; add what is missing",
            "content/people.yaml(4,3,4,6): error TC0017: 'nam' is no member of Person; did you mean 'name'?",
            "content/people.yaml(6,3,6,7): error TC0019: 'name' must be a text, but this is empty");
        Assert.Equal("Good by Ada", run.Execute<string>("return Articles.Good.Title + \" by \" + Articles.Good.Author.Name;"));
    }

    [Theory]
    [InlineData("[Range(1, 5)] int", "9", "'value' must be between 1 and 5, but is 9")]
    [InlineData("[Range(typeof(DateOnly), \"2020-01-01\", \"2020-12-31\")] DateOnly", "2021-01-01", "'value' must be between 2020-01-01 and 2020-12-31, but is 2021-01-01")]
    [InlineData("[Range(0.5, 1.5)] decimal", "1.51", "'value' must be between 0.5 and 1.5, but is 1.51")]
    [InlineData("[StringLength(3)] string", "four", "'value' must have at most 3 characters, but has 4")]
    [InlineData("[StringLength(9, MinimumLength = 5)] string", "four", "'value' must have between 5 and 9 characters, but has 4")]
    [InlineData("[MinLength(2)] string[]", "[a]", "'value' must have at least 2 items, but has 1")]
    [InlineData("[MaxLength(1)] string[]", "[a, b]", "'value' must have at most 1 item, but has 2")]
    [InlineData("[Length(1, 2)] string", "abc", "'value' must have between 1 and 2 characters, but has 3")]
    [InlineData("[RegularExpression(\"[a-z]+\")] string", "ab1", "'value' must match the pattern '[a-z]+', but is 'ab1'")]
    [InlineData("[Url] string", "example.org", "'value' must be a URL that begins with http://, https:// or ftp://, but is 'example.org'")]
    [InlineData("[EmailAddress] string", "a.example.org", "'value' must be an e-mail address, but is 'a.example.org'")]
    [InlineData("[AllowedValues(\"a\", \"b\")] string", "c", "'value' must be one of a, b, but is 'c'")]
    [InlineData("[DeniedValues(13)] int", "13", "'value' must not be '13'")]
    [InlineData("[Base64String] string", "%%%", "'value' must be a Base64 text")]
    [InlineData("[Required] string", "\"\"", "'value' must not be empty")]
    [InlineData("[Range(1, 5, ErrorMessage = \"{0} goes from {1} to {2}\")] int", "6", "Value goes from 1 to 5")]
    public void A_rule_is_evaluated(string member, string text, string message)
    {
        var end = 8 + text.Length;
        Rule(member, text).ShouldReport(text.StartsWith('%')
            ? "content/items/one.yaml(1,8,1,13): error TC0020: " + message
            : $"content/items/one.yaml(1,8,1,{end}): error TC0020: {message}");
    }

    [Theory]
    [InlineData("[Range(1, 5)] int?", "null")]
    [InlineData("[Range(1, 5)] int", "5")]
    [InlineData("[StringLength(4)] string", "four")]
    [InlineData("[RegularExpression(\"[a-z]+\")] string", "\"\"")]
    [InlineData("[Url] Uri", "HTTPS://example.org")]
    [InlineData("[AllowedValues(1, 2)] int", "2")]
    [InlineData("[MaxLength] string", "four")]
    public void A_value_that_holds_to_its_rule_is_no_mistake(string member, string text) => Rule(member, text).ShouldReport();

    [Fact]
    public void A_pattern_without_end_is_given_up()
    {
        Rule("[RegularExpression(\"(a+)+b\")] string", new string('a', 40)).ShouldReport(
            "content/items/one.yaml(1,8,1,48): error TC0020: 'value' could not be matched with the pattern '(a+)+b' in 2 seconds");
    }

    [Fact]
    public void Unknown_keys_can_be_allowed()
    {
        var run = Site.Project
            .WithSource("Item.cs", "namespace Site;\n[TypedContent.ContentCollection(\"items\", AllowUnknownKeys = true)]\npublic partial record Item(string Title);\n")
            .With("content/items/one.yaml", "title: a\nother: 1\n")
            .Run();

        Assert.Equal("a", run.Value<string>("Items.One.Title"));
    }

    private static ContentRun Rule(string member, string text)
    {
        var split = member.LastIndexOf(' ');
        return Site.Project.WithSource("Item.cs", $$"""
            using System;
            using System.ComponentModel.DataAnnotations;
            using TypedContent;
            namespace Site;
            [ContentCollection("items")]
            public partial record Item
            {
                {{member[..split]}} public {{member[(split + 1)..]}} Value { get; init; } = default!;
            }
            """).With("content/items/one.yaml", "value: " + (text.StartsWith('%') ? $"\"{text}\"" : text) + "\n").Run();
    }
}
