using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace TypedContent.Testing;

/// <summary>A message of a build. Lines and columns count from 1, as a build prints them; columns are UTF-16 code units.</summary>
/// <param name="Id">The diagnostic's id: <c>TC0008</c>.</param>
/// <param name="Severity">The severity.</param>
/// <param name="Path">The file, relative to the project's folder, or the name of a generated file; empty where the message is at no place.</param>
/// <param name="Line">The line; 0 where the message is at no place.</param>
/// <param name="Column">The column; 0 where the message is at no place.</param>
/// <param name="EndLine">The line in which the place ends; 0 where the message is at no place.</param>
/// <param name="EndColumn">The column after the last character of the place; 0 where the message is at no place.</param>
/// <param name="Message">The text.</param>
public sealed record BuildMessage(string Id, DiagnosticSeverity Severity, string Path, int Line, int Column, int EndLine, int EndColumn, string Message)
{
    /// <summary>The line that a build prints, with the end of the place.</summary>
    /// <returns>The text: <c>content/articles/hello.md(2,7,2,17): error TC0008: …</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Line == 0 ? "CSC " : $"{Path}({Line},{Column},{EndLine},{EndColumn})")}: {Severity.ToString().ToLowerInvariant()} {Id}: {Message}");

    /// <summary>The messages, in the order of files and positions.</summary>
    internal static ImmutableArray<BuildMessage> Of(IEnumerable<Diagnostic> diagnostics, Func<Location, string> pathOf) =>
    [
        .. diagnostics
            .Select(diagnostic => (Diagnostic: diagnostic, Path: pathOf(diagnostic.Location), diagnostic.Location.GetLineSpan().Span))
            .OrderBy(item => item.Path, StringComparer.Ordinal)
            .ThenBy(item => item.Span.Start)
            .ThenBy(item => item.Span.End)
            .Select(item => item.Diagnostic.Location == Location.None
                ? new BuildMessage(item.Diagnostic.Id, item.Diagnostic.Severity, "", 0, 0, 0, 0, Text(item.Diagnostic))
                : new BuildMessage(
                    item.Diagnostic.Id,
                    item.Diagnostic.Severity,
                    item.Path,
                    item.Span.Start.Line + 1,
                    item.Span.Start.Character + 1,
                    item.Span.End.Line + 1,
                    item.Span.End.Character + 1,
                    Text(item.Diagnostic))),
    ];

    private static string Text(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
