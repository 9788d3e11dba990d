using Microsoft.CodeAnalysis.Diagnostics;
using TypedContent.Generator.Reading;

namespace TypedContent.Generator.Options;

/// <summary>What the project sets of how a file is read by itself. Files are read anew where it changes.</summary>
/// <param name="HasMarks"><c>TypedContentMarks</c>: whether <c>^</c>, <c>++</c>, <c>==</c> and a single <c>~</c> are marks of emphasis in Markdown.</param>
internal sealed record ReadingOptions(bool HasMarks)
{
    /// <summary>Where the project sets nothing.</summary>
    public static readonly ReadingOptions Default = new(HasMarks: false);

    /// <summary>How dates are written: <c>TypedContentDateFormats</c> and <c>TypedContentUtcOffset</c>.</summary>
    public DateForms Dates { get; init; } = DateForms.Iso;

    /// <summary>What reading a file may cost.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    public static ReadingOptions Read(AnalyzerConfigOptions options) =>
        new(HasMarks: string.Equals(GenerationOptions.Property(options, "TypedContentMarks"), "true", StringComparison.OrdinalIgnoreCase)) { Dates = DateOptions.Read(options) };
}
