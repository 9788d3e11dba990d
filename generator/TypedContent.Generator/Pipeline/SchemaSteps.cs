using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Locales;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps that build the schema, which depends on all files but has no locations, so that most edits leave it equal.</summary>
/// <param name="SharedKeys">The values that the locales of entries share.</param>
/// <param name="Result">The schema without images, with the problems found while building it.</param>
/// <param name="Schema">The schema.</param>
internal sealed record SchemaSteps(
    IncrementalValueProvider<SharedKeys> SharedKeys, IncrementalValueProvider<SchemaResult> Result, IncrementalValueProvider<ContentSchema> Schema)
{
    public static SchemaSteps Register(
        StepGuard guard,
        IncrementalValueProvider<GenerationOptions> options,
        ContentSteps content,
        DeclarationSteps declarations,
        IncrementalValueProvider<PreparedSource?> prepared)
    {
        var documents = content.Data.Collect();
        var known = prepared.Select(static (source, _) => source?.Schema).WithTrackingName(StepNames.PreparedSchema);
        var sharedKeys = guard.Select(
            options.Combine(documents),
            StepNames.SharedKeys,
            static (input, token) => ContentCompiler.Share(input.Right, input.Left, token),
            Compiler.Locales.SharedKeys.Empty);
        // If the schema is already known, it is not inferred again.
        var unknown = known.Combine(documents).Select(static (input, _) => input.Left is null ? input.Right : ImmutableArray<DocumentData>.Empty);
        var inputs = options.Combine(
            unknown,
            sharedKeys,
            declarations.Claims,
            declarations.ProjectNames,
            static (options, documents, sharedKeys, claims, names) => new SchemaInput(documents, sharedKeys, claims.Value, names.Value, options));
        var inferred = guard.Select(inputs, StepNames.Inference, static (input, token) => input.Build(token), SchemaResult.Empty);
        var result = inferred.Combine(known).Select(static (input, _) => input.Right ?? input.Left);
        var schema = result.Select(static (result, _) => result.Schema).Combine(content.Images.Collect())
            .Select(static (input, token) => input.Left.WithImages(input.Right)).WithTrackingName(StepNames.Schema);
        return new(sharedKeys, result, schema);
    }
}

/// <summary>The input for the schema.</summary>
internal sealed record SchemaInput(
    ImmutableArray<DocumentData> Documents,
    SharedKeys SharedKeys,
    EquatableArray<ClaimedCollection> Claims,
    EquatableArray<ProjectName> ProjectNames,
    GenerationOptions Options)
{
    public SchemaResult Build(CancellationToken cancellationToken) =>
        ContentCompiler.BuildSchema(Documents, SharedKeys, Claims, ProjectNames, Options, cancellationToken);
}
