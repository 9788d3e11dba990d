namespace TypedContent.Compiler.Locales;

/// <summary>Chooses the variant of an entry for a locale that it may not have.</summary>
internal static class LocaleFallback
{
    /// <summary>The variant of the locale, or of the nearest less specific one (<see cref="LanguageLookup"/>); otherwise the first one;
    /// <see langword="null"/> if there is none.</summary>
    public static T? Find<T>(IReadOnlyList<T> variants, Func<T, string?> localeOf, string? locale)
        where T : class
    {
        for (var tag = locale; !string.IsNullOrEmpty(tag); tag = LanguageLookup.Shorten(tag!))
        {
            if (variants.FirstOrDefault(variant => string.Equals(localeOf(variant), tag, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                return found;
            }
        }

        return variants.Count == 0 ? null : variants[0];
    }
}
