using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedContent.TestKit;

/// <summary>Compares the lines that a build prints with those that a test expects.</summary>
internal static class BuildExpectation
{
    /// <summary>Fails unless each line is expected and each expected line is there; the failure prints what to write in the test.</summary>
    public static void Check(ImmutableArray<string> actual, IReadOnlyCollection<string> expected)
    {
        var missing = Except(expected, actual);
        var unexpected = Except(actual, expected);
        if (missing.Count == 0 && unexpected.Count == 0)
        {
            return;
        }

        var message = new StringBuilder("The build prints other lines than the test expects.");
        Append("Not expected; where it is right, add:", unexpected);
        Append("Expected, but not printed; where that is right, remove:", missing);
        message.Append("\n\nThe call that expects what the build prints:\n    .ShouldReport(")
            .AppendJoin(",", actual.Select(line => "\n        " + Literal(line)))
            .Append(')');
        throw new AssertionException(message.ToString());

        void Append(string title, List<string> lines)
        {
            if (lines.Count > 0)
            {
                message.Append("\n\n").Append(title).AppendJoin("", lines.Select(line => "\n        " + Literal(line)));
            }
        }
    }

    // Lines are a multiset: one that is printed twice must be expected twice.
    private static List<string> Except(IEnumerable<string> lines, IEnumerable<string> others)
    {
        var rest = lines.ToList();
        foreach (var line in others)
        {
            rest.Remove(line);
        }

        return rest;
    }

    private static string Literal(string line) => SymbolDisplay.FormatLiteral(line, quote: true);
}
