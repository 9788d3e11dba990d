using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>What a token of a list or mapping in brackets is.</summary>
internal enum YamlFlowKind
{
    /// <summary>Nothing more belongs to the brackets: the text or the document ends, or a line has no more indentation than the key before them.</summary>
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

    /// <summary>A character that nothing can begin with.</summary>
    Other,
}

/// <summary>A token of a list or mapping in brackets.</summary>
internal readonly record struct YamlFlowToken(YamlFlowKind Kind, int Start, int End)
{
    public TextSpan Span => TextSpan.FromBounds(Start, End);

    /// <summary>Whether a list or mapping opens here.</summary>
    public bool Opens => Kind is YamlFlowKind.SequenceStart or YamlFlowKind.MappingStart;

    /// <summary>Whether a list or mapping is closed here.</summary>
    public bool Closes => Kind is YamlFlowKind.SequenceEnd or YamlFlowKind.MappingEnd;

    /// <summary>Whether a value ends here that JSON could have, so that a <c>:</c> after it is no part of a text.</summary>
    public bool EndsJson => Closes || Kind is YamlFlowKind.SingleQuoted or YamlFlowKind.DoubleQuoted;
}
