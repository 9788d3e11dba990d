using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Declarations;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps that read the project's own C#.</summary>
/// <param name="Claims">The collections that records declare.</param>
/// <param name="ProjectNames">The names already used.</param>
/// <param name="Parts">The JSON attributes on other parts of inferred records.</param>
/// <param name="Json">The JSON attributes of declared records.</param>
/// <param name="Declarations">The result for each declaration.</param>
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

    /// <summary>Finds declared records that System.Text.Json's generator does not see completely.</summary>
    public static IncrementalValuesProvider<Boxed<EquatableArray<Problem>>> CheckJsonContexts(
        IncrementalGeneratorInitializationContext context, StepGuard guard) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            KnownNames.JsonSerializable,
            JsonContextReader.IsCandidate,
            guard.Check<GeneratorAttributeSyntaxContext>(StepNames.JsonContexts, JsonContextReader.Check, JsonContextReader.SubjectOf))
            .WithTrackingName(StepNames.JsonContexts);

    /// <summary>Finds problems with the declarations, compared with the collections of the content.</summary>
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
