using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedContent.Generator.Options;

/// <summary>What the project sets, each as an MSBuild property of the same name; read once.</summary>
/// <param name="Namespace">The namespace of generated types: <c>TypedContentNamespace</c>, else <c>RootNamespace</c>; empty for none.</param>
/// <param name="DefaultLocale"><c>TypedContentDefaultLocale</c>; <see langword="null"/> where it isn't set.</param>
internal sealed record GenerationOptions(string Namespace, string? DefaultLocale)
{
    public static GenerationOptions Read(AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var options = provider.GlobalOptions;
        return new GenerationOptions(
            Property(options, "TypedContentNamespace") ?? Property(options, "RootNamespace") ?? "",
            Property(options, "TypedContentDefaultLocale"));
    }

    /// <summary>The content root's full path with <c>/</c> at its end; <see langword="null"/> where the package's targets did not run.</summary>
    public static string? RootPath(AnalyzerConfigOptions options)
    {
        // Base64, since a generated .editorconfig cuts a value at '#' and ';'.
        if (Property(options, "TypedContentRootPath") is not { } encoded)
        {
            return null;
        }

        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(encoded)).Replace('\\', '/').TrimEnd('/') + "/";
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
