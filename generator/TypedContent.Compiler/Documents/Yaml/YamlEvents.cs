using TypedContent.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>The events of a document: those of YamlDotNet for block collections and scalars, and those of
/// <see cref="YamlFlowParser"/> for flow collections.</summary>
internal sealed class YamlEvents : IParser
{
    private readonly string _text;
    private readonly YamlMask _mask;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private TagDirectiveCollection _tags = [];
    private IEnumerator<ParsingEvent>? _unmasked;

    public YamlEvents(string text)
    {
        _text = text;
        _mask = YamlMask.Of(text);

        // The last line of a block scalar has a line end, whether or not the file ends with one.
        _scanner = new Scanner(new StringReader(_mask.Text + (text.Length > 0 && text[text.Length - 1] is '\r' or '\n' ? "" : "\n")), skipComments: true);
        _parser = new Parser(_scanner);
    }

    public ParsingEvent? Current { get; private set; }

    /// <summary>The position up to which the document has been read.</summary>
    public int Position => (int)_scanner.CurrentPosition.Index;

    public bool MoveNext()
    {
        if (_unmasked?.MoveNext() == true)
        {
            Current = _unmasked.Current;
            return true;
        }

        _unmasked = null;
        Current = _parser.MoveNext() ? _parser.Current : null;
        if (Current is Scalar { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } quoted
            && quoted.End.Index < _text.Length
            && _text[(int)quoted.End.Index] == '#')
        {
            var (message, span) = YamlProblem.CommentWithoutSpace((int)quoted.End.Index);
            throw new YamlMistake(message, span);
        }

        if (Current is DocumentStart { Tags: { } tags })
        {
            _tags = tags;
        }
        else if (_mask.Parts.Count > 0 && Current is not null)
        {
            Unmask(Current, _mask.Parts.Peek());
        }

        return Current is not null;
    }

    private void Unmask(ParsingEvent current, YamlMasked part)
    {
        if (current is Scalar scalar && scalar.End.Index == part.End)
        {
            _mask.Parts.Dequeue();
            _unmasked = Events(scalar, part).GetEnumerator();
            MoveNext();
        }
        else if (current.End.Index > part.Start)
        {
            // For example after a ':' without a key before it, where YamlDotNet returns the value before it has read it.
            throw new YamlMistake(YamlProblem.Missing, new TextSpan(part.Start, 1));
        }
    }

    private IEnumerable<ParsingEvent> Events(Scalar placeholder, YamlMasked part) => _text[part.Start] is '[' or '{'
        ? YamlFlowParser.Events(_text, part.Start, part.Entry, placeholder, _tags)
        : [new Scalar(
            placeholder.Anchor,
            placeholder.Tag,
            YamlPlain.Value(_text, part.Span),
            ScalarStyle.Plain,
            true,
            false,
            placeholder.Start,
            placeholder.End)];
}
