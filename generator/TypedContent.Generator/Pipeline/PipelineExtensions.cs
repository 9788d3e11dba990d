using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Diagnostics;

namespace TypedContent.Generator.Pipeline;

/// <summary>Combinators of the pipeline.</summary>
internal static class PipelineExtensions
{
    /// <summary>The input of a step: a value, and others beside it.</summary>
    public static IncrementalValueProvider<TInput> Combine<T, T1, T2, TInput>(
        this IncrementalValueProvider<T> source, IncrementalValueProvider<T1> first, IncrementalValueProvider<T2> second, Func<T, T1, T2, TInput> create)
        where TInput : IEquatable<TInput> =>
        source.Combine(first.Combine(second)).Select(FromNested(create)).WithComparer(NotCompared<TInput>.Instance);

    /// <summary>The input of a step: a value, and others beside it.</summary>
    public static IncrementalValueProvider<TInput> Combine<T, T1, T2, T3, T4, TInput>(
        this IncrementalValueProvider<T> source,
        IncrementalValueProvider<T1> first,
        IncrementalValueProvider<T2> second,
        IncrementalValueProvider<T3> third,
        IncrementalValueProvider<T4> fourth,
        Func<T, T1, T2, T3, T4, TInput> create)
        where TInput : IEquatable<TInput> =>
        source.Combine(first.Combine(second)).Combine(third.Combine(fourth)).Select((values, _) =>
        {
            var ((value, (one, two)), (three, four)) = values;
            return create(value, one, two, three, four);
        }).WithComparer(NotCompared<TInput>.Instance);

    /// <summary>The inputs of a step: each value, and others that all have in common.</summary>
    public static IncrementalValuesProvider<TInput> Combine<T, T1, T2, TInput>(
        this IncrementalValuesProvider<T> source, IncrementalValueProvider<T1> first, IncrementalValueProvider<T2> second, Func<T, T1, T2, TInput> create)
        where TInput : IEquatable<TInput> =>
        source.Combine(first.Combine(second)).Select(FromNested(create)).WithComparer(NotCompared<TInput>.Instance);

    /// <summary>The inputs of a step: each value, and others that all have in common.</summary>
    public static IncrementalValuesProvider<TInput> Combine<T, T1, T2, T3, TInput>(
        this IncrementalValuesProvider<T> source,
        IncrementalValueProvider<T1> first,
        IncrementalValueProvider<T2> second,
        IncrementalValueProvider<T3> third,
        Func<T, T1, T2, T3, TInput> create)
        where TInput : IEquatable<TInput> =>
        source.Combine(first.Combine(second)).Combine(third).Select((values, _) =>
        {
            var ((value, (one, two)), three) = values;
            return create(value, one, two, three);
        }).WithComparer(NotCompared<TInput>.Instance);

    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : class => values.Where(static value => value is not null)!;

    public static void ReportDiagnostics(
        this IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EquatableArray<Problem>> problems) =>
        context.RegisterSourceOutput(problems, Report);

    public static void ReportDiagnostics(
        this IncrementalGeneratorInitializationContext context, IncrementalValueProvider<EquatableArray<Problem>> problems) =>
        context.RegisterSourceOutput(problems, Report);

    private static void Report(SourceProductionContext context, EquatableArray<Problem> problems)
    {
        foreach (var problem in problems)
        {
            context.ReportDiagnostic(problem.ToDiagnostic());
        }
    }

    private static Func<(T, (T1, T2)), CancellationToken, TInput> FromNested<T, T1, T2, TInput>(Func<T, T1, T2, TInput> create) => (values, _) =>
    {
        var (value, (one, two)) = values;
        return create(value, one, two);
    };

    /// <summary>Takes each new input for another one.</summary>
    /// <remarks>One is made only where one of its values has changed, and comparing two schemas once for each entry would take long.</remarks>
    private sealed class NotCompared<T> : IEqualityComparer<T>
    {
        public static NotCompared<T> Instance { get; } = new();

        public bool Equals(T? x, T? y) => false;

        public int GetHashCode(T obj) => 0;
    }
}
