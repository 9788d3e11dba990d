using System.Collections.Immutable;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Terms;

/// <summary>The terms of all content: entries of collections that no file holds.</summary>
/// <param name="Terms">The terms, ordered by collection and slug, without those that are entries in files.</param>
/// <param name="Aliases">For each collection, the texts whose slugs are not their own.</param>
internal sealed record TermTable(EquatableArray<Term> Terms, EquatableArray<CollectionAliases> Aliases)
{
    private readonly Lazy<ImmutableArray<EntryNode>> _entries = new(() => Terms.Select(static term => term.ToEntry()).ToImmutableArray());

    /// <summary>No terms.</summary>
    public static TermTable Empty { get; } = new(default, default);

    /// <summary>The terms as entries.</summary>
    public ImmutableArray<EntryNode> Entries => _entries.Value;

    /// <summary>The names of the collections.</summary>
    public IEnumerable<string> Collections => Terms.Select(static term => term.Collection).Distinct();

    /// <summary>The terms as documents.</summary>
    public IEnumerable<Document> Documents => Entries.Select(static entry => new Document(entry.File, [entry], IsMissingEntries: false, default));

    /// <summary>The data of all content: those of files, and the terms.</summary>
    public ImmutableArray<DocumentData> AddTo(ImmutableArray<DocumentData> documents) =>
        Terms.Count == 0 ? documents : documents.AddRange(Documents.Select(static document => new DocumentData(document)));

    /// <summary>The schema, with the slugs of texts.</summary>
    public ContentSchema AddTo(ContentSchema schema) => Aliases.Count == 0 ? schema : schema with
    {
        Collections = schema.Collections.Select(collection => Aliases.FirstOrDefault(aliases => aliases.Collection == collection.Name) is { } own
            ? collection with { TermAliases = own.Items }
            : collection).ToEquatableArray(),
    };

    public bool Equals(TermTable? other) =>
        ReferenceEquals(this, other) || (other is not null && Terms.Equals(other.Terms) && Aliases.Equals(other.Aliases));

    public override int GetHashCode() => Terms.GetHashCode();
}

/// <summary>The texts in a collection whose slugs are not their own.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Items">The texts and their slugs.</param>
internal sealed record CollectionAliases(string Collection, EquatableArray<TermAlias> Items);

/// <summary>The terms, and the problems with them.</summary>
internal sealed record TermResult(TermTable Table, EquatableArray<Problem> Problems)
{
    /// <summary>No terms.</summary>
    public static TermResult Empty { get; } = new(TermTable.Empty, default);
}
