namespace TypedContent.Generator.Tests;

/// <summary>The generated code, as a reviewer reads it.</summary>
public class GeneratedCodeTests
{
    [Fact]
    public async Task Articles_that_refer_to_people()
    {
        await Verifier.Verify(Site.Project
            .With(
                "content/articles/hello.md",
                "---\ntitle: Hello\ndate: 2022-10-24\nspeaker: people/amina\nquotes:\n- text: One\n---\n# A heading\n\nA paragraph.\n")
            .With("content/people.yaml", "- slug: amina\n  name: Amina\n")
            .Run()
            .Driver);
    }

    [Fact]
    public async Task A_value_of_every_type()
    {
        await Verifier.Verify(Site.Yaml("""
            title: One of "everything" <here>
            is-draft: false
            count: -1
            views: 3000000000
            rating: 4.50
            scale: .inf
            day: 2022-10-24
            published: 2022-10-24T13:45:00.25+01:00
            starts: 2022-10-24T17:30:15.5
            summary: |
              Two lines of text,
                one of them indented.
            path: C:\temp
            missing:
            tags: [one, two]
            none: []
            grid: [[1, 2], []]
            place:
              city: Rabat
              country: Morocco
            fact-boxes:
            - question: Who?
              answer: Somebody.
            - question: Why?
            """).Run().Driver);
    }

    [Fact]
    public async Task Two_locales_with_references_of_every_kind()
    {
        await Verifier.Verify(Site.Project
            .With(
                "content/articles/hello.ar.yaml",
                "title: مرحبا\nauthor: people/amina\neditor: people/amina\nauthors: [people/amina]\nteams: [[people/amina]]\nrelated: articles/hello\n")
            .With("content/articles/hello.en.yaml", "title: Hello\nauthor: people/amina\neditor:\nauthors: []\nteams: []\nrelated: articles/hello\n")
            .With("content/people/amina.yaml", "name: Amina\n")
            .WithProperty("TypedContentDefaultLocale", "en")
            .Run()
            .Driver);
    }

    [Fact]
    public async Task An_entry_with_mistakes()
    {
        await Verifier.Verify(Site.Project
            .With("content/articles/bad.yaml", "title: Bad\nauthor: people/amnia\n")
            .With("content/articles/good.yaml", "title: Good\nauthor: people/amina\n")
            .With("content/people.yaml", "- slug: amina\n")
            .Run()
            .Driver);
    }

    [Fact]
    public async Task Arabic_keys_and_names()
    {
        await Verifier.Verify(Site.Project.With("content/مقالات/لقاء مراكش.yaml", "العنوان: لقاء مراكش\nعدد الحضور: 12\n").Run().Driver);
    }

    [Fact]
    public void Values_are_of_the_runtime_types()
    {
        var run = Site.Project.With("content/articles/hello.md", "---\ndate: 2022-10-24\n---\n# A heading\n").Run();

        Assert.Equal(new DateOnly(2022, 10, 24), run.Value<DateOnly>("Articles.Hello.Date"));
        Assert.Contains("A heading", run.Value<MarkdownBody>("Articles.Hello.Body").Html, StringComparison.Ordinal);
        Assert.Single(run.Value<IReadOnlyList<object>>("Articles.All"));
    }

    [Fact]
    public void Line_endings_of_the_content_do_not_change_the_code()
    {
        const string text = "---\ntitle: |\n  one\n  two\nother: \"a\n  b\"\n---\n# A\n\n```\none\n\ntwo\n```\n\n    three\n    four\n\n`a\nb` [c](d \"e\nf\") **g\nh** ![i\nj](/k)  \nl\\\nm\n\n<n\no=\"p\">\n\n<q>\nr\n</q>\n\n[s]: t \"u\nv\"\n\n[s]\n\n| w |\n|---|\n| x |\n";
        var withBoth = Site.Markdown(text.Replace("\n", "\r\n", StringComparison.Ordinal)).WithProperty("TypedContentRawHtml", "text").Run().Sources();

        Assert.All(withBoth.Values, source => Assert.DoesNotContain('\r', source));
        Assert.All(withBoth.Values, source => Assert.DoesNotContain("\\r", source, StringComparison.Ordinal));
        Assert.Equal(Site.Markdown(text).WithProperty("TypedContentRawHtml", "text").Run().Sources(), withBoth);
    }

    [Fact]
    public void Generated_code_names_types_in_full()
    {
        // Types of the project that would hide those of the framework and of the package.
        var run = Site.Markdown("---\ntitle: a\nday: 2022-10-24\nat: 2022-10-24T10:00:00.5Z\nlist: [1]\nself: articles/hello\nselves: [articles/hello]\nparts: [{x: [[1]]}]\n---\ntext")
            .WithSource("Hiding.cs", "namespace Site { class System; class TypedContent; class DateOnly; class ImmutableArray; class MarkdownBody; class HashCode; class Func; class ContentEquality; class StringBuilder; }")
            .Run();

        Assert.Empty(run.BuildLines);
    }

    // As in a string: such a mark would display code in a different order from that in which it runs.
    [Fact]
    public void A_direction_mark_is_escaped()
    {
        var run = Site.Project
            .WithSource(
                "Item.cs",
                "namespace Site; [TypedContent.ContentCollection(\"items\")] public partial record Item(string Slug, System.Uri Link, char Mark);")
            .With("content/items/one.yaml", "link: \"a\\u202Eb\"\nmark: \"\\u202E\"\n")
            .Run();

        Assert.Contains("Link: new(\"a\\u202Eb\", ", run.Source("Items.One.g.cs"), StringComparison.Ordinal);
        Assert.Contains("Mark: '\\u202E'", run.Source("Items.One.g.cs"), StringComparison.Ordinal);
        Assert.Equal("a\u202Eb\u202E", run.Value<string>("Items.One.Link.OriginalString + Items.One.Mark"));
    }
}
