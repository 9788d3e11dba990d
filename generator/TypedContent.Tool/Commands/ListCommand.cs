using TypedContent.Compiler.Text;
using TypedContent.Tool.Output;
using TypedContent.Tool.Projects;

namespace TypedContent.Tool.Commands;

/// <summary>Lists the entries: <c>list</c>.</summary>
internal static class ListCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="choice">The project.</param>
    /// <param name="collection">The collection to list; <see langword="null"/> for all.</param>
    /// <param name="isJson">Whether the result is JSON.</param>
    /// <param name="context">The context.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    /// <returns>The exit code.</returns>
    public static int Run(ProjectChoice choice, string? collection, bool isJson, ToolContext context, CancellationToken cancellationToken)
    {
        var project = context.Evaluate(choice, cancellationToken);
        var content = context.Compile(project, DeclaredCollections.Read(project.AssemblyFile), new DocumentCache(), cancellationToken);
        var all = EntryInfo.Of(content);
        if (collection is not null && !all.Any(entry => entry.Collection == collection))
        {
            throw new ToolException(NoCollection(collection, all.Select(static entry => entry.Collection)));
        }

        var entries = all.Where(entry => collection is null || entry.Collection == collection).ToList();
        if (isJson)
        {
            WriteJson(entries, context);
        }
        else
        {
            WriteTable(entries, context);
        }

        return ExitCode.Success;
    }

    /// <summary>The message about a collection that does not exist.</summary>
    public static string NoCollection(string collection, IEnumerable<string> names)
    {
        var known = names.Distinct().Order(StringComparer.Ordinal).ToList();
        return $"There is no collection '{MessageText.Shorten(collection)}'"
            + (Suggestion.Nearest(collection, known) is { } nearest ? $"; did you mean '{nearest}'?"
                : known.Count == 0 ? "; the content has no entries."
                : $"; the collections are {WordList.OfNames(known, 10)}.");
    }

    private static void WriteTable(List<EntryInfo> entries, ToolContext context)
    {
        var hasLocales = entries.Exists(static entry => entry.Locale is not null);
        string[] columns = hasLocales ? ["ENTRY", "LOCALE", "TITLE", "DRAFT", "WORDS", "FILE"] : ["ENTRY", "TITLE", "DRAFT", "WORDS", "FILE"];
        var table = new Table(columns).WithNumbers(columns.Length - 2);
        foreach (var entry in entries)
        {
            string[] locale = hasLocales ? [entry.Locale ?? ""] : [];
            table.Add([
                $"{entry.Collection}/{entry.Slug}",
                .. locale,
                MessageText.Shorten(entry.Title ?? ""),
                entry.IsDraft ? "draft" : "",
                Counted.Number(entry.Words),
                ShownPath.Of(entry.File, context.Folder)]);
        }

        table.Write(context.Terminal);
    }

    private static void WriteJson(List<EntryInfo> entries, ToolContext context) => JsonOutput.Write(context.Terminal, json =>
    {
        json.WriteStartArray();
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            json.WriteString("collection", entry.Collection);
            json.WriteString("slug", entry.Slug);
            json.WriteString("locale", entry.Locale);
            json.WriteString("title", entry.Title);
            json.WriteBoolean("draft", entry.IsDraft);
            json.WriteNumber("words", entry.Words);
            json.WriteString("url", entry.Url);
            json.WriteString("file", ShownPath.Of(entry.File, context.Folder));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
