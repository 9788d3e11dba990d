using System.Globalization;

namespace Site._1;

/// <summary>Dates in the language of the site.</summary>
public static class ArticleDate
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo(Settings.Language);

    public static string Of(Article article) => article.Date.ToString("d MMMM yyyy", Culture);
}
