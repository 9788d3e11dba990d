namespace TypedContent.Generator.Tests.Inference;

/// <summary>A key that <c>TypedContentUnion</c> names takes values of any kind.</summary>
public class UnionTests
{
    private const string Kinds =
        "string.Join(\" \", Products.All.Select(product => $\"{product.Eol?.Kind.ToString() ?? \"none\"}:{product.Eol}@{product.Eol?.Place}\"))";

    private static ContentProject Products(params string[] values) => values.Select(static (value, number) => (value, number)).Aggregate(
        Site.Project, static (project, product) => project.With($"content/products/p{product.number}.md", $"---\nname: a\n{product.value}\n---\n"));

    [Fact]
    public void Its_member_has_each_value_with_its_kind_and_place()
    {
        var run = Products(
            "eol: 2025-01-31",
            "eol: false",
            "eol: TRUE",
            "eol: soon",
            "eol: \"2025-01-31\"",
            "eol: 1.10",
            "eol: 0x1F",
            "eol: 9007199254740993",
            "eol: .inf",
            "eol: 2025-01-31 10:00:00.25 +0100",
            "eol: 2025-01-31T10:00",
            "eol: people/amina",
            "eol: [1, [a, null]]",
            "eol: {url: /a.png, 'x y': {}, z: []}",
            "eol:\n  - url: b",
            "eol:",
            "other: 1").With("content/people.yaml", "- slug: amina\n").WithUnion("products.eol").Run();

        Assert.Equal("global::TypedContent.ContentValue?", run.TypeOf("Product", "Eol"));
        Assert.Equal(
            "Date:2025-01-31@content/products/p0.md(3,6)|Boolean:false@content/products/p1.md(3,6)|DateTimeOffset:2025-01-31 10:00:00.25 +0100@content/products/p9.md(3,6)",
            string.Join(
                '|',
                Split(run.Value<string>(Kinds.Replace("\" \"", "\"|\"", StringComparison.Ordinal))).Where(static (_, index) => index is 0 or 1 or 16)));
        Assert.Equal(
            [
                "2025-01-31", "False", "True", "soon", "2025-01-31", "1.1", "31", "9007199254740993", "Infinity", "10:00:00.2500000", "10:00:00",
                "people/amina", "a", "/a.png", "b", "null", "null"
            ],
            run.Execute<string[]>("""
                return Enumerable.Range(0, 17).Select(number => Products.Find("p" + number)!.Eol switch
                {
                    null => "null",
                    { Date: { } day } => day.ToString("O"),
                    { Boolean: { } flag } => flag.ToString(),
                    { Text: { } text } => text,
                    { WholeNumber: { } whole } => whole.ToString(),
                    { Number: { } value } => value.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    { DateTimeOffset: { } time } => time.TimeOfDay.ToString(),
                    { DateTime: { Kind: DateTimeKind.Unspecified } time } => time.TimeOfDay.ToString(),
                    { Items: [{ Kind: ContentValueKind.Mapping } first] } => first["url"]!.Text!,
                    { Items: [_, { Items: [{ Text: { } inner }, { Kind: ContentValueKind.Null }] }] } => inner,
                    { Keys: ["url", "x y", "z"] } mapping => mapping["url"]!.Text!,
                    _ => "?",
                }).ToArray();
                """));
        Assert.Equal("content/products/p13.md(3,6) content/products/p13.md(3,12) content/products/p12.md(3,11) content/products/p14.md(4,5)", run.Value<string>(
            "$\"{Products.P13.Eol!.Place} {Products.P13.Eol[\"url\"]!.Place} {Products.P12.Eol![1][0].Place} {Products.P14.Eol![0].Place}\""));
    }

    [Fact]
    public void Without_a_gap_it_is_never_null()
    {
        Assert.Equal("required global::TypedContent.ContentValue", Products("eol: 1", "eol: a").WithUnion("products.eol").Run().TypeOf("Product", "Eol"));
    }

    [Theory]
    [InlineData("products.releases.eol")]
    [InlineData(" products.releases.eol ;\n other.x;; products.releases.eol")]
    public void A_key_of_the_items_of_a_list(string names)
    {
        var run = Products("releases: [{eol: false}, {eol: 2025-01-31}]", "releases: [{eol: [a]}, {}]").With("content/other/o.yaml", "x: 1").WithUnion(names)
            .Run();

        Assert.Equal("global::TypedContent.ContentValue?", run.TypeOf("Release", "Eol"));
        Assert.Equal(
            "false 2025-01-31 [a] ",
            run.Value<string>("string.Join(' ', Products.All.SelectMany(product => product.Releases).Select(release => release.Eol))"));
    }

    [Theory]
    [InlineData("og.image: 1", "og.image: a", "products.og.image", "OgImage")]
    [InlineData("a.b: {c.d: 1}", "a.b: {c.d: x}", "products.a.b.c.d", "A_B.C_D")]
    [InlineData("grid: [[{cell: 1}], [{cell: a}]]", "grid: []", "products.grid.cell", "Grid[0][0].Cell")]
    public void Keys_with_dots_and_lists_of_lists(string first, string second, string name, string member)
    {
        Assert.Equal("1", Products(first, second).WithUnion(name).Run().Value<string>($"Products.P0.{member.Replace("A_B", "AB", StringComparison.Ordinal).Replace("C_D", "CD", StringComparison.Ordinal)}.ToString()"));
    }

    [Fact]
    public void In_a_collection_whose_name_has_a_dot()
    {
        Assert.Equal(
            "a",
            Site.Project.With("content/v1.2/a.yaml", "x: 1").With("content/v1.2/b.yaml", "x: a").WithUnion("v1.2.x").Run().Value<string>("V1_2.B.X.Text!"));
    }

    [Fact]
    public void Its_contents_become_no_members_and_no_references()
    {
        var run = Products("meta: {title: a, Title: b, 😀: c, by: people/nobody, sumary: x}", "meta: {summary: a}", "meta: {summary: b}", "meta: {summary: c}")
            .With("content/people.yaml", "- slug: amina\n").WithUnion("products.meta").Run();

        Assert.Equal("people/nobody", run.Value<string>("Products.P0.Meta[\"by\"]!.Text!"));
        Assert.DoesNotContain("Meta.g.cs", run.Sources().Keys);
    }

    [Fact]
    public void An_invalid_value_stays_a_mistake()
    {
        var run = Products("eol: {a: [2022-02-30, 1e400]}", "eol: 1").WithUnion("products.eol").Run();

        run.ShouldReport(
            "content/products/p0.md(3,11,3,21): error TC0008: '2022-02-30' is not a valid date; fix it, or put it in quotation marks to keep it as text",
            "content/products/p0.md(3,23,3,28): error TC0008: '1e400' is outside the range of double (about ±1.8e308); fix it, or put it in quotation marks to keep it as text");
    }

    [Fact]
    public void The_message_of_a_mix_names_the_line()
    {
        Products("releases: [{eol: 2025-01-31}, {eol: 2025-02-28}]", "releases: [{eol: false}]").Run().ShouldReport(
            "content/products/p1.md(3,18,3,23): error TC0003: 'eol' is a boolean ('false') here, but a date ('2025-01-31') in content/products/p0.md(3); fix it, or put all of them in quotation marks, or set <TypedContentUnion>products.releases.eol</TypedContentUnion> in the project file to allow values of any kind");
    }

    [Fact]
    public void The_suggested_line_is_XML_and_left_out_if_no_property_can_contain_the_key()
    {
        var run = Products("'a&b': 1\n'a;b': 1", "'a&b': [x]\n'a;b': [x]", "'a&b': 2\n'a;b': 2").Run();

        run.ShouldReport(
            "content/products/p1.md(3,8,3,11): error TC0003: 'a&b' is a list here, but a whole number ('1') in content/products/p0.md(3) and in another file; write both the same way, or set <TypedContentUnion>products.a&amp;b</TypedContentUnion> in the project file to allow values of any kind",
            "content/products/p1.md(4,8,4,11): error TC0003: 'a;b' is a list here, but a whole number ('1') in content/products/p0.md(4) and in another file; write both the same way",
            "content/products/p0.md(4,1,4,6): error TC0007: The keys 'a&b' and 'a;b' both become the C# name 'Product.AB'; rename one of them, or write dotnet_diagnostic.TC0007.severity = none in a .globalconfig to name this one 'Product.AB_5719af18'",
            "content/products/p1.md(4,1,4,6): error TC0007: The keys 'a&b' and 'a;b' both become the C# name 'Product.AB'; rename one of them, or write dotnet_diagnostic.TC0007.severity = none in a .globalconfig to name this one 'Product.AB_5719af18'",
            "content/products/p2.md(4,1,4,6): error TC0007: The keys 'a&b' and 'a;b' both become the C# name 'Product.AB'; rename one of them, or write dotnet_diagnostic.TC0007.severity = none in a .globalconfig to name this one 'Product.AB_5719af18'");
    }

    [Theory]
    [InlineData("products.elo", "is not a key of the content; did you mean 'products.eol'?")]
    [InlineData("product.eol", "is not a key of the content; did you mean 'products.eol'?")]
    [InlineData("products.releases.oel", "is not a key of the content; did you mean 'products.releases.eol'?")]
    [InlineData("products", "is not a key of the content; write the collection and the key, such as 'products.eol', or remove it")]
    [InlineData("products.", "is not a key of the content; write the collection and the key, such as 'products.eol', or remove it")]
    [InlineData("products.xyz", "is not a key of the content; write the collection and the key, such as 'products.eol', or remove it")]
    [InlineData("people.name", "is in the collection 'people' with the declared record 'Person'; give its member the type ContentValue, and remove the name here")]
    [InlineData("products.quotes", "comes from typed blocks, which are records; remove it")]
    public void A_name_that_cannot_be_a_union_is_a_warning(string name, string problem)
    {
        var run = Products("eol: 1\nreleases: [{eol: 1}]").With("content/people.yaml", "- slug: a\n  name: b\n")
            .With("content/products/block.md", "---\nname: b\neol: 1\n---\n:::quote {by=a}\nText\n:::\n")
            .WithSource("Person.cs", "[TypedContent.ContentCollection(\"people\")] public partial record Person(string Name);").WithUnion(name).Run();

        run.ShouldReport($"CSC : warning TC0051: '{name}' in TypedContentUnion {problem}");
        Assert.Equal("a", run.Value<string>("Products.P0.Name"));
    }

    [Fact]
    public void A_name_in_an_unreadable_file_is_no_second_mistake()
    {
        Products("eol: [").WithUnion("products.eol").Run().ShouldReportOnly("error TC0002", count: 1);
    }

    [Fact]
    public void Locales_share_values_that_are_the_same_in_every_language()
    {
        var run = Site.Project.WithProperty("TypedContentDefaultLocale", "en").WithUnion("products.eol; products.image")
            .With("content/products/a.en.md", "---\nname: a\neol: 2025-01-31\nimage: /a.png\n---\n")
            .With("content/products/a.ar.md", "---\nimage: {url: /b.png}\n---\n")
            .With("content/products/b.en.md", "---\nname: b\neol: [1,\n  2]\n---\n")
            .With("content/products/b.ar.md", "---\nimage: 1\n---\n")
            .Run();

        Assert.Equal(
            ["2025-01-31", "content/products/a.en.md(3,6)", "{ url = /b.png }", "content/products/a.ar.md(2,8)", "[1, 2]", "content/products/b.en.md(3,6)", ""],
            run.Value<string[]>("new[] { $\"{Products.A.In(\"ar\").Eol}\", $\"{Products.A.In(\"ar\").Eol!.Place}\", $\"{Products.A.In(\"ar\").Image}\", $\"{Products.A.In(\"ar\").Image!.Place}\", $\"{Products.B.In(\"ar\").Eol}\", $\"{Products.B.In(\"ar\").Eol![1].Place}\", $\"{Products.B.Image}\" }"));
    }

    [Fact]
    public void Locales_share_a_number_even_if_most_values_of_the_key_are_texts()
    {
        var run = Site.Project.WithProperty("TypedContentDefaultLocale", "en").WithUnion("products.eol")
            .With("content/products/a.en.md", "---\neol: 1\n---\n")
            .With("content/products/a.ar.md", "---\nname: a\n---\n")
            .With("content/products/b.en.md", "---\neol: soon\n---\n")
            .With("content/products/c.en.md", "---\neol: later\n---\n")
            .Run();

        Assert.Equal("1", run.Value<string>("Products.A.In(\"ar\").Eol!.ToString()"));
    }

    [Fact]
    public void Equality_hash_and_text_of_a_record_go_by_the_value()
    {
        var run = Products("eol: {a: 1}\nmeta: {eol: x}", "eol: {a: 1}\nmeta: {eol: 1}").WithUnion("products.eol;products.meta.eol").Run();

        Assert.Equal(
            ["True", "False", "True", "Meta { Eol = x }", "True"],
            run.Execute<string[]>("""
                var (one, other) = (Products.P0, Products.P1);
                return new object[]
                {
                    one == one with { Eol = other.Eol },
                    one.Meta == other.Meta,
                    one.Meta == (other.Meta with { Eol = ContentValue.OfText("x") }) && one.Meta.GetHashCode() == (other.Meta with { Eol = ContentValue.OfText("x") }).GetHashCode(),
                    one.Meta,
                    one.ToString().Contains("Eol = { a = 1 }"),
                }.Select(value => value.ToString()!).ToArray();
                """));
    }

    [Fact]
    public void A_large_collection_has_the_values_of_a_small_one()
    {
        const string dump = "string.Join(\"\\n\", Products.All.Where(product => product.Slug[0] == 'p').Concat(Products.AllIn(\"ar\")).Select(product => $\"{product.Slug} {product.Eol?.Kind} {product.Eol} {product.Eol?.Place} {product.Meta?.Eol?.Place} {product.Eol?.Items?[0].Place}\"))";
        var small = Products(
            "eol: 2025-01-31",
            "eol: \"a\\tb\\\\0\\n\"",
            "eol: [1, {a: null, \"b\\tc\": [.nan, -7, 2025-01-31 10:00Z, 2025-01-31T10:00:00.5, TRUE, 1.50]}]",
            "eol:", "meta: {eol: ''}", "eol: {}", "meta: {eol: []}")
            .With("content/products/t.en.md", "---\nname: a\neol: 2025-01-31\n---\n").With("content/products/t.ar.md", "---\nname: a\n---\n")
            .WithProperty("TypedContentDefaultLocale", "en").WithUnion("products.eol;products.meta.eol").WithoutSteps();
        var large = Enumerable.Range(0, 300)
            .Aggregate(small, static (project, number) => project.With($"content/products/z{number}.md", "---\nname: a\n---\n"));

        var run = large.Run();

        Assert.Contains(
            run.Sources(),
            static source => source.Value.Contains(
                "p0\t\tcontent/products/p0.md\t/products/p0\t\ta\tdate\t3,6\t2025-01-31\t2025-01-31",
                StringComparison.Ordinal));
        Assert.Equal(
            small.Run().Value<string>(dump),
            run.Value<string>(
                dump.Replace("Products.AllIn(\"ar\")", "Products.AllIn(\"ar\").Where(product => product.Slug[0] != 'z')", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_text_of_a_typed_block_may_be_of_any_kind()
    {
        var run = Site.Markdown("---\nname: a\nquotes: [{text: [1]}]\n---\n:::quote {by=a}\nIn *a* [block](other.md).\n:::\n:::quote {by=b}\n:::\n")
            .With("content/articles/other.md", "---\nname: b\n---\n").WithUnion("articles.quotes.text;articles.quotes.by").Run();

        Assert.Equal("[1] In a block.", run.Value<string>("$\"{Articles.Hello.Quotes[0].Text} {Articles.Hello.Quotes[1].Text}\""));
        Assert.True(run.Value<bool>("ReferenceEquals(((BlockPart)Articles.Hello.Body.Parts[0]).Value, Articles.Hello.Quotes[1])"));
    }

    [Theory]
    [InlineData("ContentValue Any", "any: 2025-01-31", "Items.One.Any", "Date 2025-01-31 content/items/one.yaml(1,6)")]
    [InlineData("ContentValue? Any = null", "any: [a, null]", "Items.One.Any![1]", "Null null content/items/one.yaml(1,10)")]
    [InlineData("ContentValue? Any", "any: 2025-01-31T10:00", "Items.One.Any", "DateTime 2025-01-31T10:00 content/items/one.yaml(1,6)")]
    [InlineData("List<ContentValue> Any", "any: [1, {b: c}]", "Items.One.Any[1][\"b\"]", "Text c content/items/one.yaml(1,14)")]
    [InlineData("ImmutableArray<ContentValue?> Any", "any: [1, null]", "Items.One.Any[0]", "Number 1 content/items/one.yaml(1,7)")]
    [InlineData("IReadOnlyDictionary<string, ContentValue> Any", "any: {a: 1, b: [c]}", "Items.One.Any[\"b\"][0]", "Text c content/items/one.yaml(1,17)")]
    [InlineData("[property: Required] ContentValue Any", "any: a", "Items.One.Any", "Text a content/items/one.yaml(1,6)")]
    public void It_is_a_type_of_declared_members(string member, string yaml, string expression, string value)
    {
        var run = Declared(member, yaml).Run();

        Assert.Equal(value, run.Execute<string>($"var value = (ContentValue?){expression}; return $\"{{value!.Kind}} {{value}} {{value.Place}}\";"));
        Assert.True(run.Value<bool>("Items.One.Equals(Items.One with { })"));
    }

    [Theory]
    [InlineData("ContentValue Any", "any:", "error TC0019: 'any' must be a value, but this is empty", "1,1,1,4")]
    [InlineData("ContentValue? Any", "any: {b: [2022-02-30]}", "error TC0019: 'any' must be a value, but this is '2022-02-30', which is not a valid date", "1,11,1,21")]
    [InlineData("List<ContentValue> Any", "any: [1, ~]", "error TC0019: 'any' must be a value, but this is empty ('~')", "1,10,1,11")]
    [InlineData("ContentValue Any", "{}", "error TC0018: Item needs 'any'; add what is missing", "1,1,1,3")]
    public void A_declared_member_takes_every_value_except_null(string member, string yaml, string message, string place)
    {
        Declared(member, yaml).Run().ShouldReport($"content/items/one.yaml({place}): {message}");
    }

    [Fact]
    public void A_rule_for_text_cannot_apply_to_a_value_of_any_kind()
    {
        Declared("[property: StringLength(2)] ContentValue Any", "any: abc").Run().ShouldReportOnly("error TC0038: \\[StringLength\\] cannot be evaluated: it applies to text, and 'Any' is not text; change it, or the member's type", count: 1);
    }

    [Fact]
    public void A_moved_line_regenerates_only_its_entry()
    {
        var run = Products("eol: 1", "eol: a").WithUnion("products.eol").Run().ShouldGiveValues("RoslynText");

        run.Edit("content/products/p0.md", "---\n\nname: a\neol: 1\n---\n").ShouldEmit("Products.P0.g.cs");
    }

    private static ContentProject Declared(string member, string yaml) => Site.Project
        .WithSource("Item.cs", $"using System.Collections.Generic; using System.Collections.Immutable; using System.ComponentModel.DataAnnotations; using TypedContent; namespace Site; [ContentCollection(\"items\")] public partial record Item({member});")
        .With("content/items/one.yaml", yaml);

    private static string[] Split(string text) => text.Split('|');
}
