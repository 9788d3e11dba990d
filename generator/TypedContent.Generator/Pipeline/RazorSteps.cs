using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Declarations;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps that find the classes from Razor's generator, whose output is not visible to this one.</summary>
/// <param name="Components">The Razor components of the project.</param>
internal sealed record RazorSteps(IncrementalValueProvider<Boxed<EquatableArray<RazorComponent>>> Components)
{
    public static RazorSteps Register(
        IncrementalGeneratorInitializationContext context,
        StepGuard guard,
        IncrementalValuesProvider<AdditionalText> otherTexts,
        IncrementalValueProvider<GenerationOptions> options)
    {
        var files = otherTexts.Where(RazorFile.Is).Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (input, token) => RazorFile.Read(input.Left, input.Right, token)).WithTrackingName(StepNames.RazorFiles)
            .WhereNotNull();
        return new(guard.SelectBoxed(
            files.Collect().Combine(options),
            StepNames.RazorComponents,
            static (input, token) => RazorComponent.Of(input.Left, input.Right.RootNamespace, token)));
    }

    /// <summary>The names already used in the namespace of inferred types, including those of components.</summary>
    /// <param name="names">The names in the project's C#.</param>
    /// <param name="options">The project's options.</param>
    public IncrementalValueProvider<Boxed<EquatableArray<ProjectName>>> AddTo(
        IncrementalValueProvider<Boxed<EquatableArray<ProjectName>>> names, IncrementalValueProvider<GenerationOptions> options) =>
        names.Combine(Components, options, static (names, components, options) => new TakenNames(names, components.Value, options.Namespace))
            .Select(static (input, _) => input.All).WithTrackingName(StepNames.TakenNames);

    /// <summary>Finds components with the names of collections.</summary>
    /// <param name="guard">Reports failures.</param>
    /// <param name="schema">The collections.</param>
    /// <param name="names">The names already used in the namespace of inferred types.</param>
    public IncrementalValueProvider<Boxed<EquatableArray<Problem>>> Check(
        StepGuard guard, IncrementalValueProvider<ContentSchema> schema, IncrementalValueProvider<Boxed<EquatableArray<ProjectName>>> names) =>
        schema.Combine(Components, names, static (schema, components, names) => new ComponentCheck(schema, components.Value, names.Value)).Select(
            guard.Check<ComponentCheck>(
                StepNames.ComponentConflicts,
                static (input, token) => ComponentConflicts.Find(input.Schema, input.Components, input.Names, token),
                static _ => new("the Razor components"))).WithTrackingName(StepNames.ComponentConflicts);
}

/// <summary>The names already used in the namespace of inferred types.</summary>
/// <param name="OfCSharp">The names in the project's C#.</param>
/// <param name="Components">The Razor components of the project.</param>
/// <param name="Namespace">The namespace.</param>
internal sealed record TakenNames(Boxed<EquatableArray<ProjectName>> OfCSharp, EquatableArray<RazorComponent> Components, string Namespace)
{
    public Boxed<EquatableArray<ProjectName>> All => Components.Count == 0
        ? OfCSharp
        : new(OfCSharp.Value.Concat(RazorComponent.NamesIn(Namespace, Components)).ToEquatableArray());
}

/// <summary>The input for finding conflicts.</summary>
internal sealed record ComponentCheck(ContentSchema Schema, EquatableArray<RazorComponent> Components, EquatableArray<ProjectName> Names);
