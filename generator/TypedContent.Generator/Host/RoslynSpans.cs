using TypedContent.Compiler.Text;
using CodeAnalysisText = Microsoft.CodeAnalysis.Text;

namespace TypedContent.Generator.Host;

/// <summary>Converts locations to those of the C# compiler.</summary>
internal static class RoslynSpans
{
    public static CodeAnalysisText.TextSpan ToRoslyn(this TextSpan span) => new(span.Start, span.Length);

    public static CodeAnalysisText.LinePositionSpan ToRoslyn(this LinePositionSpan span) =>
        new(new(span.Start.Line, span.Start.Character), new(span.End.Line, span.End.Character));

    public static TextSpan FromRoslyn(this CodeAnalysisText.TextSpan span) => new(span.Start, span.Length);

    public static LinePositionSpan FromRoslyn(this CodeAnalysisText.LinePositionSpan span) =>
        new(new(span.Start.Line, span.Start.Character), new(span.End.Line, span.End.Character));
}
