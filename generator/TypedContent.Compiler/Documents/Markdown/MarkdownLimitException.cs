namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>A text is nested too deeply, or would take too long to read.</summary>
/// <param name="position">The position in the Markdown where the limit is exceeded.</param>
/// <param name="message">The limit that is exceeded, and the fix.</param>
internal sealed class MarkdownLimitException(int position, string message) : Exception(message)
{
    public int Position { get; } = position;
}
