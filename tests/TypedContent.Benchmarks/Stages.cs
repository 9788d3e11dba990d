using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace TypedContent.Benchmarks;

/// <summary>Where the time of one run goes, in processor time, which a busy machine changes less than elapsed time.</summary>
internal static class Stages
{
    /// <summary>Runs the driver once cold and once for each kind of edit, and compiles what it gives.</summary>
    public static void Print(int articles)
    {
        // What is compiled at the first call is not a cost of an entry.
        ContentDriver.Create(Corpus.Files(20)).Run();
        var files = Corpus.Files(articles).ToList();
        var bytes = files.Sum(static file => (long)Encoding.UTF8.GetByteCount(file.Value));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles} articles, {bytes / 1e6:0.0} MB"));
        Measure("plain Markdig and YamlDotNet, warm", () => Plain(files));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var driver = ContentDriver.Create(files);
        var source = GC.GetTotalMemory(forceFullCollection: true);
        driver = Measure("driver, cold", driver.Run);
        var held = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    texts {(source - before) / 1e6:0} MB, held besides {(held - source) / 1e6:0} MB: {(held - source) / (double)articles / 1000:0.0} KB an entry, {(held - source) / (double)bytes:0.0} times its source; generated {Generated(driver) / 1e6:0} M characters"));
        var path = $"articles/{Corpus.Slug(articles / 2)}.md";
        Measure("driver, one body edited", () => driver.Edit(path, static text => text + "\nOne more line.\n").Run());
        Measure("driver, ten bodies edited one after the other", () =>
        {
            var edited = driver;
            for (var i = 0; i < 10; i++)
            {
                edited = edited.Edit(path, static text => text + "\nOne more line.\n").Run();
            }

            return edited;
        });
        Measure("driver, one title edited", () => driver.Edit(path, static text => text.Replace("title: ", "title: New ", StringComparison.Ordinal)).Run());
        Measure("driver, one type edited", () => driver.Edit(path, static text => text.Replace("rating: ", "rating: 'x' #", StringComparison.Ordinal)).Run());
        Measure("driver, C# edited", () => driver.EditCSharp("class Other;").Run());
        var compilation = Measure("trees added", () => driver.Compilation.AddSyntaxTrees(driver.Driver.GetRunResult().GeneratedTrees));
        Measure("declared", () => compilation.GetDeclarationDiagnostics().Length);
        Measure("bound", () => compilation.GetDiagnostics().Length);
    }

    private static T Measure<T>(string name, Func<T> run)
    {
        using var process = Process.GetCurrentProcess();
        var allocated = GC.GetTotalAllocatedBytes();
        var (clock, processor, pauses) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime, GC.GetTotalPauseDuration());
        var result = run();
        process.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-48}{(process.TotalProcessorTime - processor).TotalSeconds,8:0.000} s{Stopwatch.GetElapsedTime(clock).TotalSeconds,10:0.000} s by the clock,{(GC.GetTotalPauseDuration() - pauses).TotalSeconds,7:0.000} s of it collecting garbage{(GC.GetTotalAllocatedBytes() - allocated) / 1e6,8:0} MB"));
        return result;
    }

    private static int Plain(List<KeyValuePair<string, string>> files)
    {
        var folder = Directory.CreateTempSubdirectory("corpus").FullName;
        try
        {
            Corpus.Write(folder, files);
            return Measure("  of which reading", () => PlainProgram.Read(folder).Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Generated(ContentDriver driver) =>
        driver.Driver.GetRunResult().Results[0].GeneratedSources.Sum(static source => (long)source.SourceText.Length);
}
