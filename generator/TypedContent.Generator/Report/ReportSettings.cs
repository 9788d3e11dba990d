using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Diagnostics;

namespace TypedContent.Generator.Report;

/// <summary>What the report needs to know of the project besides its content.</summary>
/// <param name="Options">What the project sets.</param>
/// <param name="Folder">The project's folder, which paths of C# files are relative to; <see langword="null"/> where the build does not name it.</param>
/// <param name="Severities">How severe the project makes diagnostics that it does not leave as they are.</param>
internal sealed record ReportSettings(GenerationOptions Options, string? Folder, EquatableArray<ProjectSeverity> Severities)
{
    /// <summary>Reads them; <see langword="null"/> where no report is asked for, which is in all builds but that of the report.</summary>
    public static ReportSettings? Read(Compilation compilation, ProjectProperties properties, GenerationOptions options, CancellationToken cancellationToken) =>
        options.Reports
        ? new ReportSettings(options, properties.PathOf("TypedContentWorkingPath"), SeveritiesOf(compilation, options, cancellationToken).ToEquatableArray())
        : null;

    // The build of the report turns all off, so what the project turns off itself comes as a property.
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
