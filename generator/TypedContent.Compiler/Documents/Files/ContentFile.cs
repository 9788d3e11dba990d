using TypedContent.Compiler.Documents.Options;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Files;

/// <summary>A content file: its path, its text, and how it is read.</summary>
/// <remarks>Two are equal if their paths, their texts and their options are, so that a file saved
/// without changes is not read again.</remarks>
/// <param name="Path">The path that the compiler uses, which diagnostics report.</param>
/// <param name="ContentPath">The path inside the content root, separated by <c>/</c>.</param>
/// <param name="Text">The text; <see langword="null"/> if the file could not be read.</param>
internal sealed record ContentFile(string Path, ContentPath ContentPath, FileText? Text) : SourceFile(Path, Text)
{
    /// <summary>How it is read.</summary>
    public ReadingOptions Options { get; init; } = ReadingOptions.Default;

    /// <summary>The file that first uses the term whose entry this is, which no file holds; <see langword="null"/> for a real file.</summary>
    public string? TermPath { get; init; }

    public override string ProblemPath => TermPath ?? Path;

    public bool Equals(ContentFile? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Path == other.Path
            && TermPath == other.TermPath
            && ContentPath == other.ContentPath
            && Options == other.Options
            && (ReferenceEquals(Text, other.Text) || (Text is not null && other.Text is not null && Text.ContentEquals(other.Text))));

    public override int GetHashCode() => Path.GetHashCode();
}
