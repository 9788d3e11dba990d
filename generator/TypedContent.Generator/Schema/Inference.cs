using System.Collections.Immutable;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Model;
using TypedContent.Generator.Options;
using TypedContent.Generator.Reading;

namespace TypedContent.Generator.Schema;

/// <summary>What inference yields: the schema, which knows no place, and what is wrong, at its place.</summary>
internal sealed record InferenceResult(ContentSchema Schema, EquatableArray<DiagnosticInfo> Diagnostics);

/// <summary>Infers the schema from all entries. The result does not depend on the order in which they come.</summary>
internal static class Inference
{
    public static InferenceResult Infer((ImmutableArray<Document> Documents, GenerationOptions Options) input, CancellationToken cancellationToken)
    {
        var diagnostics = new List<DiagnosticInfo>();
        var documents = input.Documents.Sort(static (a, b) => string.CompareOrdinal(a.File.ContentPath.Value, b.File.ContentPath.Value));
        var entries = documents.SelectMany(static document => document.Entries)
            .GroupBy(static entry => entry.Collection)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => (Name: group.Key, Entries: group.ToList()))
            .ToList();

        var names = new CollectionNames(diagnostics);
        var shapes = new ShapeReader(new HashSet<string>(entries.Select(static group => group.Name)));
        var collections = new List<CollectionSpec>();
        var roots = new List<RecordShape>();
        foreach (var (name, members) in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (names.Add(name, members[0]) is not { } named)
            {
                continue;
            }

            var shape = new Shape();
            foreach (var entry in members)
            {
                shapes.Add(shape, entry);
            }

            var entryNames = new EntryNames(named.ClassName, input.Options.DefaultLocale, diagnostics);
            collections.Add(new CollectionSpec(name, named.ClassName, named.RecordName, entryNames.Of(members), ""));
            roots.Add(new RecordShape(
                shape, named.RecordName, null, new EntrySpec(name, named.ClassName, members.Any(static entry => entry.Body is not null))));
        }

        var records = new RecordBuilder(collections, names.Taken, diagnostics).Build(roots);
        var reporter = new MixReporter(shapes, diagnostics);
        foreach (var (name, members) in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (roots.Find(root => root.Entry!.Collection == name) is { } root)
            {
                members.ForEach(entry => reporter.Report(root.Shape, entry));
            }
        }

        return new InferenceResult(HintNames.Assign(new ContentSchema(collections.ToEquatableArray(), records)), diagnostics.ToEquatableArray());
    }
}
