using System.Globalization;
using System.Numerics;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Rows;
using TypedContent.Compiler.Scalars;
using static System.FormattableString;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes scalars as C#.</summary>
internal static class ScalarText
{
    /// <summary>The value as a C# expression that is typed by its context.</summary>
    public static string Expression(BoundScalar scalar) => (scalar.Type, scalar.Value) switch
    {
        (ScalarType.Single, DoubleNumber number) => Number(number, "float", "f"),
        (_, DoubleNumber number) => Number(number, "double", ""),
        (ScalarType.Date, IsoDate { Value: var day }) => Invariant($"new({day.Year}, {day.Month}, {day.Day})"),
        (ScalarType.DateTimeOffset, IsoDate { Offset: var offset } date) =>
            Time(date, "DateTimeOffset", Invariant($", new({offset.GetValueOrDefault().Hours}, {offset.GetValueOrDefault().Minutes}, 0)")),
        (_, IsoDate date) => Time(date, "DateTime", date.Offset is null ? "" : ", global::System.DateTimeKind.Utc"),
        (_, TimeSpan time) when time.Ticks % TimeSpan.TicksPerSecond != 0 => Invariant($"new({time.Ticks}L)"),
        (ScalarType.TimeOnly, TimeSpan time) => Invariant($"new({time.Hours}, {time.Minutes}, {time.Seconds})"),
        (_, TimeSpan time) => Invariant($"new({time.Days}, {time.Hours}, {time.Minutes}, {time.Seconds})"),
        (ScalarType.Uri, string uri) => $"new({Literal.Quoted(uri)}, global::System.UriKind.RelativeOrAbsolute)",
        (ScalarType.CultureInfo, string tag) => $"global::System.Globalization.CultureInfo.GetCultureInfo(\"{tag}\")",
        (_, decimal number) => number.ToString(CultureInfo.InvariantCulture) + "m",
        (_, char character) => Literal.Quoted(character),
        (_, Guid guid) => $"new(\"{guid:D}\")",
        (_, Version version) => $"new({version.ToString().Replace(".", ", ")})",
        _ => RowField.Of(scalar),
    };

    private static string Number(DoubleNumber number, string type, string suffix) =>
        double.IsNaN(number.Value) ? type + ".NaN"
        : double.IsPositiveInfinity(number.Value) ? type + ".PositiveInfinity"
        : double.IsNegativeInfinity(number.Value) ? type + ".NegativeInfinity"
        : number.Digits + suffix;

    private static string Time(IsoDate date, string type, string rest)
    {
        var time = date.Value;
        var arguments = Invariant($"({time.Year}, {time.Month}, {time.Day}, {time.Hour}, {time.Minute}, {time.Second}") + rest + ")";
        return date.Ticks == 0 ? "new" + arguments : Invariant($"new global::System.{type}{arguments}.AddTicks({date.Ticks})");
    }
}
