namespace TypedContent.Generator.Tests.Reading;

/// <summary>A data file directly in the content root: a list of entries, each with its slug.</summary>
public class ListFileTests
{
    private const string Remove = "; or, if the file is not content, add <TypedContentFile Remove=\"**/people.yaml\" /> to the project file";

    [Theory]
    [InlineData("people.yaml", "- slug: amina\n  age: 1\n- slug: badr\n  age: 2\n")]
    [InlineData("people.yml", "- {slug: badr, age: 2}\n- {slug: amina, age: 1}\n")]
    [InlineData("people.json", """[{"slug": "amina", "age": 1}, {"age": 2, "slug": "badr"}]""")]
    [InlineData("people.YAML", "- age: 1\n  slug: amina\n-\n  slug: badr\n  age: 2")]
    public void Each_item_is_an_entry(string name, string text)
    {
        var run = Site.Project.With("content/" + name, text).Run();

        Assert.Equal(("amina badr", 1, 2, "content/" + name), run.Value<(string, int, int, string)>(
            "(string.Join(' ', People.All.Slugs), People.Amina.Age, People.Badr.Age, People.Badr.SourcePath)"));
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
    [InlineData("- amina", "1,3,1,8", "text ('amina')")]
    [InlineData("- [amina]", "1,3,1,10", "a list")]
    [InlineData("-\n- slug: badr\n", "1,2,1,2", "empty")]
    [InlineData("- 12", "1,3,1,5", "a whole number ('12')")]
    public void An_item_that_is_not_a_mapping_is_an_error(string text, string place, string found)
    {
        Site.Project.With("content/people.yaml", text).Run().ShouldReport(
            $"content/people.yaml({place}): error TC0009: An item of a list file must be a mapping ('key: value' lines), but this is {found}; write its keys as lines, such as 'slug: my-entry'");
    }

    [Theory]
    [InlineData("Amina\n", "text ('Amina')")]
    [InlineData("12\n", "a whole number ('12')")]
    public void A_file_that_is_neither_a_list_nor_a_mapping_is_an_error(string text, string found)
    {
        Site.Project.With("content/people.yaml", text).Run().ShouldReport(
            $"content/people.yaml(1,1,1,1): error TC0009: A data file directly in the content root must be a list of entries or a mapping ('key: value' lines), but this is {found}; begin each entry with '- ', and give it a 'slug:'; or write lines such as 'title: Hello'" + Remove);
    }

    [Fact]
    public void An_item_without_a_slug_is_an_error_at_its_first_key()
    {
        var run = Site.Project.With("content/people.yaml", "- name: Amina\n  age: 1\n- slug: badr\n  name: Badr\n  age: 2\n- {}\n").Run();

        run.ShouldReport(
            "content/people.yaml(1,3,1,7): error TC0013: This item and another have no 'slug:', which identifies an entry of a list file; add one to each");
        Assert.Equal("Badr", run.Value<string>("People.Badr.Name"));
    }

    [Theory]
    [InlineData("- name: A\n- slug: b\n", "This item has", "")]
    [InlineData("- name: A\n  age: 1\n- name: B\n- slug: c\n", "This item and another have", " to each, such as its 'name', which differs in each")]
    [InlineData("- name: A\n- name: B\n- name: C\n", "This item and 2 others have", " to each, such as its 'name', which differs in each" + Remove)]
    [InlineData("- name: A\n  id: 1\n- name: B\n  id: 2\n- {name: C, id: 3}\n", "This item and 2 others have", " to each, such as its 'id', which differs in each" + Remove)]
    [InlineData("- name: A\n  id: 1\n- name: A\n  id: 1\n- name: A\n", "This item and 2 others have", " to each" + Remove)]
    [InlineData("- name: A\n  age: 1\n- {}\n- age: 2\n", "This item and 2 others have", " to each" + Remove)]
    public void Items_without_a_slug_are_one_error(string text, string subject, string rest) => Site.Project.With("content/people.yaml", text).Run()
        .ShouldReport(
        $"content/people.yaml(1,3,1,7): error TC0013: {subject} no 'slug:', which identifies an entry of a list file; add one{rest}");

    [Fact]
    public void A_syntax_mistake_keeps_each_entry_that_has_its_slug()
    {
        var run = Site.Project
            .With(
                "content/people.yaml",
                "- slug: amina\n  name: \"Amina\n  age: 1\n- slug: badr\n  name: Badr: the second\n  age: 2\n- slug: dalia\n  name: Dalia\n  age: 3\n")
            .With("content/articles/hello.yaml", "authors: [people/amina, people/badr, people/dalia]")
            .Run();

        run.ShouldReport(
            "content/people.yaml(2,9,2,10): error TC0002: The quotation mark that opens here is not closed; close it, and indent the lines that continue the value",
            "content/people.yaml(5,13,5,14): error TC0002: A ':' is inside a value without quotation marks; put the value in quotation marks, or fix the indentation");
        Assert.Equal(["dalia"], run.Value<IEnumerable<string>>("People.All.Slugs"));
        Assert.Throws<InvalidOperationException>(() => run.Value<object>("People.Badr"));
        Assert.Throws<InvalidOperationException>(() => run.Value<object>("People.Find(\"amina\")!"));
        Assert.Contains("required string Name", run.Source("Person.g.cs"), StringComparison.Ordinal);
        Assert.Equal(3, run.Value<int>("People.Dalia.Age"));
    }

    [Theory]
    [InlineData("- slug: amina\n  age: 1\n  age: 2\n- slug: badr\n  age: 1\n  nick: b\n- slug: dalia\n  age: 1\n", "3,3,3,6): error TC0004: The key 'age' is already defined on line 2; remove one of the two")]
    [InlineData("[{slug: amina, age: 1, age: 2},\n{slug: badr, age: 1, nick: b},\n{slug: dalia, age: 1}]", "1,24,1,27): error TC0004: The key 'age' is already defined on line 1; remove one of the two")]
    public void A_mistake_in_one_item_does_not_affect_the_others(string text, string message)
    {
        var run = Site.Project.With("content/people.yaml", text).Run();

        run.ShouldReport("content/people.yaml(" + message);
        Assert.Null(run.Value<string?>("People.Dalia.Nick"));
        Assert.Equal("b", run.Value<string>("People.Badr.Nick"));
    }

    [Fact]
    public void A_mistake_in_one_item_hides_none_in_the_others()
    {
        var run = Site.Project
            .WithSource("Person.cs", "using TypedContent; [ContentCollection(\"people\")] public partial record Person { public required string Name { get; init; } public required int Age { get; init; } }")
            .With("content/people.yaml", "- slug: amina\n  name: !x a\n- slug: badr\n  name: Badr\n- slug: dalia\n  name: \"Dalia\n- slug: ezz\n  name: Ezz\n")
            .With("content/pages/a.yaml", "person: people/nobody")
            .Run();

        run.ShouldReport(
            "content/pages/a.yaml(1,9,1,22): error TC0005: 'people/nobody' is not an entry: the collection 'people' has no slug 'nobody'; name one that exists, or put the value in quotation marks if it is text" + Site.UnionFix("pages.person"),
            "content/people.yaml(2,9,2,13): error TC0012: The tag '!x' has no meaning here; remove it, or put the value in quotation marks if it is text",
            "content/people.yaml(3,3,3,7): error TC0018: Person needs 'age'; add what is missing",
            "content/people.yaml(6,9,6,10): error TC0002: The quotation mark that opens here is not closed; close it, and indent the lines that continue the value",
            "content/people.yaml(7,3,7,7): error TC0018: Person needs 'age'; add what is missing");
    }

    [Fact]
    public void A_rejected_item_does_not_affect_the_others()
    {
        var run = Site.Project
            .With("content/people.yaml", "- slug: amina\n- !x {slug: badr}\n- slug: dalia\n")
            .With("content/pages/a.yaml", "people: [people/amina, people/badr]")
            .Run();

        run.ShouldReport("content/people.yaml(2,3,2,5): error TC0012: The tag '!x' has no meaning here; remove it, or put the value in quotation marks if it is text");
        Assert.Equal(["amina", "dalia"], run.Value<IEnumerable<string>>("People.All.Slugs"));
    }

    [Fact]
    public void An_item_with_an_unreadable_slug_is_not_reported_as_missing_one()
    {
        Site.Project
            .With("content/people.yaml", "- slug: amina\n- slug: badr: x\n  name: b\n- name: c\n")
            .With("content/pages/a.yaml", "people: [people/amina, people/badr]")
            .Run()
            .ShouldReport(
                "content/people.yaml(2,13,2,14): error TC0002: A ':' is inside a value without quotation marks; put the value in quotation marks, or fix the indentation",
                "content/people.yaml(4,3,4,7): error TC0013: This item has no 'slug:', which identifies an entry of a list file; add one");
    }
}
