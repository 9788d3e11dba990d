using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.Terms;

/// <summary>The collections of terms: the texts of the keys that <c>TypedContentTaxonomies</c> names.</summary>
public class TermTests
{
    private const string All = "return string.Join(' ', Tags.All.Select(tag => $\"{tag.Slug}={tag.Name}\"));";

    private static ContentProject News => Site.Project
        .With("content/articles/a.md", "---\ntitle: A\ntags: [News, C#]\n---\n")
        .With("content/articles/b.md", "---\ntitle: B\ntags: News\n---\n")
        .With("content/articles/c.ar.md", "---\ntitle: C\ntags: [أخبار, 2024]\n---\n")
        .With("content/articles/d.md", "---\ntitle: D\n---\n")
        .WithTaxonomies("tags");

    [Fact]
    public void Terms_are_entries_of_a_collection()
    {
        var run = News.Run();

        Assert.Equal("2024=2024 c=C# news=News أخبار=أخبار", run.Execute<string>(All));
        Assert.Equal("News C#", run.Execute<string>("return string.Join(' ', Articles.A.Tags.Select(tag => tag.Name));"));
        Assert.Equal(0, run.Execute<int>("return Articles.D.Tags.Length;"));
        Assert.Equal("a b", run.Execute<string>("return string.Join(' ', Tags.News.Articles.Select(article => article.Slug));"));
        Assert.Equal("/tags/news", run.Execute<string>("return Tags.Find(\"news\")!.Url;"));
        Assert.True(run.Execute<bool>("return Articles.A.Tags[0] == Tags.News && Tags.أخبار.Locale is null;"));
        Assert.Equal("content/articles/a.md", run.Execute<string>("return Tags.News.SourcePath;"));
        BothWays.ShouldBeTheSame(News.WithoutSteps());
    }

    [Theory]
    [InlineData("Node.js", "node-js")]
    [InlineData(" Hello,  World! ", "hello-world")]
    [InlineData("Children's books", "childrens-books")]
    [InlineData("ÉCOLE", "école")]
    [InlineData("e\u0301cole", "école")]
    [InlineData("كُتُب جديدة", "كُتُب-جديدة")]
    [InlineData("می\u200Cخواهم", "میخواهم")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("İstanbul", "i̇stanbul")]
    [InlineData("snake_case", "snake_case")]
    [InlineData("project/alpha one", "project/alpha-one")]
    [InlineData("/a//b/", "a/b")]
    [InlineData("#news", "news")]
    [InlineData("2022-05-13", "2022-05-13")]
    [InlineData("true", "true")]
    [InlineData("1_000.50", "1_000-50")]
    [InlineData("0x1F", "0x1f")]
    [InlineData("𝒜bc", "𝒜bc")]
    public void The_slug_is_made_of_the_text(string tag, string slug)
    {
        var run = Site.Markdown($"---\ntags: [\"{tag}\"]\n---\n").WithTaxonomies("tags").Run();

        Assert.Equal(slug, run.Execute<string>("return Tags.All.Single().Slug;"));
        Assert.Equal(tag.Trim().Normalize(), run.Execute<string>("return Articles.Hello.Tags[0].Name;"));
    }

    [Theory]
    [InlineData("[2024]", "2024")]
    [InlineData("[2022-05-13, true, 1.50, ~, null, 'x', \"\", ' ']", "1.50 2022-05-13 true x")]
    [InlineData("news", "news")]
    [InlineData("\n  - news\n  -\n  - city", "city news")]
    public void Scalars_are_texts_and_missing_items_are_left_out(string value, string names)
    {
        var run = Site.Markdown($"---\ntags: {value}\n---\n").With("content/articles/other.md", "---\ntags: []\n---\n").WithTaxonomies("tags").Run();

        Assert.Equal(names, run.Execute<string>("return string.Join(' ', Tags.All.Select(tag => tag.Name));"));
        Assert.Equal(0, run.Execute<int>("return Articles.Other.Tags.Length;"));
    }

    [Fact]
    public void A_key_with_one_text_in_every_entry_is_one_entry()
    {
        var run = Site.Project
            .With("content/articles/a.md", "---\ncategory: World news\n---\n")
            .With("content/articles/b.md", "---\ncategory: Sports\n---\n")
            .With("content/articles/c.md", "---\ncategory:\n---\n")
            .With("content/people/amina.md", "---\ncategory: Staff\n---\n")
            .WithTaxonomies("articles.category=categories").Run();

        Assert.Equal("Sports", run.Execute<string>("return Articles.B.Category!.Name;"));
        Assert.True(run.Execute<bool>("return Articles.C.Category is null;"));
        Assert.Equal("Staff", run.Execute<string>("return People.Amina.Category;"));
        Assert.Equal("sports world-news", run.Execute<string>("return string.Join(' ', Categories.All.Select(category => category.Slug));"));
        Assert.Equal("a", run.Execute<string>("return Categories.WorldNews.Articles.Single().Slug;"));
    }

    [Fact]
    public void Several_keys_can_have_terms_of_one_collection()
    {
        var run = Site.Project
            .With("content/posts/a.md", "+++\ntitle = 'A'\ncategories = ['News']\n[taxonomies]\ntags = ['City']\n+++\n")
            .With("content/posts/b.md", "---\ncategories: [News]\ncategory: Sports\nparts: [{ tags: [City] }, { tags: Town }]\n---\n")
            .WithTaxonomies("posts.taxonomies.tags;\n  posts.parts.tags; category=categories; categories").Run();

        Assert.Equal("City", run.Execute<string>("return Posts.A.Taxonomies!.Tags[0].Name;"));
        Assert.Equal("Town", run.Execute<string>("return Posts.B.Parts[1].Tags[0].Name;"));
        Assert.Equal("news sports", run.Execute<string>("return string.Join(' ', Categories.All.Select(category => category.Slug));"));
        Assert.Equal("a b", run.Execute<string>("return string.Join(' ', Tags.City.Posts.Select(post => post.Slug));"));
        Assert.Equal("b", run.Execute<string>("return string.Join(' ', Categories.Sports.PostsByCategory.Select(post => post.Slug));"));
    }

    [Fact]
    public void Entries_in_files_describe_terms()
    {
        var project = Site.Project
            .With("content/tags.yaml", "- slug: c-sharp\n  name: C#\n  text: A language\n- slug: news\n  name: Latest news\n- slug: unused\n  name: Unused\n")
            .With("content/tags.ar.yaml", "- slug: news\n  name: أخبار\n")
            .With("content/articles/a.md", "---\ntags: [C#, C++, NEWS, Other]\n---\n")
            .With("content/articles/b.ar.md", "---\ntags: [أخبار, tags/c-sharp, Latest News]\n---\n")
            .WithTaxonomies("tags");
        var run = project.Run();

        Assert.Equal("c=C++ c-sharp=C# news=Latest news other=Other unused=Unused", run.Execute<string>(All));
        Assert.Equal("c-sharp c news other", run.Execute<string>("return string.Join(' ', Articles.A.Tags.Select(tag => tag.Slug));"));
        Assert.Equal("أخبار C# أخبار", run.Execute<string>("return string.Join(' ', Articles.B.Tags.Select(tag => tag.Name));"));
        Assert.Equal("A language", run.Execute<string>("return Tags.CSharp.Text;"));
        Assert.Equal("a b", run.Execute<string>("return string.Join(' ', Tags.News.Articles.Select(article => article.Slug));"));
        BothWays.ShouldBeTheSame(project.WithoutSteps());
    }

    [Fact]
    public void Terms_have_the_key_of_entries_in_files()
    {
        var run = Site.Project
            .With("content/tags/news.md", "---\ntitle: News\n---\nText.\n")
            .With("content/articles/a.md", "---\ntags: [news, City]\n---\n")
            .WithTaxonomies("tags").Run();

        Assert.Equal("City", run.Execute<string>("return Tags.City.Title;"));
        Assert.Equal("<p>Text.</p>\n", run.Execute<string>("return Articles.A.Tags[0].Body!.Html;"));
        Assert.True(run.Execute<bool>("return Tags.City.Body is null;"));
    }

    [Fact]
    public void Declared_members_are_terms_or_texts()
    {
        const string source = """
            using TypedContent;
            namespace Site;
            [ContentCollection("articles")]
            public partial record Article(string Slug, System.Collections.Generic.IReadOnlyList<Tag> Tags);
            [ContentCollection("pages")]
            public partial record Page(System.Collections.Generic.IReadOnlyList<string> Tags);
            """;
        var project = Site.Project
            .With("content/articles/a.md", "---\ntags: [C#, 2024]\n---\n")
            .With("content/pages/a.md", "---\ntags: [C#, 2024]\n---\n")
            .WithTaxonomies("tags");
        var run = project.WithSource("Records.cs", source).Run();

        Assert.Equal("C# 2024", run.Execute<string>("return string.Join(' ', Articles.A.Tags.Select(tag => tag.Name));"));
        Assert.Equal("C# 2024", run.Execute<string>("return string.Join(' ', Pages.A.Tags);"));
        Assert.Equal("a", run.Execute<string>("return Tags.C.Articles.Single().Slug;"));
        BothWays.ShouldBeTheSame(project.WithSource("Records.cs", source).WithoutSteps());

        const string tag = """

            [ContentCollection("tags"), ReferencedBy("articles")]
            public partial record Tag(string Slug, string Name, string Url);
            """;
        var declared = project.WithSource("Records.cs", source + tag);
        Assert.Equal("C# a /tags/c", declared.Run().Execute<string>("return Tags.C is var tag ? $\"{tag.Name} {tag.Articles.Single().Slug} {tag.Url}\" : \"\";"));
        BothWays.ShouldBeTheSame(declared.WithoutSteps());
    }

    [Fact]
    public void A_mistake_in_a_declared_term_is_at_its_first_use()
    {
        Site.Project
            .With("content/articles/a.md", "---\ntitle: A\n---\n")
            .With("content/articles/b.md", "---\ntitle: B\ntags: [news, cities]\n---\n")
            .WithTaxonomies("tags")
            .WithSource("Tag.cs", "namespace Site;\nusing System.ComponentModel.DataAnnotations;\nusing TypedContent;\n[ContentCollection(\"tags\")] public partial record Tag([property: StringLength(5)] string Name);")
            .Run()
            .ShouldReport("content/articles/b.md(3,14,3,20): error TC0020: 'name' must have at most 5 characters, but has 6");
    }

    [Fact]
    public void A_term_that_needs_more_than_a_name_needs_an_entry()
    {
        Site.Project
            .With("content/articles/a.md", "---\ntags: [news]\n---\n")
            .WithTaxonomies("tags")
            .WithSource("Tag.cs", "namespace Site;\nusing TypedContent;\n[ContentCollection(\"tags\")] public partial record Tag(string Name, string Color);")
            .Run()
            .ShouldReport(
                "content/articles/a.md(2,8,2,12): error TC0018: Tag needs 'color' (a term has only a name; describe it with an entry of 'tags', "
                + "such as '- slug: news' in tags.yaml); add what is missing");
    }

    [Fact]
    public void A_declared_term_has_no_aliases()
    {
        var project = Site.Project
            .With("content/articles/a.md", "---\ntags: [news]\n---\n")
            .With("content/tags.yaml", "- slug: sports\n  name: Sports\n  aliases: [/old]\n")
            .WithTaxonomies("tags")
            .WithAliases("aliases")
            .WithSource(
                "Tag.cs",
                "namespace Site;\nusing TypedContent;\n[ContentCollection(\"tags\")] public partial record Tag(string Name, "
                    + "System.Collections.Generic.IReadOnlyList<string> Aliases);");

        Assert.Equal("0 /old", project.Run().Execute<string>("return Tags.News.Aliases.Count + \" \" + Tags.Find(\"sports\")!.Aliases[0];"));
        BothWays.ShouldBeTheSame(project.WithoutSteps());
    }

    [Fact]
    public void Drafts_that_are_left_out_have_no_terms()
    {
        var project = Site.Project
            .With("content/articles/a.md", "---\ntags: [news]\n---\n")
            .With("content/articles/b.md", "---\ntags: [news, later]\ndraft: true\n---\n")
            .WithTaxonomies("tags");

        Assert.Equal("later=later news=news", project.Run().Execute<string>(All));
        Assert.Equal("news=news", project.WithProperty("TypedContentDrafts", "false").Run().Execute<string>(All));
        var none = project.With("content/articles/a.md", "---\ntitle: A\n---\n").WithProperty("TypedContentDrafts", "false");
        Assert.Equal("", none.Run().Execute<string>(All + " // " + "Name stays a member."));
        BothWays.ShouldBeTheSame(none.WithoutSteps());
    }

    [Fact]
    public void Translations_have_terms_of_their_own()
    {
        var project = Site.Project
            .With("content/articles/a.en.md", "---\ntitle: A\ntags: [news]\n---\n")
            .With("content/articles/a.ar.md", "---\ntitle: A\ntags: [أخبار, مدينة]\n---\n")
            .With("content/articles/a.fr.md", "---\ntitle: A\n---\n")
            .WithProperty("TypedContentDefaultLocale", "en")
            .WithProperty("TypedContentLocales", "en,ar,fr")
            .WithTaxonomies("tags");

        const string code = "return string.Join(' ', Articles.A.In(\"ar\").Tags.Select(tag => tag.Name)) + Articles.A.In(\"fr\").Tags.Length;";
        Assert.Equal("أخبار مدينة0", project.Run().Execute<string>(code));
        Assert.Equal("أخبار مدينة0", project.WithSource(
            "Article.cs",
            "namespace Site; using TypedContent; [ContentCollection(\"articles\")] public partial record Article(string Title, System.Collections.Generic.IReadOnlyList<Tag> Tags);")
            .Run().Execute<string>(code.Replace("Articles.A.In(", "Articles.Find(\"a\", ", StringComparison.Ordinal).Replace(").Tags", ")!.Tags", StringComparison.Ordinal).Replace("Length", "Count", StringComparison.Ordinal)));
    }

    [Fact]
    public void Links_lead_to_terms()
    {
        var run = Site.Project.With("content/articles/a.md", "---\ntags: [News]\n---\n[a](/tags/news) [b](tags/news) [c](/tags/nws)\n")
            .WithProperty("TypedContentUrlPatterns", Convert.ToBase64String("/{collection}/{slug}/"u8))
            .WithProperty("TypedContentCheckSiteLinks", "true")
            .WithTaxonomies("tags").Run();

        run.ShouldReport(
            "content/articles/a.md(4,36,4,45): error TC0029: The link '/tags/nws' does not lead to content; the collection 'tags' has no slug 'nws'; did you mean 'tags/news'?" + Site.LinkFix);
    }

    [Fact]
    public void Terms_have_an_order_and_pages()
    {
        Assert.Equal("أخبار News C# 2024", News.WithOrder("tags: -name").Run().Execute<string>("return string.Join(' ', Tags.All.Select(tag => tag.Name));"));
        Assert.Equal("c", News.Run().Execute<string>("return Tags.Page(2, 1).Entries[0].Slug;"));
    }

    [Fact]
    public void Singletons_and_list_files_have_terms_too()
    {
        var run = Site.Project.With("content/home.yaml", "tags: [Home]\n").With("content/people.json", "[{ \"slug\": \"amina\", \"tags\": [\"Home\", 7] }]")
            .WithTaxonomies("tags").Run();

        Assert.Equal("home", run.Execute<string>("return Home.Tags[0].Slug;"));
        Assert.Equal("amina", run.Execute<string>("return Tags._7.People.Single().Slug;"));
    }

    [Fact]
    public void Many_terms_are_rows()
    {
        var project = Enumerable.Range(0, 300).Aggregate(Site.Project.WithTaxonomies("tags").WithoutSteps(), static (project, number) =>
            project.With($"content/articles/a{number}.md", $"---\ntitle: A{number}\ntags: [t{number}, t{(number + 1) % 300}, common]\n---\n"));

        Assert.Equal("301 300 a0 a299", project.Run().Execute<string>(
            "return $\"{Tags.All.Count} {Tags.Common.Articles.Count} {string.Join(' ', Tags.Find(\"t0\")!.Articles.Select(article => article.Slug))}\";"));
        BothWays.ShouldBeTheSame(project.WithOrder("tags: -name").With("content/tags.yaml", "- slug: first\n  name: t1\n"));
    }
}
