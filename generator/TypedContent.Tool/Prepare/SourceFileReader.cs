using System.IO.Hashing;
using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Tool.Prepare;

/// <summary>Reads content files as the C# compiler does.</summary>
internal static class SourceFileReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="UnpreparedException">It cannot be opened; the compiler reports the details.</exception>
    public static byte[] BytesOf(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnpreparedException(e.Message);
        }
    }

    /// <summary>The hash of the bytes of a file.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexString(XxHash128.Hash(bytes));

    /// <summary>The text of a file; <see langword="null"/> if it is not text; the compiler reports the details.</summary>
    public static StringText? TextOf(byte[] bytes)
    {
        try
        {
            // Any other byte order mark indicates another encoding.
            using var reader = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble)
                ? new StreamReader(new MemoryStream(bytes, 3, bytes.Length - 3), Strict, detectEncodingFromByteOrderMarks: false)
                : new StreamReader(new MemoryStream(bytes), Strict, detectEncodingFromByteOrderMarks: true);
            var text = reader.ReadToEnd();

            // The compiler reads this as UTF-16.
            return reader.CurrentEncoding is UTF32Encoding || text.Contains("\0\0", StringComparison.Ordinal) ? null : new StringText(text);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
