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

    // In a list, an array, a dictionary, or whatever else is made of them, and in the members of the project's own types.
    private static IEnumerable<INamedTypeSymbol> RecordsIn(ITypeSymbol type, IAssemblySymbol assembly, CancellationToken cancellationToken)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var queue = new Queue<ITypeSymbol>([type]);
        while (queue.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = queue.Dequeue();
            if (next is IArrayTypeSymbol array)
            {
                queue.Enqueue(array.ElementType);
            }

            if (next is not INamedTypeSymbol named)
            {
                continue;
            }

            foreach (var argument in named.TypeArguments)
            {
                queue.Enqueue(argument);
            }

            // What a generic type is made of besides is the same for each of its arguments.
            if (!SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, assembly)
                || !seen.Add(named.OriginalDefinition)
                || JsonRecordReader.ConverterOf(named) != JsonConverterChoice.None)
            {
                continue;
            }

            if (DeclarationReader.CollectionOf(named) is not null)
            {
                if (PartReader.NotPartial(named, cancellationToken) is null)
                {
                    yield return named;
                }

                continue;
            }

            foreach (var member in JsonRecordReader.TypesOfMembers(named))
            {
                queue.Enqueue(member);
            }
        }
    }
}
