namespace TypedContent.Generator.Tests;

public class PipelineTests
{
    private static ContentProject News => Site.Project
        .With("content/articles/hello.md", "---\ntitle: Hello\ndate: 2022-10-24\nspeaker: people/amina\nquotes:\n- text: One\n  html: <p>One</p>\n  speaker: people/amina\n---\n# A heading\n\nA paragraph.\n")
        .With("content/articles/second.md", "---\ntitle: Second\ndate: 2023-01-02\nspeaker: people/amina\n---\nText with a [link](hello.md#a-heading).\n\n![A square](square.png)\n\n:::quote {speaker=people/amina}\nTwo\n:::\n")
        .WithImage("content/articles/square.png")
        .With("content/people/amina.yaml", "name: Amina\nrole: Writer\n")
        .With("content/events/first.yaml", "title: First\nnext: second\n")
        .With("content/events/second.yaml", "title: Second\nnext: first\n")
        .WithSource("Event.cs", """
            namespace Site;
            [TypedContent.ContentCollection("events")]
            public partial record Event(string Title, [property: System.ComponentModel.DataAnnotations.Required] Event Next);
            """);

    [Fact]
    public void Every_step_has_a_name_and_values()
    {
        var run = News.Run().ShouldGiveValues(textHolders: "RoslynText");

        Assert.Equal(StepNames.All.Order(StringComparer.Ordinal), run.StepNames);
    }

    [Fact]
    public void Steps_have_values_even_if_content_is_wrong()
    {
        var run = News
            .With("content/articles/wrong.md", "---\ntitle: [\n---\n")
            .With("content/articles/open.md", "---\ntitle: Open\n")
            .With("content/articles/unknown.md", "---\ntitle: Unknown\ndate: 2023-01-02\nspeaker: people/nobody\n---\n")
            .WithUnreadable("content/articles/gone.md")
            .Run();

        run.ShouldReportOnly("^content/articles/(wrong|open|unknown|gone)\\.md\\(.*: error TC", count: 4).ShouldGiveValues(textHolders: "RoslynText");
    }

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        Assert.Equal(News.Run().Sources(), News.InReverseOrder().Run().Sources());
    }
}
