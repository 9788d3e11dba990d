using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using static TypedContent.Generator.Tests.Hostile.HostileSite;

namespace TypedContent.Generator.Tests.Hostile;

/// <summary>Large content is read: long lines, long bodies, many keys, items, entries and mistakes.</summary>
public class SizeTests
{
    [Fact(Explicit = true)]
    public void A_line_of_megabytes()
    {
        var run = Beside("---\ntitle: Odd\n---\n" + Repeated("word ", 700_000)).Run();

        Assert.Equal(3_499_999, run.Value<int>("Articles.Odd.Body.Text.Length"));
        ShouldLeaveTheOther(run);
    }

    [Theory(Explicit = true)]
    [InlineData("A *word* and `code`.\n\n", 5_000_000, 1)]
    [InlineData("[a](https://example.org) ", 500_000, 0)]
    public void A_body_of_megabytes(string part, int length, int errors)
    {
        // More text than this compiler can store in literals; newer ones store it elsewhere.
        var run = Beside("---\ntitle: Odd\n---\n" + Repeated(part, length / part.Length)).WithoutSteps().Run();

        Assert.True(run.ShouldReportOnly("^CSC : error TC0042: ", errors).Source("Articles.Odd.Body.g.cs").Length > length);
    }

    [Fact(Explicit = true)]
    public void More_text_than_an_older_compiler_holds()
    {
        var project = Good.With("content/articles/a.md", "---\ntitle: A\n---\n" + Repeated("word ", 800_000));

        Assert.Empty(project.Run().BuildLines);
        project.With("content/articles/b.md", "---\ntitle: B\n---\n" + Repeated("word ", 820_000)).Run().ShouldReport(
            "CSC : error TC0042: The bodies have 8.1 million characters of HTML, but this compiler puts at most 8 million into one assembly; "
            + "build with the .NET SDK 9.0.200 or later, or split the content into several projects");
    }

    [Theory]
    [InlineData("v: ", "word ", "\n", 1_000_000)]
    [InlineData("v: \"", "word ", "\"\n", 100_000)]
    [InlineData("v: |\n", "  word\n", "", 100_000)]
    [InlineData("v: >\n", "  word\n", "", 100_000)]
    [InlineData("v: word # ", "word ", "\n", 100_000)]
    [InlineData("v:", "\t", "word\n", 100_000)]
    [InlineData("", "\n", "v: word\n", 100_000)]
    [InlineData("", "# word\n", "v: word\n", 100_000)]
    public void A_value_of_up_to_a_megabyte(string before, string part, string after, int length)
    {
        var run = BesideYaml(before + Repeated(part, length / part.Length) + after).With("content/articles/good.md", "---\nv: Good\n---\n").Run();

        Assert.StartsWith("word", run.Value<string>("Articles.Odd.V"), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void Thousands_of_keys_items_and_entries()
    {
        var run = Good
            .With("content/pages/odd.yaml", Numbered(1_000, i => $"k{i}: v\n") + "list:\n" + Repeated("- {a: 1}\n", 5_000))
            .With("content/people.yaml", Numbered(1_000, i => $"- slug: p{i}\n  friend: people/p{(i + 1) % 1_000}\n"))
            .WithoutSteps()
            .Run();

        Assert.Equal("v 5000 p0", run.Value<string>("$\"{Pages.Odd.K999} {Pages.Odd.List.Length} {People.P999.Friend.Slug}\""));
        ShouldLeaveTheOther(run);
    }

    [Theory]
    [InlineData("v:\n", "- @x\n")]
    [InlineData("v:\n", "- !x a\n")]
    [InlineData("v:\n", "- *a\n")]
    [InlineData("v:\n", "- {a: 1, a: 2}\n")]
    [InlineData("", "a: \"b\n")]
    [InlineData("", "a: [b\n")]
    [InlineData("a: 1\n", "b\n")]
    public void Hundreds_of_mistakes_are_each_reported(string before, string part)
    {
        var run = BesideYaml(before + Repeated(part, 500)).Run();

        Assert.InRange(run.BuildLines.Length, 499, 501);
        ShouldLeaveTheOther(run);
    }

    // The mistakes of an item must be found without searching those of all others.
    [Theory]
    [InlineData("people.yaml", "- slug: a{0}\n  x: 1\n  x: 2\n", "TC0004")]
    [InlineData("people.yaml", "- slug: a{0}\n  draft: yse\n", "TC0009")]
    [InlineData("people.yaml", "- slug: ' a{0}'\n", "TC0013")]
    public void Ten_thousand_items_with_a_mistake_each(string path, string item, string id)
    {
        var text = string.Concat(Enumerable.Range(0, 10_000).Select(number => string.Format(CultureInfo.InvariantCulture, item, number)));

        var document = Site.Read(path, text);

        Assert.Equal(10_000, document.Problems.Count);
        Assert.All(document.Entries, entry => Assert.Equal((false, id), (entry.IsComplete, Assert.Single(entry.Mistakes))));
    }

    [Fact]
    public void Ten_thousand_misspelt_draft_keys()
    {
        var text = string.Concat(
            Enumerable.Range(0, 10_000)
                .Select(static number => "is" + Convert.ToString(16_384 + number, 2).Replace('0', '-').Replace('1', '_') + "draft: yse\n"));

        var document = Site.Read("people/a.yaml", text);

        Assert.Equal(10_000, document.Problems.Count);
        Assert.Empty(Assert.Single(document.Entries).Data.Pairs);
    }

    [Fact]
    public void An_unknown_name_of_a_hundred_thousand_letters()
    {
        var run = Good
            .With("content/people.yaml", $"- slug: {new string('p', 100_000)}\n  friend: people/q\n")
            .With("content/pages/a.yaml", $"friend: people/{new string('p', 100_001)}\n")
            .Run();

        Assert.Equal(2, run.BuildLines.Length);
        Assert.All(
            run.BuildLines,
            static line => Assert.True(
                line.Length < 1_000 && line.Contains("TC0005", StringComparison.Ordinal),
                line.Length.ToString(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("content/pages/{0}.yaml", "v: 1\n", 5_000)]
    [InlineData("content/{0}s/a.yaml", "v: 1\n", 5_000)]
    [InlineData("content/pages/a.yaml", "slug: {0}\n", 20_000)]
    [InlineData("content/pages/a.yaml", "? {0}\n: 1\n", 20_000)]
    [InlineData("content/pages/a.yaml", "? {0}\n: {{a: 1}}\n", 20_000)]
    [InlineData("content/pages/a.yaml", "? {0}s\n: [{{a: 1}}]\n", 20_000)]
    public void A_name_that_is_too_long_for_an_assembly_is_cut(string path, string text, int length)
    {
        foreach (var letter in new[] { "n", "م" })
        {
            var name = Repeated(letter, length);
            var run = Good
                .With(
                    path.Replace("{0}", name, StringComparison.Ordinal),
                    text.Replace("{0}", name, StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal)
                        .Replace("}}", "}", StringComparison.Ordinal))
                .With(
                    path.Replace("{0}", name + "b", StringComparison.Ordinal).Replace("pages/a", "pages/b", StringComparison.Ordinal),
                    text.Replace("{0}", name + "b", StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal)
                        .Replace("}}", "}", StringComparison.Ordinal))
                .Run();

            ShouldLeaveTheOther(run);
            Assert.Empty(run.BuildLines);
        }
    }

    [Fact(Explicit = true)]
    public void Hundreds_of_deeply_nested_keys()
    {
        var nested = string.Concat(Enumerable.Repeat("{k: ", 60)) + "NUMBER" + new string('}', 60);
        var run = BesideYaml(Numbered(150, i => $"k{i}: {nested.Replace("NUMBER", "{v" + i + ": 1}", StringComparison.Ordinal)}\n")).Run();

        Assert.Empty(run.Result.Diagnostics);
        Assert.True(run.Result.Results[0].GeneratedSources.Length > 9_000);
    }

    [Theory]
    [InlineData("person-{0:0000}", "persom-{0:0000}x", 300)]
    [InlineData("person-{0:0000}", "{0:0000}-article-somewhere", 300)]
    public void Hundreds_of_unknown_references(string slug, string reference, int count)
    {
        var run = Good.WithoutSteps().With("content/people.yaml", Numbered(count, i =>
            $"- slug: {string.Format(CultureInfo.InvariantCulture, slug, i)}\n  friend: people/{string.Format(CultureInfo.InvariantCulture, reference, i)}\n")).Run();

        Assert.Equal(count, run.Result.Diagnostics.Count(static diagnostic => diagnostic.Id == "TC0005"));
    }

    [Theory(Explicit = true)]
    [InlineData("person-{0:0000}", "persom-{0:0000}x", 3_000)]
    [InlineData("person-{0:0000}", "{0:0000}-article-somewhere", 3_000)]
    public void Thousands_of_unknown_references(string slug, string reference, int count) =>
        Hundreds_of_unknown_references(slug, reference, count);

    [Theory]
    [InlineData(100)]
    public void Hundreds_of_broken_links(int count)
    {
        var run = Beside(Numbered(count, i => $"[a](people/persom-{i:0000}x) [b](#headink-{i:0000})\n\n") + Numbered(1_000, i => $"# heading {i:0000}\n\n"))
            .With("content/people.yaml", Numbered(count, i => $"- slug: person-{i:0000}\n"))
            .WithoutSteps()
            .Run();

        Assert.Equal(count, run.Result.Diagnostics.Count(static diagnostic => diagnostic.Id == "TC0029"));
        Assert.Equal(count, run.Result.Diagnostics.Count(static diagnostic => diagnostic.Id == "TC0030"));
    }

    [Theory(Explicit = true)]
    [InlineData(3_000)]
    public void Thousands_of_broken_links(int count) => Hundreds_of_broken_links(count);

    [Fact]
    public void Thousands_of_unknown_keys()
    {
        var run = Site.Project
            .WithSource("Page.cs", "using TypedContent; [ContentCollection(\"pages\")] public partial record Page { public string? SomeTitle { get; init; } }")
            .With("content/pages/a.yaml", Numbered(3_000, i => $"somtitle{i:0000}: 1\n"))
            .Run();

        Assert.Equal(3_000, run.Result.Diagnostics.Count(static diagnostic => diagnostic.Id == "TC0017"));
    }

    private static string Repeated(string part, int count) => string.Concat(Enumerable.Repeat(part, count));

    private static string Numbered(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
