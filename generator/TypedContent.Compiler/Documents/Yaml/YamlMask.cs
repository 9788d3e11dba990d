using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>
/// A document with replacements for what YamlDotNet misreads: it reads a text of the same length, and masked parts are read from the document itself.
/// <list type="bullet">
/// <item>An outermost flow collection becomes a quoted scalar (<see cref="YamlFlowParser"/> reads the collection).</item>
/// <item>A word in a plain scalar that begins with an asterisk becomes one without (<see cref="YamlPlain"/> reads the scalar).</item>
/// <item>Lines of spaces at the start of a block scalar, and tabs in empty lines, have no meaning, and become text that has none for YamlDotNet.</item>
/// </list>
/// </summary>
internal sealed class YamlMask
{
    private readonly string _text;
    private readonly char[] _masked;
    private int _index;
    private int _line;

    // The start of the node on this line, with its anchor and tag, which may be a key; -1 for none.
    private int _node = -1;

    // The column of the key or item that the next node belongs to; -1 for none.
    private int _entry = -1;

    private YamlMask(string text)
    {
        _text = text;
        _masked = text.ToCharArray();
    }

    /// <summary>Masks a document.</summary>
    public static YamlMask Of(string text)
    {
        var mask = new YamlMask(text);
        mask.Find();
        return mask;
    }

    /// <summary>The text for YamlDotNet, with all positions that it reads unchanged.</summary>
    public string Text => new(_masked);

    /// <summary>The masked parts of the document, each of which is a scalar in that text, in order.</summary>
    public Queue<YamlMasked> Parts { get; } = [];

    private void Find()
    {
        while (_index < _text.Length)
        {
            var c = _text[_index];
            if (c is '\r' or '\n')
            {
                (_index, _node) = (TextLines.Next(_text, _index), -1);
                _line = _index;
            }
            else if (c == '\t' && IsEmpty(_line))
            {
                _masked[_index++] = ' ';
            }
            else if (c is ' ' or '\t')
            {
                _index++;
            }
            else if (c == '#' || (c == '%' && _index == _line))
            {
                _index = TextLines.End(_text, _index);
            }
            else if (_index == _line && YamlParts.IsDocumentMark(_text, _index))
            {
                (_index, _entry, _node) = (_index + 3, -1, -1);
            }
            else if (c is '-' or '?' or ':' && IsSpace(_index + 1))
            {
                // A key is indented by its start; "- ", "? " and a ": " without a key by their own position.
                _entry = (c == ':' && _node >= 0 ? _node : _index) - _line;
                (_index, _node) = (_index + 1, -1);
            }
            else
            {
                _node = _node < 0 ? _index : _node;
                _index = EndOfNode(c);
            }
        }
    }

    /// <summary>The end of the node, or of the anchor, tag or alias, that begins here.</summary>
    private int EndOfNode(char c)
    {
        switch (c)
        {
            case '[' or '{':
                return EndOfBrackets();
            case '"' or '\'':
                return YamlQuoted.End(_text, _index) is var end and > 0 ? end : _text.Length;
            case '|' or '>':
                return EndOfBlock();
            case '&' or '*' or '!':
                var name = _index;
                while (!IsSpace(name))
                {
                    name++;
                }

                return name;
            default:
                return EndOfPlain();
        }
    }

    private int EndOfBrackets()
    {
        var scanner = new YamlFlowScanner(_text, _index, _entry);
        var depth = 0;
        YamlFlowToken token;
        do
        {
            token = scanner.Next();
            depth += token.Opens ? 1 : token.Closes ? -1 : 0;
        }
        while (depth > 0 && token.Kind is not (YamlFlowKind.End or YamlFlowKind.OpenQuote));

        // If the collection is not closed, the text after it cannot be distinguished from its content.
        var end = depth == 0 ? token.End : _text.Length;
        for (var i = _index; i < end; i++)
        {
            _masked[i] = end - _index > 1 && (i == _index || i == end - 1) ? '"' : 'x';
        }

        Parts.Enqueue(new YamlMasked(_index, end, _entry));
        return end;
    }

    // A block scalar continues while lines are empty, or indented like its first line, which is indented more than its key.
    private int EndOfBlock()
    {
        var indentation = IndentationOf(_index + 1) ?? IndentationOf(_index + 2);
        var (first, isGiven) = (TextLines.Next(_text, _index), indentation is not null);
        var (line, content) = (first, -1);
        for (; line < _text.Length && !YamlParts.IsDocumentMark(_text, line); line = TextLines.Next(_text, line))
        {
            var isEmpty = Content(line) == TextLines.End(_text, line);
            if (!isEmpty && Content(line) - line < (indentation ?? _entry + 1) && !IsEmpty(line))
            {
                break;
            }

            content = content < 0 && !isEmpty ? line : content;
            indentation ??= isEmpty ? null : Content(line) - line;
        }

        if (!isGiven)
        {
            MoveSpaces(first, content < 0 ? line : content, indentation ?? int.MaxValue);
        }

        (_line, _node) = (line, -1);
        return line;
    }

    private int? IndentationOf(int digit) =>
        digit < _text.Length && _text[digit] is >= '1' and <= '9' ? Math.Max(_entry, 0) + _text[digit] - '0' : null;

    // YamlDotNet treats a line of spaces before the text as one with too much indentation; after the '|' they have no meaning.
    private void MoveSpaces(int first, int end, int indentation)
    {
        for (var line = first; line < end; line = TextLines.Next(_text, line))
        {
            if (TextLines.End(_text, line) - line > indentation)
            {
                return;
            }
        }

        var header = TextLines.End(_text, _index);
        var spaces = _text.Substring(header, end - header);
        (spaces.Replace("\r", "").Replace("\n", "") + spaces.Replace(" ", "")).CopyTo(0, _masked, header, spaces.Length);
    }

    // A plain scalar ends at a comment, or at the end of a key.
    private int EndOfPlain()
    {
        var (i, end, hasAsterisk) = (_index, _index, false);
        while (true)
        {
            for (; i < _text.Length && _text[i] is not ('\r' or '\n'); i++)
            {
                if ((_text[i] == ':' && IsSpace(i + 1)) || (_text[i] == '#' && IsSpace(i - 1)))
                {
                    return End(i);
                }

                if (_text[i] == '*' && IsSpace(i - 1))
                {
                    // YamlDotNet does not recognize the ':' after such a word.
                    (_masked[i], hasAsterisk) = ('x', true);
                }

                end = IsSpace(i) ? end : i + 1;
            }

            var line = TextLines.Next(_text, i);
            while (line < _text.Length && IsEmpty(line))
            {
                line = TextLines.Next(_text, line);
            }

            if (line >= _text.Length || Content(line) - line <= _entry || YamlParts.IsDocumentMark(_text, line))
            {
                return End(i);
            }

            (i, _line, _node) = (Content(line), line, Content(line));
        }

        int End(int index)
        {
            if (hasAsterisk)
            {
                Parts.Enqueue(new YamlMasked(_index, end, _entry));
            }

            return index;
        }
    }

    private bool IsSpace(int index) => index >= _text.Length || _text[index] is ' ' or '\t' or '\r' or '\n';

    private bool IsEmpty(int line)
    {
        while (line < _text.Length && _text[line] is ' ' or '\t')
        {
            line++;
        }

        return line >= _text.Length || _text[line] is '\r' or '\n';
    }

    private int Content(int line)
    {
        while (line < _text.Length && _text[line] == ' ')
        {
            line++;
        }

        return line;
    }
}
