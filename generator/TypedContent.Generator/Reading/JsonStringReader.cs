using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace TypedContent.Generator.Reading;

/// <summary>Reads the texts of a JSON text.</summary>
internal sealed class JsonStringReader(JsonScanner scanner, string text)
{
    /// <summary>Reads the text at the quotation mark; <see langword="null"/> where it is not closed.</summary>
    public ScalarNode? Read()
    {
        var opening = scanner.Here;
        var start = scanner.Position++;
        var value = new StringBuilder();
        while (scanner.Current != '"' || scanner.IsAtEnd)
        {
            if (scanner.IsAtEnd || scanner.Current is '\r' or '\n')
            {
                scanner.Stop(opening, "The quotation mark that opens here is not closed on its line");
                return null;
            }

            if (scanner.Current == '\\')
            {
                ReadEscape(value);
                continue;
            }

            if (scanner.Current < ' ')
            {
                scanner.Report(scanner.Here, $"A control character stands in a text; write it as '{string.Format(CultureInfo.InvariantCulture, @"\u{0:x4}", (int)scanner.Current)}'");
            }

            value.Append(scanner.Current);
            scanner.Position++;
        }

        scanner.Position++;
        return new ScalarNode(value.ToString(), ScalarValue.Quoted, scanner.SpanFrom(start));
    }

    private void ReadEscape(StringBuilder value)
    {
        var start = scanner.Position++;
        if (scanner.Current == 'u')
        {
            scanner.Position++;
            var digits = scanner.Position;
            while (scanner.Position < digits + 4 && Uri.IsHexDigit(scanner.Current))
            {
                scanner.Position++;
            }

            if (scanner.Position < digits + 4)
            {
                scanner.Report(scanner.SpanFrom(start), @"'\u' needs 4 hexadecimal digits behind it; write '\\' for a backslash");
                return;
            }

            value.Append((char)int.Parse(text.Substring(digits, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            return;
        }

        const string escapes = "\"\\/bfnrt";
        var index = escapes.IndexOf(scanner.Current);
        if (index < 0)
        {
            scanner.Report(scanner.SpanFrom(start), @"A '\' stands here that begins no escape sequence; write '\\' for a backslash");
            return;
        }

        value.Append("\"\\/\b\f\n\r\t"[index]);
        scanner.Position++;
    }
}
