using Microsoft.CodeAnalysis;
using TypedContent.Generator.Model;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Emission;

/// <summary>What a generated file of entries, or of bodies, is written from: one of them, and several in a large collection.</summary>
/// <param name="HintName">The file's name, without extension (<see cref="VariantName.HintName"/>).</param>
/// <param name="Items">What it holds, in the order of their names.</param>
internal sealed record EntryFile<T>(string HintName, EquatableArray<T> Items)
    where T : IEquatable<T>;

/// <summary>Puts entries and bodies into files.</summary>
internal static class EntryFile
{
    /// <summary>Writes a file for each entry of a small collection, and a fixed number of files for those of a large one.</summary>
    /// <remarks>The compiler knows what several outputs of one step were before by their order, so no file may move another.</remarks>
    public static void RegisterFiles<T>(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<T> items,
        Func<T, VariantName> name,
        Action<SourceProductionContext, EntryFile<T>> emit,
        string stepName)
        where T : IEquatable<T>
    {
        context.RegisterSourceOutput(
            items.Where(item => !name(item).SharesFile)
                .Select((item, _) => new EntryFile<T>(name(item).HintName, [item])).WithTrackingName(stepName),
            emit);
        context.RegisterSourceOutput(
            items.Where(item => name(item).SharesFile).Collect()
                .SelectMany((items, cancellationToken) => Group(items, name, cancellationToken)).WithTrackingName(stepName),
            (output, file) =>
            {
                if (file.Items.Count > 0)
                {
                    emit(output, file);
                }
            });
    }

    private static IEnumerable<EntryFile<T>> Group<T>(IReadOnlyCollection<T> items, Func<T, VariantName> name, CancellationToken cancellationToken)
        where T : IEquatable<T>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var files = items.ToLookup(item => name(item).HintName, StringComparer.Ordinal);
        return files.Select(static file => HintNames.CollectionOf(file.Key)).Distinct(StringComparer.Ordinal)
            .OrderBy(static collection => collection, StringComparer.Ordinal)
            .SelectMany(HintNames.SharedFilesOf)
            .Select(hintName => new EntryFile<T>(hintName, files[hintName].OrderBy(item => name(item).Id, StringComparer.Ordinal).ToEquatableArray()));
    }
}
