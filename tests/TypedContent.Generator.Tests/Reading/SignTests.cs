namespace TypedContent.Generator.Tests.Reading;

/// <summary>A value that begins with a sign of YAML, and a comment in place of a value: the message names what the sign does.</summary>
public class SignTests
{
    [Theory]
    [InlineData("v:\n- ?", "(2,3,2,4)", '?', "begins a key")]
    [InlineData("v:\n- a\n- ?\n", "(3,3,3,4)", '?', "begins a key")]
    [InlineData("v: ?", "(1,4,1,5)", '?', "begins a key")]
    [InlineData("v: ? a", "(1,4,1,5)", '?', "begins a key")]
    [InlineData("v: [?, a]", "(1,5,1,6)", '?', "begins a key")]
    [InlineData("v: {a: ?}", "(1,8,1,9)", '?', "begins a key")]
    [InlineData("v:\n- %", "(2,3,2,4)", '%', "begins a directive")]
    [InlineData("v:\n- %a", "(2,3,2,4)", '%', "begins a directive")]
    [InlineData("v: %", "(1,4,1,5)", '%', "begins a directive")]
    [InlineData("v: [%, a]", "(1,5,1,6)", '%', "begins a directive")]
    [InlineData("v:\n- &", "(2,3,2,4)", '&', "begins an anchor")]
    [InlineData("v: *", "(1,4,1,5)", '*', "begins an alias")]
    [InlineData("v: ]", "(1,4,1,5)", ']', "ends a list")]
    [InlineData("v: }", "(1,4,1,5)", '}', "ends a mapping")]
    [InlineData("v: :", "(1,4,1,5)", ':', "ends a key")]
    [InlineData("v: : a", "(1,4,1,5)", ':', "ends a key")]
    [InlineData("v:\n- :", "(2,3,2,4)", ':', "ends a key")]
    public void A_value_that_begins_with_a_sign(string text, string place, char sign, string what) => Site.Yaml(text).Run().ShouldReport(
        $"content/articles/hello.yaml{place}: error TC0002: A key or a value cannot begin with '{sign}', which {what} in YAML; put it in quotation marks");

    [Theory]
    [InlineData("v: ?b")]
    [InlineData("v:\n- ?b\n- :c\n- -d")]
    [InlineData("v:\n- ? a")]
    [InlineData("? v\n: a")]
    public void What_YAML_reads(string text) => Assert.Empty(Site.Yaml(text).Run().BuildLines);

    [Theory]
    [InlineData("title: #1", "title: Hello", "(1,8,1,10)", "'title' has no value here, because '#1' is a comment, but is text ('Hello')")]
    [InlineData("title: #1 of the charts", "title: Hello", "(1,8,1,24)", "'title' has no value here, because '#1 of the charts' is a comment, but is text ('Hello')")]
    [InlineData("colors: #fff", "colors: [red]", "(1,9,1,13)", "'colors' has no value here, because '#fff' is a comment, but is text ('red')")]
    [InlineData("colors:\n- blue\n- #fff\n", "colors: [red]", "(3,3,3,7)", "'colors' has no value here, because '#fff' is a comment, but is text ('blue')")]
    [InlineData("a: {title: #1\n}", "a: {title: Hello}", "(1,12,1,14)", "'title' has no value here, because '#1' is a comment, but is text ('Hello')")]
    public void A_comment_in_place_of_a_text_is_a_warning(string text, string other, string place, string what)
    {
        var run = Site.Yaml(text).With("content/articles/other.yaml", other).Run();
        var (file, line) = what.Contains("blue", StringComparison.Ordinal) ? ("hello", 2) : ("other", 1);

        run.ShouldReport($"content/articles/hello.yaml{place}: warning TC0049: {what} in content/articles/{file}.yaml({line}){(file == "hello" ? " and in another file" : "")}; put it in quotation marks if it is the value, or write a space after the '#' if it is a comment");
    }

    [Theory]
    [InlineData("title: # 1", "title: Hello")]
    [InlineData("title: ## 1", "title: Hello")]
    [InlineData("title:\n#1", "title: Hello")]
    [InlineData("title: #", "title: Hello")]
    [InlineData("title: a #1", "title: Hello")]
    [InlineData("title: #1", "title: 5")]
    [InlineData("title: #1", "title:")]
    public void A_real_comment_and_one_without_other_texts_are_no_warning(string text, string other) =>
        Assert.Empty(Site.Yaml(text).With("content/articles/other.yaml", other).Run().BuildLines);

    [Fact]
    public void A_declared_member_names_the_comment()
    {
        Site.Yaml("title: #1\nname: #2 x\nage: # 3").WithSource("Article.cs", """
            namespace Site;
            [TypedContent.ContentCollection("articles")]
            public partial record Article
            {
                public required string Title { get; init; }
                [System.ComponentModel.DataAnnotations.Required(ErrorMessage = "A name is needed")] public required string Name { get; init; }
                public required string Age { get; init; }
            }
            """).Run().ShouldReport(
            "content/articles/hello.yaml(1,1,1,6): error TC0019: 'title' must be text, but this is empty ('#1' is a comment; put it in quotation marks if it is the value)",
            "content/articles/hello.yaml(2,1,2,5): error TC0020: A name is needed ('#2 x' is a comment; put it in quotation marks if it is the value)",
            "content/articles/hello.yaml(3,1,3,4): error TC0019: 'age' must be text, but this is empty");
    }

    [Theory]
    [InlineData("articles/hello.json", "{\"$schema\": \"../article.json\", \"v\": 1}")]
    [InlineData("articles/hello.yaml", "$schema: ../article.json\nv: 1")]
    public void A_schema_at_the_root_of_data_is_not_a_key(string file, string text)
    {
        Assert.Equal(1, Site.Project.With("content/" + file, text).Run().ShouldReport().Value<int>("Articles.Hello.V"));
        Assert.Equal(
            1,
            Site.Project.With("content/" + file, text)
                .WithSource("Article.cs", "namespace Site;\n[TypedContent.ContentCollection(\"articles\")]\npublic partial record Article(int V);\n").Run()
                .ShouldReport().Value<int>("Articles.Hello.V"));
    }

    [Theory]
    [InlineData("System.Collections.Generic.IReadOnlyList<string>", "tags:", "0")]
    [InlineData("System.Collections.Generic.IReadOnlyList<string>", "tags: null", "0")]
    [InlineData("System.Collections.Generic.IReadOnlyList<string>?", "tags:", "0")]
    [InlineData("System.Collections.Generic.IReadOnlyList<string>?", "tags: ~", "none")]
    [InlineData("string[]", "tags:", "0")]
    [InlineData("System.Collections.Immutable.ImmutableArray<string>", "tags:", "0")]
    [InlineData("System.Collections.Generic.HashSet<string>", "tags:", "0")]
    [InlineData("System.Collections.Immutable.ImmutableHashSet<string>", "tags:", "0")]
    [InlineData("System.Collections.Generic.Dictionary<string, string>", "tags:", "0")]
    public void An_empty_key_of_a_declared_list_is_a_list_without_items(string type, string text, string expected) =>
        Assert.Equal(expected, Site.Yaml(text).WithSource("Article.cs", $"namespace Site;\n[TypedContent.ContentCollection(\"articles\")]\npublic partial record Article\n{{\n    public required {type} Tags {{ get; init; }}\n}}\n")
            .Run().ShouldReport().Value<string>("((System.Collections.IEnumerable?)Articles.Hello.Tags)?.Cast<object>().Count().ToString() ?? \"none\""));

    [Fact]
    public void An_empty_key_of_a_declared_list_must_satisfy_its_rules()
    {
        Site.Yaml("tags:\nnames:").WithSource("Article.cs", """
            namespace Site;
            [TypedContent.ContentCollection("articles")]
            public partial record Article
            {
                [System.ComponentModel.DataAnnotations.MinLength(1)] public required string[] Tags { get; init; }
                [System.ComponentModel.DataAnnotations.Required] public required string[] Names { get; init; }
            }
            """).Run().ShouldReport(
            "content/articles/hello.yaml(1,1,1,5): error TC0020: 'tags' must have at least 1 item, but has 0",
            "content/articles/hello.yaml(2,1,2,6): error TC0019: 'names' must be a list, but this is empty");
    }
}
