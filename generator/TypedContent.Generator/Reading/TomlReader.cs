using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using Tomlyn.Parsing;
using Tomlyn.Syntax;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Model;

namespace TypedContent.Generator.Reading;

/// <summary>
/// Builds the tree of a TOML document (TOML 1.1). A statement with a mistake is left out, and the next one is read, so that one build reports
/// all mistakes.
/// </summary>
internal sealed class TomlReader
{
    // Each mistake costs the rest of the text; more of them tell nothing new.
    private const int MaxMistakes = 100;

    // The lines that begin a statement: what follows a mistake is read from the next of them on.
    private static readonly Regex StatementHead = new(
        """^[ \t]*([^\s=.\[\]{},#"']+[ \t]*(\.[^=\[\]{},#]*)?=|"[^"]*"[ \t]*=|'[^']*'[ \t]*=|\[\[?[^\[\],=]+\]\]?[ \t]*(#.*)?\r?\z)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private readonly string _text;
    private readonly int _offset;
    private readonly TomlScanner _scanner;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellationToken;
    private readonly TomlTable _root = new(TomlTableKind.Defined, default, 0);
    private TomlTable _table;

    private TomlReader(string text, int offset, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        (_text, _offset, _diagnostics, _cancellationToken) = (text, offset, diagnostics, cancellationToken);
        _scanner = new TomlScanner(text, offset);
        _table = _root;
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="offset">Where the text begins in its file.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The root, or what could be read of it; <see langword="null"/> where there is nothing.</returns>
    public static ContentNode? Read(string text, int offset, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        // A carriage return alone ends a line in YAML, and here too.
        var reader = new TomlReader(Regex.Replace(text, "\r(?!\n)", "\n"), offset, diagnostics, cancellationToken);
        reader.ReadDocument();
        return reader._root.IsEmpty ? null : reader._root.ToNode();
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
                _diagnostics.Report(e.Descriptor, e.Span, e.Message);
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
                var (path, value) = ReadPair(_table.Depth + 1);
                ExpectLineEnd("a value");
                Assign(_table, path, value);
            }
            else
            {
                _scanner.MoveNext(TomlLexerMode.Key);
            }
        }
    }

    /// <summary>Where the next statement begins behind a line; -1 where there is none.</summary>
    private int NextStatement(int position)
    {
        for (var line = YamlParts.NextLine(_text, Math.Min(position, _text.Length)); line < _text.Length; line = YamlParts.NextLine(_text, line))
        {
            if (StatementHead.IsMatch(_text.Substring(line, FrontMatter.LineEnd(_text, line) - line)))
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
            var line = _scanner.SpanOf(_scanner.Position, FrontMatter.LineEnd(_text, _scanner.Position));
            throw new TomlSyntaxException(line, $"Only a comment may stand behind {what}, but {_scanner.Found()}; begin a new line for the next key, and put texts in quotation marks");
        }
    }

    private void ReadHeader()
    {
        var (open, isList) = (_scanner.Span, _scanner.Kind == TokenKind.OpenBracketDouble);

        // Where the header is wrong, nobody knows whose the keys behind it are.
        _table = new TomlTable(TomlTableKind.Defined, open, 0);
        _scanner.MoveNext(TomlLexerMode.Key);
        var path = ReadPath();
        if (_scanner.Kind != (isList ? TokenKind.CloseBracketDouble : TokenKind.CloseBracket))
        {
            throw new TomlSyntaxException(open, $"The '{(isList ? "[[" : "[")}' that opens here is not closed; write '{(isList ? "[[name]]" : "[name]")}' alone on its line");
        }

        _scanner.MoveNext(TomlLexerMode.Key);
        _table = Open(path, isList) ?? _table;
    }

    private List<ScalarNode> ReadPath()
    {
        var path = new List<ScalarNode> { _scanner.ReadKey() };
        while (_scanner.Kind == TokenKind.Dot)
        {
            _scanner.MoveNext(TomlLexerMode.Key);
            path.Add(_scanner.ReadKey());
        }

        return path;
    }

    /// <summary>The table that a header names; <see langword="null"/> where its name is taken.</summary>
    private TomlTable? Open(List<ScalarNode> path, bool isList)
    {
        var table = _root;
        for (var i = 0; i < path.Count - 1; i++)
        {
            var entry = table.Find(path[i].Text) ?? Add(table, path[i], TomlTableKind.Implied, isList: false);
            if (entry.Last is null)
            {
                return Taken(path[i], entry);
            }

            table = entry.Last;
        }

        var key = path[path.Count - 1];
        switch (table.Find(key.Text))
        {
            case null:
                return Add(table, key, TomlTableKind.Defined, isList).Last;
            case { Tables: { } tables } when isList:
                tables.Add(new TomlTable(TomlTableKind.Defined, key.Span, tables[0].Depth));
                return tables[tables.Count - 1];
            case { Table: { Kind: TomlTableKind.Implied } implied } when !isList:
                implied.Kind = TomlTableKind.Defined;
                return implied;
            case var entry:
                return Taken(key, entry);
        }
    }

    private static TomlEntry Add(TomlTable table, ScalarNode key, TomlTableKind kind, bool isList)
    {
        var depth = table.Depth + (isList ? 2 : 1);
        CheckDepth(depth, key.Span);
        var added = new TomlTable(kind, key.Span, depth);
        var entry = isList ? new TomlEntry(key) { Tables = [added] } : new TomlEntry(key) { Table = added };
        table.Add(entry);
        return entry;
    }

    private TomlTable? Taken(ScalarNode key, TomlEntry entry)
    {
        _diagnostics.Report(DiagnosticDescriptors.DuplicateKey, key.Span, NodeText.Shorten(key.Text), _diagnostics.LineOf(entry.Key.Span));
        return null;
    }

    private (List<ScalarNode> Path, ContentNode Value) ReadPair(int depth)
    {
        var path = ReadPath();
        var key = path[path.Count - 1];
        if (_scanner.Kind != TokenKind.Equal)
        {
            throw _scanner.Position < _text.Length && _text[_scanner.Position] == ':'
                ? new TomlSyntaxException(_scanner.SpanOf(_scanner.Position, _scanner.Position + 1), "TOML has '=' between a key and its value, not ':'; write 'key = value'")
                : new TomlSyntaxException(key.Span, $"A '=' is missing behind the key '{NodeText.Shorten(key.Text)}'; write 'key = value'");
        }

        var equal = _scanner.Span;
        _scanner.MoveNext(TomlLexerMode.Value);
        if (_scanner.Kind is TokenKind.NewLine or TokenKind.Eof or TokenKind.Comma or TokenKind.CloseBrace)
        {
            throw new TomlSyntaxException(equal, $"The key '{NodeText.Shorten(key.Text)}' has no value; write one behind the '=', \"\" for an empty text, or remove the key");
        }

        return (path, ReadValue(depth + path.Count - 1, TomlLexerMode.Key));
    }

    /// <summary>Gives a table a key and its value.</summary>
    private void Assign(TomlTable table, List<ScalarNode> path, ContentNode value)
    {
        var key = path[path.Count - 1];
        foreach (var part in path.Take(path.Count - 1))
        {
            var entry = table.Find(part.Text) ?? Add(table, part, TomlTableKind.Dotted, isList: false);
            if (entry.Table is not { Kind: TomlTableKind.Dotted or TomlTableKind.Implied } inner)
            {
                Taken(part, entry);
                return;
            }

            table = inner;
        }

        if (table.Find(key.Text) is { } first)
        {
            Taken(key, first);
        }
        else
        {
            table.Add(new TomlEntry(key) { Value = value });
        }
    }

    private ContentNode ReadValue(int depth, TomlLexerMode next)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        switch (_scanner.Kind)
        {
            case TokenKind.OpenBracket:
                CheckDepth(depth, _scanner.Span);
                return ReadArray(depth, next);
            case TokenKind.OpenBrace:
                CheckDepth(depth, _scanner.Span);
                return ReadInlineTable(depth, next);
            default:
                return _scanner.ReadScalar(next);
        }
    }

    private SequenceNode ReadArray(int depth, TomlLexerMode next)
    {
        var open = _scanner.Span;
        var items = new List<ContentNode>();
        _scanner.MoveNextOverLines(TomlLexerMode.Value);
        while (_scanner.Kind != TokenKind.CloseBracket)
        {
            if (_scanner.Kind == TokenKind.Eof || IsPair(_scanner.Position))
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
        var open = _scanner.Span;
        var table = new TomlTable(TomlTableKind.Dotted, open, depth);
        _scanner.MoveNextOverLines(TomlLexerMode.Key);
        while (_scanner.Kind != TokenKind.CloseBrace)
        {
            if (_scanner.Kind == TokenKind.Eof)
            {
                throw Unclosed(open, '{', "keys");
            }

            var (path, value) = ReadPair(depth + 1);
            Assign(table, path, value);
            SkipSeparator(TomlLexerMode.Key, TokenKind.CloseBrace, open, '{', "keys");
        }

        return table.ToNode() with { Span = Close(open, next) };
    }

    private void SkipSeparator(TomlLexerMode mode, TokenKind close, TextSpan open, char bracket, string what)
    {
        if (_scanner.Kind == TokenKind.NewLine)
        {
            _scanner.MoveNextOverLines(mode);
        }

        if (_scanner.Kind == TokenKind.Comma)
        {
            _scanner.MoveNextOverLines(mode);
        }
        else if (_scanner.Kind != close)
        {
            throw Unclosed(open, bracket, what);
        }
    }

    private TextSpan Close(TextSpan open, TomlLexerMode next)
    {
        var span = TextSpan.FromBounds(open.Start, _scanner.Span.End);
        _scanner.MoveNext(next);
        return span;
    }

    /// <summary>Whether a line begins at a position, but for blanks, that has a key and a value: it can be no item of a list.</summary>
    private bool IsPair(int position)
    {
        var line = position;
        while (line > 0 && _text[line - 1] is ' ' or '\t')
        {
            line--;
        }

        return (line == 0 || _text[line - 1] == '\n') && _text[position] is not ('[' or '"' or '\'') && StatementHead.IsMatch(_text.Substring(line, FrontMatter.LineEnd(_text, line) - line));
    }

    private static void CheckDepth(int depth, TextSpan span)
    {
        if (depth > YamlReader.MaxDepth)
        {
            throw new TomlSyntaxException(span, YamlLimitException.TooDeep) { Descriptor = DiagnosticDescriptors.UnsupportedYaml };
        }
    }

    private static TomlSyntaxException Unclosed(TextSpan open, char bracket, string what) =>
        new(open, $"The '{bracket}' that opens here is not closed, or a ',' is missing between two of its {what}");
}
