using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Report;

/// <summary>Writes the lines of the report as comments of C#, short enough for a terminal of 120 columns in which MSBuild indents them.</summary>
internal sealed class ReportWriter
{
    private const int MaxLength = 112;

    private readonly StringBuilder _text = new();

    /// <summary>Begins a section.</summary>
    public void Section(string title)
    {
        _text.Append("//\n");
        Line(title);
    }

    /// <summary>Writes a line, which goes on in others if it is long.</summary>
    /// <param name="text">The line, with the blanks that it begins with.</param>
    /// <param name="hang">By how many blanks more the others are indented.</param>
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

    // The last blank that makes a line short enough, else the first one there is.
    private static int BreakOf(string text, int indent)
    {
        var end = text.LastIndexOf(' ', MaxLength);
        return end > indent ? end : text.IndexOf(' ', MaxLength);
    }

    // A name in the content may hold a line break of C#.
    private void Append(string line) => _text.Append("// ").Append(MessageText.Of(line.TrimEnd(' '))).Append('\n');
}
