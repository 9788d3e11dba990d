using System.Reflection;
using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedContent.Benchmarks;

/// <summary>Generated code at run time, compared with YamlDotNet and Markdig at program start. For first accesses, see <c>measure</c>.</summary>
[MemoryDiagnoser]
public class RuntimeBenchmarks
{
    private const int Articles = 1_000;
    private static readonly string Slug = Corpus.Slug(7);

    private const string Questions = """
        public static class Questions
        {
            public static object? Find(string slug) => Site.Articles.Find(slug);
            public static int Titles() => System.Linq.Enumerable.Sum(Site.Articles.All, static article => article.Title.Length);
            public static int Page(string slug) => Site.Articles.Find(slug)!.Body.Html.Length;
        }
        """;

    private string _folder = null!;
    private Func<string, object?> _find = null!;
    private Func<int> _titles = null!;
    private Func<string, int> _page = null!;

    /// <summary>Compiles the corpus into an assembly in memory, and writes it to files for the plain program.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _folder = Directory.CreateTempSubdirectory("corpus").FullName;
        Corpus.Write(_folder, Corpus.Files(Articles));
        var driver = ContentDriver.Create(Corpus.Files(Articles)).Run();
        var options = new CSharpParseOptions(LanguageVersion.LatestMajor)
            .WithFeatures([new("experimental-data-section-string-literals", "100")]);
        var trees = driver.Driver.GetRunResult().GeneratedTrees
            .Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), options, tree.FilePath))
            .Append(CSharpSyntaxTree.ParseText(Questions, options, "/site/Questions.cs", Encoding.UTF8));
        using var assembly = new MemoryStream();
        var result = driver.Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees).Emit(assembly);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
        }

        var questions = Assembly.Load(assembly.ToArray()).GetType("Questions")!;
        _find = questions.GetMethod("Find")!.CreateDelegate<Func<string, object?>>();
        _titles = questions.GetMethod("Titles")!.CreateDelegate<Func<int>>();
        _page = questions.GetMethod("Page")!.CreateDelegate<Func<string, int>>();
    }

    /// <summary>Deletes the files.</summary>
    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(_folder, recursive: true);

    /// <summary>What a page with one article does at start-up without the package.</summary>
    [Benchmark(Baseline = true)]
    public int YamlDotNetAndMarkdig() => PlainProgram.Read(_folder).Count;

    /// <summary>One article's HTML.</summary>
    [Benchmark]
    public int Page() => _page(Slug);

    /// <summary>An entry by its slug: it allocates nothing.</summary>
    [Benchmark]
    public object? Find() => _find(Slug);

    /// <summary>The titles of all entries.</summary>
    [Benchmark]
    public int Titles() => _titles();
}
