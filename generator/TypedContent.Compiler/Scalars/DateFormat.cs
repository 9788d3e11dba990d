using System.Globalization;
using System.Text.RegularExpressions;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Scalars;

/// <summary>A custom .NET format for dates, with or without a time, parsed with the invariant culture: <c>MM/dd/yyyy</c>.</summary>
/// <remarks>Only unambiguous formats that do not depend on the machine: with a four-digit year, and all required parts of the date.</remarks>
internal sealed record DateFormat
{
    // Longer texts are not considered.
    private const int MaxLength = 100;

    private static readonly Regex Literal = new(@"'[^']*'|""[^""]*""|\\.", RegexOptions.CultureInvariant);

    // Dates and times in which no two parts are equal.
    private static readonly DateTime[] Samples =
    [
        new(2001, 2, 3, 4, 5, 6), new(2011, 11, 12, 13, 14, 15), new(1999, 12, 31, 23, 59, 58), new(2004, 1, 29, 0, 30, 1), new(2010, 10, 1, 12, 0, 59),
    ];

    private DateFormat(string pattern, bool hasTime, bool hasOffset) => (Pattern, HasTime, HasOffset) = (pattern, hasTime, hasOffset);

    /// <summary>The format.</summary>
    public string Pattern { get; }

    /// <summary>Whether it has a time.</summary>
    public bool HasTime { get; }

    /// <summary>Whether it has an offset from UTC.</summary>
    public bool HasOffset { get; }

    /// <summary>Reads a format.</summary>
    /// <param name="pattern">The format.</param>
    /// <param name="problem">What is wrong with it, as the rest of a sentence; <see langword="null"/> if it is valid.</param>
    public static DateFormat? Parse(string pattern, out string? problem)
    {
        var bare = Literal.Replace(pattern, " ");
        var format = new DateFormat(pattern, Has(bare, 'H') || Has(bare, 'h'), Has(bare, 'z'));
        problem = pattern.Length > MaxLength || pattern.Trim().Length < 2 ? "is not a date format"
            : bare.FirstOrDefault(static c => UnicodeData.IsLetter(c) && "yMdHhmsfFtzT".IndexOf(c) < 0) is var other and not '\0'
                ? $"has the letter '{other}', which means nothing here (put it between apostrophes)"
            : bare.IndexOfAny(['\'', '"', '\\', '%']) >= 0 ? "is not a date format"
            : !Regex.IsMatch(bare, "(?<!y)yyyy(?!y)", RegexOptions.CultureInvariant) ? "has no four-digit year ('yyyy')"
            : !Has(bare, 'M') ? "has no month ('MM')"
            : !Regex.IsMatch(bare, "(?<!d)dd?(?!d)", RegexOptions.CultureInvariant) ? "has no day of the month ('dd')"
            : Has(bare, 'h') != Has(bare, 't') ? "needs 'tt' with 'hh', or 'HH' without 'tt'"
            : !format.HasTime && bare.IndexOfAny(['m', 's', 'f', 'F', 'z']) >= 0 ? "has a part of a time, but no hour ('HH')"
            : !Samples.All(format.ReadsBack) ? "does not read back all dates that it writes"
            : Samples.Any(sample => IsoDate.Read(format.Write(sample), out _) is { } iso && iso.Value.Date != sample.Date)
                ? "conflicts with ISO 8601"
            : null;
        return problem is null ? format : null;
    }

    /// <summary>Parses a text; <see langword="null"/> if it has another form, or is not a valid date.</summary>
    public IsoDate? Read(string text) =>
        text.Length <= MaxLength && DateTimeOffset.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
            ? new IsoDate(
                value.DateTime.AddTicks(-(value.Ticks % TimeSpan.TicksPerSecond)),
                (int)(value.Ticks % TimeSpan.TicksPerSecond),
                HasTime,
                HasOffset ? value.Offset : null)
            : null;

    /// <summary>Whether some text is one date in this format, and a different date in the other one.</summary>
    public bool Contradicts(DateFormat other) =>
        Samples.Any(sample => other.Read(Write(sample)) is { } read && read.Value.Date != sample.Date)
        || Samples.Any(sample => Read(other.Write(sample)) is { } read && read.Value.Date != sample.Date);

    /// <summary>Whether it produces texts that are numbers, and so not dates, unless they are quoted.</summary>
    public bool WritesNumbers => Samples.Any(sample => CoreSchema.Resolve(Write(sample)).Kind is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double);

    /// <summary>A date in this format.</summary>
    public string Example => Write(Samples[1]);

    private static bool Has(string bare, char specifier) => bare.IndexOf(specifier) >= 0;

    private bool ReadsBack(DateTime sample)
    {
        try
        {
            return Read(Write(sample)) is { } read && read.Value.Date == sample.Date && (!HasTime || read.Value.Hour == sample.Hour);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private string Write(DateTime sample) => new DateTimeOffset(sample, TimeSpan.Zero).ToString(Pattern, CultureInfo.InvariantCulture);
}
