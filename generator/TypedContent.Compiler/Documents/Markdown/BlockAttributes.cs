using Markdig.Renderers;
using TypedContent.Compiler.Documents.Markdown.Containers;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>The attributes of a typed block: <c>{key=value key="a text" key #id .class}</c> on the line that opens
/// it, or <c>key="value"</c> without braces.</summary>
internal sealed class BlockAttributes
{
    private readonly string _text;
    private readonly int _end;
    private readonly bool _hasBraces;
    private readonly int _offset;
    private readonly ProblemBag _problems;
    private readonly Dictionary<string, TextSpan> _keys = new(StringComparer.Ordinal);
    private int _position;

    private BlockAttributes(string text, ContainerLine line, int offset, ProblemBag problems)
    {
        _text = text;
        _position = line.Attributes.Start;
        _end = line.Attributes.End;
        _hasBraces = line.HasBraces;
        _offset = offset;
        _problems = problems;
    }

    /// <summary>The keys and their values.</summary>
    public List<MappingPair> Pairs { get; } = [];

    /// <summary>The id of its element; <see langword="null"/> for none.</summary>
    public string? Id { get; private set; }

    /// <summary>The location of the id in the file, including its <c>#</c>.</summary>
    public TextSpan IdSpan { get; private set; }

    public List<string> Classes { get; } = [];

    /// <summary>Reads attributes.</summary>
    /// <param name="text">The Markdown.</param>
    /// <param name="line">The line with the attributes.</param>
    /// <param name="offset">The position of the Markdown in the file.</param>
    /// <param name="problems">Receives the problems.</param>
    public static BlockAttributes Read(string text, ContainerLine line, int offset, ProblemBag problems)
    {
        var attributes = new BlockAttributes(text, line, offset, problems);
        attributes.ReadAll();
        return attributes;
    }

    /// <summary>Writes the tag that opens the block's element, with its id and its classes.</summary>
    /// <param name="renderer">Receives the tag.</param>
    /// <param name="element">The element.</param>
    /// <param name="name">The block's name, which is its first class; empty for none.</param>
    public void WriteElement(HtmlRenderer renderer, string element, string name)
    {
        renderer.Write("<" + element);
        if (Id is { Length: > 0 } id)
        {
            renderer.Write(" id=\"").WriteEscape(id).Write('"');
        }

        if (name.Length > 0 || Classes.Count > 0)
        {
            renderer.Write(" class=\"").WriteEscape(string.Join(" ", name.Length > 0 ? Classes.Prepend(name) : Classes)).Write('"');
        }

        renderer.Write('>');
    }

    private char Current => _position < _end ? _text[_position] : '\0';

    private void ReadAll()
    {
        var opening = _position;
        if (_position == _end)
        {
            return;
        }

        if (_hasBraces && Current != '{')
        {
            Report(_position, _end, "Only attributes in braces can follow a title in brackets: '[title]{key=value}'");
            return;
        }

        _position += _hasBraces ? 1 : 0;
        while (true)
        {
            SkipBlanks();
            if (_position == _end)
            {
                if (_hasBraces)
                {
                    Report(opening, opening + 1, "The '{' that opens here is not closed on its line");
                }

                return;
            }

            if (_hasBraces && Current == '}')
            {
                _position++;
                break;
            }

            if (!ReadItem())
            {
                return;
            }
        }

        SkipBlanks();
        if (_position < _end)
        {
            Report(_position, _end, "Nothing can follow the attributes of a block; begin its text on the next line");
        }
    }

    private bool ReadItem()
    {
        var start = _position;
        if (Current is '#' or '.')
        {
            return ReadIdOrClass();
        }

        var text = ReadWord('=');
        if (text.Length == 0)
        {
            Report(_position, _position + 1, "A key is missing here; write 'key=value', without spaces around the '='");
            return false;
        }

        if (text.IndexOfAny(['"', '\'', '{', '[']) is var wrong and >= 0)
        {
            Report(start + wrong, start + wrong + 1, $"A key cannot contain '{text[wrong]}'; write 'key=value', with a space between attributes");
            return false;
        }

        var key = new ScalarNode(text, CoreSchema.Resolve(text), SpanFrom(start));
        var value = new ScalarNode("true", CoreSchema.Resolve("true"), key.Span);
        SkipBlanksAroundEquals();
        if (Current == '=')
        {
            _position++;
            SkipBlanksAroundEquals();
            if (ReadValue(key) is not { } read)
            {
                return false;
            }

            value = read;
        }

        if (_keys.TryGetValue(text, out var first))
        {
            _problems.Report(ProblemId.DuplicateKey, key.Span, MessageText.Shorten(text), _problems.LineOf(first));
        }
        else
        {
            _keys.Add(text, key.Span);
            Pairs.Add(new MappingPair(key, value));
        }

        return true;
    }

    private bool ReadIdOrClass()
    {
        var start = _position;
        var mark = Current;
        _position++;
        // ".a.b" and ".a#b" are two attributes; an id may contain a dot.
        var name = mark == '.' ? ReadWord('.', '#') : ReadWord();
        if (name.Length == 0)
        {
            Report(start, _position, $"A name is missing after '{mark}'; write one such as '{mark}name'");
            return false;
        }

        if (mark == '.')
        {
            Classes.Add(name);
        }
        else if (Id is null)
        {
            (Id, IdSpan) = (name, SpanFrom(start));
        }
        else
        {
            Report(start, _position, $"The block already has the id '{MessageText.Shorten(Id)}'; remove one of the two");
            return false;
        }

        return true;
    }

    private ScalarNode? ReadValue(ScalarNode key)
    {
        var start = _position;
        if (Current is '"' or '\'')
        {
            var close = _text.IndexOf(Current, start + 1, _end - start - 1);
            if (close < 0)
            {
                Report(start, start + 1, "The quotation mark that opens here is not closed on its line");
                return null;
            }

            _position = close + 1;
            if (_position < _end && Current is not (' ' or '\t' or '}'))
            {
                Report(
                    close,
                    close + 1,
                    "A space must follow the quotation mark that closes a value; put text that contains such marks in marks of the other kind");
                return null;
            }

            // The quotation marks belong to the attribute and not to YAML, so the value may also be a reference.
            return new ScalarNode(_text.Substring(start + 1, close - start - 1), new ScalarValue(ScalarKind.PlainString), SpanFrom(start));
        }

        var text = ReadWord();
        if (text.Length == 0)
        {
            _problems.Report(ProblemId.BlockSyntax, key.Span, $"'{MessageText.Shorten(key.Text)}' has no value after its '='");
            return null;
        }

        if (_hasBraces && text[0] is '[' or '{')
        {
            _problems.Report(
                ProblemId.BlockSyntax, SpanFrom(start), "An attribute cannot be a list or a mapping; give it one value, or put text in quotation marks");
            return null;
        }

        return new ScalarNode(text, CoreSchema.Resolve(text), SpanFrom(start));
    }

    private string ReadWord(params char[] ends)
    {
        var start = _position;
        while (_position < _end && Current is not (' ' or '\t') && !(_hasBraces && Current == '}') && Array.IndexOf(ends, Current) < 0)
        {
            _position++;
        }

        return _text.Substring(start, _position - start);
    }

    // DocFX allows spaces around '='; inside braces, a key before a space may be a flag.
    private void SkipBlanksAroundEquals()
    {
        if (!_hasBraces)
        {
            SkipBlanks();
        }
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t')
        {
            _position++;
        }
    }

    private TextSpan SpanFrom(int start) => TextSpan.FromBounds(_offset + start, _offset + _position);

    private void Report(int start, int end, string message) =>
        _problems.Report(ProblemId.BlockSyntax, TextSpan.FromBounds(_offset + start, _offset + end), message);
}
