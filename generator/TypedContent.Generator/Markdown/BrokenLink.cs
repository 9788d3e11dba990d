using Microsoft.CodeAnalysis;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Model;
using TypedContent.Generator.Options;

namespace TypedContent.Generator.Markdown;

/// <summary>Tells of links that lead nowhere as the project wants it.</summary>
internal static class BrokenLink
{
    private const string Cure = " (<TypedContentLinks>warn</TypedContentLinks> in the project file makes warnings of links and images that lead nowhere)";

    /// <summary>The severity in a mode; <see langword="null"/> for the diagnostic's own.</summary>
    public static DiagnosticSeverity? SeverityIn(LinkMode mode) => mode == LinkMode.Warn ? DiagnosticSeverity.Warning : null;

    /// <summary>The diagnostic with what it says: an error also says what makes a warning of it.</summary>
    /// <param name="problem">The diagnostic, without its arguments.</param>
    /// <param name="arguments">The arguments; the last one is what to do.</param>
    public static DiagnosticInfo With(DiagnosticInfo problem, params string[] arguments)
    {
        arguments[arguments.Length - 1] += problem.Severity is null ? Cure : "";
        return problem with { Arguments = arguments.ToEquatableArray() };
    }
}
