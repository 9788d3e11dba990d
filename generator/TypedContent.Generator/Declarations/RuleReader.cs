using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>Reads the attributes of System.ComponentModel.DataAnnotations.</summary>
internal static class RuleReader
{
    private const string CheckInTest = "check it in a test";

    /// <summary>The rule of an attribute; <see langword="null"/> if it has none that can be evaluated, which is reported.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="type">The type of its member.</param>
    /// <param name="member">The member's name.</param>
    /// <param name="problems">Receives the rules that can't be evaluated.</param>
    public static RuleSpec? Read(AttributeData attribute, TypeSpec type, string member, List<Problem> problems)
    {
        if (!IsRule(attribute))
        {
            return null;
        }

        if (Rule(attribute) is not var (kind, arguments))
        {
            Report(attribute, problems, ProblemId.RuleNotEvaluated, CheckInTest);
            return null;
        }

        var rule = new RuleSpec(kind, arguments.ToEquatableArray(), attribute.Named("ErrorMessage") as string);
        if (RuleObstacle.Of(rule, type, member) is not { } obstacle)
        {
            return rule;
        }

        Report(attribute, problems, ProblemId.UnusableRule, obstacle);
        return null;
    }

    /// <summary>Reports the rules of a type, which validate an object that does not exist at compile time.</summary>
    public static void ReportRulesOf(INamedTypeSymbol type, List<Problem> problems)
    {
        foreach (var attribute in type.GetAttributes().Where(IsRule))
        {
            Report(attribute, problems, ProblemId.RuleNotEvaluated, CheckInTest);
        }

        if (type.AllInterfaces.Any(static candidate => KnownNames.NameOf(candidate) == KnownNames.ValidatableObject))
        {
            problems.Report(type.Locations.FirstOrDefault(), ProblemId.RuleNotEvaluated, "IValidatableObject", CheckInTest);
        }
    }

    private static void Report(AttributeData attribute, List<Problem> problems, ProblemId id, params string[] reason) =>
        problems.Report(attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation(), id, ["[" + ShortName(attribute) + "]", .. reason]);

    private static (RuleKind Kind, string[] Arguments)? Rule(AttributeData attribute)
    {
        if (KnownNames.NameOf(attribute.AttributeClass?.ContainingNamespace) != KnownNames.DataAnnotations)
        {
            return null;
        }

        var arguments = attribute.ConstructorArguments;
        return ShortName(attribute) switch
        {
            "Required" => (RuleKind.Required, [Text(attribute.Named("AllowEmptyStrings") ?? false)]),
            "Range" when arguments.Length is 2 or 3 =>
                (RuleKind.Range,
                [
                    Text(arguments[arguments.Length - 2].Value),
                    Text(arguments[arguments.Length - 1].Value),
                    Text(attribute.Named("MinimumIsExclusive") ?? false),
                    Text(attribute.Named("MaximumIsExclusive") ?? false),
                ]),
            "StringLength" => (RuleKind.StringLength, [Text(arguments[0].Value), Text(attribute.Named("MinimumLength") ?? 0)]),
            "MinLength" => (RuleKind.MinLength, [Text(arguments[0].Value)]),
            "MaxLength" => (RuleKind.MaxLength, [arguments.IsEmpty ? "-1" : Text(arguments[0].Value)]),
            "Length" => (RuleKind.Length, [Text(arguments[0].Value), Text(arguments[1].Value)]),
            "RegularExpression" => (RuleKind.RegularExpression, [Text(arguments[0].Value)]),
            "Url" => (RuleKind.Url, []),
            "EmailAddress" => (RuleKind.EmailAddress, []),
            "AllowedValues" => (RuleKind.AllowedValues, Values(arguments)),
            "DeniedValues" => (RuleKind.DeniedValues, Values(arguments)),
            "Base64String" => (RuleKind.Base64String, []),
            _ => null,
        };
    }

    private static string[] Values(System.Collections.Immutable.ImmutableArray<TypedConstant> arguments) =>
        [.. arguments.SelectMany(static argument => argument.Kind == TypedConstantKind.Array ? argument.Values.AsEnumerable() : [argument])
            .Select(static value => EnumName(value) ?? Text(value.Value))];

    private static string? EnumName(TypedConstant value) => value.Kind == TypedConstantKind.Enum
        ? value.Type!.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, value.Value))?.Name
        : null;

    private static string Text(object? value) => value switch
    {
        null => "null",
        bool boolean => boolean ? "true" : "false",
        double.PositiveInfinity or float.PositiveInfinity => ".inf",
        double.NegativeInfinity or float.NegativeInfinity => "-.inf",
        double or float => ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    // [DataType] itself validates nothing; attributes derived from it do.
    private static bool IsRule(AttributeData attribute)
    {
        var type = attribute.AttributeClass;
        if (KnownNames.NameOf(type) == KnownNames.DataAnnotations + ".DataTypeAttribute")
        {
            return false;
        }

        for (; type is not null; type = type.BaseType)
        {
            if (KnownNames.NameOf(type) == KnownNames.ValidationAttribute)
            {
                return true;
            }
        }

        return false;
    }

    private static string ShortName(AttributeData attribute)
    {
        var name = attribute.AttributeClass!.Name;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }
}
