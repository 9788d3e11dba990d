using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace TypedContent.TestKit;

/// <summary>What a build prints, all of which a test must expect.</summary>
/// <typeparam name="TSelf">The type itself, which the checks return.</typeparam>
public abstract class BuildReport<TSelf>
    where TSelf : BuildReport<TSelf>
{
    /// <summary>Every line that a build would print: the generator's diagnostics and the compiler's errors and warnings.</summary>
    public abstract ImmutableArray<string> BuildLines { get; }

    private protected bool IsReported { get; set; }

    /// <summary>Checks that a build prints these lines and no others; none where none is named.</summary>
    public TSelf ShouldReport(params string[] lines)
    {
        BuildExpectation.Check(BuildLines, lines);
        IsReported = true;
        return (TSelf)this;
    }

    /// <summary>Checks that each line that a build prints matches; for tests of what their wording is not the point.</summary>
    /// <param name="pattern">A regular expression: <c>^content/articles/a\.md\(.*: error TC0012: </c>.</param>
    /// <param name="count">How many lines there are; any number, if null.</param>
    public TSelf ShouldReportOnly([StringSyntax(StringSyntaxAttribute.Regex)] string pattern, int? count = null)
    {
        BuildExpectation.Check(BuildLines, pattern, count);
        IsReported = true;
        return (TSelf)this;
    }

    private protected void CheckReported()
    {
        if (!IsReported)
        {
            ShouldReport();
        }
    }
}
