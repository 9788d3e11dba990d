using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.BareUrls;

/// <summary>Makes links from bare URLs and email addresses, except inside other links and <c>&lt;a&gt;</c> elements.</summary>
/// <remarks>
/// Markdig's own parser does not support email addresses, and skips URLs in brackets. Only the closing bracket shows whether brackets are a link;
/// links found inside are then turned back into text.
/// </remarks>
internal sealed class BareUrlParser : InlineParser, IPostInlineProcessor
{
    // A literal ends at these characters, so the part of a URL before them is already in it.
    public BareUrlParser() => OpeningCharacters = [':', '@', 'w', 'W'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var literal = processor.Inline is LiteralInline last && ReferenceEquals(last.Content.Text, slice.Text) && last.Content.End + 1 == slice.Start
            ? last
            : null;
        var (text, start) = (slice.Text, literal?.Content.Start ?? slice.Start);
        if (Find(processor, slice, start, literal) is not var (from, to))
        {
            return false;
        }

        var span = new SourceSpan(processor.GetSourcePosition(from, out var line, out var column), processor.GetSourcePosition(to - 1));
        Shorten(literal, from);
        var shown = WithoutEscapes(text, from, to);
        var url = new LinkInline(slice.CurrentChar switch { '@' => "mailto:", ':' => "", _ => "http://" } + shown, "")
        {
            Span = span,
            UrlSpan = span,
            Line = line,
            Column = column,
            IsAutoLink = true,
            IsClosed = true,
        };
        url.AppendChild(new LiteralInline { Content = shown, Span = span, Line = line, Column = column, IsClosed = true });
        processor.GetParserState<List<LinkInline>>(this).Add(url);
        processor.Inline = url;
        slice.Start = to;
        return true;
    }

    private static (int Start, int End)? Find(InlineProcessor processor, StringSlice slice, int start, LiteralInline? literal)
    {
        switch (slice.CurrentChar)
        {
            case ':' when slice.PeekChar() == '/':
                return BareUrl.WithScheme(slice.Text, start, slice.Start, slice.End + 1, IsInBrackets(processor));
            case '@' when literal is not null:
                return BareUrl.Email(slice.Text, start, slice.Start, slice.End + 1, IsInUnderscores(literal));
            case 'w' or 'W' when slice.PeekChar(3) == '.' && (processor.Root!.FirstChild is null || IsBeforeWww(slice.PeekCharExtra(-1))):
                return BareUrl.WithWww(slice.Text, slice.Start, slice.End + 1, IsInBrackets(processor));
            default:
                return null;
        }
    }

    private static bool IsBeforeWww(char c) => c.IsWhiteSpaceOrZero() || c is '*' or '_' or '~' or '(' or '[' or ']';

    private static bool IsInBrackets(InlineProcessor processor) => processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not null;

    // Authors and their editors escape "\_" even where "_" is not a delimiter.
    private static StringSlice WithoutEscapes(string text, int start, int end)
    {
        var url = new StringSlice(text, start, end - 1);
        if (text.IndexOf('\\', start, end - start) < 0)
        {
            return url;
        }

        var characters = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            if (text[i] != '\\' || !BareUrl.IsEscape(text, i))
            {
                characters.Append(text[i]);
            }
        }

        return new StringSlice(characters.ToString());
    }

    private static bool IsInUnderscores(LiteralInline literal)
    {
        var mark = literal.FirstParentOfType<EmphasisDelimiterInline>();
        while (mark is not null && mark.DelimiterChar != '_')
        {
            mark = mark.Parent?.FirstParentOfType<EmphasisDelimiterInline>();
        }

        return mark is not null;
    }

    private static void Shorten(LiteralInline? literal, int end)
    {
        if (literal is null)
        {
            return;
        }

        literal.Span.End -= literal.Content.End + 1 - end;
        literal.Content.End = end - 1;
        if (literal.Content.IsEmpty)
        {
            literal.Remove();
        }
    }

    // It runs after the emphasis parser, because until then open delimiters are nested containers.
    public bool PostProcess(InlineProcessor state, Inline? root, Inline? lastChild, int postInlineProcessorIndex, bool isFinalProcessing)
    {
        if (isFinalProcessing && state.ParserStates[Index] is List<LinkInline> urls)
        {
            state.ParserStates[Index] = null!;
            MakeTextInAnchors((ContainerInline)root!);
            foreach (var url in urls.Where(static url => url.Parent?.FirstParentOfType<LinkInline>() is not null))
            {
                MakeText(url);
            }
        }

        return true;
    }

    private static void MakeTextInAnchors(ContainerInline root)
    {
        var isInAnchor = false;
        foreach (var inline in root.FindDescendants<Inline>().ToList())
        {
            switch (inline)
            {
                case HtmlInline html:
                    isInAnchor = IsAnchor(html) || (isInAnchor && !html.Tag.StartsWith("</a", StringComparison.OrdinalIgnoreCase));
                    break;
                case LinkInline { IsAutoLink: true } url when isInAnchor:
                    MakeText(url);
                    break;
            }
        }
    }

    private static bool IsAnchor(HtmlInline html) =>
        html.Tag.StartsWith("<a", StringComparison.OrdinalIgnoreCase) && html.Tag.Length > 2 && !UnicodeData.IsLetterOrDigit(html.Tag[2]);

    private static void MakeText(LinkInline url)
    {
        var text = url.FirstChild!;
        text.Remove();
        url.ReplaceBy(text);
    }
}
