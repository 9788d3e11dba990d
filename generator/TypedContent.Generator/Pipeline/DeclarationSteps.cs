using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Declarations;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps that read what the project's own C# says of the content.</summary>
/// <param name="Claims">The collections that records declare.</param>
/// <param name="ProjectNames">The names that are taken.</param>
/// <param name="Parts">What further parts of inferred records say of their JSON.</param>
/// <param name="Json">What declared records say of their JSON.</param>
/// <param name="Declarations">What was read of each declaration.</param>
internal sealed record DeclarationSteps(
    IncrementalValueProvider<Boxed<EquatableArray<ClaimedCollection>>> Claims,
    IncrementalValueProvider<Boxed<EquatableArray<ProjectName>>> ProjectNames,
    IncrementalValueProvider<Boxed<EquatableArray<JsonRecord>>> Parts,
    IncrementalValueProvider<Boxed<EquatableArray<JsonDeclaration>>> Json,
    IncrementalValueProvider<ImmutableArray<DeclarationResult>> Declarations)
{
    public static DeclarationSteps Register(
        IncrementalGeneratorInitializationContext context, StepGuard guard, IncrementalValueProvider<GenerationOptions> options)
    {
        var read = guard.Step<GeneratorAttributeSyntaxContext, DeclarationResult>(
            StepNames.Declarations, DeclarationReader.Read, DeclarationReader.SubjectOf, DeclarationReader.Failed);
        var declarations = context.SyntaxProvider.ForAttributeWithMetadataName(KnownNames.ContentCollection, DeclarationReader.IsCandidate, read)
            .WithTrackingName(StepNames.Declarations).Collect();
        var claims = guard.SelectBoxed(declarations, StepNames.Claims, ClaimedCollections.Of);
        var project = guard.Select(
            context.CompilationProvider.Combine(options),
            StepNames.ProjectNames,
            static (input, token) => ProjectNameReader.Read(input.Left, input.Right.Namespace, token),
            new ProjectNamespace(default, default));
        return new(
            claims,
            project.SelectBoxed(static (read, _) => read.Names),
            project.SelectBoxed(static (read, _) => read.Parts),
            declarations.SelectBoxed(ClaimedCollections.JsonOf),
            declarations);
    }

    /// <summary>Finds declared records that System.Text.Json's generator does not see whole.</summary>
    public static IncrementalValuesProvider<Boxed<EquatableArray<Problem>>> CheckJsonContexts(
        IncrementalGeneratorInitializationContext context, StepGuard guard) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            KnownNames.JsonSerializable,
            JsonContextReader.IsCandidate,
            guard.Check<GeneratorAttributeSyntaxContext>(StepNames.JsonContexts, JsonContextReader.Check, JsonContextReader.SubjectOf))
            .WithTrackingName(StepNames.JsonContexts);

    /// <summary>Finds what is wrong with the declarations, beside the collections that there are.</summary>
    public IncrementalValueProvider<Boxed<EquatableArray<Problem>>> Check(StepGuard guard, ContentSteps content)
    {
        var names = guard.SelectBoxed(content.Documents.Collect(), StepNames.CollectionNames, CollectionNames.Of);
        return names.Combine(Declarations).Select(
            guard.Check<(Boxed<EquatableArray<string>> Collections, ImmutableArray<DeclarationResult> Declarations)>(
                nameof(ClaimedCollection),
                static (input, token) => ClaimedCollections.Check(input.Declarations, input.Collections.Value, token),
                static _ => new("the declared records")));
    }
}
