using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Edits;

/// <summary>An edit of a content file that does what a message suggests.</summary>
/// <param name="Span">The text that it replaces, which has no line break.</param>
/// <param name="Text">The new text, in the notation of the file.</param>
/// <param name="IsCertain">Whether nothing else can be meant, so that no author has to choose.</param>
internal sealed record ContentEdit(TextSpan Span, string Text, bool IsCertain)
{
    // Characters that a URL in Markdown has only escaped, so that its text is not the URL.
    private const string Escapes = "\\&<>\"'() \t";

    private static readonly char[] LineBreaks = ['\r', '\n'];

    /// <summary>The edit for a problem; <see langword="null"/> if its message suggests none, or none that is safe at its location.</summary>
    /// <param name="id">The problem.</param>
    /// <param name="message">Its message.</param>
    /// <param name="property">The values of its properties; <see langword="null"/> for those that it does not have.</param>
    /// <param name="path">The path or the name of its file.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="span">Its location.</param>
    public static ContentEdit? Of(ProblemId id, string message, Func<string, string?> property, string path, string text, TextSpan span)
    {
        if (span.End > text.Length)
        {
            return null;
        }

        if (id == ProblemId.YamlSyntax)
        {
            return SyntaxEdit.Of(message, text, span);
        }

        var found = text.Substring(span.Start, span.Length);
        var suggestion = property(ProblemProperty.Suggestion);
        var meant = property(ProblemProperty.Replacement)
            ?? (suggestion is null ? null
                : id is ProblemId.BrokenLink or ProblemId.BrokenAnchor or ProblemId.MissingImage ? Link(found, suggestion)
                : ContentScalar.Replace(found, suggestion, ContentSyntaxReader.At(path, text, span.Start)));
        return meant is null || meant == found || found.IndexOfAny(LineBreaks) >= 0
            ? null
            : new ContentEdit(span, meant, property(ProblemProperty.Doubt) is null);
    }

    /// <summary>The edit for a problem; <see langword="null"/> if there is none.</summary>
    public static ContentEdit? Of(Problem problem, string text) => Of(
        problem.Id,
        problem.Arguments.Count > 0 ? problem.Arguments[0] : "",
        name => problem.Properties.FirstOrDefault(property => property.Name == name)?.Value,
        problem.Path,
        text,
        problem.Span);

    // The text of a wiki link after its bar stays the same.
    private static string? Link(string found, string meant)
    {
        if (!found.StartsWith("[[", StringComparison.Ordinal) || !found.EndsWith("]]", StringComparison.Ordinal))
        {
            return found.Any(static c => Escapes.IndexOf(c) >= 0) || meant.StartsWith("[[", StringComparison.Ordinal) ? null : meant;
        }

        var bar = found.IndexOf('|');
        return !meant.StartsWith("[[", StringComparison.Ordinal) || found.IndexOf('\\') >= 0 ? null
            : bar < 0 ? meant
            : meant.Substring(0, meant.Length - 2) + found.Substring(bar);
    }
}
