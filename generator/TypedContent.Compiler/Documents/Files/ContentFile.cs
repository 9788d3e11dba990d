using TypedContent.Compiler.Documents.Options;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Files;

/// <summary>A content file: where it is, its text, and how the project has it read.</summary>
/// <remarks>Two are equal when their paths, their characters and their options are, so that a file that was
/// written anew but says the same is read once.</remarks>
/// <param name="Path">The path that the compiler knows the file by: where its diagnostics are reported.</param>
/// <param name="ContentPath">The path inside the content root, parted by <c>/</c>.</param>
/// <param name="Text">The text; <see langword="null"/> where the file could not be read.</param>
internal sealed record ContentFile(string Path, ContentPath ContentPath, FileText? Text) : SourceFile(Path, Text)
{
    /// <summary>How it is read.</summary>
    public ReadingOptions Options { get; init; } = ReadingOptions.Default;

    public bool Equals(ContentFile? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Path == other.Path
            && ContentPath == other.ContentPath
            && Options == other.Options
            && (ReferenceEquals(Text, other.Text) || (Text is not null && other.Text is not null && Text.ContentEquals(other.Text))));

    public override int GetHashCode() => Path.GetHashCode();
}
