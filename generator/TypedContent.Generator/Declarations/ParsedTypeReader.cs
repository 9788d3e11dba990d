using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>Reads how values of the project's own types are created from texts.</summary>
/// <param name="problems">Receives attributes that cannot be used, and types whose texts are not checked while compiling.</param>
internal sealed class ParsedTypeReader(List<Problem> problems)
{
    private const string Attribute = "[ContentScalar]";

    private readonly HashSet<string> _unchecked = new(StringComparer.Ordinal);

    /// <summary>The declared type whose members are read, which may have methods for types of other assemblies.</summary>
    public INamedTypeSymbol? Owner { get; set; }

    /// <summary>How a type is created; <see langword="null"/> if no text can become one. If its attribute cannot be used, which is reported, no value can.</summary>
    public TypeSpec? Read(INamedTypeSymbol type)
    {
        var methods = MethodsFor(type);
        var ofType = type.Find(KnownNames.ContentScalar);
        var isParsable = !IsOfFramework(type) && IsParsable(type);
        if (methods.Count == 0 && !isParsable)
        {
            return ofType is null
                ? null
                : Report(ofType, type, $"'{type.Name}' implements no IParsable<{type.Name}>, and has no static method with {Attribute}");
        }

        var method = methods.FirstOrDefault();
        if (methods.Count > 1)
        {
            return Report(AttributeOf(methods[1]), type, $"'{method!.Name}' has it too, and there can be only one method for '{type.Name}'");
        }

        var attribute = method is not null ? AttributeOf(method) : ofType;
        if (method is not null && Obstacle(method, type) is { } obstacle)
        {
            return Report(attribute, type, obstacle);
        }

        var spec = new ParsedSpec(NameOf(type), type.Name, method is null ? null : $"{NameOf(method.ContainingType)}.{CSharpName.Identifier(method.Name)}")
        {
            Pattern = Pattern(attribute, type) ?? (method is not null ? Pattern(ofType, type) : null),
            Example = Text(attribute, "Example") ?? Text(ofType, "Example"),
            ErrorMessage = Text(attribute, "ErrorMessage") ?? Text(ofType, "ErrorMessage"),
        };
        if (Text(attribute, "Pattern") is null && Text(ofType, "Pattern") is null)
        {
            ReportUnchecked(type, method);
        }

        return spec;
    }

    /// <summary>Adds the key of a member to its type.</summary>
    public static TypeSpec WithKey(TypeSpec type, string key) => type switch
    {
        ParsedSpec parsed => parsed with { Key = key },
        ListSpec list => list with { Element = WithKey(list.Element, key) },
        DictionarySpec dictionary => dictionary with { Value = WithKey(dictionary.Value, key) },
        _ => type,
    };

    private List<IMethodSymbol> MethodsFor(INamedTypeSymbol type)
    {
        // A method of the record is more specific than the type's own.
        var ofOwner = Owner is null ? [] : Marked(Owner).Where(method => IsSame(method.ReturnType, type)).ToList();
        return ofOwner.Count > 0 ? ofOwner : Marked(type).ToList();
    }

    private static IEnumerable<IMethodSymbol> Marked(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(static method => AttributeOf(method) is not null);

    private static AttributeData? AttributeOf(IMethodSymbol method) => method.Find(KnownNames.ContentScalar);

    private static string? Obstacle(IMethodSymbol method, INamedTypeSymbol type) =>
        !method.IsStatic || !IsSame(method.ReturnType, type) || method.ReturnType.NullableAnnotation == NullableAnnotation.Annotated
            || method.IsGenericMethod || method.RefKind != RefKind.None
            || method.Parameters is not [{ RefKind: RefKind.None, Type.SpecialType: SpecialType.System_String }]
                ? $"'{method.Name}' must be a static method that takes one string and returns '{type.Name}'"
            : !IsReachable(method) ? $"'{method.Name}' is private or protected, so generated code cannot use it"
            : null;

    private string? Pattern(AttributeData? attribute, INamedTypeSymbol type)
    {
        if (Text(attribute, "Pattern") is not { } pattern)
        {
            return null;
        }

        if (RuleObstacle.OfPattern(pattern) is { } problem)
        {
            Report(attribute, type, problem);
            return null;
        }

        return pattern;
    }

    // A type of another assembly has no place in the project.
    private UnresolvedSpec Report(AttributeData? attribute, INamedTypeSymbol type, string problem)
    {
        problems.Report(
            attribute?.ApplicationSyntaxReference?.GetSyntax().GetLocation() ?? PlaceOf(type), ProblemId.UnusableRule, Attribute, problem);
        return new UnresolvedSpec("");
    }

    private void ReportUnchecked(INamedTypeSymbol type, IMethodSymbol? method)
    {
        if (!_unchecked.Add(NameOf(type)))
        {
            return;
        }

        var symbol = (ISymbol?)method ?? type;
        var target = IsInSource(symbol) ? $"'{symbol.Name}'" : $"a static method of '{Owner!.Name}' that takes a string and returns '{type.Name}'";
        problems.Report(
            PlaceOf(symbol),
            ProblemId.RuleNotEvaluated,
            $"{type.Name}.{method?.Name ?? "Parse"}",
            $"write [ContentScalar(Pattern = \"…\")] on {target} to check texts while compiling");
    }

    private Location? PlaceOf(ISymbol symbol) => (IsInSource(symbol) ? symbol : Owner!).Locations.FirstOrDefault();

    private static bool IsInSource(ISymbol symbol) => symbol.Locations.Any(static location => location.IsInSource);

    private static string? Text(AttributeData? attribute, string name) => attribute?.Named(name) as string;

    private static bool IsParsable(INamedTypeSymbol type) => type.AllInterfaces.Any(candidate =>
        KnownNames.NameOf(candidate) == KnownNames.Parsable && IsSame(candidate.TypeArguments[0], type));

    private static bool IsOfFramework(INamedTypeSymbol type) => KnownNames.NameOf(type).StartsWith("System.", StringComparison.Ordinal);

    private static bool IsReachable(ISymbol symbol)
    {
        for (var current = symbol; current is not (null or INamespaceSymbol); current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(ITypeSymbol a, ITypeSymbol b) => SymbolEqualityComparer.Default.Equals(a, b);

    private static string NameOf(INamedTypeSymbol type) => TypeReader.NameOf(type.WithNullableAnnotation(NullableAnnotation.None));
}
