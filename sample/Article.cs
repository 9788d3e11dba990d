namespace Newspaper;

// The generator makes this record of the Markdown files in content/articles.
public partial record Article
{
    /// <summary>Other articles of this edition about the same topics; the one that shares the most comes first.</summary>
    public IEnumerable<Article> Related => Topics.SelectMany(topic => topic.Articles)
        .Where(other => other.Slug != Slug && other.Locale == Locale).CountBy(other => other)
        .OrderByDescending(shared => shared.Value).Select(shared => shared.Key);

    /// <summary>The quotes in this article.</summary>
    public IEnumerable<Quotation> Quotations => Quotes.Select(quote => new Quotation(this, quote));

    /// <summary>The anchor of a quotation on the article's page.</summary>
    public string IdOf(Quote quote) => $"quote-{Quotes.IndexOf(quote) + 1}";
}

/// <summary>A quote and the article that contains it.</summary>
public sealed record Quotation(Article Article, Quote Quote)
{
    public string Url => $"{Article.Url}#{Article.IdOf(Quote)}";
}
