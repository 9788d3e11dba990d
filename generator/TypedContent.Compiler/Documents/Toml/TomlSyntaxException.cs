using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Toml;

/// <summary>A statement of TOML cannot be read on.</summary>
internal sealed class TomlSyntaxException(TextSpan span, string message) : Exception(message)
{
    /// <summary>Where the mistake stands in the file.</summary>
    public TextSpan Span => span;

    public ProblemId Id { get; init; } = ProblemId.YamlSyntax;

    /// <summary>Whether what follows on other lines may be part of the statement: a text that is not closed.</summary>
    public bool HidesRest { get; init; }
}
