using Microsoft.CodeAnalysis;

namespace TypedContent.TestKit.Tests;

public class ReportTests
{
    private const string Line = "content/Hello.md(2,1,2,4): error KIT001: The line 'say \"a' has no colon";

    private static ContentProject Empty => ContentProject.For<TitleGenerator>();

    private static ContentProject Faulty => Empty.With("content/Hello.md", "Title: a\nsay \"a\n");

    [Fact]
    public void An_expected_line_passes_and_values_can_be_read()
    {
        var run = Faulty.Run().ShouldReport(Line.Replace("(2,1,2,4)", "(2,1,2,7)", StringComparison.Ordinal));

        Assert.Equal("a", run.Value<string>("Hello.Title"));
    }

    [Fact]
    public void An_unexpected_line_fails_every_check_and_prints_the_line_to_add()
    {
        Action<ContentRun>[] looks =
        [
            run => run.Sources(),
            run => run.Source("Hello.g.cs"),
            run => run.Value<string>("Hello.Title"),
            run => run.Execute<int>("return 1;"),
            run => run.Steps(TitleGenerator.FilesStep),
            run => run.ShouldGiveValues(),
        ];
        foreach (var look in looks)
        {
            var failure = Assert.Throws<ContentAssertException>(() => look(Faulty.Run()));

            Assert.Equal(
                """
                The build prints lines other than those that the test expects.

                Not expected; if correct, add:
                        "content/Hello.md(2,1,2,7): error KIT001: The line 'say \"a' has no colon"

                The call that expects what the build prints:
                    .ShouldReport(
                        "content/Hello.md(2,1,2,7): error KIT001: The line 'say \"a' has no colon")
                """,
                failure.Message,
                ignoreLineEndingDifferences: true);
        }
    }

    [Fact]
    public void A_line_at_another_place_fails_and_both_are_printed()
    {
        var failure = Assert.Throws<ContentAssertException>(() => Faulty.Run().ShouldReport(Line));

        Assert.Contains("Not expected; if correct, add:\n        \"content/Hello.md(2,1,2,7)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Expected, but not printed; if correct, remove:\n        \"content/Hello.md(2,1,2,4)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_must_be_expected_as_often_as_it_is_printed()
    {
        var run = Empty.With("content/B.md", "x\n").With("content/A.md", "x\nx\n").Run();

        Assert.Equal(["content/A.md(1,1,1,2)", "content/A.md(2,1,2,2)", "content/B.md(1,1,1,2)"], run.BuildLines.Select(line => line.Split(':')[0]));
        Assert.Throws<ContentAssertException>(() => run.ShouldReport([.. run.BuildLines.Take(2)]));
        Assert.Throws<ContentAssertException>(() => run.ShouldReport([.. run.BuildLines, run.BuildLines[0]]));
        run.ShouldReport([.. run.BuildLines.Reverse()]);
    }

    [Theory]
    [InlineData("error KIT001", 2, "")]
    [InlineData("error KIT001", null, "")]
    [InlineData("error KIT001", 1, "The build prints 2 lines, and 2 of them match \"error KIT001\"; the test expects 1 to match, and no others.")]
    [InlineData("error KIT001", 3, "The build prints 2 lines, and 2 of them match \"error KIT001\"; the test expects 3 to match, and no others.")]
    [InlineData("A.md.*KIT001", null, "The build prints 2 lines, and 1 of them matches \"A.md.*KIT001\"; the test expects all to match, and no others.")]
    public void Lines_can_be_matched_by_pattern_and_count(string pattern, int? count, string problem)
    {
        var run = Empty.With("content/B.md", "x\n").With("content/A.md", "x\n").Run();

        var failure = Record.Exception(() => run.ShouldReportOnly(pattern, count));

        Assert.Equal(problem, failure?.Message.Split('\n')[0] ?? "");
        Assert.Equal(
            problem.Length > 0,
            failure is ContentAssertException && failure.Message.Contains("content/B.md(1,1,1,2): error KIT001", StringComparison.Ordinal));
    }

    [Fact]
    public void Reading_a_value_reports_the_errors_of_the_project_once()
    {
        var run = ContentProject.For<NullabilityWarningGenerator>().Run();

        Assert.StartsWith(
            "The build prints lines other than",
            Assert.Throws<ContentAssertException>(() => run.Value<int>("1 + 1")).Message,
            StringComparison.Ordinal);
        Assert.Equal(2, run.ShouldReport("Constant.g.cs(4,35,4,39): warning CS8625: Cannot convert null literal to non-nullable reference type.").Value<int>("1 + 1"));
    }

    [Fact]
    public void Errors_of_the_compiler_are_lines_too()
    {
        Empty
            .WithSource("Use.cs", "class Use\n{\n    string title = Hello.Title;\n}\n")
            .Run()
            .ShouldReport(
                "Use.cs(3,20,3,25): error CS0103: The name 'Hello' does not exist in the current context");
    }

    [Theory]
    [InlineData(typeof(NullabilityWarningGenerator), "Constant.g.cs(4,35,4,39): warning CS8625: Cannot convert null literal to non-nullable reference type.")]
    [InlineData(typeof(MissingCommentGenerator), "Constant.g.cs(1,21,1,25): warning CS1591: Missing XML comment for publicly visible type or member 'Made'")]
    [InlineData(typeof(BrokenCommentGenerator), "Constant.g.cs(1,25,1,32): warning CS1574: XML comment has cref attribute 'Nowhere' that could not be resolved")]
    public void Warnings_in_generated_code_are_lines_too(Type generator, string line)
    {
        var project = ContentProject.For(() => (IIncrementalGenerator)Activator.CreateInstance(generator)!);

        project.Run().ShouldReport(line);
    }

    [Fact]
    public void A_snapshot_includes_the_generators_diagnostics_so_only_those_of_the_compiler_fail()
    {
        Assert.NotNull(Faulty.Run().Driver);
        Assert.Throws<ContentAssertException>(() => ContentProject.For<NullabilityWarningGenerator>().Run().Driver);
    }

    [Fact]
    public void A_public_member_of_a_tests_source_needs_no_comment()
    {
        Empty.WithSource("Own.cs", "public class Own;").Run().ShouldReport();
    }
}
