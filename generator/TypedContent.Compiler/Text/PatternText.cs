using System.Globalization;

namespace TypedContent.Compiler.Text;

/// <summary>Prepares texts for regular expressions, in which <c>\w</c> depends on the host's version of Unicode.</summary>
internal static class PatternText
{
    private const char Letter = '\u00E9';
    private const char Sign = '\u00BB';

    /// <summary>The text with each character that is neither ASCII nor white space replaced with a letter or symbol that every host knows.</summary>
    public static string Of(string text)
    {
        char[]? plain = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] > '\x7F' && !char.IsWhiteSpace(text[i]))
            {
                (plain ??= text.ToCharArray())[i] = IsWordPart(text[i]) ? Letter : Sign;
            }
        }

        return plain is null ? text : new string(plain);
    }

    private static bool IsWordPart(char c) => UnicodeData.IsLetterOrDigit(c)
        || UnicodeData.Category(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ConnectorPunctuation;
}
