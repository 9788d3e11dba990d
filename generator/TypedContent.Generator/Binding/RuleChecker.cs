using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using TypedContent.Generator.Model;
using TypedContent.Generator.Reading;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Binding;

/// <summary>Evaluates the rules of System.ComponentModel.DataAnnotations as their attributes do.</summary>
internal static class RuleChecker
{
    // A pattern that backtracks without end must not stop a build; the attribute's own limit at run time is 2 seconds.
    private static readonly TimeSpan PatternLimit = TimeSpan.FromSeconds(2);

    /// <summary>What is wrong with a value, as a sentence; <see langword="null"/> where the rule holds.</summary>
    public static string? Problem(RuleSpec rule, MemberSpec member, ContentNode node, string key)
    {
        if (Violation(rule, member, node) is not { } violation)
        {
            return null;
        }

        return rule.ErrorMessage is { } message ? Format(message, member, rule) : $"'{key}' {violation}";
    }

    private static string? Violation(RuleSpec rule, MemberSpec member, ContentNode node)
    {
        var arguments = rule.Arguments;
        var text = (node as ScalarNode)?.Text;
        switch (rule.Kind)
        {
            case RuleKind.Required:
                return arguments[0] == "false" && text?.Trim().Length == 0 ? "must not be empty" : null;
            case RuleKind.Range:
                return OutOfRange(arguments, member, node);
            case RuleKind.StringLength:
                return text is null ? null : Between(text.Length, Number(arguments[1]), Number(arguments[0]), "characters");
            case RuleKind.MinLength:
                return Between(Length(node), Number(arguments[0]), int.MaxValue, Unit(node));
            case RuleKind.MaxLength:
                return Number(arguments[0]) < 0 ? null : Between(Length(node), 0, Number(arguments[0]), Unit(node));
            case RuleKind.Length:
                return Between(Length(node), Number(arguments[0]), Number(arguments[1]), Unit(node));
            case RuleKind.RegularExpression:
                return text is null or "" ? null : Mismatch(text, arguments[0]);
            case RuleKind.Url:
                return text is not null && !HasUrlScheme(text) ? $"must be a URL that begins with http://, https:// or ftp://, but is '{NodeText.Shorten(text)}'" : null;
            case RuleKind.EmailAddress:
                return text is not null && !IsEmailAddress(text) ? $"must be an e-mail address, but is '{NodeText.Shorten(text)}'" : null;
            case RuleKind.AllowedValues:
                return text is not null && !arguments.Contains(text) ? $"must be one of {string.Join(", ", arguments)}, but is '{NodeText.Shorten(text)}'" : null;
            case RuleKind.DeniedValues:
                return text is not null && arguments.Contains(text) ? $"must not be '{NodeText.Shorten(text)}'" : null;
            case RuleKind.Base64String:
                return text is not null && !IsBase64(text) ? "must be a Base64 text" : null;
            default:
                throw new ArgumentOutOfRangeException(nameof(rule));
        }
    }

    private static string? OutOfRange(EquatableArray<string> arguments, MemberSpec member, ContentNode node)
    {
        if (node is not ScalarNode scalar
            || member.Type is not ScalarSpec { Type: var type }
            || type == ScalarType.String
            || Comparable(scalar, type) is not { } value
            || Comparable(Limit(arguments[0]), type) is not { } min
            || Comparable(Limit(arguments[1]), type) is not { } max)
        {
            return null;
        }

        var (low, high) = (value.CompareTo(min), value.CompareTo(max));
        var isOutside = low < 0 || high > 0 || (low == 0 && arguments[2] == "true") || (high == 0 && arguments[3] == "true");
        var exclusive = arguments[2] == "true" || arguments[3] == "true" ? " (a limit that is exclusive does not count)" : "";
        return isOutside ? $"must be between {arguments[0]} and {arguments[1]}{exclusive}, but is {NodeText.Shorten(scalar.Text)}" : null;
    }

    // Numbers of every type compare as what holds them all; limits that the member's own type cannot hold included.
    private static IComparable? Comparable(ScalarNode scalar, ScalarType type)
    {
        if (CoreSchema.Integral(scalar.Text) is { } whole)
        {
            return type is ScalarType.Double or ScalarType.Single ? (double)whole : type == ScalarType.Decimal ? AsDecimal(whole) : whole;
        }

        return ScalarReader.Read(scalar, type)?.Comparable;
    }

    private static IComparable? AsDecimal(BigInteger whole) =>
        whole < (BigInteger)decimal.MinValue ? decimal.MinValue : whole > (BigInteger)decimal.MaxValue ? decimal.MaxValue : (decimal)whole;

    private static ScalarNode Limit(string text) => new(text, CoreSchema.Resolve(text), default);

    private static int Length(ContentNode node) => node switch
    {
        SequenceNode sequence => sequence.Items.Count,
        MappingNode mapping => mapping.Pairs.Count,
        _ => ((ScalarNode)node).Text.Length,
    };

    private static string Unit(ContentNode node) => node is ScalarNode ? "characters" : "items";

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

    private static string? Mismatch(string text, string pattern)
    {
        try
        {
            var match = Regex.Match(text, pattern, RegexOptions.None, PatternLimit);
            return match.Success && match.Index == 0 && match.Length == text.Length ? null : $"must match the pattern '{pattern}', but is '{NodeText.Shorten(text)}'";
        }
        catch (RegexMatchTimeoutException)
        {
            return $"could not be matched with the pattern '{pattern}' in {PatternLimit.TotalSeconds:0} seconds";
        }
        catch (ArgumentException e)
        {
            return $"could not be checked: the pattern '{pattern}' is not a regular expression ({e.Message})";
        }
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

    private static bool IsBase64(string text)
    {
        try
        {
            Convert.FromBase64String(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    // As the attributes format theirs: the member's name, then their arguments.
    private static string Format(string message, MemberSpec member, RuleSpec rule)
    {
        try
        {
            return string.Format(CultureInfo.InvariantCulture, message, [member.Name, .. rule.Arguments]);
        }
        catch (FormatException)
        {
            return message;
        }
    }
}
