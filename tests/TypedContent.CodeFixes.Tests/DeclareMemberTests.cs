namespace TypedContent.CodeFixes.Tests;

/// <summary>TC0017: a key of the content gets a member of the record, with the type of its value.</summary>
public class DeclareMemberTests
{
    private const string Record =
        "namespace Site;\n\n[TypedContent.ContentCollection(\"items\")]\npublic partial record Item\n{\n    public required string Title { get; init; }\n}\n";

    [Theory]
    [InlineData("subtitle: a text", "string? Subtitle", "")]
    [InlineData("subtitle:", "string? Subtitle", "")]
    [InlineData("is-new: true", "bool? IsNew", "")]
    [InlineData("count: 3", "int? Count", "")]
    [InlineData("count: 3000000000", "long? Count", "")]
    [InlineData("count: 0.5", "double? Count", "")]
    [InlineData("tags: []", "ImmutableArray<string> Tags", " = [];")]
    [InlineData("counts: [1, 2.5]", "ImmutableArray<double> Counts", " = [];")]
    [InlineData("rows: [[a], [b, c]]", "ImmutableArray<ImmutableArray<string>> Rows", " = [];")]
    [InlineData("tags: [a, null]", "ImmutableArray<string?> Tags", " = [];")]
    [InlineData("day: 2022-05-13", "DateOnly? Day", "")]
    [InlineData("at: 2022-05-13T10:00:00Z", "DateTimeOffset? At", "")]
    [InlineData("author: people/ada", "Person? Author", "")]
    [InlineData("authors: [people/ada]", "ImmutableArray<Person> Authors", " = [];")]
    [InlineData("place: places/rabat", "Place? Place", "")]
    [InlineData("العنوان: a", "string? العنوان", "")]
    public async Task A_member_has_the_type_of_the_value(string line, string member, string initializer)
    {
        var project = Editor.Project
            .With("content/people.yaml", "- slug: ada\n  name: Ada\n")
            .With("content/places.yaml", "- slug: rabat\n  name: Rabat\n")
            .With("content/items/one.yaml", "title: a\n" + line + "\n")
            .With("content/items/two.yaml", "title: b\n")
            .WithSource("Usings.cs", "global using System;\nglobal using System.Collections.Immutable;\nglobal using Site.Places;\n")
            .WithSource(
                "Place.cs",
                "namespace Site.Places;\n[TypedContent.ContentCollection(\"places\")]\npublic partial record Place(string Slug, string Name);\n")
            .WithSource("Item.cs", Record);

        var edited = await project.FixAsync(new DeclareMemberCodeFix(), $"Declare '{line.Split(':')[0]}' on Item");

        Assert.Equal(Record.Replace("}\n}", $"}}\n    public {member} {{ get; init; }}{initializer}\n}}", StringComparison.Ordinal), edited.Text("Item.cs"));
        Assert.Equal("ab", edited.Run().ShouldReport().Value<string>("Items.One.Title + Items.Two.Title"));
    }

    [Fact]
    public async Task A_day_that_does_not_exist_declares_a_date()
    {
        var project = Editor.Project.With("content/items/one.yaml", "title: a\nday: 2022-02-30\n")
            .WithSource("Usings.cs", "global using System;\n").WithSource("Item.cs", Record);

        var edited = await project.FixAsync(new DeclareMemberCodeFix(), "Declare 'day' on Item");

        edited.Run().ShouldReport(
            "content/items/one.yaml(2,6,2,16): error TC0019: 'day' must be a date such as 2026-01-31, but this is '2022-02-30', which is not a valid date");
    }

    [Theory]
    [InlineData("place: { name: Rabat }")]
    [InlineData("odd: [a, 1]")]
    [InlineData("rows: [{ a: 1 }]")]
    [InlineData("\"-\": a")]
    [InlineData("initials: a")]
    public async Task A_key_that_needs_more_than_a_plain_member_gets_no_fix(string line)
    {
        var project = Editor.Project.With("content/items/one.yaml", "title: a\n" + line + "\n").WithSource(
            "Item.cs", Record.Replace("}\n}", "}\n    public string Initials => Title[..1];\n}", StringComparison.Ordinal));

        Assert.Empty(await project.OffersAsync(new DeclareMemberCodeFix()));
    }

    [Theory]
    [InlineData("url", "UrlValue")]
    [InlineData("body", "BodyValue")]
    [InlineData("in", "InValue")]
    public async Task A_key_of_a_built_in_member_is_named_by_an_attribute(string key, string member)
    {
        var project = Editor.Project.With("content/items/one.yaml", $"title: a\n{key}: b\n").WithSource("Item.cs", Record);

        var edited = await project.FixAsync(new DeclareMemberCodeFix(), $"Declare '{key}' on Item");

        Assert.Contains($"[ContentName(\"{key}\")] public string? {member} {{ get; init; }}\n", edited.Text("Item.cs"), StringComparison.Ordinal);
        Assert.Equal("b", edited.Run().ShouldReport().Value<string>("Items.One." + member));
    }

    [Fact]
    public async Task A_key_in_no_case_style_of_its_member_is_named_by_an_attribute()
    {
        var project = Editor.Project.With("content/items/one.yaml", "title: a\n\"sub\\\"title.ar\": b\nitem: c\n").WithSource("Item.cs", Record);

        var edited = await project.FixAsync(new DeclareMemberCodeFix(), "Declare 'sub\"title.ar' on Item");
        edited = await edited.FixAsync(new DeclareMemberCodeFix(), "Declare 'item' on Item");

        Assert.Equal(
            "using TypedContent;\n\n" + Record.Replace("}\n}", "}\n    [ContentName(\"sub\\\"title.ar\")] public string? SubTitleAr { get; init; }\n    [ContentName(\"item\")] public string? ItemValue { get; init; }\n}", StringComparison.Ordinal),
            edited.Text("Item.cs"));
        Assert.Equal("bc", edited.Run().ShouldReport().Value<string>("Items.One.SubTitleAr + Items.One.ItemValue"));
    }

    [Fact]
    public async Task A_type_from_another_namespace_gets_a_using_directive()
    {
        const string Before = "// Licence.\r\n\r\nusing System.Text;\r\nusing TypedContent;\r\n\r\nnamespace Site\r\n{\r\n\t[ContentCollection(\"items\")]\r\n\tpublic partial record Item(string Title);\r\n}\r\n";
        const string After = "// Licence.\r\n\r\nusing System;\r\nusing System.Collections.Immutable;\r\nusing System.Text;\r\nusing TypedContent;\r\n\r\nnamespace Site\r\n{\r\n\t[ContentCollection(\"items\")]\r\n\tpublic partial record Item(string Title)\r\n\t{\r\n\t\tpublic ImmutableArray<DateOnly> Days { get; init; } = [];\r\n\t}\r\n}\r\n";
        var project = Editor.Project.With("content/items/one.yaml", "title: a\ndays: [2022-05-13]\n").WithSource("Item.cs", Before);

        var edited = await project.FixAsync(new DeclareMemberCodeFix(), "Declare 'days' on Item");

        Assert.Equal(After, edited.Text("Item.cs"));
        Assert.Equal(13, edited.Run().ShouldReport().Value<int>("Items.One.Days[0].Day"));
    }

    [Fact]
    public async Task A_nested_record_is_extended_where_it_is_with_its_containing_types()
    {
        const string Part = "namespace Site.Parts;\n\npublic static class Outer\n{\n    public record Part\n    {\n        public required string Name { get; init; } // the name\n\n        public override string ToString() => Name;\n    }\n}\n";
        var project = Editor.Project.With("content/items/one.yaml", "title: a\nparts:\n- name: b\n  size: 3\n")
            .WithSource("Part.cs", Part)
            .WithSource("Item.cs", "using System.Collections.Immutable;\nnamespace Site;\n[TypedContent.ContentCollection(\"items\")]\npublic partial record Item(string Title, ImmutableArray<Parts.Outer.Part> Parts);\n");

        var edited = await project.FixAsync(new DeclareMemberCodeFix(), "Declare 'size' on Part");

        Assert.Equal(Part.Replace("// the name\n", "// the name\n        public int? Size { get; init; }\n", StringComparison.Ordinal), edited.Text("Part.cs"));
        Assert.Equal(3, edited.Run().ShouldReport().Value<int>("Items.One.Parts[0].Size!.Value"));
    }

    [Fact]
    public async Task A_nullable_annotation_is_left_out_if_annotations_are_disabled()
    {
        var project = Editor.Project.WithoutNullable().With("content/items/one.yaml", "title: a\nsubtitle: b\n").WithSource("Item.cs", Record);

        var edited = await project.FixAsync(new DeclareMemberCodeFix(), "Declare 'subtitle' on Item");

        Assert.Contains("    public string Subtitle { get; init; }\n", edited.Text("Item.cs"), StringComparison.Ordinal);
        Assert.Equal("b", edited.Run().ShouldReport().Value<string>("Items.One.Subtitle"));
    }

    [Theory]
    [InlineData("record struct Item\n{\n    public required string Title { get; init; }\n", "    public ImmutableArray<string>? Tags { get; init; }\n")]
    [InlineData("record struct Item(string Title)\n{\n", "    public ImmutableArray<string> Tags { get; init; } = [];\n")]
    public async Task A_list_in_a_struct_is_empty_if_it_may_have_an_initializer(string head, string member)
    {
        head = "using System.Collections.Immutable;\nnamespace Site;\n[TypedContent.ContentCollection(\"items\")]\npublic partial " + head;
        var project = Editor.Project.With("content/items/one.yaml", "title: a\ntags: [b]\n").WithSource("Item.cs", head + "}\n");

        var edited = await project.FixAsync(new DeclareMemberCodeFix(), "Declare 'tags' on Item");

        Assert.Equal(head + member + "}\n", edited.Text("Item.cs"));
        Assert.Equal(
            "b",
            edited.Run().ShouldReport().Value<string>("System.Linq.Enumerable.Single((System.Collections.Generic.IEnumerable<string>)Items.One.Tags)"));
    }

    [Fact]
    public async Task Keys_of_JSON_and_Markdown_files_can_be_declared()
    {
        var project = Editor.Project.With("content/items/one.json", "{ \"title\": \"a\", \"subTitle\": \"b\" }")
            .With("content/items/two.md", "---\ntitle: a\nsub_title: c\n---\nText\n")
            .WithSource("Item.cs", Record);

        Assert.Equal(["Declare 'subTitle' on Item", "Declare 'sub_title' on Item"], await project.OffersAsync(new DeclareMemberCodeFix()));
        var edited = await project.FixAsync(new DeclareMemberCodeFix(), "Declare 'sub_title' on Item");
        Assert.Equal("bc", edited.Run().ShouldReport().Value<string>("Items.One.SubTitle + Items.Two.SubTitle"));
    }
}
