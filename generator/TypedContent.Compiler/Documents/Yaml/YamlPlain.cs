using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>The value of a plain scalar, from its location (YAML 1.2.2, section 7.3.3).</summary>
internal static class YamlPlain
{
    /// <summary>The folded text of a span: a single line end becomes a space, and the first of several is dropped.</summary>
    public static string Value(string text, TextSpan span)
    {
        var source = text.Substring(span.Start, span.Length);
        if (source.IndexOfAny(['\r', '\n']) < 0)
        {
            return source;
        }

        var value = new StringBuilder(source.Length);
        var emptyLines = 0;
        for (var line = 0; line < source.Length; line = TextLines.Next(source, line))
        {
            var content = source.Substring(line, TextLines.Next(source, line) - line).Trim(' ', '\t', '\r', '\n');
            if (content.Length == 0)
            {
                emptyLines++;
                continue;
            }

            value.Append(emptyLines > 0 ? new string('\n', emptyLines) : value.Length > 0 ? " " : "").Append(content);
            emptyLines = 0;
        }

        return value.ToString();
    }
}
