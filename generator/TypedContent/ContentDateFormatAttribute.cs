namespace TypedContent;

/// <summary>Specifies a format, in addition to ISO 8601, in which the content writes the dates of a member.</summary>
/// <remarks>
/// For members of the types <see cref="DateOnly"/>, <see cref="DateTime"/> and <see cref="DateTimeOffset"/>, and for lists and dictionaries of them. The
/// formats of the project (<c>TypedContentDateFormats</c>) do not apply to such a member.
/// </remarks>
/// <param name="format">A custom .NET date format with a four-digit year, parsed with the invariant culture: <c>dd.MM.yyyy</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class ContentDateFormatAttribute(string format) : Attribute
{
    /// <summary>The format.</summary>
    public string Format { get; } = format;
}
