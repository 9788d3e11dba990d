using Microsoft.CodeAnalysis;

namespace TypedContent.Generator.Pipeline;

/// <summary>A struct as an object.</summary>
/// <remarks>
/// The runtime compiles Roslyn's tables once for all classes, but separately for each struct: more than a hundred methods, which take more time in a
/// build of a small project than its content. So steps return classes.
/// </remarks>
internal sealed record Boxed<T>(T Value)
    where T : struct;

/// <summary>Steps that box their results.</summary>
internal static class BoxedSteps
{
    /// <summary>A step whose value is a struct.</summary>
    public static IncrementalValueProvider<Boxed<T>> SelectBoxed<TSource, T>(
        this IncrementalValueProvider<TSource> source, Func<TSource, CancellationToken, T> select)
        where T : struct => source.Select((input, token) => new Boxed<T>(select(input, token)));

    /// <summary>A step whose values are structs.</summary>
    public static IncrementalValuesProvider<Boxed<T>> SelectBoxed<TSource, T>(
        this IncrementalValuesProvider<TSource> source, Func<TSource, CancellationToken, T> select)
        where T : struct => source.Select((input, token) => new Boxed<T>(select(input, token)));
}
