using System.Globalization;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Binding;

/// <summary>Evaluates the rules of System.ComponentModel.DataAnnotations as their attributes do.</summary>
internal static class RuleChecker
{
    /// <summary>What is wrong with a value, as a sentence; <see langword="null"/> if it satisfies the rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="member">The member that has it.</param>
    /// <param name="node">The value in the content.</param>
    /// <param name="value">The bound value.</param>
    /// <param name="key">The key in the content.</param>
    /// <param name="patterns">Matches patterns.</param>
    /// <param name="datesOf">Returns the date formats of a type.</param>
    public static string? Problem(
        RuleSpec rule, MemberSpec member, ContentNode node, BoundValue value, string key, PatternCheck patterns, Func<ScalarSpec, DateForms> datesOf)
    {
        if (rule.Kind == RuleKind.RegularExpression)
        {
            // The attribute's own message says what is wrong, which is not known if the match timed out.
            var isKnown = true;
            var mismatch = TextOf(value, node) is { Length: > 0 } text ? patterns.Mismatch(text, rule.Arguments[0], out isKnown) : null;
            return mismatch is null ? null : (isKnown ? OwnMessage(rule, member) : null) ?? $"'{MessageText.Shorten(key)}' {mismatch}";
        }

        if (Violation(rule, member, node, value, datesOf) is not { } violation)
        {
            return null;
        }

        return OwnMessage(rule, member) ?? $"'{MessageText.Shorten(key)}' {violation}";
    }

    /// <summary>The message of a member's <c>[Required]</c>; <see langword="null"/> if it has none.</summary>
    public static string? RequiredMessage(MemberSpec member) =>
        member.Rules.FirstOrDefault(static rule => rule.Kind == RuleKind.Required) is { } rule ? OwnMessage(rule, member) : null;

    /// <summary>The attribute's own message, formatted with the member's name and the arguments; <see langword="null"/> if it has none.</summary>
    private static string? OwnMessage(RuleSpec rule, MemberSpec member)
    {
        if (rule.ErrorMessage is not { } message)
        {
            return null;
        }

        return Format(message, [member.DisplayName ?? member.Name, .. rule.Arguments]);
    }

    /// <summary>Formats the message of an attribute, which may not be a valid format.</summary>
    public static string Format(string message, params object[] arguments)
    {
        try
        {
            return string.Format(CultureInfo.InvariantCulture, message, arguments);
        }
        catch (FormatException)
        {
            return message;
        }
    }

    private static string? Violation(RuleSpec rule, MemberSpec member, ContentNode node, BoundValue value, Func<ScalarSpec, DateForms> datesOf)
    {
        var arguments = rule.Arguments;
        var text = TextOf(value, node);
        switch (rule.Kind)
        {
            case RuleKind.Required:
                return arguments[0] == "false" && text?.Trim().Length == 0 ? "must not be empty" : null;
            case RuleKind.Range:
                return member.Type is ScalarSpec type && node is ScalarNode scalar ? RangeRule.Violation(arguments, type.Type, scalar, datesOf(type)) : null;
            case RuleKind.StringLength:
                return text is null ? null : Between(text.Length, Number(arguments[1]), Number(arguments[0]), "characters");
            case RuleKind.MinLength:
                return Between(text?.Length ?? Count(node), Number(arguments[0]), int.MaxValue, text is null ? "items" : "characters");
            case RuleKind.MaxLength:
                return Number(arguments[0]) < 0 ? null : Between(text?.Length ?? Count(node), 0, Number(arguments[0]), text is null ? "items" : "characters");
            case RuleKind.Length:
                return Between(text?.Length ?? Count(node), Number(arguments[0]), Number(arguments[1]), text is null ? "items" : "characters");
            case RuleKind.Url:
                return text is not null && !HasUrlScheme(text)
                    ? $"must be a URL that begins with http://, https:// or ftp://, but is '{MessageText.Shorten(text)}'"
                    : null;
            case RuleKind.EmailAddress:
                return text is not null && !IsEmailAddress(text) ? $"must be an e-mail address, but is '{MessageText.Shorten(text)}'" : null;
            case RuleKind.AllowedValues:
                return !IsOneOf(arguments, member, value, text, datesOf) ? $"must be one of {Choices(arguments, member)}, but is {Found(text, node)}" : null;
            case RuleKind.DeniedValues:
                return IsOneOf(arguments, member, value, text, datesOf) ? $"must not be {Found(text, node)}" : null;
            case RuleKind.Base64String:
                return text is not null && Base64.Decode(text) is null ? "must be Base64 text" : null;
            default:
                throw new ArgumentOutOfRangeException(nameof(rule));
        }
    }

    private static string? TextOf(BoundValue value, ContentNode node) => value switch
    {
        BoundText bound => bound.Text,
        BoundHtml html => html.Value,
        _ => (node as ScalarNode)?.Text,
    };

    // Different texts of the same value are equal too: 0x10 and 16.
    private static bool IsOneOf(EquatableArray<string> arguments, MemberSpec member, BoundValue value, string? text, Func<ScalarSpec, DateForms> datesOf) =>
        member.Type switch
    {
        EnumSpec choices => arguments.Any(argument => value.Equals(EnumBinder.Bind(RangeRule.Argument(argument), choices))),
        ScalarSpec { Type: not ScalarType.String } type when text is not null =>
            arguments.Any(argument => AreEqual(RangeRule.Argument(argument), RangeRule.Argument(text), type.Type, datesOf(type))),
        _ => text is not null && arguments.Contains(text),
    };

    private static bool AreEqual(ScalarNode left, ScalarNode right, ScalarType type, DateForms dates) =>
        RangeRule.Comparable(left, type, dates) is { } comparable && RangeRule.Comparable(right, type, dates) is { } other
            ? comparable.CompareTo(other) == 0
            : Equals(ScalarReader.Read(left.Resolved, type, dates)?.Value, ScalarReader.Read(right.Resolved, type, dates)?.Value);

    private static string Choices(EquatableArray<string> arguments, MemberSpec member) => string.Join(", ", member.Type is EnumSpec choices
        ? arguments.Select(argument => EnumBinder.TextOf(choices.Values.First(value => value.Name == argument)))
        : arguments);

    private static string Found(string? text, ContentNode node) => text is null ? NodeText.Describe(node) : $"'{MessageText.Shorten(text)}'";

    private static int Count(ContentNode node) => node is MappingNode mapping ? mapping.Pairs.Count : ((SequenceNode)node).Items.Count;

    private static string? Between(int length, int min, int max, string unit)
    {
        if (length >= min && length <= max)
        {
            return null;
        }

        var limit = min == 0 ? $"at most {max}" : max == int.MaxValue ? $"at least {min}" : $"between {min} and {max}";
        var noun = limit.EndsWith(" 1", StringComparison.Ordinal) ? unit.TrimEnd('s') : unit;
        return FormattableString.Invariant($"must have {limit} {noun}, but has {length}");
    }

    private static bool HasUrlScheme(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);

    private static bool IsEmailAddress(string text)
    {
        var at = text.IndexOf('@');
        return text.IndexOfAny(['\r', '\n']) < 0 && at > 0 && at < text.Length - 1 && at == text.LastIndexOf('@');
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
