using System.Globalization;
using System.Text.RegularExpressions;

namespace TypedContent.Generator.Reading;

/// <summary>Reads dates and date-times as ISO 8601 writes them (the extended format, RFC 3339 section 5.6).</summary>
internal static class IsoDate
{
    private static readonly Regex Syntax = new(
        @"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})"
        + @"([Tt ](?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.(?<fraction>[0-9]+))?)?(?<offset>[Zz]|[-+][0-9]{2}:[0-5][0-9])?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>What the text is, where it has the form of a date or a date-time; else <see langword="null"/>.</summary>
    public static ScalarValue? Resolve(string text)
    {
        var match = Syntax.Match(text);
        if (!match.Success || text.EndsWith("\n", StringComparison.Ordinal))
        {
            return null;
        }

        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return ScalarValue.Invalid("is not a date of the calendar");
        }

        if (!match.Groups["hour"].Success)
        {
            return new ScalarValue(ScalarKind.Date, Invariant($"new({year}, {month}, {day})"));
        }

        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        if (hour > 23 || minute > 59 || second > 59)
        {
            return ScalarValue.Invalid("is not a time of the day");
        }

        return match.Groups["offset"].Success
            ? WithOffset(match, new DateTime(year, month, day, hour, minute, second))
            : ScalarValue.Invalid("is a date and time without its offset from UTC (write 'Z', or one such as '+03:00', at its end)");
    }

    private static ScalarValue WithOffset(Match match, DateTime local)
    {
        var fraction = match.Groups["fraction"].Value;
        if (fraction.Length > 7 && fraction.Substring(7).Trim('0').Length > 0)
        {
            return ScalarValue.Invalid("has a finer fraction of a second than the 100 nanoseconds of a DateTimeOffset");
        }

        var ticks = fraction.Length == 0 ? 0 : int.Parse(fraction.PadRight(7, '0').Substring(0, 7), CultureInfo.InvariantCulture);
        var offset = OffsetOf(match.Groups["offset"].Value);
        if (Math.Abs(offset.TotalHours) > 14 || (local - DateTime.MinValue) < offset || (DateTime.MaxValue - local) < -offset)
        {
            return ScalarValue.Invalid("is outside the range of DateTimeOffset (years 1 to 9999, offsets of up to 14:00)");
        }

        var expression = Invariant(
            $"({local.Year}, {local.Month}, {local.Day}, {local.Hour}, {local.Minute}, {local.Second}, new({offset.Hours}, {offset.Minutes}, 0))");
        return new ScalarValue(
            ScalarKind.DateTimeOffset,
            ticks == 0 ? "new" + expression : Invariant($"new global::System.DateTimeOffset{expression}.AddTicks({ticks})"));
    }

    private static TimeSpan OffsetOf(string text)
    {
        if (text is "Z" or "z")
        {
            return TimeSpan.Zero;
        }

        var offset = TimeSpan.FromMinutes(
            (int.Parse(text.Substring(1, 2), CultureInfo.InvariantCulture) * 60) + int.Parse(text.Substring(4, 2), CultureInfo.InvariantCulture));
        return text[0] == '-' ? -offset : offset;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
