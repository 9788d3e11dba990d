using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Generator.Markdown;

namespace TypedContent.Generator.Emission;

/// <summary>Writes the method that makes a body: in a file of its own, so that an edit of the body changes nothing else.</summary>
internal static class BodyEmitter
{
    public const string Suffix = "_Body";
    private const string Runtime = "global::TypedContent.";

    public static void Emit(SourceProductionContext output, NamedBody body) =>
        output.AddSource(body.Name.HintName + ".Body.g.cs", Write(body));

    private static SourceText Write(NamedBody named)
    {
        var body = named.Body;
        var hasBlocks = body.BlockCount > 0;
        var words = WordCount.Of(body.Text);
        var writer = EntriesClass.Begin(named.ClassName, named.Namespace);
        writer.WriteLine($"private static {Runtime}MarkdownBody {named.Name.Id}{Suffix}({(hasBlocks ? "object[] blocks" : "")}) => new(");
        writer.Indent();
        WriteList(writer, "parts", hasBlocks, body.Parts, static (writer, part, block) => WritePart(writer, part, block));
        writer.Write(",\n");
        writer.WriteIndentation();
        writer.Write("text: static () => ");
        Literal.Write(writer, body.Text);
        WriteNumber(writer, "wordCount", words.Words);
        WriteNumber(writer, "readingSeconds", words.Seconds);
        WriteNumber(writer, "excerptLength", body.ExcerptLength);
        WriteNumber(writer, "excerptTextLength", body.ExcerptTextLength);
        if (body.Headings.Count > 0)
        {
            writer.Write(",\n");
            WriteList(writer, "headings", false, HeadingTree.Of(body.Headings), static (writer, heading, _) => WriteHeading(writer, heading));
        }

        WriteLinks(writer, "links", "BodyLink", body.Links.Where(static link => !link.IsImage));
        WriteLinks(writer, "images", "BodyImage", body.Links.Where(static link => link.IsImage));
        writer.Write(");\n");
        writer.Outdent();
        return EntriesClass.End(writer);
    }

    private static void WriteList<T>(SourceWriter writer, string name, bool captures, IEnumerable<T> items, Action<SourceWriter, T, int> write)
        where T : class
    {
        writer.WriteLine($"{name}: {(captures ? "" : "static ")}() =>");
        writer.WriteLine("[");
        writer.Indent();
        var block = 0;
        foreach (var item in items)
        {
            writer.WriteIndentation();
            write(writer, item, block);
            writer.Write(",\n");
            block += item is PartTemplate { BlockName: not null } ? 1 : 0;
        }

        writer.Outdent();
        writer.WriteIndentation();
        writer.Write("]");
    }

    private static void WritePart(SourceWriter writer, PartTemplate part, int block)
    {
        if (part.BlockName is not { } name)
        {
            writer.Write($"new {Runtime}HtmlPart(");
            Literal.Write(writer, part.Html.Text);
            writer.Write(")");
            return;
        }

        // In three, so that the HTML inside is one string with that of the record.
        writer.Write($"new {Runtime}BlockPart({Literal.Quoted(name)}, blocks[{block.ToString(CultureInfo.InvariantCulture)}], string.Concat(\n");
        writer.Indent();
        foreach (var (html, end) in new[] { (part.Before, ",\n"), (part.Html, ",\n"), (part.After, "))") })
        {
            writer.WriteIndentation();
            Literal.Write(writer, html.Text);
            writer.Write(end);
        }

        writer.Outdent();
    }

    private static void WriteHeading(SourceWriter writer, HeadingTree heading)
    {
        writer.Write(string.Format(
            CultureInfo.InvariantCulture,
            "new {0}BodyHeading({1}, {2}, {3}, [",
            Runtime,
            heading.Heading.Level,
            Literal.Quoted(heading.Heading.Text),
            Literal.Quoted(heading.Heading.Id)));
        if (heading.Children.Count > 0)
        {
            writer.Write("\n");
            writer.Indent();
            foreach (var child in heading.Children)
            {
                writer.WriteIndentation();
                WriteHeading(writer, child);
                writer.Write(",\n");
            }

            writer.Outdent();
            writer.WriteIndentation();
        }

        writer.Write("])");
    }

    private static void WriteLinks(SourceWriter writer, string name, string type, IEnumerable<LinkTemplate> links)
    {
        if (links.Any())
        {
            writer.Write(",\n");
            WriteList(writer, name, false, links, (writer, link, _) =>
                writer.Write($"new {Runtime}{type}({Literal.Quoted(link.Url)}, {Literal.Quoted(link.Text)}, {(link.Title is null ? "null" : Literal.Quoted(link.Title))})"));
        }
    }

    private static void WriteNumber(SourceWriter writer, string name, int value)
    {
        writer.Write(",\n");
        writer.WriteIndentation();
        writer.Write($"{name}: {value.ToString(CultureInfo.InvariantCulture)}");
    }
}
