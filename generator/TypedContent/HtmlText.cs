using System;
using System.Buffers;

namespace TypedContent;

/// <summary>
/// The text of HTML that a reader of the page sees. It defines every text that is derived from Markdown: those of bodies, excerpts, headings,
/// links, images and typed blocks.
/// </summary>
/// <remarks>
/// The text of a body is extracted from its HTML when it is first read, and every other text at compile time, so this file is compiled into both
/// the runtime library and the content compiler. It reads any HTML in one pass.
/// </remarks>
internal sealed class HtmlText
{
    private const int LongestEntity = 32;

    // The HTML's length is enough, since the text for a tag or an entity is shorter than the tag or entity.
    private readonly char[] _text;
    private int _length;

    // The separator between the last character and the next one.
    private Gap _gap = Gap.Block;
    private int _lines;
    private int _tabs;
    private bool _isRowEmpty = true;

    private int _code;
    private int _pre;
    private int _preStart;

    private static readonly (string Entity, char Character)[] Usual = [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"')];

    private HtmlText(char[] text) => _text = text;

    private enum Gap
    {
        None,
        Space,
        Lines,
        Cell,
        Block,
    }

    /// <summary>The text of HTML.</summary>
    public static string Of(string html) => Of(html, html.Length);

    /// <summary>The text of the beginning of HTML.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="length">The length of the beginning, in characters.</param>
    public static string Of(string html, int length)
    {
        var buffer = ArrayPool<char>.Shared.Rent(length);
        var text = new HtmlText(buffer);
        text.Append(html, length);
        if (text._pre > 0)
        {
            text.TrimCode();
        }

        var result = new string(buffer, 0, text._length);
        ArrayPool<char>.Shared.Return(buffer);
        return result;
    }

    private void Append(string html, int end)
    {
        for (var i = 0; i < end;)
        {
            if (html[i] == '<')
            {
                i = AppendTag(HtmlTag.Read(html, i, end), html, end);
                continue;
            }

            var next = html.IndexOf('<', i, end - i);
            next = next < 0 ? end : next;
            AppendText(html, i, next);
            i = next;
        }
    }

    // Returns the position to continue from: after the tag, or after its element if that has no text.
    private int AppendTag(in HtmlTag tag, string html, int end)
    {
        switch (tag.Element)
        {
            case HtmlElement.NoTag:
                Append('<');
                break;
            case HtmlElement.Hidden or HtmlElement.Script when !tag.IsClosing:
                return tag.EndOfElement(html, end);
            case HtmlElement.Anchor when tag.HasClass(html, "footnote-ref") || tag.HasClass(html, "footnote-back-ref"):
                return tag.EndOfElement(html, end);
            case HtmlElement.Span when tag.HasClass(html, "math"):
                return AppendMath(html, tag.End, end, ref _code);
            case HtmlElement.Section:
                StartBlock();
                return tag.HasClass(html, "footnotes") ? tag.EndOfElement(html, end)
                    : tag.HasClass(html, "math") ? AppendMath(html, tag.End, end, ref _pre)
                    : tag.End;
            case HtmlElement.Code:
                _code = Math.Max(0, _code + (tag.IsClosing ? -1 : 1));
                break;
            case HtmlElement.Break when _gap <= Gap.Lines:
                _gap = Gap.Lines;
                _lines++;
                break;
            case HtmlElement.Image:
                AppendText(html, tag.Alternative.Start, tag.Alternative.End);
                break;
            case HtmlElement.Block:
                StartBlock();
                break;
            case HtmlElement.Pre:
                return AppendPre(tag, html, end);
            case HtmlElement.Table:
                (_gap, _tabs, _isRowEmpty) = (Gap.Block, -1, true);
                break;
            case HtmlElement.Cell when !tag.IsClosing:
                _tabs++;
                _gap = _isRowEmpty ? Gap.Block : Gap.Cell;
                break;
        }

        return tag.End;
    }

    private int AppendPre(in HtmlTag tag, string html, int end)
    {
        if (!tag.IsClosing)
        {
            StartBlock();
            _pre++;
            _preStart = _length;
            return tag.End < end && html[tag.End] == '\n' ? tag.End + 1 : tag.End;
        }

        if (_pre > 0)
        {
            _pre--;
            TrimCode();
        }

        StartBlock();
        return tag.End;
    }

    // TeX without its delimiters, which only mark it for a script on the page.
    private int AppendMath(string html, int start, int end, ref int verbatim)
    {
        var close = html.IndexOf('<', start, end - start);
        close = close < 0 ? end : close;
        var (first, last) = Trim(html, start, close);
        if (last - first < 4 || html[first] != '\\' || html[first + 1] is not ('(' or '[') || html[last - 2] != '\\' || html[last - 1] is not (')' or ']'))
        {
            return start;
        }

        (first, last) = Trim(html, first + 2, last - 2);
        verbatim++;
        AppendText(html, first, last);
        verbatim--;
        return close;
    }

    private static (int Start, int End) Trim(string html, int start, int end)
    {
        while (start < end && html[start] is ' ' or '\n')
        {
            start++;
        }

        while (start < end && html[end - 1] is ' ' or '\n')
        {
            end--;
        }

        return (start, end);
    }

    private void AppendText(string html, int start, int end)
    {
        for (var i = start; i < end;)
        {
            if (html[i] == '&')
            {
                i = AppendEntity(html, i, end);
            }
            else
            {
                Append(html[i++]);
            }
        }
    }

    private int AppendEntity(string html, int start, int end)
    {
        foreach (var (entity, character) in Usual)
        {
            if (start + entity.Length <= end && string.CompareOrdinal(html, start, entity, 0, entity.Length) == 0)
            {
                Append(character);
                return start + entity.Length;
            }
        }

        var last = start + 1;
        while (last < end && last - start < LongestEntity && html[last] is '#' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
        {
            last++;
        }

        if (last == end || html[last] != ';' || HtmlEntity.Decode(html.Substring(start, last + 1 - start)) is not { } decoded)
        {
            Append('&');
            return start + 1;
        }

        foreach (var c in decoded)
        {
            Append(c);
        }

        return last + 1;
    }

    private void Append(char c)
    {
        if (c is ' ' or '\n' or '\t' or '\r' or '\f')
        {
            if (_pre == 0 && (_code == 0 || c is not (' ' or '\t')))
            {
                _gap = _gap == Gap.None ? Gap.Space : _gap;
                return;
            }

            c = c == '\r' ? '\n' : c;
        }

        if (_gap != Gap.None)
        {
            CloseGap();
        }

        _text[_length++] = c;
    }
    private void CloseGap()
    {
        if (_gap == Gap.Block && _length > 0)
        {
            _text[_length++] = '\n';
            _text[_length++] = '\n';
        }
        else if (_gap == Gap.Space)
        {
            _text[_length++] = ' ';
        }

        for (; _lines > 0 && _gap == Gap.Lines; _lines--)
        {
            _text[_length++] = '\n';
        }

        for (; _tabs > 0; _tabs--)
        {
            _text[_length++] = '\t';
        }

        (_gap, _lines, _isRowEmpty) = (Gap.None, 0, false);
    }

    private void StartBlock()
    {
        // The first block in a cell continues on the cell's line.
        _gap = _gap == Gap.Cell ? Gap.Cell : Gap.Block;
    }

    private void TrimCode()
    {
        while (_length > _preStart && char.IsWhiteSpace(_text[_length - 1]))
        {
            _length--;
        }
    }
}
