using Microsoft.CodeAnalysis.Text;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Files;
using TypedContent.Generator.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TypedContent.Generator.Reading;

/// <summary>Builds the tree of a YAML or JSON document from YamlDotNet's events.</summary>
internal sealed class YamlReader
{
    // Deeper than content goes, and shallow enough for the stack of every host of the compiler.
    private const int MaxDepth = 64;

    // How many nodes aliases may stand for in all: a few lines of aliases of aliases would fill the memory otherwise.
    private const int MaxAliasedNodes = 10_000;

    private readonly Parser _parser;
    private readonly int _offset;
    private readonly bool _isJson;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<AnchorName, (ContentNode Node, int Size)> _anchors = [];
    private int _aliasedNodes;
    private int _nodes;

    private YamlReader(string text, int offset, ContentFormat format, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        _offset = offset;
        _isJson = format == ContentFormat.Json;
        _diagnostics = diagnostics;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="offset">Where the text begins in its file.</param>
    /// <param name="format">YAML or, stricter, JSON; front matter is YAML.</param>
    /// <param name="diagnostics">Takes what is wrong besides the syntax.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The root; <see langword="null"/> where the document is empty, or is refused by a reported diagnostic.</returns>
    /// <exception cref="YamlException">The syntax is wrong; its marks count from <paramref name="text"/>'s beginning.</exception>
    public static ContentNode? Read(
        string text, int offset, ContentFormat format, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var reader = new YamlReader(text, offset, format, diagnostics, cancellationToken);
        try
        {
            return reader.ReadDocument();
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner fails so on some unclosed brackets.
            var mark = reader._parser.Current?.End ?? Mark.Empty;
            throw new SyntaxErrorException(mark, mark, YamlProblem.Unclosed);
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
            Unsupported(SpanOf(second), "A second YAML document begins here; a content file holds one document, so move it to a file of its own");
        }

        return root;
    }

    /// <summary>Reads the node at the current event; <see langword="null"/> where it is refused.</summary>
    private ContentNode? ReadNode(int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var before = _nodes++;
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return Resolve(alias);
        }

        var start = _parser.Consume<NodeEvent>();
        if (depth > MaxDepth)
        {
            // Refused at once, or brackets by the thousand would be read to their end.
            throw new SemanticErrorException(start.Start, start.End, $"Content may be nested {MaxDepth} levels deep; this is deeper");
        }

        ContentNode? node = start switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart sequence => ReadSequence(sequence, depth),
            _ => ReadMapping((MappingStart)start, depth),
        };

        if (node is not null && !start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor] = (node, _nodes - before);
        }

        return node;
    }

    private ScalarNode? ReadScalar(Scalar scalar)
    {
        var span = SpanOf(scalar);
        var isPlain = scalar.Style == ScalarStyle.Plain;
        if (_isJson && !(isPlain ? IsJsonLiteral(scalar.Value) : scalar.Style == ScalarStyle.DoubleQuoted))
        {
            throw new SemanticErrorException(scalar.Start, scalar.End, "In JSON a text stands in double quotation marks");
        }

        if (scalar.Tag.IsEmpty)
        {
            return new ScalarNode(scalar.Value, isPlain ? CoreSchema.Resolve(scalar.Value) : ScalarValue.Quoted, span);
        }

        switch (scalar.Tag.Value)
        {
            case "!" or "tag:yaml.org,2002:str":
                return new ScalarNode(scalar.Value, ScalarValue.Quoted, span);
            case "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" or "tag:yaml.org,2002:bool" or "tag:yaml.org,2002:null"
                or "tag:yaml.org,2002:timestamp":
                return new ScalarNode(scalar.Value, CoreSchema.Resolve(scalar.Value), span);
            default:
                UnsupportedTag(span, scalar.Tag);
                return null;
        }
    }

    private SequenceNode? ReadSequence(SequenceStart start, int depth)
    {
        var isRefused = RefuseTag(start, "tag:yaml.org,2002:seq") || RefuseBlock(start, start.Style == SequenceStyle.Block);
        var items = new List<ContentNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            if (ReadNode(depth + 1) is { } item)
            {
                items.Add(item);
            }
            else
            {
                isRefused = true;
            }
        }

        var end = _parser.Consume<SequenceEnd>();
        return isRefused ? null : new SequenceNode(items.ToEquatableArray(), SpanOf(start, end, items.Count == 0 ? null : items[items.Count - 1]));
    }

    private MappingNode? ReadMapping(MappingStart start, int depth)
    {
        var isRefused = RefuseTag(start, "tag:yaml.org,2002:map") || RefuseBlock(start, start.Style == MappingStyle.Block);
        var pairs = new List<MappingPair>();
        var keys = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var keyEvent = _parser.Current!;
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is ScalarNode scalar && value is not null && IsUsable(scalar, keyEvent, keys))
            {
                keys.Add(scalar.Text, scalar);
                pairs.Add(new MappingPair(scalar, value));
            }
            else if (key is SequenceNode or MappingNode)
            {
                Unsupported(key.Span, "A key must be a single value; this is a list or a mapping");
            }
        }

        var end = _parser.Consume<MappingEnd>();
        return isRefused ? null : new MappingNode(pairs.ToEquatableArray(), SpanOf(start, end, pairs.Count == 0 ? null : pairs[pairs.Count - 1].Value));
    }

    private bool IsUsable(ScalarNode key, ParsingEvent keyEvent, Dictionary<string, ScalarNode> keys)
    {
        if (_isJson && keyEvent is not Scalar { Style: ScalarStyle.DoubleQuoted })
        {
            throw new SemanticErrorException(keyEvent.Start, keyEvent.End, "In JSON a key stands in double quotation marks");
        }

        if (key.Text == "<<" && key.Value.Kind == ScalarKind.PlainString)
        {
            Unsupported(key.Span, "The merge key '<<' is not part of YAML 1.2; write the keys out");
            return false;
        }

        if (keys.TryGetValue(key.Text, out var first))
        {
            _diagnostics.Report(DiagnosticDescriptors.DuplicateKey, key.Span, key.Text, _diagnostics.LineOf(first.Span));
            return false;
        }

        return true;
    }

    private ContentNode? Resolve(AnchorAlias alias)
    {
        var span = SpanOf(alias);
        if (!_anchors.TryGetValue(alias.Value, out var anchor))
        {
            Unsupported(span, $"The alias '*{alias.Value}' names no anchor that stands complete before it; write '&{alias.Value}' before the value it stands for");
            return null;
        }

        _aliasedNodes += anchor.Size;
        _nodes += anchor.Size;
        if (_aliasedNodes > MaxAliasedNodes)
        {
            throw new SemanticErrorException(alias.Start, alias.End, $"The aliases of this file stand for more than {MaxAliasedNodes} values");
        }

        return anchor.Node with { Span = span };
    }

    // RFC 8259, section 3; numbers are checked by the core schema, whose numbers are JSON's and more.
    private static bool IsJsonLiteral(string text) =>
        text is "true" or "false" or "null" || (text.Length > 0 && text[0] is '-' or (>= '0' and <= '9'));

    private bool RefuseTag(NodeEvent start, string expected)
    {
        if (start.Tag.IsEmpty || start.Tag.Value == "!" || start.Tag.Value == expected)
        {
            return false;
        }

        UnsupportedTag(SpanOf(start), start.Tag);
        return true;
    }

    private bool RefuseBlock(NodeEvent start, bool isBlock) =>
        _isJson && isBlock
            ? throw new SemanticErrorException(start.Start, start.End, "In JSON a list stands in '[ ]' and an object in '{ }'")
            : false;

    private void UnsupportedTag(TextSpan span, TagName tag) =>
        Unsupported(span, $"The tag '{tag.Value}' has no meaning here; remove it");

    private void Unsupported(TextSpan span, string message) => _diagnostics.Report(DiagnosticDescriptors.UnsupportedYaml, span, message);

    private TextSpan SpanOf(ParsingEvent e) => YamlProblem.Span(_offset, e.Start, e.End);

    // The end event of a flow collection stands at its bracket; that of a block collection at the next token, so its last value counts.
    private TextSpan SpanOf(ParsingEvent start, ParsingEvent end, ContentNode? last)
    {
        var isFlow = start is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow };
        var first = _offset + (int)start.Start.Index;
        return TextSpan.FromBounds(first, Math.Max(first, isFlow ? _offset + (int)end.Start.Index + 1 : last?.Span.End ?? first));
    }
}
