using System.Net;
using System.Text;

namespace TypedContent.Compiler.Documents.Markdown.RawHtml;

/// <summary>Finds and rewrites the URLs of links and images in HTML attributes.</summary>
internal static class RawUrl
{
    /// <summary>Whether an attribute has URLs of links or of images; <see langword="null"/> if it has neither.</summary>
    public static HtmlMarkKind? KindOf(string element, string attribute) => (element, attribute) switch
    {
        ("a" or "area", "href") => HtmlMarkKind.LinkAttribute,
        ("img", "src" or "srcset") or ("source", "srcset") or ("video", "poster") => HtmlMarkKind.ImageAttribute,
        _ => null,
    };

    /// <summary>The URLs in an attribute: several in <c>srcset</c>.</summary>
    /// <returns>The location of each one in the value.</returns>
    public static IEnumerable<(int Start, int End)> In(string attribute, string value)
    {
        if (attribute != "srcset")
        {
            yield return (0, value.Length);
            yield break;
        }

        // HTML, section 4.8.4.2.2: two candidates are separated by a comma after the first one's URL or after its descriptor.
        var i = 0;
        while (i < value.Length)
        {
            while (i < value.Length && (char.IsWhiteSpace(value[i]) || value[i] == ','))
            {
                i++;
            }

            var start = i;
            while (i < value.Length && !char.IsWhiteSpace(value[i]))
            {
                i++;
            }

            var end = i;
            while (end > start && value[end - 1] == ',')
            {
                end--;
            }

            if (end > start)
            {
                yield return (start, end);
            }

            i = end < i ? i : Math.Max(i, value.IndexOf(',', i) is var comma and >= 0 ? comma : value.Length);
        }
    }

    /// <summary>The name of an attribute, and the URL of the link or image that is its whole value.</summary>
    /// <param name="attribute">The attribute as written.</param>
    public static (string Name, string Value) Read(string attribute)
    {
        var i = 0;
        HtmlTag.ReadAttribute(attribute, ref i, attribute.Length, out var name, out var value);
        return (
            attribute.Substring(name.Start, name.End - name.Start).ToLowerInvariant(),
            WebUtility.HtmlDecode(attribute.Substring(value.Start, value.End - value.Start)));
    }

    /// <summary>Changes the URLs of an attribute.</summary>
    /// <param name="attribute">The attribute as written, with the space before it.</param>
    /// <param name="change">Returns the new URL; <see langword="null"/> for a URL that must not be emitted.</param>
    /// <returns>The attribute, unchanged if no URL changes; empty if no URL is left.</returns>
    public static string Rewrite(string attribute, Func<string, string?> change)
    {
        var (name, value) = Read(attribute);
        var text = new StringBuilder();
        var (position, hasChanged, hasUrl) = (0, false, false);
        foreach (var (start, end) in In(name, value).ToList())
        {
            var url = value.Substring(start, end - start);
            var target = change(url);
            hasChanged |= target != url;
            hasUrl |= target is not null;
            text.Append(value, position, start - position).Append(target ?? (name == "srcset" ? "#" : ""));
            position = end;
        }

        text.Append(value, position, value.Length - position);
        return !hasChanged ? attribute : hasUrl ? $" {name}=\"{HtmlEscape.Text(text.ToString())}\"" : "";
    }
}
