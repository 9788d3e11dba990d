using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Links;

/// <summary>What rendering yields.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Body">The body; <see langword="null"/> for an entry without one.</param>
/// <param name="Problems">What is wrong with it, at its place.</param>
/// <param name="Checks">What other files decide of its links.</param>
internal sealed record BodyResult(EntryKey Entry, Body? Body, EquatableArray<Problem> Problems, EquatableArray<LinkCheck> Checks)
{
    /// <summary>What is wrong with links that were checked already.</summary>
    public EquatableArray<Problem> LinkProblems { get; init; }
}
