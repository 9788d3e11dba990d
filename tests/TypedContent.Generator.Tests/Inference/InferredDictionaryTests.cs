using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.Inference;

/// <summary>A mapping that <c>TypedContentDictionaries</c> names is a dictionary, whose keys are data.</summary>
public class InferredDictionaryTests
{
    private static ContentProject Products(params string[] values) => values.Select(static (value, number) => (value, number)).Aggregate(
        Site.Project, static (project, product) => project.With($"content/products/p{product.number}.yaml", $"name: a\n{product.value}\n"));

    // The same products, and so many others that their entries are rows.
    private static ContentProject WithMany(ContentProject project) => Enumerable.Range(0, 257).Aggregate(
        project.WithoutSteps(), static (all, number) => all.With($"content/products/x{number}.yaml", "name: b\n"));

    public static TheoryData<bool> Sizes => [false, true];

    [Theory]
    [InlineData("v: {a: 1, b: 2.5}", "v: {c: 3}", "products.v", "double", "{a: 1, b: 2.5}|{c: 3}")]
    [InlineData("v: {a: x, b: }", "other: 1", "products.v", "string?", "{a: x, b: }|{}")]
    [InlineData("v: {2022-01-31: [a], 'x y': []}", "v:", "products.v", "ImmutableArray<string>", "{2022-01-31: [a], x y: []}|{}")]
    [InlineData("v: {a: {b: 1}}", "v: {c: {b: 2}, d: {}}", "products.v", "VItem", "{a: VItem { B = 1 }, }|{c: VItem { B = 2 }, d: VItem { B =  }}")]
    [InlineData("v: [{a: 1}, {b: 2}]", "v: []", "products.v", "int", "{a: 1}{b: 2}|")]
    [InlineData("m: {v: {a: true}}", "m: {v: {}}", "products.m.v", "bool", "{a: True}|{}")]
    [InlineData("v: {a: {b: {x: 1}}}", "v: {c: {b: {y: 2}}}", "products.v;products.v.b", "VItem", "{a: VItem { B = {x: 1} }}|{c: VItem { B = {y: 2} }}")]
    public void Its_values_have_one_type(string first, string second, string names, string type, string texts)
    {
        foreach (var isLarge in new[] { false, true })
        {
            var project = Products(first, second).WithDictionaries(names);
            var run = (isLarge ? WithMany(project) : project).Run();
            var member = first.StartsWith('m') ? "M" : "Product";
            Assert.Contains($"global::TypedContent.ContentDictionary<{type}>", run.TypeOf(member, "V"), StringComparison.Ordinal);
            var value = first.StartsWith('m') ? "product.M?.V" : first.StartsWith("v: [", StringComparison.Ordinal) ? "string.Concat(product.V)" : "product.V";
            Assert.Equal(
                texts.Replace(", }", "}", StringComparison.Ordinal),
                run.Value<string>($"string.Join('|', new[] {{ Products.P0, Products.P1 }}.Select(product => {value}))"));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void It_keeps_the_order_of_the_content_and_finds_keys(bool isLarge)
    {
        var project = Products("prices: {usd: 13, EUR: 12.5, 'درهم': 125}").WithDictionaries("products.prices");
        var run = (isLarge ? WithMany(project) : project).Run();

        Assert.Equal(
            "usd,EUR,درهم 13,12.5,125 3 12.5 True False",
            run.Value<string>(
                "$\"{string.Join(',', Products.P0.Prices.Keys)} {string.Join(',', Products.P0.Prices.Values.Select(price => price.ToString(System.Globalization.CultureInfo.InvariantCulture)))} "
                + "{Products.P0.Prices.Count} {Products.P0.Prices[\"EUR\"].ToString(System.Globalization.CultureInfo.InvariantCulture)} "
                + "{Products.P0.Prices.ContainsKey(\"usd\")} {Products.P0.Prices.TryGetValue(\"eur\", out _)}\""));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void References_in_it_may_lead_back(bool isLarge)
    {
        var project = Products("team: {lead: products/p1}\nteams: {all: [products/p0, products/p1]}", "team: {lead: products/p0}")
            .WithDictionaries("products.team;products.teams");
        var run = (isLarge ? WithMany(project) : project).Run();

        Assert.Equal(
            "p0 p1 {lead: p1} {all: [p0, p1]} True False True",
            run.Value<string>("""
                $"{Products.P0.Team["lead"].Team["lead"].Slug} {Products.P0.Teams["all"][1].Slug} {Products.P0.Team} {Products.P0.Teams} "
                + $"{Products.P0 == Products.P0 with { }} {Products.P0 == Products.P0 with { Team = Products.P1.Team }} "
                + $"{Products.P0.ToString().Contains("Team = {lead: p1}")}"
                """));
        Assert.Equal(
            "{\"lead\":\"p1\"}",
            run.Value<string>("System.Text.Json.JsonSerializer.SerializeToNode(Products.P0)![\"Team\"]!.ToJsonString()"));
    }

    [Fact]
    public void Equal_ones_have_equal_values_in_any_order()
    {
        var run = Products("v: {a: 1, b: 2}", "v: {b: 2, a: 1}", "v: {a: 1}", "v: {a: 1, b: 3}").WithDictionaries("products.v").Run();

        Assert.Equal(
            "True True False False",
            run.Value<string>(
                "$\"{Products.P0.V.Equals(Products.P1.V)} {Products.P0.V.GetHashCode() == Products.P1.V.GetHashCode()} "
                + "{Products.P0.V.Equals(Products.P2.V)} {Products.P0.V.Equals(Products.P3.V)}\""));
    }

    [Fact]
    public void A_value_of_another_kind_is_an_error_at_its_place() =>
        Products("v: {a: 1, b: 2}", "v: {c: soon, d: 4}").WithDictionaries("products.v").Run().ShouldReport(
            "content/products/p1.yaml(2,8,2,12): error TC0003: 'c' is text ('soon') here, but a whole number ('1') in content/products/p0.yaml(2) and in another file; fix it, or put all of them in quotation marks"
            + Site.UnionFix("products.v"));

    [Theory]
    [InlineData("products.pricse", "is not a key of the content; did you mean 'products.prices'?")]
    [InlineData("other.v", "is not a key of the content; write the collection and the key, such as 'products.prices', or remove it")]
    [InlineData("products.name", "has no mappings other than typed blocks, so it has no effect; remove it")]
    [InlineData("things.v", "is in the collection 'things' with the declared record 'Thing'; give its member a type such as IReadOnlyDictionary<string, T>, and remove the name here")]
    public void A_name_without_effect_is_a_warning(string name, string problem) =>
        Products("prices: {a: 1}").With("content/things/a.yaml", "v: {a: 1}")
            .WithSource("using TypedContent; [ContentCollection(\"things\")] public partial record Thing(System.Collections.Generic.IReadOnlyDictionary<string, int> V);")
            .WithDictionaries(name).Run().ShouldReport($"CSC : warning TC0051: '{name}' in TypedContentDictionaries {problem}");

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Prepared_content_has_the_same(bool isLarge)
    {
        var project = Products("v: {a: 1}\nteam: {lead: products/p1}\nw: [{x: {y: z}}]", "v: {b: 2}\nw: [{k: {y: u}}]\nteam: {}")
            .WithDictionaries("products.v;products.team;products.w");

        BothWays.ShouldBeTheSame(isLarge ? WithMany(project) : project);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void In_the_inferred_part_of_a_declared_record(bool isLarge)
    {
        var project = Products(
                "size: 1\nv: {a: 1.5}\nteam: {lead: products/p1}\nw: {x: {y: z}}\nblocks: [{type: hero, title: a, by: products/p1}, {type: line}]",
                "team: {lead: products/p0}")
            .WithDictionaries("products.v;products.team;products.w").WithDiscriminators("products.blocks.type")
            .WithSource("using TypedContent; namespace Site; [ContentCollection(\"products\", InferOthers = true)] public partial record Product { public int Size { get; init; } }");
        project = isLarge ? WithMany(project) : project;
        var run = project.Run();

        Assert.Equal(
            "1 {a: 1.5} p0 z 0 a line p1 {}",
            run.Value<string>("""
                $"{Products.P0.Size} {Products.P0.V} {Products.P0.Team["lead"].Team["lead"].Slug} {Products.P0.W["x"].Y} {Products.P1.Blocks.Length} "
                + $"{((HeroBlock)Products.P0.Blocks[0]).Title} {Products.P0.Blocks[1].Type} {((HeroBlock)Products.P0.Blocks[0]).By.Slug} {Products.P1.V}"
                """));
        BothWays.ShouldBeTheSame(project);
    }
}
