namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>Splits a flow collection into tokens (YAML 1.2.2, chapters 6 and 7).</summary>
/// <param name="text">The document.</param>
/// <param name="start">The position of its opening bracket.</param>
/// <param name="entry">The column of the key or item that the bracket belongs to; -1 for none.</param>
internal struct YamlFlowScanner(string text, int start, int entry)
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";

    private int _index = start;
    private YamlFlowToken _last = new(YamlFlowKind.End, start, start);

    /// <summary>The next token; at the end, <see cref="YamlFlowKind.End"/> in each call.</summary>
    public YamlFlowToken Next()
    {
        var isSpaced = SkipSpace();
        _last = Token(isSpaced);
        _index = _last.End;
        return _last;
    }

    private YamlFlowToken Token(bool isSpaced)
    {
        var i = _index;
        if (i >= text.Length || IsDocumentMark(i))
        {
            return new YamlFlowToken(YamlFlowKind.End, i, i);
        }

        switch (text[i])
        {
            case '[':
                return Character(YamlFlowKind.SequenceStart);
            case ']':
                return Character(YamlFlowKind.SequenceEnd);
            case '{':
                return Character(YamlFlowKind.MappingStart);
            case '}':
                return Character(YamlFlowKind.MappingEnd);
            case ',':
                return Character(YamlFlowKind.Comma);
            case '#' when !isSpaced:
                return Character(YamlFlowKind.Comment);
            case '"' or '\'':
                var end = YamlQuoted.End(text, i);
                return end < 0
                    ? new YamlFlowToken(YamlFlowKind.OpenQuote, i, text.Length)
                    : new YamlFlowToken(text[i] == '"' ? YamlFlowKind.DoubleQuoted : YamlFlowKind.SingleQuoted, i, end);
        }

        // For example if a bracket is not closed, and the next key follows.
        if (IsOutside(i))
        {
            return new YamlFlowToken(YamlFlowKind.End, i, i);
        }

        return text[i] switch
        {
            '&' => Name(YamlFlowKind.Anchor),
            '*' => Name(YamlFlowKind.Alias),
            '!' when i + 1 < text.Length && text[i + 1] == '<' => text.IndexOf('>', i) is var close and > 0 && !IsPlainSafe(close + 1)
                ? new YamlFlowToken(YamlFlowKind.Tag, i, close + 1)
                : Character(YamlFlowKind.Other),
            '!' => Name(YamlFlowKind.Tag),
            ':' when _last.EndsJson || !IsPlainSafe(i + 1) => Character(YamlFlowKind.Value),
            '?' when i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) => Character(YamlFlowKind.Key),
            '?' or ':' or '-' => IsPlainSafe(i + 1) ? Plain() : Character(YamlFlowKind.Other),
            var c => Indicators.IndexOf(c) < 0 ? Plain() : Character(YamlFlowKind.Other),
        };
    }

    /// <summary>Skips white space, line ends and comments; returns whether there were any, or a line begins here.</summary>
    private bool SkipSpace()
    {
        var from = _index;
        while (_index < text.Length)
        {
            if (text[_index] == '#' && (_index > from || IsLineStart(_index)))
            {
                var end = text.IndexOfAny(['\r', '\n'], _index);
                _index = end < 0 ? text.Length : end;
            }
            else if (IsWhite(text[_index]))
            {
                _index++;
            }
            else
            {
                break;
            }
        }

        return _index > from || IsLineStart(_index);
    }

    private readonly YamlFlowToken Character(YamlFlowKind kind) => new(kind, _index, _index + 1);

    private readonly YamlFlowToken Name(YamlFlowKind kind)
    {
        var end = _index + 1;
        while (IsPlainSafe(end))
        {
            end++;
        }

        return new YamlFlowToken(kind, _index, end);
    }

    private readonly YamlFlowToken Plain()
    {
        var end = _index;
        for (var i = _index; i < text.Length; i++)
        {
            if (IsWhite(text[i]))
            {
                continue;
            }

            var isFirst = i > end;
            if (text[i] is ',' or '[' or ']' or '{' or '}'
                || (text[i] == ':' && i > _index && !IsPlainSafe(i + 1))
                || (text[i] == '#' && isFirst)
                || (isFirst && (IsDocumentMark(i) || IsOutside(i))))
            {
                break;
            }

            end = i + 1;
        }

        return new YamlFlowToken(YamlFlowKind.Plain, _index, end);
    }

    private readonly bool IsPlainSafe(int index) => index < text.Length && !IsWhite(text[index]) && text[index] is not (',' or '[' or ']' or '{' or '}');

    private readonly bool IsLineStart(int index) => index == 0 || text[index - 1] is '\r' or '\n';

    private readonly bool IsDocumentMark(int index) => IsLineStart(index) && YamlParts.IsDocumentMark(text, index);

    /// <summary>Whether a position is the first on its line, and not indented more than the key or item that the brackets belong to.</summary>
    private readonly bool IsOutside(int index)
    {
        for (var column = 0; column <= entry && index - column >= 0; column++)
        {
            if (IsLineStart(index - column))
            {
                return true;
            }

            if (index - column - 1 >= 0 && text[index - column - 1] is not (' ' or '\t'))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsWhite(char c) => c is ' ' or '\t' or '\r' or '\n';
}
