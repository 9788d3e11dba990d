using System.Net;

namespace TypedContent.Compiler.Documents.Markdown.RawHtml;

/// <summary>A tag, or another construct that begins with <c>&lt;</c>, in an author's HTML.</summary>
/// <param name="Html">The HTML that contains it.</param>
/// <param name="Start">Its start.</param>
/// <param name="End">The position after it.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">The name of its element in lower case; empty if it is not a tag.</param>
/// <param name="NameEnd">The start of its attributes.</param>
/// <param name="ContentEnd">
/// For an element that contains no markup, such as a script: the position after its closing tag; <see langword="null"/> if the HTML has none,
/// and for all other elements.
/// </param>
internal readonly record struct RawTag(string Html, int Start, int End, RawTagKind Kind, string Name, int NameEnd, int? ContentEnd)
{
    /// <summary>Its attributes, in order.</summary>
    public IEnumerable<RawAttribute> Attributes
    {
        get
        {
            var i = NameEnd;
            while (Kind == RawTagKind.Open && HtmlTag.ReadAttribute(Html, ref i, End, out var name, out var value))
            {
                yield return new RawAttribute(
                    Html.Substring(name.Start, name.End - name.Start).ToLowerInvariant(),
                    WebUtility.HtmlDecode(Html.Substring(value.Start, value.End - value.Start)),
                    name.Start,
                    i,
                    value.Start,
                    value.End);
            }
        }
    }

    /// <summary>The tags of HTML, in order, except those inside elements such as scripts that the HTML closes.</summary>
    public static IEnumerable<RawTag> In(string html)
    {
        HashSet<string>? unclosed = null;
        for (var i = html.IndexOf('<'); i >= 0; i = i < html.Length ? html.IndexOf('<', i) : -1)
        {
            var tag = HtmlTag.Read(html, i, html.Length);
            var start = i;
            i = tag.End;
            if (tag.Element == HtmlElement.NoTag)
            {
                continue;
            }

            var (first, last) = tag.Name;
            if (first == last)
            {
                var isComment = html[start + 1] is '!' or '?' || (html[start + 1] == '/' && !IsLetter(html[start + 2]));
                yield return new RawTag(html, start, tag.End, isComment ? RawTagKind.Comment : RawTagKind.Broken, "", tag.End, null);
                continue;
            }

            var name = html.Substring(first, last - first).ToLowerInvariant();
            int? contentEnd = null;
            if (tag is { Element: HtmlElement.Script, IsClosing: false } && unclosed?.Contains(name) != true)
            {
                var end = tag.EndOfElement(html, html.Length);
                if (html.IndexOf("</" + name, tag.End, end - tag.End, StringComparison.OrdinalIgnoreCase) >= 0)
                {
                    contentEnd = i = end;
                }
                else
                {
                    (unclosed ??= new(StringComparer.Ordinal)).Add(name);
                }
            }

            yield return new RawTag(html, start, tag.End, tag.IsClosing ? RawTagKind.Close : RawTagKind.Open, name, last, contentEnd);
        }
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}

/// <summary>Constructs that begin with <c>&lt;</c>.</summary>
internal enum RawTagKind
{
    /// <summary>A tag that opens an element.</summary>
    Open,

    /// <summary>A tag that closes an element.</summary>
    Close,

    /// <summary>A comment, a declaration or a processing instruction, which a page does not show.</summary>
    Comment,

    /// <summary>A tag that is cut off by the end of the HTML.</summary>
    Broken,
}

/// <summary>An attribute in an author's HTML.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Value">Its value, with entities decoded.</param>
/// <param name="Start">Its start.</param>
/// <param name="End">Its end, including the quotation mark.</param>
/// <param name="ValueStart">The start of its value, without the quotation mark.</param>
/// <param name="ValueEnd">The end of its value.</param>
internal readonly record struct RawAttribute(string Name, string Value, int Start, int End, int ValueStart, int ValueEnd);
