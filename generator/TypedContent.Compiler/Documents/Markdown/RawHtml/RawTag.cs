using System.Net;

namespace TypedContent.Compiler.Documents.Markdown.RawHtml;

/// <summary>A tag, or what else begins with <c>&lt;</c>, in HTML that an author wrote.</summary>
/// <param name="Html">The HTML that it stands in.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where the HTML goes on after it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name of its element in lower case; empty for what is no tag.</param>
/// <param name="NameEnd">Where its attributes begin.</param>
/// <param name="ContentEnd">
/// Of an element that holds no markup, such as a script: where the HTML goes on after its closing tag; <see langword="null"/> where the HTML
/// has none, and for all other elements.
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

    /// <summary>The tags of HTML, in order. What stands in a script or the like that the HTML closes is left out.</summary>
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

/// <summary>What begins with <c>&lt;</c>.</summary>
internal enum RawTagKind
{
    /// <summary>A tag that opens an element.</summary>
    Open,

    /// <summary>A tag that closes one.</summary>
    Close,

    /// <summary>A comment, a declaration or an instruction: nothing that a page shows.</summary>
    Comment,

    /// <summary>A tag that the HTML ends in.</summary>
    Broken,
}

/// <summary>An attribute in HTML that an author wrote.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Value">Its value, entities decoded.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, with the quotation mark.</param>
/// <param name="ValueStart">Where its value begins, without the quotation mark.</param>
/// <param name="ValueEnd">Where its value ends.</param>
internal readonly record struct RawAttribute(string Name, string Value, int Start, int End, int ValueStart, int ValueEnd);
