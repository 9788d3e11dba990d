namespace TypedContent.Compiler.Scalars;

/// <summary>A scalar of a content file, or an argument that is read as one.</summary>
/// <param name="Text">The text, unescaped and unfolded.</param>
/// <param name="Value">What it is by the core schema.</param>
internal readonly record struct ResolvedScalar(string Text, ScalarValue Value);
