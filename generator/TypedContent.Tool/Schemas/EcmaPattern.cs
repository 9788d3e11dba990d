using System.Text;

namespace TypedContent.Tool.Schemas;

/// <summary>Translates regular expressions of .NET into those of ECMAScript with the flag <c>u</c>, which JSON Schema has.</summary>
/// <remarks>
/// Both have the same signs for most, but some mean other things: <c>\d</c> and <c>\w</c> are digits and letters of every script in .NET, and of
/// ASCII alone in ECMAScript; so they become Unicode categories.
/// </remarks>
internal sealed class EcmaPattern
{
    private const string Digit = @"\p{Nd}";
    private const string Word = @"\p{L}\p{Mn}\p{Nd}\p{Pc}";
    private const string Space = @"\f\n\r\t\v\u0085\p{Z}";

    private readonly string _pattern;
    private readonly StringBuilder _translated = new();
    private int _position;

    private EcmaPattern(string pattern) => _pattern = pattern;

    private char Current => _position < _pattern.Length ? _pattern[_position] : '\0';

    /// <summary>The translation; <see langword="null"/> if ECMAScript has nothing for a part of the pattern.</summary>
    public static string? Of(string pattern)
    {
        var translation = new EcmaPattern(pattern);
        while (translation._position < pattern.Length)
        {
            if (!translation.Translate())
            {
                return null;
            }
        }

        return translation._translated.ToString();
    }

    private bool Translate()
    {
        switch (Current)
        {
            case '\\':
                return Escape(isInClass: false);
            case '[':
                return Class();
            case '(':
                return Group();
            case '.':
                // In ECMAScript, it matches no other line end either.
                return Append(@"[^\n]", 1);
            case '{' when !IsQuantifier():
                return Append(@"\{", 1);
            case ']' or '}' when Current == ']' || !EndsQuantifier():
                return Append("\\" + Current, 1);
            default:
                return Append(Current.ToString(), 1);
        }
    }

    private bool Append(string text, int length)
    {
        _translated.Append(text);
        _position += length;
        return true;
    }

    // {2}, {2,}, {2,3}.
    private bool IsQuantifier()
    {
        var end = _pattern.IndexOf('}', _position);
        var inner = end < 0 ? "" : _pattern[(_position + 1)..end];
        return inner.Length > 0
            && char.IsAsciiDigit(inner[0])
            && inner.All(static c => char.IsAsciiDigit(c) || c == ',')
            && inner.Count(static c => c == ',') < 2;
    }

    private bool EndsQuantifier()
    {
        var start = _pattern.LastIndexOf('{', _position);
        if (start < 0)
        {
            return false;
        }

        var end = _position;
        _position = start;
        var ends = IsQuantifier() && _pattern.IndexOf('}', start) == end;
        _position = end;
        return ends;
    }

    private bool Group()
    {
        var rest = _pattern.AsSpan(_position);
        if (!rest.StartsWith("(?"))
        {
            return Append("(", 1);
        }

        foreach (var same in new[] { "(?:", "(?=", "(?!", "(?<=", "(?<!" })
        {
            if (rest.StartsWith(same))
            {
                return Append(same, same.Length);
            }
        }

        // A name, which no other part can use: references to groups are not translated.
        var end = rest.IndexOf('>');
        return rest.StartsWith("(?<") && end > 3 && rest[3..end].IndexOf('-') < 0 && Append("(", end + 1);
    }

    private bool Class()
    {
        var isNegated = _position + 1 < _pattern.Length && _pattern[_position + 1] == '^';
        Append(isNegated ? "[^" : "[", isNegated ? 2 : 1);
        for (var isFirst = true; Current != ']' || isFirst; isFirst = false)
        {
            if (_position >= _pattern.Length || (Current == '-' && !isFirst && _position + 1 < _pattern.Length && _pattern[_position + 1] == '['))
            {
                // The second is a subtraction.
                return false;
            }

            if (!ClassItem())
            {
                return false;
            }
        }

        return Append("]", 1);
    }

    // A character, a range or a set.
    private bool ClassItem()
    {
        var isSet = Current == '\\' && _position + 1 < _pattern.Length && _pattern[_position + 1] is 'd' or 'w' or 's' or 'p' or 'P';
        if (!ClassCharacter())
        {
            return false;
        }

        var isRange = !isSet && Current == '-' && _position + 1 < _pattern.Length && _pattern[_position + 1] is not (']' or '[');
        return !isRange || (Append("-", 1) && ClassCharacter());
    }

    private bool ClassCharacter() => Current switch
    {
        '\\' => Escape(isInClass: true),
        '-' or '[' or ']' => Append("\\" + Current, 1),
        _ => Append(Current.ToString(), 1),
    };

    private bool Escape(bool isInClass)
    {
        if (_position + 1 >= _pattern.Length)
        {
            return false;
        }

        var c = _pattern[_position + 1];
        switch (c)
        {
            case 'd':
                return Append(Digit, 2);
            case 'w':
                return Append(isInClass ? Word : $"[{Word}]", 2);
            case 's':
                return Append(isInClass ? Space : $"[{Space}]", 2);
            case 'D':
                return Append(@"\P{Nd}", 2);
            case 'W' when !isInClass:
                return Append($"[^{Word}]", 2);
            case 'S' when !isInClass:
                return Append($"[^{Space}]", 2);
            case 'A' or 'G' when !isInClass:
                return Append("^", 2);
            case 'z' or 'Z' when !isInClass:
                return Append("$", 2);
            case 't' or 'n' or 'r' or 'f' or 'v':
                return Append("\\" + c, 2);
            case 'u' or 'x':
                return Code(c == 'u' ? 4 : 2);
            case 'p' or 'P':
                return Category();
            case var _ when char.IsAsciiLetterOrDigit(c):
                // A reference to a group, a boundary between words, a control character.
                return false;
            case var _ when @"^$\.*+?()[]{}|/".Contains(c) || (c == '-' && isInClass):
                return Append("\\" + c, 2);
            default:
                return Append(c.ToString(), 2);
        }
    }

    private bool Code(int digits) =>
        _position + 2 + digits <= _pattern.Length
        && _pattern.Skip(_position + 2).Take(digits).All(char.IsAsciiHexDigit)
        && Append(_pattern.Substring(_position, 2 + digits), 2 + digits);

    // A category of one or two letters; the blocks of .NET have other names elsewhere.
    private bool Category()
    {
        var end = _pattern.IndexOf('}', _position);
        return end >= 0
            && end - _position is 4 or 5
            && _pattern[_position + 2] == '{'
            && Append(_pattern[_position..(end + 1)], end + 1 - _position);
    }
}
