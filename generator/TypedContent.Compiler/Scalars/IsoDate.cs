using System.Globalization;
using System.Text.RegularExpressions;
using TypedContent.Compiler.Text;
using static System.FormattableString;

namespace TypedContent.Compiler.Scalars;

/// <summary>A date, with or without a time: in ISO 8601 (RFC 3339 section 5.6), or as in YAML 1.1 and Ruby with spaces before the offset.</summary>
/// <param name="Value">The date and the time to the second.</param>
/// <param name="Ticks">The fraction of a second, in units of 100 nanoseconds.</param>
/// <param name="HasTime">Whether it has a time.</param>
/// <param name="Offset">The offset from UTC; <see langword="null"/> if it has none.</param>
internal sealed record IsoDate(DateTime Value, int Ticks, bool HasTime, TimeSpan? Offset)
{
    // The maximum number of characters from a value's end that a message quotes.
    private const int MaxQuoted = 30;

    /// <summary>The problem of a date and time with an offset that is out of the range of DateTimeOffset.</summary>
    public const string OutOfRange = "is outside the range of DateTimeOffset (years 1 to 9999, offsets of up to 14:00)";

    // Only a "T" with a digit after it, or spaces (with or without a "T") and "17:3", begin a time: after any other characters, the value is a text.
    private static readonly Regex Head = Pattern(
        @"(?<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})(((?<between>[Tt])(?=[0-9])|(?<between>\s*[Tt]\s*|\s+)(?=[0-9]{1,2}:[0-9]))"
            + @"(?<time>.+)|(?<utc>[Zz]|-[0-9]{1,2}:[0-9]{2}|\+[0-9]{1,2}(:?[0-9]{2})?))?");

    private static readonly Regex Between = Pattern(@"[Tt]|[ \t]+");

    private static readonly Regex Day = Pattern("(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})");

    private static readonly Regex Time = Pattern(
        @"(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.(?<fraction>[0-9]+))?)?(?<rest>(?![0-9:.,]).*)");

    private static readonly Regex UtcOffset = Pattern(
        "[Zz]|UTC|GMT|(?<sign>[-+])((?<hours>[0-9]{2})(:?(?<minutes>[0-5][0-9]))?|(?<hours>[0-9])(:(?<minutes>[0-5][0-9]))?)");

    /// <summary>Whether a text has the form of a day, which may not exist: <c>2022-02-30</c>.</summary>
    public static bool HasFormOfDay(string text) => Day.IsMatch(text);

    /// <summary>Parses a text that has the form of a date, or begins like a date and time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong with it, as the rest of a sentence; <see langword="null"/> if it has another form, or is valid.</param>
    /// <returns>The date; <see langword="null"/> if it has another form, or there is no such date.</returns>
    public static IsoDate? Read(string text, out string? problem)
    {
        problem = null;
        if (text.Length < 8 || text[4] != '-' || Head.Match(text) is not { Success: true } head)
        {
            return null;
        }

        var day = Day.Match(head.Groups["date"].Value);
        if (head.Groups["utc"].Success)
        {
            problem = $"has '{head.Groups["utc"].Value}' directly after its date (write the date alone, or a time between them, such as 'T17:30:00Z')";
            return null;
        }

        if (!head.Groups["time"].Success)
        {
            return day.Success ? Read(day, null, default, out problem) : null;
        }

        var time = Time.Match(head.Groups["time"].Value);
        var rest = time.Groups["rest"].Value.Trim(' ', '\t');
        var offset = UtcOffset.Match(rest);
        if (!day.Success)
        {
            problem = $"begins like a date and time, but '{head.Groups["date"].Value}' is not a date (write one such as '2026-01-31')";
        }
        else if (!Between.IsMatch(head.Groups["between"].Value))
        {
            problem = $"begins like a date and time, but has {DescribeBetween(head.Groups["between"].Value)} between the two (write a 'T' or a space)";
        }
        else if (!time.Success)
        {
            problem = $"begins like a date and time, but '{MessageText.Shorten(head.Groups["time"].Value, MaxQuoted)}' is not a time (write one such as "
                + "'17:30' or '17:30:00')";
        }
        else if (rest.Length > 0 && !offset.Success)
        {
            problem = $"has '{MessageText.Shorten(rest, MaxQuoted)}' after its time, where a UTC offset belongs (write 'Z', or one such as '+03:00')";
        }

        return problem is null ? Read(day, time, rest.Length > 0 ? OffsetOf(offset) : null, out problem) : null;
    }

    private static IsoDate? Read(Match dayMatch, Match? time, TimeSpan? offset, out string? problem)
    {
        problem = null;
        var (year, month, day) = (Number(dayMatch, "year"), Number(dayMatch, "month"), Number(dayMatch, "day"));
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            problem = "is not a valid date";
            return null;
        }

        if (time is null)
        {
            return new IsoDate(new DateTime(year, month, day), 0, HasTime: false, null);
        }

        var (hour, minute, second) = (Number(time, "hour"), Number(time, "minute"), Number(time, "second"));
        if (hour > 23 || minute > 59 || second > 59)
        {
            problem = "is not a valid time";
            return null;
        }

        var fraction = time.Groups["fraction"].Value;
        if (fraction.Length > 7 && fraction.Substring(7).Trim('0').Length > 0)
        {
            problem = "is more precise than .NET allows (100 nanoseconds)";
            return null;
        }

        var ticks = fraction.Length == 0 ? 0 : int.Parse(fraction.PadRight(7, '0').Substring(0, 7), CultureInfo.InvariantCulture);
        var value = new DateTime(year, month, day, hour, minute, second);
        if (offset is { } known && !IsInRange(value, known))
        {
            problem = OutOfRange;
            return null;
        }

        return new IsoDate(value, ticks, HasTime: true, offset);
    }

    /// <summary>The scalar value of the text if it has the form of a date, or begins like a date and time; otherwise <see langword="null"/>.</summary>
    public static ScalarValue? Resolve(string text) =>
        Read(text, out var problem) is { } date ? date.ToValue() : problem is null ? null : ScalarValue.Invalid(problem);

    /// <summary>The date as the value of a scalar.</summary>
    public ScalarValue ToValue() => new(!HasTime ? ScalarKind.Date : Offset is null ? ScalarKind.DateTime : ScalarKind.DateTimeOffset, this);

    /// <summary>The comparable form of dates and times: ticks of UTC.</summary>
    public long UtcTicks => Value.AddTicks(Ticks).Ticks - Offset.GetValueOrDefault().Ticks;

    /// <summary>The date without its time: <c>2022-05-13</c>.</summary>
    public string DayText => Value.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture);

    /// <summary>The date with an offset from UTC; <see langword="null"/> if it is out of the range of DateTimeOffset.</summary>
    public IsoDate? With(TimeSpan offset) => IsInRange(Value, offset) ? this with { HasTime = true, Offset = offset } : null;

    /// <summary>The date in the standard format "O" of DateOnly, DateTime and DateTimeOffset.</summary>
    public string RoundTrip() => HasTime
            ? DayText
                + Value.ToString("'T'HH':'mm':'ss", CultureInfo.InvariantCulture)
                + Invariant($".{Ticks:0000000}")
                + (Offset is { } offset ? Invariant($"{(offset < TimeSpan.Zero ? "-" : "+")}{offset:hh\\:mm}") : "")
            : DayText;

    private static bool IsInRange(DateTime value, TimeSpan offset) =>
        Math.Abs(offset.TotalHours) <= 14 && value - DateTime.MinValue >= offset && DateTime.MaxValue - value >= -offset;

    private static string DescribeBetween(string between) =>
        between.FirstOrDefault(HiddenCharacter.Is) is var hidden and not '\0' ? HiddenCharacter.Describe(hidden) : "spaces next to the 'T'";

    private static TimeSpan OffsetOf(Match match)
    {
        var offset = TimeSpan.FromMinutes((Number(match, "hours") * 60) + Number(match, "minutes"));
        return match.Groups["sign"].Value == "-" ? -offset : offset;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    private static Regex Pattern(string pattern) =>
        new("^(" + pattern + @")\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline);
}
