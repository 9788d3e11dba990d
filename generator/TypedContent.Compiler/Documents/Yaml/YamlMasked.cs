using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>A part of a document in whose place YamlDotNet reads another scalar.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Entry">The column of the key or item that it belongs to; -1 for none.</param>
internal sealed record YamlMasked(int Start, int End, int Entry)
{
    public TextSpan Span => TextSpan.FromBounds(Start, End);
}
