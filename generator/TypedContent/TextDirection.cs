namespace TypedContent;

/// <summary>The direction in which a locale's script is written.</summary>
public static class TextDirection
{
    // From the likely subtags of the Unicode CLDR, version 48: the languages whose likely script is in the list below, with the deprecated and
    // three-letter codes of these languages; and the regions in which a language has a likely script of the other direction.
    private static readonly HashSet<string> Languages = Words(
        "aao abh abv acm acq acw acx adf ae aeb aec aee aeq afb aib aii aij aiq ajp ajt aju amw apc apd ar ara arb arc arq ars ary arz ask atn "
        + "auj auz avd ave avl ayh ayl ayn ayp azb bal bcc bdz bej bft bgn bgp bhe bhm bhn bjf bjm bqi brh brk bsh bsk chg cja ckb cld clh czk "
        + "dcc def deh dgl div dmk dml drw dv ecy esh fa fas fay faz fia fub gbz ggg gha ghr gig gjk gju glh glk grr gwc gwf gwt gzi hac haz hbo "
        + "he heb hkh hnd hno hoh hrt hrz hss huy isk itk iw jad jat jbe jbn jdg ji jnd jog jpa jpr jrb jye kas kbu kby kcy kfm khw klj kmz kqd "
        + "ks ktl kvx kxp kzh lad lah lhs lki lrc lrk lrl lsa lsd lss luv luz mby mde mey mfa mfi mhj mid mki mnj mve mvy myz mzb mzn nli nlm nqo "
        + "ntz nyq oar obm odk oru ota otk oui pal pbt pbu per pes pgd phl phn phr phv plk pmu pnb prc prd prs prx ps psh psi pst pus qxq rdb rhg "
        + "rmt sam sbn scl sd sdb sdf sdg sdh sds sgl sgr sgy shd shm shu shv siy siz skr smp smy snd sog sqo sqt srh srz ssh sts swb syc syn syr "
        + "tjo tks tmr tnf tov tra trg trm trw ug uig ur urd ush uzs vaf vgr vmh wbk wlo wne wni wsv xco xhe xka xkc xkj xkp xld xly xmn xmr xna "
        + "xpr xsa xsd xvi ydd ydg yhd yi yid yih yud zba zdj zrp zum");

    private static readonly HashSet<string> RightToLeft = Words(
        "az-IQ az-IR ha-CM ha-SD kk-AF kk-CN kk-IR kk-MN ku-IQ ku-IR ku-LB ky-CN ms-CC pa-PK tg-PK uz-AF");

    private static readonly HashSet<string> LeftToRight = Words("mey-SN sd-IN ug-KZ ug-MN");

    // The right-to-left scripts of ISO 15924 according to the CLDR's script metadata, with the variants of Arabic and Syriac.
    private static readonly HashSet<string> Scripts = Words(
        "Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp "
        + "Phnx Prti Rohg Samr Sarb Sidt Sogd Sogo Syrc Syre Syrj Syrn Thaa Yezi");

    /// <summary>The value of an element's <c>dir</c> attribute, from the tag's script, or else from the likely script of its language and region.</summary>
    /// <param name="locale">A BCP 47 tag; <see langword="null"/> for none.</param>
    /// <returns><c>rtl</c> or <c>ltr</c>; <c>ltr</c> if there is no locale.</returns>
    public static string Of(string? locale) => IsRightToLeft((locale ?? "").Split('-')) ? "rtl" : "ltr";

    private static bool IsRightToLeft(string[] subtags)
    {
        // A private-use tag, such as "x-arab".
        if (subtags[0].Length < 2)
        {
            return false;
        }

        // The language, and up to three extended subtags of three letters each, are followed by the script and the region (RFC 5646, section 2.1).
        var next = 1;
        while (next < subtags.Length && next < 4 && subtags[next].Length == 3 && char.IsAsciiLetter(subtags[next][0]))
        {
            next++;
        }

        if (next < subtags.Length && subtags[next].Length == 4 && char.IsAsciiLetter(subtags[next][0]))
        {
            return Scripts.Contains(subtags[next]);
        }

        var inRegion = next < subtags.Length ? $"{subtags[0]}-{subtags[next]}" : "";
        return RightToLeft.Contains(inRegion) || (Languages.Contains(subtags[0]) && !LeftToRight.Contains(inRegion));
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
