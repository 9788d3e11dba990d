using System.Text.RegularExpressions;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;

namespace TypedContent.Compiler.Binding;

/// <summary>Finds out why a rule can't be evaluated for a member at all: the attribute itself would throw.</summary>
internal static class RuleObstacle
{
    /// <summary>The reason, as a sentence without its period; <see langword="null"/> if the rule can be evaluated.</summary>
    public static string? Of(RuleSpec rule, TypeSpec type, string member)
    {
        var isText = type is ScalarSpec { Type: ScalarType.String };
        switch (rule.Kind)
        {
            case var _ when type is UnresolvedSpec:
                return null;
            case RuleKind.Range:
                return RangeRule.Obstacle(rule.Arguments, type, member);
            case RuleKind.StringLength or RuleKind.EmailAddress or RuleKind.Base64String when !isText:
                return $"it applies to text, and '{member}' is not text";
            case RuleKind.Url when !isText && type is not ScalarSpec { Type: ScalarType.Uri }:
                return $"it applies to text and URIs, and '{member}' is neither";
            case RuleKind.MinLength or RuleKind.MaxLength or RuleKind.Length when !isText && type is not (ListSpec or DictionarySpec):
                return $"it applies to text, lists and dictionaries, and '{member}' is none of these";
            case RuleKind.RegularExpression:
                return type is ScalarSpec ? OfPattern(rule.Arguments[0]) : $"it applies to text, and '{member}' is not text";
            case RuleKind.AllowedValues or RuleKind.DeniedValues:
                return ValuesProblem(rule, type, member);
            default:
                return null;
        }
    }

    private static string? ValuesProblem(RuleSpec rule, TypeSpec type, string member) => type switch
    {
        EnumSpec choices => rule.Arguments.FirstOrDefault(value => EnumBinder.Bind(RangeRule.Argument(value), choices) is null) is { } unknown
            ? $"its value '{unknown}' must be one of {string.Join(", ", choices.Values.Select(static choice => choice.Name))}"
            : null,
        ScalarSpec { Type: ScalarType.String } => null,
        ScalarSpec scalar => rule.Arguments.FirstOrDefault(value => !IsRead(value, scalar.Type)) is { } unread
            ? $"its value '{unread}' must be {ScalarReader.Expected(scalar.Type)}"
            : null,
        _ => $"it applies to single values, and '{member}' is not one",
    };

    private static bool IsRead(string value, ScalarType type) => ScalarReader.Read(RangeRule.Argument(value).Resolved, type, DateForms.Iso) is not null;

    /// <summary>Why a pattern cannot be matched, as the rest of a sentence; <see langword="null"/> if it can.</summary>
    public static string? OfPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern);
            return null;
        }
        catch (ArgumentException e)
        {
            return $"'{pattern}' is not a regular expression ({e.Message})";
        }
    }
}
