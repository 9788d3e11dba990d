namespace TypedContent.Generator.Tests.Naming;

/// <summary>A collection becomes a static class and a record; a name conflict is an error of the generator, never a C# error.</summary>
public class CollectionNameTests
{
    [Theory]
    [InlineData("articles", "Articles", "Article")]
    [InlineData("people", "People", "Person")]
    [InlineData("news", "News", "NewsItem")]
    [InlineData("series", "Series", "SeriesItem")]
    [InlineData("fact-boxes", "FactBoxes", "FactBox")]
    [InlineData("fact_boxes", "FactBoxes", "FactBox")]
    [InlineData("FactBoxes", "FactBoxes", "FactBox")]
    [InlineData("article", "Article", "ArticleItem")]
    [InlineData("editions", "Editions", "Edition")]
    [InlineData("categories", "Categories", "Category")]
    [InlineData("organisations", "Organisations", "Organisation")]
    [InlineData("status", "Status", "StatusItem")]
    [InlineData("data", "Data", "Datum")]
    [InlineData("media", "Media", "Medium")]
    [InlineData("2022", "_2022", "_2022Item")]
    [InlineData("مقالات", "مقالات", "مقالاتItem")]
    [InlineData("my articles", "MyArticles", "MyArticle")]
    [InlineData("classes", "Classes", "Class")]
    [InlineData("strings", "Strings", "String")]
    [InlineData("objects", "Objects", "Object")]
    [InlineData("systems", "Systems", "System")]
    [InlineData("typed-contents", "TypedContents", "TypedContent")]
    [InlineData("sites", "Sites", "Site")]
    [InlineData("all", "AllCollection", "AllItem")]
    [InlineData("finds", "Finds", "Find")]
    [InlineData("pages", "Pages", "Page")]
    [InlineData("page", "PageCollection", "PageItem")]
    [InlineData("slugs", "Slugs", "SlugItem")]
    [InlineData("bodies", "Bodies", "BodyItem")]
    public void Of_a_folder_or_a_list_file(string name, string className, string recordName)
    {
        // A namespace without code of the project, which may contain its own name.
        var project = Site.Project.WithProperty("RootNamespace", "App").WithProperty("TypedContentNamespace", "Site");
        Check(project.With($"content/{name}/a.md", "---\ntitle: x\ndate: 2022-10-24\nlist: [1]\n---\ntext").Run());
        Check(project.With($"content/{name}.yaml", "- slug: a\n  title: x\n  date: 2022-10-24\n  list: [1]\n").Run());

        void Check(ContentRun run)
        {
            var qualified = $"global::Site.{className}";
            Assert.Equal(("x", 1), run.Execute<(string, int)>(
                $"global::Site.{recordName} a = {qualified}.A; return (a.Title, {qualified}.All.Count(entry => entry.In(\"en\").ToString() != \"\"));"));
        }
    }

    [Theory]
    [InlineData("all")]
    [InlineData("entries")]
    [InlineData("find")]
    [InlineData("create")]
    [InlineData("equals")]
    [InlineData("to-string")]
    [InlineData("slugs")]
    [InlineData("bodies")]
    [InlineData("locales")]
    public void A_name_of_a_generated_class_causes_no_CSharp_error(string name)
    {
        var run = Site.Project.With($"content/{name}/a.md", "---\ntitle: x\n---\n").With("content/pages/a.md", $"---\nref: {name}/a\n---\n").Run();

        Assert.DoesNotContain(run.BuildLines, line => line.Contains("error CS", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_and_a_list_file_of_one_name_are_one_collection()
    {
        var run = Site.Project
            .With("content/people/amina.yaml", "name: Amina")
            .With("content/people.yaml", "- slug: badr\n  name: Badr\n")
            .With("content/people.ar.yaml", "- slug: dalia\n  name: داليا\n")
            .Run();

        Assert.Equal(["amina", "badr", "dalia"], run.Value<IEnumerable<string>>("People.All.Slugs"));
    }

    [Theory]
    [InlineData("fact-boxes", "fact_boxes", "FactBoxes")]
    [InlineData("Articles", "articles", "Articles")]
    public void Two_collections_of_one_class_are_an_error(string first, string second, string name)
    {
        var run = Site.Project.With($"content/{first}/a.yaml", "title: x").With($"content/{second}/b.yaml", "title: y").Run();

        run.ShouldReport($"content/{second}/b.yaml(1,1,1,1): error TC0007: The collections '{first}' (content/{first}/a.yaml) and '{second}' both become the C# name '{name}'; rename one of them");
    }

    [Theory]
    [InlineData("drive", "DriveItem", "drives", "DrivesItem")]
    [InlineData("news", "NewsItem", "news-items", "NewsItemsItem")]
    [InlineData("news", "NewsItemItem", "news-item", "NewsItemItemItem")]
    [InlineData("people", "Person", "persons", "PersonsItem")]
    [InlineData("person", "PersonItem", "people", "PeopleItem")]
    [InlineData("gas", "GasItem", "gases", "GasesItem")]
    [InlineData("my-cave", "MyCaveItem", "my-caves", "MyCavesItem")]
    public void A_record_is_renamed_if_another_collection_has_its_name(string first, string firstRecord, string second, string secondRecord)
    {
        Check(Site.Project.With($"content/{first}/a.yaml", "title: x").With($"content/{second}/a.yaml", "title: y"));
        Check(Site.Project.With($"content/{second}/a.yaml", "title: y").With($"content/{first}/a.yaml", "title: x"));

        void Check(ContentProject project)
        {
            var run = project.Run();
            run.ShouldReport();
            Assert.Equal(("x", "y"), run.Execute<(string, string)>(
                $"global::Site.{firstRecord} one = global::Site.{Pascal(first)}.A; global::Site.{secondRecord} two = global::Site.{Pascal(second)}.A; return (one.Title, two.Title);"));
        }

        static string Pascal(string name) => string.Concat(name.Split('-').Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    [Fact]
    public void An_inferred_record_is_renamed_if_a_declared_one_has_its_name()
    {
        var run = Site.Project
            .WithSource(
                "Person.cs",
                "namespace Site; [TypedContent.ContentCollection(\"staff\")] public partial record Person { public required string Title { get; init; } }")
            .With("content/staff/a.yaml", "title: x")
            .With("content/people/a.yaml", "title: y")
            .Run();

        run.ShouldReport();
        Assert.Equal(("x", "y"), run.Execute<(string, string)>(
            "global::Site.Person one = global::Site.Staff.A; global::Site.PeopleItem two = global::Site.People.A; return (one.Title, two.Title);"));
    }

    [Fact]
    public void A_collection_without_a_letter_or_digit_is_an_error()
    {
        var run = Site.Project.With("content/😀/a.yaml", "title: x").Run();

        var line = Assert.Single(run.BuildLines);
        run.ShouldReport(line);
        Assert.StartsWith("content/😀/a.yaml(1,1,1,1): error TC0015: ", line, StringComparison.Ordinal);
        Assert.Contains("collection", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_into_a_collection_whose_name_is_taken_causes_no_CSharp_error()
    {
        var run = Site.Project
            .With("content/fact-boxes/a.yaml", "title: x")
            .With("content/fact_boxes/b.yaml", "title: y")
            .With("content/articles/hello.yaml", "box: fact_boxes/b\nboxes: [fact_boxes/b]")
            .Run();

        run.ShouldReport("content/fact_boxes/b.yaml(1,1,1,1): error TC0007: The collections 'fact-boxes' (content/fact-boxes/a.yaml) and 'fact_boxes' both become the C# name 'FactBoxes'; rename one of them");
    }

    [Theory]
    [InlineData("", "global::Articles.Hello.Title")]
    [InlineData("A.B", "A.B.Articles.Hello.Title")]
    public void The_namespace_is_the_projects(string rootNamespace, string expression)
    {
        var site = Site.Yaml("title: x\nby: articles/hello").WithProperty("RootNamespace", rootNamespace);

        Assert.Equal("x", site.Run().Value<string>(expression));
    }

    [Fact]
    public void A_property_sets_another_namespace()
    {
        var run = Site.Yaml("title: x").WithProperty("TypedContentNamespace", "Other.Place").Run();

        Assert.Equal("x", run.Value<string>("Other.Place.Articles.Hello.Title"));
    }

    [Theory]
    [InlineData("my-site", "my_site")]
    [InlineData("1bad.2", "_1bad._2")]
    [InlineData("class", "@class")]
    [InlineData("Foo.class.été", "Foo.@class.été")]
    public void A_projects_name_becomes_a_namespace(string rootNamespace, string name)
    {
        var run = Site.Yaml("title: x\nby: articles/hello\nparts: [{a: 1}]\n").WithProperty("RootNamespace", rootNamespace).Run();

        Assert.Empty(run.BuildLines);
        Assert.Contains($"\nnamespace {name};\n", run.Source("Articles.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("My-Site")]
    [InlineData("1 bad")]
    [InlineData("A..B")]
    public void An_invalid_namespace_is_an_error(string value)
    {
        Site.Yaml("title: x").WithProperty("TypedContentNamespace", value).Run().ShouldReport(
            $"CSC : error TC0036: The value '{value}' of TypedContentNamespace is not a C# namespace; write names of letters and digits, separated by '.'");
    }

    [Theory]
    [InlineData("to-string")]
    [InlineData("equals")]
    [InlineData("get-hash-code")]
    [InlineData("print-members")]
    [InlineData("equality-contract")]
    [InlineData("clone")]
    [InlineData("get-type")]
    [InlineData("memberwise-clone")]
    [InlineData("reference-equals")]
    [InlineData("finalize")]
    public void A_nested_record_with_a_common_type_name_compiles(string key)
    {
        Assert.Empty(Site.Yaml($"{key}: {{x: 1}}\n").Run().BuildLines);
        Assert.Empty(Site.Yaml($"{key}s: [{{y: [1]}}]\n").Run().BuildLines);
    }
}
