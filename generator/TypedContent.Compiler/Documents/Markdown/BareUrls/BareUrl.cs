using Markdig.Helpers;
using TypedContent.Compiler.Documents.Markdown.Foreign;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.BareUrls;

/// <summary>Finds bare URLs and email addresses in a text, by the rules of GitHub Flavored Markdown's autolinks.</summary>
/// <remarks>
/// Those rules end a URL at a space, but Chinese has none after a URL, and Arabic none before punctuation. Here a URL also ends before the punctuation
/// of these scripts, before one of their closing quotation marks or brackets that was not opened in the URL, and before a template tag.
/// </remarks>
internal static class BareUrl
{
    private const string Stops = "،؛؟۔、。，；：！？";
    private const string Closing = "»”’）】」』》〉";
    private const string Opening = "«“‘（【「『《〈";

    /// <summary>Finds a URL by the <c>:</c> of <c>http://</c> or <c>https://</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first possible position.</param>
    /// <param name="colon">The position of the colon.</param>
    /// <param name="end">The position after its last possible character.</param>
    /// <param name="isInBrackets">Whether brackets are open around it.</param>
    public static (int Start, int End)? WithScheme(string text, int start, int colon, int end, bool isInBrackets)
    {
        var scheme = colon;
        while (scheme > start && IsAsciiLetter(text[scheme - 1]))
        {
            scheme--;
        }

        if (!(Is(text, scheme, colon, "http") || Is(text, scheme, colon, "https")) || colon + 3 > end || text[colon + 1] != '/' || text[colon + 2] != '/')
        {
            return null;
        }

        return HasDomain(text, colon + 3, end) ? (scheme, EndOf(text, colon + 3, end, isInBrackets)) : null;
    }

    /// <summary>Finds the end of a URL that begins with <c>www.</c>.</summary>
    public static (int Start, int End)? WithWww(string text, int start, int end, bool isInBrackets) =>
        Is(text, start, Math.Min(start + 4, end), "www.") && HasDomain(text, start + 4, end) ? (start, EndOf(text, start + 4, end, isInBrackets)) : null;

    /// <summary>Finds an email address by its <c>@</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first possible position.</param>
    /// <param name="at">The position of the <c>@</c>.</param>
    /// <param name="end">The position after its last possible character.</param>
    /// <param name="isInUnderscores">Whether a <c>_</c> at its end may end emphasis.</param>
    public static (int Start, int End)? Email(string text, int start, int at, int end, bool isInUnderscores)
    {
        var name = at;
        while (name > start && (IsAsciiLetterOrDigit(text[name - 1]) || text[name - 1] is '.' or '-' or '_' or '+'))
        {
            name--;
        }

        var host = at + 1;
        var hasPeriod = false;
        while (host < end
            && (IsAsciiLetterOrDigit(text[host]) || text[host] is '-' or '_' || (text[host] == '.' && host + 1 < end && IsAsciiLetterOrDigit(text[host + 1]))))
        {
            hasPeriod |= text[host] == '.' && host > at + 1;
            host++;
        }

        while (isInUnderscores && text[host - 1] == '_')
        {
            host--;
        }

        // A path with an '@' is not an email address, and an address with a backslash is only partly visible here.
        return name < at && hasPeriod && IsAsciiLetter(text[host - 1]) && (name == 0 || text[name - 1] is not ('/' or '\\')) ? (name, host) : null;
    }

    // Names separated by periods, without '_' in the last two. A '_' at the end of a name is an emphasis delimiter.
    private static bool HasDomain(string text, int start, int end)
    {
        var (position, underscore, period) = (start, -1, start - 1);
        var lastPeriod = period;
        for (; position < end && (IsHost(text[position]) || (text[position] == '.' && position + 1 < end && IsHost(text[position + 1]))); position++)
        {
            if (text[position] == '.')
            {
                (period, lastPeriod) = (lastPeriod, position);
            }
            else if (text[position] == '_' && position + 1 < end && IsHost(text[position + 1]))
            {
                underscore = position;
            }
        }

        return position > start && text[start] is not ('.' or '_') && underscore < period;
    }

    // A URL in brackets ends before the closing bracket.
    private static int EndOf(string text, int start, int end, bool isInBrackets)
    {
        var (position, brackets, parentheses) = (start, 0, 0);
        for (; position < end && !IsEnd(text, start, position); position++)
        {
            brackets += Nesting(text[position], '[', ']');
            if (isInBrackets && brackets < 0)
            {
                break;
            }

            parentheses += Nesting(text[position], '(', ')');
        }

        return WithoutPunctuation(text, start, position, parentheses);
    }

    private static int Nesting(char c, char opening, char closing) => c == opening ? 1 : c == closing ? -1 : 0;

    private static bool IsEnd(string text, int start, int position)
    {
        var c = text[position];
        return c == '<' || TemplateTags.BeginAt(text, position) || (c == '\\'
            && !IsEscape(text, position)) || c.IsWhiteSpaceOrZero() || char.IsControl(c) || IsDirectionMark(c) || Stops.IndexOf(c) >= 0
            || (Closing.IndexOf(c) is var pair and >= 0 && text.IndexOf(Opening[pair], start, position - start) < 0);
    }

    /// <summary>Whether a backslash only escapes the next character; otherwise it cannot be in a URL.</summary>
    public static bool IsEscape(string text, int backslash) => backslash + 1 < text.Length && "_*~-.#&=+!".IndexOf(text[backslash + 1]) >= 0;

    // The last characters may belong to the sentence: punctuation, an unmatched bracket, an entity.
    private static int WithoutPunctuation(string text, int start, int end, int parentheses)
    {
        while (end > start)
        {
            switch (text[end - 1])
            {
                case '?' or '!' or '.' or ',' or ':' or '*' or '_' or '~' or '\'' or '"':
                    end--;
                    break;
                case ')' when parentheses < 0:
                    parentheses++;
                    end--;
                    break;
                case ';':
                    end = EntityStart(text, start, end) ?? end - 1;
                    break;
                default:
                    return end;
            }
        }

        return end;
    }

    private static int? EntityStart(string text, int start, int end)
    {
        var name = end - 1;
        while (name > start && IsAsciiLetterOrDigit(text[name - 1]))
        {
            name--;
        }

        return name > start && name < end - 1 && text[name - 1] == '&' ? name - 1 : null;
    }

    private static bool IsHost(char c) => c is '-' or '_'
        || !(c.IsWhiteSpaceOrZero() || char.IsControl(c) || UnicodeData.IsPunctuation(c) || UnicodeData.IsSymbol(c) || IsDirectionMark(c));

    // These are not allowed in URLs (RFC 3987, section 4.1), but often follow one invisibly in right-to-left text.
    private static bool IsDirectionMark(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    private static bool Is(string text, int start, int end, string word) =>
        end - start == word.Length && string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsAsciiLetterOrDigit(char c) => IsAsciiLetter(c) || c is >= '0' and <= '9';
}
