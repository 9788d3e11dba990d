using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema.Inference;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Entries;

/// <summary>The values with which the entries of a collection fill in the keys of its pattern; missing and unsuitable ones are reported.</summary>
internal sealed class UrlValues
{
    private readonly UrlPattern _pattern;
    private readonly string _collection;
    private readonly RecordSpec? _record;
    private readonly Shape? _shape;
    private readonly ProjectProblemBag _problems;
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    /// <summary>Reports the keys of a pattern that no entry has.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="entries">The entries of the collection.</param>
    /// <param name="record">The declared record; <see langword="null"/> for an inferred one.</param>
    /// <param name="shape">The shape of the entries, from which members are inferred; <see langword="null"/> if none are.</param>
    /// <param name="problems">Receives the problems.</param>
    public UrlValues(UrlPattern pattern, List<EntryNode> entries, RecordSpec? record, Shape? shape, ProjectProblemBag problems)
    {
        (_pattern, _record, _shape, _problems) = (pattern, record, shape, problems);
        _collection = entries.Count == 0 ? "" : entries[0].Collection;
        var asked = pattern.Keys.Count == 0 ? [] : entries.FindAll(static entry => entry.Addresses.Url is null);
        var names = asked.Count == 0 ? [] : pattern.Keys.Select(static key => key.Name).Distinct();
        foreach (var key in names.Where(key => !asked.Exists(entry => entry.Data.FindInAnyStyle(key) is not null)))
        {
            _unknown.Add(key);
            // Otherwise a key may be in a part that could not be read.
            if (asked.TrueForAll(static entry => entry.IsComplete))
            {
                var others = asked.SelectMany(static entry => entry.Data.Pairs).Where(static pair => pair.Value is ScalarNode)
                    .Select(static pair => pair.Key.Text).Distinct().OrderBy(static name => name, StringComparer.Ordinal);
                problems.Report(
                    ProblemId.InvalidUrlPattern,
                    pattern.Written,
                    $"has the key '{MessageText.Shorten(key)}', which no entry of '{_collection}' has",
                    Suggestion.Nearest(key, others) is { } nearest ? $"did you mean '{{{nearest}}}'?" : $"add it to the entries, or {OtherPattern}");
            }
        }
    }

    private string OtherPattern => $"write a pattern without it for the collection, such as '{_collection}=/{_collection}/{{slug}}'";

    /// <summary>The value of a key, percent-encoded; empty if there is none that is suitable.</summary>
    /// <param name="key">The key.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="first">The entry in the first of its locales, whose value a translation inherits if it is the same in every language.</param>
    public string Of(UrlKey key, EntryNode entry, EntryNode first)
    {
        var own = entry.Data.FindInAnyStyle(key.Name);
        var pair = own ?? (IsShared(key.Name) ? first.Data.FindInAnyStyle(key.Name) : null);
        var isOwn = own is { IsInherited: false };
        if (pair is null)
        {
            if (entry.IsComplete && !_unknown.Contains(key.Name) && Declared(key.Name) is not { IsRequired: true })
            {
                Report(entry, entry.Head, $"has the key '{MessageText.Shorten(key.Name)}', which this entry lacks", $"add it, or {OtherPattern}");
            }

            return "";
        }

        var span = pair.Value.Span.Length == 0 ? pair.Key.Span : pair.Value.Span;
        var (text, problem, fix) = TextOf(key, pair.Value, entry);
        if (problem is not null && isOwn && !IsMistyped(pair, isDate: key.Format is not null))
        {
            Report(entry, span, problem, fix);
        }

        return text is null ? "" : AddressText.Encoded(text);
    }

    private (string? Text, string? Problem, string Fix) TextOf(UrlKey key, ContentNode value, EntryNode entry)
    {
        var name = MessageText.Shorten(key.Name);
        switch (value)
        {
            case ScalarNode { Value.Kind: ScalarKind.Null }:
                return (null, $"has the key '{name}', which is empty here", $"write a value, or {OtherPattern}");

            // The mistake is reported at its own location.
            case ScalarNode { Value.Kind: ScalarKind.Invalid }:
                return (null, null, "");

            case ScalarNode scalar when key.Format is not null:
                return NodeDates.AsDate(scalar, DatesOf(key.Name, entry)).Value.Value is IsoDate date
                    ? (key.Formatted(date), null, "")
                    : (null, $"has a date format for '{name}', but this is {NodeText.Describe(value)}", "write a date such as '2022-05-13'");

            case ScalarNode scalar:
                var text = scalar.Value.Value switch
                {
                    IsoDate day => day.DayText,
                    bool flag => flag ? "true" : "false",
                    _ => NormalizationFormC.Of(scalar.Text),
                };
                var problem = SlugText.Problem(text) ?? AddressText.ProblemOfDots(text);
                return problem is null
                    ? (text, null, "")
                    : (null, $"has the key '{name}', but '{MessageText.Shorten(text)}' {problem}", "write a value that can be a part of a URL");

            default:
                return (null, $"has the key '{name}', but this is {NodeText.Describe(value)}", "write one value, or name another key in the pattern");
        }
    }

    private MemberSpec? Declared(string key) => _record is null ? null : KeyStyle.Find(_record, key);

    private bool IsShared(string key) => Declared(key) is { } member && SharedKinds.IsShared(member.Type);

    // A value that does not have the type of its member is reported where types are.
    private bool IsMistyped(MappingPair pair, bool isDate)
    {
        var value = pair.Value;
        if (Declared(pair.Key.Text) is { } member)
        {
            return value is ScalarNode { Value.Kind: ScalarKind.Null }
                ? !member.IsNullable
                : member.Type is ScalarSpec scalar ? value is not ScalarNode || (isDate && scalar.IsDate) : value is not ScalarNode && member.Type is EnumSpec;
        }

        return value is not ScalarNode { Value.Kind: ScalarKind.Null } && _shape?.FindKey(pair.Key.Text)?.Value.Winner?.Kind switch
        {
            null or ShapeKind.Sequence or ShapeKind.Mapping or ShapeKind.Union => false,
            ShapeKind.Date or ShapeKind.DateTime or ShapeKind.DateTimeOffset => isDate || value is not ScalarNode,
            _ => value is not ScalarNode,
        };
    }

    private DateForms DatesOf(string key, EntryNode entry) =>
        Declared(key) is { Type: ScalarSpec { Formats: { Count: > 0 } formats } }
            ? entry.File.Options.Dates with { Formats = formats }
            : entry.File.Options.Dates;

    private void Report(EntryNode entry, TextSpan span, string problem, string fix) =>
        _problems.Report(entry.File, ProblemId.InvalidUrlPattern, span, _pattern.Written, problem, fix);
}
