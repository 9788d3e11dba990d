using System.Globalization;
using YamlDotNet.Core;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>Rejects characters that YAML does not allow (YAML 1.2.2, section 5.1), which YamlDotNet accepts, or treats as the end of the text.</summary>
internal static class YamlCharacters
{
    /// <exception cref="SyntaxErrorException">The text contains one.</exception>
    public static void Check(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ' && text[i] is not ('\t' or '\n' or '\r'))
            {
                var name = ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture);
                throw new SyntaxErrorException(new Mark(i, 1, 1), new Mark(i + 1, 1, 1), text[i] == '\0'
                    ? "YAML does not allow the NUL character (U+0000); remove it"
                    : $"YAML does not allow the control character U+{name}; remove it, or write '\\u{name}' in double quotation marks");
            }
        }
    }
}
