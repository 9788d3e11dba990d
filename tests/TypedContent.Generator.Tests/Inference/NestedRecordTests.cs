namespace TypedContent.Generator.Tests.Inference;

/// <summary>Nested mappings become records: named by their key, shared if their shapes are equal, else distinguished by their parents.</summary>
public class NestedRecordTests
{
    [Theory]
    [InlineData("place: {name: a}", "Place", "Place")]
    [InlineData("quotes: [{text: a}]", "Quote", "Quotes")]
    [InlineData("fact-boxes: [{text: a}]", "FactBox", "FactBoxes")]
    [InlineData("fact_boxes: [{text: a}]", "FactBox", "FactBoxes")]
    [InlineData("factBoxes: [{text: a}]", "FactBox", "FactBoxes")]
    [InlineData("Fact Boxes: [{text: a}]", "FactBox", "FactBoxes")]
    [InlineData("children: [{text: a}]", "Child", "Children")]
    [InlineData("categories: [{text: a}]", "Category", "Categories")]
    [InlineData("addresses: [{text: a}]", "Address", "Addresses")]
    [InlineData("areas: [{text: a}]", "Area", "Areas")]
    [InlineData("quizzes: [{text: a}]", "Quiz", "Quizzes")]
    [InlineData("People: [{text: a}]", "Person", "People")]
    [InlineData("myPeople: [{text: a}]", "MyPerson", "MyPeople")]
    [InlineData("news: [{text: a}]", "NewsItem", "News")]
    [InlineData("series: [{text: a}]", "SeriesItem", "Series")]
    [InlineData("grid: [[{text: a}]]", "GridItem", "Grid")]
    [InlineData("rows: [[{text: a}]]", "Row", "Rows")]
    [InlineData("q-and-as: [{text: a}]", "QAndA", "QAndAs")]
    [InlineData("اقتباسات: [{text: a}]", "اقتباساتItem", "اقتباسات")]
    [InlineData("مكان: {text: a}", "مكان", "مكان")]
    [InlineData("2022: {text: a}", "_2022", "_2022")]
    [InlineData("details: {text: a}", "Details", "Details")]
    public void The_name_is_that_of_the_key_in_the_singular_for_a_list(string yaml, string record, string member)
    {
        var run = Site.Yaml(yaml).Run();

        Assert.Contains($"public sealed partial record {record}\n", run.Source(record + ".g.cs"), StringComparison.Ordinal);
        Assert.Contains(record, run.TypeOf("Article", member), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_shapes_of_one_name_are_one_record()
    {
        var run = Site.Yaml("quotes: [{text: a, by: b}]\nmore: {quotes: [{by: c, text: d}]}")
            .With("content/pages/a.yaml", "quotes: [{by: e, text: f}]")
            .Run();

        Assert.Equal("ImmutableArray<Quote>", run.TypeOf("Article", "Quotes"));
        Assert.Equal("ImmutableArray<Quote>", run.TypeOf("More", "Quotes"));
        Assert.Equal("ImmutableArray<Quote>", run.TypeOf("Page", "Quotes"));
        Assert.Equal("a d f", run.Value<string>("string.Join(' ', Articles.Hello.Quotes[0].Text, Articles.Hello.More.Quotes[0].Text, Pages.A.Quotes[0].Text)"));
    }

    [Theory]
    [InlineData("[{text: a}]", "[{words: b}]")]
    [InlineData("[{text: a}]", "[{text: 1}]")]
    [InlineData("[{text: 1}]", "[{text: 1.5}]")]
    [InlineData("[{text: a}]", "[{text: [b]}]")]
    [InlineData("[{text: a}]", "[{text: }]")]
    [InlineData("[{text: a}]", "[{text: b, by: c}]")]
    [InlineData("[{text: a}]", "[{text: b}, {}]")]
    [InlineData("[{text: [a]}]", "[{text: [b, ~]}]")]
    [InlineData("[{text: [a]}]", "[{text: [[b]]}]")]
    [InlineData("[{text: {a: 1}}]", "[{text: {b: 1}}]")]
    public void Different_shapes_of_one_name_are_prefixed_with_their_parents_names(string first, string second)
    {
        var run = Site.Yaml($"quotes: {first}").With("content/pages/a.yaml", $"quotes: {second}").Run();

        Assert.Equal("ImmutableArray<ArticleQuote>", run.TypeOf("Article", "Quotes"));
        Assert.Equal("ImmutableArray<PageQuote>", run.TypeOf("Page", "Quotes"));
        Assert.DoesNotContain("Quote.g.cs", run.Sources().Keys);
    }

    [Fact]
    public void A_name_is_prefixed_with_as_many_parents_as_needed()
    {
        var run = Site.Yaml("one: {part: {box: {a: 1}}}\ntwo: {part: {box: {b: 1}}}\n").Run();

        Assert.Equal("required OnePart", run.TypeOf("One", "Part"));
        Assert.Equal("required OnePartBox", run.TypeOf("OnePart", "Box"));
        Assert.Equal("required TwoPartBox", run.TypeOf("TwoPart", "Box"));
    }

    [Fact]
    public void The_name_of_a_collections_record_is_taken()
    {
        var run = Site.Yaml("people: [{role: a}]\narticle: {x: 1}")
            .With("content/people.yaml", "- slug: a\n  name: b\n")
            .Run();

        Assert.Equal("ImmutableArray<ArticlePerson>", run.TypeOf("Article", "People"));
        Assert.Equal("required ArticleArticle", run.TypeOf("Article", "ArticleValue"));
        Assert.Equal("b", run.Value<string>("People.A.Name"));
        Assert.Equal("a", run.Value<string>("Articles.Hello.People[0].Role"));
    }

    [Fact]
    public void Shapes_that_no_parents_name_distinguishes_are_an_error()
    {
        var run = Site.Yaml("a: {quote: {x: 1}}\na-quote: {y: 2}\nquote: {z: 3}").Run();

        run.ShouldReport("content/articles/hello.yaml(2,10,2,16): error TC0007: This mapping and the one in content/articles/hello.yaml(1), which has other keys, both become the C# name 'ArticleAQuote'; rename one of them, or write dotnet_diagnostic.TC0007.severity = none in a .globalconfig to name this one 'ArticleAQuote_2'");
    }

    [Fact]
    public void A_shape_without_a_free_name_is_an_error()
    {
        var run = Site.Yaml("person: {a: 1}").With("content/people.yaml", "- slug: a\n").With("content/article-people.yaml", "- slug: b\n").Run();

        run.ShouldReport("content/articles/hello.yaml(1,9,1,15): error TC0007: This mapping and a collection, or a type of the project, both become the C# name 'ArticlePerson'; rename one of them, or write dotnet_diagnostic.TC0007.severity = none in a .globalconfig to name this one 'ArticlePerson_1'");
    }

    [Fact]
    public void A_key_that_cannot_be_a_member_is_reported_in_any_record()
    {
        Site.Yaml("quotes: [{text: a, \"-\": b}]\nmore: {quotes: [{text: c, \"-\": d}]}\n").Run().ShouldReport(
            "content/articles/hello.yaml(1,20,1,23): error TC0015: The key '-' has no letter or digit for a C# name; rename it",
            "content/articles/hello.yaml(2,27,2,30): error TC0015: The key '-' has no letter or digit for a C# name; rename it");
    }

    [Fact]
    public void A_record_may_contain_a_list_of_itself()
    {
        var run = Site.Yaml("items:\n- name: a\n  items:\n  - name: b\n    items: [{name: c}]\n").Run();

        Assert.Equal("c", run.Value<string>("Articles.Hello.Items[0].Items[0].Items[0].Name"));
    }

    [Fact]
    public void Records_compare_by_value_and_print_all_members()
    {
        var run = Site.Yaml("a: {x: 1, y: [b, c], z: {w: [[1], [2, 3]]}}").With("content/articles/b.yaml", "a: {x: 1, y: [b, c], z: {w: [[1], [2, 3]]}}").Run();

        Assert.Equal((true, true, false, false, "A { X = 1, Y = [b, c], Z = Z { W = [[1], [2, 3]] } }"), run.Execute<(bool, bool, bool, bool, string)>("""
            var (a, b) = (Articles.Hello.A, Articles.B.A);
            return (a == b, a.GetHashCode() == b.GetHashCode(), a == b with { Y = ["b"] }, a == b with { Z = new() { W = [[1], [2, 4]] } }, a.ToString());
            """));
    }

    [Fact]
    public void Parents_names_are_combined_up_to_the_length_limit()
    {
        const string key = "averyveryveryverylongkeynameforatest";
        var run = Site.Yaml($"a: {Nested("x")}\nb: {Nested("1")}\n").Run();

        var path = string.Concat(Enumerable.Repeat(".Averyveryveryverylongkeynameforatest", 60));
        Assert.Equal("x 1", run.Value<string>($"Articles.Hello.A{path} + ' ' + Articles.Hello.B{path}"));

        static string Nested(string value) => string.Concat(Enumerable.Repeat("{" + key + ": ", 60)) + value + new string('}', 60);
    }

    [Fact]
    public void The_result_does_not_depend_on_the_order_of_files()
    {
        var site = Site.Project
            .With("content/articles/c.yaml", "quotes: [{a: 1}]\nx: 1\nnew: {k: 1}\nref: people/a")
            .With("content/articles/a.yaml", "x: 2.5\nquotes: [{a: 2}]\nold: {k: b}")
            .With("content/articles/b.md", "---\nx: 2147483648\nquotes: []\nref:\n---\ntext")
            .With("content/pages/a.yaml", "quotes: [{b: 1}]\nnew: {k: 2}")
            .With("content/pages/B.yaml", "quotes: [{b: 2}]\nnew: {k: 3}")
            .With("content/people.yaml", "- slug: b\n  n: 1\n- slug: a\n  n: 2.5\n");

        Assert.Equal(site.Run().Sources(), site.InReverseOrder().Run().Sources());
    }

    [Fact]
    public void A_mapping_and_a_list_of_others_under_one_noun_are_two_records()
    {
        var run = Site.Yaml("author: {name: a}\nauthors:\n- name: b\n  link: c\n").Run();

        Assert.Equal("abc", run.Value<string>("Articles.Hello.Author.Name + Articles.Hello.Authors[0].Name + ((AuthorsItem)Articles.Hello.Authors[0]).Link"));
        Assert.Equal(
            "ab",
            Site.Yaml("author: {name: a}\nauthors:\n- name: b\n").Run()
                .Value<string>("((Author)Articles.Hello.Author).Name + ((Author)Articles.Hello.Authors[0]).Name"));
    }
}
