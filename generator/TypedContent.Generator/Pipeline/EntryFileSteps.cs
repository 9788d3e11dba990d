using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;
using TypedContent.Generator.CSharp;
using TypedContent.Generator.Diagnostics;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps that write entries and bodies to files.</summary>
internal static class EntryFileSteps
{
    /// <summary>Writes a file for each entry of a small collection, and a fixed number of files for those of a large one with a declared record.</summary>
    /// <remarks>The compiler identifies several outputs of one step by their order, so the position of each file must stay the same.</remarks>
    public static void Register<T>(
        IncrementalGeneratorInitializationContext context,
        StepGuard guard,
        IncrementalValuesProvider<T> items,
        string stepName,
        string emitter,
        string extension,
        Action<SourceWriter, T> write,
        Func<T, Subject> subject)
        where T : INamedEntry, IEquatable<T>
    {
        var classes = items.Where(static item => !item.Name.IsRow);
        context.RegisterSourceOutput(
            classes.Where(static item => !item.Name.SharesFile)
                .Select(static (item, _) => new EntryFile<T>(item.Name.HintName, [item])).WithTrackingName(stepName),
            Emit);
        context.RegisterSourceOutput(
            classes.Where(static item => item.Name.SharesFile).Collect().SelectMany(EntryFile.Group).WithTrackingName(stepName),
            Emit);

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
                    // The others in the file are kept.
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
}
