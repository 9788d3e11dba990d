using System.Text.RegularExpressions;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Naming;

/// <summary>Recognizes language tags (BCP 47, RFC 5646 section 2.1) among other parts of a file name.</summary>
internal static class LanguageTag
{
    // langtag = language ["-" script] ["-" region] *("-" variant); extensions do not occur in file names.
    private static readonly Regex Syntax = new(
        @"^(?<language>[a-z]{2,3})(-(?<script>[a-z]{4}))?(-(?<region>[a-z]{2}|[0-9]{3}))?(-(?<variant>[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // ISO 639-1, and the three-letter languages for which CLDR has locale data: otherwise words such as "min" or "api" would be languages.
    private static readonly HashSet<string> Languages = new(
        ("aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu "
        + "fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko "
        + "kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi "
        + "pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk "
        + "ur uz ve vi vo wa wo xh yi yo yue za zh zu agq asa ast bas bem bez brx ceb cgg chr ckb csb dav dje doi dsb dua dyo ebu ewo fil "
        + "fur gsw guz haw hnj hsb jgo jmc kab kam kde kea kgp khq kln kok ksb ksf ksh lag lij lkt lrc luo luy mai mas mer mfe mgh mgo mni "
        + "mua mzn naq nds nmg nnh nqo nus nyn pcm prg qug rof rwk sah saq sat sbp scn seh ses shi smn syr szl teo tok twq tzm vai vec vun "
        + "wae xog yav yrl zgh").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    // The scripts for which CLDR has locale data, and the variants used for texts: "my-cave" and "no-problem" are words.
    private static readonly HashSet<string> Scripts = new(
        ("adlm arab armn beng bopo cakm cans cher cyrl deva ethi geor grek gujr guru hang hani hans hant hebr hira jpan kana khmr knda kore "
            + "laoo latn mlym mong mtei mymr nkoo olck orya rohg sinh sund syrc taml telu tfng thaa thai tibt vaii yiii").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Variants = new(
        "arevela arevmda biske ekavsk fonipa hepburn ijekavsk nedis oxendict pinyin polyton rozaj scotland scouse tarask valencia wadegile"
            .Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag in its canonical casing (RFC 5646 section 2.1.1), or <see langword="null"/> if the text is not a tag, or consists of words
    /// that are not a language, script or variant.</summary>
    public static string? Parse(string text) =>
        Syntax.Match(text) is { Success: true } match
        && Languages.Contains(match.Groups["language"].Value)
        && (!match.Groups["script"].Success || Scripts.Contains(match.Groups["script"].Value))
        && match.Groups["variant"].Captures.Cast<Capture>().All(static variant => UnicodeData.IsDigit(variant.Value[0]) || Variants.Contains(variant.Value))
            ? InCase(text)
            : null;

    /// <summary>The tag in a folder's name, which may have <c>_</c> for <c>-</c>: <c>pt_BR</c>; <see langword="null"/> if it is not a tag.</summary>
    public static string? ParseFolder(string name) => Parse(name.Replace('_', '-'));

    /// <summary>The tag of a text that the project declares to be one, for any language, also with <c>_</c> between its parts: <c>zh_tw</c>.</summary>
    public static string? Canonical(string text) => text.Replace('_', '-') is var tag && Syntax.IsMatch(tag) ? InCase(tag) : null;

    private static string InCase(string text)
    {
        var subtags = text.ToLowerInvariant().Split('-');
        for (var i = 1; i < subtags.Length; i++)
        {
            subtags[i] = subtags[i].Length switch
            {
                2 => subtags[i].ToUpperInvariant(),
                4 when UnicodeData.IsLetter(subtags[i][0]) => UnicodeData.ToUpper(subtags[i][0]) + subtags[i].Substring(1),
                _ => subtags[i],
            };
        }

        return string.Join("-", subtags);
    }
}
