using System.Globalization;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>
/// Hides U+0085, U+2028 and U+2029 from YamlDotNet, which treats them as line breaks as in YAML 1.1, while in YAML 1.2 (section 5.4) they are
/// ordinary characters: each is replaced with a character that does not occur in the text, and restored in the values.
/// </summary>
internal readonly struct YamlLineBreaks
{
    private const string Breaks = "\u0085\u2028\u2029";

    private readonly string? _standIns;

    private YamlLineBreaks(string? standIns) => _standIns = standIns;

    public static YamlLineBreaks Of(string text)
    {
        if (text.IndexOfAny(Breaks.ToCharArray()) < 0)
        {
            return default;
        }

        var standIns = "";
        for (var c = '\uE000'; standIns.Length < Breaks.Length && c < '\uF900'; c++)
        {
            standIns += Occurs(c, text) ? "" : c;
        }

        return standIns.Length == Breaks.Length ? new YamlLineBreaks(standIns) : default;
    }

    /// <summary>The text for YamlDotNet, with all positions unchanged.</summary>
    public string Hide(string text) => _standIns is null ? text : Replace(text, Breaks, _standIns);

    /// <summary>A value as in the text.</summary>
    public string Show(string value) => _standIns is null ? value : Replace(value, _standIns, Breaks);

    // As itself, or as an escape such as "\uE000".
    private static bool Occurs(char c, string text) =>
        text.Contains(c) || text.IndexOf(((int)c).ToString("x4", CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase) >= 0;

    private static string Replace(string text, string from, string to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            text = text.Replace(from[i], to[i]);
        }

        return text;
    }
}
