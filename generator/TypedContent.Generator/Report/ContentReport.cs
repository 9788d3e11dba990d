using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Options;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Report;

/// <summary>
/// The output of the target <c>TypedContentReport</c>: collections, inferred types, diagnostics by kind, and lines for the project file
/// (documented in generator/docs/msbuild.md).
/// </summary>
/// <param name="Text">The text.</param>
internal sealed record ContentReport(string Text)
{
    // No collection has a name with this prefix.
    public const string HintName = "_TypedContentReport.g.cs";

    /// <summary>Creates the report.</summary>
    public static ContentReport Of(ReportInput input, CancellationToken cancellationToken)
    {
        var places = new ReportPlaces(input);
        var templates = new TemplateFiles(input);
        var problems = ProblemKind.Of(input, places, templates);
        var text = new ReportWriter();
        text.Line("TypedContent report");
        CollectionSection.Write(text, input);
        cancellationToken.ThrowIfCancellationRequested();
        var quotedDates = TypeSection.Write(text, input, places, cancellationToken);
        ProblemSection.Write(text, problems);
        LineSection.Write(text, problems, templates, input.Settings.Options.Unions, quotedDates, DateOptions.LineOf(input.Dates, DateOptions.Quoted));
        return new ContentReport(text.ToString());
    }

    /// <summary>Writes it as C# comments.</summary>
    public static void Emit(SourceProductionContext context, ContentReport report) => context.AddSource(HintName, SourceText.From(report.Text, Encoding.UTF8));
}

/// <summary>The input for a report.</summary>
internal sealed record ReportInput(
    ReportSettings Settings, ImmutableArray<DocumentData> Documents, ContentSchema Schema, ImmutableArray<Problem> Problems)
{
    /// <summary>The date formats of the project.</summary>
    public DateForms Dates => Documents.IsEmpty ? DateForms.Iso : Documents[0].Document.File.Options.Dates;

    /// <summary>The files of each collection, in the order of their paths.</summary>
    public IEnumerable<IGrouping<string, Document>> Collections => Documents.Select(static data => data.Document)
        .Where(static document => document.Collection is not null)
        .OrderBy(static document => document.File.ContentPath.Value, StringComparer.Ordinal)
            .ThenBy(static document => document.File.Path, StringComparer.Ordinal)
        .GroupBy(static document => document.Collection!)
        .OrderBy(static group => group.Key, StringComparer.Ordinal);
}
