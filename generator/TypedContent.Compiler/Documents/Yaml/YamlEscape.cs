using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>Finds invalid escape sequences in double-quoted scalars (YAML 1.2, section 5.7).</summary>
internal static class YamlEscape
{
    private const string Simple = "0abt\tnvfre \"/\\N_LP\r\n";

    /// <summary>Explains the first invalid escape in the scalar that opens at an index; <see langword="null"/> if there is none.</summary>
    public static (string Message, TextSpan Span)? Explain(string text, int opening)
    {
        for (var i = opening + 1; i + 1 < text.Length && text[i] != '"'; i++)
        {
            if (text[i] != '\\')
            {
                continue;
            }

            var c = text[i + 1];
            if (Digits(c) is not { } digits)
            {
                if (!Simple.Contains(c))
                {
                    var length = i + 2 < text.Length && char.IsSurrogatePair(c, text[i + 2]) ? 3 : 2;
                    return ($"'{text.Substring(i, length)}' is not an escape sequence; write '\\\\' for a backslash, or use single quotation marks",
                        new TextSpan(i, length));
                }

                i++;
                continue;
            }

            var end = i + 2;
            while (end < text.Length && end < i + 2 + digits && Uri.IsHexDigit(text[end]))
            {
                end++;
            }

            var span = TextSpan.FromBounds(i, end);
            if (end < i + 2 + digits)
            {
                return ($"'\\{c}' needs {digits} hexadecimal digits after it; write '\\\\' for a backslash, or use single quotation marks", span);
            }

            if (!IsCharacter(text, ref end, i))
            {
                return ($"'{text.Substring(i, span.Length)}' is half of a surrogate pair; write both halves, or remove it", span);
            }

            i = end - 1;
        }

        return null;
    }

    private static int? Digits(char c) => c switch
    {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => null,
    };

    /// <summary>Whether an escape is a valid character; for a surrogate pair, the end moves past the second escape.</summary>
    private static bool IsCharacter(string text, ref int end, int start)
    {
        var value = Convert.ToUInt32(text.Substring(start + 2, end - start - 2), 16);
        if (value is < 0xD800 or (> 0xDFFF and <= 0x10FFFF))
        {
            return true;
        }

        if (value > 0xDBFF || end + 6 > text.Length || text[end] != '\\' || text[end + 1] != 'u' || !text.Substring(end + 2, 4).All(Uri.IsHexDigit))
        {
            return false;
        }

        var second = Convert.ToUInt32(text.Substring(end + 2, 4), 16);
        end += 6;
        return second is >= 0xDC00 and <= 0xDFFF;
    }
}
