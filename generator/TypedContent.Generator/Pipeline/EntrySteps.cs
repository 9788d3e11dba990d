using Microsoft.CodeAnalysis;
using TypedContent.Compiler;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Locales;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps that bind each entry and render its body separately; the titles of others are filled in last.</summary>
/// <param name="Bound">The entries with their values.</param>
/// <param name="Bodies">Their bodies.</param>
/// <param name="Titles">The titles of all entries.</param>
/// <param name="Problems">The problems of values.</param>
internal sealed record EntrySteps(
    EntryValues<BoundEntry> Bound,
    IncrementalValuesProvider<BodyResult> Bodies,
    IncrementalValueProvider<TitleTable> Titles,
    IncrementalValuesProvider<Problem> Problems)
{
    public static EntrySteps Register(
        StepGuard guard,
        IncrementalValueProvider<GenerationOptions> options,
        ContentSteps content,
        SchemaSteps schema,
        IncrementalValueProvider<PreparedSource?> prepared)
    {
        var others = prepared.SelectBoxed(static (source, _) => source?.Titles ?? default);
        var bindings = content.Entries.Select(entries => entries.Select(
            schema.Schema,
            schema.SharedKeys,
            static (entry, schema, sharedKeys) => new BindingInput(entry, schema, sharedKeys),
            StepGuard.Traced<BindingInput, BindingResult>(
                StepNames.Bindings, static (input, token) => input.Bind(token), static input => SubjectOf(input.Entry)))
            .WithTrackingName(StepNames.Bindings));
        // Terms have no body.
        var renderings = content.Entries.OfFiles.Select(
            schema.Schema,
            options,
            static (entry, schema, options) => new RenderingInput(entry, schema, options),
            StepGuard.Traced<RenderingInput, BodyResult>(
                StepNames.Renderings, static (input, token) => input.Render(token), static input => SubjectOf(input.Entry)))
            .WithTrackingName(StepNames.Renderings);
        return new(
            bindings.Select(static results => results.SelectNotNull(static result => result.Entry).WithTrackingName(StepNames.BoundEntries)),
            renderings,
            guard.Select(
                content.Data.Collect().Combine(content.TermTable),
                StepNames.Titles,
                static (input, token) => ContentCompiler.CollectTitles(input.Left, input.Right, token),
                TitleTable.Empty)
                .Combine(others).Select(static (input, _) => input.Right.Value.Count == 0 ? input.Left : input.Left.With(input.Right.Value)),
            bindings.Collect().SelectMany(static (results, _) => Problem.Once(results.SelectMany(static result => result.Problems))));
    }

    /// <summary>The subject of a failure.</summary>
    public static Subject SubjectOf(EntryNode entry) => new($"the entry '{entry.Path.SourcePath}'", entry.File.ProblemPath);
}

/// <summary>The input for binding an entry.</summary>
internal sealed record BindingInput(EntryNode Entry, ContentSchema Schema, SharedKeys SharedKeys)
{
    public BindingResult Bind(CancellationToken cancellationToken) => ContentCompiler.Bind(Entry, Schema, SharedKeys, cancellationToken);
}

/// <summary>The input for rendering a body.</summary>
internal sealed record RenderingInput(EntryNode Entry, ContentSchema Schema, GenerationOptions Options)
{
    public BodyResult Render(CancellationToken cancellationToken)
    {
        var result = ContentCompiler.Render(Entry, Schema, Options, cancellationToken);
        return result with { Body = result.Body?.Packed() };
    }
}
