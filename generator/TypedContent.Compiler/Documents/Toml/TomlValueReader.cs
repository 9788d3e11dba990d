using Tomlyn.Parsing;
using Tomlyn.Syntax;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Toml;

/// <summary>Reads keys and values of TOML, including those of arrays and inline tables.</summary>
/// <param name="text">The document's text.</param>
/// <param name="scanner">The scanner of the text.</param>
/// <param name="tree">The tables of the document.</param>
/// <param name="cancellationToken">Cancels the operation.</param>
internal sealed class TomlValueReader(string text, TomlScanner scanner, TomlTree tree, CancellationToken cancellationToken)
{
    /// <summary>Reads a key, which may be dotted, as its parts.</summary>
    public List<ScalarNode> ReadPath()
    {
        var path = new List<ScalarNode> { scanner.ReadKey() };
        while (scanner.Kind == TokenKind.Dot)
        {
            scanner.MoveNext(TomlLexerMode.Key);
            path.Add(scanner.ReadKey());
        }

        return path;
    }

    /// <summary>Reads a key and its value.</summary>
    public (List<ScalarNode> Path, ContentNode Value) ReadPair(int depth)
    {
        var path = ReadPath();
        var key = path[path.Count - 1];
        if (scanner.Kind is TokenKind.String or TokenKind.StringLiteral
            && key.Text.Length == 0
            && scanner.SpanOf(scanner.Position, scanner.Position).Start == key.Span.End)
        {
            throw new TomlSyntaxException(key.Span, "A TOML key cannot be in three quotation marks; write one on each side");
        }

        if (scanner.Kind != TokenKind.Equal)
        {
            throw scanner.Position < text.Length && text[scanner.Position] == ':'
                ? new TomlSyntaxException(
                    scanner.SpanOf(scanner.Position, scanner.Position + 1),
                    "TOML has '=' between a key and its value, not ':'; write 'key = value'")
                : new TomlSyntaxException(key.Span, $"An '=' is missing after the key '{MessageText.Shorten(key.Text)}'; write 'key = value'");
        }

        var equal = scanner.Span;
        scanner.MoveNext(TomlLexerMode.Value);
        if (scanner.Position < text.Length && text[scanner.Position] == '=')
        {
            throw new TomlSyntaxException(
                TextSpan.FromBounds(
                    equal.Start,
                    scanner.SpanOf(scanner.Position, scanner.Position + 1).End), "TOML has one '=' between a key and its value; write 'key = value', or put "
                        + "the value in quotation marks if it is text");
        }

        if (scanner.Kind is TokenKind.NewLine or TokenKind.Eof or TokenKind.Comma or TokenKind.CloseBrace)
        {
            throw new TomlSyntaxException(
                equal,
                $"The key '{MessageText.Shorten(key.Text)}' has no value; write one after the '=', \"\" for empty text, or remove the key");
        }

        return (path, ReadValue(depth + path.Count - 1, TomlLexerMode.Key));
    }

    private ContentNode ReadValue(int depth, TomlLexerMode next)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (scanner.Kind)
        {
            case TokenKind.OpenBracket:
                TomlTree.CheckDepth(depth, scanner.Span);
                return ReadArray(depth, next);
            case TokenKind.OpenBrace:
                TomlTree.CheckDepth(depth, scanner.Span);
                return ReadInlineTable(depth, next);
            default:
                return scanner.ReadScalar(next);
        }
    }

    private SequenceNode ReadArray(int depth, TomlLexerMode next)
    {
        var open = scanner.Span;
        var items = new List<ContentNode>();
        scanner.MoveNextOverLines(TomlLexerMode.Value);
        while (scanner.Kind != TokenKind.CloseBracket)
        {
            if (scanner.Kind == TokenKind.Eof || IsPair(scanner.Position))
            {
                throw Unclosed(open, '[', "values");
            }

            items.Add(ReadValue(depth + 1, TomlLexerMode.Value));
            SkipSeparator(TomlLexerMode.Value, TokenKind.CloseBracket, open, '[', "values");
        }

        return new SequenceNode(items.ToEquatableArray(), Close(open, next));
    }

    private MappingNode ReadInlineTable(int depth, TomlLexerMode next)
    {
        var open = scanner.Span;
        var table = new TomlTable(TomlTableKind.Dotted, open, depth);
        scanner.MoveNextOverLines(TomlLexerMode.Key);
        while (scanner.Kind != TokenKind.CloseBrace)
        {
            if (scanner.Kind == TokenKind.Eof)
            {
                throw Unclosed(open, '{', "keys");
            }

            var (path, value) = ReadPair(depth + 1);
            tree.Assign(table, path, value);
            SkipSeparator(TomlLexerMode.Key, TokenKind.CloseBrace, open, '{', "keys");
        }

        return table.ToNode() with { Span = Close(open, next) };
    }

    private void SkipSeparator(TomlLexerMode mode, TokenKind close, TextSpan open, char bracket, string what)
    {
        if (scanner.Kind == TokenKind.NewLine)
        {
            scanner.MoveNextOverLines(mode);
        }

        if (scanner.Kind == TokenKind.Comma)
        {
            scanner.MoveNextOverLines(mode);
        }
        else if (scanner.Kind != close)
        {
            throw Unclosed(open, bracket, what);
        }
    }

    private TextSpan Close(TextSpan open, TomlLexerMode next)
    {
        var span = TextSpan.FromBounds(open.Start, scanner.Span.End);
        scanner.MoveNext(next);
        return span;
    }

    /// <summary>Whether a line with a key and a value begins at a position, apart from white space: it cannot be an item of an array.</summary>
    private bool IsPair(int position)
    {
        var line = position;
        while (line > 0 && text[line - 1] is ' ' or '\t')
        {
            line--;
        }

        return (line == 0 || text[line - 1] == '\n') && text[position] is not ('[' or '"' or '\'') && TomlStatement.BeginsAt(text, line);
    }

    private static TomlSyntaxException Unclosed(TextSpan open, char bracket, string what) =>
        new(open, $"The '{bracket}' that opens here is not closed, or a ',' is missing between two of its {what}");
}
