using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;
using TypedContent.Generator.CSharp;
using TypedContent.Generator.Diagnostics;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps that write entries and bodies to files.</summary>
internal static class EntryFileSteps
{
    /// <summary>Writes a file for each entry of a small collection.</summary>
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
        context.RegisterSourceOutput(items.Where(static item => !item.Name.IsRow).WithTrackingName(stepName), (output, item) =>
        {
            var writer = EntryClass.BeginFile(item.Namespace, item.ClassName);
            if (guard.Try(emitter, () => write(writer, item), subject(item)) is { } failure)
            {
                output.ReportDiagnostic(failure.ToDiagnostic());
            }
            else
            {
                output.AddSource(item.Name.HintName + extension, writer.ToSourceText());
            }
        });
    }
}
