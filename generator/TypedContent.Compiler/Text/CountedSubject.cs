namespace TypedContent.Compiler.Text;

/// <summary>The subject, with its verb, of a message that is reported once and counts the other locations: <c>this entry and 2 others are</c>.</summary>
internal static class CountedSubject
{
    /// <summary>The subject with its verb: <c>this entry is</c>, <c>this entry and another are</c>, <c>this entry and 2 others are</c>.</summary>
    /// <param name="one">The subject at the location of the message: <c>this entry</c>.</param>
    /// <param name="count">The total number.</param>
    /// <param name="verb">The verb for one.</param>
    /// <param name="verbOfMany">The verb for several.</param>
    public static string Of(string one, int count, string verb = "is", string verbOfMany = "are") =>
        $"{WithoutVerb(one, count)} {(count == 1 ? verb : verbOfMany)}";

    /// <summary>The subject without a verb: <c>this entry</c>, <c>this entry and another</c>, <c>this entry and 2 others</c>.</summary>
    /// <param name="one">The subject at the location of the message: <c>this entry</c>.</param>
    /// <param name="count">The total number.</param>
    public static string WithoutVerb(string one, int count) => count switch
    {
        1 => one,
        2 => one + " and another",
        _ => FormattableString.Invariant($"{one} and {count - 1} others"),
    };
}
