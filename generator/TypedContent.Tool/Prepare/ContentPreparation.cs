using System.Collections.Immutable;
using TypedContent.Compiler;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Locales;
using TypedContent.Compiler.Prepared;
using TypedContent.Compiler.Rows;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Tool.Store;

namespace TypedContent.Tool.Prepare;

/// <summary>Prepares the content of a project: as if no record were declared, since only the C# compiler knows of these.</summary>
internal sealed class ContentPreparation
{
    private readonly LastPreparation _last;
    private readonly GenerationOptions _options;
    private readonly PreparingFile[] _files;
    private readonly SharedKeys _sharedKeys;
    private readonly ContentSchema _schema;
    private readonly TitleTable _titles;

    private ContentPreparation(RequestedContent content, string key, LastPreparation last)
    {
        _last = last;
        _options = content.Options;
        _files = content.Files.AsParallel().AsOrdered()
            .Select(file => PreparingFile.Open(file.Path, file.ContentPath, content.Root.Options, last)).ToArray();
        var data = _files.Select(static file => DocumentData.Of(file.Document, CancellationToken.None)).ToImmutableArray();
        _sharedKeys = ContentCompiler.Share(data, _options, CancellationToken.None);
        _schema = ContentCompiler.BuildSchema(data, _sharedKeys, default, default, _options, CancellationToken.None).Schema.WithImages([.. content.Images]);
        _titles = ContentCompiler.CollectTitles(data, CancellationToken.None);
        State = new PreparedState(key, LinkEnvironment.HashOf(_schema), _titles.HashOfAll());
    }

    private PreparedState State { get; }

    /// <summary>Prepares content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="key">The tool and the project's properties.</param>
    /// <param name="last">What was prepared before.</param>
    /// <exception cref="UnpreparedException">It cannot be prepared.</exception>
    public static PreparationResult Run(RequestedContent content, string key, LastPreparation last)
    {
        var preparation = new ContentPreparation(content, key, last);
        var entries = preparation._files.AsParallel().AsOrdered()
            .Select(file => file.Document.Entries.Select(entry => preparation.Prepare(file, entry)).ToList()).ToArray();
        return preparation.Finish(content, entries);
    }

    private PreparationResult Finish(RequestedContent content, List<EntryPreparation>[] entries)
    {
        var all = entries.SelectMany(static file => file).ToList();
        var targets = ContentCompiler.CollectLinkTargets(
            [.. all.Select(static entry => entry.Links.Anchors).OfType<EntryAnchors>()], [.. content.Images], CancellationToken.None);
        var files = _files.AsParallel().AsOrdered().Select((file, number) => file.ToPrepared(
            entries[number].ConvertAll(entry => entry.ToPrepared(ContentCompiler.CheckLinks(entry.Links.Checks, targets, CancellationToken.None))),
            entries[number].ConvertAll(static entry => entry.Links))).ToArray();
        var foreign = ContentCompiler.ReportForeignSyntax([.. all.SelectMany(static entry => entry.Links.Foreign)], CancellationToken.None);
        var prepared = new PreparedContent(State, content.Images.ToEquatableArray(), content.UnreadMdx.ToEquatableArray(), foreign, files);
        var open = all.Where(static entry => entry.Links.Needs.HasFlag(BodyNeeds.Declarations)).Select(static entry => entry.Entry.Collection);
        var heldBack = _files.Where(static file => file.ContentPath.IsHeldBack).Select(static file => file.ContentPath.Collection);
        return new PreparationResult(prepared, all.ConvertAll(static entry => entry.Record).OfType<StoreRecord>(), LinkEnvironment.Undecided(_schema, open, heldBack));
    }

    private EntryPreparation Prepare(PreparingFile file, EntryNode entry)
    {
        var collection = _schema.FindCollection(entry.Collection);
        var variant = collection?.FindVariant(new EntryKey(entry));
        var key = variant is null ? null : RowWriter.Key(entry.Collection, variant);
        var row = variant is { IsRow: true } ? RowOf(entry) : null;
        return Kept(file, entry, key, row) ?? Rendered(file, entry, key, variant, row);
    }

    // What decides the HTML has not changed.
    private EntryPreparation? Kept(PreparingFile file, EntryNode entry, string? key, string? row)
    {
        if (!file.LastLinks.TryGetValue(entry.Index, out var links)
            || !file.LastEntries.TryGetValue(entry.Index, out var last)
            || (links.Needs.HasFlag(BodyNeeds.Links) && State.Environment != _last.Content!.State.Environment)
            || (links.Needs.HasFlag(BodyNeeds.Titles) && State.Titles != _last.Content!.State.Titles))
        {
            return null;
        }

        StoreText? outline = null, html = null;
        if (key is not null && entry.Body is not null)
        {
            if (_last.FindStored(key) is not { } stored
                || StoreText.Of(stored, StoreSection.Outline) is not { } keptOutline
                || StoreText.Of(stored, StoreSection.Html) is not { } keptHtml)
            {
                return null;
            }

            (outline, html) = (keptOutline, keptHtml);
        }

        return new EntryPreparation(entry, links, last.BodyProblems, row, RecordOf(key, row, outline, html));
    }

    private EntryPreparation Rendered(PreparingFile file, EntryNode entry, string? key, EntryVariant? variant, string? row)
    {
        // The entries of a document are the same whichever way it came.
        var read = file.Read.Entries.First(other => other.Index == entry.Index);
        var result = ContentCompiler.Render(read, _schema, _options, CancellationToken.None);
        var links = new EntryLinks(
            entry.Index,
            EntryAnchors.Of(read),
            result.Checks,
            ForeignSyntaxUse.Of(read).ToEquatableArray(),
            EntryLinks.NeedsOf(read));
        if (key is null || result.Body is not { } body)
        {
            return new EntryPreparation(entry, links, result.Problems, row, RecordOf(key, row, null, null));
        }

        var texts = BodyTexts.Of(_titles.Fill(body, variant!.Locale));
        return new EntryPreparation(entry, links, result.Problems, row, RecordOf(key, row, StoreText.Of(texts.Outline), StoreText.Of(texts.Html)));
    }

    private string? RowOf(EntryNode entry) => ContentCompiler.Bind(entry, _schema, _sharedKeys, CancellationToken.None).Entry is { } bound
        ? RowWriter.Write(ContentCompiler.FillTitles(bound, _titles, CancellationToken.None), _schema)
        : null;

    private static StoreRecord? RecordOf(string? key, string? row, StoreText? outline, StoreText? html) => key is null || (row is null && html is null)
        ? null
        : new StoreRecord(key, row is null ? null : StoreText.Of(row), outline, html);
}

/// <summary>An entry that was prepared.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Links">What it has for other files.</param>
/// <param name="BodyProblems">What is wrong with its body.</param>
/// <param name="Row">Its row; <see langword="null"/> where it has none.</param>
/// <param name="Record">What the store has of it; <see langword="null"/> for nothing.</param>
internal sealed record EntryPreparation(EntryNode Entry, EntryLinks Links, EquatableArray<Problem> BodyProblems, string? Row, StoreRecord? Record)
{
    /// <summary>The entry as it is written.</summary>
    public PreparedEntry ToPrepared(EquatableArray<Problem> linkProblems) =>
        new(Entry.Index, BodyProblems, linkProblems, Row is null ? null : TextHash.Of(Row));
}

/// <summary>What was prepared.</summary>
/// <param name="Content">What the generator reads.</param>
/// <param name="Records">What the store holds.</param>
/// <param name="Undecided">When the generator may not use it (<see cref="Preparation.Undecided"/>).</param>
internal sealed record PreparationResult(PreparedContent Content, IEnumerable<StoreRecord> Records, EquatableArray<string> Undecided);
