using TypedContent.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>
/// The events of a flow collection (YAML 1.2.2, section 7.4). YamlDotNet's own events are wrong for much of what YAML 1.2 allows in flow
/// collections: a plain scalar that begins with a colon, a key without a value, an anchor before a value.
/// </summary>
/// <remarks>Events are produced lazily, so that the caller can stop at any depth.</remarks>
internal sealed class YamlFlowParser
{
    private readonly string _text;
    private readonly TagDirectiveCollection _tags;
    private readonly Stack<int> _open = new();
    private YamlFlowScanner _scanner;
    private YamlFlowToken _token;
    private int _end;

    private YamlFlowParser(string text, int start, int entry, TagDirectiveCollection tags)
    {
        _text = text;
        _tags = tags;
        _scanner = new YamlFlowScanner(text, start, entry);
        _token = _scanner.Next();
    }

    /// <summary>The events of a flow sequence or mapping.</summary>
    /// <param name="text">The document.</param>
    /// <param name="start">The position of its opening bracket.</param>
    /// <param name="entry">The column of the key or item that it belongs to; -1 for none.</param>
    /// <param name="placeholder">The scalar that represents it, with the anchor and the tag before the bracket.</param>
    /// <param name="tags">The document's tag directives.</param>
    /// <exception cref="YamlMistake">The syntax is invalid.</exception>
    public static IEnumerable<ParsingEvent> Events(string text, int start, int entry, Scalar placeholder, TagDirectiveCollection tags) =>
        new YamlFlowParser(text, start, entry, tags).Collection(placeholder.Anchor, placeholder.Tag, placeholder.Start);

    /// <summary>The node at the current token, with its properties.</summary>
    private IEnumerable<ParsingEvent> Node()
    {
        var start = MarkAt(_token.Start);
        var (anchor, tag) = (AnchorName.Empty, TagName.Empty);
        for (; _token.Kind is YamlFlowKind.Anchor or YamlFlowKind.Tag; Move())
        {
            if (_token.Kind == YamlFlowKind.Anchor ? !anchor.IsEmpty : !tag.IsEmpty)
            {
                throw new YamlMistake(YamlProblem.SecondAnchor, new TextSpan(_token.Start, 1));
            }

            if (_token.Kind == YamlFlowKind.Tag)
            {
                tag = Tag();
            }
            else
            {
                anchor = Name();
            }
        }

        var isBare = anchor.IsEmpty && tag.IsEmpty;
        switch (_token.Kind)
        {
            case YamlFlowKind.SequenceStart or YamlFlowKind.MappingStart:
                return Collection(anchor, tag, start);
            case YamlFlowKind.Plain or YamlFlowKind.SingleQuoted or YamlFlowKind.DoubleQuoted:
                return [ScalarOf(anchor, tag, start)];
            case YamlFlowKind.Alias when isBare:
                var alias = new AnchorAlias(Name(), start, MarkAt(_token.End));
                Move();
                return [alias];
            case YamlFlowKind.Alias:
                throw new YamlMistake(YamlProblem.SecondAnchor, new TextSpan(_token.Start, 1));
            case YamlFlowKind.Comma or YamlFlowKind.Value or YamlFlowKind.SequenceEnd or YamlFlowKind.MappingEnd when !isBare:
                return [new Scalar(anchor, tag, "", ScalarStyle.Plain, true, false, start, MarkAt(_end))];
            default:
                throw Unexpected(isValueExpected: true);
        }
    }

    private IEnumerable<ParsingEvent> Collection(AnchorName anchor, TagName tag, Mark start)
    {
        _open.Push(_token.Start);
        return _token.Kind == YamlFlowKind.SequenceStart ? Sequence(anchor, tag, start) : Mapping(anchor, tag, start);
    }

    private IEnumerable<ParsingEvent> Sequence(AnchorName anchor, TagName tag, Mark start)
    {
        yield return new SequenceStart(anchor, tag, tag.IsEmpty, SequenceStyle.Flow, start, MarkAt(_token.Start));
        for (Move(); _token.Kind != YamlFlowKind.SequenceEnd; Separate(YamlFlowKind.SequenceEnd))
        {
            foreach (var e in IsPair() ? Pair() : Node())
            {
                yield return e;
            }
        }

        yield return new SequenceEnd(MarkAt(_token.Start), MarkAt(_token.End));
        Close();
    }

    private IEnumerable<ParsingEvent> Mapping(AnchorName anchor, TagName tag, Mark start)
    {
        yield return new MappingStart(anchor, tag, tag.IsEmpty, MappingStyle.Flow, start, MarkAt(_token.Start));
        for (Move(); _token.Kind != YamlFlowKind.MappingEnd; Separate(YamlFlowKind.MappingEnd))
        {
            foreach (var e in KeyAndValue())
            {
                yield return e;
            }
        }

        yield return new MappingEnd(MarkAt(_token.Start), MarkAt(_token.End));
        Close();
    }

    /// <summary>A single-pair mapping in a flow sequence, without braces: it ends with its value.</summary>
    private IEnumerable<ParsingEvent> Pair()
    {
        yield return new MappingStart(AnchorName.Empty, TagName.Empty, true, MappingStyle.Flow, MarkAt(_token.Start), MarkAt(_token.Start));
        foreach (var e in KeyAndValue())
        {
            yield return e;
        }

        yield return new MappingEnd(MarkAt(_end), MarkAt(_end));
    }

    private IEnumerable<ParsingEvent> KeyAndValue()
    {
        if (_token.Kind == YamlFlowKind.Key)
        {
            Move();
            foreach (var e in NodeOrNothing())
            {
                yield return e;
            }
        }
        else
        {
            foreach (var e in _token.Kind == YamlFlowKind.Value ? [Nothing(_token.Start)] : Node())
            {
                yield return e;
            }
        }

        if (_token.Kind != YamlFlowKind.Value)
        {
            yield return Nothing(_end);
            yield break;
        }

        Move();
        foreach (var e in NodeOrNothing())
        {
            yield return e;
        }
    }

    private IEnumerable<ParsingEvent> NodeOrNothing() =>
        _token.Kind is YamlFlowKind.Comma or YamlFlowKind.Value || _token.Closes ? [Nothing(_end)] : Node();

    private static Scalar Nothing(int index) =>
        new(AnchorName.Empty, TagName.Empty, "", ScalarStyle.Plain, true, false, MarkAt(index), MarkAt(index));

    /// <summary>Whether a key and its value begin here: the <c>:</c> is on the line on which the key begins.</summary>
    private bool IsPair()
    {
        if (_token.Kind is YamlFlowKind.Key or YamlFlowKind.Value)
        {
            return true;
        }

        var (ahead, token, depth) = (_scanner, _token, 0);
        while (token.Kind is YamlFlowKind.Anchor or YamlFlowKind.Tag)
        {
            token = ahead.Next();
        }

        // After an anchor or a tag, the node may be empty.
        if (token.Kind is not (YamlFlowKind.Comma or YamlFlowKind.Value) && !token.Closes)
        {
            do
            {
                depth += token.Opens ? 1 : token.Closes ? -1 : 0;
                token = ahead.Next();
            }
            while (depth > 0 && token.Kind != YamlFlowKind.End);
        }

        return token.Kind == YamlFlowKind.Value && TextLines.Next(_text, _token.Start) > token.Start;
    }

    private Scalar ScalarOf(AnchorName anchor, TagName tag, Mark start)
    {
        var style = _token.Kind switch
        {
            YamlFlowKind.Plain => ScalarStyle.Plain,
            YamlFlowKind.SingleQuoted => ScalarStyle.SingleQuoted,
            _ => ScalarStyle.DoubleQuoted,
        };
        var value = style == ScalarStyle.Plain ? YamlPlain.Value(_text, _token.Span) : YamlQuoted.Value(_text, _token.Span);
        var scalar = new Scalar(anchor, tag, value, style, style == ScalarStyle.Plain, style != ScalarStyle.Plain, start, MarkAt(_token.End));
        Move();
        return scalar;
    }

    private AnchorName Name() =>
        _token.Span.Length > 1 ? new AnchorName(_text.Substring(_token.Start + 1, _token.Span.Length - 1)) : throw Unexpected(isValueExpected: true);

    private TagName Tag()
    {
        var source = _text.Substring(_token.Start, _token.Span.Length);
        var suffix = source.IndexOf('!', 1) + 1;
        var handle = source.Substring(0, Math.Max(1, suffix));
        var tag = source switch
        {
            "!" => source,
            _ when source.StartsWith("!<", StringComparison.Ordinal) => source.Substring(2, Math.Max(0, source.Length - 3)),
            _ when _tags.Contains(handle) => _tags[handle].Prefix + Uri.UnescapeDataString(source.Substring(handle.Length)),
            _ => "",
        };
        return tag.Length > 0 && Uri.IsWellFormedUriString(tag, UriKind.RelativeOrAbsolute)
            ? new TagName(tag)
            : throw new YamlMistake(YamlProblem.WrongTag, new TextSpan(_token.Start, 1));
    }

    private void Move()
    {
        _end = _token.End;
        _token = _scanner.Next();
    }

    private void Close()
    {
        _open.Pop();

        // The token after the last bracket belongs to the document around it.
        if (_open.Count > 0)
        {
            Move();
        }
    }

    private void Separate(YamlFlowKind closing)
    {
        if (_token.Kind == YamlFlowKind.Comma)
        {
            Move();
        }
        else if (_token.Kind != closing)
        {
            throw Unexpected(isValueExpected: false);
        }
    }

    private YamlMistake Unexpected(bool isValueExpected)
    {
        var (message, span) = _token.Kind switch
        {
            YamlFlowKind.OpenQuote => YamlProblem.NotClosed(new TextSpan(_token.Start, 1)),
            YamlFlowKind.Comment => YamlProblem.CommentWithoutSpace(_token.Start),
            YamlFlowKind.End => YamlProblem.Bracket(_text, _token.Start, _open.Peek()),
            YamlFlowKind.Other => YamlProblem.Begin(_token.Start, _text),
            _ when isValueExpected && !_token.Closes => YamlProblem.Begin(_token.Start, _text),
            _ => YamlProblem.Bracket(_text, _token.Start, _open.Peek()),
        };
        return new YamlMistake(message, span);
    }

    private static Mark MarkAt(int index) => new(index, 1, 1);
}
