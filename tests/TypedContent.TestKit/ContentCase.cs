using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace TypedContent.TestKit;

/// <summary>The result of one of several cases in a project.</summary>
/// <remarks>As for a <see cref="ContentRun"/>, every line that a build prints for it must be expected.</remarks>
public sealed class ContentCase
{
    private readonly BuildReport _report;
    private readonly ContentRun _run;
    private readonly Func<object?> _value;

    internal ContentCase(ContentRun run, CasePlace place, ImmutableArray<string> buildLines, Func<object?> value)
    {
        _run = run;
        _value = value;
        Place = place;
        BuildLines = buildLines;
        _report = new(() => buildLines);
    }

    /// <summary>The place of the case in the project.</summary>
    public CasePlace Place { get; }

    /// <summary>Every line that a build would print for the files of the case.</summary>
    public ImmutableArray<string> BuildLines { get; }

    /// <summary>The run that the case shares with others, for the generated code.</summary>
    public ContentRun Run
    {
        get
        {
            _report.CheckReported();
            return _run;
        }
    }

    /// <summary>The generated code of the record of the case's collection.</summary>
    public string Code => Run.Source(Place.Record + ".g.cs");

    /// <summary>Checks that a build prints these lines for the files of the case, and no others.</summary>
    public ContentCase ShouldReport(params string[] lines)
    {
        _report.ShouldReport(lines);
        return this;
    }

    /// <summary>Checks that each line that a build prints for the files of the case matches a pattern.</summary>
    /// <param name="pattern">A regular expression.</param>
    /// <param name="count">The number of lines; any number if null.</param>
    public ContentCase ShouldReportOnly([StringSyntax(StringSyntaxAttribute.Regex)] string pattern, int? count = null)
    {
        _report.ShouldReportOnly(pattern, count);
        return this;
    }

    /// <summary>The value of the case.</summary>
    public T Value<T>()
    {
        _report.CheckReported();
        return Probe.Typed<T>(_value(), "the value of the case in " + Place.Folder);
    }
}
