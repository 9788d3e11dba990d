using Microsoft.CodeAnalysis.Text;
using TypedContent.Generator.Diagnostics;

namespace TypedContent.Generator.Report;

/// <summary>The values that do not go with those of most others under their key, or that no type holds.</summary>
internal sealed class OddValues
{
    private readonly Dictionary<(string Path, TextSpan Span), DiagnosticInfo> _found = [];

    public OddValues(IEnumerable<DiagnosticInfo> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Where(static diagnostic =>
            diagnostic.Descriptor == DiagnosticDescriptors.MixedTypes || diagnostic.Descriptor == DiagnosticDescriptors.InvalidScalar))
        {
            _found[(diagnostic.Path, diagnostic.Span)] = diagnostic;
        }
    }

    /// <summary>What is reported of a value; <see langword="null"/> where nothing is.</summary>
    public DiagnosticInfo? Find(string path, TextSpan span) => _found.TryGetValue((path, span), out var found) ? found : null;
}
