using TypedContent.Compiler.Documents.Markdown;

namespace TypedContent.Compiler.Prepared;

/// <summary>Serializes HTML with placeholders.</summary>
internal static class HtmlCodec
{
    public static void Write(PreparedWriter writer, HtmlTemplate html)
    {
        writer.Write(html.Source);
        writer.WriteAll(html.Marks, mark =>
        {
            writer.Write((ulong)mark.Position);
            writer.Write((ulong)mark.Kind);
            writer.Write(mark.Value);
            writer.Write(mark.Block);
        });
    }

    /// <exception cref="FormatException">The data is invalid.</exception>
    public static HtmlTemplate Read(PreparedReader reader)
    {
        var source = reader.ReadText();
        var marks = reader.ReadAll(() => new HtmlMark(
            reader.ReadPosition(source.Length),
            (HtmlMarkKind)reader.ReadPosition((int)HtmlMarkKind.Filled),
            reader.ReadText(),
            reader.ReadNullableText()));
        return source.Length == 0 && marks.Count == 0 ? HtmlTemplate.Empty : new HtmlTemplate(source, marks);
    }
}
