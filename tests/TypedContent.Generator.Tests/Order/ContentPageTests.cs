namespace TypedContent.Generator.Tests.Order;

/// <summary>Pages of lists: of a collection, of its entries in a locale, of any other list.</summary>
public class ContentPageTests
{
    [Theory]
    [InlineData(0, 1, 10, "", 1, null, null)]
    [InlineData(1, 1, 1, "0", 1, null, null)]
    [InlineData(5, 1, 2, "0 1", 3, null, 2)]
    [InlineData(5, 2, 2, "2 3", 3, 1, 3)]
    [InlineData(5, 3, 2, "4", 3, 2, null)]
    [InlineData(4, 2, 2, "2 3", 2, 1, null)]
    [InlineData(5, 1, int.MaxValue, "0 1 2 3 4", 1, null, null)]
    public void A_page_has_its_entries_and_the_numbers_of_others(int total, int number, int size, string entries, int count, int? previous, int? next)
    {
        var page = Enumerable.Range(0, total).ToList().Page(number, size);

        Assert.Equal(entries, string.Join(" ", page.Entries));
        Assert.Equal((number, size, count, total, previous, next), (page.Number, page.Size, page.Count, page.Total, page.Previous, page.Next));
    }

    [Theory]
    [InlineData(0, 2, "number")]
    [InlineData(-1, 2, "number")]
    [InlineData(4, 2, "number")]
    [InlineData(int.MaxValue, 2, "number")]
    [InlineData(1, 0, "size")]
    [InlineData(1, int.MinValue, "size")]
    public void A_page_that_does_not_exist_throws(int number, int size, string parameter)
    {
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => new[] { 1, 2, 3, 4, 5 }.Page(number, size)).ParamName);
    }

    [Fact]
    public void The_page_after_that_of_an_empty_list_does_not_exist()
    {
        var e = Assert.Throws<ArgumentOutOfRangeException>(() => Array.Empty<int>().Page(2, 10));

        Assert.StartsWith("There is no page 2; the last page is 1.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_entries_of_a_page_are_created()
    {
        var created = new List<int>();
        var entries = new ContentCollection<string>(() => "a\nb\nc\nd\ne", index =>
        {
            created.Add(index);
            return $"{index}";
        });

        Assert.Equal(["2", "3"], entries.Page(2, 2).Entries);
        Assert.Equal([2, 3], created);
    }

    [Theory]
    [InlineData("Articles.Page(2, size: 2)", "c")]
    [InlineData("Articles.Page(1, 2)", "a b")]
    [InlineData("Articles.Page(1, size: 10, locale: \"ar\")", "b c")]
    [InlineData("Articles.AllIn(\"en\").Page(1, 1)", "a")]
    [InlineData("Articles.All.Page(1, 1)", "a")]
    public void A_collection_has_pages(string page, string slugs)
    {
        var run = Site.Project
            .With("content/articles/a.en.md", "A")
            .With("content/articles/b.ar.md", "B")
            .With("content/articles/b.en.md", "B")
            .With("content/articles/c.md", "C").Run();

        Assert.Equal(slugs, run.Execute<string>($"return string.Join(' ', {page}.Entries.Select(entry => entry.Slug));"));
    }
}
