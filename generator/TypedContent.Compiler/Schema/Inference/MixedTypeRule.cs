using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>How a value fits the type of its key.</summary>
internal enum MixFit
{
    /// <summary>It has that type.</summary>
    Same,

    /// <summary>It is read as a text, as written.</summary>
    Text,

    /// <summary>It is a text with a date, or a date that is read as midnight.</summary>
    Date,

    /// <summary>It is read as a list with one item.</summary>
    Item,

    /// <summary>It does not fit.</summary>
    None,
}

/// <summary>How values of different kinds under one key are combined: the single place that decides it (documented in generator/docs/inference.md).</summary>
/// <remarks>A differing value may be converted to the type, but never changes it: the most frequent kind decides, in any order of the values.</remarks>
internal static class MixedTypeRule
{
    /// <summary>Decides the type of a key, after all values have been counted.</summary>
    /// <param name="shape">The common shape of the values.</param>
    /// <param name="texts">The texts among the values, with their entries, which are read only if
    /// another kind has as many values.</param>
    public static void Decide(Shape shape, IEnumerable<(string Text, EntryNode Entry)> texts)
    {
        if (shape.Kinds.FirstOrDefault(static kind => kind.Kind == ShapeKind.String) is { } links && AreLinks(shape, texts))
        {
            shape.Decided = links;
            shape.TakesScalars = true;
            return;
        }

        var total = shape.Kinds.Sum(static kind => kind.Votes);
        shape.Decided = shape.Kinds.Count < 2
            ? shape.Kinds.SingleOrDefault()
            : shape.Kinds.FirstOrDefault(kind => kind.Kind == ShapeKind.Sequence && IsHalf(kind, total))
                ?? shape.Kinds.FirstOrDefault(kind => kind.Kind == ShapeKind.String && IsHalf(kind, total) && !IsTied(kind, shape, total, texts))
                ?? shape.Kinds.OrderByDescending(static kind => kind.Votes)
                    .ThenBy(static kind => kind.Kind)
                    .ThenBy(static kind => kind.Collection, StringComparer.Ordinal)
                    .First();
        shape.TakesScalars = shape.Decided is { Kind: ShapeKind.String } text && IsHalf(text, total);
    }

    /// <summary>How a value fits the type of its key.</summary>
    /// <param name="shape">The common shape of all values of the key.</param>
    /// <param name="node">The value, which is not null.</param>
    /// <param name="kind">Its kind; <see langword="null"/> if it is an invalid scalar.</param>
    /// <param name="dates">The date formats of the project.</param>
    public static MixFit Of(Shape shape, ContentNode node, (ShapeKind Kind, string? Collection)? kind, DateForms dates) => shape.Winner switch
    {
        null => MixFit.None,
        var type when type == kind => MixFit.Same,
        { Kind: ShapeKind.Sequence } => MixFit.Item,
        { Kind: ShapeKind.String } when node is ScalarNode => shape.TakesScalars ? MixFit.Text : MixFit.None,
        { Kind: (ShapeKind.Date or ShapeKind.DateTimeOffset or ShapeKind.DateTime) and var type } when node is ScalarNode scalar =>
            kind?.Kind is ShapeKind.String or ShapeKind.Date && dates.Read(scalar.Text, out _) is { } date && Takes(type, date) ? MixFit.Date : MixFit.None,
        _ => MixFit.None,
    };

    /// <summary>Whether a scalar would be read as a text if it were quoted, and the other values stayed the same.</summary>
    public static bool TakesInQuotationMarks(Shape shape) => shape.Winner?.Kind switch
    {
        null or ShapeKind.String or ShapeKind.Union => true,
        ShapeKind.Sequence => shape.Items is null || TakesInQuotationMarks(shape.Items),
        // Where all values are days that do not exist.
        ShapeKind.Date => shape.WinnerEvidence.Node is ScalarNode { Value.Kind: ScalarKind.Invalid },
        _ => false,
    };

    /// <summary>Whether some value may not fit the type.</summary>
    public static bool HasOdd(Shape shape) => shape.Kinds.Any(other => other != shape.Decided && (shape.Winner!.Value.Kind, other.Kind) switch
    {
        (ShapeKind.Sequence, _) => false,
        (ShapeKind.String, not (ShapeKind.Mapping or ShapeKind.Sequence)) => !shape.TakesScalars,
        (ShapeKind.DateTimeOffset or ShapeKind.DateTime, ShapeKind.Date) => false,
        _ => true,
    });

    /// <summary>Converts a value to the type: a list with one item, or a text as written.</summary>
    public static ContentNode As(ContentNode node, TypeSpec type) => (node, type) switch
    {
        (ScalarNode { Value.Kind: ScalarKind.Null }, _) => node,
        (not SequenceNode, ListSpec) => new SequenceNode(new[] { node }.ToEquatableArray(), node.Span),
        (ScalarNode { Value.Kind: not (ScalarKind.PlainString or ScalarKind.QuotedString) } scalar, ScalarSpec { Type: ScalarType.String }) =>
            scalar with { Text = scalar.Written, Value = ScalarValue.Quoted },
        _ => node,
    };

    // File paths among URLs are link targets, and not meant as references to entries.
    private static bool AreLinks(Shape shape, IEnumerable<(string Text, EntryNode Entry)> texts) =>
        shape.Kinds.Count > 1
        && shape.Kinds.All(static kind => kind.Kind == ShapeKind.String
            || (kind is { Kind: ShapeKind.Reference, First.Node: ScalarNode path } && ContentPath.HasFormat(path.Text)))
        && texts.Any(static value => value.Text.StartsWith("/", StringComparison.Ordinal) || value.Text.Contains("://"));

    private static bool IsHalf(KindCount kind, int total) => kind.Votes * 2 >= total;

    // A mapping cannot become a text; and if there are as many such texts as dates or references, a text is more likely to be the mistake.
    private static bool IsTied(KindCount text, Shape shape, int total, IEnumerable<(string Text, EntryNode Entry)> texts)
    {
        if (text.Votes * 2 != total)
        {
            return false;
        }

        var others = shape.Kinds.Where(kind => kind != text).ToList();
        return others.Exists(kind => kind.Kind == ShapeKind.Mapping && kind.Votes == text.Votes)
            || (others.TrueForAll(static kind => kind.Kind is ShapeKind.Date or ShapeKind.DateTimeOffset or ShapeKind.DateTime)
                && texts.All(static value => DateText.IsLike(value.Text)))
            || (others is [{ Kind: ShapeKind.Reference, Collection: { } collection }]
                && texts.All(value => ReferencePath.LeadsInto(value.Text, value.Entry, collection)));
    }

    /// <summary>Whether a date fits a type: a date without a time is midnight, and a time is never dropped.</summary>
    public static bool Takes(ShapeKind type, IsoDate date) => !date.HasTime || (type != ShapeKind.Date && date.Offset is null == (type == ShapeKind.DateTime));
}
