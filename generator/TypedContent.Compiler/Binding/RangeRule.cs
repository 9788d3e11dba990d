using System.Numerics;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Binding;

/// <summary>Evaluates <c>[Range]</c>, whose arguments are its limits and whether each of them is exclusive.</summary>
internal static class RangeRule
{
    /// <summary>What is wrong with a value, as the rest of a sentence; <see langword="null"/> if it is valid.</summary>
    public static string? Violation(EquatableArray<string> arguments, ScalarType type, ScalarNode scalar, DateForms dates)
    {
        type = ComparedAs(arguments, type);
        if (Comparable(scalar, type, dates) is not { } value || Limit(arguments[0], type) is not { } min || Limit(arguments[1], type) is not { } max)
        {
            return null;
        }

        var (low, high) = (value.CompareTo(min), value.CompareTo(max));
        var isOutside = low < 0 || high > 0 || (low == 0 && arguments[2] == "true") || (high == 0 && arguments[3] == "true");
        var exclusive = arguments[2] == "true" || arguments[3] == "true" ? " (exclusive limits not included)" : "";
        return isOutside ? $"must be between {arguments[0]} and {arguments[1]}{exclusive}, but is {MessageText.Shorten(scalar.Text)}" : null;
    }

    /// <summary>Why values of a type can't be compared with the limits, as the rest of a sentence; <see langword="null"/> if they can.</summary>
    public static string? Obstacle(EquatableArray<string> arguments, TypeSpec type, string member)
    {
        if (type is not ScalarSpec { Type: var scalar }
            || scalar is ScalarType.String or ScalarType.Boolean or ScalarType.Guid or ScalarType.Uri or ScalarType.CultureInfo)
        {
            return $"it compares numbers, characters, dates, times and versions, and '{member}' is none of these";
        }

        var compared = ComparedAs(arguments, scalar);
        return arguments.Take(2).FirstOrDefault(limit => Limit(limit, compared) is null) is { } unread
            ? $"its limit '{unread}' must be {ScalarReader.Expected(scalar)}"
            : null;
    }

    /// <summary>The comparable form of a value of a scalar type; <see langword="null"/> if its text does not fit the type.</summary>
    public static IComparable? Comparable(ScalarNode scalar, ScalarType type, DateForms dates)
    {
        // Numbers of all types are compared as a type that holds them all, including limits that the member's own type can't hold.
        if (IsNumber(type) && CoreSchema.Integral(scalar.Text) is { } whole)
        {
            return type is ScalarType.Double or ScalarType.Single ? (double)whole : type == ScalarType.Decimal ? AsDecimal(whole) : whole;
        }

        return ScalarReader.Read(scalar.Resolved, type, dates)?.Comparable;
    }

    /// <summary>An attribute's argument, parsed like content.</summary>
    public static ScalarNode Argument(string text) => new(text, CoreSchema.Resolve(text), default);

    // [Range(0, double.MaxValue)] is often put on a decimal or an int.
    private static ScalarType ComparedAs(EquatableArray<string> arguments, ScalarType type) =>
        IsNumber(type) && arguments.Take(2).Any(limit => Limit(limit, type) is null && Limit(limit, ScalarType.Double) is not null) ? ScalarType.Double : type;

    private static IComparable? Limit(string text, ScalarType type) => Comparable(Argument(text), type, DateForms.Iso);

    private static bool IsNumber(ScalarType type) => type is ScalarType.SByte or ScalarType.Byte or ScalarType.Int16 or ScalarType.UInt16
        or ScalarType.Int32 or ScalarType.UInt32 or ScalarType.Int64 or ScalarType.UInt64 or ScalarType.Single or ScalarType.Double or ScalarType.Decimal;

    private static IComparable AsDecimal(BigInteger whole) =>
        whole < (BigInteger)decimal.MinValue ? decimal.MinValue : whole > (BigInteger)decimal.MaxValue ? decimal.MaxValue : (decimal)whole;
}
