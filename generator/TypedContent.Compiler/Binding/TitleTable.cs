using System.Collections.Immutable;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Locales;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Binding;

/// <summary>The titles of all entries, which typed blocks show for the entries that they refer to.</summary>
/// <remarks>Titles are filled in last, so that an edited title renders nothing else again.</remarks>
internal sealed class TitleTable : IEquatable<TitleTable>
{
    private readonly EquatableArray<TitledEntry> _entries;
    private readonly Lazy<ILookup<(string Collection, string Slug), TitledEntry>> _bySlug;

    private TitleTable(EquatableArray<TitledEntry> entries)
    {
        _entries = entries;
        _bySlug = new(() => _entries.ToLookup(static entry => (entry.Collection, entry.Slug)));
    }

    /// <summary>No titles.</summary>
    public static TitleTable Empty { get; } = new(default);

    public static TitleTable Of(ImmutableArray<DocumentData> documents, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var entries = documents.SelectMany(static data => data.Document.Entries);
        return new TitleTable(entries.Where(static entry => entry is { IsSingleton: false, Title: not null })
            .Select(static entry => new TitledEntry(entry.Collection, entry.Slug, entry.Locale, entry.Title!)).ToEquatableArray());
    }

    /// <summary>The titles, together with those of other entries.</summary>
    public TitleTable With(IEnumerable<TitledEntry> others) => new(_entries.Concat(others).ToEquatableArray());

    public bool Equals(TitleTable? other) => other is not null && _entries.Equals(other._entries);

    public override bool Equals(object? obj) => Equals(obj as TitleTable);

    public override int GetHashCode() => _entries.GetHashCode();

    /// <summary>The hash of all titles.</summary>
    public string HashOfAll() => TextHash.Of(string.Join(
        "\n",
        _entries.Select(static entry => $"{entry.Collection}\t{entry.Slug}\t{entry.Locale}\t{entry.Title}")));

    /// <summary>Fills in the titles.</summary>
    public Body Fill(Body body, string? locale) => body.With(html => Fill(html, locale));

    /// <summary>Fills in the titles.</summary>
    public HtmlTemplate Fill(HtmlTemplate template, string? locale) =>
        template.Fill(mark => mark.Kind == HtmlMarkKind.Title ? HtmlEscape.Text(Find(mark.Value, locale) ?? mark.Value) : null);

    /// <summary>Fills in the titles that an entry's HTML shows.</summary>
    public static BoundEntry Fill(BoundEntry entry, TitleTable titles, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!entry.HasOpenTitles)
        {
            return entry;
        }

        return entry with
        {
            Value = (BoundRecord)titles.Fill(entry.Value, entry.Name.Locale),
            Links = entry.Links.Select(link => link with { Value = titles.Fill(link.Value, entry.Name.Locale) }).ToEquatableArray(),
        };
    }

    private BoundValue Fill(BoundValue value, string? locale) => value switch
    {
        BoundHtml html => new BoundText((html with { Html = Fill(html.Html, locale) }).Value),
        BoundContentValue content => content with { Value = Fill(content.Value, locale) },
        BoundList list => list with { Items = list.Items.Select(item => Fill(item, locale)).ToEquatableArray() },
        BoundRecord record => record with { Members = record.Members.Select(member => member with { Value = Fill(member.Value, locale) }).ToEquatableArray() },
        _ => value,
    };

    private string? Find(string reference, string? locale)
    {
        if (ReferenceText.Split(reference) is not var (collection, slug))
        {
            return null;
        }

        return LocaleFallback.Find([.. _bySlug.Value[(collection, slug)]], static entry => entry.Locale, locale)?.Title;
    }
}

/// <summary>An entry and its title.</summary>
internal sealed record TitledEntry(string Collection, string Slug, string? Locale, string Title);
