using TypedContent.Compiler.Text;
using CodeAnalysisText = Microsoft.CodeAnalysis.Text;

namespace TypedContent.Generator.Pipeline;

/// <summary>Places in texts as the C# compiler writes them.</summary>
internal static class CompilerSpans
{
    public static CodeAnalysisText.TextSpan ToCompiler(this TextSpan span) => new(span.Start, span.Length);

    public static CodeAnalysisText.LinePositionSpan ToCompiler(this LinePositionSpan span) =>
        new(new(span.Start.Line, span.Start.Character), new(span.End.Line, span.End.Character));

    public static TextSpan FromCompiler(this CodeAnalysisText.TextSpan span) => new(span.Start, span.Length);

    public static LinePositionSpan FromCompiler(this CodeAnalysisText.LinePositionSpan span) =>
        new(new(span.Start.Line, span.Start.Character), new(span.End.Line, span.End.Character));
}
