using System.Text;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Text;
using TypedContent.Generator.CSharp;

namespace TypedContent.Generator.Tests;

/// <summary>Texts that an editor keeps compressed, or that are written again, are the same texts.</summary>
public class PackedTextTests
{
    private static readonly string Long =
        string.Concat(Enumerable.Range(0, 3276).Select(static number => $"/// {number:d5}\n")) + new string('x', 7) + "😀"
            + string.Concat(Enumerable.Repeat("سطر عربي\n", 4000));

    [Fact]
    public void A_source_text_that_is_written_again_reads_as_any_other()
    {
        var writes = 0;
        var (rewritten, plain) = (Rewritten(() => writes++), SourceText.From(Long, Encoding.UTF8, SourceHashAlgorithm.Sha256));
        GC.Collect();

        Assert.Equal(Long.Length, rewritten.Length);
        Assert.Equal(Long, rewritten.ToString());
        Assert.Equal(plain.GetChecksum(), rewritten.GetChecksum());
        Assert.True(rewritten.ContentEquals(plain));
        Assert.Equal(plain.Lines.Count, rewritten.Lines.Count);
        Assert.Equal(plain.Lines[3300].ToString(), rewritten.Lines[3300].ToString());
        foreach (var start in new[] { 0, 32_760, Long.Length - 40 })
        {
            Assert.Equal(Long.Substring(start, 40), rewritten.ToString(new(start, 40)));
            Assert.Equal(Long[start], rewritten[start]);
        }

        Assert.NotEqual(0, writes);
    }

    // The original text must not be kept alive by a local of the test.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static RewrittenText Rewritten(Action written) => new(new string(Long), () =>
    {
        written();
        return new string(Long);
    });

    [Fact]
    public void A_text_is_restored_and_compared_by_value()
    {
        Assert.Equal(Long, PackedText.Of(Long)!.ToString());
        Assert.Equal(PackedText.Of(Long), PackedText.Of(Long));
        Assert.NotEqual(PackedText.Of(Long), PackedText.Of(Long[..^1] + "."));
        Assert.Null(PackedText.Of("half of a pair: \uD83D"));
    }
}
