using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Report;

/// <summary>Writes the lines of the report as C# comments, short enough for a terminal of 120 columns in which MSBuild indents them.</summary>
internal sealed class ReportWriter
{
    private const int MaxLength = 112;

    private readonly StringBuilder _text = new();

    /// <summary>Starts a section.</summary>
    public void Section(string title)
    {
        _text.Append("//\n");
        Line(title);
    }

    /// <summary>Writes a line, which is wrapped if it is long.</summary>
    /// <param name="text">The line, with its leading spaces.</param>
    /// <param name="hang">The additional indentation of the lines after the first.</param>
    public void Line(string text, int hang = 2)
    {
        var indent = text.Length - text.TrimStart(' ').Length;
        while (text.Length > MaxLength && BreakOf(text, indent) is var end and > 0)
        {
            Append(text.Substring(0, end));
            text = new string(' ', indent + hang) + text.Substring(end + 1);
            (indent, hang) = (indent + hang, 0);
        }

        Append(text);
    }

    public override string ToString() => _text.ToString();

    // The last space that makes a line short enough, or else the first one.
    private static int BreakOf(string text, int indent)
    {
        var end = text.LastIndexOf(' ', MaxLength);
        return end > indent ? end : text.IndexOf(' ', MaxLength);
    }

    // A name in the content may contain a C# line break.
    private void Append(string line) => _text.Append("// ").Append(MessageText.Of(line.TrimEnd(' '))).Append('\n');
}
