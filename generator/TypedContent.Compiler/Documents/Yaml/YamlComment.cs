using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>Finds a comment in place of an expected value that may be meant as the value, since no space separates its
/// words from the <c>#</c>: <c>title: #1</c>.</summary>
internal static class YamlComment
{
    /// <summary>The value of a key, with its comment if the value is empty.</summary>
    public static ContentNode InPlaceOfValue(ContentNode value, ScalarNode key, string text, int offset)
    {
        if (!IsLeftOut(value))
        {
            return value;
        }

        var colon = SkipBlanks(text, key.Span.End - offset);
        return colon < text.Length && text[colon] == ':' ? WithComment(value, text, colon + 1, offset) : value;
    }

    /// <summary>An item of a list, with its comment if the item is empty.</summary>
    public static ContentNode InPlaceOfItem(ContentNode item, string text, int offset) =>
        IsLeftOut(item) ? WithComment(item, text, item.Span.End - offset, offset) : item;

    private static bool IsLeftOut(ContentNode value) => value is ScalarNode { Text: "", Value.Kind: ScalarKind.Null };

    private static ContentNode WithComment(ContentNode value, string text, int index, int offset)
    {
        var sign = SkipBlanks(text, index);
        if (sign == index || sign + 1 >= text.Length || text[sign] != '#' || char.IsWhiteSpace(text[sign + 1]) || text[sign + 1] == '#')
        {
            return value;
        }

        var comment = text.Substring(sign, TextLines.End(text, sign) - sign).TrimEnd();
        return (ScalarNode)value with { Comment = new CommentNode(comment, new TextSpan(offset + sign, comment.Length)) };
    }

    private static int SkipBlanks(string text, int index)
    {
        while (index < text.Length && text[index] is ' ' or '\t')
        {
            index++;
        }

        return index;
    }
}
