using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>A content file after reading: its entries with their locations, and its syntax errors.</summary>
/// <remarks>
/// Its syntax depends only on its file, so files are compared first, and then the data of entries, which may include values from another locale.
/// </remarks>
/// <param name="File">The file.</param>
/// <param name="Entries">Its entries.</param>
/// <param name="IsMissingEntries">Whether entries or their slugs could not be read, so that a missing slug may be one of them.</param>
/// <param name="Problems">The syntax errors.</param>
internal sealed record Document(ContentFile File, EquatableArray<EntryNode> Entries, bool IsMissingEntries, EquatableArray<Problem> Problems)
{
    /// <summary>The collection, which a list file has even without entries; <see langword="null"/> for a file outside of any.</summary>
    public string? Collection =>
        File.ContentPath is { IsDirectlyUnderRoot: true, Format: ContentFormat.Markdown } ? null : File.ContentPath.Collection;

    /// <summary>Whether it is a singleton: a data file that holds one mapping and is no entry of a collection.</summary>
    public bool IsSingleton => Entries is [{ IsSingleton: true }];

    /// <summary>The document in a form for caches: the HTML of its bodies is compressed.</summary>
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

/// <summary>Identifies an entry, independently of its content.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Slug">The slug.</param>
/// <param name="Path">The file (<see cref="SourceFile.Path"/>: two files may have the same path in the content root).</param>
/// <param name="Index">The index of its item in the file.</param>
internal sealed record EntryKey(string Collection, string Slug, string Path, int Index)
{
    public EntryKey(EntryNode entry)
        : this(entry.Collection, entry.Slug, entry.File.Path, entry.Index)
    {
    }

    /// <summary>The keys of entries.</summary>
    public static HashSet<EntryKey> SetOf(IEnumerable<EntryNode> entries) => [.. entries.Select(static entry => new EntryKey(entry))];
}

/// <summary>An entry of a file, with the values that it inherits from another locale after these were added
/// (<see cref="MappingPair.IsInherited"/>).</summary>
/// <remarks>
/// Two entries are equal if their files, their indexes in the files and their data are. The files are compared first: equal files mostly share the
/// same data object. Use <see cref="EntryKey"/> for sets of entries that may gain or lose inherited values.
/// </remarks>
/// <param name="File">The file.</param>
/// <param name="Index">The index of its item in a list file; 0 for a file of its own.</param>
/// <param name="Slug">The slug.</param>
/// <param name="SlugSpan">The location for problems with the slug.</param>
/// <param name="Head">The location for problems of the whole entry: the line that opens the front matter, or the first key.</param>
/// <param name="Data">The front matter or data, without <c>slug:</c> and <see cref="Addresses"/>.</param>
/// <param name="Body">The Markdown of the file after reading; <see langword="null"/> for a data file.</param>
/// <param name="IsComplete">Whether all of the data could be read, so that a missing key has really been left out.</param>
internal sealed record EntryNode(
    ContentFile File, int Index, string Slug, TextSpan SlugSpan, TextSpan Head, MappingNode Data, BodyTemplate? Body, bool IsComplete)
{
    /// <summary>The slug by which the locales of a singleton belong together.</summary>
    public const string SingletonSlug = "value";

    public ContentPath Path => File.ContentPath;

    /// <summary>Whether it is the mapping of a singleton, in which all keys are data.</summary>
    public bool IsSingleton { get; init; }

    /// <summary>The keys that are addresses, which the data do not contain.</summary>
    public AddressKeys Addresses { get; init; } = AddressKeys.None;

    /// <summary>The ids of the mistakes that made some of the data unreadable.</summary>
    public EquatableArray<string> Mistakes { get; init; }

    /// <summary>Whether all typed blocks could be read, so that a value missing from all of them has really been left out.</summary>
    public bool HasAllBlocks { get; init; } = true;

    /// <summary>Whether the slug is certain; otherwise the file seems to set another one, which could not be read.</summary>
    public bool IsSlugKnown { get; init; } = true;

    /// <summary>
    /// Whether it has at most a body and a draft key: it has no other keys, and lost none because of a mistake.
    /// </summary>
    public bool IsWithoutData =>
        IsComplete
        && SlugSpan == default
        && Addresses == AddressKeys.None
        && Data.Pairs.All(pair => pair.IsInherited || pair.IsOfName || IsOfText(pair.Value) || (!IsSingleton && DraftKeys.Is(pair)));

    /// <summary>The title that other entries show for it, from its own file; <see langword="null"/> for none.</summary>
    public string? Title => KnownTitle is { } known ? known.Text : TextOf("title") ?? TextOf("name");

    /// <summary>The title, if it is known without the data.</summary>
    public EntryTitle? KnownTitle { get; init; }

    /// <summary>A location in its file in the form that programs see.</summary>
    public SourcePlace PlaceOf(TextSpan span)
    {
        var position = File.PositionOf(span.Start);
        return new SourcePlace(Path.SourcePath, position.Line + 1, position.Character + 1);
    }

    /// <summary>Whether its front matter or data is TOML.</summary>
    public bool IsToml { get; init; }

    /// <summary>Whether it has no body, or an empty one.</summary>
    public bool IsWithoutText => Body is null || Body.IsEmpty;

    /// <summary>Whether it is a term, which no file holds.</summary>
    public bool IsTerm => File.TermPath is not null;

    /// <summary>Whether it is a term that only drafts use.</summary>
    public bool IsTermOfDrafts { get; init; }

    /// <summary>Whether it is a draft because of its path or a key. Its dates may also make it one (<c>Schema.Publication</c>).</summary>
    public bool IsDraft => !IsSingleton && (Path.IsHeldBack || IsTermOfDrafts || Data.Pairs.Any(DraftKeys.HoldsBack));

    public string Collection => Path.Collection;

    public string? Locale => Path.Locale;

    /// <summary>Whether another entry, the same item of an equal file, has the same data, including inherited values.</summary>
    public bool HasDataOf(EntryNode other) => IsComplete == other.IsComplete && Data.Equals(other.Data) && Addresses == other.Addresses;

    public bool Equals(EntryNode? other) =>
        ReferenceEquals(this, other) || (other is not null && Index == other.Index && File.Equals(other.File) && HasDataOf(other));

    public override int GetHashCode() => unchecked((File.GetHashCode() * 31) + Index);

    private string? TextOf(string key) =>
        Data.Find(key) is { IsInherited: false, Value: ScalarNode { Value.Kind: not ScalarKind.Null, Text: { Length: > 0 } text } } ? text : null;

    // A list of typed blocks only, which front matter cannot contain.
    private static bool IsOfText(ContentNode value) =>
        value is SequenceNode { Items: { Count: > 0 } items } && items.All(static item => item is MappingNode { IsBlock: true });
}
