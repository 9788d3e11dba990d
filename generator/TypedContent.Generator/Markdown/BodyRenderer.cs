using Markdig;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Model;
using TypedContent.Generator.Reading;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Markdown;

/// <summary>Renders Markdown (CommonMark, with Markdig's extensions for articles).</summary>
internal static class BodyRenderer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseDefinitionLists()
        .UseEmphasisExtras()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
        .DisableHtml()
        .Build();

    /// <summary>Renders the body of an entry; <see langword="null"/> where it has none, or could not be rendered.</summary>
    public static BodyResult Render(EntryNode entry, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var diagnostics = new DiagnosticBag(entry.File);
        Body? body = null;
        if (entry.Body is { } span)
        {
            try
            {
                var document = Markdig.Markdown.Parse(entry.File.Text!.ToString(span), Pipeline);
                body = new Body(WithLineFeeds(document.ToHtml(Pipeline)), WithLineFeeds(PlainText.Of(document)));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                diagnostics.ReportFailure(e, new(span.Start, 0));
                body = new Body("", "");
            }
        }

        return new BodyResult(new EntryKey(entry), body, diagnostics.ToEquatableArray());
    }

    // Code blocks and titles of links keep the file's line ends, which must not show in the generated code.
    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');
}
