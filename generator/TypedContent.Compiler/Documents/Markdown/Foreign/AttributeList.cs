using System.Text.RegularExpressions;

namespace TypedContent.Compiler.Documents.Markdown.Foreign;

/// <summary>
/// Attribute lists of kramdown and MkDocs (<c>{: .class }</c>, <c>{ #id key="value" }</c>), in positions where they can occur:
/// directly after a link or other element,
/// or alone on a line, and with a colon at the end of a line. All other braces are plain text.
/// </summary>
internal static class AttributeList
{
    // Atomic groups and length limits prevent backtracking, because otherwise each of many unclosed lists would be scanned to the end.
    private const string Item = @"(?>[#.][^\s{}#.""'=<>]{1,100}|[\w-]{1,100}=(?:""[^""\n]{0,300}""|'[^'\n]{0,300}'|[^\s""'{}]{1,300}))";

    private static readonly Regex List = new(
        @"\G\{(?<colon>:)?[ \t]{0,10}(?>" + Item + @"[ \t]{0,10}){1,20}\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    // A single key in braces may be plain text: "{a=b}".
    private static readonly char[] Sure = ['#', '.', '"', '\''];

    // kramdown's own extensions: "{:toc}", "{::options … /}", "{:/comment}".
    private static readonly Regex Command = new(@"\G\{::?[ \t]{0,10}[A-Za-z/][^{}\n,]{0,300}\}", RegexOptions.CultureInvariant);

    /// <summary>The length of the list that begins at a brace; 0 if there is none.</summary>
    /// <param name="text">The Markdown.</param>
    /// <param name="brace">The position of the brace.</param>
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
