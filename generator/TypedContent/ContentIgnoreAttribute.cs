namespace TypedContent;

/// <summary>Leaves a member of a declared record alone: no key sets it.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = false)]
public sealed class ContentIgnoreAttribute : Attribute;
