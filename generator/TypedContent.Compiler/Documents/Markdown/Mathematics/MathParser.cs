using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;

namespace TypedContent.Compiler.Documents.Markdown.Mathematics;

/// <summary>Parses mathematics, but not placeholders of templates and shells: <c>${name}</c>.</summary>
internal sealed class MathParser : MathInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (IsExpression(slice))
        {
            return false;
        }

        var (before, inline) = (slice, processor.Inline);
        if (!base.Match(processor, ref slice))
        {
            return false;
        }

        // A possible closing delimiter that begins such a placeholder.
        if (slice.CurrentChar == '{')
        {
            (slice, processor.Inline) = (before, inline);
            return false;
        }

        return true;
    }

    // In TeX, a group at the beginning contains a command, or has a subscript or superscript directly after it.
    private static bool IsExpression(StringSlice slice)
    {
        var (text, start) = (slice.Text, slice.Start);
        while (start <= slice.End && text[start] == '$')
        {
            start++;
        }

        if (start > slice.End || text[start] != '{')
        {
            return false;
        }

        var (depth, hasCommand) = (0, false);
        for (var i = start; i <= slice.End && text[i] != '\n'; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            hasCommand |= text[i] == '\\';
            if (depth == 0)
            {
                return !hasCommand && !(i < slice.End && text[i + 1] is '^' or '_' or '\\' or '$');
            }
        }

        return true;
    }
}
