using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedContent.TestKit;

/// <summary>The steps of a pipeline that a run tracked.</summary>
internal static class TrackedSteps
{
    // Names that the compiler gives to its inputs and to the inner steps of its own operators.
    private static readonly ImmutableHashSet<string> CompilerSteps =
    [
        "Compilation", "CompilationOptions", "ParseOptions", "AdditionalTexts", "AnalyzerConfigOptions", "MetadataReferences", "AnalyzerReferences",
    ];

    /// <summary>The steps that the generator named, and its output steps (<c>SourceOutput</c>, <c>ImplementationSourceOutput</c>), by name.</summary>
    public static IEnumerable<(string Name, ImmutableArray<IncrementalGeneratorRunStep> Runs)> Named(GeneratorDriverRunResult result) =>
        result.Results
            .SelectMany(generator => generator.TrackedSteps.Concat(generator.TrackedOutputSteps))
            .Where(step => !IsCompilerStep(step.Key))
            .DistinctBy(step => step.Key)
            .OrderBy(step => step.Key, StringComparer.Ordinal)
            .Select(step => (step.Key, step.Value));

    /// <summary>The steps that the generator named: its models.</summary>
    public static IEnumerable<(string Name, ImmutableArray<IncrementalGeneratorRunStep> Runs)> Models(GeneratorDriverRunResult result)
    {
        var outputs = result.Results.SelectMany(generator => generator.TrackedOutputSteps.Keys).ToHashSet();
        return Named(result).Where(step => !outputs.Contains(step.Name));
    }

    /// <summary>The outputs of all runs of a step.</summary>
    public static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(ImmutableArray<IncrementalGeneratorRunStep> runs) =>
        runs.SelectMany(run => run.Outputs);

    private static bool IsCompilerStep(string name) =>
        CompilerSteps.Contains(name) || name.Contains("_ForAttribute", StringComparison.Ordinal);
}
