using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Diagnostics;
using TypedContent.Tool.Projects;

namespace TypedContent.Generator.Tests.CommandLine;

/// <summary>The tool gives diagnostics the severities that the C# compiler gives them.</summary>
public sealed class DiagnosticSettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("TypedContent.Settings.").FullName;

    [Fact]
    public void Every_combination_of_settings()
    {
        var differences = new List<string>();
        foreach (var id in new[] { ProblemId.InvalidScalar, ProblemId.MisspeltKey, ProblemId.BrokenLink })
        {
            foreach (var configured in new[] { "", "none", "silent", "suggestion", "warning", "error", "default", "odd" })
            {
                foreach (var properties in Combinations(id.Code()))
                {
                    var config = configured.Length == 0 ? "" : $"is_global = true\ndotnet_diagnostic.{id.Code()}.severity = {configured}\n";
                    var problem = new Problem(id, "/site/a.md", default, default, ["a", "b", "c"]) { IsLowered = id == ProblemId.BrokenLink };
                    var (compiler, tool) = (OfCompiler(problem, properties, config), OfTool(problem, properties, config));
                    if (compiler != tool)
                    {
                        differences.Add($"{id} '{configured}' {string.Join(' ', properties)}: {compiler}, not {tool}");
                    }
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Theory]
    [InlineData(
        "error",
        new[] { "is_global = true\ndotnet_diagnostic.TC0045.severity = error\n", "global_level = 5\ndotnet_diagnostic.TC0045.severity = none\n" })]
    [InlineData(
        "none",
        new[] { "is_global = true\ndotnet_diagnostic.TC0045.severity = error\n",
            "is_global = true\nglobal_level = 5\ndotnet_diagnostic.TC0045.severity = none" })]
    [InlineData(null, new[] { "is_global = true\ndotnet_diagnostic.TC0045.severity = error\n", "is_global = true\ndotnet_diagnostic.TC0045.severity = none" })]
    [InlineData(null, new[] { "is_global = true\n[*.md]\ndotnet_diagnostic.TC0045.severity = error\n" })]
    [InlineData("error", new[] { "# x\nis_global = true\n\nDOTNET_diagnostic.tc0045.severity : error ; yes\n" })]
    public void Global_configuration_files(string? expected, string[] files)
    {
        var paths = files.Select((text, index) => Write($"{index}.editorconfig", text)).ToList();

        Assert.Equal(expected, GlobalConfigFiles.Read(paths).GetValueOrDefault("TC0045"));
        Assert.Equal(
            expected,
            AnalyzerConfigSet.Create(files.Select((text, index) => AnalyzerConfig.Parse(text, paths[index])).ToImmutableArray())
                .GlobalConfigOptions.TreeOptions.TryGetValue("TC0045", out var severity) ? severity == ReportDiagnostic.Suppress ? "none" : "error" : null);
    }

    [Fact]
    public void A_file_with_the_name_of_a_global_one_needs_no_key() =>
        Assert.Equal("none", GlobalConfigFiles.Read([Write(".globalconfig", "dotnet_diagnostic.TC0045.severity = none")])["TC0045"]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<IReadOnlyList<string>> Combinations(string id)
    {
        string[] all = [$"NoWarn={id}", "TreatWarningsAsErrors=true", $"WarningsAsErrors={id}", $"WarningsNotAsErrors={id}", "WarningLevel=0"];
        return Enumerable.Range(0, 1 << all.Length).Select(bits => all.Where((_, index) => (bits >> index & 1) == 1).ToList());
    }

    private FindingSeverity? OfTool(Problem problem, IReadOnlyList<string> properties, string config) => DiagnosticSettings.Read(
        properties.Select(static property => property.Split('=')).ToDictionary(static pair => pair[0], static pair => pair[1]),
        config.Length == 0 ? [] : [Write("settings.editorconfig", config)]).Of(problem);

    private static FindingSeverity? OfCompiler(Problem problem, IReadOnlyList<string> properties, string config)
    {
        // In the order of MSBuild's task.
        var arguments = properties.Select(static property => property.Split('=')).Select(static pair => pair[0] switch
        {
            "NoWarn" => "/nowarn:" + pair[1],
            "TreatWarningsAsErrors" => "/warnaserror+",
            "WarningsAsErrors" => "/warnaserror+:" + pair[1],
            "WarningsNotAsErrors" => "/warnaserror-:" + pair[1],
            _ => "/warn:" + pair[1],
        });
        var options = CSharpCommandLineParser.Default.Parse([.. arguments, "a.cs"], "/site", sdkDirectory: null).CompilationOptions;
        var configs = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(config, "/site/settings.editorconfig")));
        var compilation = CSharpCompilation.Create("Site", options: options.WithSyntaxTreeOptionsProvider(
            new GlobalOptions(configs.GlobalConfigOptions.TreeOptions)));
        return CompilationWithAnalyzers.GetEffectiveDiagnostics([problem.ToDiagnostic()], compilation).FirstOrDefault()?.Severity switch
        {
            DiagnosticSeverity.Error => FindingSeverity.Error,
            DiagnosticSeverity.Warning => FindingSeverity.Warning,
            DiagnosticSeverity.Info => FindingSeverity.Info,
            _ => null,
        };
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private sealed class GlobalOptions(ImmutableDictionary<string, ReportDiagnostic> options) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            options.TryGetValue(diagnosticId, out severity);
    }
}
