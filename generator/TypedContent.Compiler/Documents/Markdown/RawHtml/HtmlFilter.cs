using System.Collections.Concurrent;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace TypedContent.Compiler.Documents.Markdown.RawHtml;

/// <summary>Configures the sanitizer library, which removes everything that could run a script, with a policy.</summary>
internal sealed class HtmlFilter
{
    // Creating a sanitizer takes longer than using it, and a project has one policy.
    private static readonly ConcurrentDictionary<HtmlPolicy, HtmlFilter> Filters = new();

    // Counts elements of Markdown and HTML together, because the library is recursive.
    private const int MaxDepth = 500;

    private readonly HtmlSanitizer _sanitizer;

    private HtmlFilter(HtmlPolicy policy)
    {
        _sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(HtmlPolicy.UsualElements.Concat(policy.Elements), StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(HtmlPolicy.UsualAttributes.Concat(policy.Attributes), StringComparer.OrdinalIgnoreCase),
            AllowedCssProperties = new HashSet<string>(HtmlPolicy.StyleProperties, StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(HtmlSanitizerDefaults.UriAttributes, StringComparer.OrdinalIgnoreCase),
        })
        {
            AllowDataAttributes = true,
            KeepChildNodes = true,
        };
        _sanitizer.RemovingAttribute += static (_, e) =>
            e.Cancel = e.Reason == RemoveReason.NotAllowedAttribute && e.Attribute.Name.StartsWith("aria-", StringComparison.Ordinal);
        // The author's comments have already been removed; these mark places (SanitizedHtml).
        _sanitizer.RemovingComment += static (_, e) => e.Cancel = true;
        // The same rule as for Markdown's links, which are in the HTML too.
        _sanitizer.FilterUrl += static (_, e) =>
            e.SanitizedUrl = SafeUrl.IsScript(e.OriginalUrl, isImage: e.Tag.LocalName is "img" or "source" or "video") ? null : e.OriginalUrl;
    }

    public static HtmlFilter Of(HtmlPolicy policy) => Filters.GetOrAdd(policy, static policy => new HtmlFilter(policy));

    /// <summary>Parses HTML as a browser does, and removes everything that the policy does not allow.</summary>
    /// <exception cref="MarkdownLimitException">Elements are nested too deeply.</exception>
    public IHtmlDocument Apply(string html)
    {
        var document = _sanitizer.HtmlParserFactory().ParseDocument("<!doctype html><html><body>" + html);
        // RawHtmlReader counts fewer levels in the text if a tag does not close anything that a browser would close with it.
        if (IsTooDeep(document))
        {
            document.Dispose();
            throw new MarkdownLimitException(
                0,
                "The HTML of this text is nested more than 500 elements deep, because its end tags do not match its open elements; "
                + "close each element inside the one that it was opened in");
        }

        return _sanitizer.SanitizeDom(document, document.Body);
    }

    // The NextSibling property is avoided, because the library searches for it from the first sibling.
    private static bool IsTooDeep(IHtmlDocument document)
    {
        var open = new Stack<(INode Node, int Depth)>();
        open.Push((document, 0));
        while (open.Count > 0)
        {
            var (node, depth) = open.Pop();
            if (depth > MaxDepth)
            {
                return true;
            }

            foreach (var child in node.ChildNodes)
            {
                open.Push((child, depth + 1));
            }
        }

        return false;
    }
}
