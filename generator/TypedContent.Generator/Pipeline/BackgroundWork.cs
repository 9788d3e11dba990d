namespace TypedContent.Generator.Pipeline;

/// <summary>Begins work on another core while the compiler, which asks for one value after the other, is at an earlier one.</summary>
internal static class BackgroundWork
{
    // As many at once as there are cores, so that other work of the process does not wait for ten thousand files.
    private static readonly TaskFactory Workers = new(new ConcurrentExclusiveSchedulerPair().ConcurrentScheduler);

    /// <summary>Has work done. Whoever comes first does it: another core, or the one that asks for what it gives.</summary>
    /// <param name="source">What it is done with.</param>
    /// <param name="work">The work. What it gives follows from its source alone.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static BackgroundWork<TSource, T> Start<TSource, T>(TSource source, Func<TSource, CancellationToken, T> work, CancellationToken cancellationToken)
        where TSource : IEquatable<TSource>
    {
        var begun = new BackgroundWork<TSource, T>(source, work, cancellationToken);
        _ = Workers.StartNew(begun.Begin, cancellationToken);
        return begun;
    }
}

/// <summary>A value that another core may be at work on.</summary>
/// <remarks>It follows from its source alone, so two are equal when their sources are.</remarks>
internal sealed class BackgroundWork<TSource, T>(
    TSource source, Func<TSource, CancellationToken, T> work, CancellationToken begun) : IEquatable<BackgroundWork<TSource, T>>
    where TSource : IEquatable<TSource>
{
    private readonly TSource _source = source;
    private readonly Lazy<T> _value = new(() => work(source, begun));

    /// <summary>Does the work where nobody has begun it.</summary>
    public void Begin() => _ = _value.Value;

    /// <summary>The value, when the work is done.</summary>
    public T Finish(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return _value.Value;
        }
        catch (OperationCanceledException)
        {
            // Another run began it, and was given up.
            cancellationToken.ThrowIfCancellationRequested();
            return work(_source, cancellationToken);
        }
    }

    public bool Equals(BackgroundWork<TSource, T>? other) => other is not null && _source.Equals(other._source);

    public override bool Equals(object? obj) => Equals(obj as BackgroundWork<TSource, T>);

    public override int GetHashCode() => _source.GetHashCode();
}
