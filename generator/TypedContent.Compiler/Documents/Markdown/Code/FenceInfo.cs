using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.Code;

/// <summary>Reads the info string of a code fence: the language, and the rest, which is for scripts on the page.</summary>
internal static class FenceInfo
{
    /// <summary>Reads the info string. The language ends at a space or at <c>{</c>, and the rest is kept unchanged.</summary>
    public static bool Read(BlockProcessor processor, ref StringSlice line, IFencedBlock fence, char openingCharacter)
    {
        if (!FencedCodeBlockParser.DefaultInfoParser(processor, ref line, fence, openingCharacter))
        {
            return false;
        }

        var info = line.ToString().Trim();
        var end = 0;
        while (end < info.Length && info[end] is not (' ' or '\t' or '{'))
        {
            end += info[end] == '\\' && end + 1 < info.Length ? 2 : 1;
        }

        fence.Info = HtmlHelper.Unescape(info.Substring(0, end));
        fence.Arguments = HtmlHelper.Unescape(info.Substring(end).Trim());
        if (fence.Arguments!.Length > 0)
        {
            ((Block)fence).GetAttributes().AddProperty("data-meta", fence.Arguments);
        }

        return true;
    }
}
