using Microsoft.CodeAnalysis.Text;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Files;
using TypedContent.Generator.Model;
using YamlDotNet.Core;

namespace TypedContent.Generator.Reading;

/// <summary>
/// Reads YAML that may be wrong: where the whole does not parse, each key at its outermost level (each item, in a list) is read by itself,
/// so that one build reports every syntax error, at the key it belongs to, and the rest of the entry still has its types.
/// </summary>
internal static class YamlRecovery
{
    public static ContentNode? Read(
        string text, int offset, ContentFormat format, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        // Other diagnostics of a failed attempt come again from its parts.
        if (TryRead(text, offset, format, diagnostics, cancellationToken, out var root) is not { } problem)
        {
            return root;
        }

        var parts = format == ContentFormat.Json ? [] : Parts(text);
        var nodes = new List<ContentNode>();
        var hasReported = false;
        foreach (var part in parts)
        {
            var slice = text.Substring(part.Start, part.Length);
            if (TryRead(slice, offset + part.Start, format, diagnostics, cancellationToken, out var node) is { } partProblem)
            {
                diagnostics.Report(DiagnosticDescriptors.YamlSyntax, partProblem.Span, partProblem.Message);
                hasReported = true;
            }
            else if (node is not null)
            {
                nodes.Add(node);
            }
        }

        if (!hasReported)
        {
            diagnostics.Report(DiagnosticDescriptors.YamlSyntax, problem.Span, problem.Message);
        }

        return Joined(nodes);
    }

    private static (string Message, TextSpan Span)? TryRead(
        string text, int offset, ContentFormat format, DiagnosticBag diagnostics, CancellationToken cancellationToken, out ContentNode? root)
    {
        var attempt = diagnostics.Fork();
        root = null;
        try
        {
            root = YamlReader.Read(text, offset, format, attempt, cancellationToken);
            diagnostics.Join(attempt);
            return null;
        }
        catch (YamlException e)
        {
            return YamlProblem.Explain(e, text, offset);
        }
    }

    /// <summary>The parts of a block mapping or block sequence: each begins on a line without indentation.</summary>
    private static List<TextSpan> Parts(string text)
    {
        var starts = new List<int>();
        for (var line = 0; line < text.Length; line = NextLine(text, line))
        {
            if (text[line] is not (' ' or '\t' or '#' or '\r' or '\n' or '}' or ']'))
            {
                starts.Add(line);
            }
        }

        var parts = new List<TextSpan>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            // A list may stand without indentation below its key.
            var isItemOfKey = i > 0 && text[starts[i]] == '-' && text[starts[0]] != '-';
            var end = i + 1 < starts.Count ? starts[i + 1] : text.Length;
            if (isItemOfKey && parts.Count > 0)
            {
                parts[parts.Count - 1] = TextSpan.FromBounds(parts[parts.Count - 1].Start, end);
            }
            else
            {
                parts.Add(TextSpan.FromBounds(starts[i], end));
            }
        }

        return parts;
    }

    private static int NextLine(string text, int index)
    {
        var end = text.IndexOfAny(['\r', '\n'], index);
        if (end < 0)
        {
            return text.Length;
        }

        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }

    private static ContentNode? Joined(List<ContentNode> nodes)
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
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in nodes.OfType<MappingNode>().SelectMany(static node => node.Pairs))
        {
            if (keys.Add(pair.Key.Text))
            {
                pairs.Add(pair);
            }
        }

        return new MappingNode(pairs.ToEquatableArray(), span);
    }
}
