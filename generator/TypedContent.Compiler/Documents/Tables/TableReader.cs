using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;
using static System.FormattableString;

namespace TypedContent.Compiler.Documents.Tables;

/// <summary>
/// Reads a table (CSV by RFC 4180, and TSV): the first row names the keys, and each other row is an entry. A mistake in a row does not affect the others.
/// </summary>
internal sealed class TableReader
{
    private const string Slug = "slug";

    private readonly ContentFile _file;
    private readonly int _offset;
    private readonly char _separator;
    private readonly TableScanner _scanner;
    private readonly ProblemBag _problems;
    private readonly List<TableCell> _cells = [];

    private TableReader(ContentFile file, string text, int offset, ProblemBag problems)
    {
        (_file, _offset, _problems) = (file, offset, problems);
        _separator = file.ContentPath.Format == ContentFormat.Tsv ? '\t' : file.Options.CsvSeparator;
        _scanner = new TableScanner(text, offset, _separator, problems.LineOf);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">Its text, without a byte order mark.</param>
    /// <param name="offset">The position of the text in the file.</param>
    /// <param name="problems">Receives the problems.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The rows as mappings, whose location is that of their first value, because their keys are in the header; and the location of each row.</returns>
    public static DataTree Read(ContentFile file, string text, int offset, ProblemBag problems, CancellationToken cancellationToken)
    {
        var reader = new TableReader(file, text, offset, problems);
        return reader.ReadHeader() is { } keys ? reader.ReadRows(keys, cancellationToken) : new DataTree(null, []);
    }

    /// <summary>The keys of the columns, without those that cannot be read; <see langword="null"/> if this says nothing about the rows.</summary>
    private ScalarNode?[]? ReadHeader()
    {
        if (!_scanner.MoveNext(_cells))
        {
            Report(
                new TextSpan(_offset, 0),
                $"The file has no header line, which names the keys of its columns; write one such as '{Slug}{_separator}name'");
            return null;
        }

        if (_scanner.Mistake is { } mistake)
        {
            Report(mistake.Span, mistake.Message);
            return null;
        }

        if (_cells is [var only] && CsvSeparator.OtherIn(only.Text, _separator) is { } other)
        {
            Report(only.Span, OtherSeparator(other));
            return null;
        }

        var keys = new ScalarNode?[_cells.Count];
        var names = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            var (name, span) = (_cells[i].Text, _cells[i].Span);
            if (name.Trim().Length == 0)
            {
                Report(span, "This column has no name; write its key, or remove the column");
            }
            else if (name.Trim().Length < name.Length)
            {
                Report(span, $"The key '{MessageText.Shorten(name)}' begins or ends with white space, which belongs to a cell; remove it");
            }
            else if (names.TryGetValue(name, out var first))
            {
                _problems.Report(ProblemId.DuplicateKey, span, MessageText.Shorten(name), _problems.LineOf(first));
            }
            else
            {
                names.Add(name, span);
                keys[i] = new ScalarNode(name, new ScalarValue(ScalarKind.PlainString), span);
            }
        }

        return keys;
    }

    private DataTree ReadRows(ScalarNode?[] keys, CancellationToken cancellationToken)
    {
        var header = _scanner.RowText;
        var hasMistake = _problems.HasErrors;
        var rows = new List<MappingNode>();
        var parts = new List<TextSpan>();
        while (_scanner.MoveNext(_cells))
        {
            cancellationToken.ThrowIfCancellationRequested();
            parts.Add(_scanner.Row);
            if (MistakeInRow(keys.Length) is not { } mistake)
            {
                rows.Add(RowOf(keys));
            }
            else if (!_scanner.IsDoubtful)
            {
                Report(mistake.Span, mistake.Message);
            }
        }

        if (keys.Any(static key => key?.Text == Slug))
        {
            return new DataTree(new SequenceNode(rows.Cast<ContentNode>().ToEquatableArray(), header), parts);
        }

        if (!hasMistake)
        {
            ReportNoSlug(keys, rows);
        }

        return new DataTree(null, []);
    }

    private TableMistake? MistakeInRow(int columns)
    {
        if (_scanner.Mistake is not null || _cells.Count == columns)
        {
            return _scanner.Mistake;
        }

        var found = Invariant($"This row has {_cells.Count} {(_cells.Count == 1 ? "cell" : "cells")}, but the header has {columns}");
        return _cells.Count < columns
            ? new TableMistake(_scanner.RowText, $"{found}; add what is missing, also {CsvSeparator.Describe(_separator)} before an empty cell")
            : new TableMistake(
                TextSpan.FromBounds(_cells[columns].Span.Start, _scanner.RowText.End),
                $"{found}; remove what is too much, or put a cell that contains {CsvSeparator.Describe(_separator)} in quotation marks");
    }

    private MappingNode RowOf(ScalarNode?[] keys)
    {
        var pairs = new List<MappingPair>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            // An empty cell is a missing key, because a table has no other way to leave one out.
            if (keys[i] is { } key && _cells[i].Text.Trim().Length > 0)
            {
                pairs.Add(new MappingPair(key, ValueOf(_cells[i])));
            }
        }

        return new MappingNode(pairs.ToEquatableArray(), pairs.Count > 0 ? pairs[0].Value.Span : new TextSpan(_scanner.RowText.Start, 0));
    }

    // White space is a part of text, and means nothing around a value of another type.
    private ScalarNode ValueOf(TableCell cell)
    {
        var plain = cell.Text.Trim();
        var value = new ScalarNode(plain, CoreSchema.Resolve(plain), cell.Span);
        var dates = _file.Options.Dates;
        value = dates != DateForms.Iso && value.Value.Kind is ScalarKind.DateTime or ScalarKind.Invalid or ScalarKind.PlainString
            ? NodeDates.AsDate(value, dates)
            : value;
        return value.Value.Kind == ScalarKind.PlainString ? value with { Text = cell.Text } : value;
    }

    private string OtherSeparator(char other)
    {
        var found = $"The cells of this header are separated by {CsvSeparator.Describe(other)}, but {CsvSeparator.Describe(_separator)} is expected; ";
        var isTab = _file.ContentPath.Format == ContentFormat.Tsv;
        return found + (isTab && other == CsvSeparator.Default ? "rename the file to .csv"
            : isTab ? $"rename the file to .csv, and add {CsvSeparator.LineOf(other)} to the project file"
            : other == CsvSeparator.Default ? $"write {CsvSeparator.Describe(_separator)}, or remove {CsvSeparator.Property} from the project file"
            : $"add {CsvSeparator.LineOf(other)} to the project file");
    }

    private void ReportNoSlug(ScalarNode?[] keys, List<MappingNode> rows)
    {
        var name = keys.FirstOrDefault(static key => key is not null && PlainKey.Of(key.Text) == PlainKey.Of(Slug))?.Text;
        var isSpelling = name is not null;
        name ??= rows.Count > 1 ? SluglessItems.KeyOfNames(rows) : null;
        _problems.Report(
            ProblemId.InvalidSlug,
            keys[0]!.Span,
            $"The header has no column '{Slug}', which identifies an entry of a list file; add one"
                + (name is null ? "" : $", or rename '{MessageText.Shorten(name)}'{(isSpelling ? "" : ", which differs in each row")}")
                + NoContent.Fix(_file));
    }

    private void Report(TextSpan span, string message) => _problems.Report(ProblemId.YamlSyntax, span, message);
}
