using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>A value in a content file, with its exact location: a node of YAML's representation graph (YAML 1.2, section 3.2.1).</summary>
/// <param name="Span">The location of the node in the file, in UTF-16 code units.</param>
internal abstract record ContentNode(TextSpan Span);

/// <summary>A scalar.</summary>
/// <param name="Text">The value, unescaped and unfolded.</param>
/// <param name="Value">The value as resolved by the core schema.</param>
/// <param name="Span">The location of the scalar, including quotation marks.</param>
internal sealed record ScalarNode(string Text, ScalarValue Value, TextSpan Span) : ContentNode(Span)
{
    private readonly string? _written;

    /// <summary>The scalar without its location.</summary>
    public ResolvedScalar Resolved => new(Text, Value);

    /// <summary>The value as its author wrote it, which may differ from the text that its type is resolved from.</summary>
    public string Written
    {
        get => _written ?? Text;
        init => _written = value == Text ? null : value;
    }

    /// <summary>The collection in which it is a term, if the project makes the texts of its key terms; otherwise <see langword="null"/>.</summary>
    public string? Taxonomy { get; init; }

    /// <summary>The comment in place of the expected value, if it begins with a <c>#</c> without a
    /// space after it; otherwise <see langword="null"/>.</summary>
    public CommentNode? Comment { get; init; }
}

/// <summary>A comment.</summary>
/// <param name="Text">The comment, with its <c>#</c>.</param>
/// <param name="Span">Its location.</param>
internal sealed record CommentNode(string Text, TextSpan Span);

/// <summary>The HTML of a typed block's Markdown, or its text.</summary>
/// <param name="Html">The HTML.</param>
/// <param name="Span">The location of the block's beginning.</param>
/// <param name="IsText">Whether it is the text of the HTML.</param>
internal sealed record HtmlNode(HtmlTemplate Html, TextSpan Span, bool IsText) : ContentNode(Span);

/// <summary>A sequence.</summary>
/// <param name="Items">The items, in order.</param>
/// <param name="Span">The location of the sequence.</param>
internal sealed record SequenceNode(EquatableArray<ContentNode> Items, TextSpan Span) : ContentNode(Span)
{
    /// <summary>The typed blocks in it; empty if it is written as a list.</summary>
    public List<MappingNode> Blocks => Items is [MappingNode { IsBlock: true }, ..] ? Items.OfType<MappingNode>().ToList() : [];
}

/// <summary>A mapping, whose keys are unique scalars.</summary>
/// <param name="Span">The location of the mapping.</param>
internal sealed record MappingNode(TextSpan Span) : ContentNode(Span)
{
    private Lazy<EquatableArray<MappingPair>>? _later;
    private EquatableArray<MappingPair> _pairs;

    public MappingNode(EquatableArray<MappingPair> pairs, TextSpan span)
        : this(span) => _pairs = pairs;

    /// <summary>A mapping whose pairs are read on first use.</summary>
    public MappingNode(Lazy<EquatableArray<MappingPair>> pairs, TextSpan span)
        : this(span) => _later = pairs;

    /// <summary>The pairs, in the file's order.</summary>
    public EquatableArray<MappingPair> Pairs
    {
        get => _later is null ? _pairs : _later.Value;
        init => (_pairs, _later) = (value, null);
    }

    /// <summary>The index of a typed block among the blocks in its entry's text that are not inside another block;
    /// <see langword="null"/> for front matter and data.</summary>
    public int? Block { get; init; }

    /// <summary>The name of a typed block as it is written (<c>quote</c>); <see langword="null"/> for front matter and data.</summary>
    public string? BlockName { get; init; }

    /// <summary>Whether it is a typed block.</summary>
    public bool IsBlock => BlockName is not null;

    /// <summary>A short location for the whole mapping: its first key.</summary>
    public TextSpan Head => Pairs.Count > 0 ? Pairs[0].Key.Span : Span;

    public MappingPair? Find(string key)
    {
        foreach (var pair in Pairs)
        {
            if (pair.Key.Text == key)
            {
                return pair;
            }
        }

        return null;
    }

    /// <summary>The pair with a key as it is written or, if there is none, in any case style.</summary>
    public MappingPair? FindInAnyStyle(string key) =>
        Find(key) ?? (PlainKey.Of(key) is var plain ? Pairs.FirstOrDefault(pair => PlainKey.Of(pair.Key.Text) == plain) : null);

    public bool Equals(MappingNode? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Span == other.Span && Block == other.Block && BlockName == other.BlockName && Pairs.Equals(other.Pairs));

    public override int GetHashCode() => Span.GetHashCode();

    /// <summary>The mapping without one of its pairs.</summary>
    public MappingNode Without(MappingPair pair) => this with { Pairs = Pairs.Where(other => !ReferenceEquals(other, pair)).ToEquatableArray() };
}

/// <summary>A key of a mapping and its value.</summary>
/// <param name="IsInherited">Whether it comes from another locale's file.</param>
internal sealed record MappingPair(ScalarNode Key, ContentNode Value, bool IsInherited = false)
{
    /// <summary>The location of the value in the other locale's file that it comes from; <see langword="null"/> for one of the entry's own file.</summary>
    public SourcePlace? Origin { get; init; }

    /// <summary>Whether it comes from the name of the file.</summary>
    public bool IsOfName { get; init; }

    /// <summary>The typed blocks in the value, if the key comes from them and its location is the name of the first one; otherwise empty.</summary>
    public List<MappingNode> Blocks => Value is SequenceNode { Blocks: [var first, ..] blocks } && first.Span == Key.Span ? blocks : [];
}

/// <summary>A location in the form that programs see.</summary>
/// <param name="Path">The path of the file, which begins with the content root's name.</param>
/// <param name="Line">The one-based line.</param>
/// <param name="Column">The one-based column.</param>
internal sealed record SourcePlace(string Path, int Line, int Column);
