using Microsoft.CodeAnalysis;
using TypedContent.Compiler;
using TypedContent.Generator.Host;
using TypedContent.Generator.Pipeline;

namespace TypedContent.Generator;

/// <summary>Turns content files into C# records: files, documents, schema, bound entries, source.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TypedContentGenerator : IIncrementalGenerator
{
    /// <summary>Called with the name of a guarded step before it runs, from any thread, so that tests can make it fail.</summary>
    internal Action<string>? Entering { get; init; }

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var guard = new StepGuard(context, Entering);
        var options = context.AnalyzerConfigOptionsProvider.Select(static (provider, token) => ContentCompiler.ReadOptions(
            new RoslynProperties(provider),
            token))
            .WithTrackingName(StepNames.Options);
        var declarations = DeclarationSteps.Register(context, guard, options);
        var otherTexts = context.AdditionalTextsProvider.Where(AdditionalFile.IsOther);
        var razor = RazorSteps.Register(context, guard, otherTexts, options);
        declarations = declarations with { ProjectNames = razor.AddTo(declarations.ProjectNames, options) };
        var prepared = PreparedSteps.Register(context, otherTexts, declarations);
        var content = ContentSteps.Register(context, guard, options, otherTexts, prepared);
        var schema = SchemaSteps.Register(guard, options, content, declarations, prepared);
        var entries = EntrySteps.Register(guard, options, content, schema, prepared);
        new SourceSteps(context, guard, schema.Schema, declarations, entries.Titles, prepared, schema.Orders)
            .Register(content.Entries, entries.Bound, entries.Bodies);

        // Problems have separate outputs: a moved line is reported again, but no source is written again.
        var problems = new ReportedProblems(context);
        problems.Add(declarations.Check(guard, content, options));
        problems.Add(razor.Check(guard, schema.Schema, declarations.ProjectNames));
        problems.Add(declarations.CheckRelations(guard, schema.Schema));
        problems.Add(declarations.CheckOrders(guard, schema.Result));
        problems.Add(DeclarationSteps.CheckReferencedBy(context, guard));
        problems.Add(DeclarationSteps.CheckContentOrder(context, guard));
        problems.Add(DeclarationSteps.CheckJsonContexts(context, guard));
        problems.Add(content.Documents.SelectMany(static (document, _) => document.Problems));
        problems.Add(content.Terms.SelectMany(static (result, _) => result.Problems));
        problems.Add(schema.Result.SelectMany(static (result, _) => result.Problems));
        problems.Add(entries.Problems);
        problems.Add(entries.Bodies.SelectMany(static (result, _) => result.Problems));
        problems.Add(LinkSteps.CheckForeignSyntax(guard, content));
        problems.Add(prepared.SelectMany(static (source, _) => source?.Content.ForeignSyntax ?? default));
        problems.Add(content.UnreadMdx);
        problems.Add(content.TemplateProblems);
        problems.Add(LinkSteps.Check(guard, content, entries.Bodies));
        problems.Add(entries.Bodies.SelectMany(static (result, _) => result.LinkProblems));
        ReportSteps.Register(context, guard, options, content, schema.Result, problems.All);
        ErrorDirectiveSteps.Register(context, guard, options, problems.All);
    }
}
