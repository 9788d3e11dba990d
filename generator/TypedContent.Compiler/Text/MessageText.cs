using System.Globalization;
using System.Text;

namespace TypedContent.Compiler.Text;

/// <summary>
/// Makes texts from the content safe for messages: a line break would forge a line of the build's output, and an invisible character, or one
/// that changes the direction of text, would hide the mistake.
/// </summary>
internal static class MessageText
{
    // More than any sentence of a message has; a longer one is shortened in the middle, so that it still includes the fix.
    private const int MaxLength = 1_000;
    private const int MaxEnd = 300;

    // The limit for values; also for exceptions, which have several lines in some hosts.
    private const int MaxValue = 60;
    private const int MaxFailure = 300;

    /// <summary>A value in the form for messages: on one line, and not too long. Other invisible characters are escaped by <see cref="Of"/>.</summary>
    public static string Shorten(string text, int maxLength = MaxValue)
    {
        var line = new string(
            Array.ConvertAll(text.ToCharArray(), static c => c is '\u2028' or '\u2029' || (char.IsControl(c) && char.IsWhiteSpace(c)) ? ' ' : c));
        if (line.Length <= maxLength)
        {
            return line;
        }

        var length = char.IsHighSurrogate(line[maxLength - 1]) ? maxLength - 1 : maxLength;
        return line.Substring(0, length) + "…";
    }

    /// <summary>Describes an unexpected exception.</summary>
    public static string Describe(Exception exception) => Shorten(exception.GetType().Name + ": " + exception.Message, MaxFailure);

    /// <summary>The text on one line with visible characters only: others are escaped as in C#.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= ' ' and <= '~')
            {
                shown.Append(text[i]);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                shown.Append(UnicodeData.Category(text, i) is UnicodeCategory.Format
                    ? "\\U" + char.ConvertToUtf32(text, i).ToString("X8", CultureInfo.InvariantCulture)
                    : text.Substring(i, 2));
                i++;
            }
            else
            {
                shown.Append(IsSeen(text, i) ? text[i].ToString() : "\\u" + ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return Cut(shown.ToString());
    }

    private static bool IsSeen(string text, int index) => text[index] switch
    {
        // They shape the letter or the emoji before them.
        '\u200C' or '\u200D' => index > 0
            && (UnicodeData.IsLetter(text[index - 1]) || char.IsSurrogate(text[index - 1])
                || UnicodeData.Category(text[index - 1]) is UnicodeCategory.NonSpacingMark),

        // Arabic characters that enclose numbers.
        (>= '\u0600' and <= '\u0605') or '\u06DD' or '\u08E2' => true,
        '\uFFFE' or '\uFFFF' => false,
        var c => UnicodeData.Category(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate),
    };

    private static string Cut(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        var (start, end) = (MaxLength - MaxEnd, text.Length - MaxEnd);
        start -= char.IsHighSurrogate(text[start - 1]) ? 1 : 0;
        end += char.IsLowSurrogate(text[end]) ? 1 : 0;
        return text.Substring(0, start) + "…" + text.Substring(end);
    }
}
