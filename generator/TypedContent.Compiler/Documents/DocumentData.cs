using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>A document as input for steps that use only its data: schema, titles and shared values of locales.</summary>
/// <remarks>
/// Two are equal if all data and their locations are the same and they were read with the same options, so edits of the text after the data keep them
/// equal. The text before a location counts too, because it determines the location's line.
/// </remarks>
internal sealed record DocumentData(Document Document)
{
    public static DocumentData Of(Document document, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new DocumentData(document);
    }

    public bool Equals(DocumentData? other) => other is not null && (Document.Equals(other.Document) || HasDataOf(other.Document));

    public override int GetHashCode() => Document.File.Path.GetHashCode();

    private bool HasDataOf(Document other)
    {
        if (Document.Problems.Count > 0
            || other.Problems.Count > 0
            || Document.Entries.Count != 1
            || other.Entries.Count != 1
            || Document.Entries[0] is not { Body: not null } entry
            || other.Entries[0] is not { Body: not null } otherEntry)
        {
            return false;
        }

        var text = DataOf(Document);
        return Document.File.Path == other.File.Path
            && Document.File.ContentPath == other.File.ContentPath
            && Document.File.Options == other.File.Options
            && (entry.Slug, entry.SlugSpan, entry.Head, entry.IsComplete, entry.HasAllBlocks, entry.IsSlugKnown, entry.IsWithoutText)
                == (otherEntry.Slug, otherEntry.SlugSpan, otherEntry.Head, otherEntry.IsComplete, otherEntry.HasAllBlocks,
                    otherEntry.IsSlugKnown, otherEntry.IsWithoutText)
            && entry.Data.Equals(otherEntry.Data)
            && entry.Addresses == otherEntry.Addresses
            && Document.File.Text!.ContentEquals(text, other.File.Text!, text);
    }

    /// <summary>The part of a file that ends with its data, if it has a single entry; otherwise empty.</summary>
    public static TextSpan DataOf(Document document) => document.Entries is [var entry]
        ? new TextSpan(
            0,
            entry.Addresses.Pairs.Aggregate(
                Math.Max(EndOf(entry.Data), Math.Max(entry.SlugSpan.End, entry.Head.End)), static (end, pair) => Math.Max(end, EndOf(pair))))
        : default;

    private static int EndOf(MappingPair pair) => Math.Max(pair.Key.Span.End, EndOf(pair.Value));

    private static int EndOf(ContentNode node) => node switch
    {
        MappingNode mapping => mapping.Pairs.Aggregate(mapping.Span.End, static (end, pair) => Math.Max(end, EndOf(pair))),
        SequenceNode sequence => sequence.Items.Aggregate(sequence.Span.End, static (end, item) => Math.Max(end, EndOf(item))),
        _ => node.Span.End,
    };
}
