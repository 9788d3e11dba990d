using Microsoft.CodeAnalysis;
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
        if (Special(name, parameter.Type, isEntry) is { } special)
        {
            return special with { Parameter = new ParameterSpec(parameter.Name, parameter.HasExplicitDefaultValue), SetterType = SetterType(property) };
        }

        return Member(
            name,
            parameter.Type,
            property is null ? [parameter] : [property, parameter],
            isRequired: !parameter.HasExplicitDefaultValue && !TypeReader.IsNullable(parameter.Type),
            new ParameterSpec(parameter.Name, parameter.HasExplicitDefaultValue),
            types,
            problems) is { } member
                ? member with { SetterType = SetterType(property) }
                : null;
    }

    /// <summary>The member for a property; <see langword="null"/> if no content can be bound to its type.</summary>
    public static MemberSpec? OfProperty(
        IPropertySymbol property, IMethodSymbol constructor, bool isEntry, TypeReader types, List<Problem> problems)
    {
        if (Special(property.Name, property.Type, isEntry) is { } special)
        {
            return special with { IsRequired = property.IsRequired, SetterType = SetterType(property) };
        }

        return Member(property.Name, property.Type, [property], IsAskedFor(property, constructor), null, types, problems) is { } member
            ? member with
            {
                SetterType = SetterType(property),
                IsEmptyByDefault = IsLeftOpen(property, constructor) && KnownNames.NameOf(property.Type) == KnownNames.ImmutableArray,
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

        var spec = DateFormatReader.Read(symbols, read, name, problems);

        var key = symbols.Select(KeyOf).FirstOrDefault(static text => text is not null);
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

    private static bool HasInitializer(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is PropertyDeclarationSyntax { Initializer: not null })
        || property.DeclaringSyntaxReferences.IsEmpty;
}
