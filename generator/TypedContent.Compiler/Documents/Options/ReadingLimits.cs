namespace TypedContent.Compiler.Documents.Options;

/// <summary>The limits for parsing the Markdown of one file. Tests use lower limits.</summary>
/// <param name="Steps">The maximum number of characters that may be scanned (<see cref="Markdown.ReadingCost"/>).</param>
/// <param name="Definitions">The maximum number of lines that may define links.</param>
internal sealed record ReadingLimits(long Steps, int Definitions)
{
    /// <summary>Limits parsing to a few seconds. Real texts of many megabytes need less than a tenth of it.</summary>
    public static readonly ReadingLimits Default = new(Steps: 300_000_000, Definitions: 50_000);
}
