using System.Globalization;
using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Naming;

/// <summary>Texts as regular C# string literals.</summary>
internal static class CSharpLiteral
{
    /// <summary>A string literal.</summary>
    public static string Quoted(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"':
                    literal.Append("\\\"");
                    break;
                case '\\':
                    literal.Append("\\\\");
                    break;
                case '\n':
                    literal.Append("\\n");
                    break;
                case '\r':
                    literal.Append("\\r");
                    break;
                case '\t':
                    literal.Append("\\t");
                    break;
                default:
                    if (IsPair(text, i))
                    {
                        literal.Append(c).Append(text[++i]);
                    }
                    else if (IsVisible(c))
                    {
                        literal.Append(c);
                    }
                    else
                    {
                        literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    }

                    break;
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Whether a surrogate pair begins at an index.</summary>
    public static bool IsPair(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);

    /// <summary>Whether a character may be written as itself.</summary>
    /// <remarks>Bidirectional controls could make code look different from what it does, and in C# a line ends at U+0085, U+2028 and U+2029.</remarks>
    public static bool IsVisible(char c) => UnicodeData.Category(c) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Format => c is '\u200C' or '\u200D',
        UnicodeCategory.OtherNotAssigned => false,
        _ => true,
    };
}
