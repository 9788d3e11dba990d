using System.Text.RegularExpressions;
using Tomlyn.Parsing;
using Tomlyn.Syntax;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Toml;

/// <summary>
/// Builds the tree of a TOML document (TOML 1.1). A statement with a mistake is skipped, and reading continues with the next one, so that one build
/// reports all mistakes.
/// </summary>
internal sealed class TomlReader
{
    // Each mistake costs a pass over the rest of the text, and more of them are of no use to the author.
    private const int MaxMistakes = 100;

    private readonly string _text;
    private readonly int _offset;
    private readonly TomlScanner _scanner;
    private readonly TomlTree _tree;
    private readonly TomlValueReader _values;
    private readonly ProblemBag _problems;
    private readonly CancellationToken _cancellationToken;
    private readonly List<int> _items = [];
    private TomlTable _table;

    private TomlReader(string text, int offset, ProblemBag problems, CancellationToken cancellationToken)
    {
        (_text, _offset, _problems, _cancellationToken) = (text, offset, problems, cancellationToken);
        _scanner = new TomlScanner(text, offset);
        _tree = new TomlTree(problems);
        _values = new TomlValueReader(text, _scanner, _tree, cancellationToken);
        _table = _tree.Root;
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="offset">The position of the text in its file.</param>
    /// <param name="problems">Receives the problems.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The root, or the part of it that could be read; and the tables of arrays (<c>[[name]]</c>), which may be the items of a list.</returns>
    public static DataTree Read(string text, int offset, ProblemBag problems, CancellationToken cancellationToken)
    {
        // A single carriage return ends a line in YAML, so it does here too.
        var reader = new TomlReader(Regex.Replace(text, "\r(?!\n)", "\n"), offset, problems, cancellationToken);
        reader.ReadDocument();
        var parts = reader._items.Select((start, i) => TextSpan.FromBounds(start, i + 1 < reader._items.Count ? reader._items[i + 1] : offset + text.Length));
        return new DataTree(reader._tree.Root.IsEmpty ? null : reader._tree.Root.ToNode(), parts.ToList());
    }

    private void ReadDocument()
    {
        var mistakes = 0;
        for (var position = 0; position >= 0 && mistakes < MaxMistakes;)
        {
            try
            {
                ReadStatements(position);
                return;
            }
            catch (TomlSyntaxException e)
            {
                mistakes++;
                _problems.Report(e.Id, e.Span, e.Message);
                position = e.HidesRest ? -1 : NextStatement(e.Span.Start - _offset);
            }
        }
    }

    private void ReadStatements(int position)
    {
        _scanner.MoveTo(position, TomlLexerMode.Key);
        while (_scanner.Kind != TokenKind.Eof)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (_scanner.Kind is TokenKind.OpenBracket or TokenKind.OpenBracketDouble)
            {
                ReadHeader();
                ExpectLineEnd("the header of a table");
            }
            else if (_scanner.Kind != TokenKind.NewLine)
            {
                var (path, value) = _values.ReadPair(_table.Depth + 1);
                ExpectLineEnd("a value");
                _tree.Assign(_table, path, value);
            }
            else
            {
                _scanner.MoveNext(TomlLexerMode.Key);
            }
        }
    }

    /// <summary>The start of the next statement after a line; -1 if there is none.</summary>
    private int NextStatement(int position)
    {
        for (var line = TextLines.Next(_text, Math.Min(position, _text.Length)); line < _text.Length; line = TextLines.Next(_text, line))
        {
            if (TomlStatement.BeginsAt(_text, line))
            {
                return line;
            }
        }

        return -1;
    }

    private void ExpectLineEnd(string what)
    {
        if (_scanner.Kind is not (TokenKind.NewLine or TokenKind.Eof))
        {
            var line = _scanner.SpanOf(_scanner.Position, TextLines.End(_text, _scanner.Position));
            throw new TomlSyntaxException(
                line,
                $"Only a comment may follow {what}, but {_scanner.Found()}; begin a new line for the next key, and put text in quotation marks");
        }
    }

    private void ReadHeader()
    {
        var (open, isList) = (_scanner.Span, _scanner.Kind == TokenKind.OpenBracketDouble);

        // If the header is invalid, it is unknown which table the keys after it belong to.
        _table = new TomlTable(TomlTableKind.Defined, open, 0);
        if (isList)
        {
            _items.Add(open.Start);
        }

        _scanner.MoveNext(TomlLexerMode.Key);
        var path = _values.ReadPath();
        if (isList && path.Count > 1)
        {
            // A table inside of one, such as [[people.links]].
            _items.RemoveAt(_items.Count - 1);
        }

        if (_scanner.Kind != (isList ? TokenKind.CloseBracketDouble : TokenKind.CloseBracket))
        {
            throw new TomlSyntaxException(
                open,
                $"The '{(isList ? "[[" : "[")}' that opens here is not closed; write '{(isList ? "[[name]]" : "[name]")}' alone on its line");
        }

        _scanner.MoveNext(TomlLexerMode.Key);
        _table = _tree.Open(path, isList) ?? _table;
    }
}
