namespace TypedContent.Generator.Tests;

/// <summary>The generated code, as a reviewer reads it.</summary>
public class GeneratedCodeTests
{
    [Fact]
    public async Task Articles_that_refer_to_people()
    {
        await Verifier.Verify(Site.Project
            .With("content/articles/hello.md", "---\ntitle: Hello\ndate: 2022-10-24\nspeaker: people/amina\nquotes:\n- text: One\n---\n# A heading\n\nA paragraph.\n")
            .With("content/people.yaml", "- slug: amina\n  name: Amina\n")
            .Run()
            .Driver);
    }

    [Fact]
    public void Values_are_of_the_runtime_types()
    {
        var run = Site.Project.With("content/articles/hello.md", "---\ndate: 2022-10-24\n---\n# A heading\n").Run();

        Assert.Equal(new DateOnly(2022, 10, 24), run.Value<DateOnly>("Articles.Hello.Date"));
        Assert.Contains("A heading", run.Value<MarkdownBody>("Articles.Hello.Body").Html, StringComparison.Ordinal);
        Assert.Single(run.Value<IReadOnlyList<object>>("Articles.All"));
    }
}
