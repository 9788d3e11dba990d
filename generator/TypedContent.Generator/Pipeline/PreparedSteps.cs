using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Prepared;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Host;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps to content that the tool has prepared, which a build may have in place of content files.</summary>
internal static class PreparedSteps
{
    /// <summary>The prepared content; <see langword="null"/> where there is none that may be used.</summary>
    public static IncrementalValueProvider<PreparedSource?> Register(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<EquatableArray<ClaimedCollection>> claims)
    {
        var preparation = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, token) => Preparation.Read(new RoslynProperties(provider), token)).WithTrackingName(StepNames.Preparation);
        var files = context.AdditionalTextsProvider.Combine(preparation)
            .Where(static input => input.Right is not null && input.Left.Path.Replace('\\', '/') == input.Right.Path)
            .Select(static (input, _) => input.Left).Collect();
        return files.Combine(preparation, claims, static (files, preparation, claims) => new PreparedInput(files, preparation, claims))
            .Select(static (input, token) => input.Read(token)).WithTrackingName(StepNames.Prepared);
    }
}

/// <summary>What prepared content is read from.</summary>
internal sealed record PreparedInput(ImmutableArray<AdditionalText> Files, Preparation? Preparation, EquatableArray<ClaimedCollection> Claims)
{
    public PreparedSource? Read(CancellationToken cancellationToken) =>
        Preparation is not null
        && Files is [var file]
        && file.GetText(cancellationToken)?.ToString() is { } text
        && Preparation.Use(text, Claims, cancellationToken) is { } content
            ? new PreparedSource(file.Path, content)
            : null;
}

/// <summary>Prepared content, and the additional file that it is.</summary>
internal sealed record PreparedSource(string Path, PreparedContent Content);
