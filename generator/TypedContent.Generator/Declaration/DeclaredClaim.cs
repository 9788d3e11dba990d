using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Reading;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Declaration;

/// <summary>A collection that a declared record claims.</summary>
/// <param name="Name">The collection's name.</param>
/// <param name="Collection">The schema; <see langword="null"/> where the record can't be one, so that nothing is inferred in its place.</param>
internal sealed record DeclaredClaim(string Name, DeclaredCollection? Collection)
{
    /// <summary>The C# name of a record that names no collection, which is reported: no inferred record adds to it.</summary>
    public string? UnnamedRecord { get; init; }

    /// <summary>Reads all declarations: what is wrong with them, and the claims.</summary>
    public static (IncrementalValueProvider<EquatableArray<Problem>> Diagnostics, IncrementalValueProvider<EquatableArray<DeclaredClaim>> Claims) Read(
        IncrementalGeneratorInitializationContext context, Guard guard, IncrementalValuesProvider<Document> documents)
    {
        var declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownNames.ContentCollection, DeclarationReader.IsCandidate, guard.Step<GeneratorAttributeSyntaxContext, DeclarationResult>(StepNames.Declarations, DeclarationReader.Read, DeclarationReader.Failed))
            .WithTrackingName(StepNames.Declarations).Collect();
        var names = guard.Select(documents.Collect(), StepNames.Names, CollectionNames.Of, default);
        var diagnostics = declarations.Combine(names).Select(guard.Check<(ImmutableArray<DeclarationResult>, EquatableArray<string>)>(nameof(DeclaredClaim), Check, static _ => new("the declared records")));
        return (diagnostics, guard.Select(declarations, StepNames.Claims, Of, EquatableArray<DeclaredClaim>.Empty));
    }

    /// <summary>The claims, one a collection, ordered by name.</summary>
    private static EquatableArray<DeclaredClaim> Of(ImmutableArray<DeclarationResult> declarations, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Ordered(declarations)
            .Select(static group => new DeclaredClaim(group.Key, group.First().Collection))
            .Concat(declarations.Where(static declaration => !IsNamed(declaration)).Select(static declaration => declaration.TypeName)
                .OrderBy(static type => type, StringComparer.Ordinal).Select(static type => new DeclaredClaim("", null) { UnnamedRecord = type }))
            .ToEquatableArray();
    }

    /// <summary>What is wrong with the declarations, beside each other and beside the content.</summary>
    private static EquatableArray<Problem> Check(
        (ImmutableArray<DeclarationResult> Declarations, EquatableArray<string> Collections) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var diagnostics = input.Declarations.SelectMany(static declaration => declaration.Diagnostics).ToList();
        foreach (var group in Ordered(input.Declarations))
        {
            var first = group.First();
            foreach (var other in group.Skip(1))
            {
                diagnostics.Add(other.Place.Problem(ProblemId.CollectionClaimedTwice, group.Key, Short(first.TypeName)));
            }

            if (!input.Collections.Contains(group.Key))
            {
                var nearest = Suggestion.Nearest(group.Key, input.Collections);
                diagnostics.Add(first.Place.Problem(
                    ProblemId.UnknownCollection,
                    group.Key,
                    nearest is null ? $"add a folder '{group.Key}/' or a list file '{group.Key}.yaml'" : $"did you mean '{nearest}'?")
                    with { Properties = Suggestion.ToProperties(nearest) });
            }
        }

        // A nested record of two collections is read with each.
        return diagnostics.Distinct().ToEquatableArray();
    }

    private static IEnumerable<IGrouping<string, DeclarationResult>> Ordered(ImmutableArray<DeclarationResult> declarations) =>
        declarations.Where(IsNamed)
            .OrderBy(static declaration => declaration.TypeName, StringComparer.Ordinal)
            .GroupBy(static declaration => declaration.Name)
            .OrderBy(static group => group.Key, StringComparer.Ordinal);

    private static bool IsNamed(DeclarationResult declaration) => CSharpName.Pascal(declaration.Name).Length > 0;

    private static string Short(string typeName) => typeName.Substring("global::".Length);
}
