using System.Globalization;

namespace TypedContent.Compiler.Text;

/// <summary>The subject of a sentence that tells at one place what is so at several, with its verb.</summary>
internal static class CountedSubject
{
    /// <summary>What is so: <c>this entry is</c>, <c>this entry and another are</c>, <c>this entry and 2 others are</c>.</summary>
    /// <param name="one">What is at the place of the message: <c>this entry</c>.</param>
    /// <param name="count">How many there are in all.</param>
    public static string Of(string one, int count) => count switch
    {
        1 => one + " is",
        2 => one + " and another are",
        _ => string.Format(CultureInfo.InvariantCulture, "{0} and {1} others are", one, count - 1),
    };
}
