using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Terms;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Terms;

/// <summary>A text that entries use as a term.</summary>
/// <param name="text">The text (<see cref="TermSlug.Normalized"/>).</param>
/// <param name="first">The first entry that uses it.</param>
/// <param name="span">The location there.</param>
internal sealed class TermUse(string text, EntryNode first, TextSpan span)
{
    private EntryNode? _last;

    public string Text => text;

    /// <summary>The slug of the text by itself; empty if it has none.</summary>
    public string OwnSlug { get; } = TermSlug.Of(text);

    public EntryNode First => first;

    public TextSpan Span => span;

    /// <summary>The number of entries that use it.</summary>
    public int Count { get; private set; }

    /// <summary>Whether only drafts use it.</summary>
    public bool IsOfDrafts { get; private set; } = true;

    /// <summary>The first use, for messages.</summary>
    public string Place => $"{First.Path.SourcePath}({First.File.LineOf(Span)})";

    /// <summary>Counts a use; several in one entry count once.</summary>
    public void Add(EntryNode entry, bool isDraft)
    {
        if (!ReferenceEquals(_last, entry))
        {
            _last = entry;
            Count++;
            IsOfDrafts &= isDraft;
        }
    }

    /// <summary>The location of the first use.</summary>
    public TermPlace ToPlace() => new(First.File.Path, First.Path.SourcePath, Span, First.File.LineSpanOf(Span));
}
