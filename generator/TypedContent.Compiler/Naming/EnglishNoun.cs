using Humanizer;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Naming;

/// <summary>The singular of an English noun. Humanizer handles irregular nouns; the rules here take precedence where it applies the wrong rule.</summary>
internal static class EnglishNoun
{
    // The endings of words, with "^" for a whole word; the number of characters to cut off, and the replacement. The first matching rule applies.
    private static readonly (string[] Ends, int Cut, string Add)[] Rules =
    [
        // Of the words that end in -ves, only these come from -f and -fe.
        (Words("^elves shelves selves wolves calves halves leaves loaves thieves sheaves scarves hooves wharves dwarves turves kerchieves"), 3, "f"),
        (Words("knives wives ^lives afterlives"), 3, "fe"),
        (Words("ves"), 1, ""),

        // Of the words that end in -ies, these come from -ie, and some are their own plural.
        (Words("^series miniseries webseries docuseries subseries timeseries ^species subspecies ^rabies ^caries ^facies"), 0, ""),
        (Words(
            "^pies potpies magpies ^ties neckties bowties crossties ^dies ^lies ^vies aunties baddies barbies beanies biggies birdies bogies "
            + "^boogies bookies brasseries brownies budgies caddies calories charcuteries ^collies commies cookies coolies cooties coteries "
            + "cowries ^curies cuties dovekies eyries ^aeries faeries foodies freebies ^genies girlies goalies groupies "
            + "hippies hoagies hoodies hotties ^indies junkies kiddies laddies lassies lingeries meanies menageries ^movies newbies nighties "
            + "oldies patisseries pinkies pixies posties prairies preemies prezzies quickies reveries roadies rookies rotisseries selfies "
            + "sharpies smoothies sorties stogies stymies sweeties talkies techies toughies townies veggies walkies wedgies weenies weirdies "
            + "wheelies wienies yuppies zombies"), 1, ""),
        (Words("ies"), 3, "y"),

        // Only "axes" and "bases" are treated as plurals of axis and basis.
        (Words("^axes ^bases"), 2, "is"),
        (Words("bases ^taxis"), 1, ""),
        (Words("pickaxes battleaxes poleaxes"), 1, ""),
        (Words("xes tzes topazes"), 2, ""),
        (Words("quizzes whizzes fezzes"), 3, ""),
        (Words("zzes"), 2, ""),

        // Of the words that end in -ses, some come from -se, and some from -s or -sis.
        (Words("bouillabaisses crevasses demitasses finesses impasses lacrosses mousses ^posses wrasses"), 1, ""),
        (Words(
            "^uses reuses misuses disuses overuses ^muses amuses bemuses fuses ^ruses peruses excuses accuses ^abuses recluses hypotenuses enthuses auses "
            + "ouses euses"), 1, ""),
        (Words("uses"), 2, ""),
        (Words(
            "^gases teargases biogases atlases canvases christmases fracases madrases pancreases sassafrases ^irises cannabises chrysalises "
            + "clematises amaryllises clitorises epidermises glottises haggises ^ibises mantises pelvises penises metropolises acropolises necropolises "
            + "portcullises "
            + "proboscises tennises trellises ^lenses cosmoses rhinoceroses thermoses asbestoses cepses summonses ^yeses"), 2, ""),
        (Words(
            "lyses geneses stases phoreses kineses mimeses nemeses exegeses centeses hypnoses psychoses cirrhoses culoses poroses scleroses "
            + "symbioses thromboses stenoses mitoses meioses theoses catharses ^sepses"), 2, "is"),

        // Of the words that end in -ches, -oes and -ices, some come from -che, -oe and -ice, and a few from -ex and -ix.
        (Words(
            "^aches headaches heartaches toothaches stomachaches backaches earaches bellyaches avalanches barouches brioches caches cartouches "
            + "cloches douches fiches gouaches moustaches mustaches niches panaches pastiches ^psyches quiches tranches"), 1, ""),
        (Words("^aloes backhoes ^canoes floes ^oboes ^sloes throes tiptoes hammertoes mistletoes bodices ^dices jaundices prejudices"), 1, ""),
        (Words("codices cortices"), 4, "ex"),
        (Words("helices cervices matrices dominatrices executrices"), 3, "x"),

        // These are countable, although they end like water, news and media.
        (Words("waters sinews phobias"), 1, ""),

        // Words that have no separate singular, or already are one.
        (Words("^bayous ^caribous eaus ieus luaus menus impromptus snafus ^gurus ^emus ^gnus haikus tutus ^flus ^sudokus ^tofus zebus kudus"), 1, ""),
        (Words("us sis itis polis dermis"), 0, ""),
        (Words(
            "^aegis ^amaryllis ^cannabis ^chassis chrysalis ^clematis ^clitoris ^dais ^debris ^glottis ^ibis ^iris ^mantis ^marquis ^pelvis "
            + "^penis ^portcullis ^proboscis ^syphilis ^tennis ^trellis ^gas teargas biogas ^atlas ^canvas ^christmas ^fracas ^madras "
            + "^pancreas pajamas pyjamas ^sassafras ^asbestos ^chaos ^cosmos ^ethos ^kudos ^pathos ^rhinoceros ^thermos ^lens ceps ^diabetes "
            + "^herpes ^measles ^molasses headquarters barracks ^alms ^clothes ^gallows ^pants trousers scissors tweezers ^pliers "
            + "acoustics aerobics aesthetics athletics economics electronics ethics genetics gymnastics linguistics logistics "
            + "mathematics ^optics physics politics robotics"), 0, ""),
    ];

    /// <summary>The singular of a noun; the noun itself if there is no other form.</summary>
    public static string Singular(string noun)
    {
        var lower = noun.ToLowerInvariant();
        foreach (var (ends, cut, add) in Rules)
        {
            if (ends.Any(end => end[0] == '^'
                ? string.CompareOrdinal(lower, 0, end, 1, Math.Max(lower.Length, end.Length)) == 0
                : lower.EndsWith(end, StringComparison.Ordinal)))
            {
                return noun.Substring(0, noun.Length - cut) + (noun.Any(UnicodeData.IsLower) ? add : add.ToUpperInvariant());
            }
        }

        return noun.Singularize(inputIsKnownToBePlural: false);
    }

    private static string[] Words(string words) => words.Split(' ');
}
