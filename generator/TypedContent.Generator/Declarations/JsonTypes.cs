using Microsoft.CodeAnalysis;

namespace TypedContent.Generator.Declarations;

/// <summary>Finds the types that System.Text.Json writes with a value.</summary>
internal static class JsonTypes
{
    /// <summary>The types of an assembly in a type, each once: in a list, an array, a dictionary, or whatever else is made of them, and in their members.</summary>
    /// <param name="type">The type.</param>
    /// <param name="assembly">The assembly.</param>
    /// <param name="membersOf">The types of the members that are looked at; none where they are not of interest.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static IEnumerable<INamedTypeSymbol> In(
        ITypeSymbol type, IAssemblySymbol assembly, Func<INamedTypeSymbol, IEnumerable<ITypeSymbol>> membersOf, CancellationToken cancellationToken)
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
            if (!SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, assembly) || !seen.Add(named.OriginalDefinition))
            {
                continue;
            }

            yield return named;
            foreach (var member in membersOf(named))
            {
                queue.Enqueue(member);
            }
        }
    }
}
