namespace TypedContent.Compiler.Text;

/// <summary>A place in a text as people find it; both are counted from 0.</summary>
internal readonly record struct LinePosition(int Line, int Character);

/// <summary>A range of a text as people find it.</summary>
internal readonly record struct LinePositionSpan(LinePosition Start, LinePosition End);
