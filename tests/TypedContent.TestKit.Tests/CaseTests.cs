namespace TypedContent.TestKit.Tests;

/// <summary>Cases that share a project are checked as strictly as a single one.</summary>
public class CaseTests
{
    private static readonly ContentCases<string> Cases = Of("Title: a\n", "Title: b\nno colon\n");

    [Fact]
    public void Each_has_its_own_value_and_place()
    {
        Assert.Equal("a", Cases["Title: a\n"].Value<string>());
        Assert.Equal("b", Cases["Title: b\nno colon\n"].ShouldReport("content/c1.md(2,1,2,9): error KIT001: The line 'no colon' has no colon").Value<string>());
        Assert.Equal(
            ("c1", "C1", "content/c1", "C1Item"),
            Cases["Title: b\nno colon\n"].Place is var place ? (place.Name, place.CSharpName, place.Folder, place.Record) : default);
    }

    [Fact]
    public void An_unexpected_line_fails_only_its_own_case()
    {
        Assert.Contains(
            "Not expected",
            Assert.Throws<ContentAssertException>(() => Cases["Title: b\nno colon\n"].Value<string>()).Message,
            StringComparison.Ordinal);
        Assert.Throws<ContentAssertException>(() => Cases["Title: b\nno colon\n"].Run);
        Assert.Throws<ContentAssertException>(() => Cases["Title: a\n"].ShouldReport("content/c1.md(2,1,2,9): error KIT001: The line 'no colon' has no colon"));
        Cases["Title: b\nno colon\n"].ShouldReportOnly(" KIT001: ", count: 1);
        Cases["Title: a\n"].ShouldReport();
    }

    [Fact]
    public void A_line_that_belongs_to_no_case_fails_all_of_them()
    {
        var cases = new ContentCases<string>(
            ContentProject.For<TitleGenerator>().With("content/c10.md", "no colon"), ["a", "b"],
            (project, place, text) => project.With($"content/{place.Name}.md", $"Title: {text}\n"));

        Assert.Contains("content/c10.md(1,1,1,9)", Assert.Throws<ContentAssertException>(() => cases["a"]).Message, StringComparison.Ordinal);
        Assert.Throws<ContentAssertException>(() => cases["b"]);
    }

    [Fact]
    public void An_exception_of_one_case_does_not_affect_the_others()
    {
        var cases = Of("Title: a\n", "Number: 1\n", place => place.Name == "c0" ? "c0.Title" : "throw new InvalidOperationException()");

        Assert.Equal("a", cases["Title: a\n"].Value<string>());
        Assert.Throws<InvalidOperationException>(() => cases["Number: 1\n"].Value<string>());
    }

    [Fact]
    public void A_value_with_the_wrong_type_fails()
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
