namespace TypedContent.Generator.Tests.References;

/// <summary>An entry is created once, when it is first read, even by several threads; reading one creates no other.</summary>
public class LazinessTests
{
    // The number of created entries of a collection, read from its private slots.
    internal const string Created = """
        static int Created(object collection) => ((object?[])Of(Of(Of(collection, "_state"), "<Entries>k__BackingField"), "_entries")).Count(entry => entry is not null);

        static object Of(object o, string field) =>
            o.GetType().GetField(field, System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.GetValue(o)!;

        """;

    private static readonly ContentRun Run = Site.Project
        .With("content/articles/a.md", "---\nauthor: people/a\nauthors: [people/a, people/b]\nquotes: [{by: people/c}]\nnext: articles/b\n---\none")
        .With("content/articles/b.md", "---\nauthor: people/b\nauthors: []\nquotes: []\nnext: articles/a\n---\ntwo")
        .With("content/people.yaml", "- slug: a\n  friend: people/b\n- slug: b\n  friend: people/a\n- slug: c\n  friend: people/c\n")
        .Run();

    [Theory]
    [InlineData("_ = Articles.All.Count;", 0, 0)]
    [InlineData("_ = Articles.All.Slugs.Count;", 0, 0)]
    [InlineData("_ = Articles.Find(\"z\");", 0, 0)]
    [InlineData("_ = Articles.A;", 1, 0)]
    [InlineData("_ = Articles.A; _ = Articles.A;", 1, 0)]
    [InlineData("_ = Articles.All[1];", 1, 0)]
    [InlineData("_ = Articles.Find(\"a\");", 1, 0)]
    [InlineData("_ = Articles.All.First();", 1, 0)]
    [InlineData("_ = Articles.All.ToList();", 2, 0)]
    [InlineData("_ = Articles.A.Body.Html;", 1, 0)]
    [InlineData("_ = Articles.A.ToString();", 1, 0)]
    [InlineData("_ = Articles.A.GetHashCode();", 1, 0)]
    [InlineData("_ = Articles.A.Quotes[0].ToString();", 1, 0)]
    [InlineData("_ = Articles.A with { };", 1, 0)]
    [InlineData("_ = Articles.A.Next;", 2, 0)]
    [InlineData("_ = Articles.A.Author;", 1, 1)]
    [InlineData("_ = Articles.A.Authors;", 1, 2)]
    [InlineData("_ = Articles.A.Quotes[0].By;", 1, 1)]
    [InlineData("_ = Articles.A.Next.Author.Friend;", 2, 2)]
    public void Reading_creates_only_what_is_read(string statements, int articles, int people)
    {
        Assert.Equal(
            (articles, people),
            Run.Execute<(int, int)>($"{Created}{statements} return (Created(Articles.All), Created(People.All));"));
    }

    [Fact]
    public void A_list_of_lists_creates_nothing_before_it_is_read()
    {
        var run = Site.Project.With("content/people.yaml", "- slug: a\n  groups: [[people/b], []]\n- slug: b\n  groups: []\n").Run();

        Assert.Equal(
            (1, 2),
            run.Execute<(int, int)>(
                $"{Created}_ = People.A; var before = Created(People.All); _ = People.A.Groups[0][0]; return (before, Created(People.All));"));
    }

    [Fact]
    public void All_threads_see_the_same_objects()
    {
        var counts = Run.Execute<(int Articles, int People)>("""
            var articles = new System.Collections.Concurrent.ConcurrentBag<Article>();
            var people = new System.Collections.Concurrent.ConcurrentBag<Person>();
            using var start = new System.Threading.Barrier(8);
            var threads = Enumerable.Range(0, 8).Select(_ => new System.Threading.Thread(() =>
            {
                start.SignalAndWait();
                articles.Add(Articles.A);
                people.Add(Articles.A.Author);
                people.Add(Articles.A.Next.Next.Author.Friend.Friend);
                people.Add(People.A);
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            return (articles.Distinct(ReferenceEqualityComparer.Instance).Count(), people.Distinct(ReferenceEqualityComparer.Instance).Count());
            """);

        Assert.Equal((1, 1), counts);
    }
}
