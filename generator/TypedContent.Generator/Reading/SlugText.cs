namespace TypedContent.Generator.Reading;

/// <summary>What a slug may be: parts separated by <c>/</c>, none of them empty, without control characters.</summary>
internal static class SlugText
{
    /// <summary>What is wrong with a slug, as the rest of a sentence; <see langword="null"/> where nothing is.</summary>
    public static string? Problem(string slug)
    {
        if (slug.Trim().Length == 0)
        {
            return "is empty";
        }

        if (slug.Any(static c => char.IsControl(c) || char.IsSurrogate(c) && !char.IsHighSurrogate(c) && !char.IsLowSurrogate(c)))
        {
            return "holds a control character";
        }

        if (slug != slug.Trim())
        {
            return "begins or ends with white space";
        }

        return slug[0] == '/' || slug[slug.Length - 1] == '/' || slug.Contains("//")
            ? "has an empty part before or behind a '/'"
            : null;
    }
}
