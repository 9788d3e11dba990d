using System.Security;
using System.Text.RegularExpressions;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Report;

/// <summary>The lines for the project file that the messages suggest, each with the problems that it would fix.</summary>
internal static class LineSection
{
    // The maximum number of members that a line names as dates.
    private const int MaxMembers = 4;

    private const string Or = "\n    or ";

    // List properties, for which each message suggests one item: otherwise only the last line would apply.
    private static readonly Regex ListLine = new(
        @"^<(?<name>TypedContentUnion|TypedContentDateFormats)>(?<items>[^<>]*)</", RegexOptions.CultureInvariant);

    // Except at the end of "&amp;".
    private static readonly Regex ItemEnd = new(@"(?<!&[a-z]+);", RegexOptions.CultureInvariant);

    /// <summary>Writes the lines.</summary>
    /// <param name="text">Receives them.</param>
    /// <param name="kinds">The diagnostics.</param>
    /// <param name="templates">The files to leave out before anything else is fixed.</param>
    /// <param name="unions">The keys for which the project allows values of any kind.</param>
    /// <param name="quotedDates">The members that are texts because all their dates are quoted.</param>
    /// <param name="quotedLine">The line that makes them dates.</param>
    public static void Write(
        ReportWriter text, List<ProblemKind> kinds, TemplateFiles templates, EquatableArray<string> unions, List<string> quotedDates, string quotedLine)
    {
        var active = kinds.FindAll(static kind => kind.Severity is not null);
        var lines = active
            .SelectMany(static kind => kind.Lines.Where(static lines => lines.Count > 0)
                .Select(lines => (Id: (string?)kind.Descriptor.Id, Member: (string?)null, Line: string.Join(Or, lines.Distinct()))))
            .Concat(quotedDates.Select(member => (Id: (string?)null, Member: (string?)member, Line: quotedLine)))
            .GroupBy(static found => ListLine.Match(found.Line) is { Success: true } list && !found.Line.Contains(Or) ? list.Groups["name"].Value : found.Line)
            .Select(group => new OfferedLine(
                IsSetting(group.Key) || group.Key[0] == '<' || templates.Lines.Contains(group.Key)
                    ? group.Key
                    : Merged(group.Key, group.Select(static found => found.Line), unions),
                group.Count(static found => found.Id is not null),
                group.Select(static found => found.Id).OfType<string>().Distinct().OrderBy(static id => id, StringComparer.Ordinal).ToList(),
                group.Select(static found => found.Member).OfType<string>().ToList()))
            .OrderByDescending(line => templates.Lines.Contains(line.Line))
                .ThenByDescending(static line => line.Count + line.Members.Count)
                .ThenBy(static line => line.Line, StringComparer.Ordinal)
                .ToList();
        Write(text, "Lines for the project file", lines.FindAll(static line => !IsSetting(line.Line)));
        Write(text, "Lines for a .globalconfig", lines.FindAll(static line => IsSetting(line.Line)));
        WriteRest(text, active.FindAll(static kind => !kind.IsOfProject), "fix the content, or set a severity in a .globalconfig");
        WriteRest(text, active.FindAll(static kind => kind.IsOfProject), "correct what the project file sets");
    }

    private static bool IsSetting(string line) => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal);

    private static void Write(ReportWriter text, string title, List<OfferedLine> lines)
    {
        if (lines.Count > 0)
        {
            text.Section(title);
        }

        foreach (var (line, count, ids, members) in lines)
        {
            foreach (var part in line.Split('\n'))
            {
                text.Line(part[0] == ' ' ? part : "  " + part);
            }

            var settled = count > 0 ? $"settles {ReportText.Count(count, "report")} ({string.Join(", ", ids)})" : "";
            var made = members.Count > 0 ? $"turns text in quotation marks into dates ({ReportText.List(members, MaxMembers)})" : "";
            text.Line("      " + settled + (count > 0 && members.Count > 0 ? ", and " : "") + made);
        }
    }

    private static void WriteRest(ReportWriter text, List<ProblemKind> kinds, string fix)
    {
        var rest = kinds.FindAll(static kind => kind.Lines.Exists(static lines => lines.Count == 0));
        if (rest.Count > 0)
        {
            var count = rest.Sum(static kind => kind.Lines.Count(static lines => lines.Count == 0));
            var ids = rest.Select(static kind => kind.Descriptor.Id).Distinct().OrderBy(static id => id, StringComparer.Ordinal);
            text.Section($"No line settles {ReportText.Count(count, "report")} ({string.Join(", ", ids)}): {fix}");
        }
    }

    private static string Merged(string property, IEnumerable<string> lines, EquatableArray<string> unions)
    {
        var known = property == GenerationOptions.UnionProperty ? unions.Select(static name => SecurityElement.Escape(name)) : [];
        var items = known.Concat(lines.SelectMany(static line => ItemEnd.Split(ListLine.Match(line).Groups["items"].Value)))
            .Distinct().OrderBy(static item => item, StringComparer.Ordinal).ToList();
        var line = $"<{property}>{string.Join(";", items)}</{property}>";
        return items.Count == 1 || line.Length <= 100 ? line : $"<{property}>\n    {string.Join(";\n    ", items)}\n  </{property}>";
    }

    /// <summary>A line that messages suggest.</summary>
    /// <param name="Line">The line, or several to choose from.</param>
    /// <param name="Count">The number of problems that it fixes.</param>
    /// <param name="Ids">Their ids.</param>
    /// <param name="Members">The members that it makes dates.</param>
    private sealed record OfferedLine(string Line, int Count, List<string> Ids, List<string> Members);
}
