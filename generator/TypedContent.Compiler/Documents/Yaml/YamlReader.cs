using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>Builds the tree of a YAML document from YamlDotNet's events.</summary>
internal sealed class YamlReader
{
    // The maximum number of nodes that aliases may expand to in all: otherwise a few lines of nested aliases would exhaust the memory.
    private const int MaxAliasedNodes = 10_000;

    private readonly YamlEvents _parser;
    private readonly string _text;
    private readonly int _offset;
    private readonly bool _isPart;
    private readonly ProblemBag _problems;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<AnchorName, YamlAnchor> _anchors = [];
    private readonly YamlLineBreaks _lineBreaks;
    private readonly YamlSpans _spans;
    private int _aliasedNodes;
    private int _nodes;
    private int _deepest;

    private YamlReader(string text, int offset, bool isPart, ProblemBag problems, CancellationToken cancellationToken)
    {
        _lineBreaks = YamlLineBreaks.Of(text);
        _parser = new YamlEvents(_lineBreaks.Hide(text));
        _text = text;
        _offset = offset;
        _spans = new YamlSpans(text, offset);
        _isPart = isPart;
        _problems = problems;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="offset">The position of the text in its file.</param>
    /// <param name="isPart">Whether the text is a part of a document, so that an alias may refer to an anchor in another part.</param>
    /// <param name="problems">Receives problems other than syntax errors.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The root; <see langword="null"/> if the document is empty, or is rejected with a reported diagnostic.</returns>
    /// <exception cref="YamlLimitException">The content exceeds a limit.</exception>
    /// <exception cref="YamlException">The syntax is invalid; its marks are relative to <paramref name="text"/>.</exception>
    public static ContentNode? Read(
        string text, int offset, bool isPart, ProblemBag problems, CancellationToken cancellationToken)
    {
        YamlCharacters.Check(text);
        var reader = new YamlReader(text, offset, isPart, problems, cancellationToken);
        try
        {
            return reader.ReadDocument();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            var (message, span) = YamlProblem.Explain(e, text, (int)(reader._parser.Current?.Start.Index ?? 0), reader._parser.Position);
            throw new YamlMistake(message, span);
        }
    }

    private ContentNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        if (_parser.TryConsume<DocumentEnd>(out _) && _parser.TryConsume<DocumentStart>(out var second))
        {
            Unsupported(
                new TextSpan(_spans.Of(second).Start, Math.Max(1, _spans.Of(second).Length)),
                "A second YAML document begins here; a content file holds one document, so move it to a file of its own");
        }

        return root;
    }

    /// <summary>Reads the node at the current event; <see langword="null"/> if it is rejected.</summary>
    private ContentNode? ReadNode(int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var before = _nodes++;
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return Resolve(alias, depth);
        }

        var start = _parser.Consume<NodeEvent>();
        if (depth > ContentDepth.Max)
        {
            // Rejected at once, because otherwise thousands of brackets would be read to the end.
            throw new YamlLimitException(start.Start, start.End, ContentDepth.TooDeep);
        }

        // An alias refers to the most recent node with the anchor, even if that is not complete yet.
        var anchor = new YamlAnchor();
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor] = anchor;
        }

        var deepest = _deepest;
        _deepest = depth;
        ContentNode? node = start switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart sequence => ReadSequence(sequence, depth),
            _ => ReadMapping((MappingStart)start, depth),
        };

        anchor.Complete(node, _nodes - before, _deepest - depth);
        _deepest = Math.Max(deepest, _deepest);
        return node;
    }

    private ScalarNode? ReadScalar(Scalar scalar)
    {
        var span = _spans.Of(scalar);
        var text = _lineBreaks.Show(scalar.Value);
        if (scalar.Tag.IsEmpty)
        {
            return new ScalarNode(text, scalar.Style == ScalarStyle.Plain ? CoreSchema.Resolve(text) : ScalarValue.Quoted, span);
        }

        if (scalar.Tag.Value is "!" or YamlTag.Core + "str")
        {
            return new ScalarNode(text, ScalarValue.Quoted, span);
        }

        if (YamlTag.KindsOf(scalar.Tag) is not { } kinds)
        {
            UnsupportedTag(span, scalar.Tag);
            return null;
        }

        var node = new ScalarNode(text, CoreSchema.Resolve(text), span);
        if (node.Value.Kind != ScalarKind.Invalid && !kinds.Contains(node.Value.Kind))
        {
            Unsupported(
                span,
                $"The tag '{YamlTag.Name(scalar.Tag)}' does not fit this value, which is {NodeText.Describe(node)}; remove the tag, or fix the value");
            return null;
        }

        return scalar.Tag.Value == YamlTag.Core + "float" && node.Value.Kind != ScalarKind.Invalid
            ? node with { Value = node.Value with { Kind = ScalarKind.Double } }
            : node;
    }

    private SequenceNode? ReadSequence(SequenceStart start, int depth)
    {
        var isRefused = RefuseTag(start, YamlTag.Core + "seq");
        var items = new List<ContentNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            if (ReadNode(depth + 1) is { } item)
            {
                items.Add(YamlComment.InPlaceOfItem(item, _text, _offset));
            }
            else
            {
                // In a list file, the other items are separate entries.
                isRefused |= depth > 0;
            }
        }

        var end = _parser.Consume<SequenceEnd>();
        return isRefused ? null : new SequenceNode(items.ToEquatableArray(), _spans.Of(start, end, items.LastOrDefault()));
    }

    private MappingNode? ReadMapping(MappingStart start, int depth)
    {
        var isRefused = RefuseTag(start, YamlTag.Core + "map");
        var pairs = new List<MappingPair>();
        var keys = new YamlKeys(_problems);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is ScalarNode { Text: "" } && key.Span.End == _offset && value is not null)
            {
                // YamlDotNet returns no location for a missing key (": value").
                key = key with { Span = new TextSpan(value.Span.Start, 0) };
            }

            if (start.Style != MappingStyle.Flow && IsKeyWithoutText(key, value))
            {
                var (message, place) = YamlProblem.Begin(key!.Span.Start - _offset - 1, _text);
                _problems.Report(ProblemId.YamlSyntax, new TextSpan(_offset + place.Start, place.Length), message);
                isRefused = true;
            }
            else if (key is ScalarNode scalar && value is not null && keys.Add(scalar))
            {
                pairs.Add(new MappingPair(scalar, YamlComment.InPlaceOfValue(value, scalar, _text, _offset)));
            }
            else if (key is SequenceNode or MappingNode)
            {
                Unsupported(key.Span, KeyProblem(key, start));
            }
        }

        var end = _parser.Consume<MappingEnd>();
        return isRefused ? null : new MappingNode(pairs.ToEquatableArray(), _spans.Of(start, end, pairs.LastOrDefault()?.Value));
    }

    // A single '?', which an author means as a text.
    private bool IsKeyWithoutText(ContentNode? key, ContentNode? value) =>
        key is ScalarNode { Text: "", Value.Kind: ScalarKind.Null } && value is ScalarNode { Text: "", Value.Kind: ScalarKind.Null }
        && key.Span.Start - _offset - 1 is >= 0 and var sign && _text[sign] == '?';

    private string KeyProblem(ContentNode key, MappingStart start)
    {
        if (_text[key.Span.Start - _offset] is not ('[' or '{'))
        {
            return "A list or mapping cannot be a key; write text as the key";
        }

        // As in a template expression.
        return start.Style == MappingStyle.Flow && key is MappingNode && key.Span.Start == _spans.Of(start).Start + 1
            ? "In YAML, '{{' begins a mapping with a mapping as its key; put the whole value in quotation marks, as in '{{ name }}', if it is text"
            : "A list or mapping in brackets cannot be a key; put the value in quotation marks if it is text";
    }

    private ContentNode? Resolve(AnchorAlias alias, int depth)
    {
        var span = _spans.Of(alias);
        if (!_anchors.TryGetValue(alias.Value, out var anchor) || !anchor.IsComplete)
        {
            if (!_isPart)
            {
                var name = MessageText.Shorten(alias.Value.Value);
                Unsupported(
                    span,
                    $"The alias '*{name}' has no complete anchor before it; put it in quotation marks if it is text, or write '&{name}' before "
                    + "the value that it refers to");
            }

            return null;
        }

        if (anchor.Node is null)
        {
            // Rejected where it is defined.
            return null;
        }

        // The nodes of an alias count as nested here.
        if (depth + anchor.Height > ContentDepth.Max)
        {
            throw new YamlLimitException(alias.Start, alias.End, YamlLimitException.TooDeepAlias(alias.Value));
        }

        _deepest = Math.Max(_deepest, depth + anchor.Height);
        _aliasedNodes += anchor.Size;
        _nodes += anchor.Size;
        if (_aliasedNodes > MaxAliasedNodes)
        {
            throw new YamlLimitException(
                alias.Start,
                alias.End,
                $"The aliases of this file expand to more than {MaxAliasedNodes} values, up to this one; use fewer, or split the file");
        }

        return anchor.Node with { Span = span };
    }

    private bool RefuseTag(NodeEvent start, string expected)
    {
        if (start.Tag.IsEmpty || start.Tag.Value == "!" || start.Tag.Value == expected)
        {
            return false;
        }

        UnsupportedTag(_spans.Of(start), start.Tag);
        return true;
    }

    private void UnsupportedTag(TextSpan span, TagName tag) =>
        Unsupported(span, $"The tag '{YamlTag.Name(tag)}' has no meaning here; remove it, or put the value in quotation marks if it is text");

    private void Unsupported(TextSpan span, string message) => _problems.Report(ProblemId.UnsupportedYaml, span, message);
}
