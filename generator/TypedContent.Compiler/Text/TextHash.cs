using System.Globalization;
using System.Runtime.CompilerServices;

namespace TypedContent.Compiler.Text;

/// <summary>A hash to distinguish texts: 64-bit FNV-1a over UTF-16 code units, the same in every host.</summary>
/// <remarks>It protects from accidental collisions, not from deliberate ones.</remarks>
internal static class TextHash
{
    /// <summary>The hash of an empty text, from which <see cref="Continue"/> starts.</summary>
    public const ulong Basis = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a text, as 16 hexadecimal digits.</summary>
    public static string Of(string text) => Of(text, 0, text.Length);

    /// <summary>The hash of a part of a text.</summary>
    public static string Of(string text, int start, int end) => Format(Continue(Basis, text.AsSpan(start, end - start)));

    /// <summary>Continues the hash of a text.</summary>
    /// <param name="hash">The hash of the text so far.</param>
    /// <param name="text">The next part.</param>
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
