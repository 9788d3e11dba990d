using Microsoft.CodeAnalysis.Diagnostics;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Pipeline;

/// <summary>The project's properties as the C# compiler passes them on.</summary>
internal sealed class CompilerProperties(AnalyzerConfigOptions options) : ProjectProperties
{
    public CompilerProperties(AnalyzerConfigOptionsProvider provider)
        : this(provider.GlobalOptions)
    {
    }

    protected override string? Value(string name) => options.TryGetValue("build_property." + name, out var value) ? value : null;
}
