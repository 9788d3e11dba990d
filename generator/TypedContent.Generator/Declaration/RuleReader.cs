using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Model;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Declaration;

/// <summary>Reads the attributes of System.ComponentModel.DataAnnotations.</summary>
internal static class RuleReader
{
    /// <summary>The rule that an attribute sets; <see langword="null"/> where it sets none, or one that only running code could check.</summary>
    public static RuleSpec? Read(AttributeData attribute, List<DiagnosticInfo> diagnostics)
    {
        if (!IsValidation(attribute.AttributeClass))
        {
            return null;
        }

        if (Rule(attribute) is var (kind, arguments))
        {
            return new RuleSpec(kind, arguments.ToEquatableArray(), attribute.Named("ErrorMessage") as string);
        }

        var place = Place.Of(attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation());
        diagnostics.Add(place.Diagnostic(DiagnosticDescriptors.RuleNotEvaluated, "[" + ShortName(attribute) + "]"));
        return null;
    }

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
        [.. arguments.SelectMany(static argument => argument.Kind == TypedConstantKind.Array ? argument.Values.AsEnumerable() : [argument]).Select(static value => Text(value.Value))];

    private static string Text(object? value) => value switch
    {
        null => "null",
        bool boolean => boolean ? "true" : "false",
        double or float => ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static bool IsValidation(INamedTypeSymbol? type)
    {
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
