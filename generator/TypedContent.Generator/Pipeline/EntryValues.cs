using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedContent.Generator.Pipeline;

/// <summary>A value of each entry: of those in files, and of terms, which come from all files together.</summary>
/// <param name="OfFiles">Those of entries in files.</param>
/// <param name="OfTerms">Those of terms.</param>
internal sealed record EntryValues<T>(IncrementalValuesProvider<T> OfFiles, IncrementalValuesProvider<T> OfTerms)
{
    /// <summary>The results of a step of each.</summary>
    public EntryValues<TResult> Select<TResult>(Func<IncrementalValuesProvider<T>, IncrementalValuesProvider<TResult>> step) =>
        new(step(OfFiles), step(OfTerms));

    /// <summary>All of them.</summary>
    public IncrementalValueProvider<ImmutableArray<T>> Collect() => OfFiles.Collect().Combine(OfTerms.Collect())
        .Select(static (both, _) => both.Right.IsEmpty ? both.Left : both.Left.AddRange(both.Right));
}
