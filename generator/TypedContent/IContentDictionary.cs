namespace TypedContent;

/// <summary>A <see cref="ContentDictionary{T}"/>, without the type of its values.</summary>
internal interface IContentDictionary
{
    /// <summary>The keys and values, in the order of the content.</summary>
    IEnumerable<KeyValuePair<string, object?>> Items { get; }
}
