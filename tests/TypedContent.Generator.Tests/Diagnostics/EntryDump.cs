namespace TypedContent.Generator.Tests.Diagnostics;

/// <summary>C# that reads all values of the invalid entry of a collection, <c>bad</c>.</summary>
internal static class EntryDump
{
    private const string Statements = """
        static string Text(object? value) => value switch
        {
            null => "null",
            MarkdownBody body => body.Html + (body.Text.Length < 0),
            string text => text,
            System.Collections.IEnumerable items => "[" + string.Join(",", items.Cast<object?>().Select(Text)) + "]",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };

        string odd;
        try
        {
            odd = Articles.Find("bad") is not { } entry ? "none" : " " + string.Join(" ", entry.GetType().GetProperties().Where(property => property.Name is not ("Author" or "EqualityContract"))
                .Select(property => property.Name + "=" + Text(property.GetValue(entry)))) + " ";
        }
        catch (InvalidOperationException e)
        {
            odd = e.Message;
        }

        var all = string.Join(",", Articles.All.Select(article => article.Slug));
        foreach (var other in new[] { string.Join(",", Articles.All.Slugs), string.Join(",", Articles.AllIn("en").Select(article => article.Slug)), string.Join(",", Enumerable.Range(0, Articles.All.Count).Select(index => Articles.All[index].Slug)), string.Join(",", Articles.All.OrderBy(article => article.GetHashCode() * 0).Select(article => article.ToString().Length > 0 ? article.Slug : "")) })
        {
            all = other == all ? all : all + " but " + other;
        }

        return all + ": " + odd;
        """;

    /// <summary>Statements that return the slugs in lists of entries, and the values of the invalid entry.</summary>
    /// <param name="collection">The class of the collection.</param>
    public static string Of(string collection) => Statements.Replace("Articles.", collection + ".", StringComparison.Ordinal);
}
