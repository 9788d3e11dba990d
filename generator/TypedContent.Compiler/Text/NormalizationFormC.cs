using System.Text;

namespace TypedContent.Compiler.Text;

/// <summary>Unicode's composed form (Unicode Standard Annex #15, NFC), in which names are compared, from the table of <see cref="UnicodeData"/>.</summary>
internal static class NormalizationFormC
{
    // The first character that may change in the composed form; all characters before it are already composed.
    private const char FirstMark = '\u0300';

    // Hangul is composed by arithmetic (The Unicode Standard, section 3.12).
    private const int FirstSyllable = 0xAC00;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = NormalizationData.FirstVowel;
    private const int BeforeFirstTail = NormalizationData.BeforeFirstTail;
    private const int LeadCount = 19;
    private const int VowelCount = NormalizationData.VowelCount;
    private const int TailCount = NormalizationData.TailCount;

    /// <summary>The text in the composed form; the text itself if it is not valid Unicode because of an unpaired surrogate or U+FFFE.</summary>
    public static string Of(string text)
    {
        if (IsComposed(text))
        {
            return text;
        }

        var codePoints = new List<int>(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (CodePointAt(text, i) is not { } codePoint)
            {
                return text;
            }

            Decompose(codePoint, codePoints);
            i += codePoint > char.MaxValue ? 1 : 0;
        }

        SortMarks(codePoints);
        Compose(codePoints);
        var composed = new StringBuilder(text.Length);
        foreach (var codePoint in codePoints)
        {
            if (codePoint > char.MaxValue)
            {
                composed.Append(char.ConvertFromUtf32(codePoint));
            }
            else
            {
                composed.Append((char)codePoint);
            }
        }

        return composed.ToString();
    }

    // The quick check of the annex (section 9): a text that it does not recognize as composed is composed again.
    private static bool IsComposed(string text)
    {
        var last = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < FirstMark)
            {
                last = 0;
                continue;
            }

            if (CodePointAt(text, i) is not { } codePoint)
            {
                return true;
            }

            var properties = NormalizationData.PropertiesOf(codePoint);
            var order = properties & NormalizationData.Order;
            if ((properties & NormalizationData.MayChange) != 0 || (order != 0 && order < last))
            {
                return false;
            }

            last = order;
            i += codePoint > char.MaxValue ? 1 : 0;
        }

        return true;
    }

    private static int? CodePointAt(string text, int index) =>
        !char.IsSurrogate(text[index]) ? (text[index] == '\uFFFE' ? null : text[index])
        : index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? char.ConvertToUtf32(text[index], text[index + 1])
        : null;

    private static void Decompose(int codePoint, List<int> parts)
    {
        if (codePoint - FirstSyllable is var syllable and >= 0 and < LeadCount * VowelCount * TailCount)
        {
            parts.Add(FirstLead + (syllable / (VowelCount * TailCount)));
            parts.Add(FirstVowel + (syllable / TailCount % VowelCount));
            if (syllable % TailCount is var tail and > 0)
            {
                parts.Add(BeforeFirstTail + tail);
            }
        }
        else if ((NormalizationData.PropertiesOf(codePoint) & NormalizationData.HasParts) != 0)
        {
            var (first, second) = NormalizationData.PartsOf(codePoint);
            Decompose(first, parts);
            if (second != 0)
            {
                Decompose(second, parts);
            }
        }
        else
        {
            parts.Add(codePoint);
        }
    }

    // Puts the marks on one letter into canonical order; marks of the same class keep their order.
    private static void SortMarks(List<int> codePoints)
    {
        for (var start = 0; start < codePoints.Count; start++)
        {
            var (end, last, isSorted) = (start, 0, true);
            for (; end < codePoints.Count && NormalizationData.OrderOf(codePoints[end]) is var order and > 0; end++)
            {
                isSorted &= order >= last;
                last = order;
            }

            if (!isSorted)
            {
                // The sort is stable, and its time does not grow with the square of the marks.
                var sorted = codePoints.GetRange(start, end - start).OrderBy(NormalizationData.OrderOf).ToList();
                for (var i = 0; i < sorted.Count; i++)
                {
                    codePoints[start + i] = sorted[i];
                }
            }

            start = Math.Max(start, end - 1);
        }
    }

    // A mark combines with the last letter unless another mark between them has the same class or a higher one.
    private static void Compose(List<int> codePoints)
    {
        var (count, starter, last) = (0, -1, -1);
        foreach (var codePoint in codePoints.ToArray())
        {
            var properties = NormalizationData.PropertiesOf(codePoint);
            var order = properties & NormalizationData.Order;
            if (starter >= 0 && last < order && (properties & NormalizationData.MayChange) != 0 && Composed(codePoints[starter], codePoint) is { } composed)
            {
                codePoints[starter] = composed;
                continue;
            }

            (starter, last) = order == 0 ? (count, -1) : (starter, order);
            codePoints[count++] = codePoint;
        }

        codePoints.RemoveRange(count, codePoints.Count - count);
    }

    private static int? Composed(int first, int second)
    {
        if (first - FirstLead is var lead and >= 0 and < LeadCount && second - FirstVowel is var vowel and >= 0 and < VowelCount)
        {
            return FirstSyllable + (((lead * VowelCount) + vowel) * TailCount);
        }

        if (first - FirstSyllable is var syllable and >= 0 and < LeadCount * VowelCount * TailCount)
        {
            return syllable % TailCount == 0 && second - BeforeFirstTail is var tail and > 0 and < TailCount ? first + tail : null;
        }

        return NormalizationData.CompositeOf(first, second);
    }
}
