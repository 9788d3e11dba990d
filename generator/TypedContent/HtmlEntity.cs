using System.Globalization;
using System.Net;

namespace TypedContent;

/// <summary>HTML entities: those named in HTML 4, and numeric ones.</summary>
internal static class HtmlEntity
{
    // The meaning of the numbers 128 to 159 in HTML: characters of Windows-1252.
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The text that an entity represents; <see langword="null"/> if it is not an entity.</summary>
    /// <param name="entity">The entity, from <c>&amp;</c> to <c>;</c>.</param>
    public static string? Decode(string entity)
    {
        if (entity[1] != '#')
        {
            var decoded = WebUtility.HtmlDecode(entity);
            return decoded == entity ? null : decoded;
        }

        var isHexadecimal = entity[2] is 'x' or 'X';
        var digits = entity.Substring(isHexadecimal ? 3 : 2).TrimEnd(';');
        if (!long.TryParse(digits, isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return number switch
        {
            >= 0x80 and <= 0x9F => Windows1252.Substring((int)number - 0x80, 1),
            <= 0 or (>= 0xD800 and <= 0xDFFF) or > 0x10FFFF => "\uFFFD",
            _ => char.ConvertFromUtf32((int)number),
        };
    }
}
