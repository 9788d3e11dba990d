namespace TypedContent;

/// <summary>The direction in which a locale's script is written.</summary>
public static class TextDirection
{
    // Scripts that are written from right to left (ISO 15924), and languages whose usual script is one of them (CLDR).
    private static readonly HashSet<string> Scripts = new(StringComparer.OrdinalIgnoreCase)
    {
        "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi",
    };

    private static readonly HashSet<string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "arc", "arz", "azb", "bal", "bgn", "ckb", "dv", "fa", "glk", "he", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sd", "sdh", "syr", "ug", "ur", "yi",
    };

    /// <summary>The value of an element's <c>dir</c> attribute.</summary>
    /// <param name="locale">A BCP 47 tag; <see langword="null"/> for none.</param>
    /// <returns><c>rtl</c> or <c>ltr</c>; <c>ltr</c> where there is no locale.</returns>
    public static string Of(string? locale)
    {
        var subtags = (locale ?? "").Split('-');
        // The second or third subtag of four letters is the script (RFC 5646, section 2.2.3).
        return subtags.Skip(1).FirstOrDefault(static subtag => subtag.Length == 4 && char.IsAsciiLetter(subtag[0])) is { } script
            ? Scripts.Contains(script) ? "rtl" : "ltr"
            : Languages.Contains(subtags[0]) ? "rtl" : "ltr";
    }
}
