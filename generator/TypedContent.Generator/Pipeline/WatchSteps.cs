using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Report;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps that keep mistakes from a running program, which only <c>dotnet watch</c> asks for.</summary>
internal static class WatchSteps
{
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        StepGuard guard,
        IncrementalValueProvider<GenerationOptions> options,
        IncrementalValueProvider<ImmutableArray<Problem>> problems)
    {
        var settings = context.CompilationProvider.Combine(options).SelectMany(static (input, token) =>
            WatchSettings.Read(input.Left, input.Right.IsWatched, token) is { } read ? new[] { read } : []);
        var subject = new Subject("the mistakes");
        var mistakes = guard.Select(
            settings.Combine(problems, static (settings, problems) => new WatchInput(settings, problems)),
            StepNames.WatchedMistakes,
            WatchedMistakes.Of,
            _ => subject).WithTrackingName(StepNames.WatchedMistakes);
        guard.Emit(mistakes, WatchedMistakes.HintName, WatchedMistakes.Emit, _ => subject);
    }
}
