namespace TypedContent;

/// <summary>
/// The lookup of RFC 4647, section 3.4: the fallback locales of an entry that has no variant in a locale. This file is compiled into both the
/// runtime library and the content compiler, so that both use the same fallbacks.
/// </summary>
internal static class LanguageLookup
{
    /// <summary>The tag to look for next: without its last subtag, and without a single letter that introduced it;
    /// <see langword="null"/> if none is left.</summary>
    public static string? Shorten(string tag)
    {
        var dash = tag.LastIndexOf('-');
        return dash < 0 ? null : tag.Substring(0, dash >= 2 && tag[dash - 2] == '-' ? dash - 2 : dash);
    }
}
