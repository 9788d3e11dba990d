namespace TypedContent;

/// <summary>
/// The lookup of RFC 4647, section 3.4: what an entry is looked for in where it has no variant in a locale. The content compiler looks as the
/// runtime does, so this file is compiled into both.
/// </summary>
internal static class LanguageLookup
{
    /// <summary>The tag to look for next: without its last subtag, and without a single letter that introduced it;
    /// <see langword="null"/> where none is left.</summary>
    public static string? Shorten(string tag)
    {
        var dash = tag.LastIndexOf('-');
        return dash < 0 ? null : tag.Substring(0, dash >= 2 && tag[dash - 2] == '-' ? dash - 2 : dash);
    }
}
