namespace TypedContent.Fuzz.Tests;

/// <summary>What holds of every project, whatever its content.</summary>
internal static class FuzzCheck
{
    public static void Check(FuzzProject random)
    {
        var project = random.ToProject();
        // Ends, throws nothing, and gives the same when run twice: the run itself checks that.
        var run = project.Run();
        foreach (var diagnostic in run.Result.Diagnostics)
        {
            var path = diagnostic.Location.GetLineSpan().Path;
            var file = random.Files.FirstOrDefault(file => path.EndsWith(file.Path, StringComparison.Ordinal));
            Assert.True(diagnostic.Id != "TC0016", diagnostic.ToString());
            Assert.True(
                file is null ? path.EndsWith("Note.cs", StringComparison.Ordinal) : diagnostic.Location.SourceSpan.End <= file.Text.Length + 1,
                $"{diagnostic} is outside of its file.");
        }

        var lines = run.BuildLines;
        Assert.All(lines, static line => Assert.DoesNotContain(" CS", line[..Math.Min(line.Length, line.IndexOf(": ", StringComparison.Ordinal) + 20)], StringComparison.Ordinal));
        run.ShouldReport([.. lines]);

        var reverse = project.InReverseOrder().Run();
        Assert.Equal(lines, reverse.BuildLines);
        Assert.Equal(run.Sources(), reverse.ShouldReport([.. lines]).Sources());

        ValueCheck.Check(random, run);
    }
}
