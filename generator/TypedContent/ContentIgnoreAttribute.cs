namespace TypedContent;

/// <summary>Excludes a member of a declared record from the schema: no key sets it.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = false)]
public sealed class ContentIgnoreAttribute : Attribute;
