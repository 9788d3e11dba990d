using System.Collections.Immutable;
using TypedContent.Compiler;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Locales;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Terms;
using TypedContent.Compiler.Text;
using TypedContent.Tool.Prepare;

namespace TypedContent.Tool.Projects;

/// <summary>The content of a project, compiled without its C#.</summary>
/// <param name="Options">The project's settings.</param>
/// <param name="Root">The content root.</param>
/// <param name="Documents">The content files.</param>
/// <param name="SharedKeys">The values that locales share.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Bindings">The values of each entry, in the order of the entries of all documents.</param>
/// <param name="Bodies">The body of each entry, in the same order.</param>
/// <param name="Problems">The problems, in the order in which the generator reports them.</param>
internal sealed record ProjectContent(
    GenerationOptions Options,
    ContentRoot Root,
    ImmutableArray<Document> Documents,
    SharedKeys SharedKeys,
    ContentSchema Schema,
    ImmutableArray<BindingResult> Bindings,
    ImmutableArray<BodyResult> Bodies,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>The entries of all documents.</summary>
    public IEnumerable<EntryNode> Entries => Documents.SelectMany(static document => document.Entries);

    /// <summary>Compiles the content.</summary>
    /// <param name="request">The properties and files.</param>
    /// <param name="claims">The collections that records declare.</param>
    /// <param name="cache">The documents of the last run, which are reused if their files are the same.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static ProjectContent Compile(
        PrepareRequest request, EquatableArray<ClaimedCollection> claims, DocumentCache cache, CancellationToken cancellationToken)
    {
        var content = RequestedContent.Find(request, SourceFileReader.Read);
        var options = content.Options;
        var documents = content.Files.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(file => cache.Read(file.Path, file.ContentPath, content.Root.Options, cancellationToken)).ToImmutableArray();
        cache.Keep(documents);
        var data = documents.Select(document => DocumentData.Of(document, cancellationToken)).ToImmutableArray();
        var failures = new List<Problem>();
        var sharedKeys = Whole(() => ContentCompiler.Share(data, options, cancellationToken), SharedKeys.Empty, failures);
        var terms = Whole(() => ContentCompiler.FindTerms(data, options, cancellationToken), TermResult.Empty, failures);
        var result = Whole(
            () => ContentCompiler.BuildSchema(data, terms.Table, sharedKeys, claims, default, options, cancellationToken), SchemaResult.Empty, failures);
        var schema = result.Schema.WithImages([.. content.Images]);
        var entries = documents.SelectMany(static document => document.Entries).ToList();
        var bindings = Each(entries, entry => ContentCompiler.Bind(entry, schema, sharedKeys, cancellationToken));
        var termBindings = Each([.. terms.Table.Entries], entry => ContentCompiler.Bind(entry, schema, sharedKeys, cancellationToken));
        var bodies = Each(entries, entry => ContentCompiler.Render(entry, schema, options, cancellationToken));
        var anchors = documents.SelectMany(ContentCompiler.FindAnchors).ToImmutableArray();
        var targets = Whole(() => ContentCompiler.CollectLinkTargets(anchors, [.. content.Images], cancellationToken), LinkTargets.Empty, failures);
        var foreign = Whole(
            () => ContentCompiler.ReportForeignSyntax(
                [.. documents.SelectMany(document => ContentCompiler.FindForeignSyntax(document, cancellationToken))], cancellationToken),
            default,
            failures);
        IEnumerable<Problem> problems =
        [
            .. documents.SelectMany(static document => document.Problems),
            .. terms.Problems,
            .. result.Problems,
            .. Problem.Once(bindings.Concat(termBindings).SelectMany(static binding => binding.Problems)),
            .. bodies.SelectMany(static body => body.Problems),
            .. foreign,
            .. ContentCompiler.ReportUnreadMdx([.. content.UnreadMdx], cancellationToken),
            .. content.TemplateProblems,
            .. bodies.SelectMany(body => ContentCompiler.CheckLinks(body.Checks, targets, cancellationToken)),
            .. failures,
        ];
        return new ProjectContent(options, content.Root, documents, sharedKeys, schema, bindings, bodies, [.. problems]);

        ImmutableArray<T> Each<T>(List<EntryNode> all, Func<EntryNode, T> run) =>
            [.. all.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(run)];
    }

    // An unforeseen failure is one more problem, and the rest is still checked.
    private static T Whole<T>(Func<T> run, T fallback, List<Problem> failures) => Failsafe.Run(run, e =>
    {
        failures.Add(Problem.Failure(e, new Subject("the content as a whole")));
        return fallback;
    });
}
