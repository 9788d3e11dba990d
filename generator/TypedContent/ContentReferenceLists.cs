using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TypedContent;

/// <summary>The value of a member that refers to lists of lists of entries; used by generated code.</summary>
/// <remarks>The entries are looked up when the member is first read (<see cref="ContentReference{T}"/>).</remarks>
/// <typeparam name="TList">The inner lists.</typeparam>
public struct ContentReferenceLists<TList>
{
    private readonly Func<ImmutableArray<TList>>? _find;
    private TList[]? _values;

    /// <summary>Refers to entries that are looked up later.</summary>
    /// <param name="find">Looks them up.</param>
    public ContentReferenceLists(Func<ImmutableArray<TList>> find) => _find = find;

    /// <summary>Refers to existing entries.</summary>
    /// <param name="values">The entries; <see langword="default"/> for none.</param>
    public ContentReferenceLists(ImmutableArray<TList> values) => _values = values.IsDefault ? [] : [.. values];

    /// <summary>The entries; empty if none were set.</summary>
    /// <exception cref="KeyNotFoundException">A collection lacks one of the slugs.</exception>
    public ImmutableArray<TList> Values => ImmutableCollectionsMarshal.AsImmutableArray(_values ??= _find is null ? [] : [.. _find()]);

    /// <summary>The slugs in brackets; the entries are looked up, but not printed.</summary>
    /// <returns>The text: <c>[[a, b], [c]]</c>.</returns>
    public override string ToString() => ContentCycle.Slugs(Values);
}
