using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Generator.Markdown;

namespace TypedContent.Generator.Emission;

/// <summary>Writes the class that makes a body: in a file of its own, so that an edit of the body changes nothing else.</summary>
internal static class BodyEmitter
{
    private const string Blocks = "object[] blocks";
    private const string Runtime = "global::TypedContent.";

    public static void Emit(SourceProductionContext output, NamedBody body) =>
        output.AddSource(body.Name.HintName + ".Body.g.cs", Write(body));

    private static SourceText Write(NamedBody named)
    {
        var body = named.Body;
        var hasBlocks = body.BlockCount > 0;
        var words = WordCount.Of(body.Text);
        var writer = EntryClass.Begin(named.Namespace, named.ClassName, EntryClass.Body(named.Name));
        writer.WriteLine($"internal static {Runtime}MarkdownBody {EntryClass.Create}({(hasBlocks ? Blocks : "")}) => new(");
        writer.Indent();
        // Not lambdas with the values in them: the compiler binds those several times, once to choose the constructor.
        writer.WriteIndentation();
        writer.Write(hasBlocks ? "parts: () => Parts(blocks)" : "parts: Parts");
        WriteArgument(writer, "text: Text");
        WriteNumber(writer, "wordCount", words.Words);
        WriteNumber(writer, "readingSeconds", words.Seconds);
        WriteNumber(writer, "excerptLength", body.ExcerptLength);
        WriteNumber(writer, "excerptTextLength", body.ExcerptTextLength);
        var links = body.Links.Where(static link => !link.IsImage).ToList();
        var images = body.Links.Where(static link => link.IsImage).ToList();
        WriteArgument(writer, "headings: Headings", body.Headings.Count > 0);
        WriteArgument(writer, "links: Links", links.Count > 0);
        WriteArgument(writer, "images: Images", images.Count > 0);
        writer.Write(");\n");
        writer.Outdent();

        WriteList(writer, "BodyPart", "Parts", hasBlocks ? Blocks : "", body.Parts, static (writer, part, block) => WritePart(writer, part, block));
        writer.WriteLine();
        writer.WriteIndentation();
        writer.Write("private static string Text() => ");
        Literal.Write(writer, body.Text);
        writer.Write(";\n");
        WriteList(writer, "BodyHeading", "Headings", "", HeadingTree.Of(body.Headings), static (writer, heading, _) => WriteHeading(writer, heading));
        WriteList(writer, "BodyLink", "Links", "", links, static (writer, link, _) => WriteLink(writer, "BodyLink", link));
        WriteList(writer, "BodyImage", "Images", "", images, static (writer, link, _) => WriteLink(writer, "BodyImage", link));
        return EntryClass.End(writer);
    }

    private static void WriteList<T>(
        SourceWriter writer, string type, string name, string parameters, IReadOnlyCollection<T> items, Action<SourceWriter, T, int> write)
        where T : class
    {
        // A body has parts, were it none; the other methods are not named where there is nothing to give.
        if (items.Count == 0 && name != "Parts")
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine($"private static global::System.Collections.Immutable.ImmutableArray<{Runtime}{type}> {name}({parameters}) =>");
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
        writer.WriteLine("];");
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

    private static void WriteLink(SourceWriter writer, string type, LinkTemplate link) =>
        writer.Write($"new {Runtime}{type}({Literal.Quoted(link.Url)}, {Literal.Quoted(link.Text)}, {(link.Title is null ? "null" : Literal.Quoted(link.Title))})");

    private static void WriteNumber(SourceWriter writer, string name, int value) =>
        WriteArgument(writer, $"{name}: {value.ToString(CultureInfo.InvariantCulture)}");

    private static void WriteArgument(SourceWriter writer, string argument, bool isNeeded = true)
    {
        if (isNeeded)
        {
            writer.Write(",\n");
            writer.WriteIndentation();
            writer.Write(argument);
        }
    }
}
