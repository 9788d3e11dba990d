using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Json;

/// <summary>
/// Builds the tree of a JSON document (RFC 8259). It continues after mistakes that it can skip (a comment, an extra or missing comma, an
/// invalid value), so that one build reports them all; after any other mistake it returns what it has read so far.
/// </summary>
internal sealed class JsonReader
{
    private readonly JsonScanner _scanner;
    private readonly ProblemBag _problems;
    private readonly CancellationToken _cancellationToken;

    private JsonReader(string text, int offset, bool hasComments, ProblemBag problems, CancellationToken cancellationToken)
    {
        _scanner = new JsonScanner(text, offset, hasComments, problems);
        _problems = problems;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="offset">The position of the text in its file.</param>
    /// <param name="hasComments">Whether comments and trailing commas are allowed (<c>.jsonc</c>).</param>
    /// <param name="problems">Receives the problems.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The root, or the part of it that could be read; <see langword="null"/> if there is nothing.</returns>
    public static ContentNode? Read(string text, int offset, bool hasComments, ProblemBag problems, CancellationToken cancellationToken)
    {
        var reader = new JsonReader(text, offset, hasComments, problems, cancellationToken);
        reader._scanner.SkipBlanks();
        if (reader._scanner.IsAtEnd)
        {
            return null;
        }

        var root = reader.ReadValue(0);
        reader._scanner.SkipBlanks();
        if (root is not null && !reader._scanner.IsAtEnd)
        {
            reader._scanner.Stop(reader._scanner.Here, "The document ends before this; a file holds one JSON value");
        }

        return root;
    }

    private ContentNode? ReadValue(int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        switch (_scanner.Current)
        {
            case '{' or '[' when depth > ContentDepth.Max:
                _scanner.Stop(_scanner.Here, ContentDepth.TooDeep, ProblemId.UnsupportedYaml);
                return null;
            case '{':
                return ReadObject(depth);
            case '[':
                return ReadArray(depth);
            default:
                return _scanner.ReadScalar();
        }
    }

    private SequenceNode ReadArray(int depth)
    {
        var start = _scanner.Position;
        var items = new List<ContentNode>();
        while (_scanner.MoveToNext('[', start, ']'))
        {
            if (ReadValue(depth + 1) is { } item)
            {
                items.Add(item);
            }
        }

        return new SequenceNode(items.ToEquatableArray(), _scanner.SpanFrom(start));
    }

    private MappingNode ReadObject(int depth)
    {
        var start = _scanner.Position;
        var pairs = new List<MappingPair>();
        var keys = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        while (_scanner.MoveToNext('{', start, '}'))
        {
            if (_scanner.ReadKey() is not { } key)
            {
                continue;
            }

            var value = ReadValue(depth + 1);
            if (keys.TryGetValue(key.Text, out var first))
            {
                _problems.Report(ProblemId.DuplicateKey, key.Span, MessageText.Shorten(key.Text), _problems.LineOf(first.Span));
            }
            else if (value is not null && key.Value.Kind != ScalarKind.Invalid)
            {
                keys.Add(key.Text, key);
                pairs.Add(new MappingPair(key, value));
            }
        }

        return new MappingNode(pairs.ToEquatableArray(), _scanner.SpanFrom(start));
    }
}
