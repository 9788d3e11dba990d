using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedContent.Testing.Host;

/// <summary>The severities that a <c>.globalconfig</c> of the project sets.</summary>
internal sealed class GlobalConfig(ImmutableDictionary<string, ReportDiagnostic> severities) : SyntaxTreeOptionsProvider
{
    /// <summary>No such file.</summary>
    public static GlobalConfig Empty { get; } = new(ImmutableDictionary<string, ReportDiagnostic>.Empty);

    /// <summary>The file with one more line.</summary>
    public GlobalConfig With(string id, ReportDiagnostic severity) => new(severities.SetItem(id, severity));

    /// <summary>Has a compilation go by the file.</summary>
    public CSharpCompilation Apply(CSharpCompilation compilation) =>
        severities.IsEmpty ? compilation : compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(this));

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        severities.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        severities.TryGetValue(diagnosticId, out severity);
}
