using System;
using System.Globalization;
using System.Text;

namespace TypedContent;

/// <summary>A text between tabs on a line, compiled into both the generator, which writes it, and the runtime library, which reads it.</summary>
internal static class TabSeparatedField
{
    /// <summary>Represents a missing value; no text has this form.</summary>
    public const string Null = "\\0";

    /// <summary>Represents a value that is given as null, unlike one that is missing.</summary>
    public const string GivenNull = Null + "0";

    /// <summary>Escapes a text: <c>\t</c>, <c>\n</c> and <c>\\</c> represent a tab, a line feed and a backslash,
    /// and <c>\u200F</c> an invisible character.</summary>
    public static string Write(string text)
    {
        var start = 0;
        while (start < text.Length && !IsEscaped(text[start]))
        {
            start++;
        }

        if (start == text.Length)
        {
            return text;
        }

        var field = new StringBuilder(text, 0, start, text.Length + 8);
        for (; start < text.Length; start++)
        {
            var c = text[start];
            if (!IsEscaped(c))
            {
                field.Append(c);
                continue;
            }

            field.Append('\\').Append(c switch
            {
                '\\' => "\\",
                '\t' => "t",
                '\n' => "n",
                _ => "u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
            });
        }

        return field.ToString();
    }

    /// <summary>Unescapes a text.</summary>
    public static string Read(string field)
    {
        if (field.IndexOf('\\') < 0)
        {
            return field;
        }

        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] != '\\')
            {
                text.Append(field[i]);
                continue;
            }

            switch (field[++i])
            {
                case 't':
                    text.Append('\t');
                    break;
                case 'n':
                    text.Append('\n');
                    break;
                case 'u':
                    var code = 0;
                    for (var end = i + 4; i < end;)
                    {
                        code = (code * 16) + Uri.FromHex(field[++i]);
                    }

                    text.Append((char)code);
                    break;
                case var other:
                    text.Append(other);
                    break;
            }
        }

        return text.ToString();
    }

    // The separators of fields and lines, and invisible characters, such as those in Arabic texts, so that a table stays readable.
    // A list of characters instead of categories: the generator's host and the running program may have different versions of Unicode.
    private static bool IsEscaped(char c) => c is '\\' or < ' ' or (>= '\u007F' and <= '\u009F') or '\u00AD' or '\u061C'
        or '\u200B' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF';
}
