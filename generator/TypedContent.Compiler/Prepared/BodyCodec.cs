using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Documents.Markdown.Foreign;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>Serializes bodies in the form that depends only on their own files, until all files have been read.</summary>
internal static class BodyCodec
{
    /// <summary>Writes a body that was read from a file.</summary>
    public static string Write(BodyTemplate body)
    {
        var writer = new PreparedWriter();
        writer.Write(body.IsUnread);
        writer.WriteAll(body.Parts, part =>
        {
            writer.Write(part.BlockName);
            writer.Write((long)part.Block);
            HtmlCodec.Write(writer, part.Before);
            HtmlCodec.Write(writer, part.Html);
            HtmlCodec.Write(writer, part.After);
        });
        writer.WriteAll(body.Headings, heading =>
        {
            writer.Write((ulong)heading.Level);
            HtmlCodec.Write(writer, heading.Html);
            writer.Write(heading.Id);
        });
        WriteLinks(writer, body.Links);
        writer.WriteAll(body.Ids, writer.Write);
        writer.WriteAll(body.Foreign, foreign =>
        {
            writer.Write((ulong)foreign.Kind);
            writer.Write((ulong)foreign.Count);
            writer.Write(foreign.Text);
            writer.Write(foreign.Span);
        });
        writer.Write(body.Outline is not null);
        WriteLinks(writer, body.Outline ?? default);
        writer.Write(body.Markdown);
        return writer.ToString();
    }

    /// <summary>Reads a body.</summary>
    /// <exception cref="FormatException">The data is invalid.</exception>
    public static BodyTemplate Read(PreparedReader reader)
    {
        var isUnread = reader.ReadFlag();
        var body = new BodyTemplate(
            reader.ReadAll(() => ReadPart(reader)),
            reader.ReadAll(() => new HeadingTemplate(reader.ReadPosition(), HtmlCodec.Read(reader), reader.ReadText())),
            ReadLinks(reader),
            reader.ReadAll(reader.ReadText))
        {
            Foreign = reader.ReadAll(() => new ForeignSyntax(
                (ForeignKind)reader.ReadPosition((int)ForeignKind.Icon), reader.ReadPosition(), reader.ReadText(), reader.ReadSpan())),
        };
        var hasOutline = reader.ReadFlag();
        var outline = ReadLinks(reader);
        body = body with { Markdown = reader.ReadNullableText() };
        return isUnread ? BodyTemplate.Unread : hasOutline ? body with { Outline = outline } : body;
    }

    private static PartTemplate ReadPart(PreparedReader reader)
    {
        var (name, block) = (reader.ReadNullableText(), reader.ReadInt());
        var before = HtmlCodec.Read(reader);
        return new PartTemplate(HtmlCodec.Read(reader), name, block) { Before = before, After = HtmlCodec.Read(reader) };
    }

    private static void WriteLinks(PreparedWriter writer, EquatableArray<LinkTemplate> links) => writer.WriteAll(links, link =>
    {
        writer.Write(link.Url);
        HtmlCodec.Write(writer, link.Html);
        writer.Write(link.Title);
        writer.Write(link.IsImage);
        writer.Write(link.Span);
    });

    private static EquatableArray<LinkTemplate> ReadLinks(PreparedReader reader) => reader.ReadAll(() =>
        new LinkTemplate(reader.ReadText(), HtmlCodec.Read(reader), reader.ReadNullableText(), reader.ReadFlag(), reader.ReadSpan()));
}
