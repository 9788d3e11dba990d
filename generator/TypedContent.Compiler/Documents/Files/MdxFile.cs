using System.Collections.Immutable;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Files;

/// <summary>An MDX file in the content, if the project does not set how these are handled.</summary>
/// <param name="Path">The path that the compiler uses.</param>
/// <param name="SourcePath">Its path for display.</param>
internal sealed record MdxFile(string Path, string SourcePath)
{
    /// <summary>Reports all of them once, at the first: there may be hundreds, and one setting applies to all.</summary>
    public static EquatableArray<Problem> Report(ImmutableArray<MdxFile> files, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (files.IsEmpty)
        {
            return default;
        }

        var first = files.OrderBy(static file => file.SourcePath, StringComparer.Ordinal).ThenBy(static file => file.Path, StringComparer.Ordinal).First();
        var (verb, them) = files.Length == 1 ? ("is", "it") : ("are", "them");
        return [Problem.OfFile(first.Path, ProblemId.UnreadMdx, CountedSubject.Of("This file", files.Length), verb, them)];
    }
}
