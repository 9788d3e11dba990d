using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TypedContent.Testing.Host;

/// <summary>An additional file of a project, held in memory.</summary>
/// <remarks>Two instances are two files to the compiler, also when they say the same: it compares them by reference.</remarks>
internal sealed class ProjectFile(string path, ImmutableArray<byte>? bytes, ImmutableDictionary<string, string> metadata, Encoding? fallback = null)
    : AdditionalText
{
    /// <summary>The metadata that says what a file is to the generator.</summary>
    public const string Place = "TypedContentPlace.Place";

    private SourceText? _text;

    /// <summary>The full path.</summary>
    public override string Path => path;

    /// <summary>The item metadata that the compiler sees.</summary>
    public ImmutableDictionary<string, string> Metadata => metadata;

    /// <summary>Whether it was found on disk, as a build finds files.</summary>
    public bool IsFound { get; init; }

    /// <summary>The bytes; <see langword="null"/> where the file cannot be read.</summary>
    public ImmutableArray<byte>? Bytes => bytes;

    /// <summary>The text, decoded as the compiler does it; <see langword="null"/> where the file cannot be read.</summary>
    public override SourceText? GetText(CancellationToken cancellationToken = default) =>
        Bytes is { } content ? _text ??= Decode([.. content]) : null;

    /// <summary>The same file, read anew.</summary>
    public ProjectFile ReadAnew() => new(path, bytes, metadata, fallback) { IsFound = IsFound };

    /// <summary>The same file at another path.</summary>
    public ProjectFile At(string newPath) => new(newPath, bytes, metadata, fallback) { IsFound = IsFound };

    /// <summary>The same file, where it cannot be read.</summary>
    public ProjectFile Unreadable() => new(path, null, metadata, fallback) { IsFound = IsFound };

    private SourceText Decode(byte[] content)
    {
        try
        {
            return SourceText.From(content, content.Length, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            // The machine's own encoding, which is UTF-8 except on Windows.
            return SourceText.From(content, content.Length, fallback ?? Encoding.UTF8);
        }
    }
}
