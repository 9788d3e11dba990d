using System.Text.RegularExpressions;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Toml;

/// <summary>The message for a word that is not a TOML value, with the correct form in TOML if there is one.</summary>
internal static class TomlNoValue
{
    private static readonly Regex Date = new(@"^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})\z", RegexOptions.CultureInvariant);

    private static readonly Regex Number = new(
        @"^(?<sign>[-+]?)(?<whole>[0-9_]*)(?<point>\.?)(?<fraction>[0-9_]*)"
            + @"(?<power>([eE][-+]?[0-9_]+)?)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The message.</summary>
    /// <param name="word">The word.</param>
    public static string Message(string word)
    {
        var (form, mayBeText) = Form(word);
        var quote = "put it in quotation marks if it is text";
        return $"'{MessageText.Shorten(word, 30)}' is not a TOML value; "
            + $"{(form is null ? quote : mayBeText ? $"write '{form}', or {quote}" : $"write '{form}'")}";
    }

    private static (string? Form, bool MayBeText) Form(string word)
    {
        if (word.ToLowerInvariant() is "true" or "false")
        {
            return (word.ToLowerInvariant(), false);
        }

        if (IsoDate.Read(word, out _) is { } date)
        {
            return (date.RoundTrip().Replace(".0000000", ""), false);
        }

        if (Date.Match(word) is { Success: true } day)
        {
            var form = $"{day.Groups[1].Value}-{day.Groups[2].Value.PadLeft(2, '0')}-{day.Groups[3].Value.PadLeft(2, '0')}";
            return (IsoDate.Read(form, out _) is null ? null : form, true);
        }

        return (Number.Match(word) is { Success: true } number ? NumberForm(number) : null, true);
    }

    private static string? NumberForm(Match number)
    {
        var (whole, fraction) = (Digits("whole"), Digits("fraction"));
        if (whole.Length + fraction.Length == 0)
        {
            return null;
        }

        whole = whole.TrimStart('0');
        whole = whole.Length == 0 ? "0" : whole;
        return number.Groups["sign"].Value + whole + (number.Groups["point"].Length == 0 ? "" : fraction.Length == 0 ? ".0" : "." + fraction) + Digits("power");

        string Digits(string group) => number.Groups[group].Value.Replace("_", "");
    }
}
