using System.Globalization;
using System.Runtime.CompilerServices;

namespace TypedContent.Compiler.Text;

/// <summary>Tells texts apart: FNV-1a of 64 bits over UTF-16 code units, the same in every host.</summary>
/// <remarks>It protects from accidents, not from somebody who looks for two texts with one hash.</remarks>
internal static class TextHash
{
    private const ulong Basis = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a text, as 16 hexadecimal digits.</summary>
    public static string Of(string text) => Of(text, 0, text.Length);

    /// <summary>The hash of a part of a text.</summary>
    public static string Of(string text, int start, int end) => Compute(text, start, end).ToString("x16", CultureInfo.InvariantCulture);

    [MethodImpl(HotMethod.Options)]
    private static ulong Compute(string text, int start, int end)
    {
        var hash = Basis;
        for (var i = start; i < end; i++)
        {
            hash = unchecked((hash ^ text[i]) * Prime);
        }

        return hash;
    }
}
