using Microsoft.CodeAnalysis;
using TypedContent.Compiler;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps that bind each entry and render its body, by itself; the titles of others come last.</summary>
/// <param name="Bound">The entries with their values.</param>
/// <param name="Bodies">Their bodies.</param>
/// <param name="Titles">The titles of all entries.</param>
/// <param name="Problems">What is wrong with values.</param>
internal sealed record EntrySteps(
    IncrementalValuesProvider<BoundEntry> Bound,
    IncrementalValuesProvider<BodyResult> Bodies,
    IncrementalValueProvider<TitleTable> Titles,
    IncrementalValuesProvider<EquatableArray<Problem>> Problems)
{
    public static EntrySteps Register(StepGuard guard, IncrementalValueProvider<GenerationOptions> options, ContentSteps content, SchemaSteps schema)
    {
        var bindings = content.Entries.Combine(schema.Schema).Combine(schema.SharedKeys)
            .Select(static (input, token) => ContentCompiler.Bind(input.Left.Left, input.Left.Right, input.Right, token)).WithTrackingName(StepNames.Bindings);
        return new(
            bindings.Select(static (result, _) => result.Entry).WhereNotNull().WithTrackingName(StepNames.BoundEntries),
            content.Entries.Combine(schema.Schema).Combine(options)
                .Select(static (input, token) => ContentCompiler.Render(input.Left.Left, input.Left.Right, input.Right, token)).WithTrackingName(StepNames.Renderings),
            guard.Select(content.Data.Collect(), StepNames.Titles, TitleTable.Of, TitleTable.Empty),
            bindings.Select(static (result, _) => result.Diagnostics));
    }
}
