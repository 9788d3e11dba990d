using Microsoft.CodeAnalysis.Diagnostics;
using TypedContent.Generator.Files;

namespace TypedContent.Generator.Options;

/// <summary>What the project sets of how a file is read by itself. Files are read anew where it changes.</summary>
/// <param name="HasMarks"><c>TypedContentMarks</c>: whether <c>^</c>, <c>++</c>, <c>==</c> and a single <c>~</c> are marks of emphasis in Markdown.</param>
internal sealed record ReadingOptions(bool HasMarks)
{
    /// <summary>Where the project sets nothing.</summary>
    public static readonly ReadingOptions Default = new(HasMarks: false);

    /// <summary>What the place of a file says.</summary>
    public ContentLayout Layout { get; init; } = ContentLayout.Default;

    /// <summary>What reading a file may cost.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    public static ReadingOptions Read(AnalyzerConfigOptions options) =>
        new(HasMarks: string.Equals(GenerationOptions.Property(options, "TypedContentMarks"), "true", StringComparison.OrdinalIgnoreCase));
}
