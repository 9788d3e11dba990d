using System.Globalization;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Report;

/// <summary>Counts in words.</summary>
internal static class ReportText
{
    /// <summary>How many there are: <c>1 file</c>, <c>12 files</c>.</summary>
    public static string Count(int count, string one, string? many = null) =>
        string.Format(CultureInfo.InvariantCulture, "{0} {1}", count, count == 1 ? one : many ?? one + "s");

    /// <summary>The first of several names, and how many others there are.</summary>
    public static string List(IReadOnlyList<string> names, int max) => names.Count <= max ? string.Join(", ", names) : WordList.Of(names, max);
}
