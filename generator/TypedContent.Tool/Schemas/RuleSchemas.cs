using System.Globalization;
using System.Text.Json.Nodes;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Tool.Schemas;

/// <summary>Adds the rules of validation attributes to schemas.</summary>
internal static class RuleSchemas
{
    /// <summary>The keyword with the message for a pattern, which Visual Studio Code's editors show; other programs ignore it.</summary>
    public const string MessageKeyword = "patternErrorMessage";

    // A text that is not only white space, as .NET sees it.
    private const string NotBlank = @"[^\s\u0085]";

    /// <summary>Adds the rules of a member to the schema of its values.</summary>
    public static void Add(JsonObject schema, MemberSpec member)
    {
        foreach (var rule in member.Rules)
        {
            Add(schema, member, rule);
        }
    }

    /// <summary>Whether a rule of a member refuses null.</summary>
    /// <param name="member">The member.</param>
    /// <param name="isEmptyList">Whether null is an empty list or dictionary.</param>
    public static bool RefusesNull(MemberSpec member, bool isEmptyList) => member.Rules.Any(rule => rule.Kind == RuleKind.Required
        || (isEmptyList && rule.Kind is RuleKind.MinLength or RuleKind.Length && Number(rule.Arguments[0]) > 0));

    /// <summary>Adds a regular expression of .NET that a whole text must match.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="message">The message for other texts; <see langword="null"/> for none.</param>
    public static void AddPatternOfProject(JsonObject schema, string pattern, string? message)
    {
        if (EcmaPattern.Of(pattern) is { } translated)
        {
            AddPattern(schema, $"^(?:{translated})$", message);
        }
        else
        {
            AddComment(schema, $"Not checked here: the pattern '{pattern}', which other regular expressions than those of .NET cannot say.");
        }
    }

    private static void Add(JsonObject schema, MemberSpec member, RuleSpec rule)
    {
        var arguments = rule.Arguments;
        var message = rule.ErrorMessage is { } format ? RuleChecker.Format(format, [member.DisplayName ?? member.Name, .. arguments]) : null;
        switch (rule.Kind)
        {
            case RuleKind.Required when arguments[0] == "false" && member.Type is ScalarSpec { Type: ScalarType.String }:
                AddPattern(schema, NotBlank, message ?? "Must not be empty");
                break;
            case RuleKind.Range:
                AddRange(schema, member.Type, arguments);
                break;
            case RuleKind.StringLength:
                AddLimits(schema, member.Type, Number(arguments[1]), Number(arguments[0]));
                break;
            case RuleKind.MinLength:
                AddLimits(schema, member.Type, Number(arguments[0]), int.MaxValue);
                break;
            case RuleKind.MaxLength:
                AddLimits(schema, member.Type, 0, Number(arguments[0]) < 0 ? int.MaxValue : Number(arguments[0]));
                break;
            case RuleKind.Length:
                AddLimits(schema, member.Type, Number(arguments[0]), Number(arguments[1]));
                break;
            case RuleKind.RegularExpression:
                // An empty text is left to [Required].
                AddPatternOfProject(schema, $"(?:{arguments[0]})?", message);
                break;
            case RuleKind.Url:
                AddPattern(schema, "^(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://", message ?? "Expected a URL that begins with http://, https:// or ftp://");
                schema["format"] = "iri";
                break;
            case RuleKind.EmailAddress:
                AddPattern(schema, @"^[^@\r\n]+@[^@\r\n]+$", message ?? "Expected an e-mail address");
                schema["format"] = "idn-email";
                break;
            case RuleKind.AllowedValues when schema["enum"] is null || member.Type is EnumSpec:
                schema["type"] = TypeOf(member.Type);
                schema["enum"] = Values(arguments, member.Type);
                break;
            case RuleKind.DeniedValues:
                schema["not"] = new JsonObject { ["enum"] = Values(arguments, member.Type) };
                break;
            case RuleKind.Base64String:
                AddPattern(schema, @"^[A-Za-z0-9+/\s]*(?:=\s*){0,2}$", message ?? "Expected Base64 text");
                schema["contentEncoding"] = "base64";
                break;
        }
    }

    private static void AddRange(JsonObject schema, TypeSpec type, EquatableArray<string> arguments)
    {
        if (!IsNumber(type))
        {
            AddComment(schema, $"Not checked here: a value between {arguments[0]} and {arguments[1]}.");
            return;
        }

        AddLimit(schema, "minimum", "exclusiveMinimum", arguments[0], arguments[2] == "true");
        AddLimit(schema, "maximum", "exclusiveMaximum", arguments[1], arguments[3] == "true");
    }

    // A limit of the attribute takes the place of a wider one of the type.
    private static void AddLimit(JsonObject schema, string inclusive, string exclusive, string limit, bool isExclusive)
    {
        if (ValueOf(limit, ScalarType.Double) is JsonValue number && number.GetValueKind() == System.Text.Json.JsonValueKind.Number)
        {
            var isWider = schema[inclusive] is { } own && double.Parse(own.ToJsonString(), CultureInfo.InvariantCulture) is var ofType
                && double.Parse(number.ToJsonString(), CultureInfo.InvariantCulture) is var ofRule
                && (inclusive == "minimum" ? ofType > ofRule : ofType < ofRule);
            if (!isWider)
            {
                schema.Remove(inclusive);
                schema[isExclusive ? exclusive : inclusive] = number;
            }
        }
    }

    private static void AddLimits(JsonObject schema, TypeSpec type, int min, int max)
    {
        var (least, most) = type switch
        {
            ListSpec => ("minItems", "maxItems"),
            DictionarySpec => ("minProperties", "maxProperties"),
            _ => ("minLength", "maxLength"),
        };
        if (min > (schema[least]?.GetValue<int>() ?? 0))
        {
            schema[least] = min;
        }

        if (max < (schema[most]?.GetValue<int>() ?? int.MaxValue))
        {
            schema[most] = max;
        }
    }

    private static void AddPattern(JsonObject schema, string pattern, string? message)
    {
        var target = schema;
        if (schema["pattern"] is not null)
        {
            target = [];
            if (schema["allOf"] is JsonArray others)
            {
                others.Add(target);
            }
            else
            {
                schema["allOf"] = new JsonArray(target);
            }
        }

        target["pattern"] = pattern;
        if (message is not null)
        {
            target[MessageKeyword] = message;
        }
    }

    private static void AddComment(JsonObject schema, string comment) =>
        schema["$comment"] = schema["$comment"] is { } first ? first.GetValue<string>() + " " + comment : comment;

    private static JsonArray Values(EquatableArray<string> arguments, TypeSpec type) => new([.. arguments.Select(argument => type switch
    {
        EnumSpec choices => JsonValue.Create(EnumBinder.TextOf(choices.Values.First(value => value.Name == argument))),
        ScalarSpec scalar => ValueOf(argument, scalar.Type),
        _ => JsonValue.Create(argument),
    })]);

    /// <summary>An argument of an attribute as a value of JSON.</summary>
    private static JsonNode ValueOf(string argument, ScalarType type) =>
        type == ScalarType.Boolean ? argument == "true"
        : !IsNumber(type) ? argument
        : CoreSchema.Integral(argument) is { } whole ? JsonNode.Parse(whole.ToString(CultureInfo.InvariantCulture))!
        : double.TryParse(argument, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : argument;

    private static string TypeOf(TypeSpec type) => type switch
    {
        ScalarSpec { Type: ScalarType.Boolean } => "boolean",
        ScalarSpec { Type: ScalarType.Double or ScalarType.Single or ScalarType.Decimal } => "number",
        ScalarSpec scalar when IsNumber(scalar) => "integer",
        _ => "string",
    };

    private static bool IsNumber(TypeSpec type) => type is ScalarSpec scalar && IsNumber(scalar.Type);

    private static bool IsNumber(ScalarType type) => type is ScalarType.SByte or ScalarType.Byte or ScalarType.Int16 or ScalarType.UInt16 or ScalarType.Int32
        or ScalarType.UInt32 or ScalarType.Int64 or ScalarType.UInt64 or ScalarType.Single or ScalarType.Double or ScalarType.Decimal;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
