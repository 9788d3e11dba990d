using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>Reports what is odd in inferred collections beside all else that they hold, when their records are known.</summary>
internal static class InferredChecks
{
    /// <summary>Reports it.</summary>
    /// <param name="collections">The collections.</param>
    /// <param name="shapes">The reader of their shapes.</param>
    /// <param name="options">The project's options.</param>
    /// <param name="diagnostics">Takes what is reported.</param>
    /// <param name="cancellationToken">Cancels the checks.</param>
    public static void Report(
        List<InferredCollection> collections, ShapeReader shapes, GenerationOptions options, List<Problem> diagnostics, CancellationToken cancellationToken)
    {
        var mixedTypes = new MixedTypeReporter(shapes, diagnostics);
        var misspelt = new MisspeltKeys(diagnostics);
        var unheld = new UnheldKeys(options, diagnostics);
        foreach (var (_, root, entries, without) in collections)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var entry in entries.Where(entry => !without.Contains(entry)))
            {
                mixedTypes.Report(root.Shape, entry, reportsOdd: without.IsDecidedByAll || !entry.Path.IsHeldBack);
            }

            DataKeys.Report(root, diagnostics);
            misspelt.Report(root.Shape, entries.FindAll(static entry => !entry.Path.IsHeldBack));
            entries.ForEach(unheld.Add);
        }

        unheld.Report();
    }
}
