using TypedContent.Compiler.Text;
using TypedContent.Tool.Output;
using TypedContent.Tool.Projects;

namespace TypedContent.Tool.Commands;

/// <summary>Counts entries, words, drafts and what is missing: <c>stats</c>.</summary>
internal static class StatsCommand
{
    // A table shows the first ones; JSON has all.
    private const int MaxNames = 20;

    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(ProjectChoice choice, bool isJson, ToolContext context, CancellationToken cancellationToken)
    {
        var project = context.Evaluate(choice, cancellationToken);
        var content = context.Compile(project, DeclaredCollections.Read(project.AssemblyFile), new DocumentCache(), cancellationToken);
        var stats = CollectionStats.Of(content);
        if (isJson)
        {
            WriteJson(stats, context.Terminal);
        }
        else
        {
            WriteTable(stats, context.Terminal);
        }

        return ExitCode.Success;
    }

    private static void WriteTable(IReadOnlyList<CollectionStats> stats, Terminal terminal)
    {
        var table = new Table("COLLECTION", "ENTRIES", "LOCALES", "DRAFTS", "WORDS", "NOT TRANSLATED", "NOT LINKED").WithNumbers(1, 3, 4, 5, 6);
        foreach (var collection in stats)
        {
            table.Add(
                collection.Collection,
                Counted.Number(collection.Entries),
                string.Join(", ", collection.Locales),
                Counted.Number(collection.Drafts),
                Counted.Number(collection.Words),
                Counted.Number(collection.MissingTranslations.Count),
                Counted.Number(collection.Unreferenced.Count));
        }

        table.Write(terminal);
        WriteNames(
            "Missing translations",
            [.. stats.SelectMany(static collection => collection.MissingTranslations
                .Select(missing => $"{collection.Collection}/{missing.Slug}: {string.Join(", ", missing.Locales)}"))],
            terminal);
        WriteNames(
            "Entries that no other entry links or refers to",
            [.. stats.SelectMany(static collection => collection.Unreferenced.Select(slug => $"{collection.Collection}/{slug}"))],
            terminal);
    }

    private static void WriteNames(string title, List<string> names, Terminal terminal)
    {
        if (names.Count == 0)
        {
            return;
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Colored(title, TextColor.Bold));
        foreach (var name in names.Take(MaxNames))
        {
            terminal.Out.WriteLine("  " + terminal.Isolated(MessageText.Of(name)));
        }

        if (names.Count > MaxNames)
        {
            terminal.Out.WriteLine($"  and {Counted.Number(names.Count - MaxNames)} more, which --format json lists");
        }
    }

    private static void WriteJson(IReadOnlyList<CollectionStats> stats, Terminal terminal) => JsonOutput.Write(terminal, json =>
    {
        json.WriteStartArray();
        foreach (var collection in stats)
        {
            json.WriteStartObject();
            json.WriteString("collection", collection.Collection);
            json.WriteNumber("entries", collection.Entries);
            WriteAll("locales", collection.Locales);
            json.WriteNumber("drafts", collection.Drafts);
            json.WriteNumber("words", collection.Words);
            json.WriteStartArray("missingTranslations");
            foreach (var missing in collection.MissingTranslations)
            {
                json.WriteStartObject();
                json.WriteString("slug", missing.Slug);
                WriteAll("locales", missing.Locales);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteAll("unreferenced", collection.Unreferenced);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void WriteAll(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }
    });
}
