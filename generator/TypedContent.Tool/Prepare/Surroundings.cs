using System.Collections.Immutable;
using TypedContent.Compiler;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Locales;
using TypedContent.Compiler.Prepared;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Terms;
using TypedContent.Compiler.Text;

namespace TypedContent.Tool.Prepare;

/// <summary>The dependencies of an entry outside its own file, without declared records, which only the C# compiler knows.</summary>
internal sealed class Surroundings
{
    private readonly Lazy<ImmutableArray<DocumentData>> _data;
    private readonly Lazy<SharedKeys> _sharedKeys;
    private readonly Lazy<TitleTable> _titles;
    private readonly Dictionary<(string Path, int Index), (CollectionSpec Collection, EntryVariant Name)> _names = [];

    /// <summary>Determines the dependencies.</summary>
    /// <param name="content">The content.</param>
    /// <param name="key">The tool and the project's properties.</param>
    /// <param name="files">The files.</param>
    /// <param name="lastPreparation">The result of the last run.</param>
    public Surroundings(RequestedContent content, string key, PreparingFile[] files, LastPreparation lastPreparation)
    {
        var last = lastPreparation.Content;
        Options = content.Options;
        _data = new(() => [.. files.AsParallel().AsOrdered().Select(static file => DocumentData.Of(file.Document, CancellationToken.None))]);
        _sharedKeys = new(() => ContentCompiler.Share(_data.Value, Options, CancellationToken.None));
        var isKnown = last is not null
            && Array.TrueForAll(files, static file => file.HasSameData)
            && lastPreparation.HasPathsOf(files)
            && content.Images.SequenceEqual(last.Images);
        Terms = isKnown ? last!.Terms : ContentCompiler.FindTerms(_data.Value, Options, CancellationToken.None);
        _titles = new(() => ContentCompiler.CollectTitles(_data.Value, Terms.Table, CancellationToken.None));
        WrittenSchema = isKnown ? last!.Schema : SchemaCodec.Write(Infer());
        Schema = SchemaCodec.Read(WrittenSchema).Schema.WithImages([.. content.Images]) with { IsPrepared = false };
        Summaries = isKnown ? last!.Summaries : SummariesOf(files);
        Orders = isKnown ? last!.Orders : ContentCompiler.Order(_data.Value, Terms.Table, Schema, SharedKeys, CancellationToken.None);
        State = isKnown ? last!.State : new PreparedState(key, LinkEnvironment.HashOf(Schema), _titles.Value.HashOfAll());
        HasSameTitles = State.Titles == last?.State.Titles;
        HasSameLinks = State.Environment == last?.State.Environment;
        HasSameSchema = isKnown || (WrittenSchema == last?.Schema && HasSameLinks && _sharedKeys.Value.IsEmpty);
        foreach (var collection in Schema.Collections)
        {
            foreach (var name in collection.Entries.SelectMany(static entry => entry.Variants))
            {
                _names[(name.Path, name.Index)] = (collection, name);
            }
        }
    }

    public GenerationOptions Options { get; }

    public ContentSchema Schema { get; }

    /// <summary>The schema in serialized form.</summary>
    public string WrittenSchema { get; }

    /// <summary>The terms, which no file holds.</summary>
    public TermResult Terms { get; }

    /// <summary>The documentation of the entries in tables.</summary>
    public EquatableArray<PreparedSummary> Summaries { get; }

    /// <summary>The order of each collection that has one of its own.</summary>
    public EquatableArray<CollectionOrder> Orders { get; }

    public SharedKeys SharedKeys => _sharedKeys.Value;

    public TitleTable Titles => _titles.Value;

    public PreparedState State { get; }

    /// <summary>Whether values are bound as in the last run.</summary>
    public bool HasSameSchema { get; }

    /// <summary>Whether links have the same targets as in the last run.</summary>
    public bool HasSameLinks { get; }

    /// <summary>Whether titles are the same as in the last run.</summary>
    public bool HasSameTitles { get; }

    /// <summary>The names of an entry; <see langword="null"/> if its slug or its name is already used by another.</summary>
    public (CollectionSpec Collection, EntryVariant Name)? NameOf(PreparingFile file, int index) =>
        _names.TryGetValue((file.Path, index), out var name) ? name : null;

    private EquatableArray<PreparedSummary> SummariesOf(PreparingFile[] files)
    {
        var byPath = files.ToDictionary(static file => file.Path);
        var terms = Terms.Table.Entries.ToDictionary(static entry => entry.File.Path);
        return Schema.TableVariants.Select(static name => name.Variant)
            .Select(variant => terms.TryGetValue(variant.Path, out var term) ? term : byPath[variant.Path].Entry(variant.Index))
            .Select(static entry => new PreparedSummary(entry.Title, entry.Path.SourcePath)).ToEquatableArray();
    }

    private SchemaResult Infer() => ContentCompiler.BuildSchema(_data.Value, Terms.Table, SharedKeys, default, default, Options, CancellationToken.None);
}
