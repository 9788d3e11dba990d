using System.Globalization;
using System.Text.RegularExpressions;

namespace TypedContent.Generator.Reading;

/// <summary>
/// Tells front matter in a form that is not read from ordinary Markdown (documented in generator/docs/content.md): only what opens, has keys
/// and closes is taken for front matter, so that a horizontal rule, a heading, code or a shortcode at a file's head is none.
/// </summary>
internal static class UnseenFrontMatter
{
    // More of them are a line that somebody drew.
    private const int MaxMarkLength = 9;

    // So many make Markdown code.
    private const int CodeIndentation = 4;

    private const string ReadForms = "write it in YAML between two lines '---', or in TOML between two lines '+++'";

    // What stands before a mark without being text: blanks, and characters that nobody sees. A dash may be one that a text processor put in.
    private static readonly Regex Mark = Pattern(@"(?<before>[\s\p{Cf}]*)(?<mark>[\p{Pd}\u2212]{2,}|[\p{Pd}\u2212-[\-]]|\+{2,}|;;;)(?<behind>.*)");

    private static readonly Regex Language = Pattern("[ \t]*(?<name>ya?ml|toml|json5?|hjson|cson|js|javascript|ts|typescript|coffee|coffeescript)[ \t]*");

    private static readonly Regex YamlKey = Pattern("""([\p{L}_][\p{L}\p{N}_.\- \t]*|"[^"]+"[ \t]*|'[^']+'[ \t]*):([ \t].*)?""");

    private static readonly Regex TomlKey = Pattern("""([A-Za-z0-9_.\- \t]+|"[^"]+"[ \t]*|'[^']+'[ \t]*)=.*|\[\[?[^\[\]]+\]\]?[ \t]*(#.*)?""");

    private static readonly Regex JsonKey = Pattern("""[ \t]*"[^"]+"[ \t]*:.*""");

    // Of keys without anything that opens them: no words of a sentence.
    private static readonly Regex PlainKey = Pattern(@"[a-z][A-Za-z0-9_\-]*:([ \t].*)?");

    // What may stand between keys in YAML: values on lines of their own, comments, and keys that lack their space.
    private static readonly Regex YamlValue = Pattern(@"[ \t].*|-([ \t].*)?|#.*|[\]}].*|[\p{L}_][\p{L}\p{N}_\-]*:\S.*");

    private static readonly Regex JsonHead = new(@"\A\s*\{\s*""[^""\n]*""\s*:", RegexOptions.CultureInvariant);

    /// <summary>What is said of front matter that is not read; <see langword="null"/> where there is none.</summary>
    /// <param name="text">The text of a file whose first line opens no front matter, without its byte order mark.</param>
    public static string? Problem(string text)
    {
        if (JsonHead.IsMatch(text) && EndOfObject(text) is var end and > 0 && Line(text, end).Trim().Length == 0)
        {
            return $"Front matter in JSON stands here, which is not read; {ReadForms}";
        }

        var first = SkipBlanks(text, 0);
        var line = SkipComments(text, first, out var isTight);
        if (line >= text.Length || Mark.Match(Line(text, line)) is not { Success: true } mark)
        {
            return first == 0 && HasPlainKeys(text) ? "Front matter closes with '---' here, but nothing opens it, so it is not read; write '---' on a line before it" : null;
        }

        var lead = line > first ? "a comment" : first > 0 ? "an empty line" : null;
        return Problem(mark, lead, () => HasKeys(text, YamlParts.NextLine(text, line), mark.Groups["mark"].Value[0], isTight));
    }

    private static string? Problem(Match match, string? lead, Func<bool> hasKeys)
    {
        var (before, mark, behind) = (match.Groups["before"].Value, match.Groups["mark"].Value, match.Groups["behind"].Value.Trim());
        var right = mark[0] == '+' ? "+++" : "---";
        if (mark == right && Language.Match(behind) is { Success: true } language)
        {
            var name = language.Groups["name"].Value;
            var cure = name is "yaml" or "yml" ? "write '---' alone on the line" : name == "toml" ? "write '+++' alone on the line, also where it closes" : ReadForms;
            return $"Front matter opens with '{mark + match.Groups["behind"].Value.TrimEnd()}' here, which is not read; {cure}";
        }

        var isComment = behind.StartsWith("#", StringComparison.Ordinal) && mark == right;
        if (mark.Length > MaxMarkLength || (behind.Length > 0 && !isComment) || before.Replace("\t", "    ").Length >= CodeIndentation || !hasKeys())
        {
            return null;
        }

        if (mark == ";;;")
        {
            return $"Front matter between lines ';;;' stands here, which is not read; {ReadForms}";
        }

        if (mark != right)
        {
            return $"Front matter opens with '{mark}' here, which is not read; write '{right}', also where it closes";
        }

        if (isComment)
        {
            return $"Front matter opens with a comment behind its '{mark}' here, and is not read; write '{mark}' alone on the line";
        }

        if (before.FirstOrDefault(static c => char.GetUnicodeCategory(c) == UnicodeCategory.Format) is var hidden and not '\0')
        {
            return $"Front matter opens behind a character that cannot be seen (U+{((int)hidden).ToString("X4", CultureInfo.InvariantCulture)}) here, and is not read; remove it";
        }

        return before.Length > 0
            ? $"Front matter opens with blanks before its '{right}' here, and is not read; remove them"
            : $"Front matter opens behind {lead} here, and is not read; move its '{right}' to the first line";
    }

    /// <summary>Whether the file begins with keys of YAML and a line that closes them, as Hexo allows. A heading that is underlined has one line.</summary>
    private static bool HasPlainKeys(string text)
    {
        var keys = 0;
        for (var line = 0; line < text.Length; line = YamlParts.NextLine(text, line))
        {
            var content = Line(text, line).TrimEnd();
            var isKey = PlainKey.IsMatch(content);
            keys += isKey ? 1 : 0;
            if (!isKey && (keys == 0 || !YamlValue.IsMatch(content) || content == "---"))
            {
                return keys > 1 && content == "---";
            }
        }

        return false;
    }

    /// <summary>Whether a key stands on a line, others on those behind it, and then a mark that closes them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">Where the line begins that is behind the one that opens.</param>
    /// <param name="mark">What opens.</param>
    /// <param name="isTight">Whether no line may be empty.</param>
    private static bool HasKeys(string text, int line, char mark, bool isTight)
    {
        var (hasKey, isAfterBlank) = (false, false);
        for (; line < text.Length; line = YamlParts.NextLine(text, line))
        {
            var content = Line(text, line).TrimEnd();
            if (Closes(content, mark))
            {
                return hasKey && !isAfterBlank;
            }

            isAfterBlank = content.Length == 0;
            if (isAfterBlank ? isTight || !hasKey : !IsKey(hasKey ? content : content.TrimStart(), mark) && !(hasKey ? IsValue(content, mark) : content[0] is '#' or '{'))
            {
                return false;
            }

            hasKey |= !isAfterBlank && content[0] is not ('#' or '{');
        }

        return false;
    }

    private static bool Closes(string content, char mark) =>
        (content == "..." && mark is not ('+' or ';'))
        || (Mark.Match(content) is { Success: true } close && close.Groups["behind"].Length == 0 && close.Groups["mark"].Value[0] is var closing && (closing == mark || (IsDash(closing) && IsDash(mark))));

    private static bool IsDash(char mark) => mark is not ('+' or ';');

    private static bool IsKey(string content, char mark) => (mark == ';' ? JsonKey : mark == '+' ? TomlKey : YamlKey).IsMatch(content);

    // Values of TOML and JSON go over lines in any form.
    private static bool IsValue(string content, char mark) => !IsDash(mark) || YamlValue.IsMatch(content);

    private static int SkipBlanks(string text, int line)
    {
        while (line < text.Length && Line(text, line).Trim().Length == 0)
        {
            line = YamlParts.NextLine(text, line);
        }

        return line;
    }

    /// <summary>Skips comments of HTML, and lines that YAML takes for comments. These may be headings, so that only keys without any empty line tell.</summary>
    private static int SkipComments(string text, int line, out bool isTight)
    {
        isTight = false;
        while (line < text.Length)
        {
            var content = Line(text, line);
            if (content.StartsWith("<!--", StringComparison.Ordinal) && text.IndexOf("-->", line + 4, StringComparison.Ordinal) is var end and >= 0 && Line(text, end + 3).Trim().Length == 0)
            {
                line = SkipBlanks(text, YamlParts.NextLine(text, end));
            }
            else if (content.StartsWith("#", StringComparison.Ordinal))
            {
                isTight = true;
                line = YamlParts.NextLine(text, line);
            }
            else
            {
                break;
            }
        }

        return line;
    }

    /// <summary>Where the object of JSON ends that stands at the head; -1 where it does not.</summary>
    private static int EndOfObject(string text)
    {
        var (depth, isString) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when isString:
                    i++;
                    break;
                case '"':
                    isString = !isString;
                    break;
                case '{' when !isString:
                    depth++;
                    break;
                case '}' when !isString && --depth == 0:
                    return i + 1;
            }
        }

        return -1;
    }

    /// <summary>What stands from an index to the end of its line.</summary>
    private static string Line(string text, int index) => text.Substring(index, FrontMatter.LineEnd(text, index) - index);

    private static Regex Pattern(string pattern) => new("^(" + pattern + @")\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline);
}
