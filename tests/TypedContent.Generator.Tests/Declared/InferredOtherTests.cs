using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.Declared;

/// <summary>A declared record that leaves the rest to inference.</summary>
public class InferredOtherTests
{
    private const string Record = """
        #nullable enable
        namespace Other;
        [TypedContent.ContentCollection("articles", InferOthers = true)]
        public partial record Article
        {
            [System.ComponentModel.DataAnnotations.Range(1, 5)] public int Rating { get; init; } = 3;
            public string Initials => Title[..1];
            [TypedContent.ContentName("headline")] public string? Heading { get; init; }
            [TypedContent.ContentIgnore] public int Seen { get; set; }
        }
        """;

    private const string Full = """
        ---
        title: First
        headline: Head
        rating: 5
        seen: 3
        initials: FF
        heading: other
        date: 2022-05-13
        url: /old
        draft: false
        author: people/amina
        related: [articles/second]
        tags: [a, b]
        grid: [[articles/second], []]
        image: {src: a.png, credit: people/amina, sizes: [1, 2]}
        steps:
        - {name: one, by: people/amina}
        - {name: two}
        ---
        Text

        :::quote {speaker="people/amina"}
        Said.
        :::
        """;

    private const string Shown = """
        static string Text(object? value, bool isNamed) => value switch
        {
            null => "null",
            string text => text,
            bool flag => flag.ToString(),
            MarkdownBody body => body.Text.Trim() + "/" + string.Join(",", body.Parts.OfType<BlockPart>().Select(part => Text(part.Value, true))),
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            System.Collections.IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(item => Text(item, isNamed))) + "]",
            IContentEntry entry when isNamed => "@" + entry.Slug,
            _ => "{" + string.Join("; ", value.GetType().GetProperties().Where(static property => property.Name != "Translations" && !property.IsDefined(typeof(System.Text.Json.Serialization.JsonIgnoreAttribute), true)).OrderBy(property => property.Name, StringComparer.Ordinal)
                .Select(property => property.Name + ": " + Text(property.GetValue(value), true))) + "}",
        };
        """;

    private static readonly ContentProject Tracked = Site.Project
        .WithSource("Article.cs", Record)
        .With("content/people/amina.yaml", "name: Amina\n")
        .With("content/articles/first.md", Full)
        .With("content/articles/second.md", "---\ntitle: Second\ndate: 2022-05-14\n---\nBody\n")
        .With("content/articles/second.ar.md", "---\ntitle: Thani\n---\n");

    private static readonly ContentProject Small = Tracked.WithoutSteps();

    private static ContentProject Large => Enumerable.Range(0, 300).Aggregate(
        Small, static (project, number) => project.With($"content/articles/z{number}.md", $"---\ntitle: Z{number}\ndate: 2022-01-01\nrating: 1\n---\n"));

    [Fact]
    public async Task The_record_gets_a_member_for_each_other_key()
    {
        var run = Small.Run();

        run.ShouldReport();
        await Verifier.Verify(run.Source("Article.g.cs"));
    }

    [Fact]
    public void Its_values_are_bound_as_inferred_ones() => Assert.Equal(
        [
            """
            {Author: @amina; Body: Text

            Said.

            Amina/{Html: <p>Said.</p>
            ; Speaker: @amina; Text: Said.}; Date: 05/13/2022; Direction: ltr; Draft: False; Grid: [[@second], []]; Heading: Head; HeadingValue: other; Image: {Credit: @amina; Sizes: [1, 2]; Src: a.png}; Initials: F; InitialsValue: FF; Locale: null; Quotes: [{Html: <p>Said.</p>
            ; Speaker: @amina; Text: Said.}]; Rating: 5; Related: [@second]; Seen: 0; Slug: first; SourcePath: content/articles/first.md; Steps: [{By: @amina; Name: one}, {By: null; Name: two}]; Tags: [a, b]; Title: First; Url: /articles/first; UrlValue: /old}
            """,
            "{Author: null; Body: /; Date: 05/14/2022; Direction: rtl; Draft: False; Grid: []; Heading: null; HeadingValue: null; Image: null; Initials: T; InitialsValue: null; Locale: ar; Quotes: []; Rating: 3; Related: []; Seen: 0; Slug: second; SourcePath: content/articles/second.ar.md; Steps: []; Tags: []; Title: Thani; Url: /ar/articles/second; UrlValue: null}",
        ],
        Small.Run().Execute<string[]>(Shown + "return new[] { Text(Other.Articles.First, false), Text(Other.Articles.Second.In(\"ar\"), false) };"));

    [Fact]
    public void A_large_collection_has_the_same_values()
    {
        const string Values = Shown + "return string.Join('\\n', new object[] { Other.Articles.First, Other.Articles.Second, Other.Articles.Second.In(\"ar\") }.Select(entry => Text(entry, false)));";
        var large = Large.Run();

        large.ShouldReport();
        Assert.DoesNotContain(large.Sources(), static source => source.Value.Contains("First_Entry", StringComparison.Ordinal));
        Assert.Equal(Small.Run().Execute<string>(Values), large.Execute<string>(Values));
    }

    [Fact]
    public void Prepared_content_gives_the_same_values()
    {
        BothWays.ShouldBeTheSame(Small);
        BothWays.ShouldBeTheSame(Large);
    }

    [Fact]
    public void Entries_are_written_as_JSON() => Assert.Equal(
        """
        {"Rating":5,"Initials":"F","Heading":"Head","Seen":0,"Slug":"first","Locale":null,"SourcePath":"content/articles/first.md","Url":"/articles/first","Title":"First","InitialsValue":"FF","HeadingValue":"other","Date":"2022-05-13","UrlValue":"/old","Draft":false,"Author":"amina","Related":["second"],"Tags":["a","b"],"Grid":[["second"],[]],"Image":{"Src":"a.png","Credit":"amina","Sizes":[1,2]},"Steps":[{"Name":"one","By":"amina"},{"Name":"two","By":null}],"Quotes":[{"Speaker":"amina","Text":"Said.","Html":"\u003Cp\u003ESaid.\u003C/p\u003E\n"}],"Direction":"ltr"}
        """,
        Large.Run().Value<string>("System.Text.Json.JsonSerializer.Serialize(Other.Articles.First)"));

    private static ContentProject One(string members, params string[] entries) => entries.Select(static (yaml, index) => (yaml, index)).Aggregate(
        Site.Project.WithoutSteps().WithSource("Item.cs", $"#nullable enable\nnamespace Site;\n[TypedContent.ContentCollection(\"items\", InferOthers = true)]\npublic partial record Item\n{{\n{members}\n}}\n"),
        static (project, entry) => project.With($"content/items/e{entry.index}.yaml", entry.yaml));

    [Theory]
    [InlineData("public int Rating { get; init; }", new[] { "raitng: 5\nn: 1", "n: 1" }, "content/items/e0.yaml(1,1,1,7): warning TC0045: 'raitng' is used in 1 of 2 places, never with 'rating', which Item declares; did you mean 'rating'?")]
    [InlineData("public int Rating { get; init; }", new[] { "raitng: 5\nn: 1", "Rating: 1\nn: 1" }, "content/items/e0.yaml(1,1,1,7): warning TC0045: 'raitng' is used in 1 of 2 places, never with 'Rating', which Item declares; did you mean 'Rating'?")]
    [InlineData("public required int Rating { get; init; }", new[] { "raitng: 5\nn: 1", "rating: 1\nn: 1" }, "content/items/e0.yaml(1,1,1,7): error TC0017: 'raitng' is not a member of Item; did you mean 'rating'?")]
    [InlineData("public required int Rating { get; init; }", new[] { "n: 1", "rating: 1\nn: 1" }, "content/items/e0.yaml(1,1,1,2): error TC0018: Item needs 'rating'; add what is missing")]
    [InlineData("[System.ComponentModel.DataAnnotations.Range(1, 5)] public int Rating { get; init; }", new[] { "n: a\nrating: 7", "rating: 1\nn: a", "n: 2022-01-01" }, "content/items/e0.yaml(2,9,2,10): error TC0020: 'rating' must be between 1 and 5, but is 7")]
    [InlineData("public int Rating { get; init; }", new[] { "n: 2022-01-01", "n: 2022-01-02", "n: x" }, "content/items/e2.yaml(1,4,1,5): error TC0003: 'n' is text ('x') here, but a date ('2022-01-01') in content/items/e0.yaml(1) and in another file; fix it, or put all of them in quotation marks, or set <TypedContentUnion>items.n</TypedContentUnion> in the project file to allow values of any kind")]
    [InlineData("public string? Title { get; init; }", new[] { "\"???\": 1" }, "content/items/e0.yaml(1,1,1,6): error TC0015: The key '???' has no letter or digit for a C# name; rename it")]
    [InlineData("public string? Title { get; init; }", new[] { "a b: 1\naB: 2" }, "content/items/e0.yaml(2,1,2,3): error TC0007: The keys 'a b' and 'aB' both become the C# name 'Item.AB'; rename one of them, or write dotnet_diagnostic.TC0007.severity = none in a .globalconfig to name this one 'Item.AB_042ac5b8'")]
    [InlineData("public int Rating { get; init; }\npublic string Source => \"\";", new[] { "url: a\nurl-value: b" }, "content/items/e0.yaml(1,1,1,4): error TC0014: The key 'url' cannot become 'Item.Url', which is reserved, nor 'UrlValue', which the key 'url-value' becomes; rename one of the two keys")]
    [InlineData("public System.Collections.Immutable.ImmutableArray<int> Tags { get; init; }", new[] { "tags: [1]", "tags: x" }, "content/items/e1.yaml(1,7,1,8): error TC0019: 'tags' must be a list, but this is text ('x')")]
    public void Mistakes_are_reported(string members, string[] entries, string expected) => One(members, entries).Run().ShouldReport(expected);

    [Theory]
    [InlineData("[ContentCollection(\"items\", InferOthers = true, AllowUnknownKeys = true)] public partial record Item { public string One => N.ToString(); }", "Item.cs(3,2,3,73): error TC0022: 'Item' has members for all keys because of InferOthers; remove AllowUnknownKeys")]
    [InlineData("[ContentCollection(\"items\", InferOthers = true)] public partial record struct Item;", "Item.cs(3,2,3,48): error TC0022: 'Item' is a struct, which cannot have inferred members; make it a record class, or remove InferOthers")]
    [InlineData("[ContentCollection(\"items\", InferOthers = true), System.Text.Json.Serialization.JsonDerivedType(typeof(B), \"b\")] public abstract partial record Item; public partial record B : Item;", "Item.cs(3,2,3,48): error TC0022: 'Item' has derived records, whose other keys would differ; remove InferOthers, or the [JsonDerivedType] attributes")]
    [InlineData("[ContentCollection(\"items\", InferOthers = true)] public record Item;", "Item.cs(3,64,3,68): error TC0021: 'Item' must be 'partial', so that generated code can add to it")]
    [InlineData("[ContentCollection(\"items\", InferOthers = true)] public partial record Item; [ContentCollection(\"others\")] public partial record Other : Item;", "Item.cs(3,130,3,135): error TC0022: 'Other' derives from 'Item', whose inferred members its entries cannot have; derive it from another record")]
    [InlineData("[ContentCollection(\"itms\", InferOthers = true)] public partial record Itm { public string A => Slug + Url; }", "Item.cs(3,2,3,47): warning TC0025: There is no collection 'itms' in the content; did you mean 'items'?")]
    public void Declarations_that_cannot_have_inferred_members(string code, string expected) => Site.Project.WithoutSteps()
        .WithSource("Item.cs", "using TypedContent;\nnamespace Site;\n" + code + "\n")
        .With("content/items/one.yaml", "n: 1\n$type: b\n").With("content/others/one.yaml", "n: 1\n").Run().ShouldReport(expected);

    [Fact]
    public void A_member_of_an_internal_type_is_internal() => Assert.Equal("Amina", Site.Project.WithoutSteps()
        .WithSource("Item.cs", """
            namespace Site;
            [TypedContent.ContentCollection("people")] internal partial record Person(string Name, string Slug);
            [TypedContent.ContentCollection("items", InferOthers = true)] public partial record Item;
            """)
        .With("content/people/amina.yaml", "name: Amina\n")
        .With("content/items/one.yaml", "author: people/amina\nimage: {by: people/amina}\n")
        .Run().ShouldReport().Value<string>("Items.One.Image.By.Slug == Items.One.Author.Slug ? Items.One.Author.Name : \"\""));

    [Fact]
    public void Members_of_a_base_record_and_of_its_constructor_count_as_declared() => Assert.Equal(["a", "b", "2", "one"], Site.Project.WithoutSteps()
        .WithSource("Item.cs", """
            namespace Site;
            public abstract record Page(string Title);
            [TypedContent.ContentCollection("items", InferOthers = true)] public partial record Item(string Title, string Text) : Page(Title);
            """)
        .With("content/items/one.yaml", "title: a\ntext: b\nn: 2\n")
        .Run().ShouldReport().Value<string[]>("new[] { Items.One.Title, Items.One.Text, Items.One.N.ToString(), Items.One.Slug }"));

    [Fact]
    public void Very_many_keys_do_not_all_become_members()
    {
        var project = Enumerable.Range(0, 101).Aggregate(
            Site.Project.WithoutSteps().WithSource("Item.cs", "namespace Site;\n[TypedContent.ContentCollection(\"items\", InferOthers = true)] public partial record Item;\n"),
            static (project, number) => project.With($"content/items/e{number:d3}.yaml", string.Concat(Enumerable.Range(0, 10).Select(index => $"k{number}x{index}: 1\n"))));

        Assert.Equal(1, project.Run().ShouldReport(
            "content/items/e100.yaml(1,1,1,7): warning TC0050: The entries of 'items' have 1,010 keys besides those that Item declares, and only the first 1,000 become members, so this one and those after it are not read; if the keys are data, such as names, declare a dictionary").Value<int?>("Items.E099.K99x9"));
    }

    [Fact]
    public void A_property_for_values_of_any_kind_applies_to_inferred_members_only() => One("public int Rating { get; init; }", "rating: 1\nn: 1", "n: a")
        .WithUnion("items.n; items.rating").Run()
        .ShouldReport(
            "CSC : warning TC0051: 'items.rating' in TypedContentUnion is in the collection 'items' with the declared record 'Item'; give its member the type ContentValue, and remove the name here");

    [Fact]
    public void An_edit_of_a_body_or_of_other_CSharp_infers_nothing()
    {
        var run = Tracked.Run();

        run.Edit(static project => project.With("content/articles/second.md", "---\ntitle: Second\ndate: 2022-05-14\n---\nOther\n"))
            .Steps(StepNames.Inference).ShouldBeCached()
            .ShouldEmit("Articles.Second.Body.g.cs");
        run.Edit(static project => project.WithSource("Own.cs", "class Own;")).Steps(StepNames.Inference).ShouldBeCached().ShouldEmit();
        run.Edit(static project => project.WithSource("Article.cs", Record.Replace("Title[..1]", "Title[..2]", StringComparison.Ordinal)))
            .Steps(StepNames.Inference).ShouldBeCached().ShouldEmit();
    }

    [Fact]
    public void A_new_key_adds_a_member() => Tracked.Run()
        .Edit(static project => project.With("content/articles/first.md", Full.Replace("rating: 5", "rating: 5\nmood: good", StringComparison.Ordinal)))
        .Steps(StepNames.Schema).ShouldBe(modified: 1)
        .ShouldEmit("Article.g.cs", "Articles.First.g.cs");
}
