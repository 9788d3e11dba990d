using System.Globalization;
using System.Text.RegularExpressions;

namespace TypedContent.Generator.Reading;

/// <summary>A date, with or without a time, as ISO 8601 writes it (the extended format, RFC 3339 section 5.6).</summary>
/// <param name="Value">The date and the time to the second.</param>
/// <param name="Ticks">The fraction of a second, in units of 100 nanoseconds.</param>
/// <param name="HasTime">Whether a time stands there.</param>
/// <param name="Offset">The offset from UTC; <see langword="null"/> where none stands there.</param>
internal sealed record IsoDate(DateTime Value, int Ticks, bool HasTime, TimeSpan? Offset)
{
    private static readonly Regex Syntax = new(
        @"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})"
        + @"([Tt ](?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.(?<fraction>[0-9]+))?)?(?<offset>[Zz]|[-+][0-9]{2}:[0-5][0-9])?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>Reads a text that has the form of a date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong with it, as the rest of a sentence; <see langword="null"/> where it hasn't the form, or nothing is wrong.</param>
    /// <returns>The date; <see langword="null"/> where it hasn't the form, or there is no such date.</returns>
    public static IsoDate? Read(string text, out string? problem)
    {
        problem = null;
        var match = Syntax.Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            problem = "is not a date of the calendar";
            return null;
        }

        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        if (hour > 23 || minute > 59 || second > 59)
        {
            problem = "is not a time of the day";
            return null;
        }

        var fraction = match.Groups["fraction"].Value;
        if (fraction.Length > 7 && fraction.Substring(7).Trim('0').Length > 0)
        {
            problem = "has a finer fraction of a second than the 100 nanoseconds that .NET keeps";
            return null;
        }

        var ticks = fraction.Length == 0 ? 0 : int.Parse(fraction.PadRight(7, '0').Substring(0, 7), CultureInfo.InvariantCulture);
        var value = new DateTime(year, month, day, hour, minute, second);
        var offset = match.Groups["offset"].Success ? OffsetOf(match.Groups["offset"].Value) : (TimeSpan?)null;
        if (offset is { } known && (Math.Abs(known.TotalHours) > 14 || value - DateTime.MinValue < known || DateTime.MaxValue - value < -known))
        {
            problem = "is outside the range of DateTimeOffset (years 1 to 9999, offsets of up to 14:00)";
            return null;
        }

        return new IsoDate(value, ticks, match.Groups["hour"].Success, offset);
    }

    /// <summary>What the text is by itself, where it has the form of a date; else <see langword="null"/>.</summary>
    public static ScalarValue? Resolve(string text)
    {
        if (Read(text, out var problem) is not { } date)
        {
            return problem is null ? null : ScalarValue.Invalid(problem);
        }

        if (!date.HasTime)
        {
            return new ScalarValue(ScalarKind.Date, date.DateOnlyExpression());
        }

        return date.Offset is null
            ? ScalarValue.Invalid("is a date and time without its offset from UTC (write 'Z', or one such as '+03:00', at its end)")
            : new ScalarValue(ScalarKind.DateTimeOffset, date.DateTimeOffsetExpression());
    }

    /// <summary>The date in the standard format "O" of DateOnly and DateTimeOffset.</summary>
    public string RoundTrip()
    {
        var date = Value.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture);
        var offset = Offset.GetValueOrDefault();
        return HasTime
            ? date + Value.ToString("'T'HH':'mm':'ss", CultureInfo.InvariantCulture) + Invariant($".{Ticks:0000000}{(offset < TimeSpan.Zero ? "-" : "+")}{offset:hh\\:mm}")
            : date;
    }

    public string DateOnlyExpression() => Invariant($"new({Value.Year}, {Value.Month}, {Value.Day})");

    public string DateTimeOffsetExpression()
    {
        var offset = Offset.GetValueOrDefault();
        return WithTicks("DateTimeOffset", Invariant($"({Parts()}, new({offset.Hours}, {offset.Minutes}, 0))"));
    }

    /// <summary>The date and time as a <see cref="DateTime"/>: of UTC where the offset is zero, else of no kind.</summary>
    public string DateTimeExpression() =>
        WithTicks("DateTime", Offset is null ? $"({Parts()})" : $"({Parts()}, global::System.DateTimeKind.Utc)");

    private string Parts() => Invariant($"{Value.Year}, {Value.Month}, {Value.Day}, {Value.Hour}, {Value.Minute}, {Value.Second}");

    private string WithTicks(string type, string arguments) =>
        Ticks == 0 ? "new" + arguments : Invariant($"new global::System.{type}{arguments}.AddTicks({Ticks})");

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
