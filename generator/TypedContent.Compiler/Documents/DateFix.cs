using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>The fix for a text that is meant as a date.</summary>
/// <param name="Text">The fix, as the rest of a sentence.</param>
internal sealed record DateFix(string Text)
{
    /// <summary>The date in ISO 8601; <see langword="null"/> if it is not certain.</summary>
    public string? Date { get; init; }

    /// <summary>The date in the notation of a file, as properties for a code fix; empty if it is not certain.</summary>
    /// <param name="entry">The entry with the text.</param>
    public EquatableArray<ProblemProperty> In(EntryNode entry) =>
        // JSON has no dates, so that they are texts.
        Suggestion.ToReplacement(Date is { } date && entry.Path.Format.IsJson() ? $"\"{date}\"" : Date, isCertain: true);
}
