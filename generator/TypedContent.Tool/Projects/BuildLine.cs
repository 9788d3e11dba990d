using System.Globalization;
using System.Text.RegularExpressions;
using TypedContent.Compiler.Text;

namespace TypedContent.Tool.Projects;

/// <summary>A line of MSBuild's output that is an error or a warning.</summary>
internal static partial class BuildLine
{
    /// <summary>The messages of the package's targets; others, such as those of the SDK, are not about content.</summary>
    public static IReadOnlyList<Finding> FindingsOf(IEnumerable<string> lines, string projectFile) =>
        [.. lines.Select(line => Pattern().Match(line)).Where(static match => match.Success).Select(match => Of(match, projectFile)).Distinct()];

    private static Finding Of(Match match, string projectFile)
    {
        LinePositionSpan? place = null;
        if (match.Groups["line"].Success)
        {
            var position = new LinePosition(Number("line") - 1, Number("column") - 1);
            place = new LinePositionSpan(position, position);
        }

        return new Finding(
            match.Groups["id"].Value,
            "Message of the build",
            match.Groups["severity"].Value == "error" ? FindingSeverity.Error : FindingSeverity.Warning,
            Path.GetFullPath(match.Groups["path"].Value, Path.GetDirectoryName(projectFile)!),
            place,
            match.Groups["text"].Value);

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    // The project stands at the end of the line, in brackets, if the message has another file.
    [GeneratedRegex(
        @"^\s*(?<path>[^\r\n]+?)(\((?<line>\d+),(?<column>\d+)[^)]*\))?\s*: (?<severity>error|warning) (?<id>TCBUILD\d+): "
        + @"(?<text>.*?)( \[[^\[\]]*proj(::[^\]]*)?\])?$")]
    private static partial Regex Pattern();
}
