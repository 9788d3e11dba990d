using CsCheck;

namespace TypedContent.Fuzz.Tests;

/// <summary>Random names: of files, folders and keys.</summary>
internal static class NameGen
{
    private static readonly Gen<string> Letter = Gen.OneOf(
        "a", "B", "z", "Z", "1", "-", "_", " ", "م", "é", "ß", "ı", "ー", "\U0001E900", "😀", "\u200D", ".", "'", "{", "+");

    /// <summary>Some letters of any script, digits and marks; now and then a name that is longer than a C# name can be.</summary>
    /// <param name="maxLength">The length of the longest.</param>
    public static Gen<string> Any(int maxLength) => Gen.Frequency(
        (6, Letter.List[1, 8].Select(static letters => "x" + string.Concat(letters).TrimEnd(' ', '.'))),
        (
            1,
            Gen.Select(
                Gen.OneOf("N", "مx", "Ab", "n-"),
                Gen.Int[maxLength / 4, maxLength],
                static (part, length) => "X" + string.Concat(Enumerable.Repeat(part, length))[..(length - 1)])),
        // They differ in case alone, and their short hashes are equal.
        (1, Gen.OneOf("XaBcdEfgHiJKLmnoPQRstuvwxyZ", "XABCdEFGHIJKlmNOPQRSTUvwXYz")));
}
