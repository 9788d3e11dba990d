namespace TypedContent.Compiler.Text;

/// <summary>A position in a text as a line and a character; both are zero-based.</summary>
internal readonly record struct LinePosition(int Line, int Character);

/// <summary>A range in a text as line positions.</summary>
internal readonly record struct LinePositionSpan(LinePosition Start, LinePosition End);
