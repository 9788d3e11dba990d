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

    /// <summary>
    /// The text of any file, with the place of bytes that are invalid in its encoding; <see langword="null"/> if the compiler has no text either: the file
    /// cannot be opened, or is binary.
    /// </summary>
    public static StringText? Read(string path)
    {
        try
        {
            return AnyTextOf(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The encoding that the byte order mark of a file indicates; without one, UTF-8 that throws on invalid bytes.</summary>
    public static Encoding EncodingOf(byte[] bytes) => bytes switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        _ => Strict,
    };

    /// <summary>The text of the bytes of any file; <see langword="null"/> if they are binary.</summary>
    public static StringText? AnyTextOf(byte[] bytes)
    {
        var encoding = EncodingOf(bytes);
        var start = encoding.Preamble.Length;
        string text;
        TextSpan? undecoded = null;
        try
        {
            text = encoding.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            text = Encoding.UTF8.GetString(bytes);
            // On Windows, the compiler reads it in the encoding of the machine, where each byte is a character.
            undecoded = OperatingSystem.IsWindows() ? default : new TextSpan(text.IndexOf('\uFFFD'), 1);
        }

        return text.Contains("\0\0", StringComparison.Ordinal) ? null : new StringText(text, undecoded);
    }
}
