using System.Collections.Immutable;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedContent.Generator.Tests.Runtime;

/// <summary>What IntelliSense shows for the public API. The compiler checks that each member has a comment, but not that the comment is complete.</summary>
public class DocumentationTests
{
    [Fact]
    public void The_documentation_of_the_library_is_complete() => Assert.Equal("", string.Join("\n", MissingParts(typeof(IContentEntry))));

    [Fact]
    public void The_documentation_of_the_testing_library_is_complete() => Assert.Equal("", string.Join("\n", MissingParts(typeof(ContentRun))));

    private static IEnumerable<string> MissingParts(Type type)
    {
        var paths = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Documentation",
            references: paths.Select(static path => MetadataReference.CreateFromFile(path)),
            options: new(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All));
        return
            from member in XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml")).Descendants("member")
            let id = member.Attribute("name")!.Value
            let symbol = DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) ?? throw new InvalidDataException($"There is no member '{id}'.")
            where IsPublic(symbol) && member.Element("inheritdoc") is null
            from part in Parts(symbol)
            where !member.Elements(part.Element).Any(element => element.Attribute("name")?.Value == part.Name && !element.IsEmpty)
            select $"{id}: {part.Element} {part.Name}".TrimEnd();
    }

    private static bool IsPublic(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is null || IsPublic(symbol.ContainingType));

    private static IEnumerable<(string Element, string? Name)> Parts(ISymbol symbol) =>
    [
        ("summary", null),
        .. TypeParameters(symbol).Select(static parameter => ("typeparam", (string?)parameter.Name)),
        .. Parameters(symbol).Select(static parameter => ("param", (string?)parameter.Name)),
        .. Returns(symbol) ? [("returns", (string?)null)] : Enumerable.Empty<(string, string?)>(),
    ];

    private static ImmutableArray<ITypeParameterSymbol> TypeParameters(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.TypeParameters,
        INamedTypeSymbol type => type.TypeParameters,
        _ => [],
    };

    private static ImmutableArray<IParameterSymbol> Parameters(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private static bool Returns(ISymbol symbol) =>
        symbol is IMethodSymbol { ReturnsVoid: false, MethodKind: not MethodKind.Constructor } or IPropertySymbol { IsIndexer: true };
}
