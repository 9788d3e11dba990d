using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Yaml;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>Reads the entries of a list file. A mistake in one item does not affect the others.</summary>
internal sealed class ListFileReader(ContentFile file, string text, ProblemBag problems)
{
    private readonly EntryReader _entries = new(file, problems);
    private readonly SluglessItems _slugless = new(file);

    // The location of each item, including its unreadable parts; in a list in brackets, only where the items begin is known.
    private readonly List<TextSpan> _parts = file.ContentPath.Format == ContentFormat.Yaml ? YamlParts.Of(text) : [];

    /// <summary>Reads the entries.</summary>
    /// <param name="root">The root node; <see langword="null"/> for none, or none that could be read.</param>
    /// <returns>The entries, and whether some that the author wrote are missing.</returns>
    public FileEntries Read(ContentNode? root)
    {
        if (root is not SequenceNode list)
        {
            if (root is not null && !problems.HasErrors)
            {
                problems.Report(
                    ProblemId.UnexpectedShape,
                    new TextSpan(root.Span.Start, 0),
                    "A data file directly in the content root",
                    "a list of entries or a mapping ('key: value' lines)",
                    NodeText.Describe(root),
                    "begin each entry with '- ', and give it a 'slug:'; or write lines such as 'title: Hello'" + NoContent.Fix(file));
            }

            return new FileEntries([], problems.HasErrors);
        }

        // JSON is read up to the first mistake, and the item there may have had a slug.
        var isCut = file.ContentPath.Format == ContentFormat.Json && problems.HasErrors;
        var isMissing = isCut || (_parts.Count == 0
            ? problems.HasErrors
            : list.Items.Select(item => PartAt(item.Span.Start)).Distinct().Count() < _parts.Count);
        var entries = new List<EntryNode>(list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var place = PlaceOf(list, i);
            var entry = ReadItem(list.Items[i], entries.Count, place, isBroken: problems.HasErrorsIn(place) || (isCut && i == list.Items.Count - 1));
            isMissing |= entry is null;
            if (entry is not null)
            {
                entries.Add(entry);
            }
        }

        _slugless.Report(list.Items.Count, problems);
        return new FileEntries(entries.ToEquatableArray(), isMissing);
    }

    /// <summary>Reads an item; <see langword="null"/> if it is not an entry.</summary>
    private EntryNode? ReadItem(ContentNode item, int index, TextSpan place, bool isBroken)
    {
        if (item is not MappingNode data)
        {
            problems.Report(
                ProblemId.UnexpectedShape,
                item.Span,
                "An item of a list file",
                "a mapping ('key: value' lines)",
                NodeText.Describe(item),
                "write its keys as lines, such as 'slug: my-entry'");
            return null;
        }

        if (data.Find("slug") is null)
        {
            if (!isBroken)
            {
                _slugless.Add(data);
            }

            return null;
        }

        var entry = _entries.Read(index, data, data.Head, null, place);
        return entry.Slug.Length == 0 ? null : isBroken ? entry with { IsComplete = false } : entry;
    }

    private TextSpan PlaceOf(SequenceNode list, int index)
    {
        var start = list.Items[index].Span.Start;
        if (_parts.Count > 0)
        {
            var part = PartAt(start);
            return TextSpan.FromBounds(_parts[part].Start, part + 1 < _parts.Count ? _parts[part].End : int.MaxValue);
        }

        return TextSpan.FromBounds(start, index + 1 < list.Items.Count ? Math.Max(start, list.Items[index + 1].Span.Start) : int.MaxValue);
    }

    /// <summary>The part that contains a position.</summary>
    private int PartAt(int position)
    {
        var (low, high) = (0, _parts.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _parts[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
