using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Tests.Diagnostics;

/// <summary>Suggestions are found in a limited time, or not at all.</summary>
public class SuggestionTests
{
    [Theory]
    [InlineData("date", "dat", "date")]
    [InlineData("date", "dtae", "date")]
    [InlineData("date", "Date", "date")]
    [InlineData("date", "title", null)]
    [InlineData("marrakech-meeting", "marakech-meting", "marrakech-meeting")]
    [InlineData("abcdef", "bacdfe", "abcdef")]
    [InlineData("abcdef", "xbxdxf", null)]
    [InlineData("abcdefgh", "cdefgh", "abcdefgh")]
    [InlineData("abcdefghi", "defghi", null)]
    [InlineData("a", "b", null)]
    [InlineData("", "a", null)]
    [InlineData("a", "", null)]
    public void The_nearest_within_a_third_is_suggested(string candidate, string text, string? expected) =>
        Assert.Equal(expected, Suggestion.Nearest(text, [candidate]));

    [Fact]
    public void Fewest_changes_win_and_ties_go_by_ordinal_order() =>
        Assert.Equal("author-b", Suggestion.Nearest("author-c", ["autor-d", "author-d", "author-b", "zuthor-x"]));

    [Fact]
    public void Candidates_beyond_the_limit_are_not_compared()
    {
        var seen = 0;
        var candidates = Enumerable.Range(0, 1_000_000).Select(i =>
        {
            seen++;
            return $"candidate-of-much-length-{i:0000000}";
        });

        Assert.Null(Suggestion.Nearest("canxixaxe-xf-xuch-length-xxxxxxx", candidates));

        Assert.InRange(seen, 100, 20_000);
    }

    [Fact]
    public void One_among_thousands_is_found()
    {
        Assert.Equal("person-2999", Suggestion.Nearest("persn-2999", Enumerable.Range(0, 3_000).Select(i => $"person-{i:0000}")));
        Assert.Equal("person-0100", Suggestion.Nearest("person-0100x", Enumerable.Range(0, 3_000).Select(i => $"person-{i:0000}")));
    }
}
