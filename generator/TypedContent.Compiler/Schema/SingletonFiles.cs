using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>
/// Decides whether a name stands for a collection or for a singleton, and reports the files that do not fit: a file of each kind has the name, or
/// several files hold the mapping in one locale.
/// </summary>
/// <param name="defaultLocale">The locale of a file without one; <see langword="null"/> if none is set.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class SingletonFiles(string? defaultLocale, ProjectProblemBag problems)
{
    /// <summary>The files of a name that fit together, in the same order.</summary>
    public List<Document> Fitting(List<Document> documents)
    {
        var mappings = documents.FindAll(static document => document.IsSingleton);
        if (mappings.Count == 0)
        {
            return documents;
        }

        // A file without entries is empty, or could not be read, so it does not decide.
        var lists = documents.FindAll(static document => !document.IsSingleton && document.Entries.Count > 0);
        if (lists.Find(static document => !document.File.ContentPath.IsDirectlyUnderRoot) is { } inFolder)
        {
            mappings.ForEach(mapping => ReportMapping(mapping.File, inFolder.File));
            return documents.FindAll(static document => !document.IsSingleton);
        }

        if (lists.Count >= mappings.Count)
        {
            mappings.ForEach(mapping => ReportMapping(mapping.File, lists[0].File));
            return documents.FindAll(static document => !document.IsSingleton);
        }

        foreach (var other in documents.Where(static document => !document.IsSingleton && (document.Entries.Count > 0 || document.Problems.Count == 0)))
        {
            ReportOther(other, mappings[0].File);
        }

        var known = OneOfEachLocale(mappings);
        return documents.FindAll(document => document.IsSingleton ? known.Contains(document) : document.Entries.Count == 0);
    }

    private List<Document> OneOfEachLocale(List<Document> mappings)
    {
        var known = new List<Document>();
        foreach (var mapping in mappings)
        {
            if (known.Find(other => string.Equals(LocaleOf(other), LocaleOf(mapping), StringComparison.OrdinalIgnoreCase)) is { } first)
            {
                ReportSecond(mapping.File, first.File);
            }
            else
            {
                known.Add(mapping);
            }
        }

        return known;
    }

    private string? LocaleOf(Document document) => document.File.ContentPath.Locale ?? defaultLocale;

    private void ReportMapping(ContentFile file, ContentFile other) => Report(
        file,
        $"A data file of the collection '{NameOf(file)}', which also has {(other.TermPath is null ? other.ContentPath.SourcePath : "terms")},",
        "a list of entries",
        "a mapping",
        "begin each entry with '- ', and give it a 'slug:'; or rename one of the two" + NoContent.Fix(file));

    private void ReportOther(Document document, ContentFile other) => Report(
        document.File,
        $"A data file beside {other.ContentPath.SourcePath}, which is a mapping,",
        "a mapping ('key: value' lines)",
        document.Entries.Count == 0 ? "empty" : "a list",
        "write lines such as 'title: Hello'; or rename one of the two" + NoContent.Fix(document.File));

    private void ReportSecond(ContentFile file, ContentFile other) => Report(
        file,
        $"The data of '{NameOf(file)}'",
        "one file for each locale",
        $"a second one beside {other.ContentPath.SourcePath}",
        (file.ContentPath.Locale == other.ContentPath.Locale ? "" : $"'{defaultLocale}' is the default locale, so ")
            + "move its keys there, and delete it; or rename one of the two" + NoContent.Fix(file));

    private static string NameOf(ContentFile file) => MessageText.Shorten(file.ContentPath.Collection);

    private void Report(ContentFile file, params string[] arguments) => problems.Report(file, ProblemId.UnexpectedShape, default, arguments);
}
