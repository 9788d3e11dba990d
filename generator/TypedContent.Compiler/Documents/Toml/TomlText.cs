using System.Globalization;
using Tomlyn.Parsing;
using Tomlyn.Syntax;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Toml;

/// <summary>Strings and comments in TOML.</summary>
internal static class TomlText
{
    /// <summary>The value of a string.</summary>
    /// <param name="token">The token.</param>
    /// <param name="source">Its source text.</param>
    public static string Value(TomlToken token, string source)
    {
        if (token.Kind is not (TokenKind.StringMulti or TokenKind.StringLiteralMulti) || !source.Contains("\r\n"))
        {
            return token.StringValue!;
        }

        // The lexer keeps line ends unchanged, and a file has the same values with both kinds.
        var lexer = TomlLexer.Create(source.Replace("\r\n", "\n"), new TomlLexerOptions { DecodeScalars = true });
        lexer.Mode = TomlLexerMode.Value;
        lexer.MoveNext();
        return lexer.Current.StringValue!;
    }

    /// <summary>The problem with a string or a comment.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="offset">The position of the text in the file.</param>
    /// <param name="start">The position of the string or comment.</param>
    public static TomlSyntaxException Problem(string text, int offset, int start)
    {
        var isMulti = string.CompareOrdinal(text, start, "\"\"\"", 0, 3) == 0 || string.CompareOrdinal(text, start, "'''", 0, 3) == 0;
        for (var i = start; i < text.Length; i++)
        {
            if ((text[i] < ' ' && text[i] is not ('\t' or '\n' or '\r')) || text[i] == '\u007F')
            {
                var name = ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture);
                return Exception(
                    i,
                    1,
                    $"TOML does not allow the control character U+{name}; remove it, or write '\\u{name}' in double quotation marks");
            }

            if (text[i] == '\n' && !isMulti)
            {
                break;
            }

            if (text[i] == '\\' && text[start] == '"' && Escape(text, i) is var length)
            {
                if (length < 0)
                {
                    return Exception(
                        i,
                        -length,
                        $"'{MessageText.Shorten(text.Substring(i, -length))}' is not a TOML escape sequence; write '\\\\' for a backslash, or put the text in "
                        + "single quotation marks");
                }

                i += length - 1;
            }
            else if (i > start + 2 && isMulti && string.CompareOrdinal(text, i, text, start, 3) == 0)
            {
                break;
            }
        }

        return isMulti
            ? Exception(start, 3, "The three quotation marks that open here are not closed; close them after the text", hidesRest: true)
            : Exception(
                start,
                1,
                "The quotation mark that opens here is not closed; close it on the same line, or write three of them around text of several lines");

        TomlSyntaxException Exception(int position, int length, string message, bool hidesRest = false) =>
            new(new TextSpan(offset + position, length), message) { HidesRest = hidesRest };
    }

    /// <summary>The length of the escape sequence at a backslash; negative if it is invalid.</summary>
    private static int Escape(string text, int index)
    {
        var mark = index + 1 < text.Length ? text[index + 1] : '\n';
        var digits = mark switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            var end = index + 2;
            while (end < text.Length && end < index + 2 + digits && Uri.IsHexDigit(text[end]))
            {
                end++;
            }

            return end - index == digits + 2 && IsCharacter(text.Substring(index + 2, digits)) ? digits + 2 : index - end;
        }

        if (mark is ' ' or '\t' or '\r' or '\n')
        {
            // A backslash at the end of a line removes the line end.
            var end = index + 1;
            while (end < text.Length && text[end] is ' ' or '\t')
            {
                end++;
            }

            return end == text.Length || text[end] is '\r' or '\n' ? 1 : -2;
        }

        return "btnfre\"\\".IndexOf(mark) >= 0 ? 2 : -Math.Min(char.IsHighSurrogate(mark) ? 3 : 2, text.Length - index);
    }

    private static bool IsCharacter(string digits) =>
        uint.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is < 0xD800 or (> 0xDFFF and <= 0x10FFFF);
}
