using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Toml;

/// <summary>The rest of a TOML statement cannot be read.</summary>
internal sealed class TomlSyntaxException(TextSpan span, string message) : Exception(message)
{
    /// <summary>The location of the mistake in the file.</summary>
    public TextSpan Span => span;

    public ProblemId Id { get; init; } = ProblemId.YamlSyntax;

    /// <summary>Whether the following lines may be part of the statement, because a string is not closed.</summary>
    public bool HidesRest { get; init; }
}
