using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedContent.Testing.Build;

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

        var message = new StringBuilder("The build prints lines other than those that the test expects.");
        Append("Not expected; if correct, add:", unexpected);
        Append("Expected, but not printed; if correct, remove:", missing);
        throw new ContentAssertException(message.Append(Call(actual)).ToString());

        void Append(string title, List<string> lines)
        {
            if (lines.Count > 0)
            {
                message.Append("\n\n").Append(title).AppendJoin("", lines.Select(line => "\n        " + Literal(line)));
            }
        }
    }

    /// <summary>Fails unless each line matches and there are as many as expected; the failure prints them all.</summary>
    public static void Check(ImmutableArray<string> actual, string pattern, int? count)
    {
        var matching = actual.Count(line => Regex.IsMatch(line, pattern, RegexOptions.CultureInvariant));
        if (matching != actual.Length || actual.Length != (count ?? matching))
        {
            throw new ContentAssertException(
                $"The build prints {actual.Length} {(actual.Length == 1 ? "line" : "lines")}, and {matching} of them "
                + $"{(matching == 1 ? "matches" : "match")} {Literal(pattern)}; the test expects "
                + $"{count?.ToString(CultureInfo.InvariantCulture) ?? "all"} to match, and no others.{Call(actual)}");
        }
    }

    private static string Call(ImmutableArray<string> actual) =>
        "\n\nThe call that expects what the build prints:\n    .ShouldReport(" + string.Join(',', actual.Select(line => "\n        " + Literal(line))) + ')';

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
