namespace TypedContent.Generator.Tests.Runtime;

/// <summary>The list of a collection's entries, as generated code creates it and as a project uses it.</summary>
public class ContentCollectionTests
{
    // Three slugs: "b" in three locales, "c" in one locale and without one.
    private const string Index = "a\nb // ar en zh-Hant\nc // - fr";

    private static ContentCollection<string> Entries => new(() => Index, index => $"{index}");

    [Fact]
    public void It_is_a_list_ordered_by_slug()
    {
        Assert.Equal(3, Entries.Count);
        Assert.Equal(["a", "b", "c"], Entries.Slugs);
        Assert.Equal(["0", "1", "2"], Entries);
        Assert.Equal("1", Entries[1]);
        Assert.Equal(["0", "1", "2"], ((System.Collections.IEnumerable)Entries).Cast<string>());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void A_position_out_of_range_throws(int index)
    {
        Assert.Equal("index", Assert.Throws<ArgumentOutOfRangeException>(() => Entries[index]).ParamName);
    }

    [Theory]
    [InlineData("a", "0")]
    [InlineData("b", "1")]
    [InlineData("c", "2")]
    [InlineData("A", null)]
    [InlineData("", null)]
    [InlineData("b // ar en zh-Hant", null)]
    [InlineData("b ", null)]
    [InlineData("ab", null)]
    public void An_entry_is_found_by_its_slug(string slug, string? entry)
    {
        Assert.Equal(entry is not null, Entries.TryFind(slug, out var found));
        Assert.Equal(entry, found);
    }

    [Theory]
    [InlineData("b", "ar", "1")]
    [InlineData("b", "en", "3")]
    [InlineData("b", "EN", "3")]
    [InlineData("b", "zh-hant", "4")]
    [InlineData("c", "fr", "5")]
    [InlineData("b", "en-GB", null)]
    [InlineData("b", "zh", null)]
    [InlineData("b", "", null)]
    [InlineData("a", "ar", null)]
    [InlineData("z", "ar", null)]
    public void An_entry_is_found_by_its_slug_and_exact_locale(string slug, string locale, string? entry)
    {
        Assert.Equal(entry is not null, Entries.TryFind(slug, locale, out var found));
        Assert.Equal(entry, found);
    }

    [Theory]
    [InlineData("a", "fr", "0")]
    [InlineData("b", null, "1")]
    [InlineData("b", "", "1")]
    [InlineData("b", "en", "3")]
    [InlineData("b", "en-GB", "3")]
    [InlineData("b", "en-Latn-GB", "3")]
    [InlineData("b", "en-a-bcd", "3")]
    [InlineData("b", "zh-Hant-TW", "4")]
    [InlineData("b", "zh", "1")]
    [InlineData("b", "zh-Hans", "1")]
    [InlineData("b", "fr", "1")]
    [InlineData("b", "-", "1")]
    [InlineData("b", "x-en", "1")]
    [InlineData("c", "fr-CA", "5")]
    [InlineData("c", "en", "2")]
    [InlineData("z", "en", null)]
    public void An_entry_is_found_in_the_best_matching_locale(string slug, string? locale, string? entry)
    {
        Assert.Equal(entry is not null, Entries.TryFindBest(slug, locale, out var found));
        Assert.Equal(entry, found);
    }

    [Theory]
    [InlineData("a", "")]
    [InlineData("b", "ar en zh-Hant")]
    [InlineData("c", "fr")]
    [InlineData("z", "")]
    public void The_locales_of_a_slug(string slug, string locales)
    {
        Assert.Equal(locales, string.Join(' ', Entries.LocalesOf(slug)));
    }

    [Fact]
    public void Each_slug_of_a_large_index_is_found_in_each_of_its_locales()
    {
        string[] locales = ["", " // ar", " // ar en", " // ar en", " // - fr de", " // ar en fr de"];
        var slugs = Enumerable.Range(0, 1000).Select(static number => $"{(char)('a' + (number % 26))}{(number % 3 == 0 ? "/" : "")}{number}")
            .Order(StringComparer.Ordinal).ToArray();
        var lines = slugs.Select((slug, index) => (Slug: slug, Locales: locales[index % locales.Length])).ToArray();
        var entries = new ContentCollection<string>(() => string.Join('\n', lines.Select(static line => line.Slug + line.Locales)), index => $"{index}");

        Assert.Equal(slugs, entries.Slugs);
        var next = slugs.Length;
        foreach (var (line, index) in lines.Select(static (line, index) => (line, index)))
        {
            Assert.True(entries.TryFind(line.Slug, out var found));
            Assert.Equal($"{index}", found);
            Assert.Equal(entries[index], found);
            Assert.False(entries.TryFind(line.Slug + "!", out _));
            foreach (var locale in line.Locales.Split(' ').Skip(3))
            {
                Assert.True(entries.TryFind(line.Slug, locale, out found));
                Assert.Equal($"{next++}", found);
            }
        }

        Assert.False(entries.TryFind(slugs[0], "ar", out _));
        Assert.False(entries.TryFind("", out _));
        Assert.False(entries.TryFind("~", out _));
    }

    [Fact]
    public void Slugs_stay_the_same_objects()
    {
        var entries = Entries;
        var lists = new IReadOnlyList<string>[8];
        Parallel.For(0, lists.Length, index => lists[index] = entries.Slugs);

        Assert.All(lists, list => Assert.Same(lists[0], list));
        Assert.Same(entries.Slugs[1], entries.Slugs[1]);
    }

    [Fact]
    public void An_empty_collection_has_nothing()
    {
        var empty = new ContentCollection<string>(() => "", _ => throw new NotSupportedException());

        Assert.Empty(empty);
        Assert.Empty(empty.Slugs);
        Assert.False(empty.TryFind("", out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => empty[0]);
    }

    [Fact]
    public void Each_entry_is_created_once_and_when_it_is_read()
    {
        var created = new List<int>();
        var entries = new ContentCollection<object>(() => Index, index =>
        {
            created.Add(index);
            return new object();
        });

        Assert.Empty(created);
        var second = entries[1];
        Assert.Equal([1], created);
        Assert.Same(second, entries.ElementAt(1));
        Assert.True(entries.TryFind("b", out var found));
        Assert.Same(second, found);
        Assert.Equal([1, 0], created);
        entries.TryFindBest("b", "en", out _);
        Assert.Equal([1, 0, 3], created);
    }

    [Fact]
    public void An_entry_whose_creation_throws_is_tried_again()
    {
        var attempts = 0;
        var entries = new ContentCollection<string>(() => "a", _ => ++attempts == 1 ? throw new InvalidOperationException("first") : "second");

        Assert.Throws<InvalidOperationException>(() => entries[0]);
        Assert.Equal("second", entries[0]);
    }

    [Fact]
    public void Required_arguments_are_checked()
    {
        Assert.Equal("readIndex", Assert.Throws<ArgumentNullException>(() => new ContentCollection<string>(null!, _ => "")).ParamName);
        Assert.Equal("create", Assert.Throws<ArgumentNullException>(() => new ContentCollection<string>(() => "", null!)).ParamName);
        Assert.Equal("slug", Assert.Throws<ArgumentNullException>(() => Entries.TryFind(null!, out _)).ParamName);
        Assert.Equal("slug", Assert.Throws<ArgumentNullException>(() => Entries.TryFind(null!, "ar", out _)).ParamName);
        Assert.Equal("locale", Assert.Throws<ArgumentNullException>(() => Entries.TryFind("a", null!, out _)).ParamName);
        Assert.Equal("slug", Assert.Throws<ArgumentNullException>(() => Entries.TryFindBest(null!, "ar", out _)).ParamName);
        Assert.Equal("slug", Assert.Throws<ArgumentNullException>(() => Entries.LocalesOf(null!)).ParamName);
    }

    [Fact]
    public void Slugs_are_ordered_by_code_unit_as_they_are_searched()
    {
        var run = Site.Project.With(
            "content/people.yaml",
            string.Concat(new[] { "z", "ä", "B", "a", "a-b", "a/c", "ad", "é", "م", "😀", "\uFF01" }.Select(slug => $"- slug: '{slug}'\n"))).Run();

        var slugs = run.Value<IReadOnlyList<string>>("People.All.Slugs");
        Assert.Equal(slugs.Order(StringComparer.Ordinal), slugs);
        Assert.All(slugs, slug => Assert.True(run.Value<bool>($"People.Find(\"{slug}\")?.Slug == \"{slug}\"")));
    }

    [Fact]
    public void A_body_stays_the_same_after_its_table_has_changed()
    {
        var table = new ChangingTable { Lines = "entry\tb\t\t0\t1\n", Texts = ["Text of b"] };
        var bodies = new ContentCollection<MarkdownBody>(() => "b", table, static (table, slug, locale) =>
        {
            using var row = table.Open(slug, locale);
            return row.ReadBody(row, static _ => null);
        }, static () => { });
        var body = bodies.Get("b");
        Assert.Equal("Text of b", body.Html);

        // As "dotnet watch" does if an entry is added.
        (table.Lines, table.Texts) = ("entry\ta\t\t0\t2\nentry\tb\t\t1\t3\n", ["Text of a", "Text of b, edited"]);

        Assert.Equal("Text of b, edited", body.Html);
    }

    private sealed class ChangingTable : EntryTable
    {
        public string Lines { get; set; } = "";

        public string[] Texts { get; set; } = [];

        public override string Rows(int part) => "b\t\t\n";

        public override string Outlines(int part) => Lines;

        public override string Html(int part, int body) => Texts[body];
    }

    [Fact]
    public void Invalid_entries_are_left_out_of_lists_and_throw_on_lookup()
    {
        var entries = new ContentCollection<string>(
            () => "a // !-\nb // ar !en\nc\nd // !ar !en\ne! // - fr",
            index => index is 0 or 3 or 5 or 6 ? throw new InvalidOperationException($"{index}") : $"{index}");

        Assert.Equal(["b", "c", "e!"], entries.Slugs);
        Assert.Equal(["1", "2", "4"], entries);
        Assert.Equal((3, "2"), (entries.Count, entries[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => entries[3]);
        Assert.Equal(["1", "2", "4"], entries.In("ar"));
        Assert.Equal(["2", "4"], entries.In("en"));
        Assert.Equal(["2", "7"], entries.In("fr"));
        Assert.Equal("1", entries.Get("b", "en"));
        Assert.Equal(["ar"], entries.LocalesOf("b"));
        Assert.Empty(entries.LocalesOf("d"));
        Assert.Empty(entries.TranslationsOf("b", "ar"));
        Assert.Equal("0", Assert.Throws<InvalidOperationException>(() => entries.TryFind("a", out _)).Message);
        Assert.Equal("5", Assert.Throws<InvalidOperationException>(() => entries.TryFind("b", "en", out _)).Message);
        Assert.Equal("3", Assert.Throws<InvalidOperationException>(() => entries.Get("d", "en")).Message);
        Assert.Equal(3, entries.Slugs.Count(slug => entries.TryFind(slug, out var entry) && entry.Length == 1));
    }
}
