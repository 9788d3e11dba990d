using System.Text.RegularExpressions;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>
/// Recognizes front matter in an unsupported form (documented in generator/docs/content.md): only a text with an opening line, keys
/// and a closing line counts, so that a thematic break, a heading, code or a shortcode at the start of a file does not.
/// </summary>
internal static class UnseenFrontMatter
{
    // A longer run is a decorative line.
    private const int MaxMarkLength = 9;

    // This many spaces make Markdown code.
    private const int CodeIndentation = 4;

    private const string ReadForms = "write it in YAML between two '---' lines, or in TOML between two '+++' lines";

    // The characters allowed before a mark: spaces and invisible characters. A dash may be one that a word processor substituted.
    private static readonly Regex Mark = Pattern(@"(?<before>[\s\p{Cf}]*)(?<mark>[\p{Pd}\u2212]{2,}|[\p{Pd}\u2212-[\-]]|\+{2,}|;;;)(?<after>.*)");

    private static readonly Regex Language = Pattern("[ \t]*(?<name>ya?ml|toml|json5?|hjson|cson|js|javascript|ts|typescript|coffee|coffeescript)[ \t]*");

    // A key may begin with a digit (2fa), contain a colon (og:title), and contain marks and joiners of its script.
    private static readonly Regex YamlKey = Pattern(
        """(\p{N}*[\p{L}_]([\p{L}\p{M}\p{N}\u200C\u200D_.\- \t]|:(?=[\p{L}_]))*|"[^"]+"[ \t]*|'[^']+'[ \t]*):([ \t].*)?""");

    private static readonly Regex TomlKey = Pattern("""([A-Za-z0-9_.\- \t]+|"[^"]+"[ \t]*|'[^']+'[ \t]*)=.*|\[\[?[^\[\]]+\]\]?[ \t]*(#.*)?""");

    private static readonly Regex JsonKey = Pattern("""[ \t]*"[^"]+"[ \t]*:.*""");

    // Keys without an opening line must not look like words of a sentence.
    private static readonly Regex PlainKey = Pattern(@"[a-z][A-Za-z0-9_\-]*:([ \t].*)?");

    // The other lines allowed between keys in YAML: values on their own lines, comments, and keys without the space after the colon.
    private static readonly Regex YamlValue = Pattern(@"[ \t].*|-([ \t].*)?|#.*|[\]}].*|[\p{L}_][\p{L}\p{M}\p{N}_\-]*:\S.*");

    private static readonly Regex Directive = Pattern(@"%(YAML|TAG)[ \t].*");

    // The delimiters of comments that other tools remove: those of HTML, of Jekyll and Liquid, of Nunjucks and Jinja.
    private static readonly (string Open, string Close)[] Comments = [("<!--", "-->"), ("{% comment %}", "{% endcomment %}"), ("{#", "#}")];

    private static readonly Regex JsonHead = new(@"\A\s*\{\s*""[^""\n]*""\s*:", RegexOptions.CultureInvariant);

    /// <summary>The message for front matter in an unsupported form; <see langword="null"/> if there is none.</summary>
    /// <param name="text">The text of a file whose first line does not open front matter, without its byte order mark.</param>
    public static string? Problem(string text)
    {
        if (JsonHead.IsMatch(text) && EndOfObject(text) is var end and > 0 && Line(text, end).Trim().Length == 0)
        {
            return $"This front matter is JSON, which is not read; {ReadForms}";
        }

        var first = SkipBlanks(text, 0);
        var line = SkipComments(text, first, out var isTight, out var lead);
        if (line >= text.Length || Mark.Match(Line(text, line)) is not { Success: true } mark)
        {
            return first == 0 && HasPlainKeys(text)
                ? "Front matter closes with '---' here, but nothing opens it, so it is not read; write '---' on a line before it"
                : null;
        }

        var next = TextLines.Next(text, line);
        return Problem(mark, lead ?? (first > 0 ? "an empty line" : null), (kind, keys) => HasKeys(text, next, kind, isTight, keys), isTight);
    }

    private static string? Problem(Match match, string? lead, Func<char, int, bool> hasKeys, bool isTight)
    {
        var (before, mark, after) = (match.Groups["before"].Value, match.Groups["mark"].Value, match.Groups["after"].Value.TrimEnd());
        var (right, rest) = (mark[0] == '+' ? "+++" : "---", after.Trim());
        if (mark.Length <= MaxMarkLength
            && Language.Match(rest) is { Success: true } language
            && language.Groups["name"].Value is var name
            && (mark == right || hasKeys(name == "toml" ? '+' : mark[0], 1)))
        {
            var fix = name is "yaml" or "yml"
                ? "write '---' alone on the line"
                : name == "toml" ? "write '+++' alone on its first and last line" : ReadForms;
            return $"Front matter opens with '{mark + after}' here, which is not read; {fix}";
        }

        var isEmpty = HiddenCharacter.IsBlank(rest);
        var isComment = rest.StartsWith("#", StringComparison.Ordinal) && mark == right;
        var isKey = mark == "---" && after.Length > 0 && after[0] is ' ' or '\t' && PlainKey.IsMatch(rest);
        if (mark.Length > MaxMarkLength
            || !(isEmpty || isComment || isKey)
            || before.Replace("\t", "    ").Length >= CodeIndentation
            || !hasKeys(mark[0], isKey ? 2 : 1))
        {
            return null;
        }

        if (mark == ";;;")
        {
            return $"This front matter is between ';;;' lines, which is not read; {ReadForms}";
        }

        if (mark != right)
        {
            return $"Front matter opens with '{mark}' here, which is not read; write '{right}' at its beginning and end";
        }

        if (isComment || isKey)
        {
            return $"Front matter opens with a {(isKey ? "key" : "comment")} after its '{mark}' here, and is not read; write '{mark}' alone on the line";
        }

        if (before.FirstOrDefault(HiddenCharacter.Is) is var hidden and not '\0')
        {
            return $"Front matter opens after {HiddenCharacter.Describe(hidden)} here, and is not read; remove it";
        }

        if (match.Groups["after"].Value.FirstOrDefault(HiddenCharacter.Is) is var follower and not '\0')
        {
            return $"Front matter opens with '{right}' here, but {HiddenCharacter.Describe(follower)} follows it, so it is not read; remove it";
        }

        return before.Length > 0
            ? $"Front matter opens with spaces before its '{right}' here, and is not read; remove them"
            : $"Front matter opens after {lead} here, and is not read; move its '{right}' to the first "
                + $"line{(isTight ? $", or put an empty line after the '{right}' if this is text" : "")}";
    }

    /// <summary>Whether the file begins with YAML keys and a line that closes them, as Hexo allows. A setext heading has only one line.</summary>
    private static bool HasPlainKeys(string text)
    {
        var keys = 0;
        for (var line = 0; line < text.Length; line = TextLines.Next(text, line))
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

    /// <summary>Whether a line has a key, the following lines have others, and then a mark closes them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The start of the line after the opening one.</param>
    /// <param name="mark">The opening mark.</param>
    /// <param name="isTight">Whether empty lines are not allowed.</param>
    /// <param name="keys">The number of keys required; for the second, the first one is known to be on the opening line.</param>
    private static bool HasKeys(string text, int line, char mark, bool isTight, int keys)
    {
        var (hasKey, isAfterBlank) = (false, false);
        for (; line < text.Length; line = TextLines.Next(text, line))
        {
            var content = Line(text, line).TrimEnd();
            if (Closes(content, mark))
            {
                return hasKey && !isAfterBlank;
            }

            if (keys > 1 && !PlainKey.IsMatch(content))
            {
                return false;
            }

            keys = 1;

            isAfterBlank = content.Length == 0;
            if (isAfterBlank
                ? isTight || !hasKey
                : !IsKey(hasKey ? content : content.TrimStart(), mark) && !(hasKey ? IsValue(content, mark) : content[0] is '#' or '{'))
            {
                return false;
            }

            hasKey |= !isAfterBlank && content[0] is not ('#' or '{');
        }

        return false;
    }

    private static bool Closes(string content, char mark) =>
        (content == "..." && mark is not ('+' or ';'))
        || (Mark.Match(content) is { Success: true } close
            && HiddenCharacter.IsBlank(close.Groups["after"].Value)
            && close.Groups["mark"].Value[0] is var closing
            && (closing == mark || (IsDash(closing) && IsDash(mark))));

    private static bool IsDash(char mark) => mark is not ('+' or ';');

    private static bool IsKey(string content, char mark) => (mark == ';' ? JsonKey : mark == '+' ? TomlKey : YamlKey).IsMatch(content);

    // Values of TOML and JSON may extend over several lines in any form.
    private static bool IsValue(string content, char mark) => !IsDash(mark) || YamlValue.IsMatch(content);

    private static int SkipBlanks(string text, int line)
    {
        while (line < text.Length && HiddenCharacter.IsBlank(Line(text, line)))
        {
            line = TextLines.Next(text, line);
        }

        return line;
    }

    /// <summary>
    /// Skips comments, YAML directives, and lines that are comments in YAML. These may also be headings, in which case only keys without any empty
    /// line count.
    /// </summary>
    private static int SkipComments(string text, int line, out bool isTight, out string? lead)
    {
        (isTight, lead) = (false, null);
        while (line < text.Length)
        {
            var content = Line(text, line);
            if (EndOfComment(text, line) is var end and >= 0)
            {
                lead ??= "a comment";
                line = SkipBlanks(text, TextLines.Next(text, end));
            }
            else if (content.StartsWith("#", StringComparison.Ordinal))
            {
                (isTight, lead) = (true, "a line that begins with '#'");
                line = TextLines.Next(text, line);
            }
            else if (Directive.IsMatch(content))
            {
                lead ??= "a YAML directive";
                line = TextLines.Next(text, line);
            }
            else
            {
                break;
            }
        }

        return line;
    }

    /// <summary>The end of a comment that begins on a line and is alone on it; -1 if there is none.</summary>
    private static int EndOfComment(string text, int line)
    {
        foreach (var (open, close) in Comments)
        {
            if (string.CompareOrdinal(text, line, open, 0, open.Length) == 0
                && text.IndexOf(close, line + open.Length, StringComparison.Ordinal) is var end and >= 0
                && Line(text, end + close.Length).Trim().Length == 0)
            {
                return end + close.Length;
            }
        }

        return -1;
    }

    /// <summary>The end of a JSON object at the start of the file; -1 if there is none.</summary>
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

    /// <summary>The text from an index to the end of its line.</summary>
    private static string Line(string text, int index) => text.Substring(index, TextLines.End(text, index) - index);

    private static Regex Pattern(string pattern) =>
        new("^(" + pattern + @")\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline);
}
