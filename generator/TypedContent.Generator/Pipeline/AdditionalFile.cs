using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Generator.Host;

namespace TypedContent.Generator.Pipeline;

/// <summary>An additional file of the compilation, with what is needed to find out what it is.</summary>
/// <param name="Text">The file.</param>
/// <param name="Options">What the project says of each file, and of all.</param>
/// <param name="Root">Where content lies; <see langword="null"/> where the package's targets did not run.</param>
/// <param name="Prepared">What is read in place of all content files; <see langword="null"/> where they are read.</param>
internal sealed record AdditionalFile(AdditionalText Text, AnalyzerConfigOptionsProvider Options, ContentRoot? Root, PreparedSource? Prepared)
{
    /// <summary>The project's properties.</summary>
    public RoslynProperties Properties => new(Options);

    /// <summary>Whether it is the one that is read in place of all content files.</summary>
    public bool IsPrepared => Prepared is not null && Text.Path == Prepared.Path;
}
