using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>The attributes in braces at the end of a heading: <c>{#id .class key=value}</c>, <c>{/*id*/}</c> or, as MDX requires, <c>\{#id}</c>.</summary>
/// <remarks>
/// Markdig's attributes are not used, because they remove words in braces from ordinary sentences. Here braces that contain anything other than ids,
/// classes, and keys with values are part of the heading.
/// </remarks>
/// <param name="Id">The id; <see langword="null"/> for none.</param>
/// <param name="IdSpan">Its location in the Markdown.</param>
/// <param name="Classes">The classes.</param>
/// <param name="Pairs">The keys and values that are rendered.</param>
internal sealed record HeadingAttributes(string? Id, TextSpan IdSpan, List<string> Classes, List<KeyValuePair<string, string>> Pairs)
{
    private const string Key = @"(?<key>[\w-]+)=(?:(?<mark>[""'])(?<value>(?:(?!\k<mark>).)*)\k<mark>|(?<value>[^\s""'{}<>]+))";

    // An id without a space before it is also common.
    private static readonly Regex IdAlone = new(@"\A\{(?<id>#[^\s{}""<>\\]+)\\?\}\z", RegexOptions.CultureInvariant);

    private static readonly Regex Comment = new(@"\A\{/\*[ \t]*(?<id>#?[^\s{}""<>*]+)[ \t]*\*/\}\z", RegexOptions.CultureInvariant);

    private static readonly Regex All = new(
        @"\A\{:?[ \t]*(?:(?:(?<id>#[^\s{}""<>]+)|\.(?<class>[A-Za-z_-][\w-]*)|" + Key + @")(?:[ \t]+|(?=\})))+\}\z", RegexOptions.CultureInvariant);

    private static readonly Regex ClassName = new(@"\A[A-Za-z_-][\w-]*\z", RegexOptions.CultureInvariant);

    // Other attributes could run scripts, or are meant for the tool that the text was written for.
    private static readonly Regex ShownKey = new(@"\A(?:lang|dir|title|data-[\w-]+|aria-[\w-]+)\z", RegexOptions.CultureInvariant);

    /// <summary>Reads the attributes of each heading when it is closed, before its inlines are parsed.</summary>
    public static void Watch(OrderedList<BlockParser> parsers)
    {
        foreach (var parser in parsers.Where(static parser => parser is HeadingBlockParser or ParagraphBlockParser))
        {
            parser.Closed += static (_, block) =>
            {
                if (block is HeadingBlock { Lines: { Count: > 0 } lines } heading && Read(heading, ref lines.Lines[lines.Count - 1].Slice) is { } attributes)
                {
                    heading.SetData(typeof(HeadingAttributes), attributes);
                }
            };
        }
    }

    /// <summary>The attributes of a heading; <see langword="null"/> for none.</summary>
    public static HeadingAttributes? Of(HeadingBlock heading) => heading.GetData(typeof(HeadingAttributes)) as HeadingAttributes;

    // Removes the attributes from the heading's last line.
    private static HeadingAttributes? Read(HeadingBlock heading, ref StringSlice line)
    {
        line.TrimEnd();
        var text = line.ToString();
        var open = text.EndsWith("}", StringComparison.Ordinal) ? text.LastIndexOf('{') : -1;
        if (open <= 0)
        {
            return null;
        }

        var braces = text.Substring(open);
        var isEscaped = text[open - 1] == '\\';
        var before = text.Substring(0, isEscaped ? open - 1 : open);
        var plain = PatternText.Of(braces);
        var match = IdAlone.Match(plain);
        match = match.Success || isEscaped ? match : Comment.Match(plain);
        match = match.Success || isEscaped || text[open - 1] is not (' ' or '\t') ? match : All.Match(plain);
        if (!match.Success || before.Trim().Length == 0 || Of(match, braces, line.Start + open) is not { } attributes)
        {
            return null;
        }

        // "## Title ## {#id}"
        before = heading.IsSetext ? before.TrimEnd() : WithoutClosing(before.TrimEnd());
        line.End = line.Start + before.Length - 1;
        return attributes;
    }

    // A single key may be part of the sentence, as in "{a=b}", unless its value is in quotation marks.
    private static HeadingAttributes? Of(Match match, string braces, int position)
    {
        var (ids, classes) = (match.Groups["id"].Captures, match.Groups["class"].Captures.Cast<Capture>().Select(Written).ToList());
        var keys = match.Groups["key"].Captures.Cast<Capture>().Select(Written).ToList();
        if (ids.Count > 1 || (ids.Count == 0 && classes.Count == 0 && !match.Groups["mark"].Success))
        {
            return null;
        }

        var id = ids.Count == 1 ? ids[0] : null;
        var pairs = new List<KeyValuePair<string, string>>();
        for (var i = 0; i < keys.Count; i++)
        {
            var value = match.Groups["value"].Captures[i];
            switch (keys[i])
            {
                case "id" when id is null && value.Length > 0:
                    id = value;
                    break;
                case "class":
                    classes.AddRange(Written(value).Split([' '], StringSplitOptions.RemoveEmptyEntries)
                        .Where(static name => ClassName.IsMatch(PatternText.Of(name))));
                    break;
                case var key when ShownKey.IsMatch(PatternText.Of(key)):
                    pairs.Add(new(key, Written(value)));
                    break;
            }
        }

        return new HeadingAttributes(
            id is null ? null : Written(id).TrimStart('#'), id is null ? default : new TextSpan(position + id.Index, id.Length), classes, pairs);

        string Written(Capture part) => braces.Substring(part.Index, part.Length);
    }

    private static string WithoutClosing(string text)
    {
        var bare = text.TrimEnd('#');
        return bare.Length < text.Length && bare.TrimEnd() is { Length: > 0 } title && title.Length < bare.Length ? title : text;
    }
}
