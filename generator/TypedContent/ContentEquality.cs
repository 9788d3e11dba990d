using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace TypedContent;

/// <summary>Compares and prints the members of generated records; used by generated code.</summary>
public static class ContentEquality
{
    /// <summary>Whether two values are equal.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    /// <returns>Whether they are equal, according to the default comparer of their type.</returns>
    public static bool Equal<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

    /// <summary>Whether two lists have equal items in the same order; lists in lists are compared in the same way.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="left">A list, which may be <see langword="default"/>.</param>
    /// <param name="right">Another list, which may be <see langword="default"/>.</param>
    /// <returns>Whether their items are equal; a default list is equal only to another one.</returns>
    public static bool EqualItems<T>(ImmutableArray<T> left, ImmutableArray<T> right) =>
        EqualItems(left, right, EqualValue);

    /// <summary>Whether two lists have the same entries in the same order; lists in lists are compared in the same way.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="left">A list, which may be <see langword="default"/>.</param>
    /// <param name="right">Another list, which may be <see langword="default"/>.</param>
    /// <returns>Whether their items are the same objects; a default list is equal only to another one.</returns>
    public static bool SameItems<T>(ImmutableArray<T> left, ImmutableArray<T> right) =>
        EqualItems(left, right, Same);

    /// <summary>Whether two values are equal; lists are compared by their items.</summary>
    internal static bool EqualValue<T>(T left, T right) => left is IStructuralEquatable structure
        ? structure.Equals(right, StructuralComparisons.StructuralEqualityComparer)
        : EqualityComparer<T>.Default.Equals(left, right);

    /// <summary>Whether two entries, or lists of entries, are the same.</summary>
    internal static bool Same<T>(T left, T right) => SameEntries.Comparer.Equals(left, right);

    private static bool EqualItems<T>(ImmutableArray<T> left, ImmutableArray<T> right, Func<T, T, bool> equals)
    {
        if (left == right)
        {
            return true;
        }

        if (left.IsDefault || right.IsDefault || left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!equals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text of a list in a printed record: its items in brackets.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="items">The list, which may be <see langword="default"/>.</param>
    /// <returns>The text: <c>[a, b]</c>.</returns>
    public static string Print<T>(ImmutableArray<T> items)
    {
        var text = new StringBuilder("[");
        for (var i = 0; !items.IsDefault && i < items.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(ContentCycle.Text(items[i]));
        }

        return text.Append(']').ToString();
    }

    // Entries may refer back to the list, so they are compared by reference and not by their members.
    private sealed class SameEntries : IEqualityComparer
    {
        public static readonly SameEntries Comparer = new();

        public new bool Equals(object? x, object? y) => x is IStructuralEquatable items ? items.Equals(y, this) : ReferenceEquals(x, y);

        public int GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
