namespace TypedContent.Compiler.Documents.Options;

/// <summary>What reading the Markdown of one file may cost. Tests have lower limits.</summary>
/// <param name="Steps">How many characters may be looked at (<see cref="Markdown.ReadingCost"/>).</param>
/// <param name="Definitions">How many lines may define links.</param>
internal sealed record ReadingLimits(long Steps, int Definitions)
{
    /// <summary>A few seconds. Real texts of many megabytes stay far below a tenth of it.</summary>
    public static readonly ReadingLimits Default = new(Steps: 300_000_000, Definitions: 50_000);
}
