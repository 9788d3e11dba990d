using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Prepared;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.CSharp;
using TypedContent.Generator.Host;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps for content prepared by the tool, which a build may have in place of content files.</summary>
internal static class PreparedSteps
{
    /// <summary>The prepared content; <see langword="null"/> if there is none that may be used.</summary>
    public static IncrementalValueProvider<PreparedSource?> Register(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<AdditionalText> otherTexts, DeclarationSteps declarations)
    {
        var preparation = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, token) => Preparation.Read(new RoslynProperties(provider), token)).WithTrackingName(StepNames.Preparation);
        var files = otherTexts.Combine(preparation)
            .Where(static input => input.Right is not null && input.Left.Path.Replace('\\', '/') == input.Right.Path)
            .Select(static (input, _) => input.Left).Collect();
        return preparation.Combine(
                files,
                declarations.Claims,
                declarations.ProjectNames,
                static (preparation, files, claims, names) => new PreparedInput(files, preparation, claims.Value, names.Value))
            .Select(static (input, token) => input.Read(token)).WithTrackingName(StepNames.Prepared);
    }
}

/// <summary>The input for reading prepared content.</summary>
internal sealed record PreparedInput(
    ImmutableArray<AdditionalText> Files, Preparation? Preparation, EquatableArray<ClaimedCollection> Claims, EquatableArray<ProjectName> ProjectNames)
{
    public PreparedSource? Read(CancellationToken cancellationToken) =>
        Preparation is not null
        && Files is [var file]
        && file.GetText(cancellationToken)?.ToString() is { } text
        && Preparation.Use(text, Claims) is { } content
            ? PreparedSource.Of(file.Path, Preparation.Stamp, content, Claims, ProjectNames)
            : null;
}

/// <summary>Prepared content, with its additional file.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Stamp">The hash of its text, used for comparison.</param>
/// <param name="Content">The content.</param>
/// <param name="Schema">Its schema, if the project's own C# does not change it; otherwise <see langword="null"/>.</param>
internal sealed record PreparedSource(string Path, string Stamp, PreparedContent Content, SchemaResult? Schema)
{
    /// <summary>The files that still have to be processed.</summary>
    public IEnumerable<PreparedFile> Files => Schema is null ? Content.Files.All : Content.Files.Open;

    /// <summary>The documentation of the entries in tables that are not processed.</summary>
    public EquatableArray<EntrySummary> Summaries => Names
        .Select(static name => new EntrySummary(
            name.Variant.Path, name.Variant.Index, name.Summary.Title, name.Summary.SourcePath)).ToEquatableArray();

    /// <summary>Their titles.</summary>
    public EquatableArray<TitledEntry> Titles => Names.Where(static name => name.Summary.Title is not null)
        .Select(static name => new TitledEntry(name.Collection, name.Variant.Slug, name.Variant.Locale, name.Summary.Title!)).ToEquatableArray();

    // The files that are still processed provide their own.
    private IEnumerable<(string Collection, EntryVariant Variant, PreparedSummary Summary)> Names
    {
        get
        {
            // Terms are processed as well.
            var open = new HashSet<string>(
                Files.Select(static file => file.Path).Concat(Content.Terms.Table.Terms.Select(static term => term.Path)), StringComparer.Ordinal);
            return Schema is null
                ? []
                : Schema.Schema.TableVariants.Zip(Content.Summaries, static (name, summary) => (name.Collection, name.Variant, summary))
                    .Where(name => !open.Contains(name.Variant.Path));
        }
    }

    /// <summary>Creates prepared content; <see langword="null"/> if it is invalid.</summary>
    public static PreparedSource? Of(
        string path, string stamp, PreparedContent content, EquatableArray<ClaimedCollection> claims, EquatableArray<ProjectName> projectNames)
    {
        try
        {
            var source = new PreparedSource(path, stamp, content, content.SchemaFor(claims, projectNames));
            _ = source.Files.Count();
            return source;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public bool Equals(PreparedSource? other) =>
        other is not null && Path == other.Path && Stamp == other.Stamp && Schema is null == other.Schema is null;

    public override int GetHashCode() => Stamp.GetHashCode();
}
