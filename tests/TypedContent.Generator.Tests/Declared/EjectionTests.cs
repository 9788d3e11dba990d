namespace TypedContent.Generator.Tests.Declared;

/// <summary>A collection of the repository's content that is declared later has the same values as when it was inferred.</summary>
public class EjectionTests
{
    // All values of the entries of all collections. A referenced entry is represented by its slug and locale.
    private const string Dump = """
        static string Text(object? value, bool isNamed) => value switch
        {
            null => "null",
            string text => "\"" + text + "\"",
            MarkdownBody body => body.Html + body.Text,
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            System.Collections.IEnumerable items => "[" + string.Join(",\n", items.Cast<object?>().Select(item => Text(item, isNamed))) + "]",
            IContentEntry entry when isNamed => entry.Slug + "." + entry.Locale,
            _ when value.GetType().Namespace != "Site" => value.ToString()!,
            _ => "{" + string.Join(",\n", value.GetType().GetProperties()
                .Where(property => !property.IsDefined(typeof(System.Text.Json.Serialization.JsonIgnoreAttribute), true)).OrderBy(property => property.Name, StringComparer.Ordinal)
                .Select(property => property.Name + ": " + Text(property.GetValue(value), true))) + "}",
        };

        static IEnumerable<object> Entries<T>(ContentCollection<T> all) where T : notnull =>
            all.Slugs.SelectMany(slug => all.LocalesOf(slug).DefaultIfEmpty("").Select(locale => (object)all.Get(slug, locale)));

        return Text(Entries(Articles.All).Concat(Entries(People.All)).Concat(Entries(Organisations.All)).Concat(Entries(Editions.All)).Concat(Entries(Topics.All))
            .Concat(new[] { Labels.In("ar"), Labels.In("en") }), false);
        """;

    private static readonly ContentRun Inferred = Content().Run();

    private static readonly Lazy<string> InferredValues = new(static () => Inferred.Execute<string>(Dump));

    // All collections, and their records.
    public static TheoryData<string, string> Collections => new()
    {
        { "articles", "Article" },
        { "people", "Person" },
        { "organisations", "Organisation" },
        { "editions", "Edition" },
        { "topics", "Topic" },
        { "labels", "LabelsData" },
    };

    [Theory(Explicit = true)]
    [MemberData(nameof(Collections))]
    public void A_declared_collection_gives_the_same_values(string collection, string record)
    {
        var declared = Ejection.Declare(Content(), collection).Run();

        Assert.True(declared.Compilation.GetTypeByMetadataName("Site." + record)!.DeclaringSyntaxReferences.Length > 1);
        Assert.Equal(InferredValues.Value, declared.Execute<string>(Dump));
    }

    [Fact]
    public void All_collections_declared_give_the_same_values()
    {
        var declared = Ejection.Declare(Content(), Collections.Select(static row => row.Data.Item1)).Run().ShouldReport();

        Assert.Equal(InferredValues.Value, declared.Execute<string>(Dump));
        Assert.Equal(
            Inferred.Value<string>("Articles.MarrakechMeeting.In(\"en\").Quotes[0].Speaker.Name"),
            declared.Value<string>("Articles.MarrakechMeeting.In(\"en\").Quotes[0].Speaker.Name"));
        Assert.Contains(Inferred.Value<string>("Articles.MarrakechMeeting.Quotes[0].Text"), InferredValues.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Inferring_all_members_of_declared_records_gives_the_same_values() => Assert.Equal(
        InferredValues.Value,
        Content().WithSource("Declared.cs", "namespace Site;\n" + string.Concat(Collections.Select(static row =>
            $"[TypedContent.ContentCollection(\"{row.Data.Item1}\", InferOthers = true)] public partial record {row.Data.Item2};\n"))).Run().Execute<string>(Dump));

    [Theory]
    [InlineData("url")]
    [InlineData("Url")]
    public void Keys_of_built_in_members_keep_their_meaning(string url)
    {
        const string values = "new[] { Articles.Hello.Url, Articles.Hello.UrlValue, Articles.Hello.LocaleValue, Articles.Hello.Locale ?? \"none\", Articles.Hello.BodyValue, Articles.Hello.Body.Text, "
            + "Articles.Hello.DirectionValue, Articles.Hello.Direction, Articles.Hello.TranslationsValue[0], Articles.Hello.InValue.ToString(), Articles.Hello.In(\"ar\").Slug, Articles.Hello.SourcePathValue, Articles.Hello.SourcePath, Articles.Hello.EqualsValue, Articles.Hello.OgTitle }";
        var content = Site.Markdown($"---\n{url}: /old\nlocale: xx\nbody: b\ndirection: up\ntranslations: [t]\nin: 3\nsource-path: s\nequals: e\nog:title: o\n---\nText\n").WithoutSteps();
        var inferred = content.Run();

        var declared = Ejection.Declare(content, "articles").Run();

        Assert.Equal(
            ["/articles/hello", "/old", "xx", "none", "b", "Text", "up", "ltr", "t", "3", "hello", "s", "content/articles/hello.md", "e", "o"],
            inferred.Value<string[]>(values));
        Assert.Equal(inferred.Value<string[]>(values), declared.Value<string[]>(values));
    }

    [Fact]
    public void Every_collection_of_the_content_is_tested()
    {
        Assert.Equal(
            Directory.EnumerateFileSystemEntries(RepositoryFolder.PathOf("content")).Select(path => Path.GetFileName(path).Split('.')[0]).Distinct()
                .Order(StringComparer.Ordinal),
            Collections.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));
    }

    private static ContentProject Content() =>
        Directory.EnumerateFiles(RepositoryFolder.PathOf("content"), "*", SearchOption.AllDirectories)
            .Aggregate(
                Site.Project.WithProperty("TypedContentDefaultLocale", "ar"),
                (project, file) => project.With(Path.GetRelativePath(RepositoryFolder.PathOf(), file).Replace('\\', '/'), File.ReadAllBytes(file)));
}
