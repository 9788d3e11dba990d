namespace TypedContent;

/// <summary>Receives a piece of HTML.</summary>
internal delegate void HtmlSink(ReadOnlySpan<char> html);

/// <summary>One run of <see cref="HtmlRewriter"/>.</summary>
/// <remarks>
/// Open elements are kept by name, so that an end tag finds its element without a search: HTML may have any number of start tags without end tags.
/// </remarks>
internal sealed class HtmlRewriting(string html, Action<RewrittenElement> change, HtmlSink write)
{
    private readonly RewrittenElement _element = new(html);

    // Elements whose end matters, and the elements of the same names inside them, which have no text to insert.
    private readonly Dictionary<string, Stack<Ending>> _open = new(StringComparer.OrdinalIgnoreCase);
    private int _copied;

    public void Run()
    {
        for (var i = html.IndexOf('<'); i >= 0; i = i < html.Length ? html.IndexOf('<', i) : -1)
        {
            var tag = HtmlTag.Read(html, i, html.Length);
            if (tag.Name.End == 0)
            {
                i = tag.End;
            }
            else if (tag.IsClosing)
            {
                Close(tag, i);
                i = tag.End;
            }
            else
            {
                Open(tag, i);
                // What is in a script is not HTML.
                i = tag is { Element: HtmlElement.Script, IsEmpty: false } ? Math.Max(tag.End, EndOfScript(tag)) : tag.End;
            }
        }

        Copy(html.Length);
        // An element without an end tag ends here.
        foreach (var ending in _open.Values.SelectMany(static endings => endings).OrderByDescending(static ending => ending.Start))
        {
            write(ending.Append);
            write(ending.After);
        }
    }

    private void Open(in HtmlTag tag, int start)
    {
        _element.Begin(tag);
        change(_element);
        if (_element.HasChanged)
        {
            Copy(start);
            write(_element.BeforeHtml);
            _element.WriteTag(start, write);
            _copied = tag.End;
            write(_element.PrependHtml);
        }

        var ending = new Ending(start, _element.AppendHtml, _element.AfterHtml);
        var hasEnding = ending.Append.Length + ending.After.Length > 0;
        if (tag.IsEmpty || _element.IsVoid)
        {
            if (hasEnding)
            {
                write(ending.Append);
                write(ending.After);
            }
        }
        else if (_open.TryGetValue(_element.Name, out var endings))
        {
            endings.Push(ending);
        }
        else if (hasEnding)
        {
            _open.Add(_element.Name, new Stack<Ending>([ending]));
        }
    }

    private void Close(in HtmlTag tag, int start)
    {
        if (_open.Count == 0 || !_open.TryGetValue(html[tag.Name.Start..tag.Name.End], out var endings))
        {
            return;
        }

        var ending = endings.Pop();
        if (endings.Count == 0)
        {
            _open.Remove(html[tag.Name.Start..tag.Name.End]);
        }

        Copy(start);
        write(ending.Append);
        Copy(tag.End);
        write(ending.After);
    }

    // The end tag of a script is read like any other.
    private int EndOfScript(in HtmlTag tag) => html.LastIndexOf('<', tag.EndOfElement(html, html.Length) - 1);

    private void Copy(int end)
    {
        write(html.AsSpan(_copied, end - _copied));
        _copied = end;
    }

    /// <summary>What is inserted at the end of an element.</summary>
    private readonly record struct Ending(int Start, string Append, string After);
}
