using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Tomlyn.Parsing;
using Tomlyn.Syntax;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Toml;

/// <summary>
/// Reads the tokens of TOML 1.1, using Tomlyn's lexer. Values are taken from the source text, so that none loses digits or depends on
/// the current date.
/// </summary>
/// <param name="text">The text. All its carriage returns are followed by a line feed.</param>
/// <param name="offset">The position of the text in its file.</param>
internal sealed class TomlScanner(string text, int offset)
{
    // Each restart of the lexer costs a pass over the rest of the text, and more mistakes than these are of no use to the author.
    private const int MaxRestarts = 100;

    private static readonly Regex Day = new(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.CultureInvariant);

    private TomlLexer _lexer = TomlLexer.Create("");
    private int _start;
    private int _errors;
    private int _restarts;
    private TomlToken _token;
    private bool _isWrong;

    /// <summary>The kind of the token.</summary>
    public TokenKind Kind => _token.Kind;

    /// <summary>The position of the token in the text.</summary>
    public int Position => Math.Min(_start + _token.Start.Offset, text.Length);

    /// <summary>The location of the token in the file; empty for a line end or the end of the text.</summary>
    public TextSpan Span => SpanOf(Position, Kind is TokenKind.Eof or TokenKind.NewLine ? Position : End);

    private int End => Math.Min(_start + _token.End.Offset + 1, text.Length);

    /// <summary>The location of a part of the text in the file.</summary>
    public TextSpan SpanOf(int start, int end) => TextSpan.FromBounds(offset + start, offset + end);

    /// <summary>Moves to the token at a position.</summary>
    public void MoveTo(int position, TomlLexerMode mode)
    {
        (_start, _errors) = (position, 0);
        _lexer = TomlLexer.Create(text.Substring(position), new TomlLexerOptions { DecodeScalars = true });
        if (position < text.Length && text[position] == '\uFEFF')
        {
            // The lexer would treat it as a byte order mark, which would shift its positions.
            throw new TomlSyntaxException(SpanOf(position, position + 1), "An invisible character (U+FEFF) is here; remove it");
        }

        MoveNext(mode);
    }

    /// <summary>Moves to the next token that is not white space or a comment.</summary>
    /// <exception cref="TomlSyntaxException">It cannot be read.</exception>
    public void MoveNext(TomlLexerMode mode)
    {
        _lexer.Mode = mode;
        do
        {
            _lexer.MoveNext();
            _token = _lexer.Current;
            _isWrong = false;
            foreach (var error in _lexer.HasErrors ? _lexer.Errors.Skip(_errors).ToList() : [])
            {
                _errors++;
                CheckError(_start + error.Span.Start.Offset);
            }
        }
        while (Kind is TokenKind.Whitespaces or TokenKind.Comment);
    }

    /// <summary>Moves to the next token that is also not a line end.</summary>
    public void MoveNextOverLines(TomlLexerMode mode)
    {
        do
        {
            MoveNext(mode);
        }
        while (Kind == TokenKind.NewLine);
    }

    /// <summary>Reads the key, or the part of a dotted key, at the current token, and moves to the next token.</summary>
    public ScalarNode ReadKey()
    {
        var end = Position;
        while (end < text.Length && IsOfKey(text, end))
        {
            end++;
        }

        var word = text.Substring(Position, end - Position);
        var key = Kind switch
        {
            TokenKind.String or TokenKind.StringLiteral => new ScalarNode(_token.StringValue!, ScalarValue.Quoted, Span),
            TokenKind.BasicKey when End == end => new ScalarNode(word, new ScalarValue(ScalarKind.PlainString), Span),
            _ when end > Position => throw new TomlSyntaxException(
                SpanOf(Position, end), $"The key '{MessageText.Shorten(word)}' needs quotation marks; without them, a TOML key has only letters from A to "
                    + "Z, digits, '-' and '_'"),
            _ => throw new TomlSyntaxException(Rest(), $"A key is expected here, but {Found()}; write 'key = value'"),
        };
        MoveNext(TomlLexerMode.Key);
        return key;
    }

    /// <summary>Reads the scalar at the current token, and moves to the next token.</summary>
    public ScalarNode ReadScalar(TomlLexerMode next)
    {
        if (Kind is TokenKind.String or TokenKind.StringLiteral or TokenKind.StringMulti or TokenKind.StringLiteralMulti)
        {
            var quoted = new ScalarNode(TomlText.Value(_token, text.Substring(Position, End - Position)), ScalarValue.Quoted, Span);
            MoveNext(next);
            return quoted;
        }

        var (position, end) = (Position, WordEnd());
        if (end - position > 10 && OffsetEnd(end) is var after && after > end)
        {
            throw new TomlSyntaxException(SpanOf(position, after), TomlNoValue.Message(text.Substring(position, after - position)));
        }

        var written = text.Substring(position, end - position);
        var word = Plain(written);
        var node = new ScalarNode(word, CoreSchema.Resolve(word), SpanOf(position, end)) { Written = written };
        var isScalar = Kind is >= TokenKind.OffsetDateTimeByZ and <= TokenKind.Float or >= TokenKind.True and <= TokenKind.NegativeNan;
        if (isScalar && !_isWrong && End == end)
        {
            MoveNext(next);
            return node;
        }

        if (node.Value.Kind != ScalarKind.Invalid)
        {
            throw NoValue();
        }

        // It has the form of a number or a date, but is out of range: as in YAML, this is an invalid value and not a syntax error.
        if (End == end)
        {
            MoveNext(next);
        }
        else if (++_restarts < MaxRestarts)
        {
            MoveTo(end, next);
        }
        else
        {
            var problem = NoValue();
            throw new TomlSyntaxException(problem.Span, problem.Message) { HidesRest = true };
        }

        return node;
    }

    /// <summary>The location from the token to the end of its value or line.</summary>
    public TextSpan Rest()
    {
        var end = Position;
        while (end < text.Length && text[end] is not ('\n' or '\r' or ',' or ']' or '}' or '#'))
        {
            end++;
        }

        end = Math.Max(end, Math.Min(Position + 1, text.Length));
        while (end > Position && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return SpanOf(Position, end);
    }

    /// <summary>Describes the token in messages.</summary>
    public string Found()
    {
        var rest = Rest();
        return rest.Length == 0 ? "the line ends" : $"'{MessageText.Shorten(text.Substring(rest.Start - offset, rest.Length), 30)}' is here";
    }

    private TomlSyntaxException NoValue()
    {
        var rest = Rest();
        for (var i = Position; i < text.Length && text[i] is not ('\n' or '\r' or ',' or ']' or '}' or '#'); i++)
        {
            if (HiddenCharacter.Is(text[i]))
            {
                return new TomlSyntaxException(
                    SpanOf(i, i + 1),
                    $"The value has {HiddenCharacter.Describe(text[i])} here; remove it, or put the value in quotation marks if it is text");
            }
        }

        return new TomlSyntaxException(rest, TomlNoValue.Message(text.Substring(rest.Start - offset, rest.Length)));
    }

    /// <summary>The end of a UTC offset that follows a date and time after spaces, which TOML does not
    /// allow; the end of the time if there is none.</summary>
    private int OffsetEnd(int end)
    {
        var start = end;
        while (start < text.Length && text[start] is ' ' or '\t')
        {
            start++;
        }

        return start > end
            && start < text.Length
            && text[start] is '+' or '-' or 'Z' or 'z'
            && WordEnd(start) is var after
            && IsoDate.Read(text.Substring(Position, after - Position), out _) is not null
            ? after
            : end;
    }

    private void CheckError(int position)
    {
        if (position < text.Length && text[position] == '\uFFFD')
        {
            // The lexer treats the character as an encoding error, which has already been checked.
            return;
        }

        if (position < text.Length && char.IsSurrogate(text[position]))
        {
            throw new TomlSyntaxException(SpanOf(position, position + 1), "TOML does not allow half of a surrogate pair; remove it");
        }

        if (Kind is TokenKind.Comment or TokenKind.String or TokenKind.StringLiteral or TokenKind.StringMulti or TokenKind.StringLiteralMulti)
        {
            throw TomlText.Problem(text, offset, Position);
        }

        _isWrong = true;
    }

    /// <summary>The end of the word that begins at the token. There may be a space between a date and a time.</summary>
    private int WordEnd()
    {
        var end = WordEnd(Position);
        return end + 1 < text.Length && text[end] == ' ' && UnicodeData.IsDigit(text[end + 1]) && Day.IsMatch(text.Substring(Position, end - Position))
            ? WordEnd(end + 1)
            : end;
    }

    private int WordEnd(int index)
    {
        while (index < text.Length && text[index] is not (' ' or '\t' or '\n' or '\r' or ',' or ']' or '}' or '#'))
        {
            index++;
        }

        return index;
    }

    /// <summary>A number in YAML's notation; any other word unchanged.</summary>
    private static string Plain(string word)
    {
        var unsigned = word.TrimStart('+', '-');
        if (unsigned is "inf" or "nan")
        {
            return unsigned == "nan" ? ".nan" : word[0] == '-' ? "-.inf" : ".inf";
        }

        if (unsigned.Length == 0 || !UnicodeData.IsDigit(unsigned[0]))
        {
            return word;
        }

        var plain = word.Replace("_", "");
        return plain.StartsWith("0b", StringComparison.Ordinal) && plain.Length > 2 && plain.Skip(2).All(static c => c is '0' or '1')
            ? plain.Skip(2).Aggregate(BigInteger.Zero, static (value, digit) => (value << 1) + (digit - '0')).ToString(CultureInfo.InvariantCulture)
            : plain;
    }

    // Characters that an author may put in a single key; a colon before a space is YAML.
    private static bool IsOfKey(string text, int index) => text[index] switch
    {
        ':' => index + 1 < text.Length && UnicodeData.IsLetterOrDigit(text[index + 1]),
        '=' or '.' or ',' or '[' or ']' or '{' or '}' or '#' or '"' or '\'' => false,
        var c => !char.IsWhiteSpace(c),
    };
}
