using System.IO.Hashing;
using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Tool.Prepare;

/// <summary>Reads content files as the C# compiler does.</summary>
internal static class SourceFileReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="UnpreparedException">It cannot be opened, of which the compiler says more.</exception>
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

    /// <summary>The text of a file; <see langword="null"/> for one that is none, of which the compiler says more.</summary>
    public static StringText? TextOf(byte[] bytes)
    {
        try
        {
            // Another byte order mark names another encoding.
            using var reader = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble)
                ? new StreamReader(new MemoryStream(bytes, 3, bytes.Length - 3), Strict, detectEncodingFromByteOrderMarks: false)
                : new StreamReader(new MemoryStream(bytes), Strict, detectEncodingFromByteOrderMarks: true);
            var text = reader.ReadToEnd();

            // Which the compiler takes for UTF-16.
            return reader.CurrentEncoding is UTF32Encoding || text.Contains("\0\0", StringComparison.Ordinal) ? null : new StringText(text);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
