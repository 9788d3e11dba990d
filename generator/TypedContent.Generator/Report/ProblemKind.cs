using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Diagnostics;

namespace TypedContent.Generator.Report;

/// <summary>The diagnostics of one kind.</summary>
/// <param name="Descriptor">The kind.</param>
/// <param name="Severity">Their severity in the project; <see langword="null"/> if it turns them off.</param>
/// <param name="Count">The number of diagnostics.</param>
/// <param name="Files">The files with them.</param>
/// <param name="First">The location of the first one.</param>
/// <param name="Message">Its message.</param>
/// <param name="Lines">The lines that each of them suggests for the project file: one of several lines, or none.</param>
internal sealed record ProblemKind(
    DiagnosticDescriptor Descriptor, DiagnosticSeverity? Severity, int Count, IReadOnlyCollection<string> Files, string First,
    string Message, List<List<string>> Lines)
{
    // Adjacent elements belong together.
    private static readonly Regex Line = new(
        @"(<(?<name>TypedContent\w+|NoWarn)>[^<>]*</\k<name>>)+|<TypedContent\w+ [^<>]*/>"
            + @"|dotnet_diagnostic\.TC[0-9]{4}\.severity = [a-z]+(?= in a \.globalconfig)",
        RegexOptions.CultureInvariant);

    private static readonly Regex Setting = new(
        @"set (?<name>TypedContent\w+) to '(?<value>[^'<>&]*)'(.* or to '(?<value>[^'<>&]*)')?",
        RegexOptions.CultureInvariant);
    private static readonly Regex PropertyName = new(@"^TypedContent\w+\z", RegexOptions.CultureInvariant);

    /// <summary>Whether the problem is in the project file.</summary>
    public bool IsOfProject => Files.All(static path => path.Length == 0);

    /// <summary>The kinds, errors first, and then by number.</summary>
    public static List<ProblemKind> Of(ReportInput input, ReportPlaces places, TemplateFiles templates) => input.Problems
        .GroupBy(problem => (problem.Id, Severity: SeverityOf(problem, input.Settings)))
        .Select(group =>
        {
            var inOrder = group.OrderBy(problem => places.NameOf(problem.Path), StringComparer.Ordinal)
                .ThenBy(static problem => problem.Span.Start)
                .ThenBy(static problem => string.Join("\n", problem.Arguments), StringComparer.Ordinal).ToList();
            return new ProblemKind(
                DiagnosticDescriptors.Of(group.Key.Id),
                group.Key.Severity,
                inOrder.Count,
                new HashSet<string>(inOrder.Select(static problem => problem.Path), StringComparer.Ordinal),
                places.NameOf(inOrder[0]),
                inOrder[0].ToDiagnostic().GetMessage(CultureInfo.InvariantCulture),
                inOrder.ConvertAll(problem => templates.LineOf(problem.Path) is { } line ? [line] : LinesOf(problem)));
        })
        .OrderByDescending(static kind => (int?)kind.Severity ?? -1)
        .ThenByDescending(static kind => kind.Count)
        .ThenBy(static kind => kind.Descriptor.Id, StringComparer.Ordinal)
        .ToList();

    private static DiagnosticSeverity? SeverityOf(Problem problem, ReportSettings settings) =>
        settings.Severities.FirstOrDefault(severity => severity.Id == problem.Id.Code())?.Severity switch
        {
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Info or ReportDiagnostic.Hidden => DiagnosticSeverity.Info,
            ReportDiagnostic.Suppress => null,
            _ => problem.IsError ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        };

    // The fix is in the message itself, or in its last argument; the others quote the content, which must not suggest a line here.
    private static List<string> LinesOf(Problem problem)
    {
        var last = problem.Arguments.Count - 1;
        var message = string.Format(
            CultureInfo.InvariantCulture,
            DiagnosticDescriptors.Of(problem.Id).MessageFormat.ToString(CultureInfo.InvariantCulture),
            [.. problem.Arguments.Select((argument, index) => index == last || PropertyName.IsMatch(argument) ? argument : "")]);
        var lines = Line.Matches(message).Cast<Match>().Select(static match => match.Value).ToList();
        if (!lines.Exists(static line => line.StartsWith("<TypedContent", StringComparison.Ordinal)) && Setting.Match(message) is { Success: true } setting)
        {
            var name = setting.Groups["name"].Value;
            lines.InsertRange(0, setting.Groups["value"].Captures.Cast<Capture>().Select(value => $"<{name}>{value.Value}</{name}>"));
        }

        return lines;
    }
}
