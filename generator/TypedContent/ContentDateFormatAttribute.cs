namespace TypedContent;

/// <summary>Names a format in which the content writes the dates of a member, besides ISO 8601.</summary>
/// <remarks>
/// For members of the types <see cref="DateOnly"/>, <see cref="DateTime"/> and <see cref="DateTimeOffset"/>, and for lists and dictionaries of them. The
/// formats of the project (<c>TypedContentDateFormats</c>) do not hold for such a member.
/// </remarks>
/// <param name="format">A custom format of .NET with a year of four digits, read in the invariant culture: <c>dd.MM.yyyy</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class ContentDateFormatAttribute(string format) : Attribute
{
    /// <summary>The format.</summary>
    public string Format { get; } = format;
}
