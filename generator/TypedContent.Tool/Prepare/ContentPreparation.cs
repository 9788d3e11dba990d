using TypedContent.Compiler;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Prepared;
using TypedContent.Compiler.Text;
using TypedContent.Tool.Store;

namespace TypedContent.Tool.Prepare;

/// <summary>Prepares the content of a project.</summary>
internal static class ContentPreparation
{
    /// <summary>Prepares content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="key">The tool and the project's properties.</param>
    /// <param name="last">The result of the last run.</param>
    /// <param name="spool">Stores texts while others are read.</param>
    /// <returns>The prepared content; <see langword="null"/> if it is the same as in the last run.</returns>
    /// <exception cref="UnpreparedException">The content cannot be prepared.</exception>
    public static PreparationResult? Run(RequestedContent content, string key, LastPreparation last, Spool spool)
    {
        var links = new SymbolicLinks(content.Root);
        var files = content.Files.AsParallel().AsOrdered()
            .Select(file => PreparingFile.Open(links.Check(file.Path), file.ContentPath, content.Root.Options, last, spool)).ToArray();
        if (last.IsOf(content, files))
        {
            return null;
        }

        var surroundings = new Surroundings(content, key, files, last);
        var entries = files.AsParallel().AsOrdered()
            .Select(file => file.Indexes.Select(index => EntryPreparation.Of(file, index, surroundings, last, spool)).ToList()).ToArray();
        var entryLinks = entries.SelectMany(static file => file).Select(static entry => entry.Links).ToList();
        var targets = ContentCompiler.CollectLinkTargets(
            [.. entryLinks.Select(static entry => entry.Anchors).OfType<EntryAnchors>()], [.. content.Images], CancellationToken.None);
        var prepared = new PreparedContent(
            surroundings.State,
            content.Images.ToEquatableArray(),
            content.UnreadMdx.ToEquatableArray(),
            ContentCompiler.ReportForeignSyntax([.. entryLinks.SelectMany(static entry => entry.Foreign)], CancellationToken.None),
            surroundings.WrittenSchema,
            surroundings.Summaries,
            surroundings.Orders,
            surroundings.Terms,
            new PreparedFiles(files.AsParallel().AsOrdered().Select((file, number) => file.ToPrepared(entries[number], targets)).ToArray()));
        var open = files.Where((_, number) => entries[number].Exists(static entry => entry.Links.Needs.HasFlag(EntryNeeds.Declarations)));
        var heldBack = files.Where(static file => file.ContentPath.IsHeldBack);
        return new PreparationResult(
            prepared,
            [.. entries.SelectMany(static file => file).Select(static entry => entry.Record).OfType<StoreRecord>()],
            LinkEnvironment.Undecided(surroundings.Schema, open.Concat(heldBack).Select(static file => file.ContentPath.Collection)));
    }
}

/// <summary>Prepared content.</summary>
/// <param name="Content">The input for the generator.</param>
/// <param name="Records">The content of the store.</param>
/// <param name="Undecided">When the generator must not use it (<see cref="Preparation.Undecided"/>).</param>
internal sealed record PreparationResult(PreparedContent Content, IReadOnlyList<StoreRecord> Records, EquatableArray<string> Undecided);
