using Microsoft.CodeAnalysis;

namespace TypedContent.TestKit.Tests;

public class StepTests
{
    private static ContentRun Three => ContentProject.For<TitleGenerator>()
        .With("content/A.md", "Title: a\n")
        .With("content/B.md", "Title: b\n")
        .With("content/C.md", "Title: c\n")
        .Run();

    [Fact]
    public void An_edited_file_is_modified_and_the_others_are_cached()
    {
        Three
            .Edit("content/B.md", "Title: x\n")
            .Steps(TitleGenerator.FilesStep).ShouldBe(cached: 2, modified: 1)
            .Steps(TitleGenerator.LinesStep).ShouldBe(cached: 2, modified: 1)
            .Steps("SourceOutput").ShouldBe(cached: 2, modified: 1);
    }

    [Fact]
    public void Files_are_added_and_removed()
    {
        Three
            .Edit("content/D.md", "Title: d\n")
            .Steps(TitleGenerator.LinesStep).ShouldBe(cached: 3, added: 1)
            .Edit(project => project.Without("content/A.md"))
            .Steps(TitleGenerator.LinesStep).ShouldBe(cached: 3, removed: 1);
    }

    [Fact]
    public void Edits_of_CSharp_and_equal_texts_change_nothing()
    {
        Three
            .Edit(project => project.WithSource("Own.cs", "class Own;"))
            .Steps(TitleGenerator.FilesStep).ShouldBeCached()
            .Edit("content/B.md", "Title: b\n")
            .Steps(TitleGenerator.FilesStep).ShouldBe(cached: 2, unchanged: 1)
            .Steps(TitleGenerator.LinesStep).ShouldBeCached();
    }

    [Fact]
    public void Unexpected_reasons_fail_and_the_correct_call_is_printed()
    {
        var run = Three.Edit("content/B.md", "Title: x\n");

        var failure = Assert.Throws<ContentAssertException>(() => run.Steps(TitleGenerator.FilesStep).ShouldBe(cached: 3));

        Assert.Contains("expected: .ShouldBe(cached: 3)\n  actual:   .ShouldBe(cached: 2, modified: 1)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Modified: TitleFile { Path = /project/content/B.md, Text = Title: x  }", failure.Message, StringComparison.Ordinal);
        Assert.Throws<ContentAssertException>(() => run.Steps(TitleGenerator.FilesStep).ShouldBeCached());
        Assert.Equal(IncrementalStepRunReason.Modified, run.Steps(TitleGenerator.FilesStep).Outputs[1].Reason);
    }

    [Fact]
    public void Files_that_are_written_again_are_named()
    {
        Three
            .ShouldEmit("A.g.cs", "B.g.cs", "C.g.cs")
            .Edit("content/B.md", "Title: x\n").ShouldEmit("B.g.cs")
            .Edit("content/B.md", "Title: x\n").ShouldEmit();

        var failure = Assert.Throws<ContentAssertException>(() => Three.Edit("content/B.md", "Title: x\n").ShouldEmit("A.g.cs"));

        Assert.EndsWith("\n    .ShouldEmit(\"B.g.cs\")", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_did_not_run_fails_and_those_that_ran_are_named()
    {
        var failure = Assert.Throws<ContentAssertException>(() => Three.Steps("Nothing"));

        Assert.Equal("No step 'Nothing' ran, but: Files, Lines, SourceOutput.", failure.Message);
        Assert.Equal(["Files", "Lines"], Three.StepNames);
    }

    [Fact]
    public void A_model_that_is_compared_by_reference_fails_every_run()
    {
        var failure = Assert.Throws<ContentAssertException>(() => ContentProject.For<ReferenceEqualityGenerator>().With("content/a.md", "").Run());

        Assert.Contains("step 'Model' gives Modified: System.String[]", failure.Message, StringComparison.Ordinal);
    }
}
