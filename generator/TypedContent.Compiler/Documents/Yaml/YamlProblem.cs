using TypedContent.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>Translates YamlDotNet's syntax errors into messages for authors, at the location that has to change.</summary>
internal static class YamlProblem
{
    /// <summary>An anchor or an alias in a position where it is not allowed.</summary>
    public const string SecondAnchor = "An alias or a second anchor cannot follow an anchor or a tag; remove one of the two, or " + Quote;

    /// <summary>An invalid tag.</summary>
    public const string WrongTag = "A value that begins with '!' is a tag, which has no meaning here; remove it, or " + Quote;

    /// <summary>A value that would be a mapping because of its colon.</summary>
    public const string ColonInValue = $"A ':' is inside a value without quotation marks; {Quote}, or fix the indentation";

    /// <summary>A value in single quotation marks with an apostrophe.</summary>
    public const string ApostropheInMarks = "The value ends at the quotation mark before this; in single quotation marks, write an apostrophe as ''";

    /// <summary>The beginning of the message for a character that cannot begin a key or a value.</summary>
    public const string WrongBeginning = "A key or a value cannot begin with '";

    /// <summary>A key whose colon is not followed by a space.</summary>
    public const string ColonWithoutSpace = "A space is missing after this ':'; write 'key: value'";

    /// <summary>A missing key or value.</summary>
    public const string Missing = "A key or a value is missing here";

    private const string AfterEnd = "The document ends before this; a content file holds one document";
    private const string Quote = "put the value in quotation marks";

    public static (string Message, TextSpan Span) Explain(YamlException exception, string text, int offset)
    {
        var span = Span(exception.Start, exception.End);
        if (exception is YamlMistake)
        {
            return (exception.Message, new TextSpan(offset + span.Start, span.Length));
        }

        var (message, place) = Explain(exception.Message, text, Math.Min((int)exception.Start.Index, text.Length), span);
        var start = Math.Min(place.Start, text.Length);
        return (message, TextSpan.FromBounds(offset + start, offset + Math.Max(start, Math.Min(place.End, text.Length))));
    }

    /// <summary>Explains an unexpected exception of YamlDotNet.</summary>
    /// <param name="exception">An argument exception for an invalid character or tag, or an invalid operation for text after the document.</param>
    /// <param name="text">The text.</param>
    /// <param name="last">The start of the last event that was read.</param>
    /// <param name="position">The position of its scanner.</param>
    public static (string Message, TextSpan Span) Explain(Exception exception, string text, int last, int position)
    {
        if (exception is InvalidOperationException)
        {
            return (AfterEnd, CharacterAt(Math.Max(0, text.LastIndexOf("...", Math.Min(position, text.Length - 1), StringComparison.Ordinal)), text));
        }

        return exception.Message.Contains(YamlPhrases.TagUri)
            ? (WrongTag, CharacterAt(text.IndexOf('!', last), text))
            : Explain(YamlPhrases.Surrogates, text, position - 1, default);
    }

    private static TextSpan Span(Mark start, Mark end)
    {
        var first = (int)start.Index;
        return TextSpan.FromBounds(first, Math.Max(first, (int)end.Index));
    }

    private static (string Message, TextSpan Span) Explain(string message, string text, int start, TextSpan whole)
    {
        var at = CharacterAt(start, text);
        return message switch
        {
            _ when Says(YamlPhrases.InvalidMapping) => (ColonInValue, at),
            _ when Says(YamlPhrases.TabAsIndentation) || Says(YamlPhrases.TabCharacter) => Tab(FirstOfTabLines(text, FirstTabIndentation(text, start)), text),
            _ when Says(YamlPhrases.NoToken) && start < text.Length && text[start] == '\t' => Tab(start, text),
            _ when Says(YamlPhrases.NoToken) || Says(YamlPhrases.Directive) || Says(YamlPhrases.NoContent) => Begin(start, text),
            _ when Says(YamlPhrases.EscapeCharacter) || Says(YamlPhrases.HexadecimalNumber) || Says(YamlPhrases.EscapeCode) || Says(YamlPhrases.Surrogates) =>
                YamlEscape.Explain(text, text.LastIndexOf('"', Math.Min(start, text.Length - 1))) ?? NotClosed(at),
            _ when Says(YamlPhrases.QuotedScalar) => NotClosed(at),
            _ when Says(YamlPhrases.AnchorOrAlias) || Says(YamlPhrases.EmptyAnchor) => Begin(start, text),
            _ when Says(YamlPhrases.Tag) || Says(YamlPhrases.EndOfTag) || Says(YamlPhrases.TagHandle) => (WrongTag, at),
            _ when Says(YamlPhrases.BlockScalar) =>
                ($"The text must begin on the line after '{Character(start, text)}'; if it is not a block scalar, {Quote}", at),
            _ when Says(YamlPhrases.LiteralScalar) =>
                ("An empty line before the first line of this block scalar has more spaces than that line; remove them", at),
            _ when Says(YamlPhrases.NoKey) => Key(text, start),
            _ when Says(YamlPhrases.SequenceEntries) =>
                ($"A list item ('- ') cannot follow its key on the same line; begin it on the next line, or {Quote}", at),
            _ when (Says(YamlPhrases.MappingKeys) || Says(YamlPhrases.MappingValues)) && start < text.Length && text[start] is '?' or ':' => Begin(start, text),
            _ when Says(YamlPhrases.MappingKeys) || Says(YamlPhrases.MappingValues) =>
                ($"A key ('key: value') cannot be here; begin it on its own line, or {Quote}", at),
            _ when Says(YamlPhrases.NoSequenceEntry) => ("A list item ('- ') was expected here, or more indentation", at),
            _ when Says(YamlPhrases.SimpleKey) => ("This line has no ': ' after its key; write 'key: value'", at),
            _ when Says(YamlPhrases.AnyDirective) || Says(YamlPhrases.Version) =>
                ("In YAML 1.2, a line can begin with '%' only before the '---' of a document; remove it", at),
            _ when Says(YamlPhrases.Comment) => ($"A comment ends the value before it; {Quote}", at),
            _ when Says(YamlPhrases.SecondAnchor) || Says(YamlPhrases.UnexpectedToken) => (SecondAnchor, at),
            _ when Says(YamlPhrases.DocumentEnd) => ("This line is indented less than the first one; the keys of a mapping must begin in the same column", at),
            _ when Says(YamlPhrases.DocumentStart) || Says(YamlPhrases.AfterEnd) => (AfterEnd, at),
            _ when Says(YamlPhrases.AnchorBeforeEntry) => ($"An anchor cannot be before a list item; remove it, or {Quote}", at),
            _ when Says(YamlPhrases.OtherEvent) => (Missing, at),

            // Messages of this library are already sentences for authors.
            _ => (message.TrimEnd('.'), whole.Length > 0 ? whole : at),
        };

        bool Says(string part) => message.Contains(part);
    }

    /// <summary>A quotation mark without its closing one.</summary>
    public static (string Message, TextSpan Span) NotClosed(TextSpan at) =>
        ("The quotation mark that opens here is not closed; close it, and indent the lines that continue the value", at);

    /// <summary>A <c>#</c> that does not begin a comment, since no space separates it from the value before it.</summary>
    public static (string Message, TextSpan Span) CommentWithoutSpace(int index) =>
        ($"A comment begins with a space and '#'; put a space before this, or {Quote}", new TextSpan(index, 1));

    /// <summary>A character that cannot begin a key or a value.</summary>
    public static (string Message, TextSpan Span) Begin(int index, string text)
    {
        var at = CharacterAt(index, text);
        if (at.Length == 0)
        {
            return ("A value is missing here", at);
        }

        return text[index] == ','
            ? ("A value is missing before this ','", at)
            : (
                $"{WrongBeginning}{text[index]}'{(Sign(text[index]) is { } sign ? $", which {sign} in YAML" : "")}; "
                    + "put it in quotation marks",
                at);
    }

    private static string? Sign(char sign) => sign switch
    {
        '%' => "begins a directive",
        '?' => "begins a key",
        ':' => "ends a key",
        '&' => "begins an anchor",
        '*' => "begins an alias",
        ']' => "ends a list",
        '}' => "ends a mapping",
        _ => null,
    };

    /// <summary>A key was expected: the text belongs to the value before it, if that is on the same line.</summary>
    private static (string Message, TextSpan Span) Key(string text, int index)
    {
        if (index > 1 && text[index - 1] == ':' && text[index - 2] is ' ' or '\t')
        {
            return Begin(index - 1, text);
        }

        var at = CharacterAt(index, text);
        var tokens = TokensBefore(text, index);
        var last = tokens.Count == 0 ? null : tokens[tokens.Count - 1];
        if (last is not null && last.End.Index <= index && text.IndexOfAny(['\r', '\n'], (int)last.End.Index, index - (int)last.End.Index) < 0)
        {
            switch (last)
            {
                case Scalar { Style: ScalarStyle.SingleQuoted }:
                    return (ApostropheInMarks, at);
                case Scalar when text[(int)last.Start.Index] is '[' or '{':
                    return ("The list or mapping ends at the bracket before this; put the whole value in quotation marks if it is text", at);
                case Scalar { Style: ScalarStyle.DoubleQuoted }:
                    return ("The value ends at the quotation mark before this; in double quotation marks, write a quotation mark as \\\"", at);
                case AnchorAlias:
                    return ($"A value that begins with '*' is an alias; {Quote}", new TextSpan((int)last.Start.Index, 1));
            }
        }

        return index < text.Length && text[index] == '-'
            ? ("A key ('key: value') was expected here, not a list item ('- '); fix the indentation", at)
            : ($"A key ('key: value') was expected here; fix the indentation, or {Quote}", at);
    }

    /// <summary>A bracket is not closed, or a comma is missing: reported at the opening bracket, unless both are on one line.</summary>
    public static (string Message, TextSpan Span) Bracket(string text, int index, int start)
    {
        var isOneLine = index < text.Length && text.IndexOfAny(['\r', '\n'], start, index + 1 - start) < 0;
        return isOneLine
            ? ("A ',' between two values, or a closing bracket, is missing before this", CharacterAt(index, text))
            : ($"The '{Character(start, text)}' that opens here is not closed, or a ',' is missing between two of its values", CharacterAt(start, text));
    }

    /// <summary>The values before an index, where a flow collection counts as one.</summary>
    private static List<Token> TokensBefore(string text, int index)
    {
        var tokens = new List<Token>();
        var scanner = new Scanner(new StringReader(YamlMask.Of(text).Text));
        try
        {
            // The scanner returns an error as a token again and again.
            while (scanner.MoveNext() && scanner.Current is { } token and not Error && token.Start.Index < index)
            {
                if (token is Scalar or AnchorAlias)
                {
                    tokens.Add(token);
                }
            }
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            // This is the mistake that is being explained.
        }

        return tokens;
    }

    private static (string Message, TextSpan Span) Tab(int index, string text) =>
        ("YAML does not allow a tab here; indent with spaces", CharacterAt(index, text));

    private static int FirstTabIndentation(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\t' && text.Substring(LineStart(text, i), i - LineStart(text, i)).Trim().Length == 0)
            {
                return i;
            }
        }

        return start;
    }

    // If several lines are indented with tabs, YamlDotNet reports the second one or a later one.
    private static int FirstOfTabLines(string text, int index)
    {
        var line = LineStart(text, index);
        var indentation = text.Substring(line, index - line + 1);
        while (line > 0 && LineBefore(text, line) is var before && string.CompareOrdinal(text, before, indentation, 0, indentation.Length) == 0)
        {
            (index, line) = (before + index - line, before);
        }

        return index;
    }

    private static int LineBefore(string text, int line) =>
        LineStart(text, line > 1 && text[line - 1] == '\n' && text[line - 2] == '\r' ? line - 2 : line - 1);

    private static int LineStart(string text, int index)
    {
        var end = index == 0 ? -1 : text.LastIndexOfAny(['\n', '\r'], index - 1);
        return end + 1;
    }

    private static string Character(int index, string text) => index < text.Length ? text.Substring(index, 1) : "";

    private static TextSpan CharacterAt(int index, string text) =>
        new(Math.Min(index, text.Length), index < text.Length && text[index] is not ('\r' or '\n') ? 1 : 0);
}
