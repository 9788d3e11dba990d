using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>Finds declared records that a <c>JsonSerializerContext</c> of the same project includes.</summary>
/// <remarks>System.Text.Json's generator does not see the generated parts of records, including the converter, so the JSON would silently lack them.</remarks>
internal static class JsonContextReader
{
    private const string Attribute = "[JsonConverter(typeof(ContentJsonConverter))]";
    private const string Library = "move the content to a class library";

    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => node is ClassDeclarationSyntax;

    /// <summary>The subject of a failure.</summary>
    public static Subject SubjectOf(GeneratorAttributeSyntaxContext context) => new($"the class '{context.TargetSymbol.Name}'");

    /// <summary>Reports each such record once.</summary>
    public static EquatableArray<Problem> Check(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var problems = new List<Problem>();
        var reported = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var attribute in context.Attributes)
        {
            if (attribute.ConstructorArguments is not [{ Value: ITypeSymbol named }])
            {
                continue;
            }

            foreach (var record in RecordsIn(named, context.SemanticModel.Compilation.Assembly).Where(reported.Add))
            {
                var argument = (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax)?.ArgumentList?.Arguments[0];
                problems.Report(
                    argument?.GetLocation(),
                    ProblemId.UnseenByJson,
                    record.Name,
                    JsonRecordReader.IsPolymorphic(record) ? Library : $"write {Attribute} on the record, or {Library}");
            }
        }

        return problems.ToEquatableArray();
    }

    // Also finds records in lists, arrays, dictionaries and other constructed types.
    private static IEnumerable<INamedTypeSymbol> RecordsIn(ITypeSymbol type, IAssemblySymbol assembly) => type switch
    {
        IArrayTypeSymbol array => RecordsIn(array.ElementType, assembly),
        INamedTypeSymbol { IsGenericType: true } generic => generic.TypeArguments.SelectMany(argument => RecordsIn(argument, assembly)),
        INamedTypeSymbol named when IsUnseen(named, assembly) => [named],
        _ => [],
    };

    private static bool IsUnseen(INamedTypeSymbol type, IAssemblySymbol assembly) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly)
        && DeclarationReader.CollectionOf(type) is not null
        && JsonRecordReader.ConverterOf(type) == JsonConverterChoice.None;
}
