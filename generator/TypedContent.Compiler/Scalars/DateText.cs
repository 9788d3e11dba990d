using System.Text.RegularExpressions;

namespace TypedContent.Compiler.Scalars;

/// <summary>Decides whether the author of a text meant a date, and in which format.</summary>
internal static class DateText
{
    // A longer text is a sentence.
    private const int MaxLength = 50;

    private static readonly Regex Numbers = new(@"^\s*[0-9]{1,4}([-/.])[0-9]{1,2}\1[0-9]{1,4}(?![0-9.])", RegexOptions.CultureInvariant);

    private static readonly DateFormat[] Days = Formats(
        "yyyy/MM/dd", "yyyy/M/d", "yyyy.MM.dd", "yyyy.M.d", "yyyy-M-d",
        "MM/dd/yyyy", "M/d/yyyy", "dd/MM/yyyy", "d/M/yyyy", "MM-dd-yyyy", "M-d-yyyy", "dd-MM-yyyy", "d-M-yyyy", "dd.MM.yyyy", "d.M.yyyy",
        "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy", "dd-MMM-yyyy",
        "dddd, MMMM d, yyyy", "dddd, d MMMM yyyy", "ddd, d MMM yyyy", "ddd, dd MMM yyyy", "ddd MMM d yyyy");

    private static readonly DateFormat[] Times = Formats(
        [.. new[] { " HH:mm", " HH:mm:ss", " H:mm", " H:mm:ss", " h:mm tt", " h:mm:ss tt", "THH:mm:ss" }.SelectMany(static time =>
            new[] { "", " zzz", "zzz" }.SelectMany(offset => Days.Select(day => day.Pattern + time + offset)))]);

    private static readonly string[] Isos = ["yyyy-MM-dd h:mm tt", "yyyy-MM-dd h:mm:ss tt"];

    private static readonly DateFormat[] AllTimes = [.. Formats(Isos), .. Times];

    /// <summary>Whether a text is a date, or looks like one.</summary>
    public static bool IsLike(string text) =>
        text.Length <= MaxLength
            && (IsoDate.Read(text, out var problem) is not null || problem is not null || Numbers.IsMatch(text) || FormatsOf(text).Count > 0);

    /// <summary>The formats that parse a text, each as a different date, most likely first; empty for a text without a date, and for ISO 8601.</summary>
    public static IReadOnlyList<DateFormat> FormatsOf(string text)
    {
        if (text.Length > MaxLength || !text.Any(static c => c is >= '0' and <= '9'))
        {
            return [];
        }

        var formats = new List<DateFormat>();
        var days = new HashSet<DateTime>();
        foreach (var format in text.IndexOf(':') < 0 ? Days : AllTimes)
        {
            if (format.Read(text) is { } date && days.Add(date.Value))
            {
                formats.Add(format);
            }
        }

        return formats;
    }

    private static DateFormat[] Formats(params string[] patterns) => Array.ConvertAll(patterns, static pattern => DateFormat.Parse(pattern, out _)!);
}
