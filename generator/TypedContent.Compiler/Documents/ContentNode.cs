using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>A value in a content file, with its exact place: a node of YAML's representation graph (YAML 1.2, section 3.2.1).</summary>
/// <param name="Span">Where the node stands in the file, in UTF-16 code units.</param>
internal abstract record ContentNode(TextSpan Span);

/// <summary>A scalar.</summary>
/// <param name="Text">The value, unescaped and unfolded.</param>
/// <param name="Value">What the value is by the core schema.</param>
/// <param name="Span">Where the scalar stands, quotation marks included.</param>
internal sealed record ScalarNode(string Text, ScalarValue Value, TextSpan Span) : ContentNode(Span)
{
    private readonly string? _written;

    /// <summary>The scalar without its place.</summary>
    public ResolvedScalar Resolved => new(Text, Value);

    /// <summary>The value as a text: as its author wrote it, where that is another text than the one that its type is read from.</summary>
    public string Written
    {
        get => _written ?? Text;
        init => _written = value == Text ? null : value;
    }

    /// <summary>The comment that stands where the value was expected, if it begins with a <c>#</c> and no
    /// blank after it; else <see langword="null"/>.</summary>
    public CommentNode? Comment { get; init; }
}

/// <summary>A comment.</summary>
/// <param name="Text">The comment, with its <c>#</c>.</param>
/// <param name="Span">Where it is.</param>
internal sealed record CommentNode(string Text, TextSpan Span);

/// <summary>HTML that a typed block's Markdown was rendered to, or the text of it.</summary>
/// <param name="Html">The HTML.</param>
/// <param name="Span">Where the block begins.</param>
/// <param name="IsText">Whether it is the text of the HTML.</param>
internal sealed record HtmlNode(HtmlTemplate Html, TextSpan Span, bool IsText) : ContentNode(Span);

/// <summary>A sequence.</summary>
/// <param name="Items">The items, in order.</param>
/// <param name="Span">Where the sequence stands.</param>
internal sealed record SequenceNode(EquatableArray<ContentNode> Items, TextSpan Span) : ContentNode(Span)
{
    /// <summary>The typed blocks that it is made of; empty where it is written as a list.</summary>
    public List<MappingNode> Blocks => Items is [MappingNode { IsBlock: true }, ..] ? Items.OfType<MappingNode>().ToList() : [];
}

/// <summary>A mapping, whose keys are scalars and all different.</summary>
/// <param name="Span">Where the mapping stands.</param>
internal sealed record MappingNode(TextSpan Span) : ContentNode(Span)
{
    private Lazy<EquatableArray<MappingPair>>? _later;
    private EquatableArray<MappingPair> _pairs;

    public MappingNode(EquatableArray<MappingPair> pairs, TextSpan span)
        : this(span) => _pairs = pairs;

    /// <summary>A mapping whose pairs are read when somebody asks for them.</summary>
    public MappingNode(Lazy<EquatableArray<MappingPair>> pairs, TextSpan span)
        : this(span) => _later = pairs;

    /// <summary>The pairs, in the file's order.</summary>
    public EquatableArray<MappingPair> Pairs
    {
        get => _later is null ? _pairs : _later.Value;
        init => (_pairs, _later) = (value, null);
    }

    /// <summary>Which of the typed blocks of its entry's text it is, of those that stand in no other;
    /// <see langword="null"/> for front matter and data.</summary>
    public int? Block { get; init; }

    /// <summary>The name of a typed block as it is written (<c>quote</c>); <see langword="null"/> for front matter and data.</summary>
    public string? BlockName { get; init; }

    /// <summary>Whether it is a typed block.</summary>
    public bool IsBlock => BlockName is not null;

    /// <summary>The place of the whole where a point will do: its first key.</summary>
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

    public bool Equals(MappingNode? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Span == other.Span && Block == other.Block && BlockName == other.BlockName && Pairs.Equals(other.Pairs));

    public override int GetHashCode() => Span.GetHashCode();

    /// <summary>The mapping without one of its pairs.</summary>
    public MappingNode Without(MappingPair pair) => this with { Pairs = Pairs.Where(other => !ReferenceEquals(other, pair)).ToEquatableArray() };
}

/// <summary>A key of a mapping and its value.</summary>
/// <param name="IsInherited">Whether another locale's file gives it.</param>
internal sealed record MappingPair(ScalarNode Key, ContentNode Value, bool IsInherited = false)
{
    /// <summary>Where the value stands in the file of the other locale that gives it; <see langword="null"/> for one of the entry's own file.</summary>
    public SourcePlace? Origin { get; init; }

    /// <summary>Whether the name of the file gives it.</summary>
    public bool IsOfName { get; init; }

    /// <summary>The typed blocks that the value is made of, where the key is theirs: its place is the name of the first. Else empty.</summary>
    public List<MappingNode> Blocks => Value is SequenceNode { Blocks: [var first, ..] blocks } && first.Span == Key.Span ? blocks : [];
}

/// <summary>A place as programs see it.</summary>
/// <param name="Path">The file, below the content root's own name.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
internal sealed record SourcePlace(string Path, int Line, int Column);
