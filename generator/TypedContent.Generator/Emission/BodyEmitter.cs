using System.Globalization;
using System.Text;
using TypedContent.Generator.Markdown;

namespace TypedContent.Generator.Emission;

/// <summary>Writes the class that makes a body: in a file of its own, so that an edit of the body changes nothing else.</summary>
/// <remarks>
/// A body is two texts, its HTML and what is in it, since the compiler's time is that of the expressions it binds: objects for each
/// part, heading and link took it several times longer.
/// </remarks>
internal static class BodyEmitter
{
    private const string Runtime = "global::TypedContent.";

    public static void Write(SourceWriter writer, NamedBody named)
    {
        var body = named.Body;
        var hasBlocks = body.BlockCount > 0;
        var className = EntryClass.Body(named.Name);
        EntryClass.Begin(writer, className, "sealed class", Runtime + "BodyContent");
        writer.WriteLine($"internal static {Runtime}MarkdownBody {EntryClass.Create}({(hasBlocks ? "object[] blocks" : "")}) => new(");
        writer.Indent();
        writer.WriteIndentation();
        writer.Write($"new {className}()");
        if (hasBlocks)
        {
            writer.Write(", blocks");
        }

        WriteNumber(writer, "wordCount", body.Words.Words);
        WriteNumber(writer, "readingSeconds", body.Words.Seconds);
        WriteNumber(writer, "excerptLength", body.ExcerptLength);
        WriteNumber(writer, "excerptTextLength", body.ExcerptTextLength);
        writer.Write(");\n");
        writer.Outdent();
        WriteText(writer, "Html", body.Html);
        if (OutlineOf(body) is { Length: > 0 } outline)
        {
            WriteText(writer, "Outline", outline);
        }

        if (body.Text is { } text && text != BodyText.InHtml(body.Parts))
        {
            WriteText(writer, "Text", text);
        }

        writer.Close();
    }

    private static string OutlineOf(Body body)
    {
        var outline = new StringBuilder();
        foreach (var heading in body.Headings)
        {
            AppendLine(outline, OutlineKind.Heading, Number(heading.Level), Field(heading.Id), Field(heading.Text));
        }

        foreach (var link in body.Links)
        {
            var kind = link.IsImage ? OutlineKind.Image : OutlineKind.Link;
            string[] title = link.Title is null ? [] : [Field(link.Title)];
            AppendLine(outline, [kind, Field(link.Url), Field(link.Text), .. title]);
        }

        foreach (var part in body.BlockCount > 0 ? body.Parts : [])
        {
            var html = part.Html.Length;
            string[] line = part.BlockName is { } name
                ? [OutlineKind.Block, Field(name), Number(part.Before.Length), Number(html), Number(part.After.Length)]
                : [OutlineKind.Html, Number(html)];
            AppendLine(outline, line);
        }

        return outline.ToString().TrimEnd('\n');
    }

    private static void AppendLine(StringBuilder outline, params string[] fields) => outline.Append(string.Join("\t", fields)).Append('\n');

    private static string Field(string text) => text.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static void WriteText(SourceWriter writer, string property, string text)
    {
        writer.WriteLine();
        writer.WriteIndentation();
        writer.Write($"public override string {property} => ");
        Literal.Write(writer, text);
        writer.Write(";\n");
    }

    private static void WriteNumber(SourceWriter writer, string name, int value) => writer.Write($", {name}: {Number(value)}");
}
