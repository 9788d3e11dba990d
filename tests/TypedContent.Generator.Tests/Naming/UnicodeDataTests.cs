using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Tests.Naming;

/// <summary>
/// The table of Unicode says what the .NET runtime says. A runtime that knows more characters than the table is compared in all others. To have the table
/// generated again, run this class with <c>TYPEDCONTENT_ACCEPT=unicode</c>, and name the versions in <see cref="UnicodeTableWriter"/>.
/// </summary>
public class UnicodeDataTests
{
    private const string Older = "The runtime's ICU knows fewer characters than the table.";

    // What Unicode 16.0 added to case mappings and normalization: the runtime's categories are newer than its ICU.
    private static readonly (int First, int Last)[] KnownByCategoryOnly =
    [
        (0x0897, 0x0897), (0x1C89, 0x1C8A), (0xA7CB, 0xA7CD), (0xA7DA, 0xA7DC), (0x105C0, 0x105FF), (0x10D40, 0x10D8F), (0x10EFC, 0x10EFC),
        (0x11380, 0x113FF), (0x16100, 0x1613F), (0x16D40, 0x16D7F), (0x1E5D0, 0x1E5FF),
    ];

    private static readonly int[] Assigned =
        [.. Enumerable.Range(0, 0x110000).Where(static codePoint => UnicodeData.Category(codePoint) != UnicodeCategory.OtherNotAssigned)];

    private static readonly char[] InPlane0 =
        [.. Assigned.TakeWhile(static codePoint => codePoint <= char.MaxValue).Select(static codePoint => (char)codePoint)];

    private static readonly string[] Known = [.. Assigned.Where(IsKnown).Select(char.ConvertFromUtf32)];

    [Fact]
    public void The_table_is_generated_from_the_runtime_s_data()
    {
        if (Environment.GetEnvironmentVariable("TYPEDCONTENT_ACCEPT") != "unicode")
        {
            Assert.SkipWhen(KnowsMore, "The runtime knows more characters than the table.");
            Assert.SkipWhen(KnowsLess, Older);
        }

        var file = RepositoryFolder.PathOf("generator", "TypedContent.Compiler", "Text", "UnicodeData.Table.g.cs");
        var text = UnicodeTableWriter.Write();
        if (Environment.GetEnvironmentVariable("TYPEDCONTENT_ACCEPT") == "unicode")
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(text, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Categories_match_the_runtime()
    {
        Assert.Empty(Assigned.Where(static codePoint => UnicodeData.Category(codePoint) != CharUnicodeInfo.GetUnicodeCategory(codePoint)).Select(Name));
        var text = "a\uD800\uDC00\uD800";
        var places = Enumerable.Range(0, text.Length).ToList();
        Assert.Equal(places.Select(index => CharUnicodeInfo.GetUnicodeCategory(text, index)), places.Select(index => UnicodeData.Category(text, index)));
    }

    [Fact]
    public void Classes_match_the_runtime() => Assert.Empty(InPlane0.Where(static c =>
        UnicodeData.IsLetter(c) != char.IsLetter(c)
        || UnicodeData.IsLetterOrDigit(c) != char.IsLetterOrDigit(c)
        || UnicodeData.IsDigit(c) != char.IsDigit(c)
        || UnicodeData.IsUpper(c) != char.IsUpper(c)
        || UnicodeData.IsLower(c) != char.IsLower(c)
        || UnicodeData.IsPunctuation(c) != char.IsPunctuation(c)
        || UnicodeData.IsSymbol(c) != char.IsSymbol(c)).Select(static c => Name(c)));

    [Fact]
    public void Patterns_match_as_in_the_runtime()
    {
        foreach (var pattern in new[] { new Regex(@"\w"), new Regex(@"\s"), new Regex("[A-Za-z_-]") })
        {
            var texts = InPlane0.Select(static c => c.ToString());
            Assert.Empty(texts.Where(text => pattern.IsMatch(PatternText.Of(text)) != pattern.IsMatch(text)).Select(static text => Name(text[0])));
        }
    }

    [Fact]
    public void Case_matches_the_runtime()
    {
        Assert.SkipWhen(KnowsLess, Older);
        for (var c = '\0'; c < char.MaxValue; c++)
        {
            AssertCase(c.ToString(), UnicodeData.ToUpper(c).ToString(), char.ToUpperInvariant(c).ToString());
            AssertCase(c.ToString(), UnicodeData.ToLower(c).ToString(), char.ToLowerInvariant(c).ToString());
        }

        foreach (var text in Known)
        {
            AssertCase(text, UnicodeData.ToUpper(text), text.ToUpperInvariant());
            AssertCase(text, UnicodeData.ToLower(text), text.ToLowerInvariant());
        }
    }

    [Fact]
    public void The_case_of_a_text_matches_the_runtime()
    {
        string[] texts = ["", "Plain words", "Straße ÀÉ İstanbul ΣΟΦΟΣ Джала", "\uD800A\uDC00É\uD801", "\U00010400É\U00010428\U0001E943"];
        Assert.Equal(texts.Select(static text => text.ToUpperInvariant()), texts.Select(UnicodeData.ToUpper));
        Assert.Equal(texts.Select(static text => text.ToLowerInvariant()), texts.Select(UnicodeData.ToLower));
    }

    [Fact]
    public void Each_character_is_composed_as_by_the_runtime() => AssertComposed(Known);

    [Fact]
    public void Decomposed_characters_are_composed_as_by_the_runtime() => AssertComposed(UnicodeTableWriter.Pairs
        .Where(static pair => IsKnown(pair.CodePoint) && IsKnown(pair.First))
        .SelectMany(static pair =>
        {
            var (whole, first) = (char.ConvertFromUtf32(pair.CodePoint), char.ConvertFromUtf32(pair.First));
            var second = pair.Second == 0 ? "" : char.ConvertFromUtf32(pair.Second);
            return new[] { "", "\u0327", "\u0301", "a" }.Select(between => first + between + second)
                .Concat([whole + second, "\u0301" + first + second, whole.Normalize(NormalizationForm.FormD)]);
        }));

    [Fact]
    public void Hangul_is_composed_as_by_the_runtime() => AssertComposed(Enumerable.Range(0xAC00, 11172)
        .Select(static syllable => ((char)syllable).ToString())
        .SelectMany(static syllable => new[] { syllable.Normalize(NormalizationForm.FormD), syllable + "\u11A8", syllable + "\u1161", "\u1100" + syllable }));

    [Fact]
    public void Texts_of_many_marks_are_composed_as_by_the_runtime()
    {
        var parts = UnicodeTableWriter.Pairs.Where(static pair => IsKnown(pair.CodePoint))
            .SelectMany(static pair => new[] { pair.CodePoint, pair.First, pair.Second }).Where(static codePoint => codePoint > 0 && IsKnown(codePoint))
            .Select(char.ConvertFromUtf32).Distinct(StringComparer.Ordinal).ToArray();
        var marks = Known
            .Where(static text => UnicodeData.Category(text, 0) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            .ToArray();
        string[] letters = ["a", "e", "\u00E9", "\u1100", "\u1161", "\u11A8", "\uAC00", "\u0300", "\u0301", "\u0327", "\u05D0", "\u0627", "/", "-"];
        var random = new Random(18);
        AssertComposed(Enumerable.Range(0, 20_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 12)).Select(_ => random.Next(4) switch
        {
            0 => Any(parts),
            1 => Any(marks),
            2 => Any(Known),
            _ => Any(letters),
        }))));

        string Any(string[] texts) => texts[random.Next(texts.Length)];
    }

    [Fact]
    public void Text_that_cannot_be_normalized_does_not_change()
    {
        // Not in an attribute, which holds no half of a pair.
        foreach (var text in new[] { "e\u0301\uD800", "\uD800e\u0301", "e\u0301\uDC00\uD800", "e\u0301\uFFFE", "\uFFFEe\u0301" })
        {
            Assert.Throws<ArgumentException>(() => text.Normalize());
            Assert.Same(text, NormalizationFormC.Of(text));
        }
    }

    [Theory]
    [InlineData("e\u0301\uFFFF")]
    [InlineData("e\u0301\uFDD0")]
    [InlineData("e\u0301\U0001FFFE")]
    public void Other_noncharacters_do_not_prevent_composition(string text) => AssertComposed([text]);

    [Theory]
    [InlineData("")]
    [InlineData("content/articles/hello.md")]
    [InlineData("caf\u00E9 \u4E2D\u6587 \u0645\u0631\u064E\u062D \uD55C\uAE00 \U0001F600")]
    public void A_text_that_is_composed_is_not_copied(string text) => Assert.Same(text, NormalizationFormC.Of(text));

    [Fact]
    public void Many_marks_on_a_letter_are_sorted_in_time()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("\u0301\u0327", 50_000));
        Assert.Equal("\u00E1" + new string('\u0327', 50_000) + new string('\u0301', 49_999), NormalizationFormC.Of(text));
    }

    // U+0264 has a capital since Unicode 16.0.
    private static bool KnowsMore => char.ToUpperInvariant('\u0264') != '\u0264' || Enumerable.Range(0, 0x110000)
        .Where(static codePoint => UnicodeData.Category(codePoint) == UnicodeCategory.OtherNotAssigned)
        .Any(static codePoint => CharUnicodeInfo.GetUnicodeCategory(codePoint) != UnicodeCategory.OtherNotAssigned);

    // A mark of Unicode 15.0 that is sorted before the acute accent; to an older ICU it is no mark.
    private static bool KnowsLess => "a\U0001E4EE\u0301".Normalize() != "\u00E1\U0001E4EE";

    private static bool IsKnown(int codePoint) => codePoint is not (>= 0xD800 and <= 0xDFFF)
        && UnicodeData.Category(codePoint) != UnicodeCategory.OtherNotAssigned
        && !KnownByCategoryOnly.Any(range => codePoint >= range.First && codePoint <= range.Last);

    private static string Name(int codePoint) => "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);

    // A newer runtime may give a letter a capital that the table does not know.
    private static void AssertCase(string text, string actual, string expected)
    {
        if (actual != expected && IsKnown(char.ConvertToUtf32(expected, 0)) && IsKnown(char.ConvertToUtf32(text, 0)))
        {
            Assert.Fail($"'{text}' becomes '{actual}', and should become '{expected}'");
        }
    }

    private static void AssertComposed(IEnumerable<string> texts)
    {
        Assert.SkipWhen(KnowsLess, Older);
        Assert.Empty(texts
            .Where(static text => NormalizationFormC.Of(text) != text.Normalize())
            .Select(static text => string.Join(" ", text.EnumerateRunes().Select(static rune => Name(rune.Value)))));
    }
}
