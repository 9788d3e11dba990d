using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>Reports suspicious content of inferred collections, compared with their other content, after their records are known.</summary>
internal static class InferredChecks
{
    /// <summary>Runs the checks.</summary>
    /// <param name="collections">The collections.</param>
    /// <param name="shapes">The reader of their shapes.</param>
    /// <param name="options">The project's options.</param>
    /// <param name="problems">Receives the problems.</param>
    /// <param name="cancellationToken">Cancels the checks.</param>
    public static void Report(
        List<InferredCollection> collections, ShapeReader shapes, GenerationOptions options, ProjectProblemBag problems, CancellationToken cancellationToken)
    {
        var mixedTypes = new MixedTypeReporter(shapes, problems);
        var unheld = new UnheldKeys(options, problems);
        foreach (var (_, root, entries, without) in collections)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var entry in entries.Where(entry => !without.Contains(entry)))
            {
                mixedTypes.Report(root.Shape, entry, reportsOdd: without.IsDecidedByAll || !entry.Path.IsHeldBack);
            }

            DataKeys.Report(root, problems);
            var misspelt = new MisspeltKeys(problems, root.Declared?.Record.Name);
            misspelt.Report(root.Shape, entries.FindAll(entry => !entry.Path.IsHeldBack && !without.Contains(entry)));
            entries.ForEach(unheld.Add);
        }

        unheld.Report();
    }
}
