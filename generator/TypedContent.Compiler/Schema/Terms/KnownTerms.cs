using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Terms;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Terms;

/// <summary>The terms of a collection that are entries in files, which decide what texts mean.</summary>
internal sealed class KnownTerms
{
    private const string Name = "name";
    private const string Title = "title";

    private readonly Dictionary<string, EntryNode> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntryNode> _byFolded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _texts = new(StringComparer.Ordinal);

    /// <summary>Indexes the entries.</summary>
    public KnownTerms(IReadOnlyCollection<EntryNode> entries)
    {
        foreach (var entry in entries)
        {
            Add(entry.Slug, entry);
            // As a reference is written.
            _byText[$"{entry.Collection}/{entry.Slug}"] = entry;
        }

        foreach (var entry in entries)
        {
            foreach (var key in new[] { Name, Title })
            {
                if (TextOf(entry, key) is { } text)
                {
                    Add(TermSlug.Normalized(text), entry);
                }
            }
        }

        NameKey = entries.All(static entry => TextOf(entry, Name) is null) && entries.Any(static entry => TextOf(entry, Title) is not null) ? Title : Name;
    }

    /// <summary>The key for the texts of terms that are not in files.</summary>
    public string NameKey { get; }

    /// <summary>The slugs, with the texts that stand for each: first the slug, then names and titles.</summary>
    public IEnumerable<KeyValuePair<string, List<string>>> All => _texts;

    /// <summary>The entry whose slug, name or title a text is, in any case; <see langword="null"/> for none.</summary>
    public EntryNode? Find(string text) =>
        _byText.TryGetValue(text, out var entry) || _byFolded.TryGetValue(TermSlug.Folded(text), out entry) ? entry : null;

    /// <summary>The entry with a slug; <see langword="null"/> for none.</summary>
    public EntryNode? FindSlug(string slug) => _texts.ContainsKey(slug) ? _byText[slug] : null;

    private static string? TextOf(EntryNode entry, string key) =>
        entry.Data.Find(key)?.Value is ScalarNode { Value.Kind: not ScalarKind.Null, Text: { Length: > 0 } text } ? text : null;

    private void Add(string text, EntryNode entry)
    {
        if (!_byText.ContainsKey(text))
        {
            _byText.Add(text, entry);
        }

        if (TermSlug.Folded(text) is var folded && !_byFolded.ContainsKey(folded))
        {
            _byFolded.Add(folded, entry);
        }

        if (!_texts.TryGetValue(entry.Slug, out var texts))
        {
            _texts.Add(entry.Slug, texts = []);
        }

        texts.Add(text);
    }
}
