namespace TypedContent;

/// <summary>Specifies the key that a member takes its value from, or the text of an enum member in the content, in place of its own name.</summary>
/// <param name="name">The key, exactly as the content writes it.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field, AllowMultiple = false)]
public sealed class ContentNameAttribute(string name) : Attribute
{
    /// <summary>The key.</summary>
    public string Name { get; } = name;
}
