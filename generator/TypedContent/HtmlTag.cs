using System;

namespace TypedContent;

/// <summary>A tag or a comment of HTML, valid or not, parsed as browsers do.</summary>
internal readonly struct HtmlTag
{
    private const int LongestName = 10;

    private readonly (int Start, int End) _name;
    private readonly (int Start, int End) _class;
    private readonly bool _isEmpty;

    private HtmlTag(HtmlElement element, int end)
        : this() => (Element, End) = (element, end);

    private HtmlTag(
        HtmlElement element, bool isClosing, bool isEmpty, (int Start, int End) name, (int Start, int End) @class, (int Start, int End) alt, int end)
    {
        (Element, IsClosing, _isEmpty, _name, _class, Alternative, End) = (element, isClosing, isEmpty, name, isClosing ? default : @class, alt, end);
    }

    /// <summary>How its element affects the text.</summary>
    public HtmlElement Element { get; }

    /// <summary>Whether it ends its element.</summary>
    public bool IsClosing { get; }

    /// <summary>The position of its name; 0 for a comment, and for what is not a tag.</summary>
    public (int Start, int End) Name => _name;

    /// <summary>Whether it ends with <c>/&gt;</c>.</summary>
    public bool IsEmpty => _isEmpty;

    /// <summary>The position of the value of its <c>alt</c> attribute.</summary>
    public (int Start, int End) Alternative { get; }

    /// <summary>The position after it.</summary>
    public int End { get; }

    /// <summary>Reads a tag or comment that begins with <c>&lt;</c>.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="start">The position of the <c>&lt;</c>.</param>
    /// <param name="end">The end of the HTML, up to which an unclosed tag extends.</param>
    public static HtmlTag Read(string html, int start, int end)
    {
        var next = start + 1 < end ? html[start + 1] : ' ';
        if (next is '!' or '?')
        {
            return new HtmlTag(HtmlElement.None, EndOfComment(html, start, end));
        }

        if (next != '/')
        {
            return IsLetter(next) ? ReadTag(html, start + 1, isClosing: false, end) : new HtmlTag(HtmlElement.NoTag, start + 1);
        }

        var name = start + 2;
        return name == end ? new HtmlTag(HtmlElement.NoTag, start + 1)
            : IsLetter(html[name]) ? ReadTag(html, name, isClosing: true, end)
            : new HtmlTag(HtmlElement.None, After(html, ">", name, end));
    }

    /// <summary>Whether it has a class.</summary>
    public bool HasClass(string html, string name)
    {
        for (var i = _class.Start; i < _class.End;)
        {
            var last = i;
            while (last < _class.End && !IsSpace(html[last]))
            {
                last++;
            }

            if (last - i == name.Length && string.CompareOrdinal(html, i, name, 0, name.Length) == 0)
            {
                return true;
            }

            i = last + 1;
        }

        return false;
    }

    /// <summary>The position after the element that this tag opens.</summary>
    public int EndOfElement(string html, int end)
    {
        if (Element == HtmlElement.Script && !_isEmpty)
        {
            return EndOfRawText(html, end);
        }

        var (i, depth) = (End, _isEmpty ? 0 : 1);
        while (depth > 0)
        {
            i = html.IndexOf('<', i, end - i);
            if (i < 0)
            {
                return end;
            }

            var tag = Read(html, i, end);
            var isSame = HasNameOf(tag, html);
            depth += !isSame || (tag._isEmpty && !tag.IsClosing) ? 0 : tag.IsClosing ? -1 : 1;
            i = !isSame && tag is { Element: HtmlElement.Script, IsClosing: false } ? tag.EndOfElement(html, end) : tag.End;
        }

        return i;
    }

    // Only its closing tag counts as a tag here, so nothing else is parsed: each attribute inside could extend to the end of the HTML.
    private int EndOfRawText(string html, int end)
    {
        var length = _name.End - _name.Start;
        for (var i = End; html.IndexOf("</", i, end - i, StringComparison.Ordinal) is var close and >= 0; i = close + 2)
        {
            var after = close + 2 + length;
            if (after < end
                && (IsSpace(html[after]) || html[after] is '/' or '>')
                && string.Compare(html, _name.Start, html, close + 2, length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return Read(html, close, end).End;
            }
        }

        return end;
    }

    private static HtmlTag ReadTag(string html, int start, bool isClosing, int end)
    {
        var i = start;
        while (i < end && !IsSpace(html[i]) && html[i] is not ('/' or '>'))
        {
            i++;
        }

        var name = (Start: start, End: i);
        (int Start, int End) @class = default;
        (int Start, int End) alt = default;
        while (ReadAttribute(html, ref i, end, out var attribute, out var value))
        {
            var length = attribute.End - attribute.Start;
            if (@class == default && Is(html, attribute.Start, length, "class"))
            {
                @class = value;
            }
            else if (alt == default && Is(html, attribute.Start, length, "alt"))
            {
                alt = value;
            }
        }

        return i >= end
            ? new HtmlTag(HtmlElement.None, end)
            : new HtmlTag(ElementOf(html, name.Start, name.End), isClosing, html[i - 1] == '/', name, @class, alt, i + 1);
    }

    /// <summary>Reads the next attribute of a tag.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="i">The position after the tag's name or the last attribute; at the end of the tag, the position of its <c>&gt;</c>.</param>
    /// <param name="end">The end of the HTML.</param>
    /// <param name="name">The position of its name.</param>
    /// <param name="value">The position of its value, without quotation marks.</param>
    /// <returns>Whether the tag has another attribute.</returns>
    public static bool ReadAttribute(string html, ref int i, int end, out (int Start, int End) name, out (int Start, int End) value)
    {
        while (i < end && (IsSpace(html[i]) || html[i] == '/'))
        {
            i++;
        }

        var start = i;
        if (i >= end || html[i] == '>')
        {
            (name, value) = (default, default);
            return false;
        }

        i++;
        while (i < end && !IsSpace(html[i]) && html[i] is not ('/' or '>' or '='))
        {
            i++;
        }

        name = (start, i);
        value = ReadValue(html, ref i, end);
        return true;
    }

    private static (int Start, int End) ReadValue(string html, ref int i, int end)
    {
        var next = SkipSpaces(html, i, end);
        if (next == end || html[next] != '=')
        {
            return default;
        }

        i = SkipSpaces(html, next + 1, end);
        if (i < end && html[i] is '"' or '\'')
        {
            var start = i + 1;
            var close = html.IndexOf(html[i], start, end - start);
            close = close < 0 ? end : close;
            i = Math.Min(close + 1, end);
            return (start, close);
        }

        var unquoted = i;
        while (i < end && !IsSpace(html[i]) && html[i] != '>')
        {
            i++;
        }

        return (unquoted, i);
    }

    private static int SkipSpaces(string html, int i, int end)
    {
        while (i < end && IsSpace(html[i]))
        {
            i++;
        }

        return i;
    }

    private static int EndOfComment(string html, int start, int end)
    {
        var i = start + 4;
        return i > end || string.CompareOrdinal(html, start, "<!--", 0, 4) != 0 ? After(html, ">", start, end)
            : i < end && html[i] == '>' ? i + 1
            : i + 1 < end && html[i] == '-' && html[i + 1] == '>' ? i + 2
            : After(html, "-->", i, end);
    }

    private static int After(string html, string mark, int start, int end) =>
        html.IndexOf(mark, start, end - start, StringComparison.Ordinal) is var index and >= 0 ? index + mark.Length : end;

    private bool HasNameOf(in HtmlTag other, string html) =>
        _name.End - _name.Start == other._name.End - other._name.Start
        && string.Compare(html, _name.Start, html, other._name.Start, _name.End - _name.Start, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool Is(string html, int start, int length, string name) =>
        length == name.Length && string.Compare(html, start, name, 0, length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static HtmlElement ElementOf(string html, int start, int end)
    {
        if (end - start > LongestName)
        {
            return HtmlElement.None;
        }

        Span<char> name = stackalloc char[LongestName];
        for (var i = start; i < end; i++)
        {
            name[i - start] = html[i] is >= 'A' and <= 'Z' ? (char)(html[i] | ' ') : html[i];
        }

        return (ReadOnlySpan<char>)name.Slice(0, end - start) switch
        {
            "a" => HtmlElement.Anchor,
            "span" => HtmlElement.Span,
            "code" => HtmlElement.Code,
            "br" => HtmlElement.Break,
            "img" => HtmlElement.Image,
            "div" or "section" => HtmlElement.Section,
            "pre" => HtmlElement.Pre,
            "td" or "th" => HtmlElement.Cell,
            "table" or "thead" or "tbody" or "tfoot" or "tr" or "caption" => HtmlElement.Table,
            "address" or "article" or "aside" or "blockquote" or "body" or "center" or "dd" or "details" or "dialog" or "dir" or "dl" or "dt" or "fieldset"
                or "figcaption" or "figure" or "footer" or "form" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "header" or "hgroup" or "hr" or "html"
                or "legend" or "li" or "main" or "menu" or "nav" or "ol" or "optgroup" or "option" or "p" or "search" or "summary" or "ul" => HtmlElement.Block,
            "script" or "style" or "title" or "iframe" or "noscript" or "noembed" or "noframes" => HtmlElement.Script,
            "template" or "object" or "audio" or "video" or "canvas" or "datalist" => HtmlElement.Hidden,
            _ => HtmlElement.None,
        };
    }
}
