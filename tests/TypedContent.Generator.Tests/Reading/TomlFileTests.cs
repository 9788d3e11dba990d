namespace TypedContent.Generator.Tests.Reading;

/// <summary>TOML data files: an entry in the folder of a collection, or a list file with an array of tables.</summary>
public class TomlFileTests
{
    [Fact]
    public void A_file_is_an_entry()
    {
        var run = Site.Project
            .With("content/articles/hello.toml", "\"$schema\" = \"a.json\"\ntitle = \"Hello\"\nday = 2022-05-13\n[place]\ncity = \"Rabat\"\n")
            .With("content/articles/hello.ar.toml", "title = \"مرحبا\"\nday = 2022-05-13\nplace = {city = \"الرباط\"}\n")
            .With("content/articles/second.yaml", "title: Second\nday: 2022-05-14\nplace: {city: Fes}\n")
            .Run();

        Assert.Equal(("Hello", "Rabat", "مرحبا", new DateOnly(2022, 5, 13)), run.Value<(string, string, string, DateOnly)>(
            "(Articles.Hello.Title, Articles.Hello.Place.City, Articles.Find(\"hello\", \"ar\")!.Title, Articles.Hello.Day)"));
        Assert.DoesNotContain("Schema", run.Source("Article.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("people.toml", "[[people]]\nslug = \"amina\"\nage = 1\n\n[[people]]\nage = 2\nslug = \"badr\"\n")]
    [InlineData("people.toml", "people = [{slug = \"amina\", age = 1}, {slug = \"badr\", age = 2}]\n")]
    [InlineData("people.toml", "# People\r\n[[People]]\r\nslug = \"amina\"\r\nage = 1\r\n[[People]]\r\nslug = \"badr\"\r\nage = 2\r\n")]
    [InlineData("people.TOML", "\uFEFF[[people]]\nslug = 'amina'\nage = 1\n[[people.links]]\nurl = 'a'\n[[people.links]]\nurl = 'b'\n[[people]]\nslug = 'badr'\nage = 2\n")]
    public void An_array_of_tables_is_a_list_file(string name, string text)
    {
        var run = Site.Project.With("content/" + name, text).Run();

        Assert.Equal(("amina badr", 1, 2, "content/" + name), run.Value<(string, int, int, string)>(
            "(string.Join(' ', People.All.Slugs), People.Amina.Age, People.Badr.Age, People.Badr.SourcePath)"));
    }

    [Theory]
    [InlineData("team-members", "team_members")]
    [InlineData("team-members", "teamMembers")]
    public void The_key_may_have_another_case_style(string collection, string key) =>
        Assert.Equal(1, Site.Project.With($"content/{collection}.toml", $"[[{key}]]\nslug = \"a\"\n").Run().Value<int>("TeamMembers.All.Count"));

    [Theory]
    [InlineData("")]
    [InlineData("# nobody yet\n")]
    [InlineData("people = []\n")]
    public void A_list_without_items_is_an_empty_collection(string text) =>
        Assert.Equal(0, Site.Project.With("content/people.toml", text).Run().Value<int>("People.All.Count"));

    [Theory]
    [InlineData("name = \"Amina\"\n")]
    [InlineData("[[person]]\nslug = \"a\"\n")]
    [InlineData("people = [\"a\"]\n")]
    [InlineData("title = \"x\"\n[[people]]\nslug = \"a\"\n")]
    [InlineData("[people]\nslug = \"a\"\n")]
    public void Another_table_is_a_singleton(string text)
    {
        var run = Site.Project.With("content/people.toml", text).Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("PeopleData", run.Value<string>("People.Value.GetType().Name"));
    }

    [Theory]
    [InlineData("[[people]]\nslug = badr\nage = 2\n", "6,8,6,12", "TC0002: 'badr' is not a TOML value; put it in quotation marks if it is text")]
    [InlineData("[[people]]\nage = two\nslug = \"badr\"\n", "6,7,6,10", "TC0002: 'two' is not a TOML value; put it in quotation marks if it is text")]
    [InlineData("[[people]\nage = 2\nslug = \"badr\"\n", "5,1,5,3", "TC0002: The '[[' that opens here is not closed; write '[[name]]' alone on its line")]
    [InlineData("[[people]]\nage = 2\nage = 3\nslug = \"badr\"\n", "7,1,7,4", "TC0004: The key 'age' is already defined on line 6; remove one of the two")]
    [InlineData("[[people]]\nage = 2\n", "6,1,6,4", "TC0013: This item has no 'slug', which identifies an entry of a list file; add one")]
    [InlineData("[[people]]\n", "5,3,5,9", "TC0013: This item has no 'slug', which identifies an entry of a list file; add one")]
    public void A_mistake_in_one_item_does_not_affect_the_others(string item, string place, string message)
    {
        var run = Site.Project.With("content/people.toml", $"[[people]]\nslug = \"amina\"\nage = 1\n\n{item}\n[[people]]\nslug = \"dalia\"\nage = 3\n").Run();

        run.ShouldReport($"content/people.toml({place}): error {message}");
        Assert.Equal((1, 3), run.Value<(int, int)>("(People.Amina.Age, People.Dalia.Age)"));
    }

    [Fact]
    public void A_quoted_text_among_references_is_described_as_TOML() =>
        Site.Project.With("content/people.yaml", "- slug: amina\n").With("content/articles/a.yaml", "author: people/amina\n").With("content/articles/b.yaml", "author: people/amina\n")
            .With("content/articles/c.toml", "author = \"people/amina\"\n").Run().ShouldReport(
            "content/articles/c.toml(1,10,1,24): error TC0003: 'author' is text in quotation marks ('people/amina') here, but a reference ('people/amina') in content/articles/a.yaml(1) and in another file; TOML can only write it as text, so make the file YAML, or put all of them in quotation marks" + Site.UnionFix("articles.author"));
}
