using Microsoft.CodeAnalysis.Diagnostics;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Host;

/// <summary>The project's properties as provided by the C# compiler.</summary>
internal sealed class RoslynProperties(AnalyzerConfigOptions options) : ProjectProperties
{
    public RoslynProperties(AnalyzerConfigOptionsProvider provider)
        : this(provider.GlobalOptions)
    {
    }

    protected override string? Value(string name) => options.TryGetValue("build_property." + name, out var value) ? value : null;
}
