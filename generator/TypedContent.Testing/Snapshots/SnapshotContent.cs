using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedContent.Testing.Snapshots;

/// <summary>A file of a snapshot.</summary>
/// <param name="Suffix">What its name adds to the test's: <c>#Articles.g</c>, or nothing.</param>
/// <param name="Extension">The extension.</param>
/// <param name="Text">The text, with <c>\n</c> line ends.</param>
internal sealed record SnapshotFile(string Suffix, string Extension, string Text);

/// <summary>The files of a snapshot: one for each generated file, and one for the diagnostics where there are any.</summary>
internal static class SnapshotContent
{
    /// <summary>The files of a run.</summary>
    /// <param name="result">The results of the run.</param>
    /// <param name="isIncluded">Which generated files there are in it, by their names; all, if null.</param>
    public static ImmutableArray<SnapshotFile> Of(GeneratorDriverRunResult result, Func<string, bool>? isIncluded = null)
    {
        var exceptions = result.Results.Where(generator => generator.Exception is not null).Select(generator => generator.Exception!).ToList();
        if (exceptions.Count > 0)
        {
            throw new AggregateException(exceptions);
        }

        var files = result.Results
            .SelectMany(generator => generator.GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal))
            .Where(source => isIncluded?.Invoke(source.HintName) ?? true)
            .Select(source => new SnapshotFile(
                "#" + Path.GetFileNameWithoutExtension(source.SyntaxTree.FilePath),
                "cs",
                $"//HintName: {source.HintName}\n{source.SourceText}"))
            .GroupBy(file => file.Suffix)
            .SelectMany(Numbered);
        if (!result.Diagnostics.IsEmpty)
        {
            files = files.Append(new SnapshotFile("", "txt", DiagnosticsText.Of(result.Diagnostics)));
        }

        return [.. files.Select(file => file with { Text = WithLineFeeds(file.Text) })];
    }

    /// <summary>The text with <c>\n</c> for every line end.</summary>
    public static string WithLineFeeds(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    // Hint names in two folders can give one file name.
    private static IEnumerable<SnapshotFile> Numbered(IEnumerable<SnapshotFile> sameName)
    {
        var files = sameName.ToList();
        return files.Count == 1 ? files : files.Select((file, index) => file with { Suffix = $"{file.Suffix}.{index:D2}" });
    }
}
