using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>Reports items of a list file without slugs, once per file, since in a file for another program none of them has one.</summary>
internal sealed class SluglessItems(ContentFile file)
{
    private readonly List<MappingNode> _items = [];
    private TextSpan _first;

    /// <summary>Adds an item.</summary>
    /// <param name="item">Its data.</param>
    /// <param name="head">The location for problems of all of it.</param>
    public void Add(MappingNode item, TextSpan head)
    {
        _first = _items.Count == 0 ? head : _first;
        _items.Add(item);
    }

    /// <summary>Reports them at the first one.</summary>
    /// <param name="count">The number of items in the file.</param>
    /// <param name="problems">Receives the report.</param>
    public void Report(int count, ProblemBag problems)
    {
        if (_items.Count == 0)
        {
            return;
        }

        var item = file.ContentPath.Format.IsTable() ? "This row" : "This item";
        var slug = file.ContentPath.Format.IsTable() || file.ContentPath.Format == ContentFormat.Toml ? "'slug'" : "'slug:'";
        var each = _items.Count > 1 ? " to each" : "";
        var key = _items.Count > 1 ? KeyOfNames(_items) : null;
        problems.Report(
            ProblemId.InvalidSlug,
            _first,
            $"{CountedSubject.Of(item, _items.Count, "has", "have")} no {slug}, which identifies an entry of a list file; add one{each}"
                + (key is null ? "" : $", such as its '{MessageText.Shorten(key)}', which differs in each")
                + (_items.Count > 1 && _items.Count == count ? NoContent.Fix(file) : ""));
    }

    /// <summary>The first key with a different text in each item, preferably <c>id</c>; <see langword="null"/> if there is none.</summary>
    public static string? KeyOfNames(IReadOnlyList<MappingNode> items)
    {
        var texts = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var pair in items[0].Pairs)
        {
            texts[pair.Key.Text] = new HashSet<string>(StringComparer.Ordinal);
        }

        foreach (var pair in items.SelectMany(static item => item.Pairs))
        {
            if (pair.Value is ScalarNode { Value.Kind: var kind, Text: { Length: > 0 } text }
                && (kind is ScalarKind.PlainString or ScalarKind.QuotedString || (pair.Key.Text == "id" && kind != ScalarKind.Null))
                && texts.TryGetValue(pair.Key.Text, out var ofKey))
            {
                ofKey.Add(text);
            }
        }

        return items[0].Pairs.Select(static pair => pair.Key.Text)
            .Where(key => texts[key].Count == items.Count)
            .OrderBy(static key => key == "id" ? 0 : 1)
            .FirstOrDefault();
    }
}
