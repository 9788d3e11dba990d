using Microsoft.CodeAnalysis;

namespace TypedContent.Generator.Report;

/// <summary>How severe the project makes a diagnostic.</summary>
internal sealed record ProjectSeverity(string Id, ReportDiagnostic Severity)
{
    /// <summary>What the project says of a diagnostic; <see langword="null"/> where it leaves it as it is.</summary>
    public static ReportDiagnostic? Find(string id, Compilation compilation, CancellationToken cancellationToken) =>
        FindConfigured(id, compilation, cancellationToken)
            ?? (compilation.Options.SpecificDiagnosticOptions.TryGetValue(id, out var severity) ? severity : null);

    /// <summary>What a global configuration file says of it, which a property such as <c>NoWarn</c> does not change.</summary>
    public static ReportDiagnostic? FindConfigured(string id, Compilation compilation, CancellationToken cancellationToken) =>
        compilation.Options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(id, cancellationToken, out var severity) == true ? severity : null;
}
