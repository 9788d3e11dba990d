using TypedContent.Generator.Tests.References;

namespace TypedContent.Generator.Tests;

/// <summary>An entry of a large collection reads its row when a member is first read, which does not change its behavior.</summary>
public class LightEntryTests
{
    // How many of the two parts of an entry are not read yet.
    private const string Unread = """
        static int Unread(Article entry) => (int)typeof(Article).GetField("Entry_Unread", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.GetValue(entry)!;

        """;

    private static readonly ContentProject Project = Enumerable.Range(0, 300).Aggregate(
        Site.Project.WithoutSteps()
            .With("content/people.yaml", "- slug: amina\n  name: Amina\n")
            .With("content/articles/full.md", """
                ---
                title: Full
                day: 2022-10-24
                done: true
                author: people/amina
                tags: [one, two]
                place: { city: Rabat }
                quotes: [{ text: In front matter }]
                authors: [people/amina]
                ---
                Text.

                :::quote
                In the body.
                :::
                """),
        static (project, number) =>
            project.With($"content/articles/z{number}.md", $"---\ntitle: Number {number}\ntags: [tag {number}]\n---\nText {number}.\n"));

    private static readonly ContentRun Run = Project.Run();

    [Fact]
    public async Task Its_record() => await Verifier.Verify(Run.Source("Article.g.cs"));

    [Theory]
    [InlineData("_ = entry.Slug + entry.Locale + entry.Direction + entry.GetHashCode() + entry.Translations.Count;", 2)]
    [InlineData("_ = entry.Title + entry.Url + entry.SourcePath + entry.Day + entry.Author + entry.Done;", 1)]
    [InlineData("_ = entry.Body.Html + entry.Body.Text + entry.Body.WordCount;", 1)]
    [InlineData("_ = entry.Body.Parts;", 0)]
    [InlineData("_ = entry.Tags;", 0)]
    [InlineData("_ = entry.Place;", 0)]
    [InlineData("_ = entry.Quotes;", 0)]
    [InlineData("_ = entry.Authors;", 0)]
    [InlineData("_ = entry.ToString();", 0)]
    [InlineData("_ = entry == Articles.Z7;", 2)]
    public void It_reads_only_the_requested_part(string statement, int unread) =>
        Assert.Equal(unread, Project.Run().Execute<int>($"{Unread}var entry = Articles.Full; {statement} return Unread(entry);"));

    [Fact]
    public void Its_static_member_is_a_field_with_the_entry_of_the_list() => Assert.Equal((true, 301, 0, true), Project.Run().Execute<(bool, int, int, bool)>("""
        var fields = typeof(Articles).GetFields();
        var entries = fields.Select(static field => field.GetValue(null)).ToArray();
        return (
            ReferenceEquals(Articles.Z7, Articles.All.Get("z7")),
            fields.Count(static field => field.IsInitOnly && field.FieldType == typeof(Article)),
            entries.Count(static entry => entry is null),
            entries.SequenceEqual(Articles.All));
        """));

    [Fact]
    public void A_program_that_names_no_entry_creates_none() =>
        Assert.Equal(1, Project.Run().Execute<int>(LazinessTests.Created + "_ = Articles.Find(\"z7\")!.Title + Articles.AllIn(\"ar\").Count; return Created(Articles.All);"));

    [Fact]
    public void Fields_of_an_internal_collection_cause_no_warning() =>
        Assert.Equal("Number 7", Project
            .WithSource("Person.cs", "namespace Site;\n\n[TypedContent.ContentCollection(\"people\")]\ninternal sealed partial record Person(string Name);\n")
            .Run().ShouldReport().Execute<string>("return typeof(Articles).IsPublic ? \"\" : Articles.Z7.Title;"));

    [Fact]
    public void A_list_of_titles_reads_no_lists() => Assert.Equal((301, 301), Run.Execute<(int, int)>(
        Unread
            + "return (Articles.All.Select(static article => article.Title).Distinct().Count(), Articles.All.Count(static article => Unread(article) == 1));"));

    [Fact]
    public void A_copy_has_the_values_that_were_not_read_yet()
    {
        Assert.Equal(["Another", "one", "In the body.", "content/articles/full.md", "Full"], Project.Run().Value<string[]>(
            "(Articles.Full with { Title = \"Another\" }) is var copy ? new[] { copy.Title, copy.Tags[0], copy.Quotes[1].Text, copy.SourcePath, Articles.Full.Title } : []"));
        Assert.Equal(["Full", "x", "two"], Project.Run().Value<string[]>(
            "(Articles.Full with { Tags = [\"x\"] }) is var copy ? new[] { copy.Title, copy.Tags[0], Articles.Full.Tags[1] } : []"));
        Assert.Equal(["other", "Full", "one", "Text."], Project.Run().Value<string[]>(
            "(Articles.Full with { Slug = \"other\", Locale = \"ar\" }) is var copy ? new[] { copy.Slug, copy.Title, copy.Tags[0], copy.Body.Text[..5] } : []"));
        Assert.Equal([true, false, true], Project.Run().Value<bool[]>(
            "(Articles.Full with { }) is var copy ? new[] { copy == Articles.Full, ReferenceEquals(copy, Articles.Full), (Articles.Full with { Day = null }).Day is null } : []"));
    }

    [Fact]
    public void A_record_created_by_a_program_reads_nothing()
    {
        const string made =
            "new Article { Slug = \"a\", Title = \"A\", SourcePath = \"\", Url = \"/a\", Body = new MarkdownBody(() => \"<p>A</p>\", () => \"A\") }";

        Assert.Equal([true, true, true], Run.Value<bool[]>(
            $"({made}) is var article ? new[] {{ article == {made}, article.Tags.IsEmpty, article.ToString().StartsWith(\"Article {{ Slug = a, Locale = , SourcePath = , Url = /a, Title = A, \") }} : []"));
        Project.WithSource("Made.cs", "namespace Site;\n\npublic static class Made\n{\n    public static readonly Article Article = new() { Slug = \"a\", SourcePath = \"\", Url = \"/a\", Body = null! };\n}\n").Run()
            .ShouldReport("Made.cs(5,46,5,49): error CS9035: Required member 'Article.Title' must be set in the object initializer or attribute constructor.");
    }

    [Fact]
    public void Threads_that_read_at_once_see_the_same_values() => Assert.Equal(301, Project.Run().Execute<int>("""
        System.Threading.Tasks.Parallel.For(0, 8, thread =>
        {
            for (var i = 0; i < Articles.All.Count; i++)
            {
                var entry = Articles.All[i];
                var (title, tag) = thread % 2 == 0 ? (entry.Title, entry.Tags[0]) : (null, (entry with { Title = "x" }).Tags[0]);
                if ((title ?? entry.Title) != entry.Title || tag != entry.Tags[0] || (entry.Slug != "full" && entry.Title[7..] != tag[4..]))
                {
                    throw new InvalidOperationException(entry.Slug);
                }
            }
        });
        return Articles.All.Count;
        """));
}
