using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Diagnostics;

namespace TypedContent.Generator.Report;

/// <summary>The information about the project, besides its content, that the report needs.</summary>
/// <param name="Options">The project's settings.</param>
/// <param name="Folder">The project's folder, which paths of C# files are relative to; <see langword="null"/> if the build does not set it.</param>
/// <param name="Severities">The severities of diagnostics that the project changes.</param>
internal sealed record ReportSettings(GenerationOptions Options, string? Folder, EquatableArray<ProjectSeverity> Severities)
{
    /// <summary>Reads them; <see langword="null"/> if there is no report, which is so in all builds except the report's own.</summary>
    public static ReportSettings? Read(Compilation compilation, ProjectProperties properties, GenerationOptions options, CancellationToken cancellationToken) =>
        options.Reports
        ? new ReportSettings(options, properties.PathOf("TypedContentWorkingPath"), SeveritiesOf(compilation, options, cancellationToken).ToEquatableArray())
        : null;

    // The report's build turns all diagnostics off, so those that the project itself turns off are passed as a property.
    private static IEnumerable<ProjectSeverity> SeveritiesOf(Compilation compilation, GenerationOptions options, CancellationToken cancellationToken)
    {
        foreach (var descriptor in DiagnosticDescriptors.All)
        {
            if (options.ReportNoWarn.Contains(descriptor.Id))
            {
                yield return new ProjectSeverity(descriptor.Id, ReportDiagnostic.Suppress);
            }
            else if (ProjectSeverity.FindConfigured(descriptor.Id, compilation, cancellationToken) is { } configured)
            {
                yield return new ProjectSeverity(descriptor.Id, configured);
            }
            else if (ProjectSeverity.Find(descriptor.Id, compilation, cancellationToken) is { } severity and not ReportDiagnostic.Suppress)
            {
                yield return new ProjectSeverity(descriptor.Id, severity);
            }
        }
    }
}
