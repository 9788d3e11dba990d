namespace TypedContent;

/// <summary>Orders the entries of a declared record's collection by the values of keys, and gives each the entries beside it.</summary>
/// <remarks>The property <c>TypedContentOrder</c> does the same for a collection whose record is inferred.</remarks>
/// <param name="keys">
/// The keys, separated by commas, the most significant first; a <c>-</c> puts the greatest value first: <c>-date, title</c>. A key is that of the content or
/// the name of a member, in any case style; the keys that lead to it are separated by dots: <c>seo.priority</c>. <c>slug</c> is the slug of the entry.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ContentOrderAttribute(string keys) : Attribute
{
    /// <summary>The keys, separated by commas.</summary>
    public string Keys { get; } = keys;
}
