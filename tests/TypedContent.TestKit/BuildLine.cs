using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace TypedContent.TestKit;

/// <summary>Writes a diagnostic as a build prints it, with the end of its span: <c>content/a.md(4,7,4,11): error TC0003: …</c>.</summary>
internal static class BuildLine
{
    /// <summary>The lines of a build, in the order of files and positions.</summary>
    public static ImmutableArray<string> Of(IEnumerable<Diagnostic> diagnostics, Func<Location, string> pathOf) =>
    [
        .. diagnostics
            .Select(diagnostic => (Diagnostic: diagnostic, Path: pathOf(diagnostic.Location), diagnostic.Location.GetLineSpan().Span))
            .OrderBy(item => item.Path, StringComparer.Ordinal)
            .ThenBy(item => item.Span.Start)
            .ThenBy(item => item.Span.End)
            .Select(item => Format(item.Diagnostic, item.Path, item.Span)),
    ];

    private static string Format(Diagnostic diagnostic, string path, Microsoft.CodeAnalysis.Text.LinePositionSpan span)
    {
        var place = diagnostic.Location == Location.None
            ? "CSC "
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{path}({span.Start.Line + 1},{span.Start.Character + 1},{span.End.Line + 1},{span.End.Character + 1})");
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return $"{place}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {message}";
    }
}
