using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>How a value goes with the type of its key.</summary>
internal enum MixFit
{
    /// <summary>It is of that type.</summary>
    Same,

    /// <summary>It is taken for a text, as it is written.</summary>
    Text,

    /// <summary>It is a text that is a date, or a date that is midnight.</summary>
    Date,

    /// <summary>It is a list of one.</summary>
    Item,

    /// <summary>It does not go with it.</summary>
    None,
}

/// <summary>How values of different kinds go together under one key: the one place that decides it (documented in generator/docs/inference.md).</summary>
/// <remarks>A value that differs may join a type, and never changes it: the kind of the most values decides, whatever their order.</remarks>
internal static class MixedTypeRule
{
    /// <summary>Decides the type of a key, of which all values are counted.</summary>
    /// <param name="shape">What the values have in common.</param>
    /// <param name="texts">The texts among the values and the entries that have them, which are looked at only where
    /// there are just as many values of another kind.</param>
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

    /// <summary>How a value goes with the type of its key.</summary>
    /// <param name="shape">What all values of the key have in common.</param>
    /// <param name="node">The value, which is not null.</param>
    /// <param name="kind">Its kind; <see langword="null"/> where it is a scalar that no type holds.</param>
    /// <param name="dates">How the project writes dates.</param>
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

    /// <summary>Whether a scalar would be taken for a text if it were in quotation marks, and the other values stayed as they are.</summary>
    public static bool TakesInQuotationMarks(Shape shape) => shape.Winner?.Kind switch
    {
        null or ShapeKind.String or ShapeKind.Union => true,
        ShapeKind.Sequence => shape.Items is null || TakesInQuotationMarks(shape.Items),
        _ => false,
    };

    /// <summary>Whether some value may not go with the type.</summary>
    public static bool HasOdd(Shape shape) => shape.Kinds.Any(other => other != shape.Decided && (shape.Winner!.Value.Kind, other.Kind) switch
    {
        (ShapeKind.Sequence, _) => false,
        (ShapeKind.String, not (ShapeKind.Mapping or ShapeKind.Sequence)) => !shape.TakesScalars,
        (ShapeKind.DateTimeOffset or ShapeKind.DateTime, ShapeKind.Date) => false,
        _ => true,
    });

    /// <summary>A value in the form of the type that it joins: a list of one, and a text as it is written.</summary>
    public static ContentNode As(ContentNode node, TypeSpec type) => (node, type) switch
    {
        (ScalarNode { Value.Kind: ScalarKind.Null }, _) => node,
        (not SequenceNode, ListSpec) => new SequenceNode(new[] { node }.ToEquatableArray(), node.Span),
        (ScalarNode { Value.Kind: not (ScalarKind.PlainString or ScalarKind.QuotedString) } scalar, ScalarSpec { Type: ScalarType.String }) =>
            scalar with { Text = scalar.Written, Value = ScalarValue.Quoted },
        _ => node,
    };

    // Paths of files beside URLs are where links lead, and none of them is meant as an entry.
    private static bool AreLinks(Shape shape, IEnumerable<(string Text, EntryNode Entry)> texts) =>
        shape.Kinds.Count > 1
        && shape.Kinds.All(static kind => kind.Kind == ShapeKind.String
            || (kind is { Kind: ShapeKind.Reference, First.Node: ScalarNode path } && ContentPath.HasFormat(path.Text)))
        && texts.Any(static value => value.Text.StartsWith("/", StringComparison.Ordinal) || value.Text.Contains("://"));

    private static bool IsHalf(KindCount kind, int total) => kind.Votes * 2 >= total;

    // A mapping can join no text; and of as many dates or references as texts that are meant as such, a text is likelier a slip than they are.
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

    /// <summary>Whether a date is of a type, or joins it: a date alone is midnight, and a time is never left out.</summary>
    public static bool Takes(ShapeKind type, IsoDate date) => !date.HasTime || (type != ShapeKind.Date && date.Offset is null == (type == ShapeKind.DateTime));
}
