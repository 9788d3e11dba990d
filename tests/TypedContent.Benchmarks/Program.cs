using System.Globalization;
using BenchmarkDotNet.Running;
using TypedContent.Benchmarks;

switch (args)
{
    case ["corpus", var folder, var entries, .. var kind]:
        var files = kind is ["posts"] ? NestedCorpus.Files : (Func<int, IEnumerable<KeyValuePair<string, string>>>)Corpus.Files;
        Corpus.Write(folder, files(int.Parse(entries, CultureInfo.InvariantCulture)));
        return;
    case ["plain", var folder]:
        Console.WriteLine(PlainProgram.Read(folder).Sum(static article => (long)article.Html.Length));
        return;
    case ["data-bytes", var folder]:
        Console.WriteLine(PlainProgram.DataBytes(folder));
        return;
    case ["stages", var articles]:
        Stages.Print(int.Parse(articles, CultureInfo.InvariantCulture));
        return;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(args);
        return;
}
