using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>The kind of a token of a flow collection.</summary>
internal enum YamlFlowKind
{
    /// <summary>The end of the collection: the text or the document ends, or a line is not indented more than the key before the brackets.</summary>
    End,
    SequenceStart,
    SequenceEnd,
    MappingStart,
    MappingEnd,
    Comma,

    /// <summary>A <c>?</c> before a key.</summary>
    Key,

    /// <summary>A <c>:</c> before a value.</summary>
    Value,
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Anchor,
    Alias,
    Tag,

    /// <summary>A <c>#</c> without a space before it.</summary>
    Comment,

    /// <summary>A quotation mark that is not closed.</summary>
    OpenQuote,

    /// <summary>A character that cannot begin a token.</summary>
    Other,
}

/// <summary>A token of a flow collection.</summary>
internal readonly record struct YamlFlowToken(YamlFlowKind Kind, int Start, int End)
{
    public TextSpan Span => TextSpan.FromBounds(Start, End);

    /// <summary>Whether a collection opens here.</summary>
    public bool Opens => Kind is YamlFlowKind.SequenceStart or YamlFlowKind.MappingStart;

    /// <summary>Whether a collection is closed here.</summary>
    public bool Closes => Kind is YamlFlowKind.SequenceEnd or YamlFlowKind.MappingEnd;

    /// <summary>Whether it ends a JSON-like node, so that a <c>:</c> after it is not part of a scalar.</summary>
    public bool EndsJson => Closes || Kind is YamlFlowKind.SingleQuoted or YamlFlowKind.DoubleQuoted;
}
