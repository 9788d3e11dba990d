using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Report;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps that write errors as directives, only for <c>dotnet watch</c> and some editors.</summary>
internal static class ErrorDirectiveSteps
{
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        StepGuard guard,
        IncrementalValueProvider<GenerationOptions> options,
        IncrementalValueProvider<ImmutableArray<Problem>> problems)
    {
        var settings = context.CompilationProvider.Combine(options).SelectMany(static (input, token) =>
            ErrorDirectiveSettings.Read(input.Left, input.Right.ErrorDirectives, token) is { } read ? new[] { read } : []);
        var subject = new Subject("the error directives");
        var directives = guard.Select(
            settings.Combine(problems, static (settings, problems) => new ErrorDirectiveInput(settings, problems)),
            StepNames.ErrorDirectives,
            ErrorDirectives.Of,
            _ => subject).WithTrackingName(StepNames.ErrorDirectives);
        guard.Emit(directives, ErrorDirectives.HintName, ErrorDirectives.Emit, _ => subject);
    }
}
