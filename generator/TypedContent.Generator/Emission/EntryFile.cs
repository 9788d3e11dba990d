using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Emission;

/// <summary>What has a class in a generated file: an entry, or a body.</summary>
internal interface INamedEntry
{
    /// <summary>The namespace of its collection.</summary>
    string Namespace { get; }

    /// <summary>The static class of its collection.</summary>
    string ClassName { get; }

    /// <summary>What it is called.</summary>
    VariantName Name { get; }
}

/// <summary>What a generated file of entries, or of bodies, is written from: one of them, and several in a large collection.</summary>
/// <param name="HintName">The file's name, without extension (<see cref="VariantName.HintName"/>).</param>
/// <param name="Items">What it holds, in the order of their names.</param>
internal sealed record EntryFile<T>(string HintName, EquatableArray<T> Items)
    where T : INamedEntry, IEquatable<T>;

/// <summary>Puts entries and bodies into files.</summary>
internal static class EntryFile
{
    /// <summary>Writes a file for each entry of a small collection, and a fixed number of files for those of a large one with a declared record.</summary>
    /// <remarks>The compiler knows what several outputs of one step were before by their order, so no file may move another.</remarks>
    public static void Register<T>(
        IncrementalGeneratorInitializationContext context,
        Guard guard,
        IncrementalValuesProvider<T> items,
        string stepName,
        string emitter,
        string extension,
        Action<SourceWriter, T> write,
        Func<T, Subject> subject)
        where T : INamedEntry, IEquatable<T>
    {
        context.RegisterSourceOutput(
            items.Where(static item => item.Name.Form == EntryForm.OwnFile)
                .Select(static (item, _) => new EntryFile<T>(item.Name.HintName, [item])).WithTrackingName(stepName),
            Emit);
        context.RegisterSourceOutput(items.Where(static item => item.Name.Form == EntryForm.SharedFile).Collect().SelectMany(Group).WithTrackingName(stepName), Emit);

        void Emit(SourceProductionContext output, EntryFile<T> file)
        {
            if (file.Items.Count == 0)
            {
                return;
            }

            var writer = EntryClass.BeginFile(file.Items[0].Namespace, file.Items[0].ClassName);
            var head = writer.Length;
            foreach (var item in file.Items)
            {
                output.CancellationToken.ThrowIfCancellationRequested();
                var start = writer.Length;
                if (guard.Try(emitter, () => write(writer, item), subject(item)) is { } failure)
                {
                    // The others of the file stay.
                    writer.Cut(start);
                    output.ReportDiagnostic(failure.ToDiagnostic());
                }
            }

            if (writer.Length > head)
            {
                output.AddSource(file.HintName + extension, writer.ToSourceText());
            }
        }
    }

    /// <summary>Puts what shares files into them.</summary>
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
