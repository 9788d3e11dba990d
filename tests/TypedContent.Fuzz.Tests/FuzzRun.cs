using System.Globalization;
using CsCheck;

namespace TypedContent.Fuzz.Tests;

/// <summary>Runs the generator over random projects; each depends only on its number.</summary>
/// <remarks>
/// <c>TYPEDCONTENT_FUZZ_SECONDS</c> makes a run long; <c>TYPEDCONTENT_FUZZ_SEED</c> is the number of the first project, or of the only one where no time is given.
/// </remarks>
internal static class FuzzRun
{
    private const int MaxAttempts = 60;

    /// <summary>The projects that each run of the tests checks.</summary>
    public static readonly (long First, long Last) First = (1, 10);

    /// <summary>The additional projects that <c>.ci/full</c> checks.</summary>
    public static readonly (long First, long Last) Others = (11, 200);

    /// <summary>Checks project after project.</summary>
    public static void Over(Gen<FuzzProject> projects, (long First, long Last) numbers)
    {
        foreach (var (number, project) in Numbered(projects, numbers))
        {
            if (Failure(project) is { } failure)
            {
                var small = Smaller(project);
                throw new ContentAssertException(
                    $"Project {number} fails; run it alone with TYPEDCONTENT_FUZZ_SEED={number}.\n{Failure(small)?.Message ?? failure.Message}\nThe least of it that fails:\n{small}", failure);
            }
        }
    }

    /// <summary>Checks mistake after mistake.</summary>
    public static void OverMistakes(Gen<(FuzzProject Project, string Path, FuzzProject Mistaken)> mistakes, (long First, long Last) numbers)
    {
        foreach (var (number, (project, path, mistaken)) in Numbered(mistakes, numbers))
        {
            try
            {
                FuzzCheck.CheckMistake(project, path, mistaken);
            }
            catch (Exception e)
            {
                throw new ContentAssertException($"Mistake {number} fails; run it alone with TYPEDCONTENT_FUZZ_SEED={number}.\n{e.Message}\n{mistaken}", e);
            }
        }
    }

    private static IEnumerable<(long Number, T Value)> Numbered<T>(Gen<T> values, (long First, long Last) numbers)
    {
        var seconds = Number("TYPEDCONTENT_FUZZ_SECONDS");
        var seed = Number("TYPEDCONTENT_FUZZ_SEED");
        var end = DateTime.UtcNow.AddSeconds(seconds ?? 0);
        var first = seed ?? numbers.First;
        var last = seconds is null ? seed ?? numbers.Last : long.MaxValue;
        for (var number = first; number <= last && (seconds is null || DateTime.UtcNow < end); number++)
        {
            yield return (number, values.Generate(new PCG(1, (ulong)number), null, out _));
        }
    }

    // Removes files, and then lines, as long as the check still fails.
    private static FuzzProject Smaller(FuzzProject project)
    {
        var attempts = 0;
        for (var i = project.Files.Count - 1; i >= 0; i--)
        {
            var without = project with { Files = [.. project.Files.Where((_, index) => index != i)] };
            project = without.Files.Count > 0 && Failure(without) is not null ? without : project;
        }

        for (var i = 0; i < project.Files.Count; i++)
        {
            for (var line = project.Files[i].Text.Split('\n').Length - 1; line >= 0 && attempts < MaxAttempts; line--)
            {
                attempts++;
                var file = project.Files[i];
                var lines = file.Text.Split('\n').Where((_, index) => index != line);
                var shorter = file with { Bytes = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines)) };
                var without = project with { Files = [.. project.Files.Select((other, index) => index == i ? shorter : other)] };
                project = Failure(without) is not null ? without : project;
            }
        }

        return project;
    }

    private static Exception? Failure(FuzzProject project)
    {
        try
        {
            FuzzCheck.Check(project);
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private static long? Number(string variable) =>
        long.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
