using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.Inference;

/// <summary>Mappings of several shapes are records with a common base where <c>TypedContentDiscriminators</c> names the key that tells them apart.</summary>
public class DiscriminatorTests
{
    private const string Blocks = """
        blocks:
          - {type: hero, title: Welcome, image: a.png}
          - {type: quote, title: Said, text: Hello, by: people/amina}
          - {type: two-columns, title: Both, columns: [{width: 1}, {width: 2}]}
          - {type: hero, title: Again}
        """;

    private static ContentProject Pages(params string[] values) => values.Select(static (value, number) => (value, number)).Aggregate(
            Site.Project.With("content/people.yaml", "- slug: amina\n  name: Amina\n"),
            static (project, page) => project.With($"content/pages/p{page.number}.yaml", $"name: a\n{page.value}\n"))
        .WithDiscriminators("pages.blocks.type");

    // The same pages, and so many others that their entries are rows.
    private static ContentProject WithMany(ContentProject project) => Enumerable.Range(0, 257).Aggregate(
        project.WithoutSteps(), static (all, number) => all.With($"content/pages/x{number}.yaml", "name: b\n"));

    public static TheoryData<bool> Sizes => [false, true];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Each_shape_is_a_record_with_a_common_base(bool isLarge)
    {
        var run = (isLarge ? WithMany(Pages(Blocks)) : Pages(Blocks)).Run();

        Assert.Equal(
            "Welcome|Said: Hello Amina|Both 1+2|Again ",
            run.Execute<string>("""
                return string.Join("|", Pages.P0.Blocks.Select(block => block switch
                {
                    HeroBlock { Image: null } hero => hero.Title + " ",
                    HeroBlock hero => hero.Title,
                    QuoteBlock quote => $"{quote.Title}: {quote.Text} {quote.By.Name}",
                    TwoColumnsBlock columns => $"{columns.Title} {string.Join('+', columns.Columns.Select(column => column.Width))}",
                    _ => "?",
                }));
                """));
        Assert.Equal("hero Welcome|quote Said|two-columns Both|hero Again", run.Value<string>(
            "string.Join('|', Pages.P0.Blocks.Select(block => $\"{block.Type} {block.Title}\"))"));
        Assert.Equal("True False", run.Value<string>(
            "$\"{Pages.P0.Blocks[0] == (HeroBlock)Pages.P0.Blocks[0] with { }} {Pages.P0.Blocks[0] == Pages.P0.Blocks[3]}\""));
        Assert.Equal("QuoteBlock { Type = quote, Title = Said, Text = Hello, By = amina }", run.Value<string>("Pages.P0.Blocks[1].ToString()"));
        Assert.Equal(
            "{\"Type\":\"hero\",\"Title\":\"Again\",\"Image\":null}",
            run.Value<string>("System.Text.Json.JsonSerializer.SerializeToNode(Pages.P0)![\"Blocks\"]![3]!.ToJsonString()"));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_single_mapping_may_have_several_shapes(bool isLarge)
    {
        var project = Pages("blocks: {type: a, x: 1}", "blocks: {type: b, y: 2}", "other: 1");
        var run = (isLarge ? WithMany(project) : project).Run();

        Assert.Equal("Blocks?", run.TypeOf("Page", "Blocks"));
        Assert.Equal("1 2 True", run.Value<string>(
            "$\"{((ABlocks)Pages.P0.Blocks!).X} {((BBlocks)Pages.P1.Blocks!).Y} {Pages.P2.Blocks is null}\""));
    }

    [Fact]
    public void Shapes_in_shapes()
    {
        var run = Pages("blocks: [{type: row, cells: [{kind: text, text: a}, {kind: space, size: 2}]}]")
            .WithDiscriminators("pages.blocks.type;pages.blocks.row.cells.kind").Run();

        Assert.Equal("a 2", run.Value<string>(
            "((RowBlock)Pages.P0.Blocks[0]).Cells is [TextCell text, SpaceCell space] ? $\"{text.Text} {space.Size}\" : \"?\""));
    }

    [Fact]
    public void Values_with_one_name_and_equal_shapes_are_one_record()
    {
        var run = Pages("blocks: [{type: hero, title: a}, {type: Hero, title: b}]").Run();

        Assert.Equal("hero a, Hero b", run.Value<string>("string.Join(\", \", Pages.P0.Blocks.Cast<HeroBlock>().Select(block => $\"{block.Type} {block.Title}\"))"));
    }

    [Fact]
    public void Equal_shapes_in_two_lists_are_records_of_their_own()
    {
        var run = Pages("blocks: [{type: text, text: a}]\nparts: {blocks: [{type: text, text: b}, {type: line}]}")
            .WithDiscriminators("pages.blocks.type;pages.parts.blocks.type").Run();

        Assert.Equal("a b", run.Value<string>(
            "$\"{((dynamic)Pages.P0.Blocks[0]).Text} {((dynamic)Pages.P0.Parts.Blocks[0]).Text}\""));
    }

    [Theory]
    [InlineData("blocks: [{type: hero, title: a}, {title: b}]", "content/pages/p0.yaml(2,35,2,40): error TC0003: 'blocks' is a mapping without 'type' here, but one with 'type: hero' in content/pages/p0.yaml(2); add 'type' with one of 'hero' or a new value")]
    [InlineData("blocks: [{type: hero, title: a}, {type: [x], title: b}]", "content/pages/p0.yaml(2,35,2,39): error TC0003: 'blocks' is a mapping with an unclear 'type' here, but one with 'type: hero' in content/pages/p0.yaml(2); add 'type' with one of 'hero' or a new value")]
    [InlineData("blocks: [{type: hero, size: 1}, {type: hero, size: 2}, {type: hero, size: big}]", "content/pages/p0.yaml(2,75,2,78): error TC0003: 'size' is text ('big') here, but a whole number ('1') in content/pages/p0.yaml(2); fix it, or put all of them in quotation marks, or set <TypedContentUnion>pages.blocks.hero.size</TypedContentUnion> in the project file to allow values of any kind")]
    [InlineData("blocks: [{type: hero, by: people/amina}, {type: hero, by: people/nobody}]", "content/pages/p0.yaml(2,59,2,72): error TC0005: 'people/nobody' is not an entry: the collection 'people' has no slug 'nobody'; name one that exists, or put the value in quotation marks if it is text, or set <TypedContentUnion>pages.blocks.hero.by</TypedContentUnion> in the project file to allow values of any kind")]
    [InlineData("blocks: [{type: '!'}]", "content/pages/p0.yaml(2,17,2,20): error TC0015: The type '!' has no letter or digit for a C# name; rename it")]
    public void A_mistake_is_an_error_at_its_place(string data, string line)
    {
        var run = Pages(data).Run();
        run.ShouldReport(line);
        Assert.Equal("a", run.Value<string>("Pages.P0.Name"));
    }

    [Fact]
    public void A_misspelt_value_is_a_warning_at_it() =>
        Pages([.. Enumerable.Repeat("blocks: [{type: gallery, title: a}]", 10), "blocks: [{type: galery, title: a}]"]).Run().ShouldReport(
            "content/pages/p10.yaml(2,17,2,23): warning TC0045: 'type: galery' is used in 1 of 11 places, but 'type: gallery' in 10 others, and never both; did you mean 'type: gallery'?");

    [Theory]
    [InlineData("pages.type", "is a key of entries, which have one shape; name one of mappings in a key, such as 'pages.blocks.type', or put entries of different kinds into separate folders")]
    [InlineData("pages.blocks.typ", "is not a key of the content; did you mean 'pages.blocks.type'?")]
    [InlineData("pages.name.type", "is not a key of the content; write the collection and the key, such as 'pages.blocks.type', or remove it")]
    public void A_name_without_effect_is_a_warning(string name, string problem) =>
        Pages("blocks: [{type: hero}]\ntype: x").WithDiscriminators(name).Run()
            .ShouldReport($"CSC : warning TC0051: '{name}' in TypedContentDiscriminators {problem}");

    [Fact]
    public void Values_of_any_kind_in_a_shape()
    {
        var run = Pages("blocks: [{type: hero, data: 1}, {type: hero, data: x}]").WithUnion("pages.blocks.hero.data").Run();

        Assert.Equal("1 x", run.Value<string>("string.Join(' ', Pages.P0.Blocks.Cast<HeroBlock>().Select(block => block.Data))"));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Prepared_content_has_the_same(bool isLarge) => BothWays.ShouldBeTheSame(isLarge ? WithMany(Pages(Blocks)) : Pages(Blocks));
}
