using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>Reads the entries of a content file: checks that it is text, and calls the reader of its format.</summary>
internal static class DocumentReader
{
    public static Document Read(ContentFile file, CancellationToken cancellationToken)
    {
        var problems = new ProblemBag(file);
        var (entries, isMissing) = Failsafe.Run(() => ReadEntries(file, problems, cancellationToken), e =>
        {
            problems.ReportFailure(e, default);
            return new FileEntries([], IsMissing: true);
        });
        return new Document(file, entries, isMissing, problems.ToEquatableArray());
    }

    private static FileEntries ReadEntries(ContentFile file, ProblemBag problems, CancellationToken cancellationToken)
    {
        if (file.Text is not { } text)
        {
            return ReportUnreadable(file, default, "The file cannot be opened; check that it exists and that you may read it", problems);
        }

        if (text.FindUndecoded() is { } undecoded)
        {
            return ReportUnreadable(file, undecoded, "The file is not UTF-8 text; save it as UTF-8", problems);
        }

        return file.ContentPath.Format == ContentFormat.Markdown
            ? new MarkdownFileReader(file, text.ToString(), problems).Read(cancellationToken)
            : DataFileReader.Read(file, text.ToString(), problems, cancellationToken);
    }

    private static FileEntries ReportUnreadable(ContentFile file, TextSpan span, string message, ProblemBag problems)
    {
        problems.Report(ProblemId.UnreadableFile, span, message);
        return file.ContentPath.IsDirectlyUnderRoot ? new FileEntries([], IsMissing: true) : new EntryReader(file, problems).Unread(file.Text?.ToString());
    }
}

/// <summary>The entries of a file.</summary>
/// <param name="Entries">Its entries.</param>
/// <param name="IsMissing">Whether entries or their slugs could not be read (<see cref="Document.IsMissingEntries"/>).</param>
internal sealed record FileEntries(EquatableArray<EntryNode> Entries, bool IsMissing)
{
    /// <summary>The same entries, whose data is TOML.</summary>
    public FileEntries AsToml() => this with { Entries = Entries.Select(static entry => entry with { IsToml = true }).ToEquatableArray() };
}
