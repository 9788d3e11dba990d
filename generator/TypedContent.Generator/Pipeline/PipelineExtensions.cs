using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Diagnostics;

namespace TypedContent.Generator.Pipeline;

/// <summary>Combinators of the pipeline.</summary>
internal static class PipelineExtensions
{
    /// <summary>The input of a step: two values.</summary>
    public static IncrementalValueProvider<TInput> Combine<T, T1, TInput>(
        this IncrementalValueProvider<T> source, IncrementalValueProvider<T1> other, Func<T, T1, TInput> create)
        where TInput : class => source.Combine(other).Select((values, _) => create(values.Left, values.Right)).WithComparer(NotCompared<TInput>.Instance);

    /// <summary>The input of a step: three values.</summary>
    public static IncrementalValueProvider<TInput> Combine<T, T1, T2, TInput>(
        this IncrementalValueProvider<T> source, IncrementalValueProvider<T1> first, IncrementalValueProvider<T2> second, Func<T, T1, T2, TInput> create)
        where TInput : class => source.Together(first).Combine(second, (values, two) => create(values.First, values.Second, two));

    /// <summary>The input of a step: four values.</summary>
    public static IncrementalValueProvider<TInput> Combine<T, T1, T2, T3, TInput>(
        this IncrementalValueProvider<T> source,
        IncrementalValueProvider<T1> first,
        IncrementalValueProvider<T2> second,
        IncrementalValueProvider<T3> third,
        Func<T, T1, T2, T3, TInput> create)
        where TInput : class => source.Together(first).Combine(
            second.Together(third), (values, others) => create(values.First, values.Second, others.First, others.Second));

    /// <summary>The input of a step: five values.</summary>
    public static IncrementalValueProvider<TInput> Combine<T, T1, T2, T3, T4, TInput>(
        this IncrementalValueProvider<T> source,
        IncrementalValueProvider<T1> first,
        IncrementalValueProvider<T2> second,
        IncrementalValueProvider<T3> third,
        IncrementalValueProvider<T4> fourth,
        Func<T, T1, T2, T3, T4, TInput> create)
        where TInput : class => source.Together(first).Together(second).Combine(
            third.Together(fourth),
            (values, others) => create(values.First.First, values.First.Second, values.Second, others.First, others.Second));

    /// <summary>The input of a step: six values.</summary>
    public static IncrementalValueProvider<TInput> Combine<T, T1, T2, T3, T4, T5, TInput>(
        this IncrementalValueProvider<T> source,
        IncrementalValueProvider<T1> first,
        IncrementalValueProvider<T2> second,
        IncrementalValueProvider<T3> third,
        IncrementalValueProvider<T4> fourth,
        IncrementalValueProvider<T5> fifth,
        Func<T, T1, T2, T3, T4, T5, TInput> create)
        where TInput : class => source.Together(first).Together(second).Combine(
            third.Together(fourth).Together(fifth),
            (values, others) =>
                create(values.First.First, values.First.Second, values.Second, others.First.First, others.First.Second, others.Second));

    /// <summary>The inputs of a step: each value, and one that all have in common.</summary>
    public static IncrementalValuesProvider<TInput> Combine<T, T1, TInput>(
        this IncrementalValuesProvider<T> source, IncrementalValueProvider<T1> other, Func<T, T1, TInput> create)
        where TInput : class => source.Combine(other).Select((values, _) => create(values.Left, values.Right)).WithComparer(NotCompared<TInput>.Instance);

    /// <summary>The inputs of a step: each value, and three that all have in common.</summary>
    public static IncrementalValuesProvider<TInput> Combine<T, T1, T2, T3, TInput>(
        this IncrementalValuesProvider<T> source,
        IncrementalValueProvider<T1> first,
        IncrementalValueProvider<T2> second,
        IncrementalValueProvider<T3> third,
        Func<T, T1, T2, T3, TInput> create)
        where TInput : class => source.Combine(
            first.Together(second).Together(third), (value, others) => create(value, others.First.First, others.First.Second, others.Second));

    /// <summary>A step of each value, and two that all have in common. Its inputs, of which there are as many as entries, are not kept.</summary>
    public static IncrementalValuesProvider<TResult> Select<T, T1, T2, TInput, TResult>(
        this IncrementalValuesProvider<T> source,
        IncrementalValueProvider<T1> first,
        IncrementalValueProvider<T2> second,
        Func<T, T1, T2, TInput> create,
        Func<TInput, CancellationToken, TResult> select)
        where TResult : class =>
        source.Combine(first.Together(second)).Select((values, token) => select(create(values.Left, values.Right.First, values.Right.Second), token));

    /// <summary>The same with several results.</summary>
    public static IncrementalValuesProvider<TResult> SelectMany<T, T1, T2, TInput, TResult>(
        this IncrementalValuesProvider<T> source,
        IncrementalValueProvider<T1> first,
        IncrementalValueProvider<T2> second,
        Func<T, T1, T2, TInput> create,
        Func<TInput, CancellationToken, IEnumerable<TResult>> select) =>
        source.Combine(first.Together(second)).SelectMany((values, token) => select(create(values.Left, values.Right.First, values.Right.Second), token));

    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : class => values.Where(static value => value is not null)!;

    /// <summary>What each value has of something, without those that have none.</summary>
    public static IncrementalValuesProvider<TResult> SelectNotNull<T, TResult>(this IncrementalValuesProvider<T> values, Func<T, TResult?> select)
        where TResult : class =>
        values.SelectMany((value, _) => select(value) is { } found ? ImmutableArray.Create(found) : ImmutableArray<TResult>.Empty);

    public static void ReportDiagnostics(this IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Problem> problems) =>
        context.RegisterSourceOutput(problems, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));

    public static void ReportDiagnostics(
        this IncrementalGeneratorInitializationContext context, IncrementalValueProvider<Boxed<EquatableArray<Problem>>> problems) =>
        context.RegisterSourceOutput(problems, Report);

    private static void Report(SourceProductionContext context, Boxed<EquatableArray<Problem>> problems)
    {
        foreach (var problem in problems.Value)
        {
            context.ReportDiagnostic(problem.ToDiagnostic());
        }
    }

    // Tuples are structs: see Boxed.
    private static IncrementalValueProvider<Pair<T1, T2>> Together<T1, T2>(this IncrementalValueProvider<T1> first, IncrementalValueProvider<T2> second) =>
        first.Combine(second, static (one, two) => new Pair<T1, T2>(one, two));

    /// <summary>Treats each new input as different.</summary>
    /// <remarks>An input is created only if one of its values has changed, and comparing two schemas for each entry would take long.</remarks>
    private sealed class NotCompared<T> : IEqualityComparer<T>
    {
        public static NotCompared<T> Instance { get; } = new();

        public bool Equals(T? x, T? y) => false;

        public int GetHashCode(T obj) => 0;
    }

    private sealed class Pair<T1, T2>(T1 first, T2 second)
    {
        public T1 First => first;

        public T2 Second => second;
    }
}
