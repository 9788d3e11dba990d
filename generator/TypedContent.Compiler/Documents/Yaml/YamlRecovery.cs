using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;
using YamlDotNet.Core;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>
/// Reads YAML that may be invalid: if the whole text does not parse, each key of the mapping (or item of the list) is read separately, and the
/// same is repeated inside the invalid one; so one build reports every syntax error at its location, and the rest of the entry keeps its types.
/// </summary>
internal sealed class YamlRecovery
{
    private readonly ProblemBag _problems;
    private readonly CancellationToken _cancellationToken;

    private YamlRecovery(ProblemBag problems, CancellationToken cancellationToken)
    {
        _problems = problems;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Reads a document.</summary>
    /// <returns>The root, or the part of it that could be read; <see langword="null"/> if there is nothing.</returns>
    public static ContentNode? Read(string text, int offset, ProblemBag problems, CancellationToken cancellationToken)
    {
        var recovery = new YamlRecovery(problems, cancellationToken);
        if (recovery.TryRead(text, offset, isPart: false, out var root) is { } problem)
        {
            return recovery.Recover(text, offset, problem, 0);
        }

        // A single line parses as a text, but may be a key without the space after its colon.
        if (root is ScalarNode { Value.Kind: ScalarKind.PlainString } line && ColonWithoutSpace(line, text, offset) is { } colon)
        {
            recovery.Report(colon);
            return null;
        }

        return root;
    }

    /// <summary>Reads a text, and returns its syntax error. Other diagnostics of a failed attempt are reported again when its parts are read.</summary>
    private (string Message, TextSpan Span)? TryRead(string text, int offset, bool isPart, out ContentNode? root)
    {
        var attempt = _problems.Fork();
        if (Attempt(text, offset, isPart, attempt, out root) is not { } failure)
        {
            _problems.Join(attempt);
            return null;
        }

        var problem = YamlProblem.Explain(failure, text, offset);
        if (failure is not YamlLimitException)
        {
            return problem;
        }

        // Reported at once, because its parts would only reach the limit further down.
        _problems.Report(ProblemId.UnsupportedYaml, problem.Span, problem.Message);
        return null;
    }

    /// <summary>Reads a text, and returns the exception with which YamlDotNet rejects it.</summary>
    private YamlException? Attempt(string text, int offset, bool isPart, ProblemBag problems, out ContentNode? root)
    {
        try
        {
            root = YamlReader.Read(text, offset, isPart, problems, _cancellationToken);
            return null;
        }
        catch (YamlException e)
        {
            root = null;
            return e;
        }
    }

    /// <summary>Reads the valid parts of a text that does not parse, and reports the errors.</summary>
    private ContentNode? Recover(string text, int offset, (string Message, TextSpan Span) problem, int depth)
    {
        var parts = depth > ContentDepth.Max ? [] : YamlParts.Of(text);
        if (parts.Count < 2)
        {
            return RecoverInside(text, offset, problem, depth);
        }

        var nodes = new List<ContentNode>();
        var hasReported = false;
        var isAfterMistake = false;
        foreach (var part in parts)
        {
            var partText = text.Substring(part.Start, part.Length);
            var partProblem = TryRead(partText, offset + part.Start, isPart: true, out var node);
            if (partProblem is { } found)
            {
                node = Recover(partText, offset + part.Start, found, depth + 1);
                hasReported = true;
            }
            else if (node is ScalarNode scalar && !isAfterMistake)
            {
                Report(WithoutKey(scalar, text, offset));
                hasReported = true;
            }

            isAfterMistake = partProblem is not null || (isAfterMistake && node is ScalarNode);
            if (node is SequenceNode or MappingNode)
            {
                nodes.Add(node);
            }
        }

        if (!hasReported)
        {
            Report(problem);
        }

        return Joined(nodes);
    }

    /// <summary>Continues inside the value of the only key, or the only item of a list; if there is nothing inside, the mistake is here.</summary>
    private ContentNode? RecoverInside(string text, int offset, (string Message, TextSpan Span) problem, int depth)
    {
        if (depth > ContentDepth.Max || YamlParts.First(text) is not var (line, content))
        {
            Report(problem);
            return null;
        }

        // The dash of an item is replaced with a space, so that the text after it keeps its column.
        var isItem = YamlParts.IsItem(text, content);
        var lineEnd = TextLines.Next(text, content);
        var key = isItem ? null : KeyOf(text.Substring(line, lineEnd - line), offset + line);
        var (start, inside) = isItem
            ? (line, new string(' ', content + 1 - line) + text.Substring(content + 1))
            : (lineEnd, text.Substring(lineEnd));
        if ((!isItem && key is null) || inside.Trim().Length == 0)
        {
            Report(problem);
            return null;
        }

        if (TryRead(inside, offset + start, isPart: true, out var value) is { } innerProblem)
        {
            value = Recover(inside, offset + start, innerProblem, depth + 1);
        }
        else
        {
            Report(problem);
        }

        return value is null ? null : isItem ? new SequenceNode([value], value.Span) : new MappingNode([new MappingPair(key!, value)], value.Span);
    }

    /// <summary>The key of a line that contains nothing else.</summary>
    private ScalarNode? KeyOf(string line, int offset)
    {
        Attempt(line, offset, isPart: true, _problems.Fork(), out var root);
        return root is MappingNode { Pairs: [{ Key: var key, Value: ScalarNode { Text: "" } }] } ? key : null;
    }

    private void Report((string Message, TextSpan Span) problem) =>
        _problems.Report(ProblemId.YamlSyntax, problem.Span, problem.Message);

    /// <summary>The error for a line among keys that has no key.</summary>
    private static (string Message, TextSpan Span) WithoutKey(ScalarNode scalar, string text, int offset) => ColonWithoutSpace(scalar, text, offset)
        ?? ("This line is not a key ('key: value'); add the ':', or indent the line if it continues the value before it", scalar.Span);

    private static (string Message, TextSpan Span)? ColonWithoutSpace(ScalarNode scalar, string text, int offset)
    {
        var source = text.Substring(scalar.Span.Start - offset, scalar.Span.Length);
        var colon = source.Length == 0 || source[0] is '"' or '\'' ? -1 : source.IndexOf(':');
        return colon > 0 && source.IndexOf(' ') is var space && (space < 0 || space > colon)
            ? (YamlProblem.ColonWithoutSpace, new TextSpan(scalar.Span.Start + colon, 1))
            : null;
    }

    private ContentNode? Joined(List<ContentNode> nodes)
    {
        if (nodes.Count == 0)
        {
            return null;
        }

        var span = TextSpan.FromBounds(nodes[0].Span.Start, nodes[nodes.Count - 1].Span.End);
        if (nodes[0] is SequenceNode)
        {
            return new SequenceNode([.. nodes.OfType<SequenceNode>().SelectMany(static node => node.Items)], span);
        }

        var pairs = new List<MappingPair>();
        var keys = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (var pair in nodes.OfType<MappingNode>().SelectMany(static node => node.Pairs))
        {
            if (keys.TryGetValue(pair.Key.Text, out var first))
            {
                _problems.Report(ProblemId.DuplicateKey, pair.Key.Span, MessageText.Shorten(pair.Key.Text), _problems.LineOf(first.Span));
            }
            else
            {
                keys.Add(pair.Key.Text, pair.Key);
                pairs.Add(pair);
            }
        }

        return new MappingNode(pairs.ToEquatableArray(), span);
    }
}
