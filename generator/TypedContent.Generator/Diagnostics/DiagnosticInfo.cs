using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Generator.Model;

namespace TypedContent.Generator.Diagnostics;

/// <summary>A diagnostic as the pipeline carries it: the compiler's <see cref="Location"/> is made only when it is reported.</summary>
internal sealed record DiagnosticInfo(
    DiagnosticDescriptor Descriptor,
    string Path,
    TextSpan Span,
    LinePositionSpan LineSpan,
    EquatableArray<string> Arguments,
    EquatableArray<DiagnosticProperty> Properties = default)
{
    /// <summary>How severe it is here, where the project says so; <see langword="null"/> for the descriptor's own severity.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>A diagnostic of what the project file sets, which has no place.</summary>
    public static DiagnosticInfo OfProject(DiagnosticDescriptor descriptor, params string[] arguments) =>
        new(descriptor, "", default, default, arguments.ToEquatableArray());

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor,
        Path.Length == 0 ? Location.None : Location.Create(Path, Span, LineSpan),
        Severity ?? Descriptor.DefaultSeverity,
        additionalLocations: null,
        Properties.ToImmutableDictionary(static property => property.Name, static property => (string?)property.Value),
        [.. Arguments.Select(MessageText.Of)]);
}
