namespace TypedContent.Generator.Tests.Inference;

/// <summary>The type of a member follows from all values of its key, and from those that are missing.</summary>
public class TypeTests
{
    private static readonly ContentCases<(string First, string Second)> Pairs = new(
        Site.Project,
        InlineCases.Of<TypeTests>(nameof(Of_two_values), nameof(Of_a_value_and_null), nameof(Of_lists))
            .Select(static row => ((string)row[0]!, (string)row[1]!)),
        static (project, place, one) => project.With($"{place.Folder}/a.yaml", $"v: {one.First}").With($"{place.Folder}/b.yaml", $"v: {one.Second}"),
        static (place, _) => $"{place.CSharpName}.All.Count(entry => entry.ToString().Length > 0)");

    [Theory]
    [InlineData("1", "2", "required int")]
    [InlineData("1", "0x10", "required int")]
    [InlineData("1", "2147483648", "required long")]
    [InlineData("-2147483649", "2", "required long")]
    [InlineData("1", "2.5", "required double")]
    [InlineData("2147483648", "2.5", "required double")]
    [InlineData("1", ".nan", "required double")]
    [InlineData("1.5", "2.5", "required double")]
    [InlineData("1", "!!float 2", "required double")]
    [InlineData("true", "false", "required bool")]
    [InlineData("2022-10-24", "2022-10-25", "required DateOnly")]
    [InlineData("2022-10-24T10:00:00Z", "2022-10-24 11:00+01:00", "required DateTimeOffset")]
    [InlineData("a", "b", "required string")]
    [InlineData("a", "'1'", "required string")]
    [InlineData("'1'", "\"2\"", "required string")]
    [InlineData("''", "|\n  a", "required string")]
    [InlineData("007", "a", "required string")]
    public void Of_two_values(string first, string second, string type) => Check(first, second, type);

    [Theory]
    [InlineData("1", "", "int?")]
    [InlineData("1", "~", "int?")]
    [InlineData("2147483648", "null", "long?")]
    [InlineData("1.5", "", "double?")]
    [InlineData("true", "", "bool?")]
    [InlineData("2022-10-24", "", "DateOnly?")]
    [InlineData("2022-10-24T10:00:00Z", "", "DateTimeOffset?")]
    [InlineData("a", "", "string?")]
    [InlineData("{w: 1}", "", "V?")]
    [InlineData("", "", "string?")]
    [InlineData("~", "null", "string?")]
    public void Of_a_value_and_null(string first, string second, string type) => Check(first, second, type);

    [Theory]
    [InlineData("[1]", "[2]", "ImmutableArray<int>")]
    [InlineData("[1]", "[2.5]", "ImmutableArray<double>")]
    [InlineData("[1, 2147483648]", "[]", "ImmutableArray<long>")]
    [InlineData("[]", "[true]", "ImmutableArray<bool>")]
    [InlineData("[]", "[]", "ImmutableArray<string>")]
    [InlineData("[]", "", "ImmutableArray<string>")]
    [InlineData("[a]", "", "ImmutableArray<string>")]
    [InlineData("[1, ~]", "[2]", "ImmutableArray<int?>")]
    [InlineData("[~]", "[a]", "ImmutableArray<string?>")]
    [InlineData("[~]", "[]", "ImmutableArray<string?>")]
    [InlineData("[[1]]", "[[2.5], []]", "ImmutableArray<ImmutableArray<double>>")]
    [InlineData("[[]]", "[[a]]", "ImmutableArray<ImmutableArray<string>>")]
    [InlineData("[[]]", "[]", "ImmutableArray<ImmutableArray<string>>")]
    [InlineData("[[1, ~]]", "[[2]]", "ImmutableArray<ImmutableArray<int?>>")]
    [InlineData("[{w: 1}]", "[]", "ImmutableArray<VItem>")]
    [InlineData("[{w: 1}, ~]", "[]", "ImmutableArray<VItem?>")]
    [InlineData("[[{w: 1}]]", "[]", "ImmutableArray<ImmutableArray<VItem>>")]
    [InlineData("[2022-10-24]", "[]", "ImmutableArray<DateOnly>")]
    public void Of_lists(string first, string second, string type) => Check(first, second, type);

    [Fact]
    public void Each_value_is_kept_after_widening()
    {
        var run = Two("v: 1\nw: 2147483648\nx: [1, 2]\ny: 2", "v: 2.5\nw: 3\nx: [0.5]\ny: 2147483648");

        var (v, w, x, y) = run.Value<(double[], long[], double[], long[])>(
            "(Articles.All.Select(article => article.V).ToArray(), Articles.All.Select(article => article.W).ToArray(), Articles.All.SelectMany(article => article.X).ToArray(), Articles.All.Select(article => article.Y).ToArray())");
        Assert.Equal([1.0, 2.5], v);
        Assert.Equal([2147483648, 3], w);
        Assert.Equal([1.0, 2.0, 0.5], x);
        Assert.Equal([2, 2147483648], y);
    }

    [Fact]
    public void A_whole_number_that_a_double_does_not_keep_is_an_error()
    {
        Two("v: 9007199254740993", "v: 0.5").ShouldReport(
            "content/articles/a.yaml(1,4,1,20): error TC0008: '9007199254740993' has more digits than a double can hold, and 'v' is a double because other values have a fraction; fix it");
    }

    [Theory]
    [InlineData("9007199254740992")]
    [InlineData("9223372036854774784")]
    [InlineData("-9223372036854775808")]
    public void A_whole_number_that_a_double_keeps_is_fine(string number)
    {
        Assert.Equal(number, Two($"v: {number}", "v: 0.5").Value<string>("((long)Articles.A.V).ToString(CultureInfo.InvariantCulture)"));
    }

    [Fact]
    public void A_key_missing_from_an_entry_is_nullable()
    {
        var run = Two("v: 1\nw: a\nx: [1]\ny: {z: 1}", "other: 1");

        Assert.Equal("int?", run.TypeOf("Article", "V"));
        Assert.Equal("string?", run.TypeOf("Article", "W"));
        Assert.Equal("ImmutableArray<int>", run.TypeOf("Article", "X"));
        Assert.Equal("Y?", run.TypeOf("Article", "Y"));
        Assert.True(run.Value<bool>("Articles.B is { V: null, W: null, X: [], Y: null } && Articles.A is { V: 1, W: \"a\", X: [1], Y.Z: 1 }"));
    }

    [Fact]
    public void A_list_that_is_null_or_left_out_is_empty()
    {
        var run = Site.Yaml("v: [1]").With("content/articles/a.yaml", "v:").With("content/articles/b.yaml", "slug: b").Run();

        Assert.Equal([0, 0, 1], run.Value<IEnumerable<int>>("Articles.All.Select(article => article.V.Length).ToList()"));
    }

    [Fact]
    public void A_key_missing_from_a_nested_mapping_is_nullable()
    {
        var run = Two("v: {x: 1, y: a}\nw: [{x: 1}, {x: 2, y: a}]", "v: {x: 2}\nw: []");

        Assert.Equal("required int", run.TypeOf("V", "X"));
        Assert.Equal("string?", run.TypeOf("V", "Y"));
        Assert.Equal("required int", run.TypeOf("WItem", "X"));
        Assert.Equal("string?", run.TypeOf("WItem", "Y"));
    }

    [Fact]
    public void A_nested_mapping_that_is_missing_makes_none_of_its_members_nullable()
    {
        Assert.Equal("required int", Two("v: {x: 1}", "v:").TypeOf("V", "X"));
    }

    [Fact]
    public void An_empty_mapping_becomes_a_record_without_members()
    {
        Assert.Equal("V { }", Two("v: {}", "v: {}").Value<string>("Articles.A.V.ToString()"));
    }

    [Fact]
    public void The_members_are_in_the_order_of_the_first_keys()
    {
        var source = Two("c: 1\na: 2", "b: 3\na: 4\nc: 5").Source("Article.g.cs");

        Assert.True(source.IndexOf(" C {", StringComparison.Ordinal) < source.IndexOf(" A {", StringComparison.Ordinal));
        Assert.True(source.IndexOf(" A {", StringComparison.Ordinal) < source.IndexOf(" B {", StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_are_not_parsed_into_other_types()
    {
        var run = Two(
            "a: 0f8fad5b-d9cb-469f-a165-70867728950e\nb: 12:30\nc: https://example.org\nd: 1.2.3\ne: a@example.org\nf: PT5M",
            "a: 7c9e6679-7425-40de-944b-e07fc1f90ae7\nb: 13:45\nc: https://example.net\nd: 4.5.6\ne: b@example.org\nf: PT6M");

        Assert.All(["A", "B", "C", "D", "E", "F"], member => Assert.Equal("required string", run.TypeOf("Article", member)));
    }

    [Fact]
    public void A_collection_of_data_and_Markdown_has_a_nullable_body()
    {
        var run = Site.Yaml("title: Data").With("content/articles/second.md", "---\ntitle: Text\n---\nA body.\n").Run();

        Assert.Equal(("A body.", "", "Data"), run.Value<(string, string, string)>(
            "(Articles.Second.Body!.Text, Articles.Hello.Body?.Text ?? \"\", Articles.Hello.Title)"));
    }

    [Fact]
    public void A_collection_of_data_has_no_body()
    {
        Assert.DoesNotContain("Body", Two("a: 1", "a: 2").Source("Article.g.cs"), StringComparison.Ordinal);
    }

    private static void Check(string first, string second, string type)
    {
        var read = Pairs[(first, second)];

        Assert.Equal(type, read.TypeOf("V"));
        Assert.Equal(2, read.Value<int>());
    }

    private static ContentRun Two(string first, string second) =>
        Site.Project.With("content/articles/a.yaml", first).With("content/articles/b.yaml", second).Run();
}
