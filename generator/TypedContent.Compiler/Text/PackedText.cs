using System.IO.Compression;
using System.Text;

namespace TypedContent.Compiler.Text;

/// <summary>A long text that is seldom read: compressed, it takes a sixth of the memory.</summary>
internal sealed class PackedText : IEquatable<PackedText>
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The text as UTF-8, compressed.
    private readonly byte[] _bytes;
    private readonly int _byteCount;

    private PackedText(byte[] bytes, int byteCount, int length) => (_bytes, _byteCount, Length) = (bytes, byteCount, length);

    /// <summary>The number of characters.</summary>
    public int Length { get; }

    /// <summary>Compresses a text; <see langword="null"/> if it has an unpaired surrogate, which UTF-8 cannot encode. Equal texts give equal bytes.</summary>
    public static PackedText? Of(string text)
    {
        try
        {
            var characters = Utf8.GetBytes(text);
            using var packed = new MemoryStream();
            using (var stream = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                stream.Write(characters, 0, characters.Length);
            }

            return new PackedText(packed.ToArray(), characters.Length, text.Length);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    public bool Equals(PackedText? other) => other is not null && Length == other.Length && _bytes.AsSpan().SequenceEqual(other._bytes);

    public override bool Equals(object? obj) => Equals(obj as PackedText);

    public override int GetHashCode() => unchecked((Length * 31) + _bytes.Length);

    /// <summary>The text.</summary>
    public override string ToString()
    {
        var characters = new byte[_byteCount];
        using var stream = new DeflateStream(new MemoryStream(_bytes), CompressionMode.Decompress);
        for (var read = 0; read < characters.Length;)
        {
            read += stream.Read(characters, read, characters.Length - read);
        }

        return Utf8.GetString(characters);
    }
}
