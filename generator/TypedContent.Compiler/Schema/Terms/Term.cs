using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Terms;

/// <summary>A text that has the slug of another, or of an entry in a file.</summary>
/// <param name="Text">The text (<see cref="Documents.Terms.TermSlug.Normalized"/>).</param>
/// <param name="Slug">The slug.</param>
internal sealed record TermAlias(string Text, string Slug);

/// <summary>Where a term is first used.</summary>
/// <param name="Path">The file (<see cref="SourceFile.Path"/>).</param>
/// <param name="SourcePath">The path of the file, for display.</param>
/// <param name="Span">The location of the text.</param>
/// <param name="Lines">The same location as line positions.</param>
internal sealed record TermPlace(string Path, string SourcePath, TextSpan Span, LinePositionSpan Lines);

/// <summary>A term that no file holds: an entry of its own.</summary>
/// <param name="Collection">The collection of the terms.</param>
/// <param name="Slug">The slug.</param>
/// <param name="Name">The text, as most entries write it.</param>
/// <param name="NameKey">The key for the text: <c>name</c>, or the one that entries in files have.</param>
/// <param name="IsOfDrafts">Whether only drafts use it.</param>
/// <param name="Place">Where it is first used, the location for problems.</param>
internal sealed record Term(string Collection, string Slug, string Name, string NameKey, bool IsOfDrafts, TermPlace Place)
{
    // Neither a folder nor a file of content, and after those of the same collection in their order.
    private const string End = "~";

    /// <summary>The path by which the entry is known instead of a file's.</summary>
    public string Path => $"{Collection}{End}/{Slug}";

    /// <summary>The entry.</summary>
    public EntryNode ToEntry()
    {
        var path = new ContentPath(Collection + End, Place.SourcePath, Collection, "", null, ContentFormat.Yaml, IsDirectlyUnderRoot: true);
        var file = new ContentFile(Path, path, new TermText(Place)) { TermPath = Place.Path };
        var name = new MappingPair(new ScalarNode(NameKey, ScalarValue.Quoted, Place.Span), new ScalarNode(Name, ScalarValue.Quoted, Place.Span));
        return new EntryNode(file, 0, Slug, Place.Span, Place.Span, new MappingNode([name], Place.Span), null, IsComplete: true)
        {
            IsTermOfDrafts = IsOfDrafts,
        };
    }

    /// <summary>The text of the file that first uses a term, of which only the location of the term is known.</summary>
    private sealed class TermText(TermPlace place) : FileText
    {
        private readonly TermPlace _place = place;

        public override char this[int index] => throw NoText();

        public override TextSpan? FindUndecoded() => null;

        public override LinePosition GetLinePosition(int position) => position < _place.Span.End ? _place.Lines.Start : _place.Lines.End;

        public override bool ContentEquals(FileText other) => other is TermText text && _place == text._place;

        public override bool ContentEquals(TextSpan span, FileText other, TextSpan otherSpan) => ContentEquals(other) && span == otherSpan;

        public override string ToString() => throw NoText();

        private static NotSupportedException NoText() => new("A term has no text of its own.");
    }
}
