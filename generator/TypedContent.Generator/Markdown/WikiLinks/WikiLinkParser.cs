using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TypedContent.Generator.Files;

namespace TypedContent.Generator.Markdown.WikiLinks;

/// <summary>Reads <c>[[Note]]</c>, <c>![[Note]]</c> and <c>![[image.png]]</c>.</summary>
internal sealed class WikiLinkParser : InlineParser
{
    public WikiLinkParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, start) = (slice.Text, slice.Start);
        var open = text[start] == '!' ? start + 1 : start;
        if (open + 1 > slice.End || text[open] != '[' || text[open + 1] != '[')
        {
            return false;
        }

        var end = open + 2;
        while (end <= slice.End && text[end] is not ('[' or ']' or '\n'))
        {
            end++;
        }

        var content = text.Substring(open + 2, end - open - 2);
        if (end >= slice.End || text[end] != ']' || text[end + 1] != ']' || string.IsNullOrWhiteSpace(content) || char.IsWhiteSpace(content[0]))
        {
            return false;
        }

        var link = WikiLink.Read(content);
        if (link.IsOfOtherFile || (link.Target.Length == 0 && link.Heading.Length == 0))
        {
            return false;
        }

        var node = Node(link, isImage: open > start && ContentFileReader.IsImage(link.Target));
        node.Span = node.UrlSpan = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(end + 1));
        (node.Line, node.Column) = (line, column);
        processor.Inline = node;
        slice.Start = end + 2;
        return true;
    }

    private static LinkInline Node(WikiLink link, bool isImage)
    {
        var node = new LinkInline { Url = link.Url, IsImage = isImage, IsClosed = true };
        var text = link.ShownText;
        // The text of an image may be its size.
        if (isImage && link.Text is { } size && size.All(static c => c is (>= '0' and <= '9') or 'x'))
        {
            var sizes = size.Split('x');
            node.GetAttributes().AddProperty("width", sizes[0]);
            if (sizes.Length > 1)
            {
                node.GetAttributes().AddProperty("height", sizes[1]);
            }

            text = link.Target;
        }

        node.AppendChild(new LiteralInline(text));
        return node;
    }
}
