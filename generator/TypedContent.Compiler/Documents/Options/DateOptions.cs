using System.Text.RegularExpressions;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Options;

/// <summary>Reads the project's settings for dates: <c>TypedContentDateFormats</c> and <c>TypedContentUtcOffset</c>.</summary>
internal static class DateOptions
{
    /// <summary>The property with date formats.</summary>
    public const string Formats = "TypedContentDateFormats";

    /// <summary>The property with the default UTC offset of dates with time.</summary>
    public const string UtcOffset = "TypedContentUtcOffset";

    /// <summary>The item in the list of formats that makes quoted dates dates.</summary>
    public const string Quoted = "quoted";

    private static readonly Regex Offset = new(@"^(?<sign>[-+])(?<hours>[0-9]{2}):(?<minutes>[0-5][0-9])\z", RegexOptions.CultureInvariant);

    /// <summary>Reads them.</summary>
    /// <param name="options">The project's properties.</param>
    /// <param name="problems">Receives the invalid values.</param>
    public static DateForms Read(ProjectProperties options, List<InvalidProperty>? problems = null)
    {
        var formats = new List<DateFormat>();
        var readsQuoted = false;
        foreach (var pattern in (options.Decoded("TypedContentDatePatterns") ?? "").Split(';')
            .Select(static pattern => pattern.Trim())
            .Where(static pattern => pattern.Length > 0))
        {
            if (string.Equals(pattern, Quoted, StringComparison.OrdinalIgnoreCase))
            {
                readsQuoted = true;
                continue;
            }

            var format = DateFormat.Parse(pattern, out var problem);
            problem ??= format!.WritesNumbers
                ? $"writes dates as numbers, such as {format.Example}; use one with separators, or put "
                    + $"[ContentDateFormat(\"{pattern}\")] on a declared member"
                : formats.Find(format.Contradicts) is { } other
                ? $"conflicts with '{other.Pattern}', because 05/06/2022 would be 6 May or 5 June; keep one of the two"
                : null;
            if (problem is null)
            {
                formats.Add(format!);
            }
            else
            {
                problems?.Add(
                    new InvalidProperty(Formats, pattern, problem.Contains(';') ? problem : problem + "; write one such as 'MM/dd/yyyy' or 'dd.MM.yyyy'"));
            }
        }

        return new DateForms(formats.ToEquatableArray(), OffsetOf(options, problems)) { ReadsQuoted = readsQuoted };
    }

    /// <summary>The line for the project file that adds a format to the project's formats.</summary>
    public static string LineOf(DateForms dates, string added)
    {
        var items = dates.Formats.Select(static format => format.Pattern).Concat(dates.ReadsQuoted ? [Quoted] : []).Append(added);
        return $"<{Formats}>{string.Join(";", items)}</{Formats}>";
    }

    /// <summary>The fix that makes a text a valid date; <see langword="null"/> if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dates">The current formats.</param>
    /// <param name="fits">Whether a date has the expected type.</param>
    /// <param name="isOfProject">Whether the formats are the project's, which may add one.</param>
    public static DateFix? Fix(string text, DateForms dates, Func<IsoDate, bool> fits, bool isOfProject = true)
    {
        if (dates.Read(text, out _) is { HasTime: true, Offset: null } local && !fits(local))
        {
            // A date in another format needs the offset as part of its format.
            return local.With(TimeSpan.Zero) is { } date && fits(date)
                ? new DateFix((IsoDate.Read(text, out _) is null ? "" : "write its UTC offset at its end ('Z', or one such as '+03:00'), or ")
                    + $"add <{UtcOffset}>Z</{UtcOffset}> to the project file (or one such as +03:00 in it), which gives "
                    + $"{(IsoDate.Read(text, out _) is null ? "that UTC offset" : "it")} to all that have none")
                : null;
        }

        if (!isOfProject)
        {
            return null;
        }

        var formats = DateText.FormatsOf(text)
            .Where(format => !format.WritesNumbers
                && !dates.Formats.Any(format.Contradicts)
                && (dates with { Formats = [format] }).Read(text, out _) is { } date
                && fits(date))
            .ToList();
        if (formats.Count == 0)
        {
            return null;
        }

        var line = LineOf(dates, formats[0].Pattern);
        var other = formats.Count > 1 ? $" (or {formats[1].Pattern} in it)" : "";
        var meant = (dates with { Formats = [formats[0]] }).Read(text, out _)!;
        return new DateFix($"write it as '{meant.DayText}', or add {line} to the project file{other}")
        {
            // A text that several formats read may be several dates.
            Date = formats.Count == 1 && !meant.HasTime && DateText.FormatsOf(text).Count == 1 ? meant.DayText : null,
        };
    }

    private static TimeSpan? OffsetOf(ProjectProperties options, List<InvalidProperty>? problems)
    {
        if (options.Find(UtcOffset) is not { } text)
        {
            return null;
        }

        if (text is "Z" or "z")
        {
            return TimeSpan.Zero;
        }

        if (Offset.Match(text) is { Success: true } match
            && new TimeSpan(Number(match, "hours"), Number(match, "minutes"), 0) is { TotalHours: <= 14 } offset)
        {
            return match.Groups["sign"].Value == "-" ? -offset : offset;
        }

        problems?.Add(new InvalidProperty(UtcOffset, text, "is not a UTC offset; write 'Z', or one such as '+01:00'"));
        return null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);
}
