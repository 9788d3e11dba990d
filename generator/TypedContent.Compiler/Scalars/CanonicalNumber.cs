using System.Globalization;

namespace TypedContent.Compiler.Scalars;

/// <summary>Canonical texts of numbers: equal if the numbers are.</summary>
internal static class CanonicalNumber
{
    /// <summary>The canonical text of a number; <see langword="null"/> if it is not a finite number.</summary>
    public static string? Of(string text)
    {
        if (CoreSchema.Integral(text) is { } whole)
        {
            return Text(whole.Sign < 0, whole.ToString(CultureInfo.InvariantCulture).TrimStart('-'), 0);
        }

        if (!CoreSchema.IsDecimal(text))
        {
            return null;
        }

        var mark = text.IndexOfAny(['e', 'E']);
        var exponent = 0L;
        if (mark >= 0 && !long.TryParse(text.Substring(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return null;
        }

        var mantissa = (mark < 0 ? text : text.Substring(0, mark)).TrimStart('+', '-');
        var point = mantissa.IndexOf('.');
        return point < 0
            ? Text(text[0] == '-', mantissa, exponent)
            : Text(text[0] == '-', mantissa.Remove(point, 1), exponent - (mantissa.Length - point - 1));
    }

    private static string Text(bool isNegative, string digits, long exponent)
    {
        var significant = digits.TrimEnd('0');
        exponent += digits.Length - significant.Length;
        significant = significant.TrimStart('0');
        return significant.Length == 0 ? "0" : (isNegative ? "-" : "") + significant + "e" + exponent.ToString(CultureInfo.InvariantCulture);
    }
}
