using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using TypedContent.Compiler.Naming;

namespace TypedContent.Compiler.Scalars;

/// <summary>A scalar that fits a type.</summary>
/// <param name="Value">
/// The value: a <see cref="BigInteger"/> for an integer, a <see cref="DoubleNumber"/> for a double or float, an <see cref="IsoDate"/> for a date,
/// a <see cref="TimeSpan"/> for a time of day, the text of a URI or a language tag, otherwise the CLR type with the type's name.
/// </param>
/// <param name="Comparable">The form that ranges compare; <see langword="null"/> if the type has no order.</param>
internal readonly record struct ScalarMatch(object Value, IComparable? Comparable = null);

/// <summary>The single table of texts that each scalar type accepts (documented in generator/docs/declared.md).</summary>
internal static class ScalarReader
{
    private sealed record Row(string Expected, Func<ResolvedScalar, DateForms, ScalarMatch?> Read)
    {
        public Row(string expected, Func<ResolvedScalar, ScalarMatch?> read)
            : this(expected, (scalar, _) => read(scalar))
        {
        }
    }

    private static readonly Dictionary<ScalarType, Row> Rows = new()
    {
        [ScalarType.Boolean] = new("true or false", static scalar => scalar.Value.Kind == ScalarKind.Boolean ? new(scalar.Value.Value!) : null),
        [ScalarType.SByte] = Whole("sbyte", sbyte.MinValue, sbyte.MaxValue),
        [ScalarType.Byte] = Whole("byte", byte.MinValue, byte.MaxValue),
        [ScalarType.Int16] = Whole("short", short.MinValue, short.MaxValue),
        [ScalarType.UInt16] = Whole("ushort", ushort.MinValue, ushort.MaxValue),
        [ScalarType.Int32] = Whole("int", int.MinValue, int.MaxValue),
        [ScalarType.UInt32] = Whole("uint", uint.MinValue, uint.MaxValue),
        [ScalarType.Int64] = Whole("long", long.MinValue, long.MaxValue),
        [ScalarType.UInt64] = Whole("ulong", ulong.MinValue, ulong.MaxValue),
        [ScalarType.Double] = new("a number that a double can hold", ReadDouble),
        [ScalarType.Single] = new("a number that a float can hold", ReadSingle),
        [ScalarType.Decimal] = new("a number of at most 28 digits", ReadDecimal),
        [ScalarType.Char] = new("one character", static scalar => scalar.Text.Length == 1 ? new(scalar.Text[0], scalar.Text[0]) : null),
        [ScalarType.Date] = new(
            "a date such as 2026-01-31",
            static (scalar, dates) => Date(scalar, dates, static date => date.HasTime ? null : date)),
        [ScalarType.DateTimeOffset] = new(
            "a date and time with an offset such as 2026-01-31T17:30:00+03:00",
            static (scalar, dates) => Date(scalar, dates, static date => date.HasTime ? date.Offset is null ? null : date : date.With(TimeSpan.Zero))),
        [ScalarType.DateTime] = new(
            "a date, or a date and time without an offset (or with Z), such as 2026-01-31T17:30:00",
            static (scalar, dates) => Date(
                scalar,
                dates with { UtcOffset = null },
                static date => date.Offset is null || date.Offset == TimeSpan.Zero ? date with { HasTime = true } : null)),
        [ScalarType.TimeOnly] = new("a time such as 17:30 or 17:30:00", ReadTimeOnly),
        [ScalarType.TimeSpan] = new("a duration such as 01:30:00 or PT1H30M", ReadTimeSpan),
        [ScalarType.Guid] = new("a GUID", static scalar => Guid.TryParse(scalar.Text, out var guid) ? new(guid) : null),
        [ScalarType.Uri] = new("a URI", ReadUri),
        [ScalarType.Version] = new("a version such as 1.2.3", ReadVersion),
        [ScalarType.CultureInfo] = new("a language tag such as ar-MA", ReadCulture),
    };

    private static readonly Regex Time = new(@"^(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.(?<fraction>[0-9]{1,7}))?)?\z");

    private static readonly Regex ClockDuration = new(
        @"^(?<sign>-)?((?<day>[0-9]{1,8})\.)?(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(\.(?<fraction>[0-9]{1,7}))?\z");

    // ISO 8601 section 5.5.2.2, without years and months, which have no fixed length.
    private static readonly Regex IsoDuration = new(
        @"^(?<sign>-)?P(?=[0-9T])((?<week>[0-9]{1,8})W)?((?<day>[0-9]{1,8})D)?(T(?=[0-9])((?<hour>[0-9]{1,8})H)?"
            + @"((?<minute>[0-9]{1,8})M)?((?<second>[0-9]{1,8})(\.(?<fraction>[0-9]{1,7}))?S)?)?\z");

    /// <summary>Describes a valid value of the type, for messages.</summary>
    public static string Expected(ScalarType type) => Rows[type].Expected;

    /// <summary>Reads a scalar; <see langword="null"/> if its text is not valid for the type. Any text is a valid <see cref="ScalarType.String"/>.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="type">The type.</param>
    /// <param name="dates">The date formats.</param>
    public static ScalarMatch? Read(ResolvedScalar scalar, ScalarType type, DateForms dates) => Rows[type].Read(scalar, dates);

    /// <summary>Whether a date fits a type.</summary>
    public static bool Fits(IsoDate date, ScalarType type) => Read(new ResolvedScalar(date.RoundTrip(), ScalarValue.Quoted), type, DateForms.Iso) is not null;

    private static Row Whole(string type, BigInteger min, BigInteger max) => new(
        FormattableString.Invariant($"a whole number from {min} to {max} ({type})"),
        scalar => scalar.Value.Kind != ScalarKind.QuotedString && CoreSchema.Integral(scalar.Text) is { } value && value >= min && value <= max
            ? new(value, value)
            : null);

    private static ScalarMatch? ReadDouble(ResolvedScalar scalar)
    {
        DoubleNumber? read = scalar.Value.Value switch
        {
            DoubleNumber number => number,
            int or long when CoreSchema.Integral(scalar.Text) is { } whole => new DoubleNumber((double)whole, whole.ToString(CultureInfo.InvariantCulture)),
            _ => null,
        };
        return read is { } found && Keeps(found.Value, scalar) ? new(found, found.Value) : null;
    }

    private static ScalarMatch? ReadSingle(ResolvedScalar scalar)
    {
        if (ReadDouble(scalar) is not { Value: DoubleNumber { Value: var number } } match)
        {
            return null;
        }

        return double.IsInfinity(number) || double.IsNaN(number) || (!float.IsInfinity((float)number) && Keeps((float)number, scalar)) ? match : null;
    }

    // Rounding a fraction is expected, as in any language; a changed integer would be a surprise.
    private static bool Keeps(double value, ResolvedScalar scalar) =>
        scalar.Value.Kind == ScalarKind.Double || new BigInteger(value) == CoreSchema.Integral(scalar.Text);

    private static ScalarMatch? ReadDecimal(ResolvedScalar scalar)
    {
        if (scalar.Value.Kind == ScalarKind.QuotedString || !CoreSchema.IsDecimal(scalar.Text))
        {
            return null;
        }

        // More digits would be rounded silently.
        var mantissa = scalar.Text.Split('e', 'E')[0];
        var digits = mantissa.Replace("-", "").Replace("+", "").Replace(".", "").TrimStart('0').Length;
        return digits <= 28 && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && (value != 0 || digits == 0)
            ? new(value, value)
            : null;
    }

    private static ScalarMatch? Date(ResolvedScalar scalar, DateForms dates, Func<IsoDate, IsoDate?> fit) =>
        dates.Read(scalar.Text, out _) is { } read && fit(read) is { } date
            ? new(date, date.UtcTicks)
            : null;

    private static ScalarMatch? ReadTimeOnly(ResolvedScalar scalar)
    {
        var match = Time.Match(scalar.Text);
        var (hour, minute, second, ticks) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"), Fraction(match));
        if (!match.Success || hour > 23 || minute > 59 || second > 59)
        {
            return null;
        }

        var time = new TimeSpan((int)hour, (int)minute, (int)second) + new TimeSpan(ticks);
        return new(time, time);
    }

    private static ScalarMatch? ReadTimeSpan(ResolvedScalar scalar)
    {
        var match = ClockDuration.Match(scalar.Text);
        if (match.Success && (Number(match, "hour") > 23 || Number(match, "minute") > 59 || Number(match, "second") > 59))
        {
            return null;
        }

        match = match.Success ? match : IsoDuration.Match(scalar.Text);
        if (!match.Success)
        {
            return null;
        }

        var seconds = (((((Number(match, "week") * 7) + Number(match, "day")) * 24) + Number(match, "hour")) * 3600)
            + (Number(match, "minute") * 60)
            + Number(match, "second");
        var ticks = ((BigInteger)seconds * TimeSpan.TicksPerSecond) + Fraction(match);
        ticks = match.Groups["sign"].Success ? -ticks : ticks;
        if (ticks > long.MaxValue || ticks < long.MinValue)
        {
            return null;
        }

        var span = new TimeSpan((long)ticks);
        return new(span, span);
    }

    private static ScalarMatch? ReadUri(ResolvedScalar scalar) =>
        scalar.Text.Length > 0 && scalar.Text.Trim() == scalar.Text && Uri.TryCreate(scalar.Text, UriKind.RelativeOrAbsolute, out _)
            ? new(scalar.Text)
            : null;

    private static ScalarMatch? ReadVersion(ResolvedScalar scalar)
    {
        if (!Version.TryParse(scalar.Text, out var version) || scalar.Text != version.ToString())
        {
            return null;
        }

        return new(version, version);
    }

    private static ScalarMatch? ReadCulture(ResolvedScalar scalar) =>
        LanguageTag.Parse(scalar.Text) is { } tag ? new(tag) : null;

    private static long Number(Match match, string group) =>
        match.Groups[group].Success ? long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    private static int Fraction(Match match) =>
        match.Groups["fraction"].Success ? int.Parse(match.Groups["fraction"].Value.PadRight(7, '0'), CultureInfo.InvariantCulture) : 0;
}
