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

            foreach (var record in RecordsIn(named, context.SemanticModel.Compilation.Assembly, cancellationToken).Where(reported.Add))
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

    private static IEnumerable<INamedTypeSymbol> RecordsIn(ITypeSymbol type, IAssemblySymbol assembly, CancellationToken cancellationToken) =>
        JsonTypes.In(type, assembly, TypesOfMembers, cancellationToken).Where(found =>
            HasNoConverter(found) && DeclarationReader.CollectionOf(found) is not null && PartReader.NotPartial(found, cancellationToken) is null);

    private static IEnumerable<ITypeSymbol> TypesOfMembers(INamedTypeSymbol type) =>
        HasNoConverter(type) && DeclarationReader.CollectionOf(type) is null
            ? JsonRecordReader.MembersWithoutConverter(type).Select(static member => member.Type)
            : [];

    private static bool HasNoConverter(INamedTypeSymbol type) => JsonRecordReader.ConverterOf(type) == JsonConverterChoice.None;
}
