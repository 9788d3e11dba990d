namespace TypedContent.Generator.Options;

/// <summary>How a file is read by itself. Files are read anew where it changes.</summary>
internal sealed record ReadingOptions
{
    /// <summary>Where nothing is set.</summary>
    public static readonly ReadingOptions Default = new();

    /// <summary>What reading a file may cost.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;
}
