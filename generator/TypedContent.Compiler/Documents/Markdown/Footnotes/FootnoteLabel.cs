using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.Footnotes;

/// <summary>A label in brackets that refers to a footnote.</summary>
internal static class FootnoteLabel
{
    /// <summary>Reads a label, and moves past it.</summary>
    /// <returns>The footnote's definition; <see langword="null"/> if the label does not refer to a footnote.</returns>
    public static FootnoteLinkReferenceDefinition? Read(MarkdownDocument document, ref StringSlice slice)
    {
        var rest = slice;
        if (rest.CurrentChar != '['
            || rest.PeekChar() != '^'
            || !LinkHelper.TryParseLabel(ref rest, out var label)
            || !document.TryGetLinkReferenceDefinition(label!, out var definition)
            || definition is not FootnoteLinkReferenceDefinition footnote)
        {
            return null;
        }

        slice = rest;
        return footnote;
    }
}
