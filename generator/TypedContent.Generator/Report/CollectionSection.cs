using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Report;

/// <summary>The collections: their folders, their content, and the files that are left out.</summary>
internal static class CollectionSection
{
    private const int MaxNames = 4;

    public static void Write(ReportWriter text, ReportInput input)
    {
        var groups = input.Collections.ToList();
        text.Section(groups.Count == 0 ? "Collections: none" : "Collections");
        foreach (var group in groups)
        {
            Write(text, group.Key, [.. group], input);
        }

        if (input.Documents.Count(static data => data.Document.Collection is null) is var others and > 0)
        {
            text.Line($"  {ReportText.Count(others, "file")} without a collection");
        }
    }

    private static void Write(ReportWriter text, string name, List<Document> documents, ReportInput input)
    {
        var options = input.Settings.Options;
        var spec = input.Schema.FindCollection(name);
        var entries = documents.SelectMany(static document => document.Entries).ToList();
        var record = spec is null ? "without a record" : (spec.Declared is null ? "inferred as " : "declared as ") + MemberType.Short(spec.RecordName);
        var content = spec?.IsSingleton == true ? "singleton" : ReportText.Count(entries.Count, "entry", "entries");
        text.Line($"  {name}: {content} in {Folders(documents)}, {record}");

        var drafts = entries.Count(entry => Publication.IsDraft(entry, options));
        if (drafts > 0)
        {
            text.Line($"    {ReportText.Count(drafts, "draft")}" + (options.HasDrafts ? "" : ", which this build leaves out"));
        }

        var locales = entries.Where(static entry => entry.Locale is not null)
            .GroupBy(static entry => entry.Locale!)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .ToList();
        if (locales.Count > 0)
        {
            var counts = locales.ConvertAll(static group => FormattableString.Invariant($"{group.Key} ({group.Count()})"));
            var without = entries.Count - locales.Sum(static group => group.Count());
            text.Line($"    locales: {ReportText.List(counts, 20)}" + (without > 0 ? $"; {ReportText.Count(without, "entry", "entries")} without one" : ""));
        }

        if (LeftOut(documents, spec, input) is { Count: > 0 } leftOut)
        {
            text.Line($"    {ReportText.Count(leftOut.Count, "file")} left out: {ReportText.List(leftOut, MaxNames)}");
        }
    }

    private static string Folders(List<Document> documents) => ReportText.List(
        documents.Select(static document => FolderOf(document.File.ContentPath))
            .Distinct()
            .OrderBy(static folder => folder, StringComparer.Ordinal)
            .ToList(), MaxNames);

    // Both forms of a path end alike.
    private static string FolderOf(ContentPath path) => path.IsDirectlyUnderRoot
        ? path.SourcePath
        : path.SourcePath.Substring(0, Math.Max(0, path.SourcePath.Length - (path.Value.Length - path.SlugFolder.Length)))
            .TrimEnd('/') is { Length: > 0 } folder
            ? folder
            : ".";

    // The files without an entry in the collection, because of a mistake, or because they have no data.
    private static List<string> LeftOut(List<Document> documents, CollectionSpec? spec, ReportInput input)
    {
        var named = new HashSet<string>(
            spec?.Entries.SelectMany(static entry => entry.Variants).Select(static variant => variant.Path) ?? [],
            StringComparer.Ordinal);
        return [.. documents
            .Where(document => !named.Contains(document.File.Path)
                && (document.Entries.Count == 0
                    ? document.Problems.Count > 0
                    : document.Entries.Any(entry => Publication.IsIncluded(entry, input.Settings.Options))))
            .Select((document, index) => document.File.ContentPath.SourcePath + (index < MaxNames ? Reason(document, input) : ""))];
    }

    // Why a file is not an entry: a problem reported where it is read, a slug that another entry has, or missing data.
    private static string Reason(Document document, ReportInput input)
    {
        var ids = document.Problems
            .Concat(input.Problems.Where(problem =>
                problem.Path == document.File.Path && problem.Id is ProblemId.DuplicateSlug or ProblemId.EntryWithoutData or ProblemId.UnexpectedShape))
            .Where(static problem => problem.IsError || problem.Id == ProblemId.EntryWithoutData)
            .Select(static problem => problem.Id.Code()).Distinct().OrderBy(static id => id, StringComparer.Ordinal).ToList();
        return ids.Count > 0 ? $" ({string.Join(", ", ids)})"
            : document.File.ContentPath.IsHeldBack ? " (held back by its name, and incomplete)"
            : "";
    }
}
