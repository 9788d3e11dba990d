using System.Globalization;
using System.Numerics;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Scalars;
using static System.FormattableString;

namespace TypedContent.Compiler.Rows;

/// <summary>Writes scalars as fields of rows, most of which have the same form as in C#.</summary>
internal static class RowField
{
    /// <summary>The value as a field of a row.</summary>
    public static string Of(BoundScalar scalar) => scalar.Value switch
    {
        bool flag => flag ? "true" : "false",
        BigInteger number => number.ToString(CultureInfo.InvariantCulture),
        DoubleNumber number => number.Digits,
        IsoDate { Offset: not null } date when scalar.Type == ScalarType.DateTime => (date with { Offset = null }).RoundTrip() + "Z",
        IsoDate date => date.RoundTrip(),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        char character => TabSeparatedField.Write(character.ToString()),
        Guid guid => guid.ToString("D"),
        Version version => version.ToString(),
        string text => TabSeparatedField.Write(text),
        var value => throw new NotSupportedException(Invariant($"No row holds a {value.GetType().Name}.")),
    };
}
