using System.Globalization;
using System.Text;

namespace TypedContent.Tool.Output;

/// <summary>The width of texts in a terminal.</summary>
internal static class TextWidth
{
    /// <summary>The number of columns: none for marks and format characters, two for ideographs and emoji.</summary>
    public static int Of(string text) => text.EnumerateRunes().Sum(static rune => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : IsWide(rune.Value) ? 2 : 1);

    /// <summary>Whether a text has letters that are written from right to left.</summary>
    public static bool HasRightToLeft(string text) => text.EnumerateRunes().Any(static rune => rune.Value
        is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF));

    // East Asian Width "W" and "F", as terminals show them.
    private static bool IsWide(int point) => point
        is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F900 and <= 0x1F9FF)
        or (>= 0x20000 and <= 0x3FFFD);
}
