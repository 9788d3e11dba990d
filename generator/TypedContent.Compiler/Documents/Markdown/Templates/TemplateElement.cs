using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.Templates;

/// <summary>An element that can have a template, with the values that its template can use.</summary>
/// <param name="Name">Its name, which is that of its file.</param>
/// <param name="Texts">The values that are text or a URL: <c>{{name}}</c>.</param>
/// <param name="Html">The values that are HTML: <c>{{{name}}}</c>.</param>
internal sealed record TemplateElement(string Name, EquatableArray<string> Texts, EquatableArray<string> Html)
{
    /// <summary>The folder of the templates of typed blocks.</summary>
    public const string Blocks = "blocks/";

    public static readonly TemplateElement Heading = new("heading", ["level", "id", "text"], ["html", "attributes"]);
    public static readonly TemplateElement Link = new("link", ["url", "text", "title", "external"], ["html"]);
    public static readonly TemplateElement Image = new("image", ["src", "alt", "title", "width", "height"], []);
    public static readonly TemplateElement Code = new("code", ["language", "info", "text"], ["html"]);
    public static readonly TemplateElement Quote = new("blockquote", [], ["html"]);
    public static readonly TemplateElement Callout = new("callout", ["kind", "info", "folding", "open"], ["title", "html"]);
    public static readonly TemplateElement Table = new("table", [], ["html"]);

    /// <summary>A typed block; its attributes are values too.</summary>
    public static readonly TemplateElement Block = new("", ["name", "level", "id", "class"], ["title", "html"]) { HasAttributes = true };

    /// <summary>All elements of Markdown.</summary>
    public static readonly IReadOnlyList<TemplateElement> All = [Quote, Callout, Code, Heading, Image, Link, Table];

    /// <summary>Whether any other name can be a value, too.</summary>
    public bool HasAttributes { get; private init; }
}
