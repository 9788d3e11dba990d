using TypedContent.TestKit.Guides;

namespace TypedContent.Generator.Tests.Guides;

/// <summary>Runs the code and builds of a section of a page. With TYPEDCONTENT_ACCEPT=1, the messages of this run are written into the page.</summary>
internal static class GuideSectionCheck
{
    /// <summary>Checks the section, and gives the project after it: what a section changes to show mistakes is undone.</summary>
    public static GuideProject Run(GuideProject before, GuideSection section, string path)
    {
        var (project, built, hasMistakes) = (before, before, false);
        foreach (var block in section.Blocks.Where(static block => block.NotRun is null))
        {
            project = project.With(block);
            if (block.Messages is { Count: > 0 } messages)
            {
                if (!Accept(project, block, path))
                {
                    ShouldPrint(project, messages, section, path);
                }

                (built, hasMistakes) = (project, true);
            }
            else if (block.OutputOf is { } command && command.StartsWith("dotnet run", StringComparison.Ordinal))
            {
                Assert.Equal(block.Text, project.Output(command));
            }
        }

        if (project != built)
        {
            // A section with only lines for a project file need not match the content that the page begins with.
            ShouldPrint(project == before with { Lines = project.Lines } ? project.WithoutFiles() : project, [], section, path);
        }

        return (hasMistakes ? before : project) with { Fragments = [] };
    }

    private static bool Accept(GuideProject project, GuideBlock block, string path)
    {
        if (Environment.GetEnvironmentVariable("TYPEDCONTENT_ACCEPT") != "1")
        {
            return false;
        }

        var file = RepositoryFolder.PathOf(path);
        var printed = string.Concat(project.BuildLines(project.Run()).Select(static line => line + "\n"));
        File.WriteAllText(file, File.ReadAllText(file).Replace($"```text\n{block.Text}```", $"```text\n{printed}```", StringComparison.Ordinal));
        return true;
    }

    private static void ShouldPrint(GuideProject project, IReadOnlyList<string> shown, GuideSection section, string path)
    {
        var run = project.Run();
        var printed = project.BuildLines(run);
        Assert.True(
            shown.Order(StringComparer.Ordinal).SequenceEqual(printed.Order(StringComparer.Ordinal)),
            $"{path}, '{section.Heading}': a build prints\n{string.Join('\n', printed)}\nand the page shows\n{string.Join('\n', shown)}");
        if (shown.Count == 0)
        {
            Assert.Equal("", project.WrongValues(run));
            Assert.All(project.GeneratedFiles, file => Assert.Equal(file.Value, run.Source(Path.GetFileName(file.Key)).ReplaceLineEndings("\n")));
        }
    }
}
