using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>A part of a document that YamlDotNet reads as another scalar.</summary>
/// <param name="Start">Its start.</param>
/// <param name="End">Its end.</param>
/// <param name="Entry">The column of the key or item that it belongs to; -1 for none.</param>
internal sealed record YamlMasked(int Start, int End, int Entry)
{
    public TextSpan Span => TextSpan.FromBounds(Start, End);
}
