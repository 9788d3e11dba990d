using Microsoft.CodeAnalysis;

namespace TypedContent.Generator.Report;

/// <summary>The severity of a diagnostic in the project.</summary>
internal sealed record ProjectSeverity(string Id, ReportDiagnostic Severity)
{
    /// <summary>The project's setting for a diagnostic; <see langword="null"/> for the default.</summary>
    public static ReportDiagnostic? Find(string id, Compilation compilation, CancellationToken cancellationToken) =>
        FindConfigured(id, compilation, cancellationToken)
            ?? (compilation.Options.SpecificDiagnosticOptions.TryGetValue(id, out var severity) ? severity : null);

    /// <summary>The setting in a global configuration file, which a property such as <c>NoWarn</c> does not override.</summary>
    public static ReportDiagnostic? FindConfigured(string id, Compilation compilation, CancellationToken cancellationToken) =>
        compilation.Options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(id, cancellationToken, out var severity) == true ? severity : null;
}
