namespace TypedContent.TestKit.Tests;

/// <summary>Cases that share a project are as strict as if each were alone.</summary>
public class CaseTests
{
    private static readonly ContentCases<string> Cases = Of("Title: a\n", "Title: b\nno colon\n");

    [Fact]
    public void Each_has_its_own_value_and_place()
    {
        Assert.Equal("a", Cases["Title: a\n"].Value<string>());
        Assert.Equal("b", Cases["Title: b\nno colon\n"].ShouldReport("content/c1.md(2,1,2,9): error KIT001: The line 'no colon' has no colon").Value<string>());
        Assert.Equal(("c1", "C1", "content/c1", "C1Item"), Cases["Title: b\nno colon\n"].Place is var place ? (place.Name, place.CSharpName, place.Folder, place.Record) : default);
    }

    [Fact]
    public void A_line_that_is_not_expected_fails_its_own_case_alone()
    {
        Assert.Contains("Not expected", Assert.Throws<ContentAssertException>(() => Cases["Title: b\nno colon\n"].Value<string>()).Message, StringComparison.Ordinal);
        Assert.Throws<ContentAssertException>(() => Cases["Title: b\nno colon\n"].Run);
        Assert.Throws<ContentAssertException>(() => Cases["Title: a\n"].ShouldReport("content/c1.md(2,1,2,9): error KIT001: The line 'no colon' has no colon"));
        Cases["Title: b\nno colon\n"].ShouldReportOnly(" KIT001: ", count: 1);
        Cases["Title: a\n"].ShouldReport();
    }

    [Fact]
    public void A_line_of_no_case_fails_them_all()
    {
        var cases = new ContentCases<string>(
            ContentProject.For<TitleGenerator>().With("content/c10.md", "no colon"), ["a", "b"], (project, place, text) => project.With($"content/{place.Name}.md", $"Title: {text}\n"));

        Assert.Contains("content/c10.md(1,1,1,9)", Assert.Throws<ContentAssertException>(() => cases["a"]).Message, StringComparison.Ordinal);
        Assert.Throws<ContentAssertException>(() => cases["b"]);
    }

    [Fact]
    public void What_one_throws_it_throws_alone()
    {
        var cases = Of("Title: a\n", "Number: 1\n", place => place.Name == "c0" ? "c0.Title" : "throw new InvalidOperationException()");

        Assert.Equal("a", cases["Title: a\n"].Value<string>());
        Assert.Throws<InvalidOperationException>(() => cases["Number: 1\n"].Value<string>());
    }

    [Fact]
    public void A_value_of_another_type_fails()
    {
        Assert.Equal(
            "the value of the case in content/c0 gives a, a System.String, but the test expects a System.Int32.",
            Assert.Throws<ContentAssertException>(() => Cases["Title: a\n"].Value<int>()).Message);
    }

    private static ContentCases<string> Of(string first, string second, Func<CasePlace, string>? value = null) => new(
        ContentProject.For<TitleGenerator>(),
        [first, second],
        (project, place, text) => project.With($"content/{place.Name}.md", text),
        (place, _) => value is null ? place.Name + ".Title" : value(place));
}
