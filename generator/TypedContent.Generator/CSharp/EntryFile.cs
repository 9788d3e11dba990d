using System.Collections.Immutable;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>The input for a generated file of entries, or of bodies: one of them, or several in a large collection.</summary>
/// <param name="HintName">The file's name, without extension (<see cref="EntryVariant.HintName"/>).</param>
/// <param name="Items">Its items, in the order of their names.</param>
internal sealed record EntryFile<T>(string HintName, EquatableArray<T> Items)
    where T : INamedEntry, IEquatable<T>;

/// <summary>Assigns entries and bodies to files.</summary>
internal static class EntryFile
{
    /// <summary>Groups items that share a file.</summary>
    public static IEnumerable<EntryFile<T>> Group<T>(ImmutableArray<T> items, CancellationToken cancellationToken)
        where T : INamedEntry, IEquatable<T>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var files = items.ToLookup(static item => item.Name.HintName, StringComparer.Ordinal);
        return files.Select(static file => HintNames.CollectionOf(file.Key)).Distinct(StringComparer.Ordinal)
            .OrderBy(static collection => collection, StringComparer.Ordinal)
            .SelectMany(HintNames.SharedFilesOf)
            .Select(hintName => new EntryFile<T>(hintName, files[hintName].OrderBy(static item => item.Name.Id, StringComparer.Ordinal).ToEquatableArray()));
    }
}
