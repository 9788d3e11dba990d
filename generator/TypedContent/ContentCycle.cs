using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace TypedContent;

/// <summary>Compares and prints declared records that may refer to each other in a cycle, without endless recursion; used by generated code.</summary>
public static class ContentCycle
{
    [ThreadStatic]
    private static int s_comparing;

    [ThreadStatic]
    private static int s_printing;

    /// <summary>Whether two records are equal: the outermost pair is compared by members, and entries within it by reference.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="left">A record.</param>
    /// <param name="right">Another record, or <see langword="null"/>.</param>
    /// <param name="equals">Compares their members.</param>
    /// <returns>Whether they are equal.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="equals"/> is <see langword="null"/>.</exception>
    public static bool Equal<T>(T left, T? right, Func<T, T, bool> equals)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(equals);
        if (ReferenceEquals(left, right) || right is null || s_comparing > 0)
        {
            return ReferenceEquals(left, right);
        }

        s_comparing++;
        try
        {
            return equals(left, right);
        }
        finally
        {
            s_comparing--;
        }
    }

    /// <summary>Prints the members of a record; inside another record, only its slug.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="entry">The record.</param>
    /// <param name="slug">Its slug; <see langword="null"/> if it has no such member.</param>
    /// <param name="builder">Receives the text.</param>
    /// <param name="print">Prints the members.</param>
    /// <returns><see langword="true"/>: something was printed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="print"/> is <see langword="null"/>.</exception>
    public static bool Print<T>(T entry, string? slug, StringBuilder builder, Action<T, StringBuilder> print)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(print);
        if (s_printing > 0)
        {
            builder.Append(slug is null ? "…" : $"Slug = {slug}, …");
            return true;
        }

        s_printing++;
        try
        {
            print(entry, builder);
        }
        finally
        {
            s_printing--;
        }

        return true;
    }

    /// <summary>An entry as its slug, and lists of entries as theirs in brackets.</summary>
    internal static string Slugs(object? value) => value switch
    {
        null => "null",
        IContentEntry entry => entry.Slug,
        IStructuralEquatable and IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Slugs)) + "]",
        _ => value.GetType().Name,
    };

    /// <summary>A list as text: its items in brackets.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="items">The list, which may be <see langword="default"/>.</param>
    /// <returns>The text: <c>[a, b]</c>.</returns>
    public static string Text<T>(ImmutableArray<T> items) => ContentEquality.Print(items);

    /// <summary>A member as text; a list as its items in brackets.</summary>
    /// <param name="value">The member's value.</param>
    /// <returns>The text, formatted with the current culture; empty for <see langword="null"/>.</returns>
    public static string Text(object? value) => value switch
    {
        string text => text,
        MarkdownBody => "…",
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Text)) + "]",
        _ => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "",
    };
}
