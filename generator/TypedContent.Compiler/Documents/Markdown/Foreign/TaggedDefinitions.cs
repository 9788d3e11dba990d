using Markdig.Helpers;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.Foreign;

/// <summary>Masks template tags in link reference definitions at the start of a paragraph while Markdig reads them.</summary>
internal sealed class TaggedDefinitions
{
    private readonly MarkdownDocument _document;
    private readonly StringLine[] _lines;
    private readonly int _count;
    private readonly string _text;
    private readonly int _known;

    private TaggedDefinitions(MarkdownDocument document, StringLineGroup lines)
    {
        (_document, _lines, _count, _text) = (document, lines.Lines, lines.Count, lines.Lines[0].Slice.Text);
        _known = GroupOf(document)?.Count ?? 0;
    }

    /// <summary>Masks the tags of a paragraph that may have such definitions; <see langword="null"/> for any other paragraph.</summary>
    public static TaggedDefinitions? Mask(MarkdownDocument document, in StringLineGroup lines)
    {
        if (lines.Count == 0 || !HasTag(lines))
        {
            return null;
        }

        var definitions = new TaggedDefinitions(document, lines);
        definitions.Replace(definitions._text, TemplateTags.MaskedOf(definitions._text));
        return definitions;
    }

    /// <summary>Restores the tags in the definitions found, and in the rest of the paragraph, which may have become a heading.</summary>
    public void Unmask()
    {
        Replace(TemplateTags.MaskedOf(_text), _text);
        if (GroupOf(_document) is not { } group)
        {
            return;
        }

        for (var i = _known; i < group.Count; i++)
        {
            var definition = (LinkReferenceDefinition)group[i];
            (definition.Url, definition.Title) = (TemplateTags.Unmask(definition.Url), TemplateTags.Unmask(definition.Title));
            if (TemplateTags.Unmask(definition.Label) is { } label
                && label != definition.Label
                && group.Links.Remove(definition.Label!)
                && !group.Links.ContainsKey(label))
            {
                group.Links.Add(label, definition);
            }
        }
    }

    private static LinkReferenceDefinitionGroup? GroupOf(MarkdownDocument document) =>
        document.GetData(typeof(LinkReferenceDefinitionGroup)) as LinkReferenceDefinitionGroup;

    private static bool HasTag(in StringLineGroup lines)
    {
        var first = lines.Lines[0].Slice;
        first.TrimStart();
        for (var i = 0; i < lines.Count && first.CurrentChar == '['; i++)
        {
            var line = lines.Lines[i].Slice;
            if (TemplateTags.AreIn(line.Text, line.Start, line.Length))
            {
                return true;
            }
        }

        return false;
    }

    private void Replace(string text, string other)
    {
        for (var i = 0; i < _count; i++)
        {
            ref var slice = ref _lines[i].Slice;
            if (ReferenceEquals(slice.Text, text))
            {
                slice = new StringSlice(other, slice.Start, slice.End, slice.NewLine);
            }
        }
    }
}
