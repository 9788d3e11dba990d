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
/// <param name="PartMembers">The members of these parts.</param>
/// <param name="Json">The JSON attributes of declared records.</param>
/// <param name="Descriptions">The XML documentation of declared records.</param>
/// <param name="Relations">The members that declared records request, with the entries that refer to an entry.</param>
/// <param name="Declarations">The result for each declaration.</param>
internal sealed record DeclarationSteps(
    IncrementalValueProvider<Boxed<EquatableArray<ClaimedCollection>>> Claims,
    IncrementalValueProvider<Boxed<EquatableArray<ProjectName>>> ProjectNames,
    IncrementalValueProvider<Boxed<EquatableArray<JsonRecord>>> Parts,
    IncrementalValueProvider<Boxed<EquatableArray<RecordMembers>>> PartMembers,
    IncrementalValueProvider<Boxed<EquatableArray<JsonDeclaration>>> Json,
    IncrementalValueProvider<Boxed<EquatableArray<RecordDescription>>> Descriptions,
    IncrementalValueProvider<Boxed<EquatableArray<RelationRequests>>> Relations,
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
            project.SelectBoxed(static (read, _) => read.Members),
            declarations.SelectBoxed(ClaimedCollections.JsonOf),
            declarations.SelectBoxed(ClaimedCollections.DescriptionsOf),
            declarations.SelectBoxed(ClaimedCollections.RelationsOf),
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

    /// <summary>Finds <c>[ReferencedBy]</c> on types that are no schema.</summary>
    public static IncrementalValuesProvider<Boxed<EquatableArray<Problem>>> CheckReferencedBy(
        IncrementalGeneratorInitializationContext context, StepGuard guard) => CheckStray(
            context,
            guard,
            KnownNames.ReferencedBy,
            StepNames.ReferencedBy,
            "has [ReferencedBy], but no [ContentCollection]; remove the attribute, since an inferred record has these members without it");

    /// <summary>Finds <c>[ContentOrder]</c> on types that are no schema.</summary>
    public static IncrementalValuesProvider<Boxed<EquatableArray<Problem>>> CheckContentOrder(
        IncrementalGeneratorInitializationContext context, StepGuard guard) => CheckStray(
            context,
            guard,
            KnownNames.ContentOrder,
            StepNames.ContentOrder,
            "has [ContentOrder], but no [ContentCollection]; add one, or set the order in the project file, as in "
                + "<TypedContentOrder>articles: -date, title</TypedContentOrder>");

    /// <summary>Finds problems with the members that declared records request, compared with the schema.</summary>
    public IncrementalValueProvider<Boxed<EquatableArray<Problem>>> CheckRelations(StepGuard guard, IncrementalValueProvider<ContentSchema> schema) =>
        schema.Combine(Declarations, static (schema, all) => new RelationCheck(all, schema)).Select(
            guard.Check<RelationCheck>(
                StepNames.Relations,
                static (input, token) => ClaimedCollections.CheckRelations(input.Declarations, input.Schema, token),
                static _ => new("the declared records"))).WithTrackingName(StepNames.Relations);

    /// <summary>Gives the problems of the orders that declared records set their locations.</summary>
    public IncrementalValueProvider<Boxed<EquatableArray<Problem>>> CheckOrders(StepGuard guard, IncrementalValueProvider<SchemaResult> schema) =>
        schema.SelectBoxed(static (result, _) => result.OrderProblems)
            .Combine(Declarations, static (problems, all) => new OrderCheck(all, problems.Value)).Select(
                guard.Check<OrderCheck>(
                    StepNames.OrderChecks,
                    static (input, token) => ClaimedCollections.CheckOrders(input.Declarations, input.Problems, token),
                    static _ => new("the declared records"))).WithTrackingName(StepNames.OrderChecks);

    /// <summary>Finds problems with the declarations, compared with the collections of the content and the project's namespace.</summary>
    public IncrementalValueProvider<Boxed<EquatableArray<Problem>>> Check(
        StepGuard guard, ContentSteps content, IncrementalValueProvider<GenerationOptions> options)
    {
        var names = guard.SelectBoxed(content.Documents.Collect(), StepNames.CollectionNames, CollectionNames.Of);
        return names.Combine(
            content.TermTable,
            Declarations,
            options,
            static (names, terms, all, options) =>
                new DeclarationCheck(all, names.Value.Union(terms.Collections).ToEquatableArray(), options.RootNamespace)).Select(
            guard.Check<DeclarationCheck>(
                nameof(ClaimedCollection),
                static (input, token) => ClaimedCollections.Check(input.Declarations, input.Collections, input.RootNamespace, token),
                static _ => new("the declared records")));
    }

    private static IncrementalValuesProvider<Boxed<EquatableArray<Problem>>> CheckStray(
        IncrementalGeneratorInitializationContext context, StepGuard guard, string attribute, string step, string problem) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            attribute,
            DeclarationReader.IsCandidate,
            guard.Check<GeneratorAttributeSyntaxContext>(step, (input, token) => StrayAttributes.Check(input, problem, token), StrayAttributes.SubjectOf))
            .WithTrackingName(step);
}

/// <summary>The input for checking the members that declared records request.</summary>
internal sealed record RelationCheck(ImmutableArray<DeclarationResult> Declarations, ContentSchema Schema);

/// <summary>The input for the problems of orders.</summary>
internal sealed record OrderCheck(ImmutableArray<DeclarationResult> Declarations, EquatableArray<DeclaredOrderProblem> Problems);

/// <summary>The input for checking declarations.</summary>
internal sealed record DeclarationCheck(ImmutableArray<DeclarationResult> Declarations, EquatableArray<string> Collections, string RootNamespace);
