namespace TypedContent.Fuzz.Tests;

/// <summary>What is true of every project, regardless of its content.</summary>
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
                file is null ? path.EndsWith("Note.cs", StringComparison.Ordinal) : diagnostic.Location.SourceSpan.End <= file.Length,
                $"{diagnostic} is outside of its file.");
        }

        var lines = run.BuildLines;
        run.ShouldReportOnly("^[^:]+: (error|warning) TC");

        var reverse = project.InReverseOrder().Run();
        Assert.Equal(lines, reverse.BuildLines);
        Assert.Equal(run.Sources(), reverse.ShouldReport([.. lines]).Sources());

        ValueCheck.Check(random, run);
    }

    /// <summary>A syntax mistake that is added to a file is reported in that file, and does not change what is reported for others.</summary>
    public static void CheckMistake(FuzzProject random, string path, FuzzProject mistaken)
    {
        var before = random.ToProject().Run().BuildLines.Select(WithoutKeys).ToList();
        var added = mistaken.ToProject().Run().BuildLines.Select(WithoutKeys).Except(before).ToList();
        // If a file already has a mistake, the text after it may not be read.
        Assert.True(added.Count > 0 || before.Any(IsOfFile), "The mistake is not reported.");
        Assert.All(added, line => Assert.True(IsOfFile(line), line));

        // The suggestion for a file without data depends on the keys of the others, which are unknown if one of them cannot be read.
        static string WithoutKeys(string line) => line.Contains(": warning TC0044: ", StringComparison.Ordinal) ? line[..line.LastIndexOf("; ", StringComparison.Ordinal)] : line;

        bool IsOfFile(string line) => line.Normalize().StartsWith(path.Normalize() + "(", StringComparison.Ordinal);
    }
}
