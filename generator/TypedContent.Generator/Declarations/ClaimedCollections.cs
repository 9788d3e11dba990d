using System.Collections.Immutable;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>Combines the declarations of all collections.</summary>
internal static class ClaimedCollections
{
    /// <summary>The claims, one per collection, ordered by name.</summary>
    public static EquatableArray<ClaimedCollection> Of(ImmutableArray<DeclarationResult> declarations, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Ordered(declarations)
            .Select(static group => new ClaimedCollection(group.Key, group.First().Collection))
            .Concat(declarations.Where(static declaration => !IsNamed(declaration)).Select(static declaration => declaration.TypeName)
                .OrderBy(static type => type, StringComparer.Ordinal).Select(static type => new ClaimedCollection("", null) { UnnamedRecord = type }))
            .ToEquatableArray();
    }

    /// <summary>The JSON attributes of the records, one item per collection.</summary>
    public static EquatableArray<JsonDeclaration> JsonOf(ImmutableArray<DeclarationResult> declarations, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Ordered(declarations).Select(static group => group.First()).Where(static declaration => declaration.Json.Count > 0)
            .Select(static declaration => new JsonDeclaration(declaration.Json[0].Type, declaration.Json)).ToEquatableArray();
    }

    /// <summary>The XML documentation of the records, each once.</summary>
    public static EquatableArray<RecordDescription> DescriptionsOf(ImmutableArray<DeclarationResult> declarations, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Ordered(declarations).SelectMany(static group => group.First().Descriptions).Distinct().ToEquatableArray();
    }

    /// <summary>The members that records request, one item per record with such members.</summary>
    public static EquatableArray<RelationRequests> RelationsOf(ImmutableArray<DeclarationResult> declarations, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Ordered(declarations).Select(static group => group.First().ReferencedBy?.Requests).OfType<RelationRequests>().ToEquatableArray();
    }

    /// <summary>The problems of the requested members, compared with the schema.</summary>
    public static EquatableArray<Problem> CheckRelations(
        ImmutableArray<DeclarationResult> declarations, ContentSchema schema, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var problems = new List<Problem>();
        foreach (var group in Ordered(declarations))
        {
            if (group.First() is { ReferencedBy: { } referencedBy } && schema.FindCollection(group.Key) is { Declared: { } record } target)
            {
                var members = RequestedRelations.Of(schema, target, referencedBy.Requests);
                problems.AddRange(members.Select((member, i) => member.Problem is { } problem
                    ? referencedBy.Places[i].Problem(ProblemId.UnsupportedDeclaration, record.Name, problem)
                    : null).OfType<Problem>());
            }
        }

        return problems.ToEquatableArray();
    }

    /// <summary>The problems of the orders that records set, at their locations.</summary>
    public static EquatableArray<Problem> CheckOrders(
        ImmutableArray<DeclarationResult> declarations, EquatableArray<DeclaredOrderProblem> problems, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var byCollection = problems.ToLookup(static problem => problem.Collection);
        return Ordered(declarations).Select(static group => group.First())
            .SelectMany(declaration => byCollection[declaration.Name].Select(problem => declaration.OrderPlace!
                .Problem(ProblemId.UnsupportedDeclaration, declaration.Collection!.Record.Name, problem.Text)))
            .ToEquatableArray();
    }

    /// <summary>The problems of the declarations, compared with each other, with the content and with the project's namespace.</summary>
    /// <param name="declarations">The declarations.</param>
    /// <param name="collections">The names of the collections that exist.</param>
    /// <param name="rootNamespace">The namespace of the project's code.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static EquatableArray<Problem> Check(
        ImmutableArray<DeclarationResult> declarations, EquatableArray<string> collections, string rootNamespace, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var problems = declarations.SelectMany(static declaration => declaration.Problems).ToList();
        foreach (var group in Ordered(declarations))
        {
            var first = group.First();
            foreach (var other in group.Skip(1))
            {
                problems.Add(other.Place.Problem(ProblemId.CollectionClaimedTwice, group.Key, Short(first.TypeName)));
            }

            if (!collections.Contains(group.Key))
            {
                var nearest = Suggestion.Nearest(group.Key, collections);
                problems.Add(first.Place.Problem(
                    ProblemId.UnknownCollection,
                    group.Key,
                    nearest is null ? $"add a folder '{group.Key}/' or a list file '{group.Key}.yaml'" : $"did you mean '{nearest}'?")
                    with { Properties = Suggestion.ToProperties(nearest, isCertain: true) });
            }
            else if (first.Collection is { } collection
                && ProjectName.HidesNamespace(CollectionNames.ClassNameOf(group.Key), collection.Namespace, rootNamespace))
            {
                problems.Add(NamedLikeNamespace(first, collection));
            }
        }

        // A record nested in two collections is read for each of them.
        return problems.Distinct().ToEquatableArray();
    }

    private static Problem NamedLikeNamespace(DeclarationResult declaration, DeclaredCollection collection)
    {
        var className = CollectionNames.ClassNameOf(collection.Name);
        return declaration.Place.Problem(
            ProblemId.NameOfProject,
            ProjectName.HidingText("static class", collection.Name, collection.Namespace, className),
            $"put the record into a namespace such as '{CSharpName.Inner(collection.Namespace, name => name == className)}', or rename the collection")
            with { IsLowered = true };
    }

    private static IEnumerable<IGrouping<string, DeclarationResult>> Ordered(ImmutableArray<DeclarationResult> declarations) =>
        declarations.Where(IsNamed)
            .OrderBy(static declaration => declaration.TypeName, StringComparer.Ordinal)
            .GroupBy(static declaration => declaration.Name)
            .OrderBy(static group => group.Key, StringComparer.Ordinal);

    private static bool IsNamed(DeclarationResult declaration) => CSharpName.Pascal(declaration.Name).Length > 0;

    private static string Short(string typeName) => typeName.Substring("global::".Length);
}
