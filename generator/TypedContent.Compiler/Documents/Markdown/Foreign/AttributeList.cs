using System.Text.RegularExpressions;

namespace TypedContent.Compiler.Documents.Markdown.Foreign;

/// <summary>
/// Lists of attributes as kramdown and MkDocs have them (<c>{: .class }</c>, <c>{ #id key="value" }</c>), where such a list can
/// be meant: directly after a link or other element,
/// or alone on its line, and with a colon at the end of a line. All other braces are an author's.
/// </summary>
internal static class AttributeList
{
    // No part gives back what it took, and none is however long, or many that are not closed would each be looked through.
    private const string Item = @"(?>[#.][^\s{}#.""'=<>]{1,100}|[\w-]{1,100}=(?:""[^""\n]{0,300}""|'[^'\n]{0,300}'|[^\s""'{}]{1,300}))";

    private static readonly Regex List = new(
        @"\G\{(?<colon>:)?[ \t]{0,10}(?>" + Item + @"[ \t]{0,10}){1,20}\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    // A key alone may be an author's: "{a=b}".
    private static readonly char[] Sure = ['#', '.', '"', '\''];

    // Commands to kramdown itself: "{:toc}", "{::options … /}", "{:/comment}".
    private static readonly Regex Command = new(@"\G\{::?[ \t]{0,10}[A-Za-z/][^{}\n,]{0,300}\}", RegexOptions.CultureInvariant);

    /// <summary>How long the list is that begins at a brace; 0 where none does.</summary>
    /// <param name="text">The Markdown.</param>
    /// <param name="brace">Where the brace is.</param>
    /// <param name="isAfterElement">Whether a link, an image, emphasis or code ends directly before it.</param>
    public static int LengthAt(string text, int brace, bool isAfterElement)
    {
        var (isFirst, match) = (SourceLine.IsFirst(text, brace), List.Match(text, brace));
        if (!match.Success)
        {
            return isFirst && Command.Match(text, brace) is { Success: true } command && SourceLine.IsLast(text, brace + command.Length) ? command.Length : 0;
        }

        var hasColon = match.Groups["colon"].Success;
        var isMeant = isFirst ? hasColon || match.Value.IndexOfAny(Sure) >= 0 : hasColon && char.IsWhiteSpace(text[brace - 1]);
        return (isMeant && SourceLine.IsLast(text, brace + match.Length)) || (isAfterElement && !isFirst) ? match.Length : 0;
    }
}
