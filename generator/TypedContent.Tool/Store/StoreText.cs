using System.Text;
using System.Text.Unicode;

namespace TypedContent.Tool.Store;

/// <summary>A text to write into a store: in memory, or copied from the spool or another store when it is written.</summary>
internal readonly struct StoreText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly StoredEntry? _stored;
    private readonly StoreSection _section;
    private readonly SpooledText? _spooled;

    private StoreText(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        Length = bytes.Length;
    }

    private StoreText(StoredEntry stored, StoreSection section)
    {
        _stored = stored;
        _section = section;
        Length = stored.LengthOf(section);
    }

    private StoreText(SpooledText spooled)
    {
        _spooled = spooled;
        Length = spooled.Length;
    }

    /// <summary>The number of bytes.</summary>
    public int Length { get; }

    /// <summary>A text.</summary>
    /// <exception cref="ArgumentException">It has an unpaired surrogate, which UTF-8 cannot encode.</exception>
    public static StoreText Of(string text) => new(Strict.GetBytes(text));

    /// <summary>A text as UTF-8.</summary>
    /// <exception cref="ArgumentException">It is not valid UTF-8.</exception>
    public static StoreText Of(ReadOnlyMemory<byte> text) =>
        Utf8.IsValid(text.Span) ? new(text) : throw new ArgumentException("Text in a content store must be UTF-8.", nameof(text));

    /// <summary>A text in the spool.</summary>
    public static StoreText Of(SpooledText text) => new(text);

    /// <summary>A text of an entry in another store; <see langword="null"/> if it has none.</summary>
    public static StoreText? Of(StoredEntry stored, StoreSection section) =>
        stored.LengthOf(section) < 0 ? null : new StoreText(stored, section);

    /// <summary>The text as UTF-8.</summary>
    /// <exception cref="InvalidDataException">The store that contains it is damaged.</exception>
    public ReadOnlyMemory<byte> Read() => _spooled is not null ? _spooled.Read() : _stored is null ? _bytes : _stored.ReadBytes(_section);
}
