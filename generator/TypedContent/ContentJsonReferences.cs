namespace TypedContent;

/// <summary>How references to other entries are written as JSON.</summary>
public enum ContentJsonReferences
{
    /// <summary>As the slugs of the entries.</summary>
    Slugs,

    /// <summary>As the entries, whose own references are slugs, so that entries that refer to each other do not recurse without end.</summary>
    Objects,
}
