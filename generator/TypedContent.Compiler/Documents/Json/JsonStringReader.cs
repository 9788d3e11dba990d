using System.Globalization;
using System.Text;
using TypedContent.Compiler.Scalars;

namespace TypedContent.Compiler.Documents.Json;

/// <summary>Reads the strings of a JSON text.</summary>
internal sealed class JsonStringReader(JsonScanner scanner, string text)
{
    /// <summary>Whether the string has an unpaired surrogate, which is reported.</summary>
    public bool HasHalfCharacter { get; private set; }

    /// <summary>Reads the string at the quotation mark; <see langword="null"/> if it is not closed.</summary>
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
                scanner.Report(
                    scanner.Here,
                    $"JSON does not allow a control character in text; "
                    + $"write it as '{string.Format(CultureInfo.InvariantCulture, @"\u{0:x4}", (int)scanner.Current)}'");
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
                scanner.Report(scanner.SpanFrom(start), @"'\u' needs 4 hexadecimal digits after it; write '\\' for a backslash");
                return;
            }

            AppendUnit((char)int.Parse(text.Substring(digits, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), start, value);
            return;
        }

        const string escapes = "\"\\/bfnrt";
        var index = escapes.IndexOf(scanner.Current);
        if (index < 0)
        {
            scanner.Report(scanner.SpanFrom(start), @"This '\' does not begin an escape sequence; write '\\' for a backslash");
            return;
        }

        value.Append("\"\\/\b\f\n\r\t"[index]);
        scanner.Position++;
    }

    // An unpaired surrogate has no UTF-8 form, so parsers of JSON may treat it differently (RFC 8259, section 8.2); YAML does not allow it.
    private void AppendUnit(char unit, int start, StringBuilder value)
    {
        if (!char.IsSurrogate(unit))
        {
            value.Append(unit);
        }
        else if (char.IsHighSurrogate(unit) && SecondHalf() is { } second)
        {
            value.Append(unit).Append(second);
            scanner.Position += 6;
        }
        else
        {
            HasHalfCharacter = true;
            scanner.Report(
                scanner.SpanFrom(start),
                $"'{text.Substring(start, 6)}' is half of a surrogate pair; write both halves, or remove it");
        }
    }

    private char? SecondHalf() =>
        string.CompareOrdinal(text, scanner.Position, "\\u", 0, 2) == 0
        && scanner.Position + 6 <= text.Length
        && int.TryParse(text.Substring(scanner.Position + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
        && char.IsLowSurrogate((char)unit)
            ? (char)unit
            : null;
}
