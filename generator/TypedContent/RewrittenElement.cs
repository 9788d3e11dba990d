using System.Buffers;
using System.Net;

namespace TypedContent;

/// <summary>An element of HTML that <see cref="HtmlRewriter"/> copies: its attributes can be changed, and HTML inserted around and inside it.</summary>
/// <remarks>It is valid only during the call that it is passed to. HTML is inserted as it is; encode text with <see cref="WebUtility.HtmlEncode(string)"/>.</remarks>
public sealed class RewrittenElement
{
    // Usual names are not allocated for each element.
    private static readonly string[] Usual =
    [
        "a", "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "em", "td", "th", "tr", "ul", "ol", "br", "hr", "img", "div", "pre", "code", "span", "strong",
        "table", "thead", "tbody", "figure", "blockquote",
    ];

    private static readonly SearchValues<char> NoNames = SearchValues.Create(" \t\r\n\f\"'<>/=\0");

    private readonly string _html;
    private readonly List<(string Name, string? Value)> _changes = [];
    private HtmlTag _tag;
    private string? _name;

    internal RewrittenElement(string html) => _html = html;

    /// <summary>Its name in lower case: <c>img</c>.</summary>
    public string Name => _name ??= ReadName();

    internal bool IsVoid => Name is "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "source" or "track" or "wbr";

    internal bool HasChanged => _changes.Count > 0 || BeforeHtml.Length > 0 || PrependHtml.Length > 0 || AppendHtml.Length > 0 || AfterHtml.Length > 0;

    internal string BeforeHtml { get; private set; } = "";

    internal string PrependHtml { get; private set; } = "";

    internal string AppendHtml { get; private set; } = "";

    internal string AfterHtml { get; private set; } = "";

    /// <summary>The value of an attribute; setting <see langword="null"/> removes the attribute.</summary>
    /// <param name="attribute">Its name, in any case.</param>
    /// <returns>The value, without HTML encoding; <see langword="null"/> if the element does not have the attribute, and empty if it has no value.</returns>
    /// <exception cref="ArgumentException">The name is not that of an attribute.</exception>
    public string? this[string attribute]
    {
        get
        {
            var change = _changes.FindIndex(change => IsSame(change.Name, attribute));
            return change >= 0 ? _changes[change].Value : Read(attribute);
        }

        set
        {
            ArgumentException.ThrowIfNullOrEmpty(attribute);
            if (attribute.AsSpan().ContainsAny(NoNames))
            {
                throw new ArgumentException($"'{attribute}' is not the name of an attribute.", nameof(attribute));
            }

            _changes.RemoveAll(change => IsSame(change.Name, attribute));
            _changes.Add((attribute, value));
        }
    }

    /// <summary>Inserts HTML before the element.</summary>
    /// <param name="html">The HTML.</param>
    public void Before(string html) => BeforeHtml += html;

    /// <summary>Inserts HTML inside the element, before its content; an element that has none, such as <c>img</c>, gets it after it.</summary>
    /// <param name="html">The HTML.</param>
    public void Prepend(string html) => PrependHtml = html + PrependHtml;

    /// <summary>Inserts HTML inside the element, after its content; an element that has none, such as <c>img</c>, gets it after it.</summary>
    /// <param name="html">The HTML.</param>
    public void Append(string html) => AppendHtml += html;

    /// <summary>Inserts HTML after the element.</summary>
    /// <param name="html">The HTML.</param>
    public void After(string html) => AfterHtml = html + AfterHtml;

    /// <summary>The start tag's name and values are read on demand.</summary>
    internal void Begin(in HtmlTag tag)
    {
        _tag = tag;
        _name = null;
        _changes.Clear();
        (BeforeHtml, PrependHtml, AppendHtml, AfterHtml) = ("", "", "", "");
    }

    /// <summary>Writes the start tag.</summary>
    internal void WriteTag(int start, HtmlSink write)
    {
        if (_changes.Count == 0)
        {
            write(_html.AsSpan(start, _tag.End - start));
            return;
        }

        write(_html.AsSpan(start, _tag.Name.End - start));
        var i = _tag.Name.End;
        while (HtmlTag.ReadAttribute(_html, ref i, _tag.End, out var name, out _))
        {
            var own = _html[name.Start..name.End];
            var change = _changes.FindIndex(change => IsSame(change.Name, own));
            if (change < 0)
            {
                write(" ");
                write(_html.AsSpan(name.Start, i - name.Start));
            }
            else
            {
                Write(own, _changes[change].Value, write);
                // Of several attributes with one name, browsers use the first.
                _changes[change] = (_changes[change].Name, null);
            }
        }

        foreach (var (name, value) in _changes)
        {
            Write(name, value, write);
        }

        write(_tag.IsEmpty ? " />" : ">");
    }

    private static void Write(string name, string? value, HtmlSink write)
    {
        if (value is not null)
        {
            write(" ");
            write(name);
            write("=\"");
            write(value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
            write("\"");
        }
    }

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private string? Read(string attribute)
    {
        var i = _tag.Name.End;
        while (HtmlTag.ReadAttribute(_html, ref i, _tag.End, out var name, out var value))
        {
            if (name.End - name.Start == attribute.Length
                && string.Compare(_html, name.Start, attribute, 0, attribute.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return WebUtility.HtmlDecode(_html[value.Start..value.End]);
            }
        }

        return null;
    }

    private string ReadName()
    {
        var name = _html.AsSpan(_tag.Name.Start, _tag.Name.End - _tag.Name.Start);
        foreach (var usual in Usual)
        {
            if (name.SequenceEqual(usual))
            {
                return usual;
            }
        }

        return name.ToString().ToLowerInvariant();
    }
}
