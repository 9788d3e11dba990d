using TypedContent.Compiler.Schema;

namespace TypedContent.Compiler.Links;

/// <summary>Where a link leads.</summary>
/// <param name="Url">The URL; <see langword="null"/> for one that must not be emitted.</param>
/// <param name="Problem">What is wrong, as the rest of a sentence; <see langword="null"/> where nothing is.</param>
/// <param name="Target">The entry that it leads to; <see langword="null"/> where it leads to none.</param>
/// <param name="Anchor">What follows <c>#</c>; empty for nothing.</param>
/// <param name="Image">The path of an image inside the content root; <see langword="null"/> for all else.</param>
internal sealed record LinkTarget(string? Url, string? Problem = null, EntryVariant? Target = null, string Anchor = "", string? Image = null)
{
    /// <summary>The target's file, for readers.</summary>
    public string SourcePath => Target is null ? "" : "'" + Target.ContentPath + "'";
}
