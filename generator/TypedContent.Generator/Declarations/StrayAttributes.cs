using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>Finds attributes for declared records on types that are no schema, where they have no effect.</summary>
internal static class StrayAttributes
{
    /// <summary>Their problems.</summary>
    /// <param name="context">The type and the attributes.</param>
    /// <param name="problem">The problem, as the rest of a sentence about the type.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static EquatableArray<Problem> Check(GeneratorAttributeSyntaxContext context, string problem, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return context.TargetSymbol.Find(KnownNames.ContentCollection) is not null
            ? default
            : context.Attributes.Select(attribute => Place.Of(attribute, cancellationToken)
                .Problem(ProblemId.UnsupportedDeclaration, context.TargetSymbol.Name, problem)).ToEquatableArray();
    }

    /// <summary>The subject of a failure.</summary>
    public static Subject SubjectOf(GeneratorAttributeSyntaxContext context) => new($"the type '{context.TargetSymbol.Name}'");
}
