namespace TypedContent.Generator.Pipeline;

/// <summary>Starts work on another core while the compiler, which requests values one by one, is processing an earlier one.</summary>
internal static class BackgroundWork
{
    // Limited to the number of cores, so that other work of the process does not wait for ten thousand files.
    private static readonly TaskFactory Workers = new(new ConcurrentExclusiveSchedulerPair().ConcurrentScheduler);

    /// <summary>Schedules work. It runs on another core, or on the thread that first requests the result.</summary>
    /// <param name="source">The input of the work.</param>
    /// <param name="work">The work, whose result must depend on the source alone.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static BackgroundWork<TSource, T> Start<TSource, T>(TSource source, Func<TSource, CancellationToken, T> work, CancellationToken cancellationToken)
        where TSource : IEquatable<TSource>
    {
        var begun = new BackgroundWork<TSource, T>(source, work, cancellationToken);
        _ = Workers.StartNew(begun.Begin, cancellationToken);
        return begun;
    }
}

/// <summary>A value that another core may be computing.</summary>
/// <remarks>It depends on its source alone, so two are equal if their sources are.</remarks>
internal sealed class BackgroundWork<TSource, T>(
    TSource source, Func<TSource, CancellationToken, T> work, CancellationToken begun) : IEquatable<BackgroundWork<TSource, T>>
    where TSource : IEquatable<TSource>
{
    private readonly TSource _source = source;
    private readonly Lazy<T> _value = new(() => work(source, begun));

    /// <summary>Does the work if it has not been started.</summary>
    public void Begin() => _ = _value.Value;

    /// <summary>The value, after the work is done.</summary>
    public T Finish(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return _value.Value;
        }
        catch (OperationCanceledException)
        {
            // Another run started it, and was canceled.
            cancellationToken.ThrowIfCancellationRequested();
            return work(_source, cancellationToken);
        }
    }

    public bool Equals(BackgroundWork<TSource, T>? other) => other is not null && _source.Equals(other._source);

    public override bool Equals(object? obj) => Equals(obj as BackgroundWork<TSource, T>);

    public override int GetHashCode() => _source.GetHashCode();
}
