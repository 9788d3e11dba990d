using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Links;

/// <summary>The result of rendering a body.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Body">The body; <see langword="null"/> for an entry without one.</param>
/// <param name="Problems">Its problems, with their locations.</param>
/// <param name="Checks">The links that have to be checked against other files.</param>
internal sealed record BodyResult(EntryKey Entry, Body? Body, EquatableArray<Problem> Problems, EquatableArray<LinkCheck> Checks)
{
    /// <summary>The problems of links that have already been checked.</summary>
    public EquatableArray<Problem> LinkProblems { get; init; }
}
