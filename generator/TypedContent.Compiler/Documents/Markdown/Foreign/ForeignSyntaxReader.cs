using System.Text.RegularExpressions;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TypedContent.Compiler.Documents.Markdown.RawHtml;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.Foreign;

/// <summary>Counts syntax of other tools in a text, outside code.</summary>
/// <param name="text">The Markdown.</param>
/// <param name="offset">The position of the Markdown in the file.</param>
/// <param name="countsWikiLinks">Whether wiki links are counted, because the project does not enable them.</param>
/// <param name="countsComponents">Whether JSX is counted: not in a file where the project sets that it is shown as text.</param>
/// <param name="countsHtml">Whether HTML is counted, because it is shown as text without the project having set this.</param>
internal sealed class ForeignSyntaxReader(string text, int offset, bool countsWikiLinks, bool countsComponents, bool countsHtml)
{
    private static readonly char[] Signs = ['{', '[', ':', '!', '?', '='];

    // Each pattern is matched at the position of its first character.
    private static readonly Regex WikiLink = new(@"\G\[\[(?!\s)[^\[\]\n]+\]\](?![\[(:])");
    private static readonly Regex Template = new(@"\G\{(?:%-?\s*[^\W\d]|\{-?\s*(?:[^\W\d]|[.$""'(]))");
    // Lengths are limited, because otherwise each of many unclosed directives would be scanned to the end of its line.
    private static readonly Regex Directive = new(@"\G::?[A-Za-z][\w-]{0,99}(?:\[[^\]\n]{0,500}\]|\{[^}\n]{0,500}\})");

    // Only icons of Material for MkDocs; others may be words between colons.
    private static readonly Regex Icon = new(@"\G:(?:material|octicons|fontawesome|simple)-[a-z0-9][a-z0-9-]{0,80}:", RegexOptions.CultureInvariant);

    private static readonly Regex Import = new(@"\A(?:import\s[^\n]*\bfrom\s+['""]|import\s+['""]|export\s+(?:const|default|function|let)\s)");

    private readonly SortedDictionary<ForeignKind, ForeignSyntax> _found = [];

    // The positions where links and other elements of the current text end.
    private HashSet<int>? _ends;

    /// <summary>The syntax found, by kind.</summary>
    public EquatableArray<ForeignSyntax> Found => _found.Values.ToEquatableArray();

    /// <summary>Reads a node.</summary>
    public void Read(MarkdownObject node)
    {
        switch (node)
        {
            case HtmlBlock { Type: HtmlBlockType.Comment }:
                break;
            case HtmlBlock or HtmlInline:
                ReadHtml(node);
                if (node is HtmlBlock)
                {
                    ReadText(node.Span, null);
                }

                break;
            // The definition itself is not rendered, but its URL is used by links.
            case LinkReferenceDefinition { Url: { } url } definition when ForeignSyntax.IsIn(url):
                ReadText(definition.Span, null);
                break;
            case LeafBlock { Inline: { } inline } leaf:
                if (countsComponents && leaf is ParagraphBlock && Import.IsMatch(text.Substring(leaf.Span.Start, Math.Min(leaf.Span.Length, 200))))
                {
                    Add(ForeignKind.Component, leaf.Span.Start, TextLines.End(text, leaf.Span.Start) - leaf.Span.Start);
                }

                ReadText(SpanOf(leaf, inline), inline);
                break;
        }
    }

    // The attributes of a heading are supported, and not part of its text.
    private static SourceSpan SpanOf(LeafBlock leaf, ContainerInline inline) =>
        leaf is HeadingBlock heading && HeadingAttributes.Of(heading) is not null && inline.LastChild is { } last
            ? new SourceSpan(leaf.Span.Start, last.Span.End)
            : leaf.Span;

    private void ReadText(SourceSpan span, ContainerInline? inline)
    {
        var end = Math.Min(span.End + 1, text.Length);
        List<SourceSpan>? code = null;
        _ends = null;
        var next = 0;
        for (var i = span.Start; i < end && text.IndexOfAny(Signs, i, end - i) is var sign and >= 0; i = sign + 1)
        {
            sign = Math.Max(sign, i);
            if (Match(sign, inline) is not var (kind, length))
            {
                continue;
            }

            code ??= CodeIn(inline);
            while (next < code.Count && code[next].End < sign)
            {
                next++;
            }

            if (next == code.Count || code[next].Start > sign)
            {
                Add(kind, sign, length);
            }

            sign += length - 1;
        }
    }

    private (ForeignKind Kind, int Length)? Match(int sign, ContainerInline? inline)
    {
        var (before, after) = (sign > 0 ? text[sign - 1] : ' ', sign + 1 < text.Length ? text[sign + 1] : ' ');
        return text[sign] switch
        {
            // An attribute whose value is an object.
            '{' when after == '{' && before == '=' => countsComponents ? (ForeignKind.Component, LengthTo("}}", sign)) : null,
            '{' when after == '{' && sign + 2 < text.Length && text[sign + 2] is '<' or '%' => (ForeignKind.Shortcode, LengthTo("}}", sign)),
            '{' when after is '{' or '%' && Template.IsMatch(text, sign) => (ForeignKind.Template, LengthTo(after == '{' ? "}}" : "%}", sign)),
            '{' when after is not ('{' or '%') && before != '\\' =>
                Use(ForeignKind.Attributes, AttributeList.LengthAt(text, sign, IsAfterElement(before, sign, inline))),
            '!' or '?' or '=' when after == text[sign] => Use(ForeignKind.Admonition, Admonition.LengthAt(text, sign)),
            '[' when countsWikiLinks && after == '[' && !UnicodeData.IsLetterOrDigit(before) && before is not ('[' or ']' or '\\') =>
                Use(ForeignKind.WikiLink, WikiLink.Match(text, sign)),
            ':' when (after == ':' || UnicodeData.IsLetter(after)) && !UnicodeData.IsLetterOrDigit(before) && before is not (':' or '\\') =>
                Use(ForeignKind.Directive, Directive.Match(text, sign)) ?? Use(ForeignKind.Icon, Icon.Match(text, sign)),
            _ => null,
        };
    }

    private static (ForeignKind Kind, int Length)? Use(ForeignKind kind, int length) => length > 0 ? (kind, length) : null;

    private static (ForeignKind Kind, int Length)? Use(ForeignKind kind, Match match) => match.Success ? (kind, match.Length) : null;

    // Extends to the end of the line if it is not closed on it.
    private int LengthTo(string close, int start)
    {
        var line = TextLines.End(text, start);
        var end = text.IndexOf(close, start, line - start, StringComparison.Ordinal);
        return end < 0 ? line - start : end + close.Length - start;
    }

    private static List<SourceSpan> CodeIn(ContainerInline? root) =>
        [.. (root?.FindDescendants<LeafInline>() ?? []).Where(static inline => inline is CodeInline or MathInline)
            .Select(static inline => inline.Span)
            .OrderBy(static place => place.Start)];

    private bool IsAfterElement(char before, int sign, ContainerInline? root) =>
        before is ')' or ']' or '>' or '*' or '_' or '~' or '`' && (_ends ??= EndsIn(root)).Contains(sign - 1);

    private static HashSet<int> EndsIn(ContainerInline? root) =>
        [.. (root?.FindDescendants<Inline>() ?? []).Where(static inline => inline is LinkInline or EmphasisInline or CodeInline or AutolinkInline)
            .Select(static inline => inline.Span.End)];

    private void ReadHtml(MarkdownObject node)
    {
        var piece = RawPiece.Of(node, text)!;
        foreach (var tag in RawTag.In(piece.Html))
        {
            var first = tag.Start + (tag.Kind == RawTagKind.Close ? 2 : 1);
            var place = piece.PlaceOf(tag.Start);
            if (tag.Kind is not (RawTagKind.Open or RawTagKind.Close))
            {
                continue;
            }

            var isUsual = HtmlPolicy.UsualElements.Contains(tag.Name) || HtmlPolicy.DropsContentOf(tag.Name);
            if (isUsual && countsHtml && tag.Kind == RawTagKind.Open)
            {
                Add(ForeignKind.Html, place, tag.End - tag.Start);
            }
            else if (!isUsual && countsComponents && piece.Html[first] is >= 'A' and <= 'Z' && IsElement(tag)
                && (place == 0 || !UnicodeData.IsLetterOrDigit(text[place - 1])))
            {
                Add(ForeignKind.Component, place, tag.End - tag.Start);
            }
        }
    }

    // A name alone in angle brackets is a type argument, or a placeholder for the reader.
    private static bool IsElement(RawTag tag) => tag.Kind == RawTagKind.Close || tag.Html[tag.End - 2] == '/';

    private void Add(ForeignKind kind, int start, int length)
    {
        length = Math.Min(length, text.Length - start);
        // Link reference definitions are read last, wherever they are in the text.
        _found.TryGetValue(kind, out var found);
        _found[kind] = found is not null && found.Span.Start <= offset + start
            ? found with { Count = found.Count + 1 }
            : new ForeignSyntax(kind, (found?.Count ?? 0) + 1, MessageText.Shorten(text.Substring(start, length)), new TextSpan(offset + start, length));
    }
}
