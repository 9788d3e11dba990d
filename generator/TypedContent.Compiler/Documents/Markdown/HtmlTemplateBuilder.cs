using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>Builds a template.</summary>
internal sealed class HtmlTemplateBuilder
{
    private readonly StringBuilder _html = new();
    private readonly List<HtmlMark> _marks = [];

    /// <summary>Whether nothing was appended since the last call of <see cref="Take"/>.</summary>
    public bool IsEmpty => _html.Length == 0 && _marks.Count == 0;

    public void Append(string html) => _html.Append(html);

    public void Append(char c) => _html.Append(c);

    /// <summary>Appends a slice of HTML.</summary>
    public void Append(string html, int start, int end) => _html.Append(html, start, end - start);

    /// <summary>Appends HTML with placeholders.</summary>
    public void Append(HtmlTemplate html)
    {
        _marks.AddRange(html.Marks.Select(mark => mark with { Position = mark.Position + _html.Length }));
        _html.Append(html.Source);
    }

    /// <summary>Appends a placeholder.</summary>
    public void Mark(HtmlMarkKind kind, string value, string? block = null) => _marks.Add(new HtmlMark(_html.Length, kind, value, block));

    /// <summary>Returns what was appended since the last call.</summary>
    public HtmlTemplate Take()
    {
        var template = new HtmlTemplate(_html.ToString(), _marks.ToEquatableArray());
        _html.Clear();
        _marks.Clear();
        return template;
    }
}
