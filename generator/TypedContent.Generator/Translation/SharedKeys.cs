using Microsoft.CodeAnalysis;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Model;
using TypedContent.Generator.Options;
using TypedContent.Generator.Reading;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Translation;

/// <summary>The values that are the same in every language: a translation that leaves one out has that of the entry's first locale.</summary>
/// <remarks>Booleans, numbers, dates and references are such values, and lists of them; texts are not.</remarks>
internal sealed class SharedKeys : IEquatable<SharedKeys>
{
    private readonly EquatableArray<EntryNode> _first;
    private readonly Dictionary<(string Collection, string Slug), EntryNode> _bySlug;

    private SharedKeys(EquatableArray<EntryNode> first)
    {
        _first = first;
        _bySlug = first.ToDictionary(static entry => (entry.Collection, entry.Slug));
    }

    /// <summary>The shared values of all content: an edit of an entry without translations leaves them equal.</summary>
    public static IncrementalValueProvider<SharedKeys> Of(
        IncrementalValuesProvider<Document> documents, IncrementalValueProvider<GenerationOptions> options) =>
        documents.Collect().Combine(options)
            .Select(static (input, _) => Of(input.Left.SelectMany(static document => document.Entries), input.Right))
            .WithTrackingName(StepNames.SharedKeys);

    /// <summary>Finds the entries that have several locales.</summary>
    public static SharedKeys Of(IEnumerable<EntryNode> entries, GenerationOptions options)
    {
        var order = new LocaleOrder(options.DefaultLocale);
        return new SharedKeys(entries.Where(static entry => entry.Slug.Length > 0)
            .GroupBy(static entry => (entry.Collection, entry.Slug))
            .Where(static group => group.Skip(1).Any())
            .Select(group => order.Sort(group).First())
            .ToEquatableArray());
    }

    public bool Equals(SharedKeys? other) => other is not null && _first.Equals(other._first);

    public override bool Equals(object? obj) => Equals(obj as SharedKeys);

    public override int GetHashCode() => _first.GetHashCode();

    /// <summary>Gives an entry the values that it leaves out.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="diagnostics">Takes values that contradict; <see langword="null"/> where these are reported elsewhere.</param>
    public EntryNode Apply(EntryNode entry, DiagnosticBag? diagnostics = null)
    {
        if (!_bySlug.TryGetValue((entry.Collection, entry.Slug), out var first) || first.Locale == entry.Locale)
        {
            return entry;
        }

        var inherited = new List<MappingPair>();
        foreach (var pair in first.Data.Pairs.Where(static pair => pair.Key.Text != EntryNode.DraftKey && IsShared(pair.Value)))
        {
            if (entry.Data.Find(pair.Key.Text) is not { } own)
            {
                inherited.Add(new MappingPair(pair.Key with { Span = default }, WithoutPlaces(pair.Value), IsInherited: true));
            }
            else if (IsShared(own.Value) && !IsSame(own.Value, pair.Value))
            {
                var place = $"{NodeText.Describe(pair.Value)} in {first.Path.SourcePath}({DiagnosticBag.LineOf(first.File, pair.Value.Span)})";
                diagnostics?.Report(DiagnosticDescriptors.TranslationDiffers, own.Value.Span, NodeText.Shorten(own.Key.Text), NodeText.Describe(own.Value), place);
            }
        }

        return entry with { Data = entry.Data with { Pairs = entry.Data.Pairs.Concat(inherited).ToEquatableArray() } };
    }

    private static bool IsShared(ContentNode value) => value switch
    {
        ScalarNode { Value.Kind: ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Date or ScalarKind.DateTimeOffset } => true,
        ScalarNode { Value.Kind: ScalarKind.PlainString } text => ReferenceText.IsReference(text.Text),
        SequenceNode list => list.Items.Count > 0 && list.Items.All(static item => item is ScalarNode && IsShared(item)),
        _ => false,
    };

    private static bool IsSame(ContentNode a, ContentNode b) => (a, b) switch
    {
        (ScalarNode one, ScalarNode other) => one.Value == other.Value && (one.Value.Expression is not null || one.Text == other.Text),
        (SequenceNode one, SequenceNode other) => one.Items.Count == other.Items.Count && one.Items.Zip(other.Items, IsSame).All(static same => same),
        _ => false,
    };

    private static ContentNode WithoutPlaces(ContentNode value) => value switch
    {
        SequenceNode list => new SequenceNode(list.Items.Select(WithoutPlaces).ToEquatableArray(), default),
        _ => value with { Span = default },
    };
}
