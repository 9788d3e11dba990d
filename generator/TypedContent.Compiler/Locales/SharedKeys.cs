using System.Collections.Immutable;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Schema.Inference;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Locales;

/// <summary>The values that are the same in every language: a translation that leaves one out has that of the entry's first locale.</summary>
/// <remarks>Which these are, the values say (<see cref="SharedKinds"/>); where a record is declared, the types of its members.</remarks>
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

    /// <summary>Whether no entry is in more than one locale.</summary>
    public bool IsEmpty => _first.Count == 0;

    /// <summary>The shared values of all content: an edit of an entry without translations, or of any text, leaves them equal.</summary>
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

    /// <summary>Gives the entries of a document the values that they leave out.</summary>
    public Document Apply(Document document) =>
        _first.Count == 0 ? document : document with { Entries = document.Entries.Select(entry => Apply(entry)).ToEquatableArray() };

    /// <summary>Gives an entry the values that it leaves out.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="record">Its record, whose types say which values are shared; <see langword="null"/> where that is still to be inferred.</param>
    /// <param name="problems">Takes values that contradict; <see langword="null"/> where these are reported elsewhere.</param>
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

        // What the first locale gives could not all be read, so nobody knows that a key is left out. A declared record asks for its members all the same.
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
            && record.Members.FirstOrDefault(member => member.Key == key) is { } member
                && (member.Type is ContentValueSpec || SharedKinds.IsShared(member.Type)),
        _ => KeyStyle.Find(record, key) is { } member ? SharedKinds.IsShared(member.Type) : SharedKinds.IsShared(value),
    };

    /// <summary>What an entry's first locale says that may be the same in the others. It has no place but the lines, which warnings name.</summary>
    private sealed record FirstLocale(string Collection, string Slug, string? Locale, ContentPath Path, bool IsComplete, EquatableArray<SharedValue> Values)
    {
        public static FirstLocale Of(EntryNode entry) => new(
            entry.Collection,
            entry.Slug,
            entry.Locale,
            entry.Path,
            entry.IsComplete,
            entry.Data.Pairs.Where(static pair => !DraftKeys.Is(pair) && SharedValue.MayBeShared(pair.Value))
                .Select(pair => new SharedValue(pair.Key with { Span = default }, SharedValue.WithoutPlaces(pair.Value), entry.PlaceOf(pair.Value.Span)))
                .ToEquatableArray());
    }
}
