namespace TypedContent.Generator.Tests.Singletons;

/// <summary>Files with one name that do not fit together: one message each.</summary>
public class SingletonMistakeTests
{
    private const string AsList = "begin each entry with '- ', and give it a 'slug:'";

    private static string Remove(string name) => $"; or, if the file is not content, add <TypedContentFile Remove=\"**/{name}\" /> to the project file";

    [Theory]
    [InlineData("content/site/a.md", "---\ntitle: A\n---\n", "Site.A.Title")]
    [InlineData("content/site.json", "[{\"slug\": \"a\", \"title\": \"A\"}]", "Site.A.Title")]
    [InlineData("content/site.ar.yaml", "- slug: a\n  title: A\n", "Site.A.Title")]
    public void A_mapping_beside_entries_is_an_error(string other, string text, string value)
    {
        var run = Blog.Project.With("content/site.yaml", "# The site\ntitle: A\nsize: 1\n").With(other, text).Run();

        run.ShouldReport(
            $"content/site.yaml(1,1,1,1): error TC0009: A data file of the collection 'site', which also has {other}, must be a list of entries, but this is a mapping; {AsList}; or rename one of the two" + Remove("site.yaml"));
        Assert.Equal("A", run.Value<string>(value));
    }

    [Theory]
    [InlineData("- slug: a\n", "a list")]
    [InlineData("[]", "empty")]
    [InlineData("", "empty")]
    [InlineData("# nothing\n", "empty")]
    public void A_list_beside_mappings_is_an_error(string text, string found)
    {
        var run = Blog.Project.With("content/site.ar.yaml", "title: A\n").With("content/site.en.yaml", "title: B\n").With("content/site.fr.yaml", text).Run();

        run.ShouldReport(
            $"content/site.fr.yaml(1,1,1,1): error TC0009: A data file beside content/site.ar.yaml, which is a mapping, must be a mapping ('key: value' lines), but this is {found}; write lines such as 'title: Hello'; or rename one of the two" + Remove("site.fr.yaml"));
        Assert.Equal("A", run.Value<string>("Site.Title"));
    }

    [Theory]
    [InlineData("site.json", "site.yaml", null, "")]
    [InlineData("site.ar.json", "site.ar.yml", null, "")]
    [InlineData("site.ar.json", "site.yaml", "ar", "'ar' is the default locale, so ")]
    public void Two_files_for_one_locale_are_an_error(string first, string second, string? locale, string reason)
    {
        var project = Blog.Project.With("content/" + first, "{\"title\": \"A\"}").With("content/" + second, "title: B\n");
        var run = (locale is null ? project : project.WithProperty("TypedContentDefaultLocale", locale)).Run();

        run.ShouldReport(
            $"content/{second}(1,1,1,1): error TC0009: The data of 'site' must be one file for each locale, but this is a second one beside content/{first}; {reason}move its keys there, and delete it; or rename one of the two" + Remove(second));
        Assert.Equal("A", run.Value<string>("Site.Title"));
    }

    [Fact]
    public void A_file_that_cannot_be_read_changes_nothing_in_the_others()
    {
        var run = Blog.Project.With("content/site.ar.yaml", "title: A\n").With("content/site.en.yaml", "title: \"B\nsize: 1\n").Run();

        run.ShouldReport("content/site.en.yaml(1,8,1,9): error TC0002: The quotation mark that opens here is not closed; close it, and indent the lines that continue the value");
        Assert.Equal("A", run.Value<string>("Site.Title"));
        Assert.Contains("required string Title", run.Source("SiteData.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_keys_with_mappings_of_the_same_keys_are_data()
    {
        var people = string.Concat(Enumerable.Range(0, 60).Select(static number => $"person-{number}: {{name: P{number}, age: {number}{(number % 3 == 0 ? ", nick: n" : "")}}}\n"));
        var run = Blog.Project.With("content/people.yaml", people).Run();

        run.ShouldReport(
            "content/people.yaml(1,1,1,9): warning TC0050: 60 keys of 'people', such as 'person-0' and 'person-1', have mappings with the same keys, and each becomes a member; if the keys are data, such as names, make the file a list with each such key as its slug ('- slug: person-0')");
        Assert.Equal("Person P7", run.Value<string>("$\"{People.Person_7.GetType().Name} {People.Person_7.Name}\""));
    }

    [Theory]
    [InlineData(49, "{{name: P{0}}}")]
    [InlineData(60, "{{k{0}: text, name: x}}")]
    public void Other_mappings_are_nested_records(int count, string mapping)
    {
        var run = Blog.Project.With("content/people.yaml", string.Concat(Enumerable.Range(0, count)
            .Select(number => $"p{number}: {string.Format(System.Globalization.CultureInfo.InvariantCulture, mapping, number)}\n"))).Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("P7", run.Value<string>("People.P7.GetType().Name"));
    }
}
