using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Links;

/// <summary>The target of a link.</summary>
/// <param name="Url">The URL; <see langword="null"/> for one that must not be emitted.</param>
/// <param name="Problem">What is wrong, as the rest of a sentence; <see langword="null"/> if the link is valid.</param>
/// <param name="Target">The entry that it refers to; <see langword="null"/> for none.</param>
/// <param name="Anchor">The fragment after <c>#</c>; empty for none.</param>
/// <param name="Image">The path of an image inside the content root; <see langword="null"/> for any other target.</param>
internal sealed record LinkTarget(string? Url, string? Problem = null, EntryVariant? Target = null, string Anchor = "", string? Image = null)
{
    /// <summary>The link that may be meant, for a code fix; empty for none.</summary>
    public EquatableArray<ProblemProperty> Meant { get; init; }

    /// <summary>The path of the target's file, for display.</summary>
    public string SourcePath => Target is null ? "" : "'" + Target.ContentPath + "'";
}
