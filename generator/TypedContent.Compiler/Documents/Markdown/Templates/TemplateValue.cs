namespace TypedContent.Compiler.Documents.Markdown.Templates;

/// <summary>A value that a template shows.</summary>
/// <param name="Html">It as HTML; empty for a placeholder.</param>
internal readonly record struct TemplateValue(HtmlTemplate Html)
{
    /// <summary>No value.</summary>
    public static readonly TemplateValue None = new(HtmlTemplate.Empty);

    /// <summary>Whether there is a value, so that a section is written.</summary>
    public bool IsPresent => Html.Source.Length > 0 || Html.Marks.Count > 0;

    /// <summary>A text.</summary>
    public static TemplateValue Text(string? text) =>
        string.IsNullOrEmpty(text) ? None : new TemplateValue(new HtmlTemplate(HtmlEscape.Text(text!.Replace("\r\n", "\n").Replace('\r', '\n')), default));

    /// <summary>A placeholder.</summary>
    public static TemplateValue Mark(HtmlMarkKind kind, string value, string? block = null) =>
        value.Length == 0 ? None : new TemplateValue(new HtmlTemplate("", [new HtmlMark(0, kind, value, block)]));

    /// <summary>A value that is only there or not.</summary>
    public static TemplateValue Flag(bool isSet) => Text(isSet ? "true" : null);
}
