using System.Globalization;

namespace TypedContent.Generator.Tests.Inference;

/// <summary>A value that differs from the others may be converted to their type, and never changes it, in any order of the files.</summary>
public class JoinedValueTests
{
    private static readonly ContentCases<(string Values, string Name, string Value)> Cases = new(
        Site.Project.With("content/people.yaml", "- slug: amina"),
        [
            .. InlineCases.Of<JoinedValueTests>(nameof(A_scalar_among_texts_is_a_text_as_written))
                .SelectMany(static row => TextOrders((string)row[0]!, (string)row[1]!)),
            .. InlineCases.Of<JoinedValueTests>(nameof(A_date_joins_dates))
                .SelectMany(static row => DateOrders((string)row[0]!, (string)row[1]!, (string)row[3]!)),
            .. InlineCases.Of<JoinedValueTests>(nameof(A_single_value_among_lists_is_a_list_of_one))
                .SelectMany(static row => ListOrders((string)row[0]!, (string)row[1]!, (string)row[2]!, (string)row[3]!)),
        ],
        static (project, place, one) => one.Values.Split('\n').Index()
            .Aggregate(project, (all, item) => all.With($"{place.Folder}/{"abc"[item.Index]}.yaml", $"v: {item.Item}")),
        static (place, one) => string.Format(CultureInfo.InvariantCulture, one.Value, $"{place.CSharpName}.{one.Name}.V"));

    [Theory]
    [InlineData("Hello", "1984", "1984")]
    [InlineData("1.0.1", "1.0", "1.0")]
    [InlineData("1.0.1", "1.10", "1.10")]
    [InlineData("Hello", "true", "true")]
    [InlineData("Hello", "False", "False")]
    [InlineData("Hello", "0x1F", "0x1F")]
    [InlineData("Hello", "+5", "+5")]
    [InlineData("Hello", ".inf", ".inf")]
    [InlineData("Hello", "1e400", "1e400")]
    [InlineData("Hello", "99999999999999999999", "99999999999999999999")]
    [InlineData("Hello", "2022-10-24", "2022-10-24")]
    [InlineData("Hello", "2022-02-30", "2022-02-30")]
    [InlineData("Hello", "2022-10-24 10:00 CET", "2022-10-24 10:00 CET")]
    [InlineData("Hello", "2022-10-24T10:00Z", "2022-10-24T10:00Z")]
    [InlineData("Hello", "2022-10-24 10:00", "2022-10-24 10:00")]
    [InlineData("Hello", "people/amina", "people/amina")]
    [InlineData("'2022-10-24'", "1", "1")]
    public void A_scalar_among_texts_is_a_text_as_written(string usual, string odd, string expected)
    {
        foreach (var order in TextOrders(usual, odd))
        {
            Assert.Equal("required string", Cases[order].TypeOf("V"));
            Assert.Equal(expected, Cases[order].Value<string>());
        }
    }

    [Fact]
    public void With_equally_many_references_and_texts_the_type_is_text()
    {
        var run = Site.Project.With("content/people/amina.md", "A").With("content/articles/a.md", "---\nby: ../people/amina.md\n---\n")
            .With("content/articles/b.md", "---\nby: Badr\n---\n").Run();

        Assert.Equal("../people/amina.md Badr", run.Value<string>("Articles.A.By + \" \" + Articles.B.By"));
    }

    [Fact]
    public void A_minority_of_texts_does_not_turn_other_values_into_text()
    {
        Site.Project.With("content/articles/a.yaml", "v: [a, 1, 2, b, c, true, false]").Run().ShouldReportOnly("^content/articles/a\\.yaml.*: error TC0003: .* but text \\('a'\\) .*; put it in quotation marks, or fix it, or set <TypedContentUnion>articles\\.v</TypedContentUnion> in the project file to allow values of any kind$", count: 4);
    }

    [Theory]
    [InlineData("2022-10-24", "'2022-10-25'", "DateOnly", "new DateOnly(2022, 10, 25)")]
    [InlineData("2022-10-24T10:00Z", "\"2022-10-25 11:00 +0100\"", "DateTimeOffset", "new DateTimeOffset(2022, 10, 25, 10, 0, 0, TimeSpan.Zero)")]
    [InlineData("2022-10-24T10:00Z", "2022-10-25", "DateTimeOffset", "new DateTimeOffset(2022, 10, 25, 0, 0, 0, TimeSpan.Zero)")]
    [InlineData("2022-10-24T10:00Z", "'2022-10-25'", "DateTimeOffset", "new DateTimeOffset(2022, 10, 25, 0, 0, 0, TimeSpan.Zero)")]
    [InlineData("2022-10-24T10:00", "2022-10-25", "DateTime", "new DateTime(2022, 10, 25)")]
    [InlineData("2022-10-24T10:00", "'2022-10-25T11:30'", "DateTime", "new DateTime(2022, 10, 25, 11, 30, 0)")]
    public void A_date_joins_dates(string usual, string odd, string type, string expected)
    {
        foreach (var order in DateOrders(usual, odd, expected))
        {
            Assert.Equal("required " + type, Cases[order].TypeOf("V"));
            Assert.True(Cases[order].Value<bool>());
        }
    }

    [Fact]
    public void A_date_of_JSON_joins_those_of_YAML()
    {
        var run = Site.Json("""{"day": "2022-01-01"}""").With("content/articles/b.yaml", "day: 2022-01-02").Run();

        Assert.Equal(new DateOnly(2022, 1, 1), run.Value<DateOnly>("Articles.Hello.Day"));
    }

    [Fact]
    public void Dates_of_JSON_alone_are_texts_and_a_plain_one_joins_them()
    {
        var run = Site.Json("""{"day": "2022-01-01"}""").With("content/articles/a.json", """{"day": "2022-01-01"}""")
            .With("content/articles/b.yaml", "day: 2022-01-02").Run();

        Assert.Equal("2022-01-02", run.Value<string>("Articles.B.Day"));
    }

    [Theory]
    [InlineData("[a]", "b", "ImmutableArray<string>", "[\"b\"]")]
    [InlineData("[a]", "1984", "ImmutableArray<string>", "[\"1984\"]")]
    [InlineData("[1]", "2", "ImmutableArray<int>", "[2]")]
    [InlineData("[1]", "2.5", "ImmutableArray<double>", "[2.5]")]
    [InlineData("[2022-10-24]", "'2022-10-25'", "ImmutableArray<DateOnly>", "[new(2022, 10, 25)]")]
    [InlineData("[]", "b", "ImmutableArray<string>", "[\"b\"]")]
    [InlineData("[]", "5", "ImmutableArray<int>", "[5]")]
    public void A_single_value_among_lists_is_a_list_of_one(string usual, string odd, string type, string expected)
    {
        foreach (var order in ListOrders(usual, odd, type, expected))
        {
            Assert.Equal(type, Cases[order].TypeOf("V"));
            Assert.True(Cases[order].Value<bool>());
        }
    }

    [Fact]
    public void A_single_value_does_not_decide_the_type_of_items()
    {
        Three("[1]", "a", "[2]", isReported: false).ShouldReport(
            "content/articles/b.yaml(1,4,1,5): error TC0003: 'v' is text ('a') here, but a whole number ('1') in content/articles/a.yaml(1) and in another file; fix it, or put all of them in quotation marks, or set <TypedContentUnion>articles.v</TypedContentUnion> in the project file to allow values of any kind");
    }

    [Fact]
    public void A_single_mapping_among_lists_of_mappings_is_a_list_of_one()
    {
        var run = Three("[{name: a, tags: [x]}]", "{name: b, age: 3, tags: y}", "[{name: c, tags: []}]");

        Assert.Equal("ImmutableArray<VItem>", run.TypeOf("Article", "V"));
        Assert.Equal("int?", run.TypeOf("VItem", "Age"));
        Assert.Equal("b 3 y", run.Value<string>("Articles.B.V[0].Name + \" \" + Articles.B.V[0].Age + \" \" + Articles.B.V[0].Tags[0]"));
    }

    [Theory]
    [InlineData("a.yaml", "v: a, b,c", "(1,4,1,10)", "text ('a, b,c')", "[a, b, c] for 3 items, or [\"a, b,c\"] for one")]
    [InlineData("a.yaml", "v: \"Paris, France\"", "(1,4,1,19)", "text ('Paris, France')", "[Paris, France] for 2 items, or [\"Paris, France\"] for one")]
    [InlineData("a.yaml", "v: a,", "(1,4,1,6)", "text ('a,')", "[\"a,\"] for one item")]
    [InlineData("a.yaml", "v: ^x{3,}\\d$", "(1,4,1,13)", "text ('^x{3,}\\d$')", "['^x{3,}\\d$'] for one item")]
    [InlineData("a.json", "{\"v\": \"a, \\\"b\"}", "(1,7,1,15)", "text ('a, \"b')", "[\"a, \\\"b\"] for one item")]
    [InlineData("a.json", "{\"v\": \"a, b\"}", "(1,7,1,13)", "text ('a, b')", "[\"a\", \"b\"] for 2 items, or [\"a, b\"] for one")]
    [InlineData("a.md", "+++\nv = \"a, b\"\n+++\n", "(2,5,2,11)", "text ('a, b')", "[\"a\", \"b\"] for 2 items, or [\"a, b\"] for one")]
    public void A_single_value_with_commas_is_a_warning(string file, string text, string place, string found, string fix)
    {
        Site.Project.With("content/articles/" + file, text).With("content/articles/b.yaml", "v: [a]").Run().ShouldReport(
            $"content/articles/{file}{place}: warning TC0049: 'v' is {found} here, which is read as a list of one item, but a list in content/articles/b.yaml(1); write {fix}");
    }

    [Fact]
    public void Each_rule_holds_in_nested_mappings_and_items_of_lists()
    {
        var run = Two(
            "{name: [Hello, 1984, World], at: [2022-10-24T10:00Z, 2022-10-25T11:00Z, 2022-10-25], when: [2022-01-01, '2022-01-02'], tags: [[a], b]}",
            "{name: [x], at: [], when: [], tags: [[c]]}");

        Assert.Equal("ImmutableArray<string>", run.TypeOf("V", "Name"));
        Assert.Equal("ImmutableArray<DateTimeOffset>", run.TypeOf("V", "At"));
        Assert.Equal("ImmutableArray<DateOnly>", run.TypeOf("V", "When"));
        Assert.Equal("ImmutableArray<ImmutableArray<string>>", run.TypeOf("V", "Tags"));
        Assert.Equal("1984", run.Value<string>("Articles.A.V.Name[1]"));
        Assert.Equal("b", run.Value<string>("Articles.A.V.Tags[1][0]"));
    }

    [Fact]
    public void Numbers_of_TOML_and_JSON_are_texts_as_written()
    {
        var run = Site.Project.With("content/articles/a.md", "+++\nv = 1_000\n+++\n").With("content/articles/b.json", "{\"v\": 1.50}")
            .With("content/articles/c.yaml", "v: x").With("content/articles/d.yaml", "v: y").Run();

        Assert.Equal("1_000 1.50", run.Value<string>("Articles.A.V + \" \" + Articles.B.V"));
    }

    [Fact]
    public void A_date_and_time_of_TOML_may_have_no_offset()
    {
        var run = Site.Toml("v = 2022-05-13T17:30:00").Run();

        Assert.Equal(new DateTime(2022, 5, 13, 17, 30, 0), run.Value<DateTime>("Articles.Hello.V"));
    }

    [Fact]
    public void An_attribute_of_a_typed_block_joins()
    {
        var run = Site.Markdown("---\ntitle: x\n---\n:::note {by=Amina day=2022-01-01}\n:::\n:::note {by=1984 day=\"2022-01-02\"}\n:::\n").Run();

        Assert.Equal("1984", run.Value<string>("Articles.Hello.Notes[1].By"));
        Assert.Equal(new DateOnly(2022, 1, 2), run.Value<DateOnly>("Articles.Hello.Notes[1].Day"));
    }

    [Fact]
    public void A_text_that_looks_like_a_number_is_inherited_by_no_translation()
    {
        var run = Site.Project.WithProperty("TypedContentDefaultLocale", "en")
            .With("content/articles/a.en.md", "---\ntitle: 1984\nday: '2022-01-01'\n---\n")
            .With("content/articles/a.ar.md", "---\nother: x\n---\n")
            .With("content/articles/b.en.md", "---\ntitle: Hello\nday: 2022-01-02\n---\n")
            .With("content/articles/c.en.md", "---\ntitle: Hello\nday: 2022-01-02\n---\n").Run();

        Assert.Equal("string?", run.TypeOf("Article", "Title"));
        Assert.Equal("1984", run.Value<string>("Articles.A.Title"));
        Assert.Null(run.Value<string?>("Articles.Find(\"a\", \"ar\")!.Title"));
        Assert.Equal(new DateOnly(2022, 1, 1), run.Value<DateOnly>("Articles.Find(\"a\", \"ar\")!.Day"));
    }

    [Theory]
    [InlineData("+01:00", "2022-05-13T17:30:00.0000000+01:00")]
    [InlineData("-03:30", "2022-05-13T17:30:00.0000000-03:30")]
    [InlineData("Z", "2022-05-13T17:30:00.0000000+00:00")]
    public void The_project_gives_dates_without_offset_one(string offset, string expected)
    {
        var project = Site.Yaml("v: 2022-05-13T17:30\nw: '2022-05-13T17:30'\nx: 2022-05-13T17:30")
            .With("content/articles/b.yaml", "v: 2022-05-13T17:30Z\nw: 2022-05-13T17:30Z\nx: 2022-05-13 18:00")
            .With("content/articles/c.yaml", "v: 2022-05-13\nw: 2022-05-13\nx: 2022-05-13")
            .With("content/articles/d.md", "+++\nv = 2022-05-13T17:30:00\nw = 2022-05-13T17:30:00\nx = 2022-05-13T17:30:00\n+++\n");
        var run = project.WithProperty("TypedContentUtcOffset", offset).Run();

        foreach (var value in new[] { "Hello.V", "Hello.W", "Hello.X", "D.V" })
        {
            Assert.Equal(expected, run.Value<string>($"Articles.{value}.ToString(\"o\", CultureInfo.InvariantCulture)"));
        }

        Assert.Equal("2022-05-13T00:00:00.0000000+00:00", run.Value<string>("Articles.C.V.ToString(\"o\", CultureInfo.InvariantCulture)"));
    }

    [Theory]
    [InlineData("+1")]
    [InlineData("Europe/Paris")]
    [InlineData("+15:00")]
    [InlineData("01:00")]
    public void An_invalid_offset_is_an_error(string offset)
    {
        Site.Yaml("v: 1").WithProperty("TypedContentUtcOffset", offset).Run().ShouldReport(
            $"CSC : error TC0041: The value '{offset}' of TypedContentUtcOffset is not a UTC offset; write 'Z', or one such as '+01:00'");
    }

    [Fact]
    public void A_date_out_of_range_is_an_error()
    {
        Site.Yaml("v: 0001-01-01T00:00").WithProperty("TypedContentUtcOffset", "+01:00").Run().ShouldReport(
            "content/articles/hello.yaml(1,4,1,20): error TC0008: '0001-01-01T00:00' is outside the range of DateTimeOffset (years 1 to 9999, offsets of up to 14:00); fix it, or put it in quotation marks to keep it as text");
    }

    [Theory]
    [InlineData("1", "99999999999999999999", "is outside the range of long (-9223372036854775808 to 9223372036854775807); fix it")]
    [InlineData("[1]", "[99999999999999999999]", "is outside the range of long (-9223372036854775808 to 9223372036854775807); fix it")]
    [InlineData("2022-10-24", "2022-10-34", "is not a valid date; fix it")]
    [InlineData("", "2022-10-34", "is not a valid date; fix it, or put it in quotation marks to keep it as text")]
    public void Quotation_marks_are_suggested_only_if_they_help(string usual, string odd, string message)
    {
        var run = Three(usual, odd, usual, isReported: false);

        var text = odd.Trim('[', ']');
        var start = 4 + odd.IndexOf(text, StringComparison.Ordinal);
        run.ShouldReport($"content/articles/b.yaml(1,{start},1,{start + text.Length}): error TC0008: '{text}' {message}");
    }

    // The values of two or three files, which of them is checked, and the expected value.
    private static IEnumerable<(string Values, string Name, string Value)> TextOrders(string usual, string odd) => Orders(usual, odd, "{0}");

    private static IEnumerable<(string Values, string Name, string Value)> ListOrders(string usual, string odd, string type, string expected) =>
        Orders(usual, odd, $"ContentEquality.EqualItems<{Element(type)}>({{0}}, {expected})");

    private static IEnumerable<(string Values, string Name, string Value)> DateOrders(string usual, string odd, string expected) =>
        [
            ($"{usual}\n{odd}\n{usual}", "B", "{0} == " + expected), ($"{odd}\n{usual}\n{usual}", "A", "{0} == " + expected),
            ($"{usual}\n{usual}\n{odd}", "C", "{0} == " + expected)
        ];

    private static IEnumerable<(string Values, string Name, string Value)> Orders(string usual, string odd, string value) =>
        [($"{usual}\n{odd}\n{usual}", "B", value), ($"{odd}\n{usual}", "A", value), ($"{usual}\n{odd}", "B", value)];

    private static string Element(string type) => type["ImmutableArray<".Length..^1];

    private static ContentRun Two(string first, string second) =>
        Site.Project.With("content/articles/a.yaml", $"v: {first}").With("content/articles/b.yaml", $"v: {second}").With("content/people.yaml", "- slug: amina")
            .Run().ShouldReport();

    private static ContentRun Three(string first, string second, string third, bool isReported = true)
    {
        var run = Site.Project.With("content/articles/a.yaml", $"v: {first}").With("content/articles/b.yaml", $"v: {second}")
            .With("content/articles/c.yaml", $"v: {third}").With("content/people.yaml", "- slug: amina").Run();
        return isReported ? run.ShouldReport() : run;
    }
}
