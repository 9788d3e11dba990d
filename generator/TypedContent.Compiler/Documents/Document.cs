using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>A content file, read: its entries with their places, and what is wrong with its syntax.</summary>
/// <remarks>
/// As it was read it follows from its file alone, so files are compared first; the data of entries are, since those of another locale may be added.
/// </remarks>
/// <param name="File">The file.</param>
/// <param name="Entries">Its entries.</param>
/// <param name="IsMissingEntries">Whether entries, or their slugs, could not be read, so that a slug that isn't there may be one of them.</param>
/// <param name="Problems">What is wrong with its syntax.</param>
internal sealed record Document(ContentFile File, EquatableArray<EntryNode> Entries, bool IsMissingEntries, EquatableArray<Problem> Problems)
{
    /// <summary>The collection, which a list file makes also without entries; <see langword="null"/> for a file in none.</summary>
    public string? Collection =>
        File.ContentPath is { IsDirectlyUnderRoot: true, Format: ContentFormat.Markdown } ? null : File.ContentPath.Collection;

    /// <summary>The document for who keeps it: with the HTML of its bodies compressed.</summary>
    public Document Packed() => Entries.Any(static entry => entry.Body is { IsPrepared: false })
        ? this with { Entries = Entries.Select(static entry => entry with { Body = entry.Body?.Packed() }).ToEquatableArray() }
        : this;

    public bool Equals(Document? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && File.Equals(other.File)
            && Entries.Count == other.Entries.Count
            && Entries.Zip(other.Entries, static (entry, otherEntry) => entry.HasDataOf(otherEntry)).All(static isSame => isSame));

    public override int GetHashCode() => File.GetHashCode();
}

/// <summary>The title of an entry.</summary>
/// <param name="Text">The title; <see langword="null"/> for none.</param>
internal sealed record EntryTitle(string? Text);

/// <summary>Which entry it is, without anything that it says.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Slug">The slug.</param>
/// <param name="Path">The file (<see cref="SourceFile.Path"/>: two files may have one place in the content root).</param>
/// <param name="Index">Which item of the file it is.</param>
internal sealed record EntryKey(string Collection, string Slug, string Path, int Index)
{
    public EntryKey(EntryNode entry)
        : this(entry.Collection, entry.Slug, entry.File.Path, entry.Index)
    {
    }

    /// <summary>The keys of entries.</summary>
    public static HashSet<EntryKey> SetOf(IEnumerable<EntryNode> entries) => [.. entries.Select(static entry => new EntryKey(entry))];
}

/// <summary>An entry as it stands in its file, with the values that another locale gives it where these were added
/// (<see cref="MappingPair.IsInherited"/>).</summary>
/// <remarks>
/// Two are equal when their files are, they are the same item of it, and they have the same data. The file is compared first: of two that are equal, the
/// data mostly are one object. A set of entries that may get or lose values of another locale holds each one's <see cref="EntryKey"/>.
/// </remarks>
/// <param name="File">The file.</param>
/// <param name="Index">Which item of a list file it is; 0 for a file of its own.</param>
/// <param name="Slug">The slug.</param>
/// <param name="SlugSpan">The place that a problem with the slug is reported at.</param>
/// <param name="Head">The place that a problem of the whole entry is reported at: the line that opens the front matter, or the first key.</param>
/// <param name="Data">The front matter or data, without <c>slug:</c>.</param>
/// <param name="Body">The Markdown of the file, read; <see langword="null"/> for a data file.</param>
/// <param name="IsComplete">Whether all of the data could be read, so that a key that isn't there is really left out.</param>
internal sealed record EntryNode(
    ContentFile File, int Index, string Slug, TextSpan SlugSpan, TextSpan Head, MappingNode Data, BodyTemplate? Body, bool IsComplete)
{
    public ContentPath Path => File.ContentPath;

    /// <summary>The ids of the mistakes for which not all of the data could be read.</summary>
    public EquatableArray<string> Mistakes { get; init; }

    /// <summary>Whether all typed blocks could be read, so that a value that isn't in one is really left out.</summary>
    public bool HasAllBlocks { get; init; } = true;

    /// <summary>Whether the slug is the entry's own: else the file seems to set another one, which could not be read.</summary>
    public bool IsSlugKnown { get; init; } = true;

    /// <summary>
    /// Whether it says nothing but, perhaps, a body and that it is a draft: no other key is there, and none is missing for a mistake.
    /// </summary>
    public bool IsWithoutData =>
        IsComplete && SlugSpan == default && Data.Pairs.All(static pair => pair.IsInherited || pair.IsOfName || IsOfText(pair.Value) || DraftKeys.Is(pair));

    /// <summary>The title by which others name it, from its own file; <see langword="null"/> for none.</summary>
    public string? Title => KnownTitle is { } known ? known.Text : TextOf("title") ?? TextOf("name");

    /// <summary>The title, where it is known without the data.</summary>
    public EntryTitle? KnownTitle { get; init; }

    /// <summary>A place in its file as programs see it.</summary>
    public SourcePlace PlaceOf(TextSpan span)
    {
        var position = File.PositionOf(span.Start);
        return new SourcePlace(Path.SourcePath, position.Line + 1, position.Character + 1);
    }

    /// <summary>Whether its front matter is TOML.</summary>
    public bool IsToml { get; init; }

    /// <summary>Whether it has no body, or one without anything in it.</summary>
    public bool IsWithoutText => Body is null || Body.IsEmpty;

    /// <summary>Whether it is a draft by its place or by a key. Its dates may make it one besides (<c>Schema.Publication</c>).</summary>
    public bool IsDraft => Path.IsHeldBack || Data.Pairs.Any(DraftKeys.HoldsBack);

    public string Collection => Path.Collection;

    public string? Locale => Path.Locale;

    /// <summary>Whether another entry, the same item of an equal file, has the same data, also of those that another locale gives.</summary>
    public bool HasDataOf(EntryNode other) => IsComplete == other.IsComplete && Data.Equals(other.Data);

    public bool Equals(EntryNode? other) =>
        ReferenceEquals(this, other) || (other is not null && Index == other.Index && File.Equals(other.File) && HasDataOf(other));

    public override int GetHashCode() => unchecked((File.GetHashCode() * 31) + Index);

    private string? TextOf(string key) =>
        Data.Find(key) is { IsInherited: false, Value: ScalarNode { Value.Kind: not ScalarKind.Null, Text: { Length: > 0 } text } } ? text : null;

    // A list of typed blocks alone, which no front matter gives.
    private static bool IsOfText(ContentNode value) =>
        value is SequenceNode { Items: { Count: > 0 } items } && items.All(static item => item is MappingNode { IsBlock: true });
}
