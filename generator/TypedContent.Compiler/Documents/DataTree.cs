using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>The data of a file after reading.</summary>
/// <param name="Root">The root node; <see langword="null"/> for none, or none that could be read.</param>
/// <param name="Parts">
/// The location of each item of a list, including items that could not be read, in order; empty if only the locations of those in the list are known.
/// </param>
internal sealed record DataTree(ContentNode? Root, List<TextSpan> Parts);
