namespace TypedContent.Compiler.Scalars;

/// <summary>A scalar of a content file, or an argument that is parsed like one.</summary>
/// <param name="Text">The text, unescaped and unfolded.</param>
/// <param name="Value">The value as resolved by the core schema.</param>
internal readonly record struct ResolvedScalar(string Text, ScalarValue Value);
