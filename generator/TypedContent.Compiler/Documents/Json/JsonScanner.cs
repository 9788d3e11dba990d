using System.Text.RegularExpressions;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Json;

/// <summary>Scans a JSON text, and reports invalid syntax.</summary>
/// <param name="text">The text.</param>
/// <param name="offset">The position of the text in its file.</param>
/// <param name="hasComments">Whether comments and trailing commas are allowed.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class JsonScanner(string text, int offset, bool hasComments, ProblemBag problems)
{
    /// <summary>A text in other quotation marks.</summary>
    public const string TextWithoutMarks = "In JSON, text must be in double quotation marks";

    /// <summary>A key without double quotation marks.</summary>
    public const string KeyWithoutMarks = "In JSON, a key must be in double quotation marks";

    private static readonly Regex Number = new(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant);

    private bool _isStopped;

    public int Position { get; set; }

    public bool IsAtEnd => Position >= text.Length;

    /// <summary>The character at the position; NUL at the end.</summary>
    public char Current => IsAtEnd ? '\0' : text[Position];

    /// <summary>The location of the current character.</summary>
    public TextSpan Here => new(offset + Position, IsAtEnd ? 0 : 1);

    public TextSpan SpanFrom(int start) => TextSpan.FromBounds(offset + start, offset + Position);

    /// <summary>Reports a mistake after which nothing can be read, and moves to the end.</summary>
    public void Stop(TextSpan span, string message, ProblemId? id = null)
    {
        Report(span, message, id);
        Stop();
    }

    /// <summary>Skips white space and comments; comments that are not allowed are reported.</summary>
    public void SkipBlanks()
    {
        while (!IsAtEnd)
        {
            if (Current is ' ' or '\t' or '\r' or '\n')
            {
                Position++;
            }
            else if (Current == '#' || StartsWith("//") || StartsWith("/*"))
            {
                SkipComment();
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Moves from the opening bracket, or from the end of a value, to the next value of an array or object.</summary>
    /// <param name="open">The opening bracket.</param>
    /// <param name="start">Its position.</param>
    /// <param name="close">The bracket that closes it.</param>
    /// <returns>Whether there is a next value; if there is none, the position is after the closing bracket.</returns>
    public bool MoveToNext(char open, int start, char close)
    {
        var needsComma = Position != start;
        Position += needsComma || IsAtEnd ? 0 : 1;
        SkipBlanks();
        var comma = -1;
        while (Current == ',')
        {
            if (!needsComma)
            {
                Report(Here, "A value is missing before this ','");
            }

            comma = needsComma ? Position : -1;
            needsComma = false;
            Position++;
            SkipBlanks();
        }

        if (_isStopped)
        {
            return false;
        }

        if (IsAtEnd)
        {
            Stop(new TextSpan(offset + start, 1), $"The '{open}' that opens here is not closed");
            return false;
        }

        if (Current == close)
        {
            Position++;
            if (comma >= 0 && !hasComments)
            {
                Report(new TextSpan(offset + comma, 1), "JSON does not allow a ',' after the last value; remove it");
            }

            return false;
        }

        if (Current is ']' or '}' or ':')
        {
            Stop(Here, $"'{Current}' is not expected here, inside the '{open}' of line {problems.LineOf(new TextSpan(offset + start, 1))}");
            return false;
        }

        if (needsComma)
        {
            ReportMissingComma(open);
        }

        return !_isStopped;
    }

    /// <summary>Reads a key and its colon; <see langword="null"/> if no value follows.</summary>
    public ScalarNode? ReadKey()
    {
        var reader = new JsonStringReader(this, text);
        var key = Current == '"' ? reader.Read() : ReadBareKey();
        if (reader.HasHalfCharacter)
        {
            // Not a key that an author can mean, so its value is ignored.
            key = key is null ? null : key with { Value = key.Value with { Kind = ScalarKind.Invalid } };
        }

        SkipBlanks();
        var hasColon = Current == ':';
        if (hasColon)
        {
            Position++;
            SkipBlanks();
        }

        if (key is null || _isStopped)
        {
            return null;
        }

        var hasValue = !IsAtEnd && Current is not (',' or '}' or ']');
        if (!hasColon)
        {
            Stop(hasValue ? Here : key.Span, hasValue ? "A ':' is missing before this" : "This key has no ':' and no value");
        }
        else if (!hasValue)
        {
            Report(key.Span, "This key has no value");
        }

        return hasColon && hasValue ? key : null;
    }

    /// <summary>Reads a text, a number, or a word; <see langword="null"/> if it is not a JSON value.</summary>
    public ScalarNode? ReadScalar()
    {
        if (Current == '"')
        {
            return new JsonStringReader(this, text).Read();
        }

        var start = Position;
        MoveAfterWord(hasComments ? ",]}\"/\r\n \t" : ",]}\"\r\n \t");
        if (Position == start)
        {
            Stop(Here, $"A value was expected here, but this is '{Current}'");
            return null;
        }

        var word = text.Substring(start, Position - start);
        if (word is "true" or "false" or "null" || Number.IsMatch(word))
        {
            return new ScalarNode(word, CoreSchema.Resolve(word), SpanFrom(start));
        }

        Position = start;
        MoveAfterWord(",]}\"\r\n");
        word = text.Substring(start, Position - start).TrimEnd(' ', '\t');
        Report(
            new TextSpan(offset + start, word.Length),
            word[0] == '\''
                ? TextWithoutMarks
                : $"'{MessageText.Shorten(word)}' is not a JSON value; text must be in double quotation marks");
        if (Current == '"')
        {
            // The bracket may be an opening or a closing one.
            Stop();
        }

        return null;
    }

    private ScalarNode? ReadBareKey()
    {
        var start = Position;
        MoveAfterWord(",:[]{}\"\r\n");
        var word = text.Substring(start, Position - start).TrimEnd(' ', '\t');
        var span = new TextSpan(offset + start, word.Length);
        if (word.Length == 0)
        {
            Stop(Here, $"A key in double quotation marks was expected here, but this is '{Current}'");
            return null;
        }

        Report(span, KeyWithoutMarks);
        if (Current != ':')
        {
            Stop();
        }

        return new ScalarNode(word.Trim('\''), ScalarValue.Quoted, span);
    }

    private void ReportMissingComma(char open)
    {
        if (text[Position - 1] == '"')
        {
            Stop(Here, "The text ends at the quotation mark before this; write a quotation mark inside text as '\\\"'");
        }
        else if (Current == '"' || (open == '[' && Current is '{' or '[' or (>= '0' and <= '9') or 't' or 'f' or 'n'))
        {
            Report(Here, "A ',' is missing before this");
        }
        else
        {
            Stop(Here, "A ',' is missing before this");
        }
    }

    /// <summary>Moves to the next of some characters, or past a text in single quotation marks.</summary>
    private void MoveAfterWord(string ends)
    {
        if (Current == '\'' && text.IndexOfAny(['\'', '\r', '\n'], Position + 1) is var quote and > 0 && text[quote] == '\'')
        {
            Position = quote + 1;
            return;
        }

        var end = text.IndexOfAny(ends.ToCharArray(), Position);
        Position = end < 0 ? text.Length : end;
    }

    private void SkipComment()
    {
        var start = Position;
        var isBlock = StartsWith("/*");
        var end = isBlock ? text.IndexOf("*/", start + 2, StringComparison.Ordinal) : text.IndexOfAny(['\r', '\n'], start);
        Position = end < 0 ? text.Length : isBlock ? end + 2 : end;
        if (!hasComments)
        {
            Report(SpanFrom(start), "JSON has no comments; remove it, or rename the file to .jsonc, which may have them");
        }
        else if (isBlock && end < 0)
        {
            Stop(new TextSpan(offset + start, 2), "The '/*' that opens here is not closed; write '*/' after the comment");
        }
        else if (text[start] == '#')
        {
            Report(SpanFrom(start), "A comment in JSON begins with '//'; write that in place of '#'");
        }
    }

    private bool StartsWith(string mark) => string.CompareOrdinal(text, Position, mark, 0, mark.Length) == 0;

    private void Stop()
    {
        Position = text.Length;
        _isStopped = true;
    }

    /// <summary>Reports a mistake, unless there was one after which nothing can be read.</summary>
    public void Report(TextSpan span, string message, ProblemId? id = null)
    {
        if (!_isStopped)
        {
            problems.Report(id ?? ProblemId.YamlSyntax, span, message);
        }
    }
}
