using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Declarations;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps that read what the project's own C# says of the content.</summary>
/// <param name="Claims">The collections that records declare.</param>
/// <param name="ProjectNames">The names that are taken.</param>
/// <param name="Declarations">What was read of each declaration.</param>
internal sealed record DeclarationSteps(
    IncrementalValueProvider<EquatableArray<ClaimedCollection>> Claims,
    IncrementalValueProvider<EquatableArray<ProjectName>> ProjectNames,
    IncrementalValueProvider<ImmutableArray<DeclarationResult>> Declarations)
{
    public static DeclarationSteps Register(
        IncrementalGeneratorInitializationContext context, StepGuard guard, IncrementalValueProvider<GenerationOptions> options)
    {
        var read = guard.Step<GeneratorAttributeSyntaxContext, DeclarationResult>(
            StepNames.Declarations, DeclarationReader.Read, DeclarationReader.SubjectOf, DeclarationReader.Failed);
        var declarations = context.SyntaxProvider.ForAttributeWithMetadataName(KnownNames.ContentCollection, DeclarationReader.IsCandidate, read)
            .WithTrackingName(StepNames.Declarations).Collect();
        return new(
            guard.Select(declarations, StepNames.Claims, ClaimedCollections.Of, EquatableArray<ClaimedCollection>.Empty),
            guard.Select(
                context.CompilationProvider.Combine(options),
                StepNames.ProjectNames,
                static (input, token) => ProjectNameReader.Read(input.Left, input.Right.Namespace, token),
                default),
            declarations);
    }

    /// <summary>Finds what is wrong with the declarations, beside the collections that there are.</summary>
    public IncrementalValueProvider<EquatableArray<Problem>> Check(StepGuard guard, ContentSteps content)
    {
        var names = guard.Select(content.Documents.Collect(), StepNames.CollectionNames, CollectionNames.Of, default);
        return Declarations.Combine(names).Select(guard.Check<(ImmutableArray<DeclarationResult> Declarations, EquatableArray<string> Collections)>(
            nameof(ClaimedCollection),
            static (input, token) => ClaimedCollections.Check(input.Declarations, input.Collections, token),
            static _ => new("the declared records")));
    }
}
