using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>Reads the entries of a list file. A mistake in one item does not affect the others.</summary>
/// <param name="file">The file.</param>
/// <param name="parts">The locations of the items (<see cref="DataTree.Parts"/>).</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class ListFileReader(ContentFile file, List<TextSpan> parts, ProblemBag problems)
{
    private readonly EntryReader _entries = new(file, problems);
    private readonly SluglessItems _slugless = new(file);

    /// <summary>Reads the entries.</summary>
    /// <param name="root">The root node; <see langword="null"/> for none, or none that could be read.</param>
    /// <returns>The entries, and whether some that the author wrote are missing.</returns>
    public FileEntries Read(ContentNode? root)
    {
        if (root is null || ListItems.Of(root, file.ContentPath) is not { } list)
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
        var isCut = file.ContentPath.Format is ContentFormat.Json or ContentFormat.Jsonc && problems.HasErrors;
        var isMissing = isCut || (parts.Count == 0
            ? problems.HasErrors
            : list.Items.Select(item => PartAt(item.Span.Start)).Distinct().Count() < parts.Count);
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
                file.ContentPath.Format == ContentFormat.JsonLines
                    ? "write an object, such as {\"slug\": \"my-entry\"}"
                    : "write its keys as lines, such as 'slug: my-entry'");
            return null;
        }

        if (data.Find("slug") is null)
        {
            if (!isBroken)
            {
                _slugless.Add(data, HeadOf(data));
            }

            return null;
        }

        var entry = _entries.Read(index, data, HeadOf(data), null, place);
        return entry.Slug.Length == 0 ? null : isBroken ? entry with { IsComplete = false } : entry;
    }

    // The keys of all rows of a table are in its header.
    private TextSpan HeadOf(MappingNode data) => file.ContentPath.Format.IsTable() ? data.Span : data.Head;

    private TextSpan PlaceOf(SequenceNode list, int index)
    {
        var start = list.Items[index].Span.Start;
        if (parts.Count > 0)
        {
            var part = PartAt(start);
            return TextSpan.FromBounds(parts[part].Start, part + 1 < parts.Count ? parts[part].End : int.MaxValue);
        }

        return TextSpan.FromBounds(start, index + 1 < list.Items.Count ? Math.Max(start, list.Items[index + 1].Span.Start) : int.MaxValue);
    }

    /// <summary>The part that contains a position.</summary>
    private int PartAt(int position)
    {
        var (low, high) = (0, parts.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = parts[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
