namespace TypedContent.Generator.Tests.References;

/// <summary>Entries may refer to each other: creating, printing, comparing and hashing them terminates, and each is one object.</summary>
public class CycleTests
{
    private static ContentRun Circle => Site.Project
        .With("content/people/a.yaml", "name: A\nfriend: people/b\nfriends: [people/a, people/b]\nboxes: [{who: people/a}]")
        .With("content/people/b.yaml", "name: B\nfriend: people/a\nfriends: [people/a]\nboxes: [{who: people/b}]")
        .With("content/articles/hello.md", "---\nauthor: people/a\nrelated: articles/hello\n---\ntext")
        .Run();

    [Theory]
    [InlineData("People.A.Friend.Friend.Friend.Name", "B")]
    [InlineData("People.A.Friends[0].Friends[1].Friends[0].Name", "A")]
    [InlineData("People.A.Boxes[0].Who.Name", "A")]
    [InlineData("Articles.Hello.Related.Related.Author.Name", "A")]
    public void Reading(string expression, string value) => Assert.Equal(value, Circle.Value<string>(expression));

    [Theory]
    [InlineData("People.A.Friend.Friend", "People.A")]
    [InlineData("People.A.Friends[0]", "People.A")]
    [InlineData("People.A.Boxes[0].Who", "People.A")]
    [InlineData("Articles.Hello.Related", "Articles.Hello")]
    [InlineData("People.A.In(\"ar\")", "People.A")]
    [InlineData("People.All[0]", "People.A")]
    [InlineData("People.Find(\"a\")", "People.A")]
    public void Each_is_one_object(string one, string other) => Assert.True(Circle.Value<bool>($"ReferenceEquals({one}, {other})"));

    [Fact]
    public void Printing()
    {
        Assert.Equal(
            "Person { Slug = a, Locale = , SourcePath = content/people/a.yaml, Url = /people/a, Name = A, Friend = b, Friends = [a, b], Boxes = [Box { Who = a }] }",
            Circle.Value<string>("People.A.ToString()"));
    }

    [Fact]
    public void Comparing_and_hashing()
    {
        var run = Circle;

        Assert.Equal([true, true, false, false, false, false], run.Value<bool[]>("""
            new[]
            {
                People.A == People.A with { } && People.A.Equals((object)(People.A with { })),
                People.A.GetHashCode() == (People.A with { }).GetHashCode(),
                People.A == People.B,
                People.A == People.A with { Friend = People.A },
                People.A == People.A with { Friends = [People.A] },
                People.A == People.A with { Name = "C" },
            }
            """));
        Assert.Equal(2, run.Value<int>("new HashSet<Person> { People.A, People.B, People.A with { } }.Count"));
    }

    [Fact]
    public void Through_lists_of_lists()
    {
        // Without laziness, a cycle would never end, and stop the whole test run; so laziness is checked first.
        new LazinessTests().A_list_of_lists_creates_nothing_before_it_is_read();
        var run = Site.Project
            .With("content/people/a.yaml", "groups: [[people/a, people/b], []]\ndeep: [[[people/b]]]")
            .With("content/people/b.yaml", "groups: [[people/a]]\ndeep: [[[people/a]]]")
            .Run();

        var (slug, isSame, text) = run.Value<(string, bool, string)>(
            "(People.A.Groups[0][1].Groups[0][0].Deep[0][0][0].Slug, ReferenceEquals(People.A.Groups[0][0], People.A) && People.A == People.A with { }, People.A.ToString())");
        Assert.Equal(("b", true), (slug, isSame));
        Assert.Contains("[[a, b], []]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_thousands_is_read_without_a_deep_stack()
    {
        var list = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"- slug: n{i:D4}\n  next: nodes/n{(i + 1) % 1_000:D4}\n"));
        var run = Site.Project.With("content/nodes.yaml", list).WithoutSteps().Run();

        Assert.Equal(
            1_000,
            run.Execute<int>("var (count, node) = (1, Nodes.N0000.Next); for (; node.Slug != \"n0000\"; node = node.Next) count++; return count;"));
    }
}
