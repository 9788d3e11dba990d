using System.Globalization;
using System.Text;
using TypedContent.Generator.Markdown;

namespace TypedContent.Generator.Emission;

/// <summary>A body as the texts that generated code holds.</summary>
/// <param name="Html">The HTML.</param>
/// <param name="Outline">What is in it, a line each (the runtime's <c>BodyContent.Outline</c>).</param>
/// <param name="Text">The plain text; <see langword="null"/> where it is what the HTML says without its tags.</param>
internal sealed record BodyTexts(string Html, string Outline, string? Text)
{
    public static BodyTexts Of(Body body) => new(
        body.Html,
        OutlineOf(body),
        body.Text is { } text && !BodyText.IsInHtml(text, body.Parts) ? text : null);

    private static string OutlineOf(Body body)
    {
        var outline = new StringBuilder();
        AppendLine(outline, OutlineKind.Counts, Number(body.Words.Words), Number(body.Words.Seconds), Number(body.ExcerptLength), Number(body.ExcerptTextLength));
        foreach (var heading in body.Headings)
        {
            AppendLine(outline, OutlineKind.Heading, Number(heading.Level), TextField.Write(heading.Id), TextField.Write(heading.Text));
        }

        foreach (var link in body.Links)
        {
            var kind = link.IsImage ? OutlineKind.Image : OutlineKind.Link;
            string[] title = link.Title is null ? [] : [TextField.Write(link.Title)];
            AppendLine(outline, [kind, TextField.Write(link.Url), TextField.Write(link.Text), .. title]);
        }

        foreach (var part in body.BlockCount > 0 ? body.Parts : [])
        {
            var html = part.Html.Length;
            string[] line = part.BlockName is { } name
                ? [OutlineKind.Block, TextField.Write(name), Number(part.Before.Length), Number(html), Number(part.After.Length)]
                : [OutlineKind.Html, Number(html)];
            AppendLine(outline, line);
        }

        return outline.ToString().TrimEnd('\n');
    }

    private static void AppendLine(StringBuilder outline, params string[] fields) => outline.Append(string.Join("\t", fields)).Append('\n');

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
