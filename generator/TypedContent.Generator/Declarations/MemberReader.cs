using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>Reads a member of a declared record: its key, its type, and whether C# requires a value.</summary>
internal static class MemberReader
{
    /// <summary>The member that a constructor's parameter sets; <see langword="null"/> if no content can be bound to its type.</summary>
    public static MemberSpec? OfParameter(
        IParameterSymbol parameter, IPropertySymbol? property, bool isEntry, TypeReader types, List<Problem> problems)
    {
        var name = property?.Name ?? parameter.Name;
        var spec = OfParameter(parameter);
        if (Special(name, parameter.Type, isEntry) is { } special)
        {
            return special with
            {
                Parameter = spec,
                SetterType = SetterType(property),
                GetterAccess = GetterAccess(property),
                HasOwnDefault = spec.Default is not null,
            };
        }

        return Member(
            name,
            parameter.Type,
            property is null ? [parameter] : [property, parameter],
            isRequired: !parameter.HasExplicitDefaultValue && !TypeReader.IsNullable(parameter.Type),
            spec,
            types,
            problems) is { } member
                ? member with { SetterType = SetterType(property), HasOwnDefault = spec.Default is not null, GetterAccess = GetterAccess(property) }
                : null;
    }

    /// <summary>The member for a property; <see langword="null"/> if no content can be bound to its type.</summary>
    public static MemberSpec? OfProperty(
        IPropertySymbol property, IMethodSymbol constructor, bool isEntry, TypeReader types, List<Problem> problems)
    {
        if (Special(property.Name, property.Type, isEntry) is { } special)
        {
            return special with
            {
                IsRequired = property.IsRequired,
                SetterType = SetterType(property),
                GetterAccess = GetterAccess(property),
                HasOwnDefault = HasOwnDefault(property, constructor),
                IsInitOnly = property.SetMethod is { IsInitOnly: true },
            };
        }

        return Member(property.Name, property.Type, [property], IsAskedFor(property, constructor), null, types, problems) is { } member
            ? member with
            {
                SetterType = SetterType(property),
                GetterAccess = GetterAccess(property),
                IsEmptyByDefault = IsLeftOpen(property, constructor) && KnownNames.NameOf(property.Type) == KnownNames.ImmutableArray,
                HasOwnDefault = HasOwnDefault(property, constructor),
                IsInitOnly = property.SetMethod is { IsInitOnly: true },
            }
            : null;
    }

    /// <summary>A member that no value can be bound to, which is reported: entries with it can't be created, unless it is skipped.</summary>
    public static MemberSpec Unusable(ISymbol symbol, bool isLeftAlone = false) =>
        new(
            KeyOf(symbol) ?? symbol.Name,
            symbol.Name,
            new UnresolvedSpec(""),
            IsNullable: true,
            IsExactKey: KeyOf(symbol) is not null) { IsLeftAlone = isLeftAlone };

    /// <summary>Whether C# expects a value for a property: one for which the compiler would warn if it is not set (CS8618) must be set.</summary>
    public static bool IsAskedFor(IPropertySymbol property, IMethodSymbol constructor) =>
        IsRequired(property, constructor) || (IsLeftOpen(property, constructor) && !property.Type.IsValueType && !TypeReader.IsNullable(property.Type));

    /// <summary>Whether C# requires a value for a member that the constructor does not set.</summary>
    public static bool IsRequired(ISymbol member, IMethodSymbol constructor) =>
        member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true } && constructor.Find(KnownNames.SetsRequiredMembers) is null;

    private static bool IsLeftOpen(IPropertySymbol property, IMethodSymbol constructor) => !HasInitializer(property) && !IsWritten(constructor);

    private static string? KeyOf(ISymbol symbol) => symbol.Find(KnownNames.ContentName).Text() ?? symbol.Find(KnownNames.JsonPropertyName).Text();

    // A constructor with a body, in which it may set members without an initializer.
    private static bool IsWritten(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is ConstructorDeclarationSyntax);

    private static MemberSpec? Member(
        string name, ITypeSymbol type, ISymbol[] symbols, bool isRequired, ParameterSpec? parameter, TypeReader types, List<Problem> problems)
    {
        if (types.Read(type) is not { } read)
        {
            return null;
        }

        var key = symbols.Select(KeyOf).FirstOrDefault(static text => text is not null);
        var spec = ParsedTypeReader.WithKey(DateFormatReader.Read(symbols, read, name, problems), key ?? KeyStyle.Words(name, '-'));
        var rules = symbols.SelectMany(static symbol => symbol.GetAttributes())
            .Select(attribute => RuleReader.Read(attribute, spec, name, problems))
            .OfType<RuleSpec>()
            .ToEquatableArray();
        return new MemberSpec(
            key ?? name,
            name,
            spec,
            TypeReader.IsNullable(type),
            isRequired || rules.Any(static rule => rule.Kind == RuleKind.Required),
            key is not null,
            parameter,
            MemberSource.Content,
            rules,
            CSharpType: TypeReader.NameOf(type))
        {
            DisplayName = symbols.Select(static symbol => symbol.Find(KnownNames.Display)?.Named("Name") as string)
                .FirstOrDefault(static text => text is not null),
        };
    }

    /// <summary>A member that is set to a value of every entry.</summary>
    private static MemberSpec? Special(string name, ITypeSymbol type, bool isEntry)
    {
        if (!isEntry)
        {
            return null;
        }

        var isString = type.SpecialType == SpecialType.System_String;
        MemberSource? source = name switch
        {
            "Slug" when isString => MemberSource.Slug,
            "Locale" when isString => MemberSource.Locale,
            "SourcePath" when isString => MemberSource.SourcePath,
            "Body" when KnownNames.NameOf(type) == KnownNames.MarkdownBody => MemberSource.Body,
            _ => null,
        };
        return source is { } found
            ? new MemberSpec(
                name,
                name,
                new ScalarSpec(ScalarType.String),
                TypeReader.IsNullable(type),
                false,
                true,
                null,
                found,
                CSharpType: TypeReader.NameOf(type))
            : null;
    }

    private static string? SetterType(IPropertySymbol? property) =>
        property?.SetMethod is { } setter ? TypeReader.NameOf(setter.ContainingType) : null;

    private static string? GetterAccess(IPropertySymbol? property) => property?.GetMethod?.DeclaredAccessibility switch
    {
        Accessibility.Public => "public",
        Accessibility.Internal or Accessibility.ProtectedOrInternal => "internal",
        _ => null,
    };

    private static ParameterSpec OfParameter(IParameterSymbol parameter)
    {
        var value = parameter.HasExplicitDefaultValue ? parameter.ExplicitDefaultValue : null;
        var isDefaultOfType = parameter.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
            && value is not null
            && value.Equals(Activator.CreateInstance(value.GetType()));
        return new ParameterSpec(parameter.Name, parameter.HasExplicitDefaultValue, isDefaultOfType ? null : value);
    }

    // Only an automatic property without initializer, in a record whose constructors have no body, is known to have the default value of its type.
    private static bool HasOwnDefault(IPropertySymbol property, IMethodSymbol constructor) =>
        HasInitializer(property)
        || !property.DeclaringSyntaxReferences.All(static reference => IsAutomatic(reference.GetSyntax()))
        || HasWrittenConstructor(constructor.ContainingType);

    private static bool IsAutomatic(SyntaxNode declaration) =>
        declaration is PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } property
        && !property.Modifiers.Any(SyntaxKind.PartialKeyword)
        && accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null });

    private static bool HasWrittenConstructor(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current.DeclaringSyntaxReferences.IsEmpty || current.InstanceConstructors.Any(IsWritten))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasInitializer(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is PropertyDeclarationSyntax { Initializer: not null })
        || property.DeclaringSyntaxReferences.IsEmpty;
}
