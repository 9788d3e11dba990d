using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using TypedContent.Generator.Files;
using TypedContent.Generator.Reading;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Binding;

/// <summary>A scalar that fits a type.</summary>
/// <param name="Expression">The value as a C# expression, typed by where it stands.</param>
/// <param name="Comparable">What ranges compare it by; <see langword="null"/> where the type has no order.</param>
internal readonly record struct ScalarMatch(string Expression, IComparable? Comparable = null)
{
    /// <summary>The value as a field of a row (<see cref="BoundScalar.Field"/>).</summary>
    public string Field { get; init; } = Expression;
}

/// <summary>The one table of what text each scalar type takes (documented in generator/docs/declared.md).</summary>
internal static class ScalarReader
{
    private sealed record Row(string Expected, Func<ScalarNode, DateForms, ScalarMatch?> Read)
    {
        public Row(string expected, Func<ScalarNode, ScalarMatch?> read)
            : this(expected, (node, _) => read(node))
        {
        }
    }

    private static readonly Dictionary<ScalarType, Row> Rows = new()
    {
        [ScalarType.Boolean] = new("true or false", static node => node.Value.Kind == ScalarKind.Boolean ? new(node.Value.Expression!) : null),
        [ScalarType.SByte] = Whole("sbyte", sbyte.MinValue, sbyte.MaxValue),
        [ScalarType.Byte] = Whole("byte", byte.MinValue, byte.MaxValue),
        [ScalarType.Int16] = Whole("short", short.MinValue, short.MaxValue),
        [ScalarType.UInt16] = Whole("ushort", ushort.MinValue, ushort.MaxValue),
        [ScalarType.Int32] = Whole("int", int.MinValue, int.MaxValue),
        [ScalarType.UInt32] = Whole("uint", uint.MinValue, uint.MaxValue),
        [ScalarType.Int64] = Whole("long", long.MinValue, long.MaxValue),
        [ScalarType.UInt64] = Whole("ulong", ulong.MinValue, ulong.MaxValue),
        [ScalarType.Double] = new("a number that a double keeps", ReadDouble),
        [ScalarType.Single] = new("a number that a float keeps", ReadSingle),
        [ScalarType.Decimal] = new("a number of at most 28 digits", ReadDecimal),
        [ScalarType.Char] = new("one character", static node => node.Text.Length == 1 ? new(SymbolDisplay.FormatLiteral(node.Text[0], quote: true), node.Text[0]) : null),
        [ScalarType.Date] = new(
            "a date such as 2026-01-31",
            static (node, dates) => Date(node, dates, static date => date.HasTime ? null : date, static date => date.DateOnlyExpression())),
        [ScalarType.DateTimeOffset] = new(
            "a date and time with offset such as 2026-01-31T17:30:00+03:00",
            static (node, dates) => Date(node, dates, static date => date.HasTime ? date.Offset is null ? null : date : date.With(TimeSpan.Zero), static date => date.DateTimeOffsetExpression())),
        [ScalarType.DateTime] = new(
            "a date, or a date and time without offset (or with Z), such as 2026-01-31T17:30:00",
            static (node, dates) => Date(
                node,
                dates with { UtcOffset = null },
                static date => date.Offset is null || date.Offset == TimeSpan.Zero ? date with { HasTime = true } : null,
                static date => date.DateTimeExpression())),
        [ScalarType.TimeOnly] = new("a time such as 17:30 or 17:30:00", ReadTimeOnly),
        [ScalarType.TimeSpan] = new("a duration such as 01:30:00 or PT1H30M", ReadTimeSpan),
        [ScalarType.Guid] = new("a GUID", static node => Guid.TryParse(node.Text, out var guid) ? new($"new(\"{guid:D}\")") : null),
        [ScalarType.Uri] = new("a URI", ReadUri),
        [ScalarType.Version] = new("a version such as 1.2.3", ReadVersion),
        [ScalarType.CultureInfo] = new("a language tag such as ar-MA", ReadCulture),
    };

    private static readonly Regex Time = new(@"^(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.(?<fraction>[0-9]{1,7}))?)?\z");

    private static readonly Regex ClockDuration = new(
        @"^(?<sign>-)?((?<day>[0-9]{1,8})\.)?(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(\.(?<fraction>[0-9]{1,7}))?\z");

    // ISO 8601 section 5.5.2.2, without years and months, whose length is not fixed.
    private static readonly Regex IsoDuration = new(
        @"^(?<sign>-)?P(?=[0-9T])((?<week>[0-9]{1,8})W)?((?<day>[0-9]{1,8})D)?(T(?=[0-9])((?<hour>[0-9]{1,8})H)?((?<minute>[0-9]{1,8})M)?((?<second>[0-9]{1,8})(\.(?<fraction>[0-9]{1,7}))?S)?)?\z");

    /// <summary>What a value of the type must be, for messages.</summary>
    public static string Expected(ScalarType type) => Rows[type].Expected;

    /// <summary>Reads a scalar; <see langword="null"/> where its text is none of the type. Every text is a <see cref="ScalarType.String"/>.</summary>
    /// <param name="node">The scalar.</param>
    /// <param name="type">The type.</param>
    /// <param name="dates">How dates are written.</param>
    public static ScalarMatch? Read(ScalarNode node, ScalarType type, DateForms dates) => Rows[type].Read(node, dates);

    /// <summary>Whether a date is of a type.</summary>
    public static bool Fits(IsoDate date, ScalarType type) => Read(new ScalarNode(date.RoundTrip(), ScalarValue.Quoted, default), type, DateForms.Iso) is not null;

    /// <summary>A value as messages about a date describe it: dates are read in quotation marks too, and in formats of the member.</summary>
    public static ScalarNode AsRead(ScalarNode node, DateForms dates) =>
        dates.Read(node.Text, out var problem) is { } date ? node with { Value = date.ToValue() }
            : problem is not null ? node with { Value = ScalarValue.Invalid(problem) }
            : node;

    private static Row Whole(string type, BigInteger min, BigInteger max) => new(
        FormattableString.Invariant($"a whole number from {min} to {max} ({type})"),
        node => node.Value.Kind != ScalarKind.QuotedString && CoreSchema.Integral(node.Text) is { } value && value >= min && value <= max
            ? new(value.ToString(CultureInfo.InvariantCulture), value)
            : null);

    private static ScalarMatch? ReadDouble(ScalarNode node)
    {
        if (node.Value.Kind is not (ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double))
        {
            return null;
        }

        var value = node.Value.Expression switch
        {
            "double.NaN" => double.NaN,
            "double.PositiveInfinity" => double.PositiveInfinity,
            "double.NegativeInfinity" => double.NegativeInfinity,
            var text => double.Parse(text!.TrimEnd('d'), NumberStyles.Float, CultureInfo.InvariantCulture),
        };
        return Keeps(value, node) ? new(node.Value.Expression!, value) { Field = DoubleField(node.Value.Expression!) } : null;
    }

    private static string DoubleField(string expression) => expression switch
    {
        "double.PositiveInfinity" => "Infinity",
        "double.NegativeInfinity" => "-Infinity",
        "double.NaN" => "NaN",
        _ => expression.TrimEnd('d'),
    };

    private static ScalarMatch? ReadSingle(ScalarNode node)
    {
        if (ReadDouble(node) is not { } number)
        {
            return null;
        }

        if (number.Expression.StartsWith("double.", StringComparison.Ordinal))
        {
            return new("float." + number.Expression.Substring("double.".Length), number.Comparable);
        }

        var value = (float)(double)number.Comparable!;
        return float.IsInfinity(value) || !Keeps(value, node) ? null : new(number.Expression.TrimEnd('d') + "f", number.Comparable);
    }

    // A fraction is rounded in every language; a whole number that changes would be a surprise.
    private static bool Keeps(double value, ScalarNode node) =>
        node.Value.Kind == ScalarKind.Double || new BigInteger(value) == CoreSchema.Integral(node.Text);

    private static ScalarMatch? ReadDecimal(ScalarNode node)
    {
        if (node.Value.Kind == ScalarKind.QuotedString || !CoreSchema.IsDecimal(node.Text))
        {
            return null;
        }

        // More digits would be rounded without a word.
        var mantissa = node.Text.Split('e', 'E')[0];
        var digits = mantissa.Replace("-", "").Replace("+", "").Replace(".", "").TrimStart('0').Length;
        return digits <= 28 && decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && (value != 0 || digits == 0)
            ? new(value.ToString(CultureInfo.InvariantCulture) + "m", value)
            : null;
    }

    private static ScalarMatch? Date(ScalarNode node, DateForms dates, Func<IsoDate, IsoDate?> fit, Func<IsoDate, string> expression) =>
        dates.Read(node.Text, out _) is { } read && fit(read) is { } date
            ? new(expression(date), date.Value.AddTicks(date.Ticks).Ticks - date.Offset.GetValueOrDefault().Ticks) { Field = date.RoundTrip() }
            : null;

    private static ScalarMatch? ReadTimeOnly(ScalarNode node)
    {
        var match = Time.Match(node.Text);
        var (hour, minute, second, ticks) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"), Fraction(match));
        if (!match.Success || hour > 23 || minute > 59 || second > 59)
        {
            return null;
        }

        var span = new TimeSpan((int)hour, (int)minute, (int)second).Ticks + ticks;
        return new(ticks == 0 ? FormattableString.Invariant($"new({hour}, {minute}, {second})") : FormattableString.Invariant($"new({span}L)"), span);
    }

    private static ScalarMatch? ReadTimeSpan(ScalarNode node)
    {
        var match = ClockDuration.Match(node.Text);
        if (match.Success && (Number(match, "hour") > 23 || Number(match, "minute") > 59 || Number(match, "second") > 59))
        {
            return null;
        }

        match = match.Success ? match : IsoDuration.Match(node.Text);
        if (!match.Success)
        {
            return null;
        }

        var seconds = (((((Number(match, "week") * 7) + Number(match, "day")) * 24) + Number(match, "hour")) * 3600) + (Number(match, "minute") * 60) + Number(match, "second");
        var ticks = ((BigInteger)seconds * TimeSpan.TicksPerSecond) + Fraction(match);
        ticks = match.Groups["sign"].Success ? -ticks : ticks;
        if (ticks > long.MaxValue || ticks < long.MinValue)
        {
            return null;
        }

        var span = new TimeSpan((long)ticks);
        var isWhole = span.Ticks % TimeSpan.TicksPerSecond == 0;
        return new(
            isWhole
                ? FormattableString.Invariant($"new({span.Days}, {span.Hours}, {span.Minutes}, {span.Seconds})")
                : FormattableString.Invariant($"new({span.Ticks}L)"),
            span.Ticks);
    }

    private static ScalarMatch? ReadUri(ScalarNode node) =>
        node.Text.Length > 0 && node.Text.Trim() == node.Text && Uri.TryCreate(node.Text, UriKind.RelativeOrAbsolute, out _)
            ? new($"new({SymbolDisplay.FormatLiteral(node.Text, quote: true)}, global::System.UriKind.RelativeOrAbsolute)")
            : null;

    private static ScalarMatch? ReadVersion(ScalarNode node)
    {
        if (!Version.TryParse(node.Text, out var version) || node.Text != version.ToString())
        {
            return null;
        }

        return new("new(" + node.Text.Replace(".", ", ") + ")", version);
    }

    private static ScalarMatch? ReadCulture(ScalarNode node) =>
        LanguageTag.Parse(node.Text) is { } tag ? new($"global::System.Globalization.CultureInfo.GetCultureInfo(\"{tag}\")") : null;

    private static long Number(Match match, string group) =>
        match.Groups[group].Success ? long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    private static int Fraction(Match match) =>
        match.Groups["fraction"].Success ? int.Parse(match.Groups["fraction"].Value.PadRight(7, '0'), CultureInfo.InvariantCulture) : 0;
}
