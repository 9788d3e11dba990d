using System.Globalization;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Report;

/// <summary>Formats counts for the report.</summary>
internal static class ReportText
{
    /// <summary>A number with its noun: <c>1 file</c>, <c>12 files</c>.</summary>
    public static string Count(int count, string one, string? many = null) =>
        string.Format(CultureInfo.InvariantCulture, "{0} {1}", count, count == 1 ? one : many ?? one + "s");

    /// <summary>The first of several names, and the number of others.</summary>
    public static string List(IReadOnlyList<string> names, int max) => names.Count <= max ? string.Join(", ", names) : WordList.Of(names, max);
}
