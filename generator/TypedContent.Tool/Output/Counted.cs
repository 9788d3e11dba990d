using System.Globalization;

namespace TypedContent.Tool.Output;

/// <summary>Numbers with their nouns.</summary>
internal static class Counted
{
    /// <summary>A number.</summary>
    public static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with its noun: <c>1 file</c>, <c>12 files</c>.</summary>
    public static string Of(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
