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

    /// <summary>A mistake of syntax that is added to a file is told in that file, and changes nothing that is told of others.</summary>
    public static void CheckMistake(FuzzProject random, string path, FuzzProject mistaken)
    {
        var before = random.ToProject().Run().BuildLines.Select(WithoutKeys).ToList();
        var added = mistaken.ToProject().Run().BuildLines.Select(WithoutKeys).Except(before).ToList();
        // Where a file has a mistake already, what stands behind it may be unread.
        Assert.True(added.Count > 0 || before.Any(IsOfFile), "The mistake is not told.");
        Assert.All(added, line => Assert.True(IsOfFile(line), line));

        // What to write into a file without data follows from the keys that the others have, which are unknown where one of them cannot be read.
        static string WithoutKeys(string line) => line.Contains(": warning TC0044: ", StringComparison.Ordinal) ? line[..line.LastIndexOf("; ", StringComparison.Ordinal)] : line;

        bool IsOfFile(string line) => line.Normalize().StartsWith(path.Normalize() + "(", StringComparison.Ordinal);
    }
}
