using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TypedContent.Compiler.Documents.Markdown.WikiLinks;

/// <summary>Parses <c>[[Note]]</c>, <c>![[Note]]</c> and <c>![[image.png]]</c>.</summary>
internal sealed class WikiLinkParser : InlineParser
{
    private static readonly Regex Size = new(
        @"^((?<alt>.*)\|)?\s*(?<width>[0-9]{1,5})(x(?<height>[0-9]{1,5}))?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public WikiLinkParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, start) = (slice.Text, slice.Start);
        var open = text[start] == '!' ? start + 1 : start;
        if (open + 1 > slice.End || text[open] != '[' || text[open + 1] != '[')
        {
            return false;
        }

        var end = EndOf(slice, open + 2);
        if (end < 0 || end == open + 2 || char.IsWhiteSpace(text[open + 2]))
        {
            return false;
        }

        var link = WikiLink.Read(text.Substring(open + 2, end - open - 2));
        if (link.IsOfOtherFile || !link.IsNamed)
        {
            return false;
        }

        var node = Node(link, open > start ? link.Image : null);
        node.Span = node.UrlSpan = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(end + 1));
        (node.Line, node.Column) = (line, column);
        processor.Inline = node;
        slice.Start = end + 2;
        return true;
    }

    /// <summary>The position of the closing brackets; -1 if there are none. Only the text may contain single brackets.</summary>
    private static int EndOf(StringSlice slice, int start)
    {
        var (text, isText) = (slice.Text, false);
        for (var end = start; end < slice.End && text[end] != '\n'; end++)
        {
            if (text[end] is '[' or ']' && (text[end + 1] == text[end] || !isText))
            {
                return text[end] == ']' && text[end + 1] == ']' ? end : -1;
            }

            isText |= text[end] == '|';
        }

        return -1;
    }

    private static LinkInline Node(WikiLink link, string? image)
    {
        var node = new LinkInline { Url = link.Url, IsImage = image is not null, IsClosed = true };
        var text = image is null ? link.ShownText : link.Text ?? image;
        // The text of an image may be its size, or end with it.
        if (image is not null && link.Text is not null && Size.Match(text) is { Success: true } size)
        {
            foreach (var side in new[] { "width", "height" }.Where(side => size.Groups[side].Success))
            {
                node.GetAttributes().AddProperty(side, size.Groups[side].Value);
            }

            text = size.Groups["alt"].Value.Trim() is { Length: > 0 } alt ? alt : image;
        }

        node.AppendChild(new LiteralInline(text));
        return node;
    }
}
