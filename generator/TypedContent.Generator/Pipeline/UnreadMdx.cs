using System.Collections.Immutable;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Pipeline;

/// <summary>A file of Markdown with JSX in the content, which the project has not said what to do with.</summary>
/// <param name="Path">The path that the compiler knows the file by.</param>
/// <param name="SourcePath">Its path for readers.</param>
internal sealed record UnreadMdx(string Path, string SourcePath)
{
    /// <summary>Reports all of them at once, at the first: there may be hundreds, and the project says it once for all.</summary>
    public static EquatableArray<Problem> Report(ImmutableArray<UnreadMdx> files, CancellationToken cancellationToken)
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
