using System.Text;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Text;
using TypedContent.Generator.CSharp;

namespace TypedContent.Generator.Tests;

/// <summary>What an editor keeps compressed is the same text.</summary>
public class PackedTextTests
{
    // Longer than two pieces, with a pair of surrogates on the edge of the first.
    private static readonly string Long =
        string.Concat(Enumerable.Range(0, 3276).Select(static number => $"/// {number:d5}\n")) + new string('x', 7) + "😀" + string.Concat(Enumerable.Repeat("سطر عربي\n", 4000));

    [Fact]
    public void A_source_text_reads_as_any_other()
    {
        var (packed, plain) = (PackedSourceText.Of(new StringBuilder(Long)), SourceText.From(Long, Encoding.UTF8, SourceHashAlgorithm.Sha256));

        Assert.Equal(Long.Length, packed.Length);
        Assert.Equal(Long, packed.ToString());
        Assert.Equal(plain.GetChecksum(), packed.GetChecksum());
        Assert.True(packed.ContentEquals(plain));
        Assert.Equal(plain.Lines.Count, packed.Lines.Count);
        Assert.Equal(plain.Lines[3300].ToString(), packed.Lines[3300].ToString());
        foreach (var start in new[] { 0, 32_760, 32_767, 32_768, 65_530, Long.Length - 40 })
        {
            Assert.Equal(Long.Substring(start, 40), packed.ToString(new(start, 40)));
            Assert.Equal(Long[start], packed[start]);
        }
    }

    [Fact]
    public void A_text_comes_back_and_is_compared_by_what_it_says()
    {
        Assert.Equal(Long, PackedText.Of(Long)!.ToString());
        Assert.Equal(PackedText.Of(Long), PackedText.Of(Long));
        Assert.NotEqual(PackedText.Of(Long), PackedText.Of(Long[..^1] + "."));
        Assert.Null(PackedText.Of("half of a pair: \uD83D"));
    }
}
