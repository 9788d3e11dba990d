using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Documents.Toml;
using TypedContent.Compiler.Documents.Yaml;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>Reads a Markdown file: its front matter, and its body with the typed blocks that contribute to the data.</summary>
internal sealed class MarkdownFileReader(ContentFile file, string text, ProblemBag problems)
{
    public FileEntries Read(CancellationToken cancellationToken)
    {
        var path = file.ContentPath.SourcePath;
        if (file.ContentPath.IsDirectlyUnderRoot)
        {
            var folder = ContentPath.FolderOf(path);
            problems.Report(ProblemId.FileInNoCollection, default, path, folder + "pages/", ContentLayout.RootCollectionProperty);
            return new FileEntries([], IsMissing: false);
        }

        var entries = new EntryReader(file, problems);
        var frontMatter = FrontMatter.Find(text);
        if (!frontMatter.IsClosed)
        {
            problems.Report(ProblemId.FrontMatterNotClosed, frontMatter.Opening, frontMatter.Mark, OtherClosing(frontMatter));
            return entries.Unread(text);
        }

        if (frontMatter.Opening.Length == 0 && UnseenFrontMatter.Problem(text.Substring(frontMatter.Body.Start)) is { } problem)
        {
            problems.Report(ProblemId.FrontMatterNotSeen, default, problem);
            return entries.Unread(text);
        }

        var source = text.Substring(frontMatter.Data.Start, frontMatter.Data.Length);
        var data = ReadData(frontMatter, source, cancellationToken);
        var (body, blocks) = ReadBody(frontMatter.Body);
        data = NodeDates.Read(TypedBlock.Append(data, blocks, problems), file.Options.Dates, text);
        var read = entries.ReadOnly(data, frontMatter.Opening, body, source, TextSpan.FromBounds(0, frontMatter.Body.Start));
        return frontMatter.IsToml ? read.AsToml() : read;
    }

    /// <summary>The message for a line that would close front matter of the other format.</summary>
    private string OtherClosing(FrontMatter frontMatter)
    {
        var (mark, language) = frontMatter.IsToml ? ("---", "YAML") : ("+++", "TOML");
        for (var line = frontMatter.Data.Start; line < text.Length; line = TextLines.Next(text, line))
        {
            if (text.Substring(line, TextLines.End(text, line) - line).TrimEnd(' ', '\t') == mark)
            {
                return FormattableString.Invariant($" ('{mark}' on line {problems.LineOf(new TextSpan(line, 3))} closes {language})");
            }
        }

        return "";
    }

    private MappingNode ReadData(FrontMatter frontMatter, string source, CancellationToken cancellationToken)
    {
        var root = frontMatter.IsToml
            ? TomlReader.Read(source, frontMatter.Data.Start, problems, cancellationToken).Root
            : YamlRecovery.Read(source, frontMatter.Data.Start, problems, cancellationToken);
        var isToml = !frontMatter.IsToml && root is ScalarNode && TomlStatement.BeginsAt(source, 0);
        return EntryData.Of(root, "Front matter", isToml ? "this is TOML, so write '+++' instead of both lines '---'" : EntryData.YamlFix, problems);
    }

    // The front matter is useful even if the text cannot be read.
    private (BodyTemplate Body, List<TypedBlock> Blocks) ReadBody(TextSpan span) =>
        Failsafe.Run(() => BodyReader.Read(text.Substring(span.Start, span.Length), span.Start, file, problems), e =>
        {
            ReportUnread(e, span.Start);
            return (BodyTemplate.Unread, []);
        });

    private void ReportUnread(Exception exception, int start)
    {
        if (exception is MarkdownLimitException limit)
        {
            problems.Report(ProblemId.TooDeepMarkdown, new TextSpan(start + limit.Position, 0), limit.Message);
        }
        else if (ContentMarkdown.IsTooDeep(exception))
        {
            problems.Report(ProblemId.TooDeepMarkdown, new TextSpan(start, 0), ContentMarkdown.TooDeep);
        }
        else
        {
            problems.ReportFailure(exception, new TextSpan(start, 0));
        }
    }
}
