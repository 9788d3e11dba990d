namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>A text is nested too deeply, or would take too long to read.</summary>
/// <param name="position">Where in the Markdown it goes too far.</param>
/// <param name="message">What is too much, and what to do.</param>
internal sealed class MarkdownLimitException(int position, string message) : Exception(message)
{
    public int Position { get; } = position;
}
