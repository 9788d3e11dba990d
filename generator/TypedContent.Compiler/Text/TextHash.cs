using System.Globalization;
using System.Runtime.CompilerServices;

namespace TypedContent.Compiler.Text;

/// <summary>Tells texts apart: FNV-1a of 64 bits over UTF-16 code units, the same in every host.</summary>
/// <remarks>It protects from accidents, not from somebody who looks for two texts with one hash.</remarks>
internal static class TextHash
{
    /// <summary>The hash of nothing, which <see cref="Continue"/> goes on from.</summary>
    public const ulong Basis = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a text, as 16 hexadecimal digits.</summary>
    public static string Of(string text) => Of(text, 0, text.Length);

    /// <summary>The hash of a part of a text.</summary>
    public static string Of(string text, int start, int end) => Format(Continue(Basis, text.AsSpan(start, end - start)));

    /// <summary>The hash of a text that goes on.</summary>
    /// <param name="hash">The hash of what comes before.</param>
    /// <param name="text">What comes next.</param>
    [MethodImpl(HotMethod.Options)]
    public static ulong Continue(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        return hash;
    }

    /// <summary>A hash as 16 hexadecimal digits.</summary>
    public static string Format(ulong hash) => hash.ToString("x16", CultureInfo.InvariantCulture);
}
