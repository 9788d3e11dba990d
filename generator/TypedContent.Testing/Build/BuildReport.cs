using System.Collections.Immutable;

namespace TypedContent.Testing.Build;

/// <summary>The lines that a build prints, all of which a test must expect before it looks at anything else.</summary>
/// <param name="lines">Gives the lines.</param>
internal sealed class BuildReport(Func<ImmutableArray<string>> lines)
{
    /// <summary>Whether the lines were checked.</summary>
    public bool IsReported { get; set; }

    /// <summary>Checks that a build prints these lines and no others.</summary>
    public void ShouldReport(IReadOnlyCollection<string> expected)
    {
        BuildExpectation.Check(lines(), expected);
        IsReported = true;
    }

    /// <summary>Checks that each line that a build prints matches.</summary>
    public void ShouldReportOnly(string pattern, int? count)
    {
        BuildExpectation.Check(lines(), pattern, count);
        IsReported = true;
    }

    /// <summary>Checks that a build prints nothing, unless its lines were checked.</summary>
    public void CheckReported()
    {
        if (!IsReported)
        {
            ShouldReport([]);
        }
    }
}
