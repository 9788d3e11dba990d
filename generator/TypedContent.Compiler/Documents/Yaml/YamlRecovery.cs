using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;
using YamlDotNet.Core;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>
/// Reads YAML that may be wrong: where the whole does not parse, each key of the mapping (each item, in a list) is read by itself, and so
/// on inside the one that is wrong; so one build reports every syntax error at its place, and the rest of the entry still has its types.
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
    /// <returns>The root, or what could be read of it; <see langword="null"/> where there is nothing.</returns>
    public static ContentNode? Read(string text, int offset, ProblemBag problems, CancellationToken cancellationToken)
    {
        var recovery = new YamlRecovery(problems, cancellationToken);
        if (recovery.TryRead(text, offset, isPart: false, out var root) is { } problem)
        {
            return recovery.Recover(text, offset, problem, 0);
        }

        // One line alone parses as a text, but is a key that lacks its space.
        if (root is ScalarNode { Value.Kind: ScalarKind.PlainString } line && ColonWithoutSpace(line, text, offset) is { } colon)
        {
            recovery.Report(colon);
            return null;
        }

        return root;
    }

    /// <summary>Reads a text; gives what is wrong with its syntax. Other diagnostics of a failed attempt come again from its parts.</summary>
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

        // Reported at once: its parts would only reach the limit further down.
        _problems.Report(ProblemId.UnsupportedYaml, problem.Span, problem.Message);
        return null;
    }

    /// <summary>Reads a text; gives the exception by which YamlDotNet refuses it.</summary>
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

    /// <summary>Reads what it can of a text that does not parse, and reports why it does not.</summary>
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

    /// <summary>Goes on inside the value of the only key, or in the only item of a list; where there is nothing inside, the mistake is here.</summary>
    private ContentNode? RecoverInside(string text, int offset, (string Message, TextSpan Span) problem, int depth)
    {
        if (depth > ContentDepth.Max || YamlParts.First(text) is not var (line, content))
        {
            Report(problem);
            return null;
        }

        // The dash of an item becomes a space, so that what follows it keeps its column.
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

    /// <summary>The key of a line that holds only that.</summary>
    private ScalarNode? KeyOf(string line, int offset)
    {
        Attempt(line, offset, isPart: true, _problems.Fork(), out var root);
        return root is MappingNode { Pairs: [{ Key: var key, Value: ScalarNode { Text: "" } }] } ? key : null;
    }

    private void Report((string Message, TextSpan Span) problem) =>
        _problems.Report(ProblemId.YamlSyntax, problem.Span, problem.Message);

    /// <summary>A line among keys that is none.</summary>
    private static (string Message, TextSpan Span) WithoutKey(ScalarNode scalar, string text, int offset) => ColonWithoutSpace(scalar, text, offset)
        ?? ("This line is no key ('key: value'); add the ':', or indent the line where it belongs to the value before it", scalar.Span);

    private static (string Message, TextSpan Span)? ColonWithoutSpace(ScalarNode scalar, string text, int offset)
    {
        var source = text.Substring(scalar.Span.Start - offset, scalar.Span.Length);
        var colon = source.Length == 0 || source[0] is '"' or '\'' ? -1 : source.IndexOf(':');
        return colon > 0 && source.IndexOf(' ') is var space && (space < 0 || space > colon)
            ? ("A space is missing behind this ':'; write 'key: value'", new TextSpan(scalar.Span.Start + colon, 1))
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
