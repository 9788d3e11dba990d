using Microsoft.CodeAnalysis;

namespace TypedContent.Generator.Pipeline;

/// <summary>A structure as an object.</summary>
/// <remarks>
/// The runtime compiles Roslyn's tables once for all classes, but anew for each structure: more than a hundred methods, which take a build of a small
/// project longer than its content does. So steps give classes.
/// </remarks>
internal sealed record Boxed<T>(T Value)
    where T : struct;

/// <summary>Steps that box.</summary>
internal static class BoxedSteps
{
    /// <summary>A step whose value is a structure.</summary>
    public static IncrementalValueProvider<Boxed<T>> SelectBoxed<TSource, T>(
        this IncrementalValueProvider<TSource> source, Func<TSource, CancellationToken, T> select)
        where T : struct => source.Select((input, token) => new Boxed<T>(select(input, token)));

    /// <summary>A step whose values are structures.</summary>
    public static IncrementalValuesProvider<Boxed<T>> SelectBoxed<TSource, T>(
        this IncrementalValuesProvider<TSource> source, Func<TSource, CancellationToken, T> select)
        where T : struct => source.Select((input, token) => new Boxed<T>(select(input, token)));
}
