using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Locales;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Terms;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps that build the schema, which depends on all files but has no locations, so that most edits leave it equal.</summary>
/// <param name="SharedKeys">The values that the locales of entries share.</param>
/// <param name="Result">The schema without images, with the problems found while building it.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Orders">The orders of entries, which are not part of the schema: after an edited value, nothing has to be bound again.</param>
internal sealed record SchemaSteps(
    IncrementalValueProvider<SharedKeys> SharedKeys,
    IncrementalValueProvider<SchemaResult> Result,
    IncrementalValueProvider<ContentSchema> Schema,
    IncrementalValueProvider<Boxed<EquatableArray<CollectionOrder>>> Orders)
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
            content.TermTable,
            sharedKeys,
            declarations.Claims,
            declarations.ProjectNames,
            static (options, documents, terms, sharedKeys, claims, names) =>
                new SchemaInput(documents, terms, sharedKeys, claims.Value, names.Value, options));
        var inferred = guard.Select(inputs, StepNames.Inference, static (input, token) => input.Build(token), SchemaResult.Empty);
        var result = inferred.Combine(known).Select(static (input, _) => input.Right ?? input.Left);
        var schema = result.Select(static (result, _) => result.Schema).Combine(content.Images.Collect())
            .Select(static (input, token) => input.Left.WithImages(input.Right)).WithTrackingName(StepNames.Schema);
        var orders = guard.SelectBoxed(
            schema.Combine(
                documents,
                content.TermTable,
                sharedKeys,
                prepared,
                static (schema, documents, terms, sharedKeys, prepared) => new OrderInput(schema, documents, terms, sharedKeys, prepared)),
            StepNames.Orders,
            static (input, token) => input.Order(token));
        return new(sharedKeys, result, schema, orders);
    }
}

/// <summary>The input for the schema.</summary>
internal sealed record SchemaInput(
    ImmutableArray<DocumentData> Documents,
    TermTable Terms,
    SharedKeys SharedKeys,
    EquatableArray<ClaimedCollection> Claims,
    EquatableArray<ProjectName> ProjectNames,
    GenerationOptions Options)
{
    public SchemaResult Build(CancellationToken cancellationToken) =>
        ContentCompiler.BuildSchema(Documents, Terms, SharedKeys, Claims, ProjectNames, Options, cancellationToken);
}

/// <summary>The input for the orders of entries.</summary>
internal sealed record OrderInput(
    ContentSchema Schema, ImmutableArray<DocumentData> Documents, TermTable Terms, SharedKeys SharedKeys, PreparedSource? Prepared)
{
    public EquatableArray<CollectionOrder> Order(CancellationToken cancellationToken) =>
        Prepared is { Schema: not null, Content.Orders: var orders } ? orders : ContentCompiler.Order(Documents, Terms, Schema, SharedKeys, cancellationToken);
}
