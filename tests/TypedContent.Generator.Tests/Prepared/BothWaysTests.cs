using System.Reflection;
using System.Text;

namespace TypedContent.Generator.Tests.Prepared;

/// <summary>Content that the tool has prepared gives the same diagnostics, types, members and values as content files that the generator reads.</summary>
public class BothWaysTests
{
    private static readonly string Pages = RepositoryFolder.PathOf("generator", "docs", "diagnostics");

    public static TheoryData<string> PageIds =>
        new(Directory.GetFiles(Pages, "TC*.md").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    // Each distinct case of the theories about values of data, or of text.
    internal static IEnumerable<string> Cases(params string[] namespaces) => typeof(BothWaysTests).Assembly.GetTypes()
        .Where(type => namespaces.Contains(type.Namespace?.Split('.')[^1]) && type.IsClass).OrderBy(static type => type.FullName, StringComparer.Ordinal)
        .SelectMany(static type => type.GetMethods()).SelectMany(static method => method.GetCustomAttributes<InlineDataAttribute>())
        .Select(static data => data.Data[0] as string).OfType<string>().Distinct();

    [Fact]
    public void The_content_of_the_repository() => BothWays.ShouldBeTheSame(FilesOf(
        Site.Project.WithProperty("TypedContentDefaultLocale", "ar")
            .WithProperty("TypedContentUrlPatterns", Base64("/{collection}/{slug}/; people=/people/#{slug}")),
        "content"));

    [Fact]
    public void The_content_of_another_project() => BothWays.ShouldBeTheSame(FilesOf(Site.Project, "tests", "TypedContent.Consumer.Tests", "content"));

    [Theory]
    [MemberData(nameof(PageIds))]
    public void The_example_of_a_diagnostic(string id)
    {
        var page = DiagnosticPage.Read(Path.Combine(Pages, id + ".md"));

        BothWays.ShouldBeTheSame(page.Example.WithoutSteps());
        if (page.Fixed is { } project)
        {
            BothWays.ShouldBeTheSame(project.WithoutSteps());
        }
    }

    [Fact]
    public void Data_of_all_kinds()
    {
        // In one collection, whose key takes all kinds of values, and in some separate files.
        var project = Cases("Values").Select(static (text, index) => (text, index)).Aggregate(
            Site.Project.WithoutSteps().WithUnion("items.v"), static (project, one) => project.With($"content/items/c{one.index}.yaml", $"v: {one.text}\n"));

        BothWays.ShouldBeTheSame(WithFiles(project, Cases("Reading").Where(static (_, index) => index % 12 == 0)));
    }

    [Fact(Explicit = true)]
    public void Files_of_all_kinds() => BothWays.ShouldBeTheSame(WithFiles(Site.Project.WithoutSteps(), Cases("Reading", "Values")));

    [Fact(Explicit = true)]
    public void Texts_of_all_kinds()
    {
        var project = Site.Project.WithoutSteps().With("content/people.yaml", "- slug: amina\n  name: Amina\n")
            .With("content/articles/hello.md", "---\ntitle: Hello\n---\n## One\n");
        foreach (var (text, index) in Cases("Markdown", "Reading").Select(static (text, index) => (text, index)))
        {
            project = project.With($"content/articles/c{index}.md", text).With($"content/articles/t{index}.md", $"---\ntitle: {index}\n---\n{text}\n");
        }

        BothWays.ShouldBeTheSame(project);
    }

    [Theory]
    [InlineData(true, "")]
    [InlineData(true, "public partial record SiteData { public int Length => Title.Length; }")]
    [InlineData(false, "[TypedContent.ContentCollection(\"site\")] public partial record Settings(string Title, Article? Featured, bool Draft);")]
    public void A_singleton(bool isUsed, string code)
    {
        var project = Singletons.Blog.Project.WithoutSteps()
            .With("content/site.ar.yaml", "title: موقعي\ndraft: true\nfeatured: articles/a1\n")
            .With("content/site.en.json", "{\"title\": \"My site\"}")
            .With("content/articles/a1.md", "---\ntitle: A\n---\n[b](site/value)\n")
            .WithSource("namespace Blog;\n" + code);

        BothWays.ShouldBeTheSame(project, isUsed);
        BothWays.ShouldBeTheSame(Enumerable.Range(0, 300).Aggregate(project, static (all, number) => all.With($"content/articles/b{number}.md", "---\ntitle: B\n---\n")), isUsed);
        BothWays.ShouldBeTheSame(project.With("content/site.fr.yaml", "- slug: a\n").With("content/site.en.yaml", "title: B\n"), isUsed);
    }

    [Fact]
    public void A_large_collection() => BothWays.ShouldBeTheSame(LargeCollectionTests.Large);

    [Theory]
    [InlineData(1, 20, false)]
    [InlineData(2, 40, true)]
    public void Content_with_mistakes(int seed, int edits, bool isLarge)
    {
        var site = new EditedSite(seed);
        for (var i = 0; i <= edits; i++)
        {
            site.Edit();
        }

        BothWays.ShouldBeTheSame(isLarge ? LargeCollectionTests.WithMany(site.Project) : site.Project);
    }

    [Theory]
    [InlineData("[ContentCollection(\"articles\")] public partial record Article(string? Title, string Extra = \"none\");", false)]
    [InlineData("[ContentCollection(\"people\")] public partial record Person { public string? Name { get; init; } public int Length => Name?.Length ?? 0; }", true)]
    [InlineData("[ContentCollection(\"articles\")] public partial record Article { public string? Title { get; init; } public IReadOnlyList<Quote> Quotes { get; init; } = []; } public partial record Quote(string Text, Person? Speaker); [ContentCollection(\"people\")] public partial record Person(string? Name);", false)]
    [InlineData("[ContentCollection(\"notes\")] public partial record Note(string? Title, bool Draft = false);", false)]
    [InlineData("[ContentCollection(\"places\")] public partial record Place(string Name, int Founded, string? Half);", true)]
    [InlineData("[ContentCollection(\"gone\")] public partial record Gone(string? Title);", true)]
    [InlineData("public class Quote;", true)]
    [InlineData("public class Article;", true)]
    [InlineData("public class Articles; public enum Note;", true)]
    [InlineData("public class Quote; public class Article;", true, true)]
    [InlineData("public partial class Articles { public static int Answer => 42; } public partial record Article { public int Length => Slug.Length; }", true)]
    public void Together_with_CSharp_of_the_project(string code, bool isUsed, bool isLarge = false)
    {
        var site = new EditedSite(3);
        for (var i = 0; i < 12; i++)
        {
            site.Edit();
        }

        var project = site.Project
            .With("content/articles/speaker.md", "---\ntitle: A\n---\n:::quote {speaker=amina}\nA text.\n:::\n")
            .With("content/notes/held.md", "---\ntitle: A\ndraft: true\n---\nA text.\n")
            .WithSource("Code.cs", "#nullable enable\nusing System.Collections.Generic;\nusing TypedContent;\nnamespace Site;\n" + code);

        BothWays.ShouldBeTheSame(isLarge ? LargeCollectionTests.WithMany(project) : project, isUsed);
    }

    [Fact]
    public void A_large_collection_with_a_declared_record() => BothWays.ShouldBeTheSame(LargeCollectionTests.Large.WithSource("Article.cs", """
        #nullable enable
        using System.Collections.Generic;
        namespace Site;
        [TypedContent.ContentCollection("articles")]
        public partial record Article(string? Title, IReadOnlyList<string?> Tags, Person? Author, IReadOnlyList<Quote> Quotes, System.DateOnly? Day);
        public partial record Quote(string Text, Person? By);
        """));

    [Fact]
    public void Content_that_was_once_prepared_differently() => BothWays.ShouldBeTheSame(Site.Project
        .With("content/articles/number.yaml", "v: !!float 12\nw: !!float 1e3\n")
        .With("content/articles/stray.md", "a\n\n:::row-end:::\n\nb\n"));

    [Fact]
    public void Files_in_UTF_16() => BothWays.ShouldBeTheSame(Site.Project
        .With("content/articles/a.md", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("---\ntitle: ألف\ncount: many\n---\nA *text*.\n")])
        .With("content/articles/b.md", [.. Encoding.UTF8.Preamble, .. "---\r\ntitle: B\r\ncount: 1\r\n---\r\n"u8]));

    [Fact]
    public void Invalid_text_is_left_to_the_build()
    {
        byte[][] texts =
        [
            [.. "---\ntitle: Caf"u8, 0xE9, .. "\n---\n"u8], [0xEF, 0xBB, 0xBF, .. "---\ntitle: Caf"u8, 0xE9, .. "\n---\n"u8],
            [.. "---\ntitle: "u8, 0, 0, .. "\n---\n"u8], [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes("---\ntitle: A\n---\n")],
        ];
        Assert.All(
            texts,
            static text => Assert.Throws<Tool.Prepare.UnpreparedException>(() => BothWays.ShouldBeTheSame(Site.Project.With("content/articles/a.md", text))));
        Assert.Throws<Tool.Prepare.UnpreparedException>(static () => BothWays.ShouldBeTheSame(Site.Project.WithUnreadable("content/articles/a.md")));
    }

    private static ContentProject WithFiles(ContentProject project, IEnumerable<string> texts) => texts.Select(static (text, index) => (text, index)).Aggregate(
        project, static (all, one) => all.With($"content/c{one.index}/hello.{(one.text.StartsWith('{') ? "json" : "yaml")}", one.text + "\n"));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static ContentProject FilesOf(ContentProject project, params string[] folder)
    {
        var root = RepositoryFolder.PathOf(folder);
        return Directory.GetFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Aggregate(project, (all, file) => all.With("content/" + Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file)));
    }
}
