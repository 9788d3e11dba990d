using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedContent.Generator.Declarations;

/// <summary>A Razor component file, with its namespace. The output of Razor's generator is not visible to other generators.</summary>
/// <param name="Path">Its path in the project: <c>Components/Pages/Posts.razor</c>.</param>
/// <param name="Namespace">The namespace of its <c>@namespace</c> directive; <see langword="null"/> if it has none.</param>
/// <param name="IsGeneric">Whether it has a type parameter, so that its class can have the same name as a content type, which has another arity.</param>
internal sealed record RazorFile(string Path, string? Namespace, bool IsGeneric)
{
    // In base64, as Razor's own targets set it.
    private const string TargetPath = "build_metadata.AdditionalFiles.TargetPath";

    private const string Extension = ".razor";

    private const string NamespaceDirective = "@namespace";

    private const string TypeParameterDirective = "@typeparam";

    private static readonly Regex Directive = new(@"^[ \t]*@namespace[ \t]+(?<name>[\w.]+)", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private static readonly Regex TypeParameter = new(@"^[ \t]*@typeparam[ \t]", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    /// <summary>Its folder in the project; empty for the project folder.</summary>
    public string Folder => Path.Substring(0, Math.Max(Path.LastIndexOf('/'), 0));

    /// <summary>Its name without the extension.</summary>
    public string Name => Path.Substring(Path.LastIndexOf('/') + 1, Path.Length - Path.LastIndexOf('/') - 1 - Extension.Length);

    /// <summary>Whether it generates no component, but applies to those in its folder and below.</summary>
    public bool IsImports => Name == "_Imports";

    /// <summary>Whether an additional file is one.</summary>
    public static bool Is(AdditionalText file) => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads it; <see langword="null"/> if the project does not compile it.</summary>
    public static RazorFile? Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        if (!options.GetOptions(file).TryGetValue(TargetPath, out var encoded)
            || Decode(encoded) is not { } path
            || !path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var text = file.GetText(cancellationToken)?.ToString() ?? "";
        var isGeneric = text.Contains(TypeParameterDirective) && TypeParameter.IsMatch(text);
        var last = text.Contains(NamespaceDirective) ? Directive.Matches(text).Cast<Match>().LastOrDefault() : null;
        return new RazorFile(path, last?.Groups["name"].Value, isGeneric);
    }

    private static string? Decode(string encoded)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(encoded)).Replace('\\', '/');
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
