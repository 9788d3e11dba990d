using System.Collections.Immutable;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Schema.Inference;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Locales;

/// <summary>The values that are the same in every language: a translation without them has those of the entry's first locale.</summary>
/// <remarks>The values themselves decide which these are (<see cref="SharedKinds"/>), or for a declared record, the types of its members.</remarks>
internal sealed class SharedKeys : IEquatable<SharedKeys>
{
    private readonly EquatableArray<FirstLocale> _first;
    private readonly Dictionary<(string Collection, string Slug), FirstLocale> _bySlug;

    private SharedKeys(EquatableArray<FirstLocale> first)
    {
        _first = first;
        _bySlug = first.ToDictionary(static entry => (entry.Collection, entry.Slug));
    }

    /// <summary>No shared values.</summary>
    public static SharedKeys Empty { get; } = new(default);

    /// <summary>Whether every entry has only one locale.</summary>
    public bool IsEmpty => _first.Count == 0;

    /// <summary>The shared values of all content: equal after edits of entries without translations, and of any body.</summary>
    public static SharedKeys Of(ImmutableArray<DocumentData> documents, GenerationOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var order = new LocaleOrder(options.DefaultLocale);
        return new SharedKeys(documents.SelectMany(static data => data.Document.Entries).Where(static entry => entry.Slug.Length > 0)
            .GroupBy(static entry => (entry.Collection, entry.Slug))
            .Where(static group => group.Skip(1).Any())
            .Select(group => FirstLocale.Of(order.Sort(group).OrderBy(static entry => entry.IsWithoutData).First()))
            .ToEquatableArray());
    }

    public bool Equals(SharedKeys? other) => other is not null && _first.Equals(other._first);

    public override bool Equals(object? obj) => Equals(obj as SharedKeys);

    public override int GetHashCode() => _first.GetHashCode();

    /// <summary>Adds the missing shared values to the entries of a document.</summary>
    public Document Apply(Document document) =>
        _first.Count == 0 ? document : document with { Entries = document.Entries.Select(entry => Apply(entry)).ToEquatableArray() };

    /// <summary>Adds the missing shared values to an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="record">Its record, whose types determine the shared values; <see langword="null"/> if it has not been inferred yet.</param>
    /// <param name="problems">Receives contradictory values; <see langword="null"/> if these are reported elsewhere.</param>
    public EntryNode Apply(EntryNode entry, RecordSpec? record = null, ProblemBag? problems = null)
    {
        var isDeclared = record?.Declaration is not null;
        if (!_bySlug.TryGetValue((entry.Collection, entry.Slug), out var first) || first.Locale == entry.Locale)
        {
            return entry;
        }

        var inherited = new List<MappingPair>();
        foreach (var shared in first.Values.Where(shared => IsShared(shared.Key.Text, shared.Value, record)))
        {
            var key = shared.Key.Text;
            var value = ReferencePath.Moved(shared.Value, first.Path, entry.Path);
            if (entry.Data.Pairs.FirstOrDefault(pair => pair.Key.Text == key || (isDeclared && PlainKey.Of(pair.Key.Text) == PlainKey.Of(key))) is not { } own)
            {
                inherited.Add(new MappingPair(shared.Key, value, IsInherited: true) { Origin = shared.Place });
            }
            else if (IsShared(own.Key.Text, own.Value, record) && SharedValue.Difference(own.Value, value) is var (here, there))
            {
                problems?.Report(
                    ProblemId.TranslationDiffers,
                    own.Value.Span,
                    MessageText.Shorten(own.Key.Text),
                    here,
                    FormattableString.Invariant($"{there} in {shared.Place.Path}({shared.Place.Line})"));
            }
        }

        // If some data of the first locale could not be read, a missing key may be among them. Members of a declared record are required in any case.
        return entry with
        {
            Data = entry.Data with { Pairs = entry.Data.Pairs.Concat(inherited).ToEquatableArray() },
            IsComplete = entry.IsComplete && (first.IsComplete || isDeclared),
        };
    }

    private static bool IsShared(string key, ContentNode value, RecordSpec? record) => record switch
    {
        null => SharedKinds.IsShared(value),
        { Declaration: null } => SharedKinds.IsShared(value)
            && record.Members.FirstOrDefault(member => member.Key == key) is { } member && IsShared(member.Type),
        _ => KeyStyle.Find(record, key) is not { } member ? SharedKinds.IsShared(value)
            : member.IsInferred ? SharedKinds.IsShared(value) && IsShared(member.Type)
            : SharedKinds.IsShared(member.Type),
    };

    private static bool IsShared(TypeSpec inferred) => inferred is ContentValueSpec || SharedKinds.IsShared(inferred);

    /// <summary>The data of an entry's first locale that translations may share. It has no locations except the lines that warnings show.</summary>
    private sealed record FirstLocale(string Collection, string Slug, string? Locale, ContentPath Path, bool IsComplete, EquatableArray<SharedValue> Values)
    {
        public static FirstLocale Of(EntryNode entry) => new(
            entry.Collection,
            entry.Slug,
            entry.Locale,
            entry.Path,
            entry.IsComplete,
            entry.Data.Pairs.Where(pair => (entry.IsSingleton || !DraftKeys.Is(pair)) && SharedValue.MayBeShared(pair.Value))
                .Select(pair => new SharedValue(pair.Key with { Span = default }, SharedValue.WithoutPlaces(pair.Value), entry.PlaceOf(pair.Value.Span)))
                .ToEquatableArray());
    }
}
