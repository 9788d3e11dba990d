namespace TypedContent.Compiler.Scalars;

/// <summary>A double with the digits that its author wrote, since not every version of .NET finds the shortest ones.</summary>
/// <param name="Value">The number.</param>
/// <param name="Digits">The number in the invariant culture: <c>1.50</c>, <c>-Infinity</c>, <c>NaN</c>.</param>
internal readonly record struct DoubleNumber(double Value, string Digits)
{
    public static readonly DoubleNumber NaN = new(double.NaN, "NaN");

    public static readonly DoubleNumber PositiveInfinity = new(double.PositiveInfinity, "Infinity");

    public static readonly DoubleNumber NegativeInfinity = new(double.NegativeInfinity, "-Infinity");
}
