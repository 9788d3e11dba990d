namespace TypedContent.Generator.Tests.Reading;

/// <summary>A data file directly in the content root: a list of entries, each with its slug.</summary>
public class ListFileTests
{
    [Theory]
    [InlineData("people.yaml", "- slug: amina\n  age: 1\n- slug: badr\n  age: 2\n")]
    [InlineData("people.yml", "- {slug: badr, age: 2}\n- {slug: amina, age: 1}\n")]
    [InlineData("people.json", """[{"slug": "amina", "age": 1}, {"age": 2, "slug": "badr"}]""")]
    [InlineData("people.YAML", "- age: 1\n  slug: amina\n-\n  slug: badr\n  age: 2")]
    public void Each_item_is_an_entry(string name, string text)
    {
        var run = Site.Project.With("content/" + name, text).Run();

        Assert.Equal(["amina", "badr"], run.Value<IEnumerable<string>>("People.All.Slugs"));
        Assert.Equal(1, run.Value<int>("People.Amina.Age"));
        Assert.Equal(2, run.Value<int>("People.Badr.Age"));
        Assert.Equal("content/" + name, run.Value<string>("People.Badr.SourcePath"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("# nobody yet\n")]
    public void A_list_without_items_is_an_empty_collection(string text)
    {
        Assert.Equal(0, Site.Project.With("content/people.yaml", text).Run().Value<int>("People.All.Count"));
    }

    [Theory]
    [InlineData("- amina", "1,3,1,8", "a text ('amina')")]
    [InlineData("- [amina]", "1,3,1,10", "a list")]
    [InlineData("-\n- slug: badr\n", "1,2,1,2", "empty")]
    [InlineData("- 12", "1,3,1,5", "a whole number ('12')")]
    public void An_item_that_is_no_mapping_is_an_error(string text, string place, string found)
    {
        Site.Project.With("content/people.yaml", text).Run().ShouldReport(
            $"content/people.yaml({place}): error TC0009: An item of a list file must be a mapping ('key: value' lines), but this is {found}");
    }

    [Theory]
    [InlineData("name: Amina\n", "a mapping")]
    [InlineData("Amina\n", "a text ('Amina')")]
    public void A_file_that_is_no_list_is_an_error(string text, string found)
    {
        Site.Project.With("content/people.yaml", text).Run().ShouldReport(
            $"content/people.yaml(1,1,1,1): error TC0009: A data file directly in the content root must be a list of entries, but this is {found}");
    }

    [Fact]
    public void An_item_without_a_slug_is_an_error_at_its_first_key()
    {
        var run = Site.Project.With("content/people.yaml", "- name: Amina\n  age: 1\n- slug: badr\n  name: Badr\n  age: 2\n- {}\n").Run();

        run.ShouldReport(
            "content/people.yaml(1,3,1,7): error TC0013: This item has no 'slug:', the key by which an entry of a list file is found; add one",
            "content/people.yaml(6,3,6,5): error TC0013: This item has no 'slug:', the key by which an entry of a list file is found; add one");
        Assert.Equal("Badr", run.Value<string>("People.Badr.Name"));
    }

    [Fact]
    public void A_syntax_mistake_leaves_each_entry_that_has_its_slug()
    {
        var run = Site.Project
            .With("content/people.yaml", "- slug: amina\n  name: \"Amina\n  age: 1\n- slug: badr\n  name: Badr: the second\n  age: 2\n- slug: dalia\n  name: Dalia\n  age: 3\n")
            .With("content/articles/hello.yaml", "authors: [people/amina, people/badr, people/dalia]")
            .Run();

        run.ShouldReport(
            "content/people.yaml(2,9,2,10): error TC0002: The quotation mark that opens here is not closed; close it, and indent the lines on which the value goes on",
            "content/people.yaml(5,13,5,14): error TC0002: A ':' stands inside a value that has no quotation marks; put the value in quotation marks, or mend the indentation");
        Assert.Equal(["amina", "badr", "dalia"], run.Value<IEnumerable<string>>("People.All.Slugs"));
        Assert.Contains("required string Name", run.Source("Person.g.cs"), StringComparison.Ordinal);
        Assert.Equal(3, run.Value<int>("People.Dalia.Age"));
    }
}
