using System.Text.RegularExpressions;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.Containers;

/// <summary>The text after the colons that open a block, in any of the forms that authors use.</summary>
/// <remarks>
/// <c>name {key=value}</c>; <c>name[title]{…}</c> (remark-directive); <c>name title {…}</c> (VitePress, Docusaurus 2); <c>{name} title</c> (MyST);
/// <c>name key="value" :::</c> (DocFX). All locations are relative to the Markdown.
/// </remarks>
/// <param name="Name">The block's name; empty for none.</param>
/// <param name="Title">Its title; <see langword="null"/> for none.</param>
/// <param name="Attributes">Its attributes, with their braces if they have any, and the text after them; empty for none.</param>
/// <param name="HasBraces">Whether the attributes are in braces.</param>
/// <param name="HasColons">Whether the line also ends with colons.</param>
internal sealed record ContainerLine(TextSpan Name, TextSpan? Title, TextSpan Attributes, bool HasBraces, bool HasColons)
{
    private const int MinColons = 3;

    private const string Value = "(\"[^\"]*\"|'[^']*'|[^\\s\"'{}]+)";

    private static readonly Regex Attribute = new(@"\G[\w-]+(?:=|\s*=\s*(?=[""']))" + Value + @"(?:\s+|\z)", RegexOptions.CultureInvariant);

    private static readonly Regex AttributeInQuotes = new(@"\A[\w-]+\s*=\s*[""']", RegexOptions.CultureInvariant);

    // VitePress uses "{open}" for a collapsible block. Any other single word may be part of the title.
    private static readonly Regex AttributesAfterTitle = new(
        @"\s\{\s*(?:(?:[#.][^\s{}]+|[\w-]+=" + Value + @"|open)(?:\s+|(?=\})))+\}\z",
        RegexOptions.CultureInvariant);

    /// <summary>Reads the line.</summary>
    /// <param name="text">The Markdown.</param>
    /// <param name="start">The position after the colons.</param>
    /// <param name="end">The end of the line.</param>
    public static ContainerLine Read(string text, int start, int end)
    {
        start = SkipBlanks(text, start, end);
        end = TrimBlanks(text, start, end);
        var colons = end;
        while (colons > start && text[colons - 1] == ':')
        {
            colons--;
        }

        var hasColons = colons > start && end - colons >= MinColons;
        end = hasColons ? TrimBlanks(text, start, colons) : end;
        var (name, rest) = ReadName(text, start, end);
        var first = SkipBlanks(text, rest, end);
        if (first == end)
        {
            return new ContainerLine(name, null, new TextSpan(end, 0), false, hasColons);
        }

        if (text[first] == '{')
        {
            return new ContainerLine(name, null, TextSpan.FromBounds(first, end), true, hasColons);
        }

        if (text[first] == '[' && LabelEnd(text, first, end) is var close and > 0
            && (first == rest || SkipBlanks(text, close, end) is var next && (next == end || text[next] == '{')))
        {
            return new ContainerLine(name, TextSpan.FromBounds(first + 1, close - 1), TextSpan.FromBounds(SkipBlanks(text, close, end), end), true, hasColons);
        }

        if (AreAttributes(PatternText.Of(text.Substring(first, end - first))))
        {
            return new ContainerLine(name, null, TextSpan.FromBounds(first, end), false, hasColons);
        }

        var title = text.Substring(first, end - first);
        return AttributesAfterTitle.Match(PatternText.Of(title)) is { Success: true, Index: var index }
            ? new ContainerLine(name, new TextSpan(first, index), TextSpan.FromBounds(first + index + 1, end), true, hasColons)
            : new ContainerLine(name, TextSpan.FromBounds(first, end), new TextSpan(end, 0), false, hasColons);
    }

    // Up to a space or a bracket, or everything in braces if that is one word.
    private static (TextSpan Name, int End) ReadName(string text, int start, int end)
    {
        if (start < end && text[start] == '{' && text.IndexOf('}', start, end - start) is var close and > 0)
        {
            var word = TextSpan.FromBounds(start + 1, close);
            if (word.Length > 0 && text.Substring(word.Start, word.Length).All(TypedBlockRenderer.IsNamePart))
            {
                return (word, close + 1);
            }
        }

        var position = start;
        while (position < end && text[position] is not (' ' or '\t' or '{' or '['))
        {
            position++;
        }

        return (TextSpan.FromBounds(start, position), position);
    }

    // The position after the bracket that closes the one at a position; 0 if none does.
    private static int LabelEnd(string text, int start, int end)
    {
        var open = 0;
        for (var i = start; i < end; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    open++;
                    break;
                case ']' when --open == 0:
                    return i + 1;
            }
        }

        return 0;
    }

    // A text that begins like an attribute with quotation marks is meant as one, even if it has a mistake.
    private static bool AreAttributes(string text)
    {
        var position = 0;
        while (position < text.Length && Attribute.Match(text, position) is { Success: true, Length: var length })
        {
            position += length;
        }

        return position == text.Length || AttributeInQuotes.IsMatch(text);
    }

    private static int SkipBlanks(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t')
        {
            start++;
        }

        return start;
    }

    private static int TrimBlanks(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }
}
