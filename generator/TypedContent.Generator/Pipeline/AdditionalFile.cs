using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown.Templates;
using TypedContent.Generator.Host;

namespace TypedContent.Generator.Pipeline;

/// <summary>An additional file of the compilation, with the information that determines its meaning.</summary>
/// <param name="Text">The file.</param>
/// <param name="Options">The project's options, for each file and in general.</param>
/// <param name="Root">The content root; <see langword="null"/> if the package's targets did not run.</param>
/// <param name="Prepared">The prepared content that is read in place of all content files; <see langword="null"/> for none.</param>
internal sealed record AdditionalFile(AdditionalText Text, AnalyzerConfigOptionsProvider Options, ContentRoot? Root, PreparedSource? Prepared)
{
    public static AdditionalFile Of(AdditionalText text, FileEnvironment environment, PreparedSource? prepared) =>
        new(text, environment.Options, environment.Root, prepared);

    /// <summary>Whether a file may be more than Markdown or data: an image, MDX, a Razor component, prepared content.</summary>
    /// <remarks>A name is looked at faster than a file, and most files are content.</remarks>
    public static bool IsOther(AdditionalText text) =>
        !ContentPath.HasFormat(text.Path.Replace('\\', '/')) || text.Path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);

    /// <summary>The project's properties.</summary>
    public RoslynProperties Properties => new(Options);

    /// <summary>Whether it is the file of the prepared content.</summary>
    public bool IsPrepared => Prepared is not null && Text.Path == Prepared.Path;
}

/// <summary>What determines the meaning of all additional files.</summary>
/// <param name="Options">The project's options, for each file and in general.</param>
/// <param name="Root">The content root; <see langword="null"/> if the package's targets did not run.</param>
internal sealed record FileEnvironment(AnalyzerConfigOptionsProvider Options, ContentRoot? Root)
{
    /// <summary>The environment of files that are read with templates.</summary>
    public FileEnvironment With(RenderTemplates templates) =>
        Root is null || templates.Templates.Count == 0 ? this : this with { Root = Root with { Options = Root.Options with { Templates = templates } } };
}
