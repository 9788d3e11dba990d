using BenchmarkDotNet.Attributes;

namespace TypedContent.Benchmarks;

/// <summary>The generator's driver over the corpus: all of it once, and again after an edit.</summary>
[MemoryDiagnoser]
[SimpleJob(iterationCount: 5, warmupCount: 2, invocationCount: 1)]
public class DriverBenchmarks
{
    private ContentDriver _new = null!;
    private ContentDriver _run = null!;
    private int _edits;

    /// <summary>How many articles there are.</summary>
    [Params(100, 1_000, 10_000)]
    public int Articles { get; set; }

    private string Path => $"articles/{Corpus.Slug(Articles / 2)}.md";

    /// <summary>Makes the content, and runs the driver once.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _new = ContentDriver.Create(Corpus.Files(Articles));
        _run = _new.Run();
    }

    /// <summary>The first run.</summary>
    [Benchmark(Baseline = true)]
    public object Cold() => _new.Run();

    /// <summary>The front matter of one entry was edited.</summary>
    [Benchmark]
    public object OneEntryEdit() => _run.Edit(Path, text => text.Replace("title: ", $"title: New{++_edits} ", StringComparison.Ordinal)).Run();

    /// <summary>The text of one entry was edited.</summary>
    [Benchmark]
    public object OneBodyEdit() => _run.Edit(Path, text => $"{text}\nLine {++_edits}.\n").Run();

    /// <summary>C# was edited that declares no record.</summary>
    [Benchmark]
    public object CSharpEdit() => _run.EditCSharp($"class Other{++_edits};").Run();
}
