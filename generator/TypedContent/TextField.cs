using System.Text;

namespace TypedContent;

/// <summary>A text between tabs on a line. The generator writes what the runtime reads, so this file is compiled into both.</summary>
internal static class TextField
{
    /// <summary>Stands for no value; no text is written so.</summary>
    public const string Null = "\\0";

    /// <summary>Writes a text: <c>\t</c>, <c>\n</c> and <c>\\</c> stand for a tab, an end of line and a backslash.</summary>
    public static string Write(string text) =>
        text.IndexOfAny(['\\', '\t', '\n']) < 0 ? text : text.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n");

    /// <summary>Reads a text.</summary>
    public static string Read(string field)
    {
        if (field.IndexOf('\\') < 0)
        {
            return field;
        }

        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            text.Append(field[i] != '\\' ? field[i] : field[++i] switch { 't' => '\t', 'n' => '\n', var c => c });
        }

        return text.ToString();
    }
}
