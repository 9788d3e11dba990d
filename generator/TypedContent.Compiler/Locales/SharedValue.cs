using System.Globalization;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Inference;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Locales;

/// <summary>A key of an entry's first locale, with its value, which may apply to all locales.</summary>
/// <param name="Key">The key, without its location.</param>
/// <param name="Value">The value, without its location.</param>
/// <param name="Place">The location of the value.</param>
internal sealed record SharedValue(ScalarNode Key, ContentNode Value, SourcePlace Place)
{
    /// <summary>Whether a value is the same in every language, or would be if it were declared as a reference, an enum or the like.</summary>
    public static bool MayBeShared(ContentNode value) => value switch
    {
        ScalarNode { Taxonomy: not null } => false,
        ScalarNode { Value.Kind: ScalarKind.PlainString or ScalarKind.QuotedString } text =>
            text.Text.Length is > 0 and <= 200 && !text.Text.Any(char.IsWhiteSpace),
        SequenceNode list => list.Items.Count > 0 && list.Items.All(static item => item is ScalarNode && MayBeShared(item)),
        _ => SharedKinds.IsShared(value),
    };

    /// <summary>Describes the difference of two values; <see langword="null"/> if they are the same.</summary>
    public static (string Here, string There)? Difference(ContentNode here, ContentNode there)
    {
        if (here is not SequenceNode { Items: var ours } || there is not SequenceNode { Items: var theirs })
        {
            return IsSame(here, there) ? null : (NodeText.Describe(here), NodeText.Describe(there));
        }

        if (ours.Count != theirs.Count)
        {
            return (Items(ours.Count), Items(theirs.Count));
        }

        for (var i = 0; i < ours.Count; i++)
        {
            if (!IsSame(ours[i], theirs[i]))
            {
                return ("a list with " + NodeText.Describe(ours[i]), "one with " + NodeText.Describe(theirs[i]));
            }
        }

        return null;
    }

    public static ContentNode WithoutPlaces(ContentNode value) => value switch
    {
        SequenceNode list => new SequenceNode(list.Items.Select(WithoutPlaces).ToEquatableArray(), default),
        _ => value with { Span = default },
    };

    private static bool IsSame(ContentNode a, ContentNode b) => a is ScalarNode one && b is ScalarNode other
        && (one.Text == other.Text
            || (one.Value.Value is not null && one.Value == other.Value)
            || (Number(one) is { } number && number == Number(other))
            || IsSameReference(one.Text, other.Text));

    // "amina" may be "people/amina", depending on the type.
    private static bool IsSameReference(string a, string b) =>
        (ReferenceText.Split(a)?.Slug ?? a) == (ReferenceText.Split(b)?.Slug ?? b) && ReferenceText.Split(a) is null != ReferenceText.Split(b) is null;

    private static double? Number(ScalarNode scalar) =>
        scalar.Value.Kind is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double
        && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Items(int count) => string.Format(CultureInfo.InvariantCulture, count == 1 ? "a list of {0} item" : "a list of {0} items", count);
}
