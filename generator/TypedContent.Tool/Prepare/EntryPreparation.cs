using TypedContent.Compiler;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Prepared;
using TypedContent.Compiler.Rows;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Tool.Store;

namespace TypedContent.Tool.Prepare;

/// <summary>A prepared entry.</summary>
/// <param name="Index">The index of its item in the file.</param>
/// <param name="IsNamed">Whether its slug is not used by another entry.</param>
/// <param name="Links">Its connections to other files.</param>
/// <param name="BodyProblems">The problems of its body.</param>
/// <param name="Row">Its row; <see langword="null"/> if it has none.</param>
/// <param name="Record">Its content in the store; <see langword="null"/> for none.</param>
internal sealed record EntryPreparation(
    int Index, bool IsNamed, EntryLinks Links, EquatableArray<Problem> BodyProblems, EntryRow? Row, StoreRecord? Record)
{
    /// <summary>Prepares an entry, or reuses the result of the last run.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="index">The index of its item in the file.</param>
    /// <param name="surroundings">Its dependencies outside the file.</param>
    /// <param name="last">The result of the last run.</param>
    /// <param name="spool">Stores texts.</param>
    public static EntryPreparation Of(PreparingFile file, int index, Surroundings surroundings, LastPreparation last, Spool spool)
    {
        var name = surroundings.NameOf(file, index);
        var key = name is var (collection, variant) ? RowWriter.Key(collection.Name, variant) : null;
        // If the slug was used by another entry, the record under its key in the store may be that entry's.
        var stored = key is not null && file.LastEntry(index) is { IsNamed: true } ? last.FindStored(key) : null;
        var row = name is { Name.IsRow: true } ? EntryRow.Kept(file, index, surroundings, stored) ?? EntryRow.Bound(file, index, surroundings, spool) : null;
        return Kept(file, index, surroundings, key, stored, row) ?? Rendered(file, index, surroundings, key, name?.Name, row, spool);
    }

    /// <summary>The entry in serialized form.</summary>
    public PreparedEntry ToPrepared(LinkTargets targets) => new(
        Index,
        Row?.Problems ?? default,
        BodyProblems,
        ContentCompiler.CheckLinks(Links.Checks, targets, CancellationToken.None),
        Row?.Hash,
        Row?.IsMade == true,
        IsNamed);

    // Reused if nothing that the HTML depends on has changed.
    private static EntryPreparation? Kept(
        PreparingFile file, int index, Surroundings surroundings, string? key, StoredEntry? stored, EntryRow? row)
    {
        if (file.LastLinks(index) is not { } links
            || file.LastEntry(index) is not { } last
            || (links.Needs.HasFlag(EntryNeeds.Links) && !surroundings.HasSameLinks)
            || (links.Needs.HasFlag(EntryNeeds.Titles) && !surroundings.HasSameTitles))
        {
            return null;
        }

        if (!links.Needs.HasFlag(EntryNeeds.Body) || key is null)
        {
            return new EntryPreparation(index, key is not null, links, last.BodyProblems, row, RecordOf(key, row, null, null));
        }

        return stored is not null
            && StoreText.Of(stored, StoreSection.Outline) is { } outline
            && StoreText.Of(stored, StoreSection.Html) is { } html
            ? new EntryPreparation(index, key is not null, links, last.BodyProblems, row, RecordOf(key, row, outline, html))
            : null;
    }

    private static EntryPreparation Rendered(
        PreparingFile file, int index, Surroundings surroundings, string? key, EntryVariant? name, EntryRow? row, Spool spool)
    {
        var entry = file.EntryWithBody(index);
        var result = ContentCompiler.Render(entry, surroundings.Schema, surroundings.Options, CancellationToken.None);
        var links = new EntryLinks(
            index,
            EntryAnchors.Of(entry),
            result.Checks,
            ForeignSyntaxUse.Of(entry).ToEquatableArray(),
            EntryLinks.NeedsOf(entry) | (row?.NeedsTitles == true ? EntryNeeds.TitlesInValues : EntryNeeds.None));
        if (key is null || result.Body is not { } body)
        {
            return new EntryPreparation(index, key is not null, links, result.Problems, row, RecordOf(key, row, null, null));
        }

        var texts = BodyTexts.Of(links.Needs.HasFlag(EntryNeeds.Titles) ? surroundings.Titles.Fill(body, name!.Locale) : body);
        var (outline, html) = (StoreText.Of(spool.Write(texts.Outline)), StoreText.Of(spool.Write(texts.Html)));
        return new EntryPreparation(index, IsNamed: true, links, result.Problems, row, RecordOf(key, row, outline, html));
    }

    private static StoreRecord? RecordOf(string? key, EntryRow? row, StoreText? outline, StoreText? html) =>
        key is null || (row is null && html is null) ? null : new StoreRecord(key, row?.Fields, outline, html);
}

/// <summary>An entry as a row of the store.</summary>
/// <param name="Fields">Its values.</param>
/// <param name="Hash">Their hash.</param>
/// <param name="Problems">Their problems.</param>
/// <param name="IsMade">Whether it can be created.</param>
/// <param name="NeedsTitles">Whether its values contain titles of other entries.</param>
internal sealed record EntryRow(StoreText Fields, string Hash, EquatableArray<Problem> Problems, bool IsMade, bool NeedsTitles)
{
    /// <summary>The row of the last run, if nothing that it depends on has changed.</summary>
    public static EntryRow? Kept(PreparingFile file, int index, Surroundings surroundings, StoredEntry? stored) =>
        surroundings.HasSameSchema
        && stored is not null
        && file.LastEntry(index) is { RowHash: { } hash } last
        && file.NeededTitlesInValues(index) is var needsTitles
        && (surroundings.HasSameTitles || !needsTitles)
        && StoreText.Of(stored, StoreSection.Row) is { } fields
            ? new EntryRow(fields, hash, last.ValueProblems, last.IsMade, needsTitles)
            : null;

    /// <summary>The row of an entry after binding; <see langword="null"/> if the schema does not include it.</summary>
    public static EntryRow? Bound(PreparingFile file, int index, Surroundings surroundings, Spool spool)
    {
        var entry = file.Entry(index);
        var binding = ContentCompiler.Bind(entry, surroundings.Schema, surroundings.SharedKeys, CancellationToken.None);
        if (binding.Entry is not { } bound)
        {
            return null;
        }

        var titled = bound.HasOpenTitles ? ContentCompiler.FillTitles(bound, surroundings.Titles, CancellationToken.None) : bound;
        var fields = RowWriter.Write(titled, surroundings.Schema);
        return new EntryRow(StoreText.Of(spool.Write(fields)), TextHash.Of(fields), binding.Problems, bound.Obstacle is null, bound.HasOpenTitles);
    }
}
