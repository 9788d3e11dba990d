using System;
using System.Text;

namespace TypedContent;

/// <summary>Takes the plain text out of HTML that a body was rendered to: what a reader reads, with an empty line between blocks.</summary>
/// <remarks>
/// It knows what Markdown is rendered to, and no more. The generator runs it too, and writes the text out in full where this would
/// give another one, as with HTML that the author wrote. So this file is compiled into both.
/// </remarks>
internal sealed class HtmlText
{
    // What stands for something else in a text.
    private static readonly char[] Special = ['&', '\n'];

    private readonly StringBuilder _text;

    // Whether what comes next begins a block.
    private bool _isAtStart = true;
    private bool _isCode;
    private bool _skipsSpace;
    private int _cell;

    /// <summary>Begins a text.</summary>
    /// <param name="capacity">How long it is likely to be, in characters.</param>
    public HtmlText(int capacity) => _text = new(capacity);

    /// <summary>How long the text is so far.</summary>
    public int Length => _text.Length;

    /// <summary>Adds the text of a piece of HTML.</summary>
    public HtmlText Append(string html, int start, int length)
    {
        var end = start + length;
        for (var i = start; i < end;)
        {
            if (html[i] != '<')
            {
                var next = html.IndexOf('<', i, end - i);
                next = next < 0 ? end : next;
                AppendText(html, i, next);
                i = next;
                continue;
            }

            var close = EndOfTag(html, i, end);
            AppendTag(html, i, close);
            i = close;
        }

        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static int EndOfTag(string html, int start, int end)
    {
        var isQuoted = false;
        for (var i = start; i < end; i++)
        {
            if (html[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (html[i] == '>' && !isQuoted)
            {
                return i + 1;
            }
        }

        return end;
    }

    private void AppendTag(string html, int start, int end)
    {
        var nameStart = html[start + 1] == '/' ? start + 2 : start + 1;
        var nameEnd = nameStart;
        while (nameEnd < end && (char.IsLetterOrDigit(html[nameEnd]) || html[nameEnd] == '-'))
        {
            nameEnd++;
        }

        var isClosing = nameStart == start + 2;
        switch (html.Substring(nameStart, nameEnd - nameStart))
        {
            case "a" or "em" or "strong" or "del" or "ins" or "mark" or "sub" or "sup" or "span" or "code" or "input":
                break;
            case "br":
                AppendBlockStart();
                _text.Append('\n');
                _skipsSpace = true;
                break;
            case "img":
                AppendAlternative(html, start, end);
                break;
            case "pre":
                _isCode = !isClosing;
                if (isClosing)
                {
                    TrimEnd();
                }

                _isAtStart = true;
                break;
            case "tr" when !isClosing:
                _isAtStart = true;
                AppendBlockStart();
                _cell = 0;
                _skipsSpace = true;
                break;
            case "th" or "td":
                if (!isClosing && _cell++ > 0)
                {
                    _text.Append('\t');
                }

                _skipsSpace = true;
                break;
            default:
                _isAtStart = true;
                break;
        }
    }

    private void AppendText(string html, int start, int end)
    {
        if (!_isCode)
        {
            // Between blocks, between cells, and behind a line break or a check box.
            while ((_isAtStart || _skipsSpace) && start < end && (html[start] is '\n' or ' '))
            {
                start++;
            }

            _skipsSpace = false;
        }

        if (start == end)
        {
            return;
        }

        AppendBlockStart();
        while (start < end)
        {
            var next = html.IndexOfAny(Special, start, end - start);
            next = next < 0 ? end : next;
            _text.Append(html, start, next - start);
            start = next;
            if (next < end)
            {
                start = html[next] == '&' ? AppendEntity(html, next, end) : next + 1;
                if (html[next] == '\n')
                {
                    _text.Append(_isCode ? '\n' : ' ');
                }
            }
        }
    }

    // The four that a renderer writes.
    private int AppendEntity(string html, int start, int end)
    {
        foreach (var (entity, character) in Entities)
        {
            if (start + entity.Length <= end && string.CompareOrdinal(html, start, entity, 0, entity.Length) == 0)
            {
                _text.Append(character);
                return start + entity.Length;
            }
        }

        _text.Append('&');
        return start + 1;
    }

    private void AppendAlternative(string html, int start, int end)
    {
        const string Attribute = " alt=\"";
        var value = html.IndexOf(Attribute, start, end - start, StringComparison.Ordinal);
        if (value >= 0)
        {
            value += Attribute.Length;
            AppendText(html, value, html.IndexOf('"', value));
        }
    }

    private void AppendBlockStart()
    {
        if (_isAtStart && _text.Length > 0)
        {
            _text.Append("\n\n");
        }

        _isAtStart = false;
    }

    private void TrimEnd()
    {
        while (_text.Length > 0 && char.IsWhiteSpace(_text[_text.Length - 1]))
        {
            _text.Length--;
        }
    }

    private static readonly (string Entity, char Character)[] Entities = [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"')];
}
