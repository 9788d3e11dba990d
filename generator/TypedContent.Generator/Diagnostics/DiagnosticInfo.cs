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
    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor,
        Location.Create(Path, Span, LineSpan),
        Properties.ToImmutableDictionary(static property => property.Name, static property => (string?)property.Value),
        [.. Arguments]);
}
