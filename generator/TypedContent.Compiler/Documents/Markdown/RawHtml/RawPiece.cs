using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TypedContent.Compiler.Documents.Markdown.RawHtml;

/// <summary>An author's HTML, with the location of each of its lines in the text.</summary>
/// <param name="html">The HTML, with <c>\n</c> between its lines.</param>
/// <param name="lines">The start of each line in the HTML, and in the text.</param>
internal sealed class RawPiece(string html, IReadOnlyList<(int Html, int Text)> lines)
{
    // The maximum length of the prefixes of containers before a line. The source of a tag in a table may differ from its parsed form.
    private const int MaxBefore = 1000;

    public string Html { get; } = html;

    /// <summary>The HTML of a node; <see langword="null"/> for a node without HTML.</summary>
    /// <param name="node">The node.</param>
    /// <param name="text">The text that it was read from.</param>
    public static RawPiece? Of(MarkdownObject node, string text) => node switch
    {
        HtmlBlock block => OfBlock(block),
        HtmlInline inline => OfInline(inline, text),
        _ => null,
    };

    /// <summary>The position in the text that corresponds to one in the HTML.</summary>
    public int PlaceOf(int index)
    {
        // Searches for the last line that begins before it.
        var (low, high) = (0, lines.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = lines[middle].Html <= index ? (middle, high) : (low, middle - 1);
        }

        return lines[low].Text + index - lines[low].Html;
    }

    private static RawPiece OfBlock(HtmlBlock block)
    {
        var html = new StringBuilder();
        var lines = new List<(int Html, int Text)>();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i];
            html.Append(i > 0 ? "\n" : "");
            lines.Add((html.Length, line.Slice.Start));
            html.Append(line.Slice.Text ?? "", line.Slice.Start, line.Slice.Length);
        }

        return new RawPiece(html.ToString(), lines.Count > 0 ? lines : [(0, block.Span.Start)]);
    }

    // The indentation of a line, and the markers of its containers, are not part of the tag.
    private static RawPiece OfInline(HtmlInline inline, string text)
    {
        var html = inline.Tag.Replace("\r\n", "\n").Replace('\r', '\n');
        var lines = new List<(int Html, int Text)>();
        var place = inline.Span.Start;
        for (var start = 0; start <= html.Length;)
        {
            var end = html.IndexOf('\n', start) is var index and >= 0 ? index : html.Length;
            var line = html.Substring(start, end - start);
            var from = Math.Min(place, text.Length);
            var found = text.IndexOf(line, from, Math.Min(text.Length - from, line.Length + MaxBefore), StringComparison.Ordinal);
            place = found < 0 ? place : found;
            lines.Add((start, place));
            place += line.Length;
            start = end + 1;
        }

        return new RawPiece(html, lines);
    }
}
