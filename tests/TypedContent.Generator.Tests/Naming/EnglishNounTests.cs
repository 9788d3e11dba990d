using TypedContent.Compiler.Naming;

namespace TypedContent.Generator.Tests.Naming;

/// <summary>Plurals and their singulars, in tables; a word alone has no other singular.</summary>
public class EnglishNounTests
{
    [Theory]
    [InlineData("""
        drives drive, olives olive, caves cave, curves curve, sleeves sleeve, gloves glove, stoves stove, archives archive, directives directive,
        objectives objective, initiatives initiative, waves wave, valves valve, nerves nerve, doves dove, graves grave, slaves slave, hives hive,
        leaves leaf, knives knife, wolves wolf, shelves shelf, bookshelves bookshelf, elves elf, selves self, wives wife, housewives housewife,
        lives life, afterlives afterlife, halves half, calves calf, loaves loaf, thieves thief, scarves scarf, hooves hoof, roofs roof, chiefs chief
        """)]
    [InlineData("""
        lenses lens, atlases atlas, bonuses bonus, gases gas, canvases canvas, viruses virus, statuses status, campuses campus, buses bus, minibuses minibus,
        focuses focus, circuses circus, syllabuses syllabus, irises iris, pelvises pelvis, metropolises metropolis, houses house, causes cause, clauses clause,
        uses use, excuses excuse, muses muse, fuses fuse, spouses spouse, blouses blouse, cases case, databases database, codebases codebase, phrases phrase,
        bases basis, purchases purchase, licenses license, responses response, senses sense, courses course, nurses nurse, promises promise, exercises exercise,
        analyses analysis, crises crisis, theses thesis, hypotheses hypothesis, diagnoses diagnosis, psychoses psychosis, geneses genesis, metastases metastasis,
        classes class, addresses address, businesses business, crevasses crevasse, impasses impasse
        """)]
    [InlineData("""
        taxes tax, boxes box, indexes index, faxes fax, climaxes climax, foxes fox, suffixes suffix, complexes complex, axes axis, pickaxes pickaxe,
        quizzes quiz, waltzes waltz, buzzes buzz, prizes prize, sizes size, mazes maze,
        headaches headache, caches cache, niches niche, avalanches avalanche, quiches quiche, coaches coach, branches branch, batches batch, patches patch,
        canoes canoe, oboes oboe, shoes shoe, toes toe, heroes hero, potatoes potato, volcanoes volcano, buffaloes buffalo, photos photo,
        dices dice, bodices bodice, prejudices prejudice, indices index, matrices matrix, vertices vertex, codices codex, prices price, services service, devices device
        """)]
    [InlineData("""
        pies pie, ties tie, neckties necktie, movies movie, cookies cookie, brownies brownie, calories calorie, zombies zombie, selfies selfie, hoodies hoodie,
        rookies rookie, smoothies smoothie, prairies prairie, magpies magpie, freebies freebie, categories category, cities city, stories story, nurseries nursery,
        batteries battery, galleries gallery, miseries misery, libraries library, waters water, phobias phobia, menus menu, gurus guru, plateaus plateau,
        taxis taxi, kiwis kiwi, alibis alibi, suppliers supplier, metrics metric, topics topic, comics comic, shorts short, glasses glass
        """)]
    [InlineData("""
        people person, children child, men man, women woman, mice mouse, geese goose, feet foot, teeth tooth, oxen ox, criteria criterion, phenomena phenomenon,
        alumni alumnus, cacti cactus, data datum, media medium, events event, articles article, posts post, days day, keys key, monkeys monkey
        """)]
    [InlineData("""
        news, series, species, equipment, information, status, bus, gas, atlas, lens, analysis, basis, axis, crisis, about, bonus, virus, campus, focus, iris, tennis,
        chassis, debris, canvas, chaos, cosmos, rhinoceros, diabetes, herpes, measles, biceps, class, address, business, boss, mathematics, physics, politics,
        economics, electronics, ethics, headquarters, barracks, clothes, trousers, scissors, tweezers, famous, miscellaneous, sheep, fish, article, drive, leaf
        """)]
    public void Singulars(string table)
    {
        var nouns = table.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static noun => noun.Split(' '))
            .ToList();

        Assert.Equal(nouns.Select(static noun => $"{noun[0]} {noun[^1]}"), nouns.Select(static noun => $"{noun[0]} {EnglishNoun.Singular(noun[0])}"));
        Assert.Equal(nouns.Select(static noun => Capital(noun[^1])), nouns.Select(static noun => EnglishNoun.Singular(Capital(noun[0]))));
    }

    [Theory]
    [InlineData("case-studies", "CaseStudy")]
    [InlineData("news_items", "NewsItem")]
    [InlineData("test-drives", "TestDrive")]
    [InlineData("test_drives", "TestDrive")]
    [InlineData("testDrives", "TestDrive")]
    [InlineData("TestDrives", "TestDrive")]
    [InlineData("contact-lenses", "ContactLens")]
    [InlineData("DRIVES", "DRIVE")]
    [InlineData("LEAVES", "LEAF")]
    [InlineData("latest-news", "LatestNewsItem")]
    [InlineData("tv-series", "TvSeriesItem")]
    [InlineData("natural-gas", "NaturalGasItem")]
    [InlineData("البيوت", "البيوتItem")]
    [InlineData("häuser", "HäuserItem")]
    public void Names_of_several_words(string text, string name) => Assert.Equal(name, CSharpName.Singular(text));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
