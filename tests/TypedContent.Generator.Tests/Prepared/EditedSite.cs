using System.Globalization;

namespace TypedContent.Generator.Tests.Prepared;

/// <summary>Some thirty files of all kinds, which are edited at random: each edit depends only on the seed and the edits before it.</summary>
internal sealed class EditedSite
{
    private static readonly string?[] Data =
    [
        null, "draft: true", "date: 2024-01-02", "date: 2024-02-30", "rating: 4.5", "rating: many", "quotes: [{text: a, speaker: people/amina}]",
        "next: articles/p3",
        "tags: [a, b]", "tags: one", "titel: x", "title: again", "author: people/nobody", "next: articles/gone", "place: {city: Fes, at: 12}", "place: [",
        "label: \"\\uD83D half\"",
    ];

    private static readonly string[] Blocks =
    [
        "", ":::quote {speaker=people/amina}\nYes.\n:::\n", ":::quote {speaker=amina}\nNo.\n:::\n", ":::note\nA note.\n", ":::tip[Look]\nHere.\n:::\n",
        "> [!NOTE]\n> This.\n", "[[p2]] and [[p4|four]]\n",
        "<b>raw</b>\n", "{% include a %}\n", "\r\nA line\u2028with ends\rof all\u0085kinds.\r\n", "Some \0 and \uFEFF.\n",
    ];

    private static readonly string[] Extensions = [".md", ".ar.md", ".markdown", ".mdx"];

    private readonly Random _random;
    private readonly List<ContentProject> _past = [];
    private readonly List<Page> _pages;
    private readonly HashSet<string> _images = ["content/articles/a.png"];
    private string _people = "- slug: amina\n  name: Amina\n- slug: badr\n  name: Badr\n  knows: people/amina\n";
    private int _number;

    public EditedSite(int seed)
    {
        _random = new Random(seed);
        _pages = [
            .. Enumerable.Range(0, 22)
                .Select(number => new Page($"content/articles/p{number}.md") { Link = $"p{(number * 7) % 22}.md", Title = $"Page {number}" })
        ];
        _pages.AddRange(
            Enumerable.Range(0, 5)
                .Select(static number => new Page($"content/notes/n{number}.ar.md") { Link = $"../articles/p{number}.md#first", Block = number }));
    }

    /// <summary>The site as it is.</summary>
    public ContentProject Project { get; private set; } = Site.Project;

    /// <summary>Edits it.</summary>
    /// <returns>What was done.</returns>
    public string Edit()
    {
        var edit = _past.Count == 0 ? "nothing" : Apply(_random.Next(16));
        if (edit != "back")
        {
            Project = ToProject();
        }

        _past.Add(Project);
        return edit;
    }

    private string Apply(int kind)
    {
        var index = _random.Next(_pages.Count);
        var page = _pages[index];
        var number = (++_number).ToString(CultureInfo.InvariantCulture);
        switch (kind)
        {
            case 0:
                return Change(page with { Text = "Text " + number });
            case 1:
                return Change(page with { Title = _random.Next(3) == 0 ? null : "Title " + number });
            case 2:
                return Change(page with { Slug = page.Slug is null ? _random.Next(4) == 0 ? "p1" : "slug-" + number : null });
            case 3:
                _pages.Add(
                    new Page(
                        $"content/{(_random.Next(2) == 0 ? "articles" : "more")}/new-{number}{Extensions[_random.Next(4)]}") { Link = page.Name + "#first" });
                return "new " + _pages[^1].Path;
            case 4:
                _pages.RemoveAt(index);
                return "removed " + page.Path;
            case 5:
                return Change(page with { Path = $"content/articles/renamed-{number}.md" });
            case 6:
                _pages.Add(page with { Path = $"content/articles/{page.Name.Split('.')[0]}.ar.md", Title = "عنوان " + number });
                return "locale of " + page.Path;
            case 7:
                return Change(page with { Link = $"{_pages[_random.Next(_pages.Count)].Name}{(_random.Next(2) == 0 ? "" : _random.Next(2) == 0 ? "#first" : "#head-" + _random.Next(_number))}" });
            case 8:
                return Change(page with { Heading = _random.Next(2) == 0 ? "First" : "Head " + number });
            case 9:
                var image = $"content/articles/{(_random.Next(2) == 0 ? "a" : "b")}.png";
                return (_images.Remove(image) || !_images.Add(image) ? "removed " : "added ") + image;
            case 10 or 11:
                return Change(page with { Data = _random.Next(Data.Length) });
            case 12:
                _people = $"- slug: amina\n  name: Amina {number}\n- slug: badr\n  {(_random.Next(2) == 0 ? "name" : "title")}: Badr\n";
                return "people";
            case 13:
                var other = _random.Next(_pages.Count);
                (_pages[index], _pages[other]) = (_pages[other] with { Path = page.Path }, page with { Path = _pages[other].Path });
                return $"changed places: {page.Path} {_pages[other].Path}";
            case 14:
                // With another edit in between, as if a build had been skipped.
                Project = _past[_random.Next(_past.Count)];
                return "back";
            default:
                return Change(page with { Block = _random.Next(Blocks.Length), Image = $"{(_random.Next(2) == 0 ? "a" : "b")}.png" });
        }

        string Change(Page changed)
        {
            _pages[index] = changed;
            return $"{page} to {changed}";
        }
    }

    private ContentProject ToProject()
    {
        var project = Site.Project.WithoutSteps().WithProperty("TypedContentDefaultLocale", "en").WithProperty("TypedContentMdx", "text")
            .WithOrder("articles: -date, title; people: name")
            .WithProperty("TypedContentWikiLinks", "true")
            .With("content/people.yaml", _people)
            .With("content/places/fes.json", "{ \"name\": \"Fes\", \"founded\": 789, \"half\": \"\\ud83d\" }")
            .With("content/places/rabat.md", "+++\nname = \"Rabat\"\nfounded = 1146\n+++\nA *city*.\n");
        project = _pages.DistinctBy(static page => page.Path).Aggregate(project, static (all, page) => all.With(page.Path, page.ToText()));
        return _images.Order(StringComparer.Ordinal).Aggregate(project, static (all, image) => all.WithImage(image));
    }

    private sealed record Page(string Path)
    {
        public string? Title { get; init; } = "Title";

        public string? Slug { get; init; }

        public string Heading { get; init; } = "First";

        public string Link { get; init; } = "";

        public string? Image { get; init; }

        public string Text { get; init; } = "A text.";

        public int Block { get; init; }

        public int Data { get; init; }

        public string Name => System.IO.Path.GetFileName(Path);

        public string ToText() =>
            $"---\n{Line("title", Title)}{Line("slug", Slug)}{(EditedSite.Data[Data] is { } data ? data + "\n" : "")}---\n# {Heading}\n\n{Text}\n\n[a link]({Link})\n\n"
            + $"{(Image is null ? "" : $"![An image]({Image})\n\n")}{Blocks[Block]}";

        private static string Line(string key, string? value) => value is null ? "" : $"{key}: {value}\n";
    }
}
