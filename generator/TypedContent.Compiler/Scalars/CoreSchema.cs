using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace TypedContent.Compiler.Scalars;

/// <summary>Resolves plain scalars: the YAML 1.2 core schema (section 10.3.2) and ISO 8601 dates.</summary>
internal static class CoreSchema
{
    // Far more digits than any type keeps.
    private const int MaxNumberLength = 1000;

    // Unlike in the schema, a number with a leading zero ("007") is a string, since writing it back would lose the zero.
    private static readonly Regex Integer = Pattern("[-+]?(0|[1-9][0-9]*)");
    private static readonly Regex Octal = Pattern("0o[0-7]+");
    private static readonly Regex Hexadecimal = Pattern("0x[0-9a-fA-F]+");
    private static readonly Regex Float = Pattern(@"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static readonly Regex Infinity = Pattern(@"[-+]?\.(inf|Inf|INF)");
    private static readonly Regex NotANumber = Pattern(@"\.(nan|NaN|NAN)");

    public static ScalarValue Resolve(string text)
    {
        if (text.Length == 0)
        {
            return new ScalarValue(ScalarKind.Null);
        }

        // Most values are words, which the first character shows.
        return text[0] switch
        {
            '~' or 'n' or 'N' or 't' or 'T' or 'f' or 'F' => Word(text),
            '-' or '+' or '.' or (>= '0' and <= '9') => NumberOrDate(text),
            _ => new ScalarValue(ScalarKind.PlainString),
        };
    }

    /// <summary>The value of an integer in any of the schema's forms; <see langword="null"/> if the text is not an integer.</summary>
    public static BigInteger? Integral(string text)
    {
        if (text.Length > MaxNumberLength)
        {
            return null;
        }

        if (Integer.IsMatch(text))
        {
            return BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }

        return Octal.IsMatch(text) ? Digits(text, 8) : Hexadecimal.IsMatch(text) ? Digits(text, 16) : null;
    }

    /// <summary>Whether the text is a number, with or without a fraction, that is neither infinite nor NaN.</summary>
    public static bool IsDecimal(string text) => text.Length <= MaxNumberLength && Float.IsMatch(text);

    private static ScalarValue Word(string text) => text switch
    {
        "~" or "null" or "Null" or "NULL" => new ScalarValue(ScalarKind.Null),
        "true" or "True" or "TRUE" => new ScalarValue(ScalarKind.Boolean, true),
        "false" or "False" or "FALSE" => new ScalarValue(ScalarKind.Boolean, false),
        _ => new ScalarValue(ScalarKind.PlainString),
    };

    private static ScalarValue NumberOrDate(string text)
    {
        if (text.Length > MaxNumberLength && (Integer.IsMatch(text) || Octal.IsMatch(text) || Hexadecimal.IsMatch(text) || Float.IsMatch(text)))
        {
            return ScalarValue.Invalid("has too many digits for a number");
        }

        if (Integral(text) is { } whole)
        {
            return OfInteger(whole);
        }

        if (Float.IsMatch(text))
        {
            return OfDouble(text);
        }

        if (Infinity.IsMatch(text))
        {
            return new ScalarValue(ScalarKind.Double, text[0] == '-' ? DoubleNumber.NegativeInfinity : DoubleNumber.PositiveInfinity);
        }

        if (NotANumber.IsMatch(text))
        {
            return new ScalarValue(ScalarKind.Double, DoubleNumber.NaN);
        }

        return IsoDate.Resolve(text) ?? new ScalarValue(ScalarKind.PlainString);
    }

    private static BigInteger Digits(string text, int radix)
    {
        var value = BigInteger.Zero;
        for (var i = 2; i < text.Length; i++)
        {
            var digit = text[i];
            value = (value * radix) + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return value;
    }

    private static ScalarValue OfInteger(BigInteger value)
    {
        if (value >= int.MinValue && value <= int.MaxValue)
        {
            return new ScalarValue(ScalarKind.Int32, (int)value);
        }

        return value >= long.MinValue && value <= long.MaxValue
            ? new ScalarValue(ScalarKind.Int64, (long)value)
            : ScalarValue.Invalid("is outside the range of long (-9223372036854775808 to 9223372036854775807)");
    }

    private static ScalarValue OfDouble(string text)
    {
        // The form is valid, so a number that .NET Framework fails to parse is too large; .NET returns infinity.
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value)
            ? new ScalarValue(ScalarKind.Double, new DoubleNumber(value, Digits(text)))
            : ScalarValue.Invalid("is outside the range of double (about ±1.8e308)");
    }

    // The author's own digits lose no precision. A number must have a digit on either side of its decimal point.
    private static string Digits(string text)
    {
        var number = text.TrimStart('+');
        var sign = number.StartsWith("-", StringComparison.Ordinal) ? "-" : "";
        number = number.Substring(sign.Length);
        var exponent = number.IndexOfAny(['e', 'E']);
        var mantissa = exponent < 0 ? number : number.Substring(0, exponent);
        mantissa = mantissa.StartsWith(".", StringComparison.Ordinal) ? "0" + mantissa : mantissa;
        mantissa = mantissa.EndsWith(".", StringComparison.Ordinal) ? mantissa + "0" : mantissa;
        return sign + mantissa + number.Substring(exponent < 0 ? number.Length : exponent);
    }

    private static Regex Pattern(string pattern) => new("^(" + pattern + @")\z", RegexOptions.CultureInvariant);
}
