using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>Reads a record with <c>[ContentCollection]</c> into a schema. The result has no symbols.</summary>
internal static class DeclarationReader
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => node is TypeDeclarationSyntax;

    public static DeclarationResult Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var syntax = (TypeDeclarationSyntax)context.TargetNode;
        var attribute = context.Attributes[0];
        var name = attribute.Text() ?? "";
        var place = Place.Of(attribute, cancellationToken);
        var problems = new List<Problem>();
        DeclaredCollection? collection = null;
        EquatableArray<JsonRecord> json = default;
        EquatableArray<RecordDescription> descriptions = default;
        ReferencedBy? referencedBy = null;
        DeclaredOrder? order = null;
        if (Obstacle(type, syntax, name) is { } problem)
        {
            problems.Report(syntax.Identifier.GetLocation(), ProblemId.UnsupportedDeclaration, type.Name, problem);
            if (type.IsRecord)
            {
                // A missing 'partial' is reported as well.
                PartReader.Read(type, problems, cancellationToken);
            }
        }
        else
        {
            var reader = new RecordReader(problems, cancellationToken);
            var infersOthers = InfersOthers(attribute);
            var allowsUnknownKeys = attribute.Named("AllowUnknownKeys") is true;
            if (infersOthers && ObstacleToOthers(type, allowsUnknownKeys) is { } obstacle)
            {
                problems.Add(place.Problem(ProblemId.UnsupportedDeclaration, type.Name, obstacle));
            }

            // If the other members cannot be generated, which is reported, their keys are no mistakes.
            infersOthers = infersOthers && ObstacleToOthers(type, allowsUnknownKeys: false) is null && PartReader.NotPartial(type, cancellationToken) is null;
            var types = reader.Read(type, allowsUnknownKeys || (InfersOthers(attribute) && !infersOthers), infersOthers);
            json = reader.ReadJson();
            descriptions = reader.ReadDescriptions();
            referencedBy = ReferencedByReader.Read(type, cancellationToken);
            order = DeclaredOrder.Read(type, cancellationToken);
            JsonCircles.Report(type, problems, cancellationToken);
            collection = new DeclaredCollection(name, NamespaceOf(type), types[0].Declaration!.Part!, types)
            {
                InfersOthers = infersOthers,
                MemberNames = infersOthers ? NamesOf(type.AllMembers()) : default,
                Order = order?.Text,
            };
        }

        return new DeclarationResult(collection, place, name, TypeReader.NameOf(type), problems.ToEquatableArray())
        {
            Json = json,
            Descriptions = descriptions,
            ReferencedBy = referencedBy,
            OrderPlace = order?.Place,
        };
    }

    /// <summary>The subject of a failure.</summary>
    public static Subject SubjectOf(GeneratorAttributeSyntaxContext context) => new($"the declared record '{context.TargetSymbol.Name}'");

    /// <summary>The result for a record that could not be read.</summary>
    public static DeclarationResult Failed(GeneratorAttributeSyntaxContext context, Exception exception)
    {
        var place = Place.Of(context.TargetNode.GetLocation());
        var failure = place.Problem(ProblemId.UnexpectedFailure, SubjectOf(context).Name, MessageText.Describe(exception));
        return new DeclarationResult(null, place, "", context.TargetSymbol.Name, [failure]);
    }

    /// <summary>The collection that a type declares; <see langword="null"/> for none.</summary>
    public static string? CollectionOf(INamedTypeSymbol type) => type.Find(KnownNames.ContentCollection).Text();

    /// <summary>The static class of a declared collection as named in C#.</summary>
    public static string ClassType(INamedTypeSymbol type, string collection) =>
        CSharpName.Full(NamespaceOf(type), CollectionNames.ClassNameOf(collection));

    private static string NamespaceOf(INamedTypeSymbol type) =>
        type.ContainingNamespace.IsGlobalNamespace ? "" : KnownNames.NameOf(type.ContainingNamespace);

    private static bool InfersOthers(AttributeData attribute) => attribute.Named("InferOthers") is true;

    /// <summary>The names of members, in ordinal order.</summary>
    public static EquatableArray<string> NamesOf(IEnumerable<ISymbol> members) => members
        .Where(static member => member is IPropertySymbol || (!member.IsImplicitlyDeclared && member.CanBeReferencedByName))
        .Select(static member => member.Name)
        .Distinct()
        .OrderBy(static member => member, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>Why a record can't have inferred members, as the rest of a sentence; <see langword="null"/> if it can.</summary>
    private static string? ObstacleToOthers(INamedTypeSymbol type, bool allowsUnknownKeys) =>
        type.IsValueType ? "is a struct, which cannot have inferred members; make it a record class, or remove InferOthers"
        : JsonRecordReader.IsPolymorphic(type) ? "has derived records, whose other keys would differ; remove InferOthers, or the [JsonDerivedType] attributes"
        : allowsUnknownKeys ? "has members for all keys because of InferOthers; remove AllowUnknownKeys"
        : null;

    /// <summary>The record with inferred members that a type derives from: a constructor of the type cannot set them.</summary>
    private static INamedTypeSymbol? BaseWithOthers(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Find(KnownNames.ContentCollection) is { } attribute && InfersOthers(attribute))
            {
                return current;
            }
        }

        return null;
    }

    /// <summary>Why a type can't be a schema, as the rest of a sentence; <see langword="null"/> if it can.</summary>
    private static string? Obstacle(INamedTypeSymbol type, TypeDeclarationSyntax syntax, string name)
    {
        if (syntax is not RecordDeclarationSyntax)
        {
            return "is a " + syntax.Keyword.ValueText + "; declare it as a 'partial record'";
        }

        if (syntax.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Any(static declaration => declaration.TypeParameterList is not null))
        {
            return "is generic, or nested in a generic type; the entries of a collection have one type";
        }

        if (syntax.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Any(static declaration => declaration.Modifiers.Any(SyntaxKind.FileKeyword)))
        {
            return "is local to its file, so generated code cannot use it; remove 'file'";
        }

        if (!IsReachable(type))
        {
            return "is private or protected, so generated code cannot use it; make it public or internal";
        }

        if (BaseWithOthers(type) is { } other)
        {
            return $"derives from '{other.Name}', whose inferred members its entries cannot have; derive it from another record";
        }

        var className = CollectionNames.ClassNameOf(name);
        if (className.Length == 0)
        {
            return "does not name a collection: [ContentCollection(\"…\")] takes the name of a folder or list file";
        }

        return className == type.Name && type.ContainingType is null
            ? $"has the same name as the static class of its collection; call it '{CSharpName.Singular(name)}', for example"
            : null;
    }

    private static bool IsReachable(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }
}
