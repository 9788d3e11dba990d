using System.Reflection;

namespace TypedContent.Generator.Tests.Runtime;

/// <summary>The index of references, at run time.</summary>
public class ContentReferrersTests
{
    private sealed record Person(string Name);

    private sealed record Article(Person Author);

    private static ContentCollection<Person> NewPeople() => new(() => "amina\nbadr", static index => new Person($"{index}"));

    private static ContentReferrers<Article> NewReferrers(ContentCollection<Article> articles, ContentCollection<Person> people) =>
        new(articles, (article, slugs) => slugs.Add(0, article.Author, people));

    [Fact]
    public void Many_threads_get_the_same_entries()
    {
        var people = NewPeople();
        var articles = new ContentCollection<Article>(() => "a\nb\nc", index => new Article(people[index % 2]));
        var referrers = NewReferrers(articles, people);

        var found = new IReadOnlyList<Article>[64];
        Parallel.For(0, found.Length, i => found[i] = i % 2 == 0 ? referrers.To("amina", null) : referrers.To(people, people[1], null));

        Assert.All(found.Where((_, i) => i % 2 == 0), list => Assert.Equal([articles[0], articles[2]], list, ReferenceEqualityComparer.Instance));
        Assert.All(found.Where((_, i) => i % 2 == 1), list => Assert.Same(articles[1], Assert.Single(list)));
    }

    [Fact]
    public void After_hot_reload_references_are_read_again()
    {
        var people = NewPeople();
        var author = 0;
        var index = "a";
        var articles = new ContentCollection<Article>(() => index, _ => new Article(people[author]));
        var referrers = NewReferrers(articles, people);
        Assert.Single(referrers.To("amina", null));

        (author, index) = (1, "a\nb");
        foreach (var reloadable in new object[] { articles, referrers })
        {
            // As the runtime does under "dotnet watch".
            reloadable.GetType().GetMethod("TypedContent.IHotReloadable.Reload", BindingFlags.NonPublic | BindingFlags.Instance)!.Invoke(reloadable, null);
        }

        Assert.Equal((0, 2), (referrers.To("amina", null).Count, referrers.To("badr", null).Count));
    }

    [Fact]
    public void Nothing_is_read_before_it_is_asked()
    {
        var articles = new ContentCollection<Article>(() => "a", static _ => throw new InvalidOperationException());

        Assert.NotNull(NewReferrers(articles, NewPeople()));
    }

    [Fact]
    public void The_slug_of_an_entry_is_found_whenever_it_was_created()
    {
        var people = new ContentCollection<Person>(() => string.Join('\n', Enumerable.Range(0, 1000).Select(number => $"{number:0000}")), static index => new Person($"{index}"));
        var before = people[3];
        Assert.Equal("0003", people.SlugOf(before));

        Parallel.For(0, 1000, i => Assert.Equal($"{i:0000}", people.SlugOf(people[i])));
        Assert.Null(people.SlugOf(before with { }));
    }
}
