using TypedContent.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>A single quoted scalar.</summary>
internal static class YamlQuoted
{
    /// <summary>The end of the quoted scalar that opens at an index; -1 if it is not closed.</summary>
    public static int End(string text, int opening)
    {
        var quote = text[opening];
        for (var i = opening + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && quote == '"')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                if (quote == '"' || i + 1 == text.Length || text[i + 1] != quote)
                {
                    return i + 1;
                }

                i++;
            }
        }

        return -1;
    }

    /// <summary>The value of the quoted scalar in a span.</summary>
    /// <exception cref="YamlMistake">It has an invalid escape sequence.</exception>
    public static string Value(string text, TextSpan span)
    {
        var source = text.Substring(span.Start, span.Length);
        var inside = source.Substring(1, source.Length - 2);
        if (inside.IndexOfAny(['\\', '\'', '\r', '\n']) < 0)
        {
            return inside;
        }

        try
        {
            var parser = new Parser(new StringReader(source));
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            return parser.Consume<Scalar>().Value;
        }
        catch (YamlException e)
        {
            var (message, place) = YamlProblem.Explain(e, source, span.Start);
            throw new YamlMistake(message, place);
        }
        catch (ArgumentException)
        {
            // YamlDotNet fails in this way on an unpaired surrogate.
            var (message, place) = YamlEscape.Explain(source, 0) ?? YamlProblem.NotClosed(new TextSpan(0, 1));
            throw new YamlMistake(message, new TextSpan(span.Start + place.Start, place.Length));
        }
    }
}
