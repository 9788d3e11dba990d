using TypedContent.Compiler.Documents.Options;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.RawHtml;

/// <summary>The parts of an author's HTML that <see cref="RawHtmlMode.Sanitize"/> allows. The guide lists them (markdown.md).</summary>
/// <param name="Elements">The elements that the project adds.</param>
/// <param name="Attributes">The attributes that the project adds.</param>
internal sealed record HtmlPolicy(EquatableArray<string> Elements, EquatableArray<string> Attributes)
{
    /// <summary>The allowed elements; all others are replaced with their content.</summary>
    public static readonly HashSet<string> UsualElements = Names(
        "a abbr acronym address area article aside audio b bdi bdo big blockquote br caption center cite code col colgroup data dd del details dfn div dl dt "
            + "em "
        + "figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main map mark menu meter nav ol p picture pre progress q rb rp rt "
        + "rtc ruby s samp search section small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr");

    /// <summary>The allowed attributes, besides those that begin with <c>data-</c> and <c>aria-</c>.</summary>
    public static readonly HashSet<string> UsualAttributes = Names(
        "abbr align alt autoplay bgcolor border cellpadding cellspacing char charoff cite class clear color colspan compact controls coords datetime decoding "
        + "default dir download face fetchpriority headers height hidden high href hreflang hspace id ismap itemid itemprop itemscope itemtype kind label lang "
        + "loading loop low max media min muted name nowrap open optimum playsinline poster preload rel reversed role rowspan rules scope shape size sizes "
        + "span "
        + "src srclang srcset start style summary tabindex target title translate type usemap valign value vspace width");

    /// <summary>The allowed properties in a <c>style</c> attribute: none that overlays other elements or loads a file.</summary>
    public static readonly HashSet<string> StyleProperties = Names(
        "background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width border-collapse border-color border-left "
        + "border-left-color border-left-style border-left-width border-radius border-right border-right-color border-right-style border-right-width "
        + "border-spacing border-style border-top border-top-color border-top-style border-top-width border-width clear color direction display float font "
        + "font-family font-size font-style font-variant font-weight height letter-spacing line-height list-style-type margin margin-bottom margin-left "
        + "margin-right margin-top max-height max-width min-height min-width object-fit opacity overflow-wrap padding padding-bottom padding-left "
        + "padding-right "
        + "padding-top text-align text-decoration text-indent text-transform unicode-bidi vertical-align white-space width word-break word-spacing "
        + "writing-mode");

    /// <summary>Elements that are removed with their content, which is not text of the page.</summary>
    private static readonly HashSet<string> WithContent = Names(
        "applet canvas datalist embed frame frameset head iframe math noembed noframes noscript object script style svg template title");

    // Elements that run or load code, and those that browsers parse by other rules.
    private static readonly HashSet<string> NeverElements = Names(
        "applet base body embed frame frameset head html link math meta noembed noframes noscript object param plaintext script style svg template textarea "
        + "title xmp");

    private static readonly HashSet<string> NeverAttributes = Names("action formaction http-equiv manifest ping srcdoc xmlns");

    /// <summary>The policy of a project.</summary>
    public static HtmlPolicy Of(ReadingOptions options) => new(
        options.HtmlElements.Where(static name => ElementProblem(name) is null).ToEquatableArray(),
        options.HtmlAttributes.Where(static name => AttributeProblem(name) is null).ToEquatableArray());

    /// <summary>The names in the project's properties that are not elements or attributes that can be allowed.</summary>
    public static IEnumerable<InvalidProperty> Problems(ProjectProperties options) =>
        Problems(options, ReadingOptions.HtmlElementsProperty, ElementProblem)
            .Concat(Problems(options, ReadingOptions.HtmlAttributesProperty, AttributeProblem));

    private static IEnumerable<InvalidProperty> Problems(ProjectProperties options, string property, Func<string, string?> problem) =>
        ReadingOptions.NamesOf(options, property)
            .Select(name => problem(name) is { } found ? new InvalidProperty(property, name, found) : null)
            .OfType<InvalidProperty>();

    /// <summary>Why a project cannot allow an element, as the rest of a sentence; <see langword="null"/> if it can.</summary>
    public static string? ElementProblem(string name) => NeverElements.Contains(name)
        ? "is an element that can run or load a script, which is never allowed; remove it, or set TypedContentRawHtml to 'allow' for a collection "
            + "that you trust"
        : IsName(name) ? null : "is not an element name; write names such as 'video'";

    /// <summary>Why a project cannot allow an attribute, as the rest of a sentence; <see langword="null"/> if it can.</summary>
    public static string? AttributeProblem(string name) => name.StartsWith("on", StringComparison.Ordinal) || NeverAttributes.Contains(name)
        ? "is an attribute that can run a script or send data, which is never allowed; remove it, or set TypedContentRawHtml to 'allow' for a collection "
            + "that you trust"
        : IsName(name) ? null : "is not an attribute name; write names such as 'part'";

    /// <summary>Whether an element is allowed.</summary>
    public bool Allows(string element) => UsualElements.Contains(element) || Elements.Contains(element);

    /// <summary>Whether an element is removed with its content.</summary>
    public static bool DropsContentOf(string element) => WithContent.Contains(element);

    /// <summary>Whether a name needs no escaping.</summary>
    public static bool IsName(string name) =>
        name.Length > 0 && name.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_' or '.' or ':');

    private static HashSet<string> Names(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
