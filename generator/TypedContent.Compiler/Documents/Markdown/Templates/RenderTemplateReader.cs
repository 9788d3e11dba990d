using System.Text.RegularExpressions;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.Templates;

/// <summary>Reads the tags of a template, which are a part of Mustache: <c>{{name}}</c>, <c>{{{name}}}</c>, sections and comments.</summary>
/// <param name="text">The template.</param>
/// <param name="element">The element.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class RenderTemplateReader(string text, TemplateElement element, ProblemBag problems)
{
    private const string Open = "{{";
    private const string Close = "}}";

    private const int MaxAttribute = 40;

    private static readonly Regex UrlAttribute = new(
        @"[\s""'](?:href|src|srcset|action|formaction|poster|data|cite|background|xlink:href)\s*=\s*[""']?\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private readonly List<TemplatePiece> _pieces = [];
    private readonly Stack<(string Name, int Piece, TextSpan Span)> _sections = [];

    // The end of what is in the pieces.
    private int _position;

    /// <summary>The pieces; those after a mistake may be missing.</summary>
    public EquatableArray<TemplatePiece> Read()
    {
        var end = text.TrimEnd('\n', '\r').Length;
        for (var open = text.IndexOf(Open, StringComparison.Ordinal); open >= 0; open = text.IndexOf(Open, _position, StringComparison.Ordinal))
        {
            if (!ReadTag(open))
            {
                return default;
            }
        }

        Append(Math.Max(end, _position));
        foreach (var (name, _, span) in _sections)
        {
            Report(span, $"The section that opens here is not closed; end it with '{{{{/{name}}}}}'");
        }

        return _pieces.ToEquatableArray();
    }

    private bool ReadTag(int open)
    {
        var isHtml = At(open + 2, "{");
        var isComment = At(open + 2, "!");
        var (start, mark) = (open + (isHtml ? 3 : 2), isHtml ? Close + "}" : Close);
        var close = text.IndexOf(mark, start, StringComparison.Ordinal);
        if (close < 0 || (!isComment && text.IndexOf('\n', start, close - start) >= 0))
        {
            var opening = new TextSpan(open, start - open);
            Report(opening, $"The '{text.Substring(open, opening.Length)}' that opens here is not closed on its line; end it with '{mark}'");
            return false;
        }

        var end = close + mark.Length;
        var kind = !isHtml && start < close ? text[start] : ' ';
        if (kind is '#' or '^' or '/' or '!')
        {
            start++;
            var (before, after) = Alone(open, end);
            Append(before);
            _position = after;
        }
        else
        {
            Append(open);
            _position = end;
        }

        var inside = text.Substring(start, close - start);
        var name = inside.Trim();
        var span = new TextSpan(start + inside.Length - inside.TrimStart().Length, name.Length);
        switch (kind)
        {
            case '!':
                return true;
            case '/':
                return ReadEnd(name, TextSpan.FromBounds(open, end));
            case '>' or '=' or '&' or '*' or '%':
                Report(
                    TextSpan.FromBounds(open, end),
                    $"'{MessageText.Shorten(text.Substring(open, end - open))}' is not a tag of templates; there are '{{{{name}}}}', '{{{{{{name}}}}}}', "
                    + "'{{#name}}', '{{^name}}', '{{/name}}' and '{{! comment }}', and nothing is included or run");
                return true;
        }

        if (name.Length == 0)
        {
            Report(TextSpan.FromBounds(open, end), $"The tag has no name; {Names()}");
            return true;
        }

        if (kind is '#' or '^')
        {
            CheckName(name, span);
            _sections.Push((name, _pieces.Count, TextSpan.FromBounds(open, end)));
            _pieces.Add(new TemplatePiece(kind == '#' ? TemplatePieceKind.Section : TemplatePieceKind.InvertedSection, name));
            return true;
        }

        if (CheckName(name, span))
        {
            CheckForm(name, isHtml, TextSpan.FromBounds(open, end));
        }

        _pieces.Add(new TemplatePiece(TemplatePieceKind.Value, name)
        {
            IsUrl = UrlAttribute.IsMatch(text.Substring(Math.Max(0, open - MaxAttribute), Math.Min(open, MaxAttribute))),
        });
        return true;
    }

    private bool ReadEnd(string name, TextSpan span)
    {
        if (_sections.Count == 0)
        {
            Report(span, $"There is no open section for '{{{{/{MessageText.Shorten(name)}}}}}' to end; remove it");
            return true;
        }

        var (open, piece, opening) = _sections.Pop();
        if (open != name)
        {
            var (found, expected) = (MessageText.Shorten(name), MessageText.Shorten(open));
            Report(span, $"'{{{{/{found}}}}}' does not end the section '{expected}' of line {problems.LineOf(opening)}; write '{{{{/{expected}}}}}'");
        }

        _pieces[piece] = _pieces[piece] with { End = _pieces.Count };
        return true;
    }

    private bool CheckName(string name, TextSpan span)
    {
        if (element.HasAttributes)
        {
            if (name.Any(static c => char.IsWhiteSpace(c) || c is '{' or '}' or '"' or '\''))
            {
                Report(span, $"'{MessageText.Shorten(name)}' cannot be the name of an attribute; {Names()}");
                return false;
            }
        }
        else if (!All.Contains(name))
        {
            var nearest = Suggestion.Nearest(name, All.OrderBy(static value => value, StringComparer.Ordinal));
            Report(
                span,
                $"'{MessageText.Shorten(name)}' is not a value of a {element.Name} template; " + (nearest is null ? Names() : $"did you mean '{nearest}'?"));
            return false;
        }

        return true;
    }

    private void CheckForm(string name, bool isHtml, TextSpan span)
    {
        if (element.Html.Contains(name) != isHtml)
        {
            Report(span, isHtml ? $"'{name}' is text, so write '{{{{{name}}}}}'" : $"'{name}' is HTML, so write '{{{{{{{name}}}}}}}'");
        }
    }

    private IEnumerable<string> All => element.Texts.Concat(element.Html);

    private string Names() => element.HasAttributes
        ? "write the key of an attribute, or one of " + string.Join(", ", All.Select(static name => $"'{name}'"))
        : "write one of " + string.Join(", ", All.Select(static name => $"'{name}'"));

    /// <summary>The part that a tag without output takes: its whole line if nothing else is on it, as in Mustache.</summary>
    private (int Before, int After) Alone(int open, int end)
    {
        var (before, after) = (open, end);
        while (before > _position && text[before - 1] is ' ' or '\t')
        {
            before--;
        }

        while (after < text.Length && text[after] is ' ' or '\t' or '\r')
        {
            after++;
        }

        var begins = before == 0 || text[before - 1] == '\n';
        return begins && (after == text.Length || text[after] == '\n') ? (before, Math.Min(after + 1, text.Length)) : (open, end);
    }

    private void Append(int end)
    {
        if (end > _position)
        {
            _pieces.Add(new TemplatePiece(TemplatePieceKind.Html, text.Substring(_position, end - _position).Replace("\r\n", "\n").Replace('\r', '\n')));
            _position = end;
        }
    }

    private bool At(int index, string expected) => string.CompareOrdinal(text, index, expected, 0, expected.Length) == 0;

    private void Report(TextSpan span, string message) => problems.Report(ProblemId.UnreadableFile, span, message);
}
