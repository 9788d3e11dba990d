using System.Globalization;
using System.Text;
using TypedContent.Compiler.Documents.Markdown;

namespace TypedContent.Compiler.Rows;

/// <summary>A body as texts.</summary>
/// <param name="Html">The HTML.</param>
/// <param name="Outline">Its contents, one item per line (the runtime's <c>BodyContent.Outline</c>).</param>
internal sealed record BodyTexts(string Html, string Outline)
{
    public static BodyTexts Of(Body body)
    {
        var html = body.Html;
        return new BodyTexts(html, OutlineOf(body, WordCount.Of(HtmlText.Of(html))));
    }

    private static string OutlineOf(Body body, WordCount words)
    {
        var outline = new StringBuilder();
        AppendLine(outline, OutlineKind.Counts, Number(words.Words), Number(words.Seconds), Number(body.ExcerptLength));
        foreach (var heading in body.Headings)
        {
            AppendLine(outline, OutlineKind.Heading, Number(heading.Level), TabSeparatedField.Write(heading.Id), TabSeparatedField.Write(heading.Text));
        }

        foreach (var link in body.Links)
        {
            var kind = link.IsImage ? OutlineKind.Image : OutlineKind.Link;
            string[] title = link.Title is null ? [] : [TabSeparatedField.Write(link.Title)];
            AppendLine(outline, [kind, TabSeparatedField.Write(link.Url), TabSeparatedField.Write(link.Text), .. title]);
        }

        foreach (var part in body.BlockCount > 0 ? body.Parts : [])
        {
            var html = part.Html.Length;
            string[] line = part.BlockName is { } name
                ? [OutlineKind.Block, TabSeparatedField.Write(name), Number(part.Before.Length), Number(html), Number(part.After.Length)]
                : [OutlineKind.Html, Number(html)];
            AppendLine(outline, line);
        }

        // The last one, so that it can be read alone.
        if (body.Markdown is { } markdown)
        {
            AppendLine(outline, OutlineKind.Markdown, TabSeparatedField.Write(markdown));
        }

        return outline.ToString().TrimEnd('\n');
    }

    private static void AppendLine(StringBuilder outline, params string[] fields) => outline.Append(string.Join("\t", fields)).Append('\n');

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
