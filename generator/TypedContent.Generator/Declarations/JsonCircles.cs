using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>Finds the members of a record with <c>[JsonDerivedType]</c> by which its entries may refer to each other in a circle.</summary>
/// <remarks>System.Text.Json takes no converter for such a record, and writes each reference as an object.</remarks>
internal static class JsonCircles
{
    /// <summary>Reports each such member of a collection's record and of those that derive from it.</summary>
    public static void Report(INamedTypeSymbol record, List<Problem> problems, CancellationToken cancellationToken)
    {
        if (!IsWrittenBySystemTextJson(record))
        {
            return;
        }

        foreach (var member in MembersOf(record).Distinct<IPropertySymbol>(SymbolEqualityComparer.Default))
        {
            if (JsonTypes.In(member.Type, record.ContainingAssembly, TypesOfMembers, cancellationToken).Any(type => IsSame(CollectionRecordOf(type), record)))
            {
                problems.Report(
                    member.Locations.FirstOrDefault(),
                    ProblemId.EndlessJson,
                    record.Name,
                    $"{member.ContainingType.Name}.{member.Name}",
                    IsParameter(member, cancellationToken) ? "[property: JsonIgnore]" : "[JsonIgnore]");
            }
        }
    }

    // A reference to a record that has the generated converter is written by it, and ends with slugs.
    private static IEnumerable<ITypeSymbol> TypesOfMembers(INamedTypeSymbol type) =>
        CollectionRecordOf(type) is { } record && !IsWrittenBySystemTextJson(record) ? [] : MembersOf(type).Select(static member => member.Type);

    private static IEnumerable<IPropertySymbol> MembersOf(INamedTypeSymbol type) =>
        JsonRecordReader.ConverterOf(type) == JsonConverterChoice.None
            ? JsonRecordReader.MembersWithoutConverter(type).Concat(JsonRecordReader.DerivedFrom(type).SelectMany(MembersOf))
            : [];

    private static bool IsWrittenBySystemTextJson(INamedTypeSymbol record) =>
        JsonRecordReader.IsPolymorphic(record) && JsonRecordReader.ConverterOf(record) == JsonConverterChoice.None;

    private static INamedTypeSymbol? CollectionRecordOf(INamedTypeSymbol type)
    {
        var current = type;
        while (current is not null && DeclarationReader.CollectionOf(current) is null)
        {
            current = current.BaseType;
        }

        return current;
    }

    private static bool IsSame(INamedTypeSymbol? type, INamedTypeSymbol other) => SymbolEqualityComparer.Default.Equals(type, other);

    private static bool IsParameter(IPropertySymbol member, CancellationToken cancellationToken) =>
        member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is ParameterSyntax;
}
