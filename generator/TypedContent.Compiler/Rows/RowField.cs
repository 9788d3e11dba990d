using System.Globalization;
using System.Numerics;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Scalars;
using static System.FormattableString;

namespace TypedContent.Compiler.Rows;

/// <summary>Writes scalars as fields of rows, most of which have the same form as in C#.</summary>
internal static class RowField
{
    /// <summary>The value, of an inferred type, as a field of a row.</summary>
    public static string Of(BoundScalar scalar) => scalar.Value switch
    {
        bool flag => flag ? "true" : "false",
        BigInteger number => number.ToString(CultureInfo.InvariantCulture),
        DoubleNumber number => number.Digits,
        IsoDate date => date.RoundTrip(),
        var value => throw new NotSupportedException(Invariant($"No row holds a {value.GetType().Name}.")),
    };
}
